//! What is to be looked at again on an occasion that has no date.

use super::{NAMED, Review};
use crate::index::Index;
use crate::view::answers;
use crate::view::assigned;
use crate::view::gathered::{Entry, Gathered};
use crate::view::links::{Link, Links};
use crate::view::now::holds_back;
use crate::view::questions::Asked;
use crate::view::summary::Action;
use crate::words;
use makebuy_model::assessment::{Duty, DutyState, RequirementState, Standing};
use std::collections::BTreeSet;

/// Verdicts that wait for a requirement.
pub(super) fn requirements(index: &Index<'_>, links: &Links<'_>) -> Vec<Review> {
    let mut gathered = Gathered::new();
    for (place, activity) in index.assessment.activities.iter().enumerate() {
        let (judgement, Some(link)) = (&activity.judgement, links.at(place)) else { continue };
        let unmet = judgement.requirements.iter().filter(|r| r.state == RequirementState::Unmet);
        let waits = judgement.verdict.standing == Standing::NotYet;
        for requirement in unmet.filter(|r| waits && holds_back(judgement, &r.options)) {
            if !assigned::is_dated(index, &requirement.rule, link) {
                gathered.add(&requirement.rule, link, || requirement);
            }
        }
    }
    let entries = gathered.most_first().into_iter();
    entries.map(|entry| of_rule(index, links, &entry.what.rule, &entry.what.todo, entry.links)).collect()
}

/// Verdicts that wait for an answer.
pub(super) fn questions(questions: Vec<Asked>) -> Vec<Review> {
    let review = |Asked { step, who }: Asked| Review::undated(step.text, step.activities, who);
    questions.into_iter().map(review).collect()
}

fn due(duty: &&Duty) -> bool {
    duty.state == DutyState::Due
}

/// Duties that qualify a verdict, such as one for a time.
pub(super) fn qualifiers(index: &Index<'_>, links: &Links<'_>) -> Vec<Review> {
    let mut gathered = Gathered::new();
    for (place, activity) in index.assessment.activities.iter().enumerate() {
        let Some(link) = links.at(place) else { continue };
        for duty in activity.judgement.duties.iter().filter(due) {
            let Some(qualifier) = duty.qualifier.as_deref().filter(|_| !assigned::is_dated(index, &duty.rule, link))
            else {
                continue;
            };
            gathered.add(&duty.rule, link, || (duty, qualifier));
        }
    }
    let review = |Entry { what: (duty, qualifier), links: all }: Entry<(&Duty, &str)>| Review {
        about: Some(words::capital(&index.assessment.pack.qualifier(qualifier))),
        ..of_rule(index, links, &duty.rule, &duty.duty, all)
    };
    gathered.most_first().into_iter().map(review).collect()
}

/// Metrics that duties name.
pub(super) fn metrics(index: &Index<'_>, links: &Links<'_>) -> Vec<Review> {
    let mut gathered = Gathered::new();
    for (place, activity) in index.assessment.activities.iter().enumerate() {
        let Some(link) = links.at(place) else { continue };
        for metric in activity.judgement.duties.iter().filter(due).flat_map(|duty| &duty.metrics) {
            gathered.add(metric, link, || metric);
        }
    }
    let review = |entry: Entry<&String>| {
        let title = answers::metric_title(index, entry.what);
        let watch = index.metric(entry.what).and_then(|metric| metric.watch.clone());
        let few = links.few(entry.links, NAMED);
        Review { about: watch, ..Review::undated(title, few, Vec::new()) }
    };
    gathered.most_first().into_iter().map(review).collect()
}

/// What stays in-house for good: one line for all.
pub(super) fn settled(index: &Index<'_>, links: &Links<'_>) -> Option<Review> {
    let dated = index.assessment.assignments.iter().filter(|one| one.by.is_some());
    let dated: BTreeSet<Option<usize>> = dated.map(|one| assigned::place(index, one)).collect();
    // What has a date for all has one for each.
    let has_date = |place: usize| dated.contains(&None) || dated.contains(&Some(place));
    let activities = index.assessment.activities.iter().enumerate();
    let kept = activities.filter(|(_, activity)| Action::of(index, &activity.judgement.verdict) == Action::Keep);
    let kept: Vec<Link> = kept.filter(|(at, _)| !has_date(*at)).filter_map(|(at, _)| links.at(at).cloned()).collect();
    (!kept.is_empty()).then(|| Review::undated(index.words.review_settled(), links.few(kept, NAMED), Vec::new()))
}

fn of_rule(index: &Index<'_>, links: &Links<'_>, rule: &str, text: &str, all: Vec<Link>) -> Review {
    let who = assigned::to_rule(index, rule, &all);
    Review::undated(text.to_owned(), links.few(all, NAMED), who)
}
