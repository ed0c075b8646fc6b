//! HTML, by the parser of a browser engine.

use super::Document;
use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeMap;

pub(crate) fn read(text: &str) -> Document {
    let html = Html::parse_document(text);
    let name = Selector::parse("article.activity > h3").unwrap();
    let names = html.select(&name).map(|heading| heading.text().collect()).collect();
    let mut things = BTreeMap::new();
    for element in html.tree.root().descendants().filter_map(ElementRef::wrap) {
        let name = element.value().name();
        let mut note = |thing: String| {
            let count: &mut usize = things.entry(thing).or_default();
            // How many lines and marks a drawing has depends on what it says: only what there is counts.
            *count = if drawn(element) { 1 } else { *count + 1 };
        };
        note(format!("<{name}>"));
        element.value().attrs().for_each(|(attribute, _)| note(format!("<{name} {attribute}>")));
    }
    Document { names, things }
}

/// Whether an element is a part of a drawing.
fn drawn(element: ElementRef<'_>) -> bool {
    element.ancestors().filter_map(ElementRef::wrap).any(|around| around.value().name() == "svg")
}
