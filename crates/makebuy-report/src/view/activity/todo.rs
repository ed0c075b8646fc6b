//! What to do about a verdict: requirements, questions, duties, and the assumptions it rests on.

use crate::index::Index;
use crate::view::answers::{self, AnswerView};
use crate::view::next;
use crate::view::rules::{self, RuleRef};
use crate::words;
use makebuy_model::assessment::{Activity, Assumption, Duty, Judgement, Question, Requirement, RequirementState};
use serde::Serialize;

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
    pub(crate) questions: Vec<QuestionView>,
    pub(crate) duties: Vec<DutyView>,
    /// Assumptions that decide, those with the same value together.
    pub(crate) decisive: Vec<Assumed>,
    /// How many others there are.
    pub(crate) assumed: Option<String>,
}

/// Facts for which the same value was assumed.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Assumed {
    pub(crate) facts: Vec<String>,
    pub(crate) value: String,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct RequirementView {
    pub(crate) state: &'static str,
    pub(crate) glyph: &'static str,
    pub(crate) word: String,
    pub(crate) todo: String,
    pub(crate) options: String,
    pub(crate) rule: RuleRef,
    pub(crate) answers: Vec<AnswerView>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct QuestionView {
    pub(crate) text: String,
    pub(crate) help: Option<String>,
    /// What it is asked of, unless the activity.
    pub(crate) of: Option<String>,
    pub(crate) stake: String,
    pub(crate) decides: bool,
    pub(crate) rules: Vec<RuleRef>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct DutyView {
    pub(crate) duty: String,
    pub(crate) qualifier: Option<String>,
    pub(crate) condition: Option<String>,
    pub(crate) metrics: Vec<String>,
    /// Left out of a large document: it does not bear on the verdict.
    pub(crate) rule: Option<RuleRef>,
}

pub(crate) fn build(index: &Index<'_>, activity: &Activity, compact: bool) -> Todo {
    let judgement = &activity.judgement;
    let (met, mut requirements): (Vec<&Requirement>, Vec<&Requirement>) = judgement
        .requirements
        .iter()
        .filter(|r| judgement.concerns_choice(r))
        .partition(|r| r.state == RequirementState::Met);
    let (decisive, assumed): (Vec<&Assumption>, Vec<&Assumption>) =
        judgement.assumptions.iter().partition(|a| a.decides);
    requirements.sort_by_key(|r| (rank(r.state), !names_verdict(judgement, &r.options)));
    Todo {
        requirements: requirements.into_iter().map(|r| requirement(index, r, compact)).collect(),
        questions: judgement.questions.iter().map(|q| question(index, q, activity)).collect(),
        duties: judgement.duties.iter().map(|d| duty(index, d, compact)).collect(),
        met_count: index.words.met(met.len()),
        met: if compact { Vec::new() } else { met.into_iter().map(|r| rules::reference(index, &r.rule)).collect() },
        decisive: together(index, &decisive),
        assumed: index.words.assumed_besides(assumed.len()),
    }
}

/// Groups assumptions by their value, in the order values come up.
fn together(index: &Index<'_>, assumptions: &[&Assumption]) -> Vec<Assumed> {
    let mut groups: Vec<Assumed> = Vec::new();
    for assumption in assumptions {
        let fact = words::fact_briefly(index.fact(&assumption.fact), &assumption.fact);
        let value = answers::value(index, &assumption.fact, Some(&assumption.value));
        match groups.iter_mut().find(|group| group.value == value) {
            Some(group) => group.facts.push(fact),
            None => groups.push(Assumed { facts: vec![fact], value }),
        }
    }
    groups
}

fn names_verdict(judgement: &Judgement, options: &[String]) -> bool {
    judgement.verdict.option.as_ref().is_some_and(|option| options.contains(option))
}

fn rank(state: RequirementState) -> u8 {
    match state {
        RequirementState::Unmet => 0,
        RequirementState::Unknown => 1,
        RequirementState::ToCheck => 2,
        RequirementState::Met => 3,
    }
}

fn requirement(index: &Index<'_>, requirement: &Requirement, compact: bool) -> RequirementView {
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
        answers: if compact { Vec::new() } else { answers::answers(index, &requirement.answers) },
    }
}

fn question(index: &Index<'_>, question: &Question, activity: &Activity) -> QuestionView {
    QuestionView {
        text: next::asked(index, question, activity),
        help: index.fact(&question.fact).and_then(|f| f.help.clone()),
        of: index.words.asked_of(question.subject),
        stake: index.words.stake(question.decides, question.points),
        decides: question.decides,
        rules: rules::references(index, &question.rules),
    }
}

fn duty(index: &Index<'_>, duty: &Duty, compact: bool) -> DutyView {
    let metric = |id: &String| index.metric(id).map_or_else(|| words::name(id), |m| m.title.clone());
    DutyView {
        duty: duty.duty.clone(),
        qualifier: duty.qualifier.as_deref().map(|id| index.assessment.pack.qualifier(id)),
        condition: index.words.duty(duty.state),
        metrics: duty.metrics.iter().map(metric).collect(),
        rule: (!compact).then(|| rules::reference(index, &duty.rule)),
    }
}
