//! Who sees to what rules ask for.

use makebuy_model::assessment::Assignment;
use std::collections::BTreeMap;

/// The assignments by rule.
#[derive(Debug)]
pub(super) struct Assignments<'a>(BTreeMap<&'a str, OfRule<'a>>);

/// Those of one rule, each list in the order of the portfolio.
#[derive(Debug, Default)]
struct OfRule<'a> {
    all: Vec<&'a Assignment>,
    /// By the place of the activity; without one, those about all activities or about one that is not known.
    by_place: BTreeMap<Option<usize>, Vec<&'a Assignment>>,
}

impl<'a> Assignments<'a> {
    /// From the assignments, and the place of an activity.
    pub(super) fn new(assignments: &'a [Assignment], place: impl Fn(&str) -> Option<usize>) -> Self {
        let mut found: BTreeMap<&str, OfRule<'_>> = BTreeMap::new();
        for assignment in assignments {
            let Some(rule) = assignment.rule.as_deref() else { continue };
            let of_rule = found.entry(rule).or_default();
            of_rule.all.push(assignment);
            of_rule.by_place.entry(assignment.activity.as_deref().and_then(&place)).or_default().push(assignment);
        }
        Self(found)
    }

    pub(super) fn all(&self, rule: &str) -> &[&'a Assignment] {
        self.0.get(rule).map_or(&[], |of_rule| &of_rule.all)
    }

    pub(super) fn at(&self, rule: &str, place: Option<usize>) -> &[&'a Assignment] {
        self.0.get(rule).and_then(|of_rule| of_rule.by_place.get(&place)).map_or(&[], Vec::as_slice)
    }
}
