//! What to do now: what goes, and what has to be put in place first, each told once for all activities it serves.

use super::assigned;
use super::gathered::{Entry, Gathered};
use super::links::Links;
use super::next::first_duty;
use super::questions::{Asked, weightiest};
use super::step::Step;
use super::summary::Action;
use crate::index::Index;
use makebuy_model::assessment::{Activity, Judgement, RequirementState, Standing};
use serde::Serialize;

/// What to do now.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Now {
    /// What goes with activities that can go outside.
    pub(crate) go: Vec<Step>,
    /// How many such steps are not listed.
    pub(crate) more_go: Option<String>,
    /// What holds activities back, in the order of the method.
    pub(crate) prepare: Vec<Step>,
    /// How many such steps are not listed.
    pub(crate) more_prepare: Option<String>,
    /// The questions that decide most, where nothing can go and nothing is to be put in place.
    pub(crate) ask: Vec<Step>,
    /// How many such questions are not listed.
    pub(crate) more_ask: Option<String>,
}

const TOP: usize = 5;
const NAMED: usize = 4;

/// With all questions, of which the first are told where there is nothing else to do.
pub(crate) fn build(index: &Index<'_>, links: &Links<'_>, questions: &[Asked]) -> Now {
    let (go, prepare) = (go(index, links), prepare(index, links));
    let first = if go.is_empty() && prepare.is_empty() { questions } else { &[] };
    let (ask, more_ask) = weightiest(index, first);
    Now {
        more_go: index.words.others_in_sections(go.len().saturating_sub(TOP)),
        go: go.into_iter().take(TOP).collect(),
        more_prepare: index.words.others_in_sections(prepare.len().saturating_sub(TOP)),
        prepare: heaviest(prepare),
        ask,
        more_ask,
    }
}

impl Now {
    /// The steps with the one that lets most go in front.
    pub(crate) fn steps(&self) -> impl Iterator<Item = &Step> {
        let (first, others) = self.go.split_at(self.go.len().min(1));
        first.iter().chain(&self.prepare).chain(others).chain(&self.ask)
    }
}

/// A step with its place in the method.
struct Placed {
    step: Step,
    place: usize,
}

/// The few that hold back most, in the order of the method's steps.
fn heaviest(mut steps: Vec<Placed>) -> Vec<Step> {
    steps.truncate(TOP);
    steps.sort_by_key(|placed| placed.place);
    steps.into_iter().map(|placed| placed.step).collect()
}

fn go(index: &Index<'_>, links: &Links<'_>) -> Vec<Step> {
    let mut gathered = Gathered::new();
    for (place, activity) in index.assessment.activities.iter().enumerate() {
        let Some(link) = links.at(place).filter(|_| goes(index, activity)) else { continue };
        let (rule, text) = first_step(index, activity);
        gathered.add((rule, text.clone()), link, || (rule, text));
    }
    let step = |Entry { what: (rule, text), links: all }: Entry<(Option<&str>, String)>| Step {
        text,
        effect: index.words.can_go(all.len()),
        assigned: rule.map_or_else(Vec::new, |rule| assigned::to_rule(index, rule, &all)),
        activities: links.few(all, NAMED),
    };
    gathered.most_first().into_iter().map(step).collect()
}

fn goes(index: &Index<'_>, activity: &Activity) -> bool {
    Action::of(index, &activity.judgement.verdict) == Action::ActNow
}

/// The first step with what can go, and the rule that asks for it.
fn first_step<'a>(index: &Index<'_>, activity: &'a Activity) -> (Option<&'a str>, String) {
    match first_duty(&activity.judgement.duties) {
        _ if activity.provider.is_none() => (None, index.words.step_provider()),
        Some(duty) => (Some(&duty.rule), duty.duty.clone()),
        None => (None, index.words.step_hand_over()),
    }
}

fn prepare(index: &Index<'_>, links: &Links<'_>) -> Vec<Placed> {
    let mut gathered = Gathered::new();
    for (place, activity) in index.assessment.activities.iter().enumerate() {
        let (judgement, Some(link)) = (&activity.judgement, links.at(place)) else { continue };
        for requirement in &judgement.requirements {
            if requirement.state == RequirementState::Unmet && holds_back(judgement, &requirement.options) {
                gathered.add((&requirement.rule, &requirement.todo), link, || (&requirement.rule, &requirement.todo));
            }
        }
    }
    let placed = |Entry { what: (rule, todo), links: all }: Entry<(&String, &String)>| Placed {
        place: step_place(index, rule),
        step: Step {
            text: todo.clone(),
            effect: index.words.unblocks(all.len()),
            assigned: assigned::to_rule(index, rule, &all),
            activities: links.few(all, NAMED),
        },
    };
    gathered.most_first().into_iter().map(placed).collect()
}

/// The place of a rule's step in the method.
fn step_place(index: &Index<'_>, rule: &str) -> usize {
    let step = index.rule(rule).and_then(|rule| rule.step.as_ref());
    index.assessment.pack.steps.iter().position(|other| Some(&other.id) == step).unwrap_or(0)
}

/// Whether a requirement on these options keeps the verdict from being acted on.
pub(crate) fn holds_back(judgement: &Judgement, options: &[String]) -> bool {
    matches!(judgement.verdict.standing, Standing::NotYet | Standing::Open) && judgement.recommends_any(options)
}
