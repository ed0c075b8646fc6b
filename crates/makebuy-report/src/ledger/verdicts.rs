//! One row per activity: its verdict.

use super::table::{Cell, Column, Kind, Sheet, activity_cells, activity_columns};
use crate::index::Index;
use crate::view::answers;
use crate::view::confidence;
use crate::view::next;
use crate::view::summary::Action;
use crate::view::verdict::{headline, lead, used_provider};
use makebuy_model::assessment::Activity;

pub(super) fn sheet(index: &Index<'_>) -> Sheet {
    let words = index.words;
    let mut columns = activity_columns(index);
    columns.extend([
        Column::text(words.column("verdict"), 24),
        Column::new(words.column("standing"), Kind::Standing, 13),
        Column::new(words.column("score"), Kind::Points, 10),
        Column::new(words.sheet_low(), Kind::Points, 10),
        Column::new(words.sheet_high(), Kind::Points, 10),
        Column::new(words.column("lead"), Kind::Points, 10),
        Column::text(words.sheet_runner_up(), 20),
        Column::text(words.sheet_clear(), 26),
        Column::text(words.column("provider"), 20),
        Column::text(words.column("confidence"), 14),
        Column::text(words.sheet_limited_by(), 34),
        Column::text(words.sheet_next(), 16),
        Column::text(words.sheet_first(), 50),
        Column::text(words.sheet_id(), 22),
    ]);
    let mut sheet = Sheet::new(words.sheet_verdicts(), 2, columns);
    let activities = index.assessment.activities.iter().enumerate();
    sheet.rows.extend(activities.map(|(place, activity)| row(index, place, activity)));
    sheet
}

fn row(index: &Index<'_>, place: usize, activity: &Activity) -> Vec<Cell> {
    let judgement = &activity.judgement;
    let verdict = &judgement.verdict;
    let decided = !judgement.undecided();
    let best = judgement.recommended();
    let option = judgement.options.iter().find(|option| best == Some(&option.id));
    let runner_up = verdict.runner_up.as_deref().filter(|_| decided).map(|id| answers::option(index, id));
    let confidence = confidence::of(index, activity);
    let mut cells = activity_cells(place, &activity.name);
    cells.extend([
        headline(index, judgement).into(),
        index.words.standing(verdict.standing).into(),
        option.map(|option| option.score).into(),
        option.map(|option| option.low).into(),
        option.map(|option| option.high).into(),
        verdict.lead.filter(|_| decided).into(),
        runner_up.into(),
        lead(index, judgement).into(),
        used_provider(index, activity).into(),
        confidence.word.into(),
        confidence.why.into(),
        Action::of(index, verdict).title(index.words).into(),
        first_step(index, activity).into(),
        (&activity.id).into(),
    ]);
    cells
}

/// What has to be put in place first, found out first, or done first.
fn first_step(index: &Index<'_>, activity: &Activity) -> Option<String> {
    let judgement = &activity.judgement;
    let todo = judgement.unmet().map(|requirement| requirement.todo.clone()).next();
    let question = || judgement.questions.first().map(|question| next::asked(index, question, activity));
    let duty = || next::first_duty(&judgement.duties).map(|duty| duty.duty.clone());
    todo.or_else(question).or_else(duty)
}
