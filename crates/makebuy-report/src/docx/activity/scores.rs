//! How the options and the providers compare.

use crate::docx::flow::Flow;
use crate::docx::styles::Style;
use crate::docx::table::{Cell, Column, Grid};
use crate::docx::text::Text;
use crate::view::activity::{EvidenceTable, ProviderRow, ScoreRow, Section};

pub(super) fn write(flow: &mut Flow<'_>, section: &Section) {
    let mut grid = Grid::new(vec![
        Column::of(flow.t("option"), 40),
        Column::numbers(flow.t("score"), 12),
        Column::of(flow.t("range"), 20),
        Column::of(flow.t("state"), 28),
    ]);
    for row in &section.scores.rows {
        grid.row(score(row));
    }
    if grid.is_empty() {
        flow.say(Style::Quiet, &section.scores.caption);
    }
    let caption = format!("{}. {}", flow.t("scores"), section.scores.caption);
    flow.table(Some(&caption), grid);
    if let Some(evidence) = &section.evidence {
        contributions(flow, evidence);
    }
}

fn score(row: &ScoreRow) -> Vec<Cell> {
    let title = if row.recommended { Text::of_strong(&row.title) } else { Text::of(&row.title) };
    vec![Cell::of(title), Cell::say(&row.score), Cell::maybe(row.range.as_deref()), Cell::say(&row.state)]
}

fn contributions(flow: &mut Flow<'_>, evidence: &EvidenceTable) {
    let mut columns = vec![Column::of(flow.t("criterion"), 32)];
    columns.extend(evidence.options.iter().map(|option| Column::numbers(option.clone(), 17)));
    let mut grid = Grid::new(columns);
    for row in &evidence.rows {
        let points = row.points.iter().map(|points| Cell::say(points));
        grid.row(std::iter::once(Cell::say(&row.criterion)).chain(points).collect());
    }
    let caption = flow.t("evidence");
    flow.table(Some(&caption), grid);
}

/// The providers considered, side by side.
pub(super) fn providers(flow: &mut Flow<'_>, section: &Section) {
    if section.rows.is_empty() {
        return;
    }
    flow.heading(3, &flow.t("providers"), None);
    let mut grid = Grid::new(vec![
        Column::of(flow.t("provider"), 18),
        Column::of(flow.t("verdict"), 16),
        Column::of(flow.t("standing"), 12),
        Column::numbers(flow.t("score"), 9),
        Column::of(flow.t("to_do"), 34),
        Column::numbers(flow.t("open_questions"), 11),
    ]);
    for row in &section.rows {
        grid.row(provider(flow, row));
    }
    flow.table(None, grid);
}

fn provider(flow: &Flow<'_>, row: &ProviderRow) -> Vec<Cell> {
    let name = Text::of(&row.provider);
    let name = if row.chosen { name.strong(&format!(" ({})", flow.t("chosen"))) } else { name };
    let none = flow.t("none");
    let lead = row.lead.as_deref().map_or_else(Text::default, Text::of);
    let out = match row.out.is_empty() {
        true => Text::default(),
        false => Text::of(&flow.lead("options_out")).say(&row.out.join(", ")),
    };
    vec![
        Cell::of(name),
        Cell::of(Text::of_strong(&row.verdict)).small(lead),
        flow.standing_cell(&row.standing),
        Cell::say(row.score.as_deref().unwrap_or(&none)),
        Cell::say(&row.unmet.join(" ")).small(out),
        Cell::say(&row.questions.to_string()),
    ]
}
