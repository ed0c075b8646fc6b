//! What the report rests on: notes, sources, metrics, plugins, hashes, and the limits of the method.

use crate::docx::flow::Flow;
use crate::docx::styles::Style;
use crate::docx::table::{Cell, Column, Grid};
use crate::docx::text::Text;
use crate::view::appendix::{Appendix, Metric, Plugins, Source};
use crate::words::stop;

pub(super) fn write(flow: &mut Flow<'_>, appendix: &Appendix) {
    if !appendix.notes.is_empty() {
        flow.heading(2, &flow.t("notes"), None);
    }
    for note in &appendix.notes {
        flow.bullet(Text::of_strong(&note.title).strong(stop(&note.title)).say(" ").say(&note.text));
    }
    sources(flow, &appendix.sources);
    metrics(flow, &appendix.metrics);
    plugins(flow, &appendix.plugins);
    provenance(flow, appendix);
    flow.heading(2, &flow.t("limits"), None);
    for limit in &appendix.limits {
        flow.bullet(Text::of(limit));
    }
}

fn sources(flow: &mut Flow<'_>, sources: &[Source]) {
    if !sources.is_empty() {
        flow.heading(2, &flow.t("bibliography"), None);
    }
    for source in sources {
        let text = Text::of_strong(&source.title);
        let text = match source.about.is_empty() {
            true => text.say(stop(&source.title)),
            false => text.say(", ").say(&source.about).say("."),
        };
        let note = source.note.as_deref().map_or_else(String::new, |note| format!(" {note}"));
        flow.anchored(Style::Bibliography, &source.anchor, text.say(&note));
    }
}

fn metrics(flow: &mut Flow<'_>, metrics: &[Metric]) {
    if metrics.is_empty() {
        return;
    }
    flow.heading(2, &flow.t("metrics"), None);
    let mut grid = Grid::new(vec![
        Column::of(flow.t("metric"), 22),
        Column::of(flow.t("unit"), 12),
        Column::of(flow.t("direction"), 14),
        Column::of(flow.t("baseline"), 26),
        Column::of(flow.t("watch_metric"), 26),
    ]);
    for metric in metrics {
        grid.row(vec![
            Cell::say(&metric.title),
            Cell::maybe(metric.unit.as_deref()),
            Cell::say(&metric.direction),
            Cell::maybe(metric.baseline.as_deref()),
            Cell::maybe(metric.watch.as_deref()),
        ]);
    }
    flow.table(None, grid);
}

fn plugins(flow: &mut Flow<'_>, plugins: &Plugins) {
    if plugins.list.is_empty() {
        return;
    }
    flow.heading(2, &flow.t("plugins"), None);
    for plugin in &plugins.list {
        let name = Text::of_strong(&format!("{} {}", plugin.id, plugin.version)).say(&flow.words.labelled(""));
        flow.bullet(name.say(" ").say(&plugin.about).say("."));
    }
    if !plugins.functions.is_empty() {
        flow.heading(3, &flow.t("functions"), None);
    }
    for function in &plugins.functions {
        let call = Text::default().code(&function.call).say(&flow.words.labelled(&format!(" ({})", function.plugin)));
        flow.bullet(call.say(" ").say(&function.about));
    }
}

/// What is needed to get the same report again.
fn provenance(flow: &mut Flow<'_>, appendix: &Appendix) {
    let from = &appendix.provenance;
    flow.heading(2, &flow.t("provenance"), None);
    let made = format!("{} {}", flow.t("made_with"), from.engine);
    let schema = flow.words.after_semicolon(&format!("{} {}", flow.t("schema"), from.schema));
    flow.put(Style::Body, Text::of(&made).say(&schema).say(". ").say(&from.assumptions));
    let mut grid = Grid::new(vec![Column::of(flow.t("inputs"), 32), Column::of("SHA-256".to_owned(), 68)]);
    let packs = from.packs.iter().map(|p| (format!("{} {} {}", flow.t("pack"), p.id, p.version), &p.sha256));
    let plugins = &appendix.plugins.list;
    let plugins = plugins.iter().map(|p| (format!("{} {} {}", flow.t("plugin"), p.id, p.version), &p.sha256));
    let rows: Vec<_> = packs.chain(plugins).chain([(flow.t("portfolio"), &from.portfolio)]).collect();
    for (what, hash) in rows {
        grid.row(vec![Cell::say(&what), Cell::of(Text::default().code(hash))]);
    }
    flow.table(None, grid);
}
