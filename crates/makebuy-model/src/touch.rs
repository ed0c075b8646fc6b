//! What one rule does to a portfolio: where it applies, where it nearly does, and what would come without it.
//!
//! This is a public JSON contract. Fields are added, never renamed or removed, within one [`SCHEMA_VERSION`].

use crate::assessment::{Answer, DutyState, Reason, RequirementState, Truth};
use crate::diff::VerdictChange;
use crate::pack::{RuleInfo, Subject};
use serde::{Deserialize, Serialize};

/// Version of the JSON contract.
pub const SCHEMA_VERSION: u32 = 1;

/// What one rule does to a portfolio.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleTouch {
    /// Version of this contract.
    pub schema_version: u32,
    /// What the rule says.
    pub rule: RuleInfo,
    /// Every activity of the portfolio, in its order.
    pub activities: Vec<Touch>,
    /// The verdicts that would be others without the rule; `from` is as it is, `to` is without the rule.
    pub without: Vec<VerdictChange>,
    /// For a `portfolio` rule: the share it found, if it warns.
    pub warns: Option<f64>,
    /// For a `portfolio` rule: what it measures, whether it warns or not.
    #[serde(default)]
    pub share: Option<Share>,
}

/// What a `portfolio` rule measures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Share {
    /// The share of the activities it selects that get one of its options; `null` if it selects none.
    pub share: Option<f64>,
    /// It warns above this share.
    pub above: f64,
    /// The activities that it selects, by id.
    pub selected: Vec<String>,
    /// Those of them that get one of its options.
    pub counted: Vec<String>,
}

/// How a rule stands to one activity, in the row that gives its verdict.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Touch {
    /// The activity.
    pub activity: String,
    /// Its name.
    pub name: String,
    /// The provider of the row.
    pub provider: Option<String>,
    /// Whether the rule applies.
    pub applies: Truth,
    /// The rule speaks of the provider, and none is named.
    pub lacks_provider: bool,
    /// What it does to the verdict, if it is among the reasons.
    pub reason: Option<Reason>,
    /// For a `require` rule that applies: how far it is met.
    pub requirement: Option<RequirementState>,
    /// For a `duty` rule whose option is recommended: whether it is due.
    pub duty: Option<DutyState>,
    /// The answers that make it so.
    pub answers: Vec<Answer>,
    /// The fewest answers that would have to be others for the rule to apply, or for its need to be met.
    pub near: Option<Near>,
}

/// What the missing answers would bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Goal {
    /// The rule would apply.
    Applies,
    /// What a `require` rule needs would be so.
    Met,
}

/// The shortest ways to a goal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Near {
    /// What they lead to.
    pub goal: Goal,
    /// How many answers each of them changes.
    pub answers: usize,
    /// Some of them; the steps of a way are needed together.
    pub ways: Vec<Vec<Step>>,
    /// How many more there are.
    pub more: usize,
    /// Whether there surely is no shorter way: not where a number is worked out from answers, or there are too many ways.
    pub exact: bool,
}

/// One answer that would have to be another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Step {
    /// What the fact is asked of.
    pub subject: Subject,
    /// The answer as it is.
    pub now: Answer,
    /// What is needed.
    pub needed: Needed,
    /// For a number that is worked out: the facts it is worked out from.
    pub from: Vec<String>,
    /// What was answered about them.
    #[serde(default)]
    pub answers: Vec<Answer>,
}

/// Which answers would do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Needed {
    /// Any answer.
    Answer,
    /// Yes or no.
    Flag(bool),
    /// One of these levels; the second is how many levels it is to the nearest, up or (below zero) down.
    Level(Vec<String>, Option<i64>),
    /// One of these choices.
    Choice(Vec<String>),
    /// A set with these, and without those.
    Set {
        /// What must be in it.
        with: Vec<String>,
        /// What must not.
        without: Vec<String>,
    },
    /// A number within bounds.
    Number(NumberNeeded),
}

/// A number within bounds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NumberNeeded {
    /// The least; `null` if there is none.
    pub low: Option<f64>,
    /// Whether the least itself will do.
    pub low_included: bool,
    /// The most; `null` if there is none.
    pub high: Option<f64>,
    /// Whether the most itself will do.
    pub high_included: bool,
    /// Numbers that will not do.
    pub except: Vec<f64>,
    /// How much more it takes, or (below zero) less, to reach the nearest bound.
    pub by: Option<f64>,
}
