//! One row per activity and metric that what is due in it names, with room for what is measured.

use super::table::{Cell, Column, Kind, Sheet, activity_cells, activity_columns};
use crate::index::Index;
use crate::view::answers;
use makebuy_model::assessment::{DutyState, Judgement};
use std::collections::BTreeSet;

pub(super) fn sheet(index: &Index<'_>) -> Sheet {
    let words = index.words;
    let mut columns = activity_columns(index);
    columns.extend([
        Column::text(words.column("metric"), 40),
        Column::text(words.column("unit"), 16),
        Column::text(words.column("direction"), 18),
        Column::new(words.sheet_before(), Kind::Value, 12),
        Column::new(words.sheet_now(), Kind::Value, 12),
        Column::text(words.column("baseline"), 50),
        Column::text(words.column("watch_metric"), 50),
        Column::text(words.sheet_id(), 26),
    ]);
    let mut sheet = Sheet::new(words.sheet_metrics(), 2, columns);
    for (place, activity) in index.assessment.activities.iter().enumerate() {
        for id in named(&activity.judgement) {
            let mut cells = activity_cells(place, &activity.name);
            cells.extend(row(index, id));
            sheet.rows.push(cells);
        }
    }
    sheet
}

/// The metrics of what is due, each once, in the order they come up.
fn named(judgement: &Judgement) -> impl Iterator<Item = &str> {
    let due = judgement.duties.iter().filter(|duty| duty.state == DutyState::Due);
    let mut seen = BTreeSet::new();
    due.flat_map(|duty| &duty.metrics).map(String::as_str).filter(move |id| seen.insert(*id))
}

fn row(index: &Index<'_>, id: &str) -> [Cell; 8] {
    let metric = index.metric(id);
    [
        answers::metric_title(index, id).into(),
        metric.and_then(|metric| metric.unit.as_ref()).into(),
        metric.map(|metric| index.words.direction(metric.direction)).into(),
        Cell::Empty,
        Cell::Empty,
        metric.and_then(|metric| metric.baseline.as_ref()).into(),
        metric.and_then(|metric| metric.watch.as_ref()).into(),
        id.into(),
    ]
}
