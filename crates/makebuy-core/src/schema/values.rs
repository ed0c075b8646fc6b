//! What a key takes, as a schema.

use crate::format::Takes;
use crate::limits;
use crate::read::RESERVED;
use serde_json::{Value, json};
use std::ops::RangeInclusive;

/// What is not a table of known keys.
pub(super) fn of(takes: &Takes) -> Value {
    match takes {
        Takes::Id => id(),
        Takes::Ids => list(id()),
        Takes::Name => name(),
        Takes::Names => list(name()),
        Takes::Line | Takes::Prose => text(),
        Takes::Labels => json!({ "type": "array", "items": { "type": "string" } }),
        Takes::Texts => json!({ "type": "object", "additionalProperties": text() }),
        Takes::Code => json!({ "type": "string" }),
        Takes::Flag => json!({ "type": "boolean" }),
        Takes::Number => json!({ "type": "number" }),
        Takes::Within(range) => within("number", range),
        Takes::Whole(range) => within("integer", range),
        Takes::Word(words) => words_of(&words()),
        Takes::Date => json!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
        Takes::Colour => json!({ "type": "string", "pattern": "^#[0-9A-Fa-f]{6}$" }),
        Takes::Version => json!({ "type": "string", "pattern": r"^[0-9]{1,9}\.[0-9]{1,9}\.[0-9]{1,9}$" }),
        Takes::Answer => super::answers::any(),
        Takes::Effects => json!({
            "type": "object",
            "minProperties": 1,
            "propertyNames": id(),
            "additionalProperties": { "type": "integer", "enum": [-3, -2, -1, 1, 2, 3] },
        }),
        Takes::Table(_) | Takes::TableOrNone(_) | Takes::Tables(_) | Takes::ById(_) => json!(true),
    }
}

fn id() -> Value {
    json!({ "type": "string", "pattern": "^[a-z0-9][a-z0-9._-]*$", "maxLength": limits::ID_CHARS })
}

fn name() -> Value {
    json!({
        "type": "string",
        "pattern": "^[a-z][a-z0-9_]*$",
        "maxLength": limits::ID_CHARS,
        "not": { "enum": RESERVED },
    })
}

/// A text that is more than blanks.
fn text() -> Value {
    json!({ "type": "string", "pattern": r"\S" })
}

/// A list in which nothing stands twice.
pub(super) fn list(item: Value) -> Value {
    json!({ "type": "array", "items": item, "uniqueItems": true, "maxItems": limits::ITEMS })
}

/// One of a list of words; any, if there are none yet.
pub(super) fn words_of(words: &[&str]) -> Value {
    if words.is_empty() { json!({ "type": "string" }) } else { json!({ "type": "string", "enum": words }) }
}

fn within(kind: &str, range: &RangeInclusive<f64>) -> Value {
    json!({ "type": kind, "minimum": plain(*range.start()), "maximum": plain(*range.end()) })
}

/// A number as people write it: without a fraction that says nothing.
pub(super) fn plain(number: f64) -> Value {
    let shown = number.to_string();
    shown.parse::<i64>().map_or_else(|_| json!(number), |whole| json!(whole))
}
