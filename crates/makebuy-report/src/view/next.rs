//! What comes first with an activity: duties and questions.

use super::answers;
use crate::index::Index;
use crate::words;
use makebuy_model::assessment::{Activity, Answer, Duty, DutyState, Question};
use makebuy_model::pack::{Subject, Value};

/// The first duty that is due, or else the first that may be.
pub(crate) fn first_duty(duties: &[Duty]) -> Option<&Duty> {
    duties.iter().find(|duty| duty.state == DutyState::Due).or_else(|| duties.first())
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
