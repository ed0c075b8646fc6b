//! The questions, by what they are asked of.

use super::ink::Ink;
use super::page::Page;
use crate::words::{self, Words};
use makebuy_model::pack::{FactInfo, FactKind, PackInfo, Subject};

pub(super) fn write(page: &mut Page, words: &Words, info: &PackInfo) {
    if info.facts.is_empty() {
        return;
    }
    page.heading(2, &words.page_heading_questions());
    for subject in [Subject::Organisation, Subject::Activity, Subject::Provider] {
        let mut facts = info.facts.iter().filter(|fact| fact.subject == subject).peekable();
        if facts.peek().is_some() {
            page.heading(3, &words.page_about(subject));
        }
        facts.for_each(|fact| self::fact(page, words, fact));
    }
}

fn fact(page: &mut Page, words: &Words, fact: &FactInfo) {
    let ink = page.ink;
    page.item(4, "fact", &fact.id, &ink.titled(&words::fact_briefly(Some(fact), &fact.id), &fact.id));
    if let Some(ask) = &fact.ask {
        page.block(&ink.plain(ask));
    }
    page.block(&format!("{}{}", answers(ink, words, fact), ink.claims(words, &fact.claims)));
    if let Some(help) = &fact.help {
        page.block(&ink.plain(help));
    }
    let anchored = fact.values.iter().filter_map(|value| Some((value, fact.anchors.get(value)?)));
    page.list(
        anchored
            .map(|(value, anchor)| format!("{} {}", words.labelled(&self::value(ink, fact, value)), ink.plain(anchor))),
    );
}

/// What may be answered, what stands in for an answer, and how it is worked out.
fn answers(ink: Ink, words: &Words, fact: &FactInfo) -> String {
    let kind = match fact.kind {
        FactKind::Flag => words.page_flag(),
        FactKind::Level => words.page_level(values(ink, fact)),
        FactKind::Choice => words.page_choice(values(ink, fact)),
        FactKind::Set => words.page_set(values(ink, fact)),
        FactKind::Number => number(ink, words, fact),
        FactKind::Text => words.page_text(),
    };
    let mut parts = vec![if fact.derive.is_some() { words.page_gives(kind) } else { words.page_answer(kind) }];
    parts.extend(fact.derive.as_ref().map(|derive| words.page_derived(ink.code(derive))));
    let assumed = fact.assume.as_ref().map(|assumed| ink.plain(&words.value(Some(assumed), Some(fact))));
    parts.extend(assumed.map(|assumed| words.page_assumed(assumed)));
    parts.join(" ")
}

fn values(ink: Ink, fact: &FactInfo) -> String {
    fact.values.iter().map(|value| self::value(ink, fact, value)).collect::<Vec<_>>().join(", ")
}

/// A level or choice as it is typed, and in words if they are others.
fn value(ink: Ink, fact: &FactInfo, value: &str) -> String {
    let words = fact.other_words(value).map(|words| format!(" ({})", ink.plain(words)));
    format!("{}{}", ink.code(value), words.unwrap_or_default())
}

/// A number with its unit and bounds.
fn number(ink: Ink, words: &Words, fact: &FactInfo) -> String {
    let unit = fact.unit.as_ref().map(|unit| format!(" ({})", ink.plain(unit))).unwrap_or_default();
    let bounds = match (fact.min, fact.max) {
        (Some(min), Some(max)) => Some(words.page_between(min, max)),
        (Some(min), None) => Some(words.page_at_least(min)),
        (None, Some(max)) => Some(words.page_at_most(max)),
        (None, None) => None,
    };
    let bounds = bounds.map(|bounds| format!(", {bounds}")).unwrap_or_default();
    format!("{}{unit}{bounds}", words.page_number())
}
