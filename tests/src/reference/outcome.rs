//! What a row was judged to be. The engine's judgement is brought into the same form to be compared.

use super::kleene::Kleene;
use super::row::Value;
use makebuy_model::assessment::{Bearing, DutyState, Effective, RequirementState, Standing};
use std::collections::{BTreeMap, BTreeSet};

/// One row judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// The recommended option; none if impossible.
    pub option: Option<String>,
    /// How settled it is.
    pub standing: Standing,
    /// Its score.
    pub score: Option<f64>,
    /// Points ahead of the runner-up.
    pub lead: Option<f64>,
    /// The best of the others.
    pub runner_up: Option<String>,
    /// Whether the lead is under the pack's indifference.
    pub close_call: bool,
    /// What may still win.
    pub contenders: Vec<String>,
    /// What to do until then.
    pub meanwhile: Option<String>,
    /// How each option fared, in the pack's order.
    pub options: Vec<Fared>,
    /// Reasons by rule.
    pub reasons: BTreeMap<String, (Bearing, Effective)>,
    /// Requirements by rule.
    pub requirements: BTreeMap<String, RequirementState>,
    /// Duties by rule.
    pub duties: BTreeMap<String, DutyState>,
    /// What due duties add, in the order of the rules.
    pub qualifiers: Vec<String>,
    /// Questions by fact.
    pub questions: BTreeMap<String, Question>,
    /// Derived facts that do not lack a provider.
    pub derived: BTreeMap<String, Value>,
}

/// How one option fared.
#[derive(Debug, Clone, PartialEq)]
pub struct Fared {
    /// The option.
    pub id: String,
    /// Whether it is out.
    pub out: Kleene,
    /// The rules that put it out, or may.
    pub out_by: BTreeSet<String>,
    /// Whether it is out because the row names no provider.
    pub lacks_provider: bool,
    /// Whether its requirements are met.
    pub ready: Kleene,
    /// Its score.
    pub score: Bounded,
    /// What each criterion contributes, in the pack's order.
    pub evidence: Vec<(String, Bounded)>,
}

/// Points, with the least and the most they could be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounded {
    /// The least.
    pub low: f64,
    /// What they are.
    pub points: f64,
    /// The most.
    pub high: f64,
}

/// An unknown answer that could change the verdict.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Question {
    /// Whether it could put an option out, let it in or hold it back.
    pub decides: bool,
    /// The rules that wait for it.
    pub rules: BTreeSet<String>,
}

/// A portfolio rule that fired.
#[derive(Debug, Clone, PartialEq)]
pub struct Warning {
    /// The rule.
    pub rule: String,
    /// The share found.
    pub share: f64,
    /// The activities it selects.
    pub selected: Vec<String>,
    /// Those of them it counts.
    pub counted: Vec<String>,
}

/// An activity with its rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Considered {
    /// The activity.
    pub id: String,
    /// Which of the rows gives the verdict.
    pub chosen: usize,
    /// One per provider considered, or one without.
    pub rows: Vec<(Option<String>, Judged)>,
}

/// A portfolio judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessed {
    /// In the order of the portfolio.
    pub activities: Vec<Considered>,
    /// Portfolio rules that fired.
    pub warnings: Vec<Warning>,
}
