//! The providers side by side, and the partner test.

use super::flow::Flow;
use super::styles::Style;
use super::table::{Cell, Column, Grid};
use super::text::Text;
use crate::view::View;
use crate::view::providers::{Fact, Known, Outcome, Providers, Table, Test};

pub(super) fn write(flow: &mut Flow<'_>, view: &View) {
    let (Some(heading), Some(providers)) = (&view.sections.providers, &view.providers) else { return };
    flow.section(heading);
    matrix(flow, providers);
    if !providers.tests.is_empty() {
        flow.heading(3, &flow.t("partner_test"), None);
        flow.keep(Style::Quiet, Text::of(&flow.t("partner_test_note")));
    }
    for table in &providers.tests {
        let rows = table.lines.iter().map(|line| tested(flow, line)).collect();
        side_by_side(flow, "condition", table, rows);
    }
    if !providers.facts.is_empty() {
        flow.heading(3, &flow.t("facts_compared"), None);
    }
    for table in &providers.facts {
        side_by_side(flow, "fact", table, table.lines.iter().map(compared).collect());
    }
}

fn matrix(flow: &mut Flow<'_>, providers: &Providers) {
    let mut grid = Grid::new(vec![
        Column::of(flow.t("provider"), 24),
        Column::numbers(flow.t("matrix_considered"), 13),
        Column::numbers(flow.t("matrix_chosen"), 12),
        Column::of(flow.t("matrix_verdicts"), 27),
        Column::numbers(flow.t("matrix_unmet"), 12),
        Column::numbers(flow.t("matrix_missing"), 12),
    ]);
    for row in &providers.rows {
        let count = |count: usize| Cell::say(&count.to_string());
        grid.row(vec![
            Cell::of(Text::of_strong(&row.provider)),
            count(row.considered),
            count(row.chosen),
            Cell::say(&row.verdicts),
            count(row.unmet),
            count(row.missing),
        ]);
    }
    let caption = flow.t("matrix");
    flow.table(Some(&caption), grid);
}

fn side_by_side<T>(flow: &mut Flow<'_>, head: &'static str, table: &Table<T>, rows: Vec<Vec<Cell>>) {
    let mut columns = vec![Column::of(flow.t(head), 34)];
    let share = 66 / table.providers.len().max(1);
    columns.extend(table.providers.iter().map(|provider| Column::of(provider.clone(), share.max(1))));
    let mut grid = Grid::new(columns);
    rows.into_iter().for_each(|row| grid.row(row));
    flow.table(None, grid);
}

fn tested(flow: &Flow<'_>, line: &Test) -> Vec<Cell> {
    let about = Text::of(&flow.words.labelled(&line.kind)).say(" ").say(&line.options);
    let about = if line.cites.is_empty() { about } else { flow.cites(about.say(". "), &line.cites) };
    let title = Cell::of(flow.rule(Text::default(), &line.rule)).small(about);
    let result = |result: &Outcome| Cell::say(&format!("{}\u{a0}{}", result.glyph, result.word));
    std::iter::once(title).chain(line.results.iter().map(result)).collect()
}

fn compared(line: &Fact) -> Vec<Cell> {
    let value = |known: &Known| match &known.origin {
        Some(origin) => Cell::say(&format!("{} ({origin})", known.value)),
        None => Cell::say(&known.value),
    };
    std::iter::once(Cell::say(&line.title)).chain(line.values.iter().map(value)).collect()
}
