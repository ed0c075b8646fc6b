//! How much a picture draws that draws its parts again: `<use>` within `<use>` soon is more than any browser can show.

use super::LogoFault;
use super::svg::{SVG, refuse};
use roxmltree::{Document, Node};
use std::collections::BTreeMap;

/// Elements that are drawn, those drawn again counted again.
const DRAWN: usize = 100_000;
/// Elements within elements, those of parts that are drawn again among them.
const DEPTH: usize = 256;

/// # Errors
/// What is drawn without an end, or too often.
pub(super) fn check(document: &Document<'_>) -> Result<(), LogoFault> {
    let mut ids = BTreeMap::new();
    for node in document.descendants() {
        if let Some(id) = node.attribute("id") {
            ids.entry(id).or_insert(node);
        }
    }
    Drawing { ids, counted: BTreeMap::new() }.count(document.root_element(), 0).map(|_| ())
}

struct Drawing<'a, 'input> {
    ids: BTreeMap<&'a str, Node<'a, 'input>>,
    /// How many elements each draws; none for those that are being counted.
    counted: BTreeMap<usize, Option<usize>>,
}

impl<'a, 'input> Drawing<'a, 'input> {
    fn count(&mut self, node: Node<'a, 'input>, depth: usize) -> Result<usize, LogoFault> {
        let refuse = |what: &str| refuse(&node, node.range().start, what);
        match self.counted.get(&node.id().get_usize()) {
            Some(Some(count)) => return Ok(*count),
            Some(None) => return Err(refuse("a part that is drawn within itself")),
            None if depth > DEPTH => return Err(refuse(&format!("more than {DEPTH} elements within each other"))),
            None => self.counted.insert(node.id().get_usize(), None),
        };
        let mut count: usize = 1;
        for part in node.children().filter(Node::is_element).chain(self.used_by(node)) {
            count = count.saturating_add(self.count(part, depth + 1)?);
        }
        if count > DRAWN {
            return Err(refuse(&format!("parts that are drawn more than {DRAWN} times")));
        }
        self.counted.insert(node.id().get_usize(), Some(count));
        Ok(count)
    }

    /// What is drawn again, by whichever of its two attributes.
    fn used_by(&self, node: Node<'a, 'input>) -> Vec<Node<'a, 'input>> {
        let named = node.attributes().filter(|attribute| node.has_tag_name((SVG, "use")) && attribute.name() == "href");
        named.filter_map(|attribute| self.ids.get(attribute.value().trim().strip_prefix('#')?).copied()).collect()
    }
}
