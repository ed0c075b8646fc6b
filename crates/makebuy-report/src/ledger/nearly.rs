//! One row per activity and rule that one or two other answers would bring into effect.

use super::table::{Column, Sheet, activity_cells, activity_columns};
use crate::index::Index;
use crate::view::activity::near;

pub(super) fn sheet(index: &Index<'_>) -> Sheet {
    let words = index.words;
    let mut columns = activity_columns(index);
    columns.extend([
        Column::text(words.column("rule"), 44),
        Column::text(words.sheet_would(), 70),
        Column::text(words.sheet_then(), 44),
        Column::text(words.sheet_id(), 26),
    ]);
    let mut sheet = Sheet::new(words.sheet_nearly(), 2, columns);
    for (place, activity) in index.assessment.activities.iter().enumerate() {
        let told = near(index, &activity.judgement, false);
        for (told, found) in told.into_iter().zip(&activity.judgement.near) {
            let mut cells = activity_cells(place, &activity.name);
            cells.extend([told.rule.title.into(), told.would.into(), told.then.into(), (&found.rule).into()]);
            sheet.rows.push(cells);
        }
    }
    sheet
}
