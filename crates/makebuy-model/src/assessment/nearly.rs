//! What was nearly so: rules that do not apply to an activity, and would if one or two of the answers given were others.

use super::{Answer, Standing};
use crate::pack::{RuleKind, Subject, Value};
use serde::{Deserialize, Serialize};

/// A rule that does not apply, and would change the verdict if it did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Nearly {
    /// The rule.
    pub rule: String,
    /// Its kind.
    pub kind: RuleKind,
    /// The options it would put out, hold back, let in again, or speak for or against.
    pub options: Vec<String>,
    /// The answers that would have to be others, all of them together.
    pub changes: Vec<Change>,
    /// The verdict with these answers; `null` if it was not worked out, because a function of a plugin would have to be
    /// called for it.
    pub then: Option<Outcome>,
}

/// One answer that would have to be another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// What the fact is asked of.
    pub subject: Subject,
    /// The answer as it is.
    pub now: Answer,
    /// The nearest answer that would do.
    pub value: Value,
}

/// A verdict in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Outcome {
    /// The recommended option; `null` if impossible.
    pub option: Option<String>,
    /// How settled it is.
    pub standing: Standing,
}
