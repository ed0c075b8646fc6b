//! Cases that show a rule, and its limits.

use super::option_names;
use super::page::Page;
use crate::words::{self, Words};
use makebuy_model::assessment::{Answer, Verdict};
use makebuy_model::pack::{Example, RuleExamples};
use makebuy_model::pack::{PackInfo, RuleInfo, RuleKind};

/// One line for a case in which the rule does something, and one for a case in which it does not.
pub(super) fn lines(page: &Page, words: &Words, info: &PackInfo, rule: &RuleInfo, found: &RuleExamples) -> Vec<String> {
    let always = rule.when.is_none() && rule.kind != RuleKind::Require;
    let applies = found.applies.as_ref().map(|example| {
        let case = self::case(page, words, info, example);
        let head = match rule.kind {
            RuleKind::Require => words.page_case_unmet(case),
            RuleKind::Portfolio => words.page_case_warns(case),
            _ => words.page_case_applies(case),
        };
        line(page, words, info, &head, example)
    });
    let silent = found.silent.as_ref().map(|example| {
        let case = self::case(page, words, info, example);
        let head = match rule.kind {
            RuleKind::Portfolio => words.page_case_no_warning(case),
            RuleKind::Require if example.met => words.page_case_met(case),
            _ => words.page_case_silent(case),
        };
        line(page, words, info, &head, example)
    });
    let silent = silent.or_else(|| (!always).then(|| words.page_silent_case_missing()));
    std::iter::once(applies.unwrap_or_else(|| words.page_case_missing())).chain(silent).collect()
}

/// Cases have titles in English only, which the page says once. Those of a pack that this one builds on carry its name.
fn case(page: &Page, words: &Words, info: &PackInfo, example: &Example) -> String {
    let other = if example.pack == info.id { String::new() } else { format!("{}: ", example.pack) };
    let id = page.ink.code(&format!("{other}{}", example.case));
    let title = page.ink.plain(&example.title);
    let title = if words.language() == "en" { title } else { page.ink.in_english(title) };
    format!("{} ({id})", words.quoted(title))
}

fn line(page: &Page, words: &Words, info: &PackInfo, head: &str, example: &Example) -> String {
    let answers: Vec<String> = example.answers.iter().map(|said| answer(words, info, said)).collect();
    let mut text = match answers.as_slice() {
        [] => words::stopped(head),
        answers => words::stopped(&format!("{} {}", words.labelled(head), page.ink.plain(&words.apart(answers)))),
    };
    if let Some(verdict) = &example.verdict {
        text.push(' ');
        text.push_str(&words.page_case_verdict(page.ink.plain(&self::verdict(words, info, verdict))));
    }
    text
}

fn answer(words: &Words, info: &PackInfo, answer: &Answer) -> String {
    let fact = info.facts.iter().find(|fact| fact.id == answer.fact);
    let origin = words.origin(answer.origin).map(|origin| format!(" ({origin})")).unwrap_or_default();
    let value = words.value(answer.value.as_ref(), fact);
    format!("{} {value}{origin}", words.label(&words::fact_briefly(fact, &answer.fact)))
}

/// `Outsource (temporary), firm`
fn verdict(words: &Words, info: &PackInfo, verdict: &Verdict) -> String {
    let names = option_names(info);
    let option = verdict
        .option
        .as_ref()
        .map(|id| names.get(id.as_str()).map_or_else(|| words::name(id), |name| (*name).to_owned()));
    let qualifiers: Vec<String> = verdict.qualifiers.iter().map(|id| info.qualifier(id)).collect();
    let qualifiers = if qualifiers.is_empty() { String::new() } else { format!(" ({})", qualifiers.join(", ")) };
    let option = option.map(|option| format!("{option}{qualifiers} · ")).unwrap_or_default();
    format!("{option}{}", words.standing(verdict.standing))
}
