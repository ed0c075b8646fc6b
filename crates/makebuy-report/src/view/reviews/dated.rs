//! What is assigned with a date.

use super::{NAMED, Review};
use crate::index::Index;
use crate::view::asking::Asking;
use crate::view::assigned;
use crate::view::links::Links;
use crate::words;
use makebuy_model::assessment::Assignment;

/// Assignments with a date, the earliest first; those of one day stay in the order of the portfolio.
pub(super) fn reviews(index: &Index<'_>, links: &Links<'_>, asking: &Asking<'_>) -> Vec<Review> {
    let dated = index.assessment.assignments.iter().filter_map(|one| Some((one.by.as_ref()?, one)));
    let mut dated: Vec<(&String, &Assignment)> = dated.collect();
    dated.sort_by_key(|(date, _)| *date);
    let about = |one: &Assignment| asking.is_idle(index, one).then(|| index.words.column("idle_assignments"));
    dated.into_iter().map(|(date, one)| Review { about: about(one), ..review(index, links, date, one) }).collect()
}

fn review(index: &Index<'_>, links: &Links<'_>, date: &str, assignment: &Assignment) -> Review {
    let link = assigned::place(index, assignment).and_then(|place| links.at(place));
    Review {
        when: Some(index.words.date(date)),
        date: Some(date.to_owned()),
        what: assignment.rule.as_deref().map_or_else(|| index.words.review_verdict(), |rule| asked(index, rule)),
        about: None,
        activities: link.map(|link| links.few(vec![link.clone()], NAMED)),
        who: assignment.owner.iter().cloned().collect(),
    }
}

/// What a rule asks for: its duty, what to do about its requirement, or else its title.
fn asked(index: &Index<'_>, rule: &str) -> String {
    let Some(info) = index.rule(rule) else { return words::name(rule) };
    info.duty.clone().or_else(|| info.todo.clone()).unwrap_or_else(|| info.title.clone())
}
