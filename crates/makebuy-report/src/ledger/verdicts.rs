//! One row per activity: its verdict.

use super::table::{Cell, Column, Kind, Sheet, activity_cells, activity_columns};
use crate::index::Index;
use crate::view::answers;
use crate::view::next;
use crate::view::verdict::{headline, lead, undecided, used_provider};
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
        Column::text(words.column("next"), 50),
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
    let decided = !undecided(judgement);
    let option = judgement.options.iter().find(|option| decided && verdict.option.as_ref() == Some(&option.id));
    let runner_up = verdict.runner_up.as_deref().filter(|_| decided).map(|id| answers::option(index, id));
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
        next::steps(index, activity).join(" ").into(),
        (&activity.id).into(),
    ]);
    cells
}
