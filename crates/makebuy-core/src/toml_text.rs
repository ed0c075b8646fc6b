//! Texts, keys and values as they are written in TOML.

use makebuy_model::pack::Value;
use std::fmt::Write as _;

/// An id as a key of TOML: one with a dot needs quotes.
#[must_use]
pub fn bare(id: &str) -> String {
    let plain = id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    if plain { id.to_owned() } else { quoted(id) }
}

/// A text as a TOML string on one line.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            c if c.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Ids as a list.
#[must_use]
pub fn list<'a>(ids: impl IntoIterator<Item = &'a str>) -> String {
    format!("[{}]", ids.into_iter().map(quoted).collect::<Vec<_>>().join(", "))
}

/// A value as it is answered.
#[must_use]
pub fn value(value: &Value) -> String {
    match value {
        Value::Flag(flag) => flag.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Name(name) => quoted(name),
        Value::Names(names) => list(names.iter().map(String::as_str)),
        Value::NumberRange { from, to } => format!("[{from}, {to}]"),
        Value::LevelRange { from, to } => list([from.as_str(), to]),
    }
}
