//! One row per activity and provider considered, where there is something to compare.

use super::table::{Cell, Column, Kind, Sheet, activity_cells, activity_columns};
use crate::index::Index;
use crate::view::activity::provider_rows;
use makebuy_model::assessment::Row;

pub(super) fn sheet(index: &Index<'_>) -> Sheet {
    let words = index.words;
    let mut columns = activity_columns(index);
    columns.extend([
        Column::text(words.column("provider"), 24),
        Column::text(words.sheet_chosen(), 11),
        Column::text(words.column("verdict"), 24),
        Column::new(words.column("standing"), Kind::Standing, 13),
        Column::new(words.column("score"), Kind::Points, 10),
        Column::new(words.column("lead"), Kind::Points, 10),
        Column::text(words.column("to_do"), 60),
        Column::text(words.column("options_out"), 30),
        Column::new(words.column("open_questions"), Kind::Count, 11),
        Column::text(words.sheet_id(), 20),
    ]);
    let mut sheet = Sheet::new(words.sheet_providers(), 2, columns);
    for (place, activity) in index.assessment.activities.iter().enumerate() {
        let told = provider_rows(index, activity);
        for (told, row) in told.into_iter().zip(&activity.rows) {
            let mut cells = activity_cells(place, &activity.name);
            cells.extend([told.provider.into(), Cell::flag(index, told.chosen), told.verdict.into()]);
            cells.extend([told.standing.word.into(), row.judgement.verdict.score.into(), lead(row)]);
            cells.extend([told.unmet.join(" ").into(), told.out.join(", ").into(), Cell::count(told.questions)]);
            cells.push(row.provider.as_ref().into());
            sheet.rows.push(cells);
        }
    }
    sheet
}

fn lead(row: &Row) -> Cell {
    row.judgement.verdict.lead.into()
}
