//! What may be answered: anything an answer can be, or what a pack asks.

use super::object::Object;
use super::values::{list, plain, words_of};
use crate::format::Shape;
use crate::format::cases::EXPECT;
use crate::format::portfolio::{ASSIGN, PORTFOLIO};
use makebuy_model::pack::{FactInfo, FactKind, PackInfo, RuleKind, Subject, Value as Known};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// An answer to whatever fact.
pub(super) fn any() -> Value {
    let one = json!({ "type": ["boolean", "number", "string"] });
    let item = json!({ "type": ["number", "string"] });
    json!({ "anyOf": [one, { "type": "array", "items": item }] })
}

/// Every fact of a subject that is asked, by its name.
pub(super) fn of(pack: &PackInfo, subject: Subject) -> Object {
    let asked = pack.facts.iter().filter(|fact| fact.subject == subject && fact.derive.is_none());
    asked.map(|fact| (fact.id.clone(), answer(fact))).collect()
}

fn answer(fact: &FactInfo) -> Value {
    let unknown = json!({ "const": "unknown" });
    let pair = |end: &Value| json!({ "type": "array", "items": end, "minItems": 2, "maxItems": 2 });
    let values: Vec<&str> = fact.values.iter().map(String::as_str).collect();
    let one = words_of(&values);
    let mut schema = match fact.kind {
        FactKind::Flag => json!({ "anyOf": [{ "type": "boolean" }, unknown] }),
        FactKind::Level => json!({ "anyOf": [one, pair(&one), unknown] }),
        FactKind::Choice => json!({ "anyOf": [one, unknown] }),
        FactKind::Set => json!({ "anyOf": [{ "type": "array", "items": one }, unknown] }),
        FactKind::Number => {
            let number = number(fact);
            json!({ "anyOf": [number, pair(&number), unknown] })
        }
        FactKind::Text => json!({ "type": "string" }),
    };
    if let Value::Object(schema) = &mut schema {
        schema.insert("description".to_owned(), json!(description(fact)));
        if let Some(assumed) = &fact.assume {
            schema.insert("default".to_owned(), written(assumed));
        }
    }
    schema
}

fn number(fact: &FactInfo) -> Value {
    let mut number = Object::from_iter([("type".to_owned(), json!("number"))]);
    for (key, bound) in [("minimum", fact.min), ("maximum", fact.max)] {
        number.extend(bound.map(|bound| (key.to_owned(), plain(bound))));
    }
    Value::Object(number)
}

/// A value as a file has it: a range is a list of two.
fn written(value: &Known) -> Value {
    match value {
        Known::Flag(flag) => json!(flag),
        Known::Number(number) => plain(*number),
        Known::Name(name) => json!(name),
        Known::Names(names) => json!(names),
        Known::NumberRange { from, to } => json!([plain(*from), plain(*to)]),
        Known::LevelRange { from, to } => json!([from, to]),
    }
}

/// The question, how to answer it, and what the answers mean.
fn description(fact: &FactInfo) -> String {
    let question = fact.ask.as_deref().or(fact.title.as_deref()).unwrap_or(&fact.id);
    let mut parts = vec![question.to_owned()];
    parts.extend(fact.help.clone());
    let values = fact.values.iter().filter_map(|value| {
        let meaning = fact.anchors.get(value).map(String::as_str).or_else(|| fact.other_words(value))?;
        Some(format!("- `{value}`: {meaning}"))
    });
    let values: Vec<String> = values.collect();
    if !values.is_empty() {
        parts.push(values.join("\n"));
    }
    parts.extend(fact.unit.as_ref().map(|unit| format!("In {unit}.")));
    parts.join("\n\n")
}

/// What a key takes whose words a pack declares: options, rules, facts.
pub(super) fn known(pack: &PackInfo, shape: &'static Shape, key: &str) -> Option<Value> {
    if std::ptr::eq(shape, &PORTFOLIO) && key == "pack" {
        return Some(json!({ "type": "string", "pattern": "^[a-z0-9][a-z0-9._-]*$", "default": pack.id }));
    }
    if std::ptr::eq(shape, &ASSIGN) && key == "rule" {
        let asks = |kind| matches!(kind, RuleKind::Require | RuleKind::Duty);
        let rules = pack.rules.iter().filter(|rule| asks(rule.kind)).map(|rule| rule.id.as_str());
        return Some(words_of(&rules.collect::<Vec<_>>()));
    }
    if !std::ptr::eq(shape, &EXPECT) {
        return None;
    }
    let options = || pack.options.iter().map(|option| option.id.as_str()).collect::<Vec<_>>();
    let rules = || pack.rules.iter().map(|rule| rule.id.as_str());
    Some(match key {
        "option" | "meanwhile" => words_of(&options()),
        "out" | "not_out" => list(words_of(&options())),
        "for" | "against" | "neutral" | "unmet" | "to_check" | "duties" | "warnings" => {
            list(words_of(&rules().collect::<Vec<_>>()))
        }
        "absent" => {
            let off = pack.adjustments.iter().filter_map(|adjustment| adjustment.rule.as_deref());
            list(words_of(&rules().chain(off).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>()))
        }
        "questions" | "assumptions" => {
            list(words_of(&pack.facts.iter().map(|fact| fact.id.as_str()).collect::<Vec<_>>()))
        }
        "qualifiers" => {
            let words = pack.rules.iter().filter_map(|rule| rule.qualifier.as_deref());
            list(words_of(&words.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>()))
        }
        _ => return None,
    })
}
