//! What is assigned and on no checklist.

use super::Item;
use crate::index::Index;
use crate::view::answers::rule_title;
use crate::view::asking::Asking;
use crate::view::assigned::in_words;
use crate::words;
use makebuy_model::assessment::Assignment;

/// Assignments of rules that ask for nothing in the activities they are assigned for, in the order of the portfolio.
pub(super) fn assignments(index: &Index<'_>, asking: &Asking<'_>) -> Vec<Item> {
    let idle = index.assessment.assignments.iter().filter_map(|one| {
        let rule = one.rule.as_deref().filter(|_| asking.is_idle(index, one))?;
        Some(Item { fact: index.words.labelled(&named(index, one, rule)), value: in_words(index, one) })
    });
    idle.collect()
}

/// The rule, with the activity if it is assigned for one.
fn named(index: &Index<'_>, one: &Assignment, rule: &str) -> String {
    let title = rule_title(index, rule);
    match one.activity.as_deref().and_then(|id| index.activity(id)) {
        Some((_, activity)) => format!("{title} ({})", words::short(&activity.name, super::inputs::LONGEST)),
        None => title,
    }
}
