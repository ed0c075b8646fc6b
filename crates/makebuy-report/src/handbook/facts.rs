//! The questions, by what they are asked of.

use super::{Page, claims, code, plain};
use crate::number;
use crate::words;
use makebuy_model::pack::{FactInfo, FactKind, PackInfo, Subject};

pub(super) fn write(page: &mut Page, info: &PackInfo) {
    if info.facts.is_empty() {
        return;
    }
    page.heading(2, "Questions");
    for subject in [Subject::Organisation, Subject::Activity, Subject::Provider] {
        let mut facts = info.facts.iter().filter(|fact| fact.subject == subject).peekable();
        if facts.peek().is_some() {
            page.heading(3, &format!("About {}", words::subject(subject)));
        }
        facts.for_each(|fact| self::fact(page, fact));
    }
}

fn fact(page: &mut Page, fact: &FactInfo) {
    let title = plain(&words::fact_briefly(Some(fact), &fact.id));
    page.item(4, "fact", &fact.id, &format!("{title} ({})", code(&fact.id)));
    if let Some(ask) = &fact.ask {
        page.block(&plain(ask));
    }
    page.block(&format!("{}{}", answers(fact), claims(&fact.claims)));
    if let Some(help) = &fact.help {
        page.block(&plain(help));
    }
    let anchored = fact.values.iter().filter_map(|value| Some((value, fact.anchors.get(value)?)));
    page.list(anchored.map(|(value, anchor)| format!("{}: {}", self::value(fact, value), plain(anchor))));
}

/// What may be answered, what stands in for an answer, and how it is worked out.
fn answers(fact: &FactInfo) -> String {
    let unit = fact.unit.as_ref().map(|unit| format!(" ({})", plain(unit))).unwrap_or_default();
    let kind = match fact.kind {
        FactKind::Flag => "yes or no".to_owned(),
        FactKind::Level => format!("a level: {}", values(fact)),
        FactKind::Choice => format!("one of {}", values(fact)),
        FactKind::Set => format!("any of {}", values(fact)),
        FactKind::Number => format!("a number{unit}{}", bounds(fact)),
        FactKind::Text => "a note; no rule looks at it".to_owned(),
    };
    let mut parts = vec![if fact.derive.is_some() { format!("Gives {kind}.") } else { format!("Answer: {kind}.") }];
    if let Some(derive) = &fact.derive {
        parts.push(format!("Worked out, not asked: {}.", code(derive)));
    }
    if let Some(assumed) = &fact.assume {
        parts.push(format!("Assumed if nothing is said: {}.", plain(&words::value(Some(assumed), Some(fact)))));
    }
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

fn bounds(fact: &FactInfo) -> String {
    match (fact.min.map(number::plain), fact.max.map(number::plain)) {
        (Some(min), Some(max)) => format!(", {min} to {max}"),
        (Some(min), None) => format!(", at least {min}"),
        (None, Some(max)) => format!(", at most {max}"),
        (None, None) => String::new(),
    }
}
