//! The short lists: options, criteria, metrics, changes, notes and sources.

use super::{Page, claims, code, codes, or_empty, plain, titled};
use crate::number;
use crate::words;
use makebuy_model::pack::{OptionInfo, PackInfo, SourceInfo};

pub(super) fn head(page: &mut Page, info: &PackInfo) {
    page.heading(1, &format!("{} {}", plain(&info.title), plain(&info.version)));
    page.block(&or_empty(info.description.as_deref()));
    let counts = [
        words::counted(info.rules.len(), "rule", "rules"),
        words::counted(info.facts.len(), "question", "questions"),
        words::counted(info.steps.len(), "step", "steps"),
        words::counted(info.sources.len(), "source", "sources"),
    ];
    let extends =
        if info.extends.is_empty() { String::new() } else { format!(" It builds on {}.", codes(&info.extends)) };
    let indifference = words::counted_points(info.indifference);
    page.block(&format!(
        "Pack {}: {}.{extends} A lead of less than {indifference} is a toss-up.",
        code(&info.id),
        words::list(&counts, "and")
    ));
}

pub(super) fn options(page: &mut Page, info: &PackInfo) {
    page.heading(2, "Options");
    let row = |option: &OptionInfo| [plain(&option.title), code(&option.id), provider(option).to_owned()];
    page.table(["Option", "Id", "Uses a provider"], info.options.iter().map(row));
}

fn provider(option: &OptionInfo) -> &'static str {
    match (option.external, option.needs_provider) {
        (_, true) => "yes, and one must be named",
        (true, false) => "yes",
        (false, false) => "no",
    }
}

pub(super) fn criteria(page: &mut Page, info: &PackInfo) {
    if info.criteria.is_empty() {
        return;
    }
    page.section("Criteria", "criterion", info.criteria.iter().map(|criterion| &criterion.id));
    let rows = info.criteria.iter().map(|criterion| {
        [
            plain(&criterion.title),
            code(&criterion.id),
            number::plain(criterion.weight),
            number::percent(criterion.share),
            format!("{}{}", or_empty(criterion.rationale.as_deref()), claims(&criterion.claims)).trim().to_owned(),
        ]
    });
    page.table(["Criterion", "Id", ">Weight", ">Share", "Why this weight"], rows);
}

pub(super) fn metrics(page: &mut Page, info: &PackInfo) {
    if info.metrics.is_empty() {
        return;
    }
    page.section("Metrics", "metric", info.metrics.iter().map(|metric| &metric.id));
    let rows = info.metrics.iter().map(|metric| {
        [
            plain(&metric.title),
            code(&metric.id),
            or_empty(metric.unit.as_deref()),
            words::direction(metric.direction).to_owned(),
            or_empty(metric.baseline.as_deref()),
            or_empty(metric.watch.as_deref()),
        ]
    });
    page.table(["Metric", "Id", "Unit", "Direction", "How to take the baseline", "What to watch"], rows);
}

pub(super) fn adjustments(page: &mut Page, info: &PackInfo) {
    if info.adjustments.is_empty() {
        return;
    }
    page.heading(2, "What it changes in what it builds on");
    page.list(info.adjustments.iter().map(|adjustment| {
        let (rule, criterion) = (adjustment.rule.as_deref(), adjustment.criterion.as_deref());
        let rule = rule.map(|id| info.rules.iter().find(|rule| rule.id == id).map_or(id, |rule| rule.title.as_str()));
        let criterion = criterion.map(|id| info.criteria.iter().find(|c| c.id == id).map_or(id, |c| c.title.as_str()));
        let change = words::adjustment(rule, criterion, adjustment.weight);
        plain(&format!("{} {}", words::stopped(&change), adjustment.reason))
    }));
}

pub(super) fn notes(page: &mut Page, info: &PackInfo) {
    if info.notes.is_empty() {
        return;
    }
    page.heading(2, "Readings and resolutions");
    for note in &info.notes {
        page.item(3, "note", &note.id, &plain(&note.title));
        page.block(&format!("{}{}", plain(&note.text), claims(&note.claims)));
    }
}

pub(super) fn sources(page: &mut Page, info: &PackInfo) {
    if info.sources.is_empty() {
        return;
    }
    page.section("Sources", "source", info.sources.iter().map(|source| &source.id));
    page.list(info.sources.iter().map(source));
}

fn source(source: &SourceInfo) -> String {
    let about = self::about(source);
    let about = if about.is_empty() { String::new() } else { format!(", {about}") };
    let note = source.note.as_deref().map(|note| format!(" {}", plain(note))).unwrap_or_default();
    format!("**{}**{about}.{note}{}", titled(&source.title, &source.id), claims(&source.claims))
}

/// A source's year, language and kind of evidence.
pub(crate) fn about(source: &SourceInfo) -> String {
    plain(&words::source_about(source.year, source.language.as_deref(), source.kind.as_deref()))
}
