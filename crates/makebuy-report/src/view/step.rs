//! A step: something to do, told once for all activities it serves.

use super::links::Few;
use serde::Serialize;

/// Something to do or to find out, once for all activities it serves.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Step {
    /// What to do, or the question.
    pub(crate) text: String,
    /// What it does for the activities.
    pub(crate) effect: String,
    /// The activities.
    pub(crate) activities: Few,
    /// Who sees to it, and by when.
    pub(crate) assigned: Vec<String>,
}
