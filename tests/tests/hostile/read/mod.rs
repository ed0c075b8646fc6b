//! Documents read back, each format by a reader that knows nothing of makebuy.

mod docx;
pub(crate) mod html;
pub(crate) mod markdown;
mod xlsx;

use makebuy_report::Format;
use std::collections::BTreeMap;

/// What a reader finds in a document.
#[derive(Debug)]
pub(crate) struct Document {
    /// The names of the activities, from the headings of their parts, or where else they stand whole.
    pub(crate) names: Vec<String>,
    /// How often each thing that the format has is there: elements and attributes, or kinds of nodes.
    pub(crate) things: BTreeMap<String, usize>,
}

impl Document {
    /// The things of which there are more or fewer than in another document: how many here, and there.
    pub(crate) fn differs_from<'a>(&'a self, other: &'a Self) -> BTreeMap<&'a str, (usize, usize)> {
        let count = |things: &BTreeMap<String, usize>, name: &str| things.get(name).copied().unwrap_or_default();
        let names = self.things.keys().chain(other.things.keys());
        let counts = names.map(|name| (name.as_str(), (count(&self.things, name), count(&other.things, name))));
        counts.filter(|(_, (here, there))| here != there).collect()
    }
}

/// Reads a report.
pub(crate) fn read(format: Format, bytes: &[u8]) -> Document {
    let text = || std::str::from_utf8(bytes).unwrap();
    match format.as_str() {
        "html" => html::read(text()),
        "markdown" => markdown::read(text()),
        "json" => json(text()),
        "docx" => docx::read(bytes),
        "xlsx" => xlsx::read(bytes),
        other => panic!("there is no reader for {other}: write one, and look what hostile texts become"),
    }
}

/// How often each element and attribute is in the parts of a file.
fn things(parts: &[(String, String)]) -> BTreeMap<String, usize> {
    let mut things = BTreeMap::new();
    for (part, text) in parts {
        let xml = roxmltree::Document::parse(text).unwrap();
        for node in xml.descendants().filter(|node| node.is_element()) {
            let name = node.tag_name().name();
            *things.entry(format!("{part} <{name}>")).or_default() += 1;
            for attribute in node.attributes() {
                *things.entry(format!("{part} <{name} {}>", attribute.name())).or_default() += 1;
            }
        }
    }
    things
}

/// The name in the heading of an activity, "5.12 Name": its part is the one whose headings have two numbers.
fn activity(heading: &str) -> Option<String> {
    let (number, name) = heading.split_once(' ').unwrap_or((heading, ""));
    let numbered = number.contains('.') && number.chars().all(|c| c.is_ascii_digit() || c == '.');
    numbered.then(|| name.to_owned())
}

fn json(text: &str) -> Document {
    let view: serde_json::Value = serde_json::from_str(text).unwrap();
    let activities = view["activities"].as_array().unwrap().iter();
    let names = activities.map(|activity| activity["link"]["name"].as_str().unwrap().to_owned()).collect();
    Document { names, things: BTreeMap::new() }
}
