//! The questions, by what they are asked of.

use super::{Page, claims, code, plain};
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
    let title = plain(&words::fact_briefly(Some(fact), &fact.id));
    page.item(4, "fact", &fact.id, &format!("{title} ({})", code(&fact.id)));
    if let Some(ask) = &fact.ask {
        page.block(&plain(ask));
    }
    page.block(&format!("{}{}", answers(words, fact), claims(words, &fact.claims)));
    if let Some(help) = &fact.help {
        page.block(&plain(help));
    }
    let anchored = fact.values.iter().filter_map(|value| Some((value, fact.anchors.get(value)?)));
    page.list(
        anchored.map(|(value, anchor)| format!("{} {}", words.labelled(&self::value(fact, value)), plain(anchor))),
    );
}

/// What may be answered, what stands in for an answer, and how it is worked out.
fn answers(words: &Words, fact: &FactInfo) -> String {
    let kind = match fact.kind {
        FactKind::Flag => words.page_flag(),
        FactKind::Level => words.page_level(values(fact)),
        FactKind::Choice => words.page_choice(values(fact)),
        FactKind::Set => words.page_set(values(fact)),
        FactKind::Number => number(words, fact),
        FactKind::Text => words.page_text(),
    };
    let mut parts = vec![if fact.derive.is_some() { words.page_gives(kind) } else { words.page_answer(kind) }];
    parts.extend(fact.derive.as_ref().map(|derive| words.page_derived(code(derive))));
    let assumed = fact.assume.as_ref().map(|assumed| plain(&words.value(Some(assumed), Some(fact))));
    parts.extend(assumed.map(|assumed| words.page_assumed(assumed)));
    parts.join(" ")
}

fn values(fact: &FactInfo) -> String {
    fact.values.iter().map(|value| self::value(fact, value)).collect::<Vec<_>>().join(", ")
}

/// A level or choice as it is typed, and in words if they are others.
fn value(fact: &FactInfo, value: &str) -> String {
    let words = fact.other_words(value).map(|words| format!(" ({})", plain(words)));
    format!("{}{}", code(value), words.unwrap_or_default())
}

/// A number with its unit and bounds.
fn number(words: &Words, fact: &FactInfo) -> String {
    let unit = fact.unit.as_ref().map(|unit| format!(" ({})", plain(unit))).unwrap_or_default();
    let bounds = match (fact.min, fact.max) {
        (Some(min), Some(max)) => Some(words.page_between(min, max)),
        (Some(min), None) => Some(words.page_at_least(min)),
        (None, Some(max)) => Some(words.page_at_most(max)),
        (None, None) => None,
    };
    let bounds = bounds.map(|bounds| format!(", {bounds}")).unwrap_or_default();
    format!("{}{unit}{bounds}", words.page_number())
}
