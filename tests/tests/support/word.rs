//! Word documents, read as XML.

use roxmltree::{Document as Xml, Node};

/// The namespace of their elements.
pub(crate) const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The headings of a body with their level, in order.
pub(crate) fn headings(body: &Xml<'_>) -> Vec<(usize, String)> {
    let paragraphs = body.descendants().filter(|node| node.has_tag_name((W, "p")));
    paragraphs.filter_map(|node| Some((level(node)?, text_of(node)))).collect()
}

fn level(paragraph: Node<'_, '_>) -> Option<usize> {
    let style = paragraph.descendants().find(|inner| inner.has_tag_name((W, "pStyle")))?;
    style.attribute((W, "val"))?.strip_prefix("Heading")?.parse().ok()
}

/// What an element says.
pub(crate) fn text_of(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(|inner| inner.has_tag_name((W, "t")));
    texts.filter_map(|inner| inner.text()).collect()
}
