//! Which keys of a table go together.

use super::object::Object;
use crate::doc::{OWN_KEYS, RULE_KINDS};
use crate::format::{self, Shape};
use crate::limits;
use serde_json::{Value, json};

/// What a table must keep to beyond its keys.
pub(super) fn of(shape: &'static Shape) -> Object {
    let is = |other: &'static Shape| std::ptr::eq(shape, other);
    let rules = match () {
        () if is(&format::RULE) => rule(),
        () if is(&format::FACT) => fact(),
        () if is(&format::OPTION) => option(),
        () if is(&format::MAP) => json!({
            "properties": { "quadrants": { "anyOf": [{ "maxItems": 0 }, { "minItems": 4, "maxItems": 4 }] } },
        }),
        () if is(&format::ADJUST) => adjust(),
        () if is(&format::ALLOW) => allow(),
        () if is(&format::portfolio::ASSIGN) => assign(),
        () if is(&format::cases::FILE) => json!({ "required": ["case"], "properties": { "case": { "minItems": 1 } } }),
        () if is(&format::cases::CASE) => case(),
        () if is(&format::cases::EXPECT) => json!({ "minProperties": 1 }),
        () => return Object::new(),
    };
    let rules = match rules {
        Value::Array(rules) => rules,
        rule => vec![rule],
    };
    Object::from_iter([("allOf".to_owned(), json!(rules.into_iter().map(partial).collect::<Vec<_>>()))])
}

/// A part of a schema that speaks of some keys of a table says nothing of the others: strict editors want to hear it.
fn partial(rule: Value) -> Value {
    let Value::Object(mut rule) = rule else { return rule };
    for part in ["if", "then", "else"] {
        if let Some(inner) = rule.remove(part) {
            rule.insert(part.to_owned(), partial(inner));
        }
    }
    for list in ["anyOf", "oneOf"] {
        if let Some(Value::Array(parts)) = rule.remove(list) {
            rule.insert(list.to_owned(), json!(parts.into_iter().map(partial).collect::<Vec<_>>()));
        }
    }
    if rule.contains_key("properties") || rule.contains_key("required") || rule.contains_key("minProperties") {
        rule.insert("type".to_owned(), json!("object"));
        rule.insert("additionalProperties".to_owned(), json!(true));
    }
    Value::Object(rule)
}

/// If a key has one of these values, the rest must hold too.
fn when_one_of(key: &str, values: &[&str], then: Value) -> Value {
    json!({ "if": { "properties": { key: { "enum": values } }, "required": [key] }, "then": then })
}

fn when_there(key: &str, then: Value) -> Value {
    json!({ "if": { "required": [key] }, "then": then })
}

/// Keys that must not be there.
fn without(keys: &[&str]) -> Value {
    json!({ "properties": keys.iter().map(|key| ((*key).to_owned(), json!(false))).collect::<Object>() })
}

/// Which keys belong to a kind of rule, and which it must have.
fn rule() -> Value {
    let mut rules = Vec::new();
    for (word, kind) in RULE_KINDS {
        let mut then = Object::new();
        let mut needed: Vec<&str> = Vec::new();
        let mut stray: Vec<&str> = Vec::new();
        for (key, kinds) in &OWN_KEYS {
            match kinds.iter().find(|(other, _)| *other == kind) {
                Some((_, true)) => needed.push(key),
                Some((_, false)) => {}
                None => stray.push(key),
            }
        }
        then.insert("required".to_owned(), json!(needed));
        if let Value::Object(stray) = without(&stray) {
            then.extend(stray);
        }
        rules.push(when_one_of("kind", &[word], Value::Object(then)));
    }
    let filled = ["options", "rules", "chosen"].map(|key| (key.to_owned(), json!({ "minItems": 1 })));
    rules.push(json!({ "properties": Object::from_iter(filled) }));
    json!(rules)
}

fn fact() -> Value {
    let words = json!({ "type": "string" });
    let pair = |item: Value| json!({ "type": "array", "items": item, "minItems": 2, "maxItems": 2 });
    let assumed = |schema: Value| json!({ "properties": { "assume": schema } });
    let values = |least: usize| json!({ "minItems": least, "maxItems": limits::VALUES });
    let unknown = json!({ "not": { "const": "unknown" } });
    let reserved: Vec<&str> = format::portfolio::ACTIVITY.names().collect();
    json!([
        { "properties": { "id": { "not": { "enum": reserved } }, "assume": unknown } },
        when_one_of("kind", &["level"], json!({ "required": ["levels"], "properties": { "levels": values(2), "choices": false } })),
        when_one_of("kind", &["choice"], json!({ "required": ["choices"], "properties": { "choices": values(2), "levels": false } })),
        when_one_of("kind", &["set"], json!({ "required": ["choices"], "properties": { "choices": values(1), "levels": false } })),
        when_one_of("kind", &["flag", "number", "text"], without(&["levels", "choices"])),
        when_one_of("kind", &["flag", "level", "choice", "set", "text"], without(&["unit", "min", "max"])),
        when_one_of("kind", &["flag"], assumed(json!({ "type": "boolean" }))),
        when_one_of("kind", &["level"], assumed(json!({ "anyOf": [words, pair(words.clone())] }))),
        when_one_of("kind", &["choice"], assumed(words.clone())),
        when_one_of("kind", &["set"], assumed(json!({ "type": "array", "items": words }))),
        when_one_of("kind", &["number"], assumed(json!({ "anyOf": [{ "type": "number" }, pair(json!({ "type": "number" }))] }))),
        when_one_of("kind", &["text"], without(&["assume"])),
        when_there("derive", json!({
            "properties": {
                "kind": { "enum": ["flag", "number"] },
                "ask": false, "assume": false, "subject": false, "min": false, "max": false,
            },
        })),
        { "anyOf": [{ "required": ["derive"] }, { "required": ["ask", "subject"] }] },
    ])
}

fn option() -> Value {
    json!({
        "if": { "properties": { "needs_provider": { "const": true } }, "required": ["needs_provider"] },
        "then": { "properties": { "external": { "const": true } }, "required": ["external"] },
    })
}

fn adjust() -> Value {
    json!({ "anyOf": [
        { "properties": { "off": { "const": true }, "criterion": false }, "required": ["rule", "off"] },
        { "properties": { "rule": false }, "required": ["criterion", "weight"] },
    ] })
}

fn allow() -> Value {
    json!({ "anyOf": [
        { "properties": { "mutant": false }, "required": ["finding"] },
        { "properties": { "finding": false, "of": false }, "required": ["mutant"] },
    ] })
}

fn assign() -> Value {
    let one_of = |keys: [&str; 2]| json!({ "anyOf": keys.map(|key| json!({ "required": [key] })) });
    json!([one_of(["activity", "rule"]), one_of(["owner", "by"])])
}

/// One activity, several, or those of another case.
fn case() -> Value {
    let about_all = json!({ "properties": { "warnings": true, "absent": true }, "additionalProperties": false });
    json!([
        { "required": ["expect"] },
        { "anyOf": [
            { "properties": { "activities": { "maxItems": 0 } }, "required": ["activity"] },
            { "properties": { "activity": false, "activities": { "minItems": 1 } }, "required": ["activities"] },
            { "properties": { "activity": false }, "required": ["like"] },
        ] },
        {
            "if": { "properties": { "activities": { "minItems": 1 } }, "required": ["activities"] },
            "then": { "properties": { "expect": about_all } },
        },
    ])
}
