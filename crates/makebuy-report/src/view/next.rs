//! The next step with an activity.

use super::answers;
use super::summary::Action;
use crate::index::Index;
use crate::words;
use makebuy_model::assessment::{Activity, Answer, Duty, DutyState, Judgement, Question, RequirementState};
use makebuy_model::pack::{Subject, Value};

/// What to do before anything else, and what to do meanwhile.
pub(crate) fn steps(index: &Index<'_>, activity: &Activity) -> Vec<String> {
    let judgement = &activity.judgement;
    let option = judgement.verdict.option.as_deref();
    let meanwhile = judgement.verdict.meanwhile.as_deref().filter(|id| Some(*id) != option);
    let meanwhile = meanwhile.map(|id| index.words.meanwhile(answers::option(index, id)));
    match Action::of(index, &judgement.verdict) {
        Action::ActNow if activity.provider.is_none() => vec![index.words.first(index.words.find_provider())],
        Action::ActNow => first_duty(&judgement.duties).into_iter().map(|duty| index.words.first(&duty.duty)).collect(),
        Action::Prepare => first_todo(index, judgement).into_iter().chain(meanwhile).collect(),
        Action::FindOut => first_question(index, activity).into_iter().chain(meanwhile).collect(),
        Action::Keep | Action::Impossible => Vec::new(),
    }
}

/// The first duty that is due, or else the first that may be.
fn first_duty(duties: &[Duty]) -> Option<&Duty> {
    duties.iter().find(|duty| duty.state == DutyState::Due).or_else(|| duties.first())
}

fn first_todo(index: &Index<'_>, judgement: &Judgement) -> Option<String> {
    let option = judgement.verdict.option.as_ref()?;
    let unmet = judgement.requirements.iter().filter(|r| r.state == RequirementState::Unmet);
    let mut unmet = unmet.filter(|r| r.options.contains(option));
    let first = index.words.first(&unmet.next()?.todo);
    Some(index.words.with_others(first, unmet.count()))
}

fn first_question(index: &Index<'_>, activity: &Activity) -> Option<String> {
    let (first, others) = activity.judgement.questions.split_first()?;
    let first = asked(index, first, activity);
    Some(index.words.with_others(index.words.to_find_out(first), others.len()))
}

/// A question in words; if a range was answered, with the range.
pub(crate) fn asked(index: &Index<'_>, question: &Question, activity: &Activity) -> String {
    said(index, question, activity).map_or_else(|| question.text.clone(), |said| words::narrower(&question.text, &said))
}

/// That a range was answered to a question, in words.
pub(crate) fn said(index: &Index<'_>, question: &Question, activity: &Activity) -> Option<String> {
    let provider = activity.provider.as_deref().and_then(|id| index.provider(id));
    let elsewhere: &[Answer] = match question.subject {
        Subject::Activity => &[],
        Subject::Organisation => &index.assessment.organisation.answers,
        Subject::Provider => provider.map_or(&[], |provider| &provider.answers),
    };
    let answers = activity.judgement.answers.iter().chain(elsewhere);
    let value = answers.filter(|answer| answer.fact == question.fact).find_map(|answer| answer.value.as_ref());
    let is_number = match value? {
        Value::NumberRange { .. } => true,
        Value::LevelRange { .. } => false,
        Value::Flag(_) | Value::Number(_) | Value::Name(_) | Value::Names(_) => return None,
    };
    Some(index.words.said(&answers::value(index, &question.fact, value), is_number))
}
