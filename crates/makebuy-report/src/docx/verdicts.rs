//! Every verdict in one line.

use super::flow::Flow;
use super::styles::Style;
use super::table::{Cell, Column, Grid};
use super::text::Text;
use crate::view::View;
use crate::view::confidence::ConfidenceView;
use crate::view::verdicts::Line;

pub(super) fn write(flow: &mut Flow<'_>, view: &View) {
    flow.section(&view.sections.verdicts);
    let mut grid = Grid::new(vec![
        Column::of(flow.t("activity"), 42),
        Column::of(flow.t("verdict"), 20),
        Column::of(flow.t("standing"), 14),
        Column::of(flow.t("confidence"), 24),
    ]);
    for line in &view.verdicts.lines {
        grid.row(cells(flow, line));
    }
    flow.table(None, grid);
    let standings = view.verdicts.standings.iter().map(|one| (one.glyph, &one.word, &one.meaning));
    let confidences = view.verdicts.confidences.iter().map(|one| (one.glyph, &one.word, &one.meaning));
    for (glyph, word, meaning) in standings.chain(confidences) {
        let text = Text::of(glyph).say("\u{a0}").strong(word).say(&flow.words.labelled(""));
        flow.put(Style::Legend, text.say(" ").say(meaning));
    }
}

fn cells(flow: &Flow<'_>, line: &Line) -> Vec<Cell> {
    let link = Text::of(&line.link.number).say(" ").link(&line.link.anchor, &line.link.name);
    let verdict = if line.undecided { Text::of(&line.verdict) } else { Text::of_strong(&line.verdict) };
    vec![Cell::of(link), Cell::of(verdict), flow.standing_cell(&line.standing), confidence(&line.confidence)]
}

fn confidence(confidence: &ConfidenceView) -> Cell {
    let word = Text::of(confidence.glyph).say(if confidence.glyph.is_empty() { "" } else { "\u{a0}" });
    Cell::of(word.say(&confidence.word)).small(confidence.why.as_deref().map_or_else(Text::default, Text::of))
}
