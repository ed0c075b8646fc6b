//! The short lists: options, criteria, metrics, changes, notes and sources.

use super::ink::Ink;
use super::page::Page;
use crate::format::Markup;
use crate::words::{self, Words};
use makebuy_model::pack::{FunctionKind, OptionInfo, PackInfo, SourceInfo};

pub(super) fn head(page: &mut Page, words: &Words, info: &PackInfo) {
    let ink = page.ink;
    page.heading(1, &format!("{} {}", ink.plain(&info.title), ink.plain(&info.version)));
    page.block(&ink.or_empty(info.description.as_deref()));
    let counts = [
        words.page_rules(info.rules.len()),
        words.page_questions(info.facts.iter().filter(|fact| fact.derive.is_none()).count()),
        words.page_steps(info.steps.len()),
        words.page_sources(info.sources.len()),
    ];
    let mut sentences = vec![words.page_pack(ink.code(&info.id), words.all_of(&counts))];
    if !info.extends.is_empty() {
        sentences.push(words.page_extends(ink.codes(&info.extends)));
    }
    sentences.push(words.page_toss_up(info.indifference));
    page.block(&sentences.join(" "));
}

/// The method at a glance.
pub(super) fn steps(page: &mut Page, words: &Words, info: &PackInfo) {
    let ink = page.ink;
    if info.steps.is_empty() {
        return;
    }
    page.heading(2, &words.column("steps"));
    page.numbered(info.steps.iter().map(|step| ink.plain(&step.title)));
}

pub(super) fn options(page: &mut Page, words: &Words, info: &PackInfo) {
    let ink = page.ink;
    page.heading(2, &words.page_heading_options());
    let row = |option: &OptionInfo| [ink.plain(&option.title), ink.code(&option.id), provider(words, option)];
    let head = [words.column("option"), words.page_id(), words.page_uses_provider()];
    page.table(&words.page_heading_options(), head, info.options.iter().map(row));
}

fn provider(words: &Words, option: &OptionInfo) -> String {
    match (option.external, option.needs_provider) {
        (_, true) => words.page_provider_named(),
        (true, false) => words.page_provider_used(),
        (false, false) => words.page_provider_unused(),
    }
}

pub(super) fn criteria(page: &mut Page, words: &Words, info: &PackInfo) {
    let ink = page.ink;
    if info.criteria.is_empty() {
        return;
    }
    page.section(&words.page_heading_criteria(), "criterion", info.criteria.iter().map(|criterion| &criterion.id));
    let rows = info.criteria.iter().map(|criterion| {
        [
            ink.plain(&criterion.title),
            ink.code(&criterion.id),
            words.numbers().plain(criterion.weight),
            words.percent(criterion.share),
            format!("{}{}", ink.or_empty(criterion.rationale.as_deref()), ink.claims(words, &criterion.claims))
                .trim()
                .to_owned(),
        ]
    });
    let [weight, share] = ["weight", "share"].map(|name| format!(">{}", words.column(name)));
    page.table(
        &words.page_heading_criteria(),
        [words.column("criterion"), words.page_id(), weight, share, words.column("rationale")],
        rows,
    );
}

/// What derived facts may call.
pub(super) fn functions(page: &mut Page, words: &Words, info: &PackInfo) {
    let ink = page.ink;
    if info.functions.is_empty() {
        return;
    }
    page.heading(2, &words.page_heading_functions());
    page.list(info.functions.iter().map(|function| {
        let kind = match function.result {
            FunctionKind::Number => words.page_number(),
            FunctionKind::Flag | FunctionKind::Word => words.page_flag(),
        };
        let call = words.labelled(&ink.code(&function.call()));
        let (gives, of) = (words.page_gives(kind), words.page_function_of(ink.code(&function.plugin)));
        format!("{call} {} {gives} {of}", ink.plain(&words::stopped(&function.about)))
    }));
}

pub(super) fn metrics(page: &mut Page, words: &Words, info: &PackInfo) {
    let ink = page.ink;
    if info.metrics.is_empty() {
        return;
    }
    page.section(&words.page_heading_metrics(), "metric", info.metrics.iter().map(|metric| &metric.id));
    let rows = info.metrics.iter().map(|metric| {
        [
            ink.plain(&metric.title),
            ink.code(&metric.id),
            ink.or_empty(metric.unit.as_deref()),
            words.direction(metric.direction),
            ink.or_empty(metric.baseline.as_deref()),
            ink.or_empty(metric.watch.as_deref()),
        ]
    });
    let [metric, unit, direction] = ["metric", "unit", "direction"].map(|name| words.column(name));
    let [baseline, watch] = ["baseline", "watch_metric"].map(|name| words.column(name));
    page.table(&words.page_heading_metrics(), [metric, words.page_id(), unit, direction, baseline, watch], rows);
}

pub(super) fn adjustments(page: &mut Page, words: &Words, info: &PackInfo) {
    let ink = page.ink;
    if info.adjustments.is_empty() {
        return;
    }
    page.heading(2, &words.page_heading_adjustments());
    page.list(info.adjustments.iter().map(|adjustment| {
        let (rule, criterion) = (adjustment.rule.as_deref(), adjustment.criterion.as_deref());
        let rule = rule.map(|id| info.rule(id).map_or(id, |rule| rule.title.as_str()));
        let criterion = criterion.map(|id| info.criteria.iter().find(|c| c.id == id).map_or(id, |c| c.title.as_str()));
        let change = words.adjustment(rule, criterion, adjustment.weight);
        ink.plain(&format!("{} {}", words::stopped(&change), adjustment.reason))
    }));
}

pub(super) fn notes(page: &mut Page, words: &Words, info: &PackInfo) {
    let ink = page.ink;
    if info.notes.is_empty() {
        return;
    }
    page.heading(2, &words.page_heading_notes());
    for note in &info.notes {
        page.item(3, "note", &note.id, &ink.plain(&note.title));
        page.block(&format!("{}{}", ink.plain(&note.text), ink.claims(words, &note.claims)));
    }
}

pub(super) fn sources(page: &mut Page, words: &Words, info: &PackInfo) {
    let ink = page.ink;
    if info.sources.is_empty() {
        return;
    }
    page.section(&words.page_heading_sources(), "source", info.sources.iter().map(|source| &source.id));
    page.list(info.sources.iter().map(|source| self::source(ink, words, source)));
}

fn source(ink: Ink, words: &Words, source: &SourceInfo) -> String {
    let about = set_about(ink, words, source);
    let about = if about.is_empty() { String::new() } else { format!(", {about}") };
    let note = source.note.as_deref().map(|note| format!(" {}", ink.plain(note))).unwrap_or_default();
    let title = ink.strong(&ink.titled(&source.title, &source.id));
    format!("{title}{about}.{note}{}", ink.claims(words, &source.claims))
}

/// A source's year, language and kind of evidence, for Markdown.
pub(crate) fn about(words: &Words, source: &SourceInfo) -> String {
    set_about(Ink(Markup::Markdown), words, source)
}

fn set_about(ink: Ink, words: &Words, source: &SourceInfo) -> String {
    ink.plain(&words.source_about(source.year, source.language.as_deref(), source.kind.as_deref()))
}

/// What no pack can do.
pub(super) fn limits(page: &mut Page, words: &Words) {
    page.heading(2, &words.column("limits"));
    page.list(words.limits());
}
