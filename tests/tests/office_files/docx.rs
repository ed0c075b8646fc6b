//! Documents, read as XML.

use crate::support::parts::parts;
use crate::support::word::{W, headings, text_of};
use roxmltree::{Document as Xml, Node};
use std::collections::BTreeMap;

/// The XML parts of a document, each read once: their texts stay until the tests end.
pub(crate) struct Document {
    parts: BTreeMap<String, Xml<'static>>,
}

/// What there is to say of a table.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) rows: usize,
    pub(crate) first_is_head: bool,
    pub(crate) others_are_heads: bool,
    pub(crate) none_splits: bool,
    /// Whether every row has as many cells as the first.
    pub(crate) even: bool,
}

impl Document {
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let read = |(name, text): (String, String)| (name, Xml::parse(text.leak()).unwrap());
        Self { parts: parts(bytes).into_iter().map(read).collect() }
    }

    fn xml(&self, part: &str) -> &Xml<'static> {
        self.parts.get(part).unwrap_or_else(|| panic!("there is no {part}"))
    }

    /// Every relation leads to a part, every style that is used is there, and what an element says of
    /// itself stands in the order of the schema.
    pub(crate) fn check(&self, name: &str) {
        let styles = self.xml("word/styles.xml");
        let known: Vec<&str> = styles.descendants().filter_map(|node| node.attribute((W, "styleId"))).collect();
        let body = self.xml("word/document.xml");
        for node in body.descendants() {
            if ["pStyle", "rStyle", "tblStyle"].contains(&node.tag_name().name()) {
                let style = node.attribute((W, "val")).unwrap();
                assert!(known.contains(&style), "{name}: there is no style {style}");
            }
            if node.has_tag_name((W, "pPr")) {
                let order = ["pStyle", "keepNext", "pageBreakBefore", "numPr", "tabs", "spacing", "ind", "jc", "rPr"];
                let rank = |child: Node<'_, '_>| order.iter().position(|known| *known == child.tag_name().name());
                let ranks: Vec<_> = node.children().map(rank).collect();
                assert!(ranks.is_sorted() && !ranks.contains(&None), "{name}: {node:?}");
            }
        }
        let relations = self.xml("word/_rels/document.xml.rels");
        let targets = relations.descendants().filter_map(|node| node.attribute("Target"));
        for target in targets.filter(|target| target.ends_with(".xml")) {
            assert!(self.parts.contains_key(&format!("word/{target}")), "{name}: {target}");
        }
    }

    /// Headings with their level, in order.
    pub(crate) fn headings(&self) -> Vec<(usize, String)> {
        headings(self.xml("word/document.xml"))
    }

    pub(crate) fn tables(&self) -> Vec<Table> {
        let body = self.xml("word/document.xml");
        body.descendants().filter(|node| node.has_tag_name((W, "tbl"))).map(table).collect()
    }

    pub(crate) fn text(&self) -> String {
        text_of(self.xml("word/document.xml").root())
    }

    pub(crate) fn fields(&self) -> Vec<String> {
        let body = self.xml("word/document.xml");
        let fields = body.descendants().filter(|node| node.has_tag_name((W, "instrText")));
        fields.filter_map(|node| node.text().map(str::to_owned)).collect()
    }

    /// What figures show, in words.
    pub(crate) fn described(&self) -> Vec<String> {
        let body = self.xml("word/document.xml");
        let figures = body.descendants().filter(|node| node.tag_name().name() == "docPr");
        figures.map(|node| node.attribute("descr").unwrap_or_default().to_owned()).collect()
    }

    pub(crate) fn links(&self) -> Vec<String> {
        self.attributes("hyperlink", "anchor")
    }

    pub(crate) fn bookmarks(&self) -> Vec<String> {
        self.attributes("bookmarkStart", "name")
    }

    fn attributes(&self, tag: &str, attribute: &str) -> Vec<String> {
        let body = self.xml("word/document.xml");
        let tagged = body.descendants().filter(|node| node.has_tag_name((W, tag)));
        tagged.filter_map(|node| node.attribute((W, attribute)).map(str::to_owned)).collect()
    }

    /// A property of the file.
    pub(crate) fn core(&self, property: &str) -> String {
        let core = self.xml("docProps/core.xml");
        let found = core.descendants().find(|node| node.tag_name().name() == property);
        found.and_then(|node| node.text()).unwrap_or_default().to_owned()
    }

    pub(crate) fn language(&self) -> String {
        let styles = self.xml("word/styles.xml");
        let found = styles.descendants().find(|node| node.has_tag_name((W, "lang")));
        found.and_then(|node| node.attribute((W, "val"))).unwrap_or_default().to_owned()
    }
}

fn table(table: Node<'_, '_>) -> Table {
    let rows: Vec<Node<'_, '_>> = table.children().filter(|node| node.has_tag_name((W, "tr"))).collect();
    let says = |row: &Node<'_, '_>, what: &str| row.descendants().any(|node| node.has_tag_name((W, what)));
    let cells = |row: &Node<'_, '_>| row.children().filter(|node| node.has_tag_name((W, "tc"))).count();
    let wide = rows.first().map_or(0, cells);
    Table {
        rows: rows.len(),
        first_is_head: rows.first().is_some_and(|row| says(row, "tblHeader")),
        others_are_heads: rows.iter().skip(1).any(|row| says(row, "tblHeader")),
        none_splits: rows.iter().all(|row| says(row, "cantSplit")),
        even: rows.iter().all(|row| cells(row) == wide),
    }
}
