//! What the report rests on: sources, metrics, and the exact inputs.

use crate::index::Index;
use serde::Serialize;

/// An entry of the bibliography.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Source {
    /// Where it stands.
    pub(crate) anchor: String,
    /// Its number, by which a large document quotes it.
    pub(crate) number: Option<usize>,
    /// Its title.
    pub(crate) title: String,
    /// Year, language and kind, as far as they are known.
    pub(crate) about: String,
    /// What is to be said about it.
    pub(crate) note: Option<String>,
}

/// Something to measure.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Metric {
    /// What is measured.
    pub(crate) title: String,
    /// In which unit.
    pub(crate) unit: Option<String>,
    /// Which way is better.
    pub(crate) direction: String,
    /// What it is compared with.
    pub(crate) baseline: Option<String>,
    /// When to look closer.
    pub(crate) watch: Option<String>,
}

/// What is needed to get the same document again.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Provenance {
    /// The version of makebuy.
    pub(crate) engine: String,
    /// The version of the JSON contract.
    pub(crate) schema: u32,
    /// The packs, and their hashes.
    pub(crate) packs: Vec<Pack>,
    /// The SHA-256 of the portfolio.
    pub(crate) portfolio: String,
    /// Whether assumptions stood in for answers.
    pub(crate) assumptions: String,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Pack {
    /// Its id.
    pub(crate) id: String,
    /// Its version.
    pub(crate) version: String,
    /// The SHA-256 of its files.
    pub(crate) sha256: String,
}

pub(crate) fn sources(index: &Index<'_>) -> Vec<Source> {
    let sources = index.assessment.pack.sources.iter();
    let source = |s: &makebuy_model::pack::SourceInfo| Source {
        anchor: index.source_anchor(&s.id).unwrap_or_default().to_owned(),
        number: index.source_number(&s.id),
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
