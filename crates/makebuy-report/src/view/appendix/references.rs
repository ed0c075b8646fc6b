//! What the report rests on: sources, metrics, and the exact inputs.

use crate::index::Index;
use serde::Serialize;

/// An entry of the bibliography.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Source {
    pub(crate) anchor: String,
    pub(crate) title: String,
    /// Year, language and kind, as far as they are known.
    pub(crate) about: String,
    pub(crate) note: Option<String>,
}

/// Something to measure.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Metric {
    pub(crate) title: String,
    pub(crate) unit: Option<String>,
    pub(crate) direction: String,
    pub(crate) baseline: Option<String>,
    pub(crate) watch: Option<String>,
}

/// What is needed to get the same document again.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Provenance {
    pub(crate) engine: String,
    pub(crate) schema: u32,
    pub(crate) packs: Vec<Pack>,
    pub(crate) portfolio: String,
    pub(crate) assumptions: String,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Pack {
    pub(crate) id: String,
    pub(crate) version: String,
    pub(crate) sha256: String,
}

pub(crate) fn sources(index: &Index<'_>) -> Vec<Source> {
    let sources = index.assessment.pack.sources.iter();
    let source = |s: &makebuy_model::pack::SourceInfo| Source {
        anchor: index.source_anchor(&s.id).unwrap_or_default().to_owned(),
        title: s.title.clone(),
        about: index.words.source_about(s.year, s.language.as_deref(), s.kind.as_deref()),
        note: s.note.clone(),
    };
    sources.map(source).collect()
}

pub(crate) fn metrics(index: &Index<'_>) -> Vec<Metric> {
    let metrics = index.assessment.pack.metrics.iter();
    let metric = |m: &makebuy_model::pack::MetricInfo| Metric {
        title: m.title.clone(),
        unit: m.unit.clone(),
        direction: index.words.direction(m.direction),
        baseline: m.baseline.clone(),
        watch: m.watch.clone(),
    };
    metrics.map(metric).collect()
}

pub(crate) fn provenance(index: &Index<'_>) -> Provenance {
    let provenance = &index.assessment.provenance;
    let pack = |p: &makebuy_model::assessment::PackRef| Pack {
        id: p.id.clone(),
        version: p.version.clone(),
        sha256: p.sha256.clone(),
    };
    Provenance {
        engine: provenance.engine.clone(),
        schema: index.assessment.schema_version,
        packs: provenance.packs.iter().map(pack).collect(),
        portfolio: provenance.portfolio_sha256.clone(),
        assumptions: index.words.assumptions(provenance.assumptions_used),
    }
}
