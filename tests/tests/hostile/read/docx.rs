//! Word documents, by a reader of XML.

use super::{Document, things};
use crate::support::parts::parts;
use roxmltree::{Document as Xml, Node};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

pub(crate) fn read(bytes: &[u8]) -> Document {
    let parts = parts(bytes);
    let (_, body) = parts.iter().find(|(name, _)| name == "word/document.xml").unwrap();
    let xml = Xml::parse(body).unwrap();
    let headings = xml.descendants().filter(|node| is_heading(*node)).map(text_of);
    // "5.12 Name": the part of the activities is the one whose headings have two numbers.
    let names = headings.filter_map(|heading| {
        let (number, name) = heading.split_once(' ').unwrap_or((&heading, ""));
        let numbered = number.contains('.') && number.chars().all(|c| c.is_ascii_digit() || c == '.');
        numbered.then(|| name.to_owned())
    });
    Document { names: names.collect(), things: things(&parts) }
}

/// Whether this is a paragraph in the style of the headings of activities.
fn is_heading(node: Node<'_, '_>) -> bool {
    let styled = |inner: Node<'_, '_>| {
        inner.has_tag_name((W, "pStyle")) && inner.attribute((W, "val")).is_some_and(|style| style == "Heading2")
    };
    node.has_tag_name((W, "p")) && node.descendants().any(styled)
}

fn text_of(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(|inner| inner.has_tag_name((W, "t")));
    texts.filter_map(|inner| inner.text()).collect()
}
