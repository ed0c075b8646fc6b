//! Texts that try to be something else, and assessments made of them.

use crate::support::{Cli, path, root};
use makebuy_model::Assessment;
use serde_json::Value;

/// Activities of one report.
const AT_ONCE: usize = 120;

/// The keys of an assessment at which texts for people stand.
const PROSE: [&str; 24] = [
    "title",
    "description",
    "text",
    "because",
    "counter",
    "todo",
    "duty",
    "warning",
    "reason",
    "note",
    "ask",
    "help",
    "watch",
    "baseline",
    "unit",
    "at",
    "name",
    "rationale",
    "owner",
    "author",
    "scope",
    "marking",
    "organisation",
    "message",
];

/// The keys below which every text is for people.
const ALL_PROSE: [&str; 4] = ["labels", "anchors", "quadrants", "qualifiers"];

/// All strings of the lists, in order. `[text, times]` in a list is a text many times over.
pub(crate) fn strings() -> Vec<String> {
    let folder = root().join("tests/fixtures/naughty");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let lists = files.iter().map(|file| serde_json::from_slice::<Vec<Value>>(&std::fs::read(file).unwrap()).unwrap());
    lists.flatten().map(|entry| string(&entry).expect("a text, or a text and how often")).collect()
}

/// The strings of which something can be seen, in reports' worths.
pub(crate) fn portions() -> Vec<Vec<String>> {
    let texts: Vec<String> = strings().into_iter().filter(|text| !visible(text).is_empty()).collect();
    texts.chunks(AT_ONCE).map(<[String]>::to_vec).collect()
}

fn string(entry: &Value) -> Option<String> {
    match entry {
        Value::String(text) => Some(text.clone()),
        Value::Array(pair) => Some(pair.first()?.as_str()?.repeat(usize::try_from(pair.get(1)?.as_u64()?).ok()?)),
        _ => None,
    }
}

/// A small assessment with every kind of text, as JSON.
fn bakery() -> Value {
    let portfolio = path("tests/fixtures/languages/bakery/example.toml");
    let ran = Cli::new().run(&["assess", &portfolio, "--format", "json"]).ended(0);
    serde_json::from_str(&ran.stdout).unwrap()
}

/// An assessment with an activity for each name, every other text taken from `texts`.
pub(crate) fn assessment(names: &[String], texts: &[String]) -> Assessment {
    let mut json = bakery();
    let mut next = texts.iter().cycle();
    replace(&mut json, &mut || next.next().unwrap().clone());
    let activities = json["activities"].as_array_mut().unwrap();
    let some = activities.clone();
    *activities = names.iter().enumerate().map(|(at, name)| activity(&some[at % some.len()], at, name)).collect();
    serde_json::from_value(json).unwrap()
}

fn activity(like: &Value, at: usize, name: &str) -> Value {
    let mut activity = like.clone();
    activity["id"] = format!("activity-{at}").into();
    activity["name"] = name.into();
    activity
}

/// Gives every text for people anew.
fn replace(json: &mut Value, next: &mut impl FnMut() -> String) {
    match json {
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, next)),
        Value::Object(object) => {
            for (key, item) in object {
                match item {
                    Value::String(text) if PROSE.contains(&key.as_str()) => *text = next(),
                    _ if ALL_PROSE.contains(&key.as_str()) => all(item, next),
                    _ => replace(item, next),
                }
            }
        }
        _ => {}
    }
}

fn all(json: &mut Value, next: &mut impl FnMut() -> String) {
    match json {
        Value::String(text) => *text = next(),
        Value::Array(items) => items.iter_mut().for_each(|item| all(item, next)),
        Value::Object(object) => object.values_mut().for_each(|item| all(item, next)),
        _ => {}
    }
}

/// A text as readers must see it: on one line, with single spaces, and a sign in the place of each character that acts
/// instead of showing.
pub(crate) fn visible(text: &str) -> String {
    let shown: String = text.chars().map(|c| if acts(c) { '\u{fffd}' } else { c }).collect();
    one_line(&shown)
}

/// With single spaces between words, and none around.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn acts(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
