//! What could go wrong.

use super::flow::Flow;
use super::styles::Style;
use super::table::{Cell, Column, Grid};
use super::text::Text;
use crate::view::View;
use crate::view::risks::Risk;
use crate::words::stop;

pub(super) fn write(flow: &mut Flow<'_>, view: &View) {
    flow.section(&view.sections.risks);
    if view.risks.items.is_empty() {
        flow.say(Style::Body, &flow.t("risks_none"));
        return;
    }
    flow.keep(Style::Quiet, Text::of(&flow.t("risks_note")));
    let mut grid = Grid::new(vec![
        Column::of(flow.t("risk"), 44),
        Column::of(flow.t("activities_touched"), 26),
        Column::of(flow.t("risk_done"), 30),
    ]);
    for risk in &view.risks.items {
        grid.row(vec![told(flow, risk), flow.few_cell(&risk.activities), done(flow, risk)]);
    }
    let caption = flow.t("risks_all");
    flow.table(Some(&caption), grid);
    flow.say(Style::Quiet, view.risks.more.as_deref().unwrap_or_default());
}

fn told(flow: &Flow<'_>, risk: &Risk) -> Cell {
    let number = Text::of(&format!("{}. ", risk.number));
    let named = risk.rule.as_ref().filter(|rule| risk.title.contains(&rule.title));
    let cell = Cell::of(match named.and_then(|rule| rule.anchor.as_deref()) {
        Some(anchor) => number.link(anchor, &risk.title),
        None => number.strong(&risk.title),
    });
    let cell = match &risk.text {
        Some(text) => cell.then(Text::of(text)),
        None => cell,
    };
    let mut why = Text::of(&risk.why);
    if let Some(rule) = risk.rule.as_ref().filter(|_| named.is_none()) {
        why = flow.rule(why.say(" ").say(&flow.lead("rule")), rule).say(stop(&rule.title));
    }
    if !risk.cites.is_empty() {
        why = flow.cites(why.say(" ").say(&flow.lead("source")), &risk.cites).say(".");
    }
    cell.small(why)
}

fn done(flow: &Flow<'_>, risk: &Risk) -> Cell {
    if risk.measures.is_empty() {
        return Cell::say(&flow.t("risk_nothing"));
    }
    risk.measures.iter().fold(Cell::default(), |cell, measure| {
        cell.then(Text::of(&measure.text).say(" ").strong(&flow.words.apart(&measure.assigned)))
    })
}
