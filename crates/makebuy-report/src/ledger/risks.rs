//! One row per risk, with what is done about it.

use super::table::{Cell, Column, Kind, Sheet, few, few_columns};
use crate::index::Index;
use crate::view::risks::{Measure, Risk, Risks};
use crate::words::Words;

pub(super) fn sheet(index: &Index<'_>, risks: &Risks) -> Sheet {
    let words = index.words;
    let mut columns = vec![
        Column::new(words.sheet_number(), Kind::Count, 5),
        Column::text(words.sheet_what(), 50),
        Column::text(words.sheet_note(), 50),
        Column::text(words.sheet_because(), 44),
        Column::text(words.column("rule"), 36),
    ];
    columns.extend(few_columns(index));
    columns.push(Column::text(words.column("risk_done"), 60));
    let mut sheet = Sheet::new(words.sheet_risks(), 2, columns);
    sheet.rows.extend(risks.items.iter().map(|risk| row(words, risk)));
    if let Some(more) = &risks.more {
        sheet.rows.push(vec![Cell::Empty, more.into()]);
    }
    sheet
}

fn row(words: &Words, risk: &Risk) -> Vec<Cell> {
    let mut cells = vec![
        Cell::count(risk.number),
        (&risk.title).into(),
        risk.text.as_ref().into(),
        (&risk.why).into(),
        risk.rule.as_ref().map(|rule| &rule.title).into(),
    ];
    cells.extend(few(&risk.activities));
    cells.push(done(words, &risk.measures).into());
    cells
}

fn done(words: &Words, measures: &[Measure]) -> String {
    if measures.is_empty() {
        return words.column("risk_nothing");
    }
    let told = measures.iter().map(|one| format!("{} {}", one.text, words.apart(&one.assigned)).trim_end().to_owned());
    told.collect::<Vec<_>>().join(" ")
}
