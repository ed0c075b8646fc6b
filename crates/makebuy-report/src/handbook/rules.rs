//! The rules, by the step of the method that they belong to.

use super::ink::Ink;
use super::page::Page;
use super::{examples, option_names};
use crate::words::{self, Words};
use makebuy_model::pack::RuleExamples;
use makebuy_model::pack::{PackInfo, RuleInfo, RuleKind, StepInfo};

/// What the rules are written from.
#[derive(Clone, Copy)]
struct Book<'a> {
    words: &'a Words,
    info: &'a PackInfo,
    examples: &'a [RuleExamples],
}

pub(super) fn write(page: &mut Page, words: &Words, info: &PackInfo, examples: &[RuleExamples]) {
    let book = Book { words, info, examples };
    if info.rules.is_empty() {
        return;
    }
    page.heading(2, &words.page_heading_rules());
    if words.language() != "en" && examples.iter().any(|found| found.applies.is_some() || found.silent.is_some()) {
        page.block(&words.page_cases_in_english());
    }
    let place = page.place();
    let known = |rule: &RuleInfo| info.steps.iter().any(|step| rule.step.as_deref() == Some(step.id.as_str()));
    let loose: Vec<&RuleInfo> = info.rules.iter().filter(|rule| !known(rule)).collect();
    if !loose.is_empty() && !info.steps.is_empty() {
        page.heading(3, &words.page_no_step());
    }
    let mut lines = vec![rules(page, &book, &loose)];
    lines.extend(info.steps.iter().map(|step| self::step(page, &book, step)));
    page.list_at(place, lines.into_iter().flatten());
}

/// Some rules, and the line of the contents that leads to them.
fn rules(page: &mut Page, book: &Book<'_>, rules: &[&RuleInfo]) -> Option<String> {
    rules.iter().for_each(|rule| self::rule(page, book, rule));
    page.fold(&book.words.page_rules(rules.len()), rules.iter().map(|rule| (rule.id.as_str(), rule.title.as_str())))
}

fn step(page: &mut Page, book: &Book<'_>, step: &StepInfo) -> Option<String> {
    let (ink, Book { words, info, .. }) = (page.ink, *book);
    let rules: Vec<_> = info.rules.iter().filter(|rule| rule.step.as_deref() == Some(step.id.as_str())).collect();
    page.item(3, "step", &step.id, &ink.titled(&step.title, &step.id));
    let text = step.text.as_deref().map(|text| ink.plain(text)).unwrap_or_default();
    page.block(format!("{text}{}", ink.claims(words, &step.claims)).trim());
    let lead = page.link("step", &step.id, &step.title)?;
    let line = self::rules(page, book, &rules)?;
    Some(format!("{} {line}", words.labelled(&lead)))
}

fn rule(page: &mut Page, book: &Book<'_>, rule: &RuleInfo) {
    let (ink, Book { words, info, examples }) = (page.ink, *book);
    page.item(4, "rule", &rule.id, &ink.titled(&rule.title, &rule.id));
    let status = words.status(rule.status).map(|status| format!(", {status}")).unwrap_or_default();
    page.block(&ink.plain(&rule.because));
    let kind = words.labelled(&format!("{}{status}", ink.strong(&words.rule_kind(rule.kind))));
    let mut items = vec![format!("{kind} {}", says(ink, words, info, rule))];
    items.push(rule.when.as_deref().map_or_else(|| words.page_always(), |when| words.page_when(page.condition(when))));
    items.extend(rule.need.as_deref().map(|need| words.page_need(page.condition(need))));
    items.extend(measured(ink, words, info, rule));
    items.extend(rule.counter.as_deref().map(|counter| words.page_counter(ink.plain(counter))));
    items.extend(cited(ink, words, info, rule));
    let example = examples.iter().find(|found| found.rule == rule.id);
    items.extend(example.into_iter().flat_map(|found| examples::lines(page, words, info, rule, found)));
    page.list(items);
}

/// What a rule does, in words.
fn says(ink: Ink, words: &Words, info: &PackInfo, rule: &RuleInfo) -> String {
    let names = option_names(info);
    let named = |ids: &[String]| -> Vec<String> {
        ids.iter().map(|id| names.get(id.as_str()).map_or_else(|| words::name(id), |name| (*name).to_owned())).collect()
    };
    let options = words.options(&named(&rule.options));
    let text = match rule.kind {
        RuleKind::Veto => words.vetoes(options),
        RuleKind::Exclude => words.excludes(options),
        RuleKind::Lift => {
            let lifted = rule.lifts.iter().map(|id| info.rule(id).map_or(id, |r| &r.title));
            words.lifts(words.quoted_all(&lifted.cloned().collect::<Vec<_>>()))
        }
        RuleKind::Require => words.requires_todo(options, rule.todo.as_deref().unwrap_or_default()),
        RuleKind::Weigh => weighs(words, info, rule),
        RuleKind::Duty => words.obliges(options, rule.duty.as_deref().unwrap_or_default()),
        RuleKind::Portfolio => words.warning_rule(&named(&rule.chosen), rule.above, rule.warning.as_deref()),
    };
    ink.plain(&words::stopped(&text))
}

fn weighs(words: &Words, info: &PackInfo, rule: &RuleInfo) -> String {
    let id = rule.criterion.as_deref().unwrap_or_default();
    let criterion = info.criteria.iter().find(|c| c.id == id).map_or_else(|| words::name(id), |c| c.title.clone());
    let moved = info.options.iter().filter_map(|o| Some((o, *rule.effect.get(&o.id)?))).filter(|(_, by)| *by != 0);
    let effects: Vec<String> = moved.map(|(o, by)| words.effect(words::before_colon(&o.title), by)).collect();
    words.weighs(criterion, words.all_of(&effects))
}

/// The word a duty adds to the verdict, and what it recommends to measure.
fn measured(ink: Ink, words: &Words, info: &PackInfo, rule: &RuleInfo) -> Vec<String> {
    let title =
        |id: &String| info.metrics.iter().find(|m| m.id == *id).map_or_else(|| words::name(id), |m| m.title.clone());
    let metrics: Vec<String> = rule.metrics.iter().map(title).collect();
    let adds = rule.qualifier.as_deref().map(|word| words.page_adds(ink.plain(&info.qualifier(word))));
    let measure = (!metrics.is_empty()).then(|| words.page_measure(ink.plain(&metrics.join(", "))));
    adds.into_iter().chain(measure).collect()
}

/// What it rests on, with the kind of evidence.
fn cited(ink: Ink, words: &Words, info: &PackInfo, rule: &RuleInfo) -> Option<String> {
    let cited = rule.sources.iter().map(|citation| {
        let source = info.sources.iter().find(|source| source.id == citation.source);
        let title = source.map_or_else(|| words::name(&citation.source), |source| source.title.clone());
        let at = citation.at.as_ref().map(|at| format!(", {at}")).unwrap_or_default();
        let kind = source.and_then(|s| s.kind.as_deref()).map(|kind| format!(" ({})", words::name(kind)));
        ink.plain(&format!("{title}{at}{}", kind.unwrap_or_default()))
    });
    let cited: Vec<String> = cited.collect();
    let claims = ink.claims(words, &rule.claims);
    match words.apart(&cited) {
        none if none.is_empty() => (!claims.is_empty()).then(|| claims.trim().to_owned()),
        cited => Some(format!("{}{claims}", words.page_source(words::stopped(&cited)))),
    }
}
