//! Who sees to something, and by when.

use crate::index::Index;
use serde::Serialize;

/// Who sees to it, and by when; empty where nobody was named.
#[derive(Debug, Default, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Assigned {
    /// Who.
    pub(crate) owner: Option<String>,
    /// By when, as it was written.
    pub(crate) by: Option<String>,
}

/// Who sees to what a rule asks for: what is said of the activity comes before what is said of all.
pub(crate) fn assigned(index: &Index<'_>, activity: &str, rule: &str) -> Assigned {
    let of_rule = || index.assessment.assignments.iter().filter(|assigned| assigned.rule.as_deref() == Some(rule));
    let here = of_rule().find(|assigned| assigned.activity.as_deref() == Some(activity));
    let found = here.or_else(|| of_rule().find(|assigned| assigned.activity.is_none()));
    found.map(|found| Assigned { owner: found.owner.clone(), by: found.by.clone() }).unwrap_or_default()
}
