//! Examples of rules, taken from the cases that are kept beside them.

use crate::assessment::{Answer, Verdict};
use serde::{Deserialize, Serialize};

/// A case in which a rule does something, and one in which it does not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleExamples {
    /// The rule.
    pub rule: String,
    /// A case in which it applies: a requirement is unmet, a portfolio rule warns.
    pub applies: Option<Example>,
    /// A case in which it does not, as near to it as there is one.
    pub silent: Option<Example>,
}

/// A case, as far as one rule looks at it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Example {
    /// The pack whose case it is, and by which it was judged.
    pub pack: String,
    /// The case.
    pub case: String,
    /// What it shows, in English.
    pub title: String,
    /// The requirement applies and is met.
    pub met: bool,
    /// The answers that make the rule apply, or not; none of a case with several activities.
    pub answers: Vec<Answer>,
    /// What came; `null` for a case with several activities.
    pub verdict: Option<Verdict>,
}
