//! What a rule pack says, as a reader sees it: titles, reasons, sources.
//!
//! An assessment carries this, so that it can be rendered without the engine and without the pack's files.

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
    /// The rules.
    pub rules: Vec<RuleInfo>,
    /// What the rules rest on.
    pub sources: Vec<SourceInfo>,
    /// What to measure.
    pub metrics: Vec<MetricInfo>,
    /// Readings of the sources and resolutions of conflicts.
    pub notes: Vec<NoteInfo>,
    /// Which two facts span the portfolio map.
    pub map: Option<MapInfo>,
    /// What this pack changed in what it takes over.
    pub adjustments: Vec<AdjustmentInfo>,
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

/// What a fact is asked of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// The whole organisation.
    Organisation,
    /// One activity.
    Activity,
    /// One provider.
    Provider,
}

impl Subject {
    /// The word used in files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Activity => "activity",
            Self::Provider => "provider",
        }
    }
}

/// What sort of answer a fact takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FactKind {
    /// True or false.
    Flag,
    /// One of ordered names, or a range of them.
    Level,
    /// One of several names.
    Choice,
    /// Any number of several names.
    Set,
    /// A number, or a range.
    Number,
    /// A note; never in a condition.
    Text,
}

impl FactKind {
    /// The word used in files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Flag => "flag",
            Self::Level => "level",
            Self::Choice => "choice",
            Self::Set => "set",
            Self::Number => "number",
            Self::Text => "text",
        }
    }
}

/// A typed question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FactInfo {
    /// Name.
    pub id: String,
    /// In words, for tables; falls back to the question.
    pub title: Option<String>,
    /// What it is asked of.
    pub subject: Subject,
    /// What sort of answer it takes.
    pub kind: FactKind,
    /// The names that may be answered: levels (lowest first) or choices.
    pub values: Vec<String>,
    /// Unit of a number.
    pub unit: Option<String>,
    /// Smallest number allowed.
    pub min: Option<f64>,
    /// Largest number allowed.
    pub max: Option<f64>,
    /// The question.
    pub ask: Option<String>,
    /// How to answer it.
    pub help: Option<String>,
    /// What makes it so, by level or choice.
    pub anchors: BTreeMap<String, String>,
    /// What stands in when nothing is said.
    pub assume: Option<Value>,
    /// The expression it is computed by.
    pub derive: Option<String>,
    /// Claims it carries.
    pub claims: Vec<String>,
}

/// The seven kinds of rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RuleKind {
    /// These options are out, whatever else.
    Veto,
    /// These options are out, unless an exception applies.
    Exclude,
    /// An exception to `exclude` rules.
    Lift,
    /// These options only once something is so.
    Require,
    /// Evidence on a criterion.
    Weigh,
    /// What must be done if an option is chosen.
    Duty,
    /// A warning over all verdicts together.
    Portfolio,
}

impl RuleKind {
    /// All kinds, hardest first.
    pub const ALL: [Self; 7] =
        [Self::Veto, Self::Exclude, Self::Lift, Self::Require, Self::Weigh, Self::Duty, Self::Portfolio];

    /// The word used in files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Veto => "veto",
            Self::Exclude => "exclude",
            Self::Lift => "lift",
            Self::Require => "require",
            Self::Weigh => "weigh",
            Self::Duty => "duty",
            Self::Portfolio => "portfolio",
        }
    }
}

/// How settled a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// In use.
    #[default]
    Stable,
    /// On trial.
    Draft,
    /// To be replaced.
    Deprecated,
}

/// A rule, as a reader sees it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleInfo {
    /// Id.
    pub id: String,
    /// The pack that declares it.
    pub pack: String,
    /// What kind of rule.
    pub kind: RuleKind,
    /// The rule as a sentence.
    pub title: String,
    /// The method step it belongs to.
    pub step: Option<String>,
    /// Condition, as written; absent means always.
    pub when: Option<String>,
    /// What a `require` rule needs, as written.
    pub need: Option<String>,
    /// The options it names.
    pub options: Vec<String>,
    /// The `exclude` rules that a `lift` lifts.
    pub lifts: Vec<String>,
    /// The criterion of a `weigh` rule.
    pub criterion: Option<String>,
    /// The effects of a `weigh` rule, -3 to 3, by option.
    pub effect: BTreeMap<String, i8>,
    /// What to do about an unmet `require`.
    pub todo: Option<String>,
    /// What a `duty` obliges to.
    pub duty: Option<String>,
    /// The word a `duty` adds to the verdict, such as `temporary`.
    pub qualifier: Option<String>,
    /// The metrics a `duty` recommends.
    pub metrics: Vec<String>,
    /// The options a `portfolio` rule counts.
    pub chosen: Vec<String>,
    /// The share above which a `portfolio` rule warns, 0 to 1.
    pub above: Option<f64>,
    /// What a `portfolio` rule warns of.
    pub warning: Option<String>,
    /// The reason.
    pub because: String,
    /// When the rule is known to be wrong.
    pub counter: Option<String>,
    /// What it rests on.
    pub sources: Vec<Citation>,
    /// Claims it carries.
    pub claims: Vec<String>,
    /// How settled it is.
    pub status: Status,
}

/// A place in a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Citation {
    /// Id of the source.
    pub source: String,
    /// Where in it.
    pub at: Option<String>,
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

/// A value as answered, assumed or derived.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Value {
    /// Of a flag.
    Flag(bool),
    /// Of a number.
    Number(f64),
    /// Of a level, a choice or a text.
    Name(String),
    /// Of a set.
    Names(Vec<String>),
    /// A range of numbers, both ends included.
    NumberRange {
        /// Lower end.
        from: f64,
        /// Upper end.
        to: f64,
    },
    /// A range of levels, both ends included.
    LevelRange {
        /// Lower end.
        from: String,
        /// Upper end.
        to: String,
    },
}
