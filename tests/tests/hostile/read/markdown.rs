//! Markdown, by a parser that follows the specifications of CommonMark and of GitHub.

use super::{Document, activity};
use comrak::nodes::{AstNode, NodeValue};
use comrak::{Anchorizer, Arena, Options, parse_document};
use std::collections::BTreeMap;

/// A heading: its level and its text.
pub(crate) type Heading = (u8, String);

/// A document and what is in it.
#[derive(Debug, Default)]
pub(crate) struct Markdown {
    pub(crate) headings: Vec<Heading>,
    /// Where links lead.
    pub(crate) links: Vec<String>,
    /// Texts outside code.
    pub(crate) texts: Vec<String>,
    /// How often there is a node of a kind.
    pub(crate) things: BTreeMap<String, usize>,
}

/// All that GitHub understands.
fn options() -> Options<'static> {
    let mut options = Options::default();
    let extension = &mut options.extension;
    extension.table = true;
    extension.autolink = true;
    extension.strikethrough = true;
    extension.tasklist = true;
    extension.footnotes = true;
    extension.alerts = true;
    extension.math_dollars = true;
    extension.math_code = true;
    options
}

pub(crate) fn parse(text: &str) -> Markdown {
    let arena = Arena::new();
    let mut found = Markdown::default();
    for node in parse_document(&arena, text, &options()).descendants() {
        note(&mut found, node);
    }
    found
}

fn note<'a>(found: &mut Markdown, node: &'a AstNode<'a>) {
    let data = node.data();
    if is_address(&data.value) {
        return;
    }
    let shown = format!("{:?}", data.value);
    let kind: String = shown.chars().take_while(char::is_ascii_alphabetic).collect();
    // How a text is cut into nodes says nothing.
    if !["Text", "SoftBreak", "Escaped"].contains(&kind.as_str()) {
        *found.things.entry(kind).or_default() += 1;
    }
    match &data.value {
        NodeValue::Heading(heading) => found.headings.push((heading.level, text_of(node))),
        NodeValue::Link(link) => found.links.push(link.url.clone()),
        NodeValue::Text(text) => found.texts.push(text.to_string()),
        _ => {}
    }
}

/// Whether this is a mail address, which GitHub makes a link of whatever is done: no escape keeps it from that, and it is
/// harmless.
fn is_address(value: &NodeValue) -> bool {
    matches!(value, NodeValue::Link(link) if link.url.starts_with("mailto:") || link.url.starts_with("xmpp:"))
}

fn text_of<'a>(node: &'a AstNode<'a>) -> String {
    let texts = node.descendants().map(|node| match &node.data().value {
        NodeValue::Text(text) => text.to_string(),
        NodeValue::Code(code) => code.literal.clone(),
        NodeValue::SoftBreak | NodeValue::LineBreak => " ".to_owned(),
        _ => String::new(),
    });
    texts.collect()
}

impl Markdown {
    /// The anchors that GitHub gives the headings.
    pub(crate) fn anchors(&self) -> Vec<String> {
        let mut anchors = Anchorizer::new();
        self.headings.iter().map(|(_, text)| anchors.anchorize(text)).collect()
    }
}

pub(crate) fn read(text: &str) -> Document {
    let markdown = parse(text);
    let headings = markdown.headings.iter().filter(|(level, _)| *level == 3);
    let names = headings.filter_map(|(_, heading)| activity(heading));
    Document { names: names.collect(), things: markdown.things }
}
