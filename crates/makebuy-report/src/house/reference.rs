//! What templates see, for those who write them: a JSON Schema, and the same as text.

use super::about::about;
use super::templates::shipped_templates;
use crate::view::View;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};
use std::fmt::Write as _;

/// The JSON Schema, draft 2020-12, of what templates see and `report --format json` writes.
#[must_use]
pub fn view_schema() -> Schema {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<View>()
}

/// Every field of what templates see, as Markdown.
#[must_use]
pub fn view_reference() -> String {
    let schema = view_schema().to_value();
    let mut text = "What templates see, and `report --format json` writes. Texts are plain: what prints them escapes them. A \
                    field that is `null` is there, and is false in an `{% if … %}`.\n\n\
                    Beside these there are `t`, the fixed words in the language of the report by name (`{{ t.verdict }}`), and in \
                    HTML `style_hash`, the hash by which the content security policy lets the stylesheet in.\n"
        .to_owned();
    table(&mut text, "The view", &schema);
    if let Some(parts) = schema.get("$defs").and_then(Value::as_object) {
        for (name, part) in parts {
            table(&mut text, name, part);
        }
    }
    text
}

/// What to know about a folder of templates, with every file and every field.
#[must_use]
pub fn readme() -> String {
    let mut text = "# Templates of the report\n\n\
         `makebuy report portfolio.toml -o report.html --template THIS-FOLDER` sets the report in these files. What is deleted here \
         is taken as it is shipped: keep what you change, and delete the rest, so that the report goes on getting better.\n\n\
         The templates are of [Tera](https://keats.github.io/tera/docs/); the stylesheets are plain CSS. Texts are escaped \
         wherever they are printed. `safe` is for the fixed words of `t` only; a report holds no scripts, no styles in attributes, \
         and loads nothing. Templates run in a process of their own without rights, for 10 seconds at most.\n\n\
         ## Files\n\n| file | what it is |\n|---|---|\n"
        .to_owned();
    for (name, _) in shipped_templates() {
        let _ = writeln!(text, "| `{name}` | {} |", about(name));
    }
    text + "\n## Fields\n\n" + &view_reference().replace("\n## ", "\n### ")
}

fn table(text: &mut String, name: &str, part: &Value) {
    let _ = write!(text, "\n## {name}\n\n");
    if let Some(about) = part.get("description").and_then(Value::as_str) {
        let _ = writeln!(text, "{}\n", line(about));
    }
    if let Some(fields) = part.get("properties").and_then(Value::as_object) {
        text.push_str("| field | holds | what |\n|---|---|---|\n");
        for (field, schema) in fields {
            let about = schema.get("description").and_then(Value::as_str).unwrap_or_default();
            let _ = writeln!(text, "| `{field}` | {} | {} |", holds(schema), line(about));
        }
    } else {
        let words = words(part);
        let _ = writeln!(text, "{}", if words.is_empty() { holds(part) } else { format!("One of {words}.") });
    }
}

fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}

/// The words that a value may be.
fn words(part: &Value) -> String {
    let listed = part.get("enum").and_then(Value::as_array).into_iter().flatten();
    let single = part.get("oneOf").and_then(Value::as_array).into_iter().flatten().filter_map(|one| one.get("const"));
    listed.chain(single).filter_map(Value::as_str).map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

/// What a field holds, in words.
fn holds(schema: &Value) -> String {
    let Some(schema) = schema.as_object() else { return "anything".to_owned() };
    if let Some(name) = schema.get("$ref").and_then(Value::as_str).and_then(|path| path.rsplit('/').next()) {
        return format!("[{name}](#{})", name.to_lowercase());
    }
    if let Some(any) = ["anyOf", "oneOf"].iter().find_map(|key| schema.get(*key)).and_then(Value::as_array) {
        return either(any.iter().map(holds).collect());
    }
    match schema.get("type") {
        Some(Value::Array(kinds)) => {
            either(kinds.iter().filter_map(Value::as_str).map(|kind| one(kind, schema)).collect())
        }
        Some(Value::String(kind)) => one(kind, schema),
        _ => "anything".to_owned(),
    }
}

fn either(parts: Vec<String>) -> String {
    let nothing = parts.iter().any(|part| part == "`null`");
    let mut parts: Vec<String> = parts.into_iter().filter(|part| part != "`null`").collect();
    parts.extend(nothing.then(|| "`null`".to_owned()));
    parts.join(" or ")
}

fn one(kind: &str, schema: &Map<String, Value>) -> String {
    match kind {
        "array" => match schema.get("items") {
            Some(item) => format!("list of {}", holds(item)),
            None => schema.get("prefixItems").and_then(Value::as_array).map_or("list".to_owned(), |items| {
                format!("list of {}", items.iter().map(holds).collect::<Vec<_>>().join(", "))
            }),
        },
        "object" => {
            schema.get("additionalProperties").map_or("table".to_owned(), |of| format!("{} by name", holds(of)))
        }
        "string" => "text".to_owned(),
        "integer" => "whole number".to_owned(),
        "boolean" => "true or false".to_owned(),
        "null" => "`null`".to_owned(),
        kind => kind.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_told_of() {
        let schema = view_schema().to_value();
        let parts = schema.get("$defs").and_then(Value::as_object).into_iter().flatten();
        let parts = parts.map(|(name, part)| (name.as_str(), part)).chain([("View", &schema)]);
        let mut silent = Vec::new();
        for (name, part) in parts {
            for (field, schema) in part.get("properties").and_then(Value::as_object).into_iter().flatten() {
                if schema.get("description").is_none() {
                    silent.push(format!("{name}.{field}"));
                }
            }
        }
        assert_eq!(silent, Vec::<String>::new(), "a doc comment on the field is what template authors read");
    }
}
