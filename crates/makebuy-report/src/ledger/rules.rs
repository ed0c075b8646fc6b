//! One row per rule of the pack.

use super::reasons::cited;
use super::table::{Cell, Column, Kind, Sheet};
use crate::index::Index;
use crate::view::appendix::{applied, says};
use crate::words;
use makebuy_model::pack::RuleInfo;

pub(super) fn sheet(index: &Index<'_>) -> Sheet {
    let words = index.words;
    let columns = vec![
        Column::text(words.sheet_id(), 28),
        Column::text(words.column("rule"), 40),
        Column::text(words.sheet_kind(), 16),
        Column::text(words.sheet_effect(), 44),
        Column::text(words.column("when"), 44),
        Column::text(words.column("need"), 34),
        Column::text(words.sheet_because(), 60),
        Column::text(words.column("counter"), 50),
        Column::text(words.sheet_sources(), 40),
        Column::new(words.sheet_applied(), Kind::Count, 12),
    ];
    let mut sheet = Sheet::new(words.sheet_rules(), 2, columns);
    let applied = applied(index);
    let count = |rule: &RuleInfo| applied.get(rule.id.as_str()).map_or(0, Vec::len);
    sheet.rows.extend(index.assessment.pack.rules.iter().map(|rule| row(index, rule, count(rule))));
    sheet
}

fn row(index: &Index<'_>, rule: &RuleInfo, applied: usize) -> Vec<Cell> {
    let kind = index.words.rule_kind(rule.kind);
    let kind = match index.words.status(rule.status) {
        Some(status) => format!("{kind}, {status}"),
        None => kind,
    };
    vec![
        (&rule.id).into(),
        (&rule.title).into(),
        kind.into(),
        words::capital(&says(index, rule)).into(),
        rule.when.as_ref().into(),
        rule.need.as_ref().into(),
        (&rule.because).into(),
        rule.counter.as_ref().into(),
        cited(index, rule).into(),
        Cell::count(applied),
    ]
}
