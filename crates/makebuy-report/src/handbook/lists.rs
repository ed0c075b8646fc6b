//! The short lists: options, criteria, metrics, changes, notes and sources.

use super::{Page, claims, code, codes, or_empty, plain, titled};
use crate::words::{self, Words};
use makebuy_model::pack::{OptionInfo, PackInfo, SourceInfo};

pub(super) fn head(page: &mut Page, words: &Words, info: &PackInfo) {
    page.heading(1, &format!("{} {}", plain(&info.title), plain(&info.version)));
    page.block(&or_empty(info.description.as_deref()));
    let counts = [
        words.page_rules(info.rules.len()),
        words.page_questions(info.facts.len()),
        words.page_steps(info.steps.len()),
        words.page_sources(info.sources.len()),
    ];
    let mut sentences = vec![words.page_pack(code(&info.id), words.all_of(&counts))];
    if !info.extends.is_empty() {
        sentences.push(words.page_extends(codes(&info.extends)));
    }
    sentences.push(words.page_toss_up(info.indifference));
    page.block(&sentences.join(" "));
}

/// The method at a glance.
pub(super) fn steps(page: &mut Page, words: &Words, info: &PackInfo) {
    if info.steps.is_empty() {
        return;
    }
    page.heading(2, &words.column("steps"));
    let steps = info.steps.iter().enumerate();
    let lines: Vec<String> = steps.map(|(place, step)| format!("{}. {}", place + 1, plain(&step.title))).collect();
    page.block(&lines.join("\n"));
}

pub(super) fn options(page: &mut Page, words: &Words, info: &PackInfo) {
    page.heading(2, &words.page_heading_options());
    let row = |option: &OptionInfo| [plain(&option.title), code(&option.id), provider(words, option)];
    let head = [words.column("option"), words.page_id(), words.page_uses_provider()];
    page.table(head, info.options.iter().map(row));
}

fn provider(words: &Words, option: &OptionInfo) -> String {
    match (option.external, option.needs_provider) {
        (_, true) => words.page_provider_named(),
        (true, false) => words.page_provider_used(),
        (false, false) => words.page_provider_unused(),
    }
}

pub(super) fn criteria(page: &mut Page, words: &Words, info: &PackInfo) {
    if info.criteria.is_empty() {
        return;
    }
    page.section(&words.page_heading_criteria(), "criterion", info.criteria.iter().map(|criterion| &criterion.id));
    let rows = info.criteria.iter().map(|criterion| {
        [
            plain(&criterion.title),
            code(&criterion.id),
            words.numbers().plain(criterion.weight),
            words.percent(criterion.share),
            format!("{}{}", or_empty(criterion.rationale.as_deref()), claims(words, &criterion.claims))
                .trim()
                .to_owned(),
        ]
    });
    let [weight, share] = ["weight", "share"].map(|name| format!(">{}", words.column(name)));
    page.table([words.column("criterion"), words.page_id(), weight, share, words.column("rationale")], rows);
}

pub(super) fn metrics(page: &mut Page, words: &Words, info: &PackInfo) {
    if info.metrics.is_empty() {
        return;
    }
    page.section(&words.page_heading_metrics(), "metric", info.metrics.iter().map(|metric| &metric.id));
    let rows = info.metrics.iter().map(|metric| {
        [
            plain(&metric.title),
            code(&metric.id),
            or_empty(metric.unit.as_deref()),
            words.direction(metric.direction),
            or_empty(metric.baseline.as_deref()),
            or_empty(metric.watch.as_deref()),
        ]
    });
    let [metric, unit, direction] = ["metric", "unit", "direction"].map(|name| words.column(name));
    let [baseline, watch] = ["baseline", "watch_metric"].map(|name| words.column(name));
    page.table([metric, words.page_id(), unit, direction, baseline, watch], rows);
}

pub(super) fn adjustments(page: &mut Page, words: &Words, info: &PackInfo) {
    if info.adjustments.is_empty() {
        return;
    }
    page.heading(2, &words.page_heading_adjustments());
    page.list(info.adjustments.iter().map(|adjustment| {
        let (rule, criterion) = (adjustment.rule.as_deref(), adjustment.criterion.as_deref());
        let rule = rule.map(|id| info.rules.iter().find(|rule| rule.id == id).map_or(id, |rule| rule.title.as_str()));
        let criterion = criterion.map(|id| info.criteria.iter().find(|c| c.id == id).map_or(id, |c| c.title.as_str()));
        let change = words.adjustment(rule, criterion, adjustment.weight);
        plain(&format!("{} {}", words::stopped(&change), adjustment.reason))
    }));
}

pub(super) fn notes(page: &mut Page, words: &Words, info: &PackInfo) {
    if info.notes.is_empty() {
        return;
    }
    page.heading(2, &words.page_heading_notes());
    for note in &info.notes {
        page.item(3, "note", &note.id, &plain(&note.title));
        page.block(&format!("{}{}", plain(&note.text), claims(words, &note.claims)));
    }
}

pub(super) fn sources(page: &mut Page, words: &Words, info: &PackInfo) {
    if info.sources.is_empty() {
        return;
    }
    page.section(&words.page_heading_sources(), "source", info.sources.iter().map(|source| &source.id));
    page.list(info.sources.iter().map(|source| self::source(words, source)));
}

fn source(words: &Words, source: &SourceInfo) -> String {
    let about = self::about(words, source);
    let about = if about.is_empty() { String::new() } else { format!(", {about}") };
    let note = source.note.as_deref().map(|note| format!(" {}", plain(note))).unwrap_or_default();
    format!("**{}**{about}.{note}{}", titled(&source.title, &source.id), claims(words, &source.claims))
}

/// A source's year, language and kind of evidence.
pub(crate) fn about(words: &Words, source: &SourceInfo) -> String {
    plain(&words.source_about(source.year, source.language.as_deref(), source.kind.as_deref()))
}
