//! Who sees to something, and by when, in words.

use super::links::Link;
use crate::index::Index;
use makebuy_model::assessment::Assignment;
use serde::Serialize;

/// Who sees to a rule's requirement or duty for some activities, each said once.
pub(crate) fn to_rule(index: &Index<'_>, rule: &str, activities: &[Link]) -> Vec<String> {
    let places: Vec<usize> = activities.iter().map(|link| link.key).collect();
    let concerns = |assignment: &&Assignment| {
        assignment.rule.as_deref() == Some(rule)
            && place(index, assignment).is_none_or(|place| places.contains(&(place + 1)))
    };
    let mut said: Vec<String> = Vec::new();
    for text in index.assessment.assignments.iter().filter(concerns).filter_map(|one| in_words(index, one)) {
        if !said.contains(&text) {
            said.push(text);
        }
    }
    said
}

/// The place of the activity that an assignment is about; none if it is about all.
pub(crate) fn place(index: &Index<'_>, assignment: &Assignment) -> Option<usize> {
    let id = assignment.activity.as_deref()?;
    index.activity(id).map(|(place, _)| place)
}

fn in_words(index: &Index<'_>, assignment: &Assignment) -> Option<String> {
    let by = assignment.by.as_deref().map(|date| index.words.date(date));
    match (assignment.owner.as_deref(), by) {
        (Some(owner), Some(by)) => Some(index.words.assigned_by(owner, by)),
        (Some(owner), None) => Some(owner.to_owned()),
        (None, Some(by)) => Some(index.words.due_by(by)),
        (None, None) => None,
    }
}

/// Who sees to it, and by when; empty where nobody was named.
#[derive(Debug, Default, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Assigned {
    /// Who.
    pub(crate) owner: Option<String>,
    /// By when, in words.
    pub(crate) by: Option<String>,
}

/// Who sees to what a rule asks for: what is said of the activity comes before what is said of all.
pub(crate) fn assigned(index: &Index<'_>, activity: &str, rule: &str) -> Assigned {
    let of_rule = || index.assessment.assignments.iter().filter(|assigned| assigned.rule.as_deref() == Some(rule));
    let here = of_rule().find(|assigned| assigned.activity.as_deref() == Some(activity));
    let found = here.or_else(|| of_rule().find(|assigned| assigned.activity.is_none()));
    found
        .map(|found| Assigned {
            owner: found.owner.clone(),
            by: found.by.as_deref().map(|date| index.words.date(date)),
        })
        .unwrap_or_default()
}
