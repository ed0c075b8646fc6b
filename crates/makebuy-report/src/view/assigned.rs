//! Who sees to something, and by when, in words.

use super::links::Link;
use crate::index::Index;
use makebuy_model::assessment::Assignment;
use serde::Serialize;
use std::collections::BTreeSet;

/// Who sees to a rule's requirement or duty for some activities, each said once.
pub(crate) fn to_rule(index: &Index<'_>, rule: &str, activities: &[Link]) -> Vec<String> {
    to_rules(index, std::iter::once(rule), activities)
}

/// The same for several rules.
pub(crate) fn to_rules<'a>(
    index: &Index<'_>,
    rules: impl Iterator<Item = &'a str>,
    activities: &[Link],
) -> Vec<String> {
    each_once(index, rules, activities, in_words)
}

/// Who finds out what several rules ask, and by when: words that can follow a question and are no answer to it.
pub(crate) fn to_find_out<'a>(
    index: &Index<'_>,
    rules: impl Iterator<Item = &'a str>,
    activities: &[Link],
) -> Vec<String> {
    each_once(index, rules, activities, found_out)
}

fn each_once<'a>(
    index: &Index<'_>,
    rules: impl Iterator<Item = &'a str>,
    activities: &[Link],
    words: fn(&Index<'_>, &Assignment) -> Option<String>,
) -> Vec<String> {
    let keys: BTreeSet<usize> = activities.iter().map(|link| link.key).collect();
    let concerns = |one: &&&Assignment| place(index, one).is_none_or(|place| keys.contains(&(place + 1)));
    let mut seen = BTreeSet::new();
    let all = rules.flat_map(|rule| index.assignments(rule));
    all.filter(concerns).filter_map(|one| words(index, one)).filter(|text| seen.insert(text.clone())).collect()
}

/// Whether what a rule asks for in an activity has a date already.
pub(crate) fn is_dated(index: &Index<'_>, rule: &str, link: &Link) -> bool {
    let dated = |place| index.assignments_at(rule, place).iter().any(|one| one.by.is_some());
    dated(link.key.checked_sub(1)) || dated(None)
}

/// The place of the activity that an assignment is about; none if it is about all.
pub(crate) fn place(index: &Index<'_>, assignment: &Assignment) -> Option<usize> {
    let id = assignment.activity.as_deref()?;
    index.activity(id).map(|(place, _)| place)
}

/// Who sees to it, and by when, in a few words.
pub(crate) fn in_words(index: &Index<'_>, assignment: &Assignment) -> Option<String> {
    let by = assignment.by.as_deref().map(|date| index.words.date(date));
    match (assignment.owner.as_deref(), by) {
        (Some(owner), Some(by)) => Some(index.words.assigned_by(owner, by)),
        (Some(owner), None) => Some(owner.to_owned()),
        (None, Some(by)) => Some(index.words.due_by(by)),
        (None, None) => None,
    }
}

fn found_out(index: &Index<'_>, assignment: &Assignment) -> Option<String> {
    let by = assignment.by.as_deref().map(|date| index.words.date(date));
    match (assignment.owner.as_deref(), by) {
        (Some(owner), Some(by)) => Some(index.words.find_out_by(owner, by)),
        (Some(owner), None) => Some(index.words.find_out_owner(owner)),
        (None, Some(by)) => Some(index.words.find_out_due(by)),
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

/// Who sees to what a rule asks for in an activity: what is said of the activity comes before what is said of all.
pub(crate) fn of<'a>(index: &Index<'a>, activity: &str, rule: &str) -> Option<&'a Assignment> {
    let here = index.activity(activity).and_then(|(place, _)| index.assignments_at(rule, Some(place)).first());
    let of_all = || index.assignments_at(rule, None).iter().find(|assigned| assigned.activity.is_none());
    here.or_else(of_all).copied()
}

/// The same in words.
pub(crate) fn assigned(index: &Index<'_>, activity: &str, rule: &str) -> Assigned {
    let words = |found: &Assignment| Assigned {
        owner: found.owner.clone(),
        by: found.by.as_deref().map(|date| index.words.date(date)),
    };
    of(index, activity, rule).map(words).unwrap_or_default()
}
