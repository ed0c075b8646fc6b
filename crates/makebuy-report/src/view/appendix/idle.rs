//! What is assigned and on no checklist.

use super::Item;
use crate::index::Index;
use crate::view::answers::rule_title;
use crate::view::assigned::{in_words, place};
use crate::words;
use makebuy_model::assessment::{Assignment, Judgement};
use std::collections::BTreeSet;

/// Assignments of rules that ask for nothing in the activities they are assigned for, in the order of the portfolio.
pub(super) fn assignments(index: &Index<'_>) -> Vec<Item> {
    let asking = asking(index);
    let asks = |one: &Assignment, rule: &str| match one.activity {
        Some(_) => place(index, one).is_none_or(|place| asking.contains(&(rule, Some(place)))),
        None => asking.contains(&(rule, None)),
    };
    let idle = index.assessment.assignments.iter().filter_map(|one| {
        let rule = one.rule.as_deref().filter(|rule| !asks(one, rule))?;
        Some(Item { fact: index.words.labelled(&named(index, one, rule)), value: in_words(index, one) })
    });
    idle.collect()
}

/// The rules that ask for something, each with the places of the activities, and once for any.
fn asking<'a>(index: &Index<'a>) -> BTreeSet<(&'a str, Option<usize>)> {
    let activities = index.assessment.activities.iter().enumerate();
    activities
        .flat_map(|(place, activity)| of(&activity.judgement).flat_map(move |rule| [(rule, Some(place)), (rule, None)]))
        .collect()
}

/// The rules on a checklist, and those that wait for an answer.
fn of(judgement: &Judgement) -> impl Iterator<Item = &str> {
    let requirements = judgement.requirements.iter().filter(|r| judgement.concerns_choice(r)).map(|r| &r.rule);
    let duties = judgement.duties.iter().map(|duty| &duty.rule);
    let questions = judgement.questions.iter().flat_map(|question| &question.rules);
    requirements.chain(duties).chain(questions).map(String::as_str)
}

/// The rule, with the activity if it is assigned for one.
fn named(index: &Index<'_>, one: &Assignment, rule: &str) -> String {
    let title = rule_title(index, rule);
    match one.activity.as_deref().and_then(|id| index.activity(id)) {
        Some((_, activity)) => format!("{title} ({})", words::short(&activity.name, super::inputs::LONGEST)),
        None => title,
    }
}
