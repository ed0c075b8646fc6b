//! Small things in words.

use makebuy_model::assessment::{Answer, Origin};
use makebuy_model::pack::Value;

/// A value as a person would write it.
pub(crate) fn value(value: &Value) -> String {
    match value {
        Value::Flag(flag) => if *flag { "yes" } else { "no" }.to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Name(name) => name.clone(),
        Value::Names(names) if names.is_empty() => "none".to_owned(),
        Value::Names(names) => names.join(", "),
        Value::NumberRange { from, to } => format!("{from} to {to}"),
        Value::LevelRange { from, to } => format!("{from} to {to}"),
    }
}

/// An answer as `fact: value`, with its origin where that is not the portfolio.
pub(crate) fn answer(answer: &Answer) -> String {
    let shown = answer.value.as_ref().map_or_else(|| "unknown".to_owned(), value);
    let origin = match answer.origin {
        Origin::Assumed => " (assumed)",
        Origin::Derived => " (derived)",
        Origin::Given | Origin::Unknown => "",
    };
    format!("{}: {shown}{origin}", answer.fact)
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
