//! The executive summary: every activity in one line, grouped by what to do.

use super::flow::Flow;
use super::styles::Style;
use super::table::{Cell, Column, Grid};
use super::text::Text;
use crate::view::View;
use crate::view::summary::{Group, Line};

pub(super) fn write(flow: &mut Flow<'_>, view: &View) {
    flow.section(&view.sections.summary);
    for standing in &view.summary.standings {
        let text = Text::of(standing.glyph).say("\u{a0}").strong(&standing.word).say(&flow.words.labelled(""));
        flow.put(Style::Quiet, text.say(" ").say(&standing.meaning));
    }
    for group in &view.summary.groups {
        one(flow, group);
    }
}

fn one(flow: &mut Flow<'_>, group: &Group) {
    flow.heading(3, &group.title, None);
    flow.keep(Style::Quiet, Text::of(&group.explained));
    let mut grid = Grid::new(vec![
        Column::of(flow.t("activity"), 36),
        Column::of(flow.t("verdict"), 16),
        Column::of(flow.t("standing"), 12),
        Column::numbers(flow.t("score"), 10),
        Column::of(flow.t("lead"), 14),
        Column::of(flow.t("provider"), 13),
    ]);
    for line in &group.lines {
        grid.row(cells(flow, line));
    }
    flow.table(None, grid);
}

fn cells(flow: &Flow<'_>, line: &Line) -> Vec<Cell> {
    let next = line.next.iter().fold(flow.linked(&line.link), |cell, next| cell.small(Text::of(next)));
    let verdict = if line.undecided { Text::of(&line.verdict) } else { Text::of_strong(&line.verdict) };
    let none = flow.t("none");
    vec![
        next,
        Cell::of(verdict),
        flow.standing_cell(&line.standing),
        Cell::say(line.score.as_deref().unwrap_or(&none)),
        Cell::maybe(line.lead.as_deref()),
        Cell::maybe(line.provider.as_deref()),
    ]
}
