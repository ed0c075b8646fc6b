//! Rules in words, with what they rest on.

use super::answers;
use crate::index::Index;
use crate::words;
use makebuy_model::pack::{Citation, RuleInfo};
use serde::Serialize;

/// A rule as it is quoted: by its title, with the way to its entry in the appendix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct RuleRef {
    /// Its title.
    pub(crate) title: String,
    /// Its number in the appendix of a large document.
    pub(crate) number: Option<usize>,
    /// In HTML; none if the pack does not hold the rule.
    pub(crate) anchor: Option<String>,
}

/// A place in a source, as it is quoted.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Cite {
    /// The source.
    pub(crate) title: String,
    /// Its number in the bibliography of a large document.
    pub(crate) number: Option<usize>,
    /// Where in it.
    pub(crate) at: Option<String>,
    /// What sort of evidence it is.
    pub(crate) kind: Option<String>,
    /// Where it stands in the bibliography.
    pub(crate) anchor: Option<String>,
}

pub(crate) fn reference(index: &Index<'_>, id: &str) -> RuleRef {
    RuleRef {
        title: answers::rule_title(index, id),
        number: index.rule_number(id),
        anchor: index.rule_anchor(id).map(str::to_owned),
    }
}

pub(crate) fn references(index: &Index<'_>, ids: &[String]) -> Vec<RuleRef> {
    ids.iter().map(|id| reference(index, id)).collect()
}

pub(crate) fn cites(index: &Index<'_>, rule: &RuleInfo) -> Vec<Cite> {
    rule.sources.iter().map(|citation| cite(index, citation)).collect()
}

fn cite(index: &Index<'_>, citation: &Citation) -> Cite {
    let source = index.source(&citation.source);
    Cite {
        title: source.map_or_else(|| words::name(&citation.source), |s| s.title.clone()),
        number: index.source_number(&citation.source),
        at: citation.at.clone(),
        kind: source.and_then(|s| s.kind.as_deref()).map(words::name),
        anchor: index.source_anchor(&citation.source).map(str::to_owned),
    }
}
