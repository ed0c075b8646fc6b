//! A date, written as TOML has it or between quotes.

use crate::findings::{Located, span};
use crate::read::Section;
use makebuy_model::{Code, Diagnostic};
use toml::de::DeValue;

/// Reads a date. What is none is told once, be it bad TOML or not.
pub(super) fn date(section: &mut Section<'_, '_>, key: &'static str) -> Option<Located<String>> {
    let value = section.get(key)?;
    let (found, message) = match value.get_ref() {
        // The parser has said why it is neither a date nor a time.
        DeValue::Datetime(found) if found.date.is_none() && found.time.is_none() => return None,
        DeValue::String(text) => (written(text), why_none(key, text)),
        other => (day(other), None),
    };
    let place = span(section.span.file, value.span());
    if found.is_none() {
        let message = message.unwrap_or_else(|| format!("`{key}` must be a date"));
        let diagnostic = Diagnostic::error(Code::WrongType, place, message);
        section.findings.instead_of_syntax(place, diagnostic.help(format!("for example `{key} = 2026-11-22`")));
    }
    found.map(|found| Located::new(found, place))
}

/// A day without a time.
fn day(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::Datetime(found) if found.time.is_none() => Some(found.to_string()),
        _ => None,
    }
}

/// The same between quotes, with nothing around it.
fn written(text: &str) -> Option<String> {
    let value = DeValue::parse(text).ok()?;
    day(value.get_ref()).filter(|day| day == text)
}

/// What is wrong with a text that has the shape of a date.
fn why_none(key: &str, text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &str, count: usize| part.len() == count && part.bytes().all(|digit| digit.is_ascii_digit());
    let [year, month, of_month] = parts.as_slice() else { return None };
    if !(digits(year, 4) && digits(month, 2) && digits(of_month, 2)) {
        return None;
    }
    let what = if ("01"..="12").contains(month) { "the month has no such day" } else { "there is no such month" };
    Some(format!("`{key}` can not be {text}: {what}"))
}
