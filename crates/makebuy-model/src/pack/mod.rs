//! What a rule pack says, as a reader sees it: titles, reasons, sources.
//!
//! An assessment carries this, so that it can be rendered without the engine and without the pack's files.

mod examples;
mod fact;
mod function;
mod rule;

pub use examples::{Example, RuleExamples};
pub use fact::{FactInfo, FactKind, Subject, Value};
pub use function::{FunctionInfo, FunctionKind, ParameterInfo, Trend};
pub use rule::{Citation, RuleInfo, RuleKind, Status};

use crate::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A pack with everything it takes over from others, in reading order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PackInfo {
    /// The pack's id.
    pub id: String,
    /// Three numbers.
    pub version: String,
    /// What its texts are written in; a text without translation is English.
    #[serde(default)]
    pub language: Language,
    /// The domain, in words.
    pub title: String,
    /// For whom, and what it decides.
    pub description: Option<String>,
    /// A lead of fewer points than this is a close call.
    pub indifference: f64,
    /// The packs it takes over, nearest last.
    pub extends: Vec<String>,
    /// What may be recommended, in the order that breaks ties.
    pub options: Vec<OptionInfo>,
    /// The steps of the method, in order.
    pub steps: Vec<StepInfo>,
    /// The weighted dimensions.
    pub criteria: Vec<CriterionInfo>,
    /// The questions.
    pub facts: Vec<FactInfo>,
    /// Functions of plugins that derived facts may call.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub functions: Vec<FunctionInfo>,
    /// The rules.
    pub rules: Vec<RuleInfo>,
    /// What the rules rest on.
    pub sources: Vec<SourceInfo>,
    /// What to measure.
    pub metrics: Vec<MetricInfo>,
    /// Readings of the sources and resolutions of conflicts.
    pub notes: Vec<NoteInfo>,
    /// The words that duties add to a verdict, by id.
    #[serde(default)]
    pub qualifiers: BTreeMap<String, String>,
    /// Which two facts span the portfolio map.
    pub map: Option<MapInfo>,
    /// What this pack changed in what it takes over.
    pub adjustments: Vec<AdjustmentInfo>,
}

impl PackInfo {
    /// The rule of an id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&RuleInfo> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// The words that a duty adds to a verdict: the pack's, or else those of the id.
    #[must_use]
    pub fn qualifier(&self, id: &str) -> String {
        self.qualifiers.get(id).cloned().unwrap_or_else(|| in_words(id))
    }
}

/// An id as words, where nothing better is known.
#[must_use]
pub fn in_words(id: &str) -> String {
    id.replace(['_', '-'], " ")
}

/// A delivery model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OptionInfo {
    /// Id.
    pub id: String,
    /// In words.
    pub title: String,
    /// Whether it uses a provider.
    pub external: bool,
    /// Whether it is out when no provider is named.
    pub needs_provider: bool,
}

/// A step of the method.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StepInfo {
    /// Id.
    pub id: String,
    /// In words.
    pub title: String,
    /// What is done in it.
    pub text: Option<String>,
    /// Claims it carries.
    pub claims: Vec<String>,
}

/// A weighted dimension on which rules give evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CriterionInfo {
    /// Id.
    pub id: String,
    /// In words.
    pub title: String,
    /// As written in the pack.
    pub weight: f64,
    /// Share of all weights, 0 to 1.
    pub share: f64,
    /// Why this weight.
    pub rationale: Option<String>,
    /// Claims it carries.
    pub claims: Vec<String>,
}

/// Something the rules rest on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SourceInfo {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Year of publication.
    pub year: Option<i64>,
    /// Language it is written in.
    pub language: Option<String>,
    /// What sort of evidence it is.
    pub kind: Option<String>,
    /// How to read it.
    pub note: Option<String>,
    /// Claims it carries.
    pub claims: Vec<String>,
}

/// Which way of a metric is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// It should stay where it is.
    Steady,
}

/// Something to measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MetricInfo {
    /// Id.
    pub id: String,
    /// In words.
    pub title: String,
    /// Unit.
    pub unit: Option<String>,
    /// Which way is better.
    pub direction: Direction,
    /// How to take the baseline.
    pub baseline: Option<String>,
    /// What to watch.
    pub watch: Option<String>,
    /// Claims it carries.
    pub claims: Vec<String>,
}

/// A reading of the sources, or how a conflict is resolved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NoteInfo {
    /// Id.
    pub id: String,
    /// In words.
    pub title: String,
    /// The note.
    pub text: String,
    /// Claims it carries.
    pub claims: Vec<String>,
}

/// Which two facts span the portfolio map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MapInfo {
    /// The fact along the horizontal axis.
    pub x: String,
    /// The fact along the vertical axis.
    pub y: String,
    /// Labels: top left, top right, bottom left, bottom right; all four or none.
    pub quadrants: Vec<String>,
}

/// Something a pack changed in what it takes over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AdjustmentInfo {
    /// The pack that changed it.
    pub pack: String,
    /// The rule that is switched off.
    pub rule: Option<String>,
    /// The criterion that is weighted anew.
    pub criterion: Option<String>,
    /// Its new weight.
    pub weight: Option<f64>,
    /// Why.
    pub reason: String,
}
