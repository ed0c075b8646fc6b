//! One verdict with everything that explains it.

use super::{Answer, Nearly};
use crate::pack::{RuleKind, Subject, Value};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A verdict with everything that explains it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Judgement {
    /// The verdict.
    pub verdict: Verdict,
    /// Every option, in the pack's order.
    pub options: Vec<OptionResult>,
    /// Rules that apply and bear on an option, in the pack's order.
    pub reasons: Vec<Reason>,
    /// Requirements on options that are still possible.
    pub requirements: Vec<Requirement>,
    /// Unknown answers that could change the verdict, the weightiest first.
    pub questions: Vec<Question>,
    /// Assumptions that stood in for answers.
    pub assumptions: Vec<Assumption>,
    /// What must be done if the recommended option is chosen.
    pub duties: Vec<Duty>,
    /// The row's answers about the activity, and everything derived in this row.
    pub answers: Vec<Answer>,
    /// In the row that gives the verdict: rules that nearly apply and would change it, the weightiest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub near: Vec<Nearly>,
}

/// How settled a verdict is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// No further answer can change it.
    Firm,
    /// Whatever may still win has an unmet requirement.
    NotYet,
    /// An unknown answer could change it.
    Open,
    /// Every option is excluded.
    Impossible,
}

impl Standing {
    /// All standings.
    pub const ALL: [Self; 4] = [Self::Firm, Self::NotYet, Self::Open, Self::Impossible];

    /// The word used in files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Firm => "firm",
            Self::NotYet => "not-yet",
            Self::Open => "open",
            Self::Impossible => "impossible",
        }
    }

    /// A shape that tells it without colour.
    #[must_use]
    pub fn glyph(self) -> &'static str {
        match self {
            Self::Firm => "●",
            Self::NotYet => "◐",
            Self::Open => "○",
            Self::Impossible => "✕",
        }
    }
}

/// What is recommended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Verdict {
    /// The recommended option; `null` if impossible.
    pub option: Option<String>,
    /// How settled it is.
    pub standing: Standing,
    /// Its score, -100 to 100.
    pub score: Option<f64>,
    /// Points ahead of the runner-up; `null` without one.
    pub lead: Option<f64>,
    /// The best of the other options that are not surely out.
    pub runner_up: Option<String>,
    /// Whether the lead is under the pack's indifference.
    pub close_call: bool,
    /// Options that may still win, whatever the unknowns turn out to be.
    pub contenders: Vec<String>,
    /// Words that duties add, such as `temporary`.
    pub qualifiers: Vec<String>,
    /// The best option that is surely not out and surely ready: what to do until then.
    pub meanwhile: Option<String>,
}

/// Yes, no, or not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Truth {
    /// True.
    Yes,
    /// False.
    No,
    /// Not known.
    Unknown,
}

/// How one option fared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OptionResult {
    /// The option.
    pub id: String,
    /// Whether it is out.
    pub out: Truth,
    /// The rules that put it out, or may.
    pub out_by: Vec<String>,
    /// Whether it is out because the row names no provider.
    pub lacks_provider: bool,
    /// Whether its requirements are met.
    pub ready: Truth,
    /// Score, -100 to 100.
    pub score: f64,
    /// The least it could be.
    pub low: f64,
    /// The most it could be.
    pub high: f64,
    /// What each criterion contributes, in the pack's order.
    pub evidence: Vec<Evidence>,
}

/// What one criterion contributes to one option.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Evidence {
    /// The criterion.
    pub criterion: String,
    /// Points of the score.
    pub points: f64,
    /// The least it could be.
    pub low: f64,
    /// The most it could be.
    pub high: f64,
}

/// Which way a reason speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Bearing {
    /// For the verdict.
    For,
    /// Against it.
    Against,
    /// Neither.
    Neutral,
}

/// Whether a hard rule that applies also has its effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Effective {
    /// It does.
    Stands,
    /// A `lift` takes it away.
    Lifted,
    /// A `lift` may take it away, depending on an unknown answer.
    MayBeLifted,
}

/// A rule that applies, with the answers that made it so.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reason {
    /// The rule.
    pub rule: String,
    /// Its kind.
    pub kind: RuleKind,
    /// Whether it speaks for the verdict (`bearing` is `for`).
    pub supports: bool,
    /// Which way it speaks.
    pub bearing: Bearing,
    /// Whether it has its effect; other than `stands` only for an `exclude`.
    pub effective: Effective,
    /// The options it names.
    pub options: Vec<String>,
    /// For a `weigh` rule: points per option before the criterion is cut off.
    pub points: BTreeMap<String, f64>,
    /// The rules that lift this one, or that this one lifts.
    pub related: Vec<String>,
    /// The answers that made it apply.
    pub answers: Vec<Answer>,
}

/// How far a requirement is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RequirementState {
    /// It applies and is not met.
    Unmet,
    /// An unknown answer decides.
    Unknown,
    /// It applies and is met.
    Met,
    /// It can be judged once a provider is chosen.
    ToCheck,
}

/// Something an option needs first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Requirement {
    /// The rule.
    pub rule: String,
    /// How far it is met.
    pub state: RequirementState,
    /// The options that need it.
    pub options: Vec<String>,
    /// What to do.
    pub todo: String,
    /// The answers that decide it.
    pub answers: Vec<Answer>,
}

/// An unknown answer that could change the verdict.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Question {
    /// The fact to find out.
    pub fact: String,
    /// What it is asked of.
    pub subject: Subject,
    /// The question in words.
    pub text: String,
    /// Whether it could put an option out, let it in or hold it back; otherwise it moves scores only.
    pub decides: bool,
    /// Points of score at stake.
    pub points: f64,
    /// The rules that wait for it.
    pub rules: Vec<String>,
}

/// An assumption that stood in for an answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Assumption {
    /// The fact.
    pub fact: String,
    /// What it is asked of.
    pub subject: Subject,
    /// The value assumed.
    pub value: Value,
    /// Whether the verdict could change if it were wrong.
    pub decides: bool,
}

/// Whether a duty applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum DutyState {
    /// It does.
    Due,
    /// An unknown answer decides.
    Unknown,
    /// It can be judged once a provider is chosen.
    ToCheck,
}

/// What must be done if the recommended option is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Duty {
    /// The rule.
    pub rule: String,
    /// Whether it applies.
    pub state: DutyState,
    /// What must be done, watched or written down.
    pub duty: String,
    /// The word it adds to the verdict.
    pub qualifier: Option<String>,
    /// The metrics it recommends.
    pub metrics: Vec<String>,
}
