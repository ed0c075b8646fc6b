//! Who sees to something, and by when, in words.

use super::links::Link;
use crate::index::Index;
use makebuy_model::assessment::Assignment;

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
