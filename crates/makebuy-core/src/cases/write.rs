//! Cases as TOML, ready to be pasted into `cases.toml`.

use super::Expectation;
use super::compare::Key;
use crate::compile::value;
use crate::ids::FactId;
use crate::pack::{Known, Pack};
use makebuy_model::pack::{Subject, Value};
use std::fmt::Write as _;

/// A case to be written.
#[derive(Debug)]
pub(crate) struct Draft<'a> {
    pub(crate) id: &'a str,
    pub(crate) title: &'a str,
    /// The case whose answers it takes over.
    pub(crate) like: Option<&'a str>,
    /// Whether it must say that there is a provider, or none; `None` says nothing about it.
    pub(crate) provider: Option<bool>,
    /// What it answers itself; `None` is the word `"unknown"`.
    pub(crate) answers: &'a [(FactId, Option<Known>)],
    pub(crate) expect: &'a Expectation,
}

/// The case as a `[[case]]`.
pub(crate) fn write(pack: &Pack, draft: &Draft<'_>) -> String {
    let mut text = String::from("[[case]]\n");
    let _ = writeln!(text, "id = {}\ntitle = {}", quoted(draft.id), quoted(draft.title));
    if let Some(like) = draft.like {
        let _ = writeln!(text, "like = {}", quoted(like));
    }
    let subjects = [Subject::Organisation, Subject::Provider, Subject::Activity];
    for subject in subjects {
        let of = draft.answers.iter().filter(|(fact, _)| pack.facts[*fact].subject == subject);
        let answers: Vec<String> = of.map(|(fact, known)| answer(pack, *fact, *known)).collect();
        let needed = match subject {
            Subject::Organisation => false,
            Subject::Provider => draft.provider == Some(true),
            Subject::Activity => draft.like.is_none(),
        };
        match (subject, draft.provider, answers.is_empty()) {
            (Subject::Provider, Some(false), _) => text.push_str("provider = \"none\"\n"),
            (_, _, true) if needed => {
                let _ = writeln!(text, "{} = {{}}", subject.as_str());
            }
            (_, _, true) => {}
            (_, _, false) => {
                let _ = writeln!(text, "{} = {{ {} }}", subject.as_str(), answers.join(", "));
            }
        }
    }
    text.push_str(&expectation(draft.expect));
    text
}

fn answer(pack: &Pack, fact: FactId, known: Option<Known>) -> String {
    let fact = &pack.facts[fact];
    let said = known.map_or_else(|| quoted("unknown"), |known| said(&value(&fact.scale, known)));
    format!("{} = {said}", fact.id)
}

fn said(value: &Value) -> String {
    match value {
        Value::Flag(flag) => flag.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Name(word) => quoted(word),
        Value::Names(words) => list(words),
        Value::NumberRange { from, to } => format!("[{from}, {to}]"),
        Value::LevelRange { from, to } => list(&[from.clone(), to.clone()]),
    }
}

/// What is expected, a line for each key.
fn expectation(expect: &Expectation) -> String {
    let mut text = String::new();
    for (key, entry) in entries(expect) {
        let value = match entry {
            Entry::Word(word) => quoted(&word),
            Entry::Words(words) => list(&words),
            Entry::Flag(flag) => flag.to_string(),
        };
        let _ = writeln!(text, "expect.{key} = {value}");
    }
    text
}

/// The value of a key of an expectation.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Entry {
    Word(String),
    Words(Vec<String>),
    Flag(bool),
}

/// The keys of an expectation that are given, with their values.
pub(super) fn entries(expect: &Expectation) -> Vec<(Key, Entry)> {
    let word = |key, word: Option<&str>| word.map(|word| (key, Entry::Word(word.to_owned())));
    let some = |key, words: &[String]| (!words.is_empty()).then(|| (key, Entry::Words(words.to_vec())));
    let given = |key, words: Option<&[String]>| words.map(|words| (key, Entry::Words(words.to_vec())));
    let all = [
        word(Key::Option, expect.option.as_deref()),
        word(Key::Standing, expect.standing.map(|standing| standing.as_str())),
        some(Key::Out, &expect.out),
        some(Key::NotOut, &expect.not_out),
        given(Key::Qualifiers, expect.qualifiers.as_deref()),
        word(Key::Meanwhile, expect.meanwhile.as_deref()),
        expect.close_call.map(|close| (Key::CloseCall, Entry::Flag(close))),
        some(Key::For, &expect.reasons_for),
        some(Key::Against, &expect.reasons_against),
        some(Key::Neutral, &expect.neutral),
        some(Key::Absent, &expect.absent),
        some(Key::Unmet, &expect.unmet),
        some(Key::ToCheck, &expect.to_check),
        some(Key::Duties, &expect.duties),
        some(Key::Questions, &expect.questions),
        some(Key::Assumptions, &expect.assumptions),
        given(Key::Warnings, expect.warnings.as_deref()),
    ];
    all.into_iter().flatten().collect()
}

fn list(words: &[String]) -> String {
    format!("[{}]", words.iter().map(|word| quoted(word)).collect::<Vec<_>>().join(", "))
}

/// A text as a TOML string on one line.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
