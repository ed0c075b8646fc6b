//! Which rules ask for something, and where.

use super::assigned::place;
use crate::index::Index;
use makebuy_model::assessment::{Assignment, Judgement};
use std::collections::BTreeSet;

/// Of the rules that are assigned, those that ask for something, each with the places of the activities, and once for any.
pub(crate) struct Asking<'a>(BTreeSet<(&'a str, Option<usize>)>);

impl<'a> Asking<'a> {
    pub(crate) fn new(index: &Index<'a>) -> Self {
        let activities = index.assessment.activities.iter().enumerate();
        let asking = activities.flat_map(|(place, activity)| {
            let assigned = of(&activity.judgement).filter(|rule| !index.assignments(rule).is_empty());
            assigned.flat_map(move |rule| [(rule, Some(place)), (rule, None)])
        });
        Self(asking.collect())
    }

    /// Whether somebody is to see to a rule that asks for nothing there.
    pub(crate) fn is_idle(&self, index: &Index<'_>, assignment: &Assignment) -> bool {
        let Some(rule) = assignment.rule.as_deref() else { return false };
        let place = place(index, assignment);
        let unknown = assignment.activity.is_some() && place.is_none();
        !unknown && !self.0.contains(&(rule, place))
    }
}

/// The rules on a checklist, and those that wait for an answer.
fn of(judgement: &Judgement) -> impl Iterator<Item = &str> {
    let requirements = judgement.requirements.iter().filter(|r| judgement.concerns_choice(r)).map(|r| &r.rule);
    let duties = judgement.duties.iter().map(|duty| &duty.rule);
    let questions = judgement.questions.iter().flat_map(|question| &question.rules);
    requirements.chain(duties).chain(questions).map(String::as_str)
}
