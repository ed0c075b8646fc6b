//! One row per activity and answer that is missing and could change something.

use super::table::{Cell, Column, Kind, Sheet, activity_cells, activity_columns};
use crate::index::Index;
use crate::view::activity::stake;
use crate::view::next;
use makebuy_model::assessment::{Activity, Question};

pub(super) fn sheet(index: &Index<'_>) -> Sheet {
    let words = index.words;
    let mut columns = activity_columns(index);
    columns.extend([
        Column::text(words.sheet_question(), 60),
        Column::text(words.sheet_about_what(), 16),
        Column::text(words.sheet_stake(), 46),
        Column::text(words.sheet_decides(), 12),
        Column::new(words.sheet_at_stake(), Kind::Points, 10),
        Column::text(words.sheet_answer(), 24),
        Column::text(words.sheet_id(), 26),
    ]);
    let mut sheet = Sheet::new(words.sheet_questions(), 2, columns);
    for (place, activity) in index.assessment.activities.iter().enumerate() {
        let questions = activity.judgement.questions.iter();
        sheet.rows.extend(questions.map(|question| row(index, place, activity, question)));
    }
    sheet
}

fn row(index: &Index<'_>, place: usize, activity: &Activity, question: &Question) -> Vec<Cell> {
    let words = index.words;
    let mut cells = activity_cells(place, &activity.name);
    cells.extend([
        next::asked(index, question, activity).into(),
        words.subject(question.subject).into(),
        stake(index, question, activity).into(),
        Cell::flag(index, question.decides),
        question.points.into(),
        Cell::Empty,
        (&question.fact).into(),
    ]);
    cells
}
