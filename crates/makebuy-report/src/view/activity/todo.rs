//! What to do about a verdict: requirements, questions, duties, and the assumptions it rests on.

use super::questions::{self, QuestionView};
use super::told::{Text, Told};
use crate::index::Index;
use crate::view::answers::{self, AnswerView};
use crate::view::assigned::{Assigned, assigned};
use crate::view::rules::{self, RuleRef};
use crate::words;
use makebuy_model::assessment::{Activity, Assumption, Duty, Judgement, Requirement, RequirementState};
use makebuy_model::pack::MetricInfo;
use serde::Serialize;
use std::collections::BTreeSet;

/// What to do.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Todo {
    /// Those on what may still be chosen; what the other options need is told where they are.
    pub(crate) requirements: Vec<RequirementView>,
    /// Requirements that are met: told by title alone.
    pub(crate) met: Vec<RuleRef>,
    /// How many are met.
    pub(crate) met_count: Option<String>,
    /// What is still to be found out: the most important.
    pub(crate) questions: Vec<QuestionView>,
    /// The other questions, in few words.
    pub(crate) other_questions: Vec<String>,
    /// How many others there are.
    pub(crate) more_questions: Option<String>,
    /// What must be done if the verdict is followed.
    pub(crate) duties: Vec<DutyView>,
    /// What the duties say is to be measured.
    pub(crate) metrics: Vec<MetricView>,
    /// How many more there are: a large document names the first.
    pub(crate) more_metrics: Option<String>,
    /// Assumptions that decide, those with the same value together.
    pub(crate) decisive: Vec<Assumed>,
    /// How many more decide: a large document names the first.
    pub(crate) more_decisive: Option<String>,
    /// How many others there are; none in a large document, whose appendix lists them.
    pub(crate) assumed: Option<String>,
}

/// Facts for which the same value was assumed.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Assumed {
    /// What it was assumed of.
    pub(crate) facts: Vec<String>,
    /// What was assumed.
    pub(crate) value: String,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct RequirementView {
    /// Whether it is met: `met`, `unmet`, `unknown` or `to-check`.
    pub(crate) state: &'static str,
    /// The mark for this.
    pub(crate) glyph: &'static str,
    /// The word for this.
    pub(crate) word: String,
    /// What is to be done.
    pub(crate) todo: String,
    /// Whether a large document told it in full with an earlier activity: here the title of its rule will do.
    pub(crate) again: bool,
    /// The options that wait for it.
    pub(crate) options: String,
    /// The rule that asks for it.
    pub(crate) rule: RuleRef,
    /// The answers that say how it stands.
    pub(crate) answers: Vec<AnswerView>,
    /// Who sees to it, and by when.
    pub(crate) assigned: Assigned,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct DutyView {
    /// What must be done.
    pub(crate) duty: String,
    /// Whether it was told in full with an earlier activity: here the title of its rule will do.
    pub(crate) again: bool,
    /// A word that the verdict takes on, such as “temporary”.
    pub(crate) qualifier: Option<String>,
    /// When it must be done, if not always.
    pub(crate) condition: Option<String>,
    /// When it is due.
    pub(crate) when: String,
    /// What to measure it by.
    pub(crate) metrics: Vec<String>,
    /// The rule that says so.
    pub(crate) rule: RuleRef,
    /// Who sees to it, and by when.
    pub(crate) assigned: Assigned,
}

/// A metric that a duty names.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct MetricView {
    /// What is measured.
    pub(crate) title: String,
    /// Its unit, and which way is better.
    pub(crate) about: String,
    /// How to take the baseline: told where the metric first comes up, and in the appendix.
    pub(crate) baseline: Option<String>,
}

/// So many assumptions that decide, and so many metrics, are named in a large document.
const NAMED: usize = 3;

pub(super) fn build(index: &Index<'_>, activity: &Activity, compact: bool, before: &mut Told) -> Todo {
    let judgement = &activity.judgement;
    let (met, mut requirements): (Vec<&Requirement>, Vec<&Requirement>) = judgement
        .requirements
        .iter()
        .filter(|r| judgement.concerns_choice(r))
        .partition(|r| r.state == RequirementState::Met);
    let (decisive, assumed): (Vec<&Assumption>, Vec<&Assumption>) =
        judgement.assumptions.iter().partition(|a| a.decides);
    let named = if compact { NAMED } else { decisive.len() };
    let mut metrics = metrics(index, judgement, before);
    let more_metrics = if compact { metrics.len().saturating_sub(NAMED) } else { 0 };
    metrics.truncate(metrics.len() - more_metrics);
    requirements.sort_by_key(|r| (rank(r.state), !judgement.recommends_any(&r.options)));
    let others = questions::others(index, activity);
    Todo {
        requirements: requirements
            .into_iter()
            .map(|r| requirement(index, r, activity, compact.then_some(&mut *before)))
            .collect(),
        questions: questions::first(index, activity, before),
        more_questions: (!others.is_empty()).then(|| index.words.questions_more(others.len())),
        other_questions: others,
        duties: judgement.duties.iter().map(|d| duty(index, d, activity, before)).collect(),
        metrics,
        more_metrics: index.words.others(more_metrics),
        met_count: index.words.met(met.len()),
        met: if compact { Vec::new() } else { met.into_iter().map(|r| rules::reference(index, &r.rule)).collect() },
        decisive: together(index, decisive.get(..named).unwrap_or(&decisive)),
        more_decisive: index.words.others(decisive.len().saturating_sub(named)),
        assumed: index.words.assumed_besides(if compact { 0 } else { assumed.len() }),
    }
}

/// Groups assumptions by their value, in the order values come up.
fn together(index: &Index<'_>, assumptions: &[&Assumption]) -> Vec<Assumed> {
    let mut groups: Vec<Assumed> = Vec::new();
    for assumption in assumptions {
        let fact = answers::briefly_named(index, &assumption.fact);
        let value = answers::value(index, &assumption.fact, Some(&assumption.value));
        match groups.iter_mut().find(|group| group.value == value) {
            Some(group) => group.facts.push(fact),
            None => groups.push(Assumed { facts: vec![fact], value }),
        }
    }
    groups
}

fn rank(state: RequirementState) -> u8 {
    match state {
        RequirementState::Unmet => 0,
        RequirementState::Unknown => 1,
        RequirementState::ToCheck => 2,
        RequirementState::Met => 3,
    }
}

fn requirement(
    index: &Index<'_>,
    requirement: &Requirement,
    activity: &Activity,
    before: Option<&mut Told>,
) -> RequirementView {
    let state = match requirement.state {
        RequirementState::Unmet => "unmet",
        RequirementState::Unknown => "unknown",
        RequirementState::Met => "met",
        RequirementState::ToCheck => "to-check",
    };
    RequirementView {
        state,
        glyph: words::requirement_glyph(requirement.state),
        word: index.words.requirement(requirement.state),
        todo: requirement.todo.clone(),
        options: index.words.needed_for(index.words.options(&answers::options(index, &requirement.options))),
        rule: rules::reference(index, &requirement.rule),
        answers: if before.is_some() { Vec::new() } else { answers::briefly(index, &requirement.answers) },
        again: before.is_some_and(|before| !before.is_first(Text::Requirement, &requirement.rule)),
        assigned: assigned(index, &activity.id, &requirement.rule),
    }
}

fn duty(index: &Index<'_>, duty: &Duty, activity: &Activity, before: &mut Told) -> DutyView {
    let condition = index.words.duty(duty.state);
    DutyView {
        duty: duty.duty.clone(),
        again: !before.is_first(Text::Duty, &duty.rule),
        qualifier: duty.qualifier.as_deref().map(|id| index.assessment.pack.qualifier(id)),
        when: condition.clone().unwrap_or_else(|| index.words.due_with()),
        condition,
        metrics: duty.metrics.iter().map(|id| answers::metric_title(index, id)).collect(),
        rule: rules::reference(index, &duty.rule),
        assigned: assigned(index, &activity.id, &duty.rule),
    }
}

/// The metrics of all duties, each once.
fn metrics(index: &Index<'_>, judgement: &Judgement, before: &mut Told) -> Vec<MetricView> {
    let mut seen = BTreeSet::new();
    let named = judgement.duties.iter().flat_map(|duty| &duty.metrics).filter(|id| seen.insert(*id));
    let view = |metric: &MetricInfo| MetricView {
        title: metric.title.clone(),
        about: index.words.about_metric(metric.unit.as_deref(), index.words.direction(metric.direction)),
        baseline: metric.baseline.clone().filter(|_| before.is_first(Text::Baseline, &metric.id)),
    };
    named.filter_map(|id| index.metric(id)).map(view).collect()
}
