//! Small things in words.

use makebuy_model::assessment::{Answer, Origin};
use makebuy_model::pack::{FactInfo, PackInfo, Value};
use makebuy_model::{Sources, Span};
use makebuy_report::rounded_number;

/// A value as a person would write it, with its words beside it where they are others.
pub(crate) fn value(fact: Option<&FactInfo>, value: &Value) -> String {
    let name = |value: &String| fact.map_or_else(|| value.clone(), |fact| typed(fact, value));
    match value {
        Value::Flag(flag) => if *flag { "yes" } else { "no" }.to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Name(word) => name(word),
        Value::Names(names) if names.is_empty() => "none".to_owned(),
        Value::Names(names) => names.iter().map(name).collect::<Vec<_>>().join(", "),
        Value::NumberRange { from, to } => format!("{from} to {to}"),
        Value::LevelRange { from, to } => format!("{} to {}", name(from), name(to)),
    }
}

/// A level or choice as it is typed, and in words if they are others.
pub(crate) fn typed(fact: &FactInfo, value: &str) -> String {
    let words = fact.other_words(value).map(|words| format!(" ({words})"));
    format!("{value}{}", words.unwrap_or_default())
}

/// An answer as `fact: value`, with its origin where that is not the portfolio.
pub(crate) fn answer(pack: &PackInfo, answer: &Answer) -> String {
    format!("{}: {}", answer.fact, answered(pack, answer))
}

/// The same without the fact.
pub(super) fn answered(pack: &PackInfo, answer: &Answer) -> String {
    let fact = fact(pack, &answer.fact);
    let shown = match &answer.value {
        None => "unknown".to_owned(),
        Some(worked_out) if answer.origin == Origin::Derived => value(fact, &rounded(worked_out)),
        Some(said) => value(fact, said),
    };
    let origin = match answer.origin {
        Origin::Assumed => " (assumed)",
        Origin::Derived => " (derived)",
        Origin::Failed => " (a function failed)",
        Origin::Given | Origin::Unknown => "",
    };
    format!("{shown}{origin}")
}

/// A number that is worked out, rounded as in reports.
fn rounded(value: &Value) -> Value {
    let round = |number: &f64| rounded_number(*number).parse().unwrap_or(*number);
    match value {
        Value::Number(number) => Value::Number(round(number)),
        Value::NumberRange { from, to } => Value::NumberRange { from: round(from), to: round(to) },
        other => other.clone(),
    }
}

/// A fact of the pack.
pub(crate) fn fact<'a>(pack: &'a PackInfo, id: &str) -> Option<&'a FactInfo> {
    pack.facts.iter().find(|fact| fact.id == id)
}

/// A number of points with one decimal.
pub(crate) fn points(points: f64) -> String {
    let text = format!("{points:.1}");
    if text == "-0.0" { "0.0".to_owned() } else { text }
}

/// `1 error`, `2 errors`.
pub(crate) fn count(number: usize, word: &str) -> String {
    let plural = match word.strip_suffix('y') {
        _ if number == 1 => word.to_owned(),
        Some(stem) => format!("{stem}ies"),
        None => format!("{word}s"),
    };
    format!("{number} {plural}")
}

/// `file:line:column`
pub(super) fn place(sources: &Sources, span: Span) -> String {
    let file = sources.get(span.file).map_or("", |source| &*source.name);
    let place = sources.position(span);
    format!("{file}:{}:{}", place.line, place.column)
}
