//! One row per answer: about the organisation, each provider and each activity.

use super::table::{Cell, Column, Kind, Sheet};
use crate::index::Index;
use crate::view::answers;
use makebuy_model::assessment::Answer;
use makebuy_model::pack::{Subject, Value};
use std::collections::BTreeSet;

pub(super) fn sheet(index: &Index<'_>) -> Sheet {
    let words = index.words;
    let columns = vec![
        Column::text(words.sheet_about_what(), 16),
        Column::text(words.sheet_name(), 34),
        Column::text(words.sheet_fact(), 50),
        Column::new(words.sheet_answer(), Kind::Value, 26),
        Column::text(words.column("unit"), 14),
        Column::new(words.sheet_from(), Kind::Value, 12),
        Column::new(words.sheet_to(), Kind::Value, 12),
        Column::text(words.sheet_origin(), 18),
        Column::text(words.sheet_id(), 26),
    ];
    let mut sheet = Sheet::new(words.sheet_answers(), 2, columns);
    let assessment = index.assessment;
    let organisation = &assessment.organisation;
    let name = organisation.name.as_deref().unwrap_or_default();
    add(index, &mut sheet, (Subject::Organisation, name), organisation.answers.iter());
    for provider in &assessment.providers {
        add(index, &mut sheet, (Subject::Provider, &provider.name), provider.answers.iter());
    }
    let shared: BTreeSet<&str> = organisation.answers.iter().map(|answer| answer.fact.as_str()).collect();
    for activity in &assessment.activities {
        let own = activity.judgement.answers.iter().filter(|answer| !shared.contains(answer.fact.as_str()));
        add(index, &mut sheet, (Subject::Activity, &activity.name), own);
    }
    sheet
}

fn add<'a>(
    index: &Index<'_>,
    sheet: &mut Sheet,
    (subject, name): (Subject, &str),
    answers: impl Iterator<Item = &'a Answer>,
) {
    let subject = index.words.subject(subject);
    sheet.rows.extend(answers.map(|answer| row(index, &subject, name, answer)));
}

fn row(index: &Index<'_>, subject: &str, name: &str, answer: &Answer) -> Vec<Cell> {
    let fact = index.fact(&answer.fact);
    let [value, from, to] = value(index, answer);
    vec![
        subject.into(),
        name.into(),
        answers::fact(index, &answer.fact).into(),
        value,
        fact.and_then(|fact| fact.unit.as_ref()).into(),
        from,
        to,
        index.words.inputs(answer.origin).into(),
        (&answer.fact).into(),
    ]
}

/// The value, and the ends of a range.
fn value(index: &Index<'_>, answer: &Answer) -> [Cell; 3] {
    let said = || Cell::from(answers::value(index, &answer.fact, answer.value.as_ref()));
    let level = |name: &String| Cell::from(index.fact(&answer.fact).map_or_else(|| name.clone(), |f| f.label(name)));
    match &answer.value {
        None => [Cell::Empty, Cell::Empty, Cell::Empty],
        Some(Value::Number(number)) => [(*number).into(), Cell::Empty, Cell::Empty],
        Some(Value::NumberRange { from, to }) => [said(), (*from).into(), (*to).into()],
        Some(Value::LevelRange { from, to }) => [said(), level(from), level(to)],
        Some(Value::Flag(_) | Value::Name(_) | Value::Names(_)) => [said(), Cell::Empty, Cell::Empty],
    }
}
