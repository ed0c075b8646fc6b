//! One row per activity and option: how it fared.

use super::table::{Cell, Column, Kind, Sheet, activity_cells, activity_columns};
use crate::index::Index;
use crate::view::answers;
use makebuy_model::assessment::{Judgement, OptionResult};

pub(super) fn sheet(index: &Index<'_>) -> Sheet {
    let words = index.words;
    let mut columns = activity_columns(index);
    columns.extend([
        Column::text(words.column("option"), 34),
        Column::text(words.sheet_recommended(), 13),
        Column::new(words.column("score"), Kind::Points, 10),
        Column::new(words.sheet_low(), Kind::Points, 10),
        Column::new(words.sheet_high(), Kind::Points, 10),
        Column::text(words.sheet_out(), 12),
        Column::text(words.sheet_ready(), 12),
        Column::text(words.column("state"), 26),
        Column::text(words.sheet_id(), 14),
    ]);
    let mut sheet = Sheet::new(words.sheet_options(), 3, columns);
    for (place, activity) in index.assessment.activities.iter().enumerate() {
        let judgement = &activity.judgement;
        let options = judgement.options.iter();
        sheet.rows.extend(options.map(|option| row(index, activity_cells(place, &activity.name), judgement, option)));
    }
    sheet
}

fn row(index: &Index<'_>, mut cells: Vec<Cell>, judgement: &Judgement, option: &OptionResult) -> Vec<Cell> {
    let recommended = judgement.recommended() == Some(&option.id);
    let state = index.words.option_state(judgement.ruled_out(option), option.ready, option.lacks_provider);
    cells.extend([
        answers::option_title(index, &option.id).into(),
        Cell::flag(index, recommended),
        option.score.into(),
        option.low.into(),
        option.high.into(),
        Cell::truth(index, option.out),
        Cell::truth(index, option.ready),
        state.into(),
        (&option.id).into(),
    ]);
    cells
}
