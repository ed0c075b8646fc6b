//! The order in which the schema of word processors wants what a paragraph, a run, a table or a style says of itself: the
//! library writes it in an order of its own.

use super::Failed;
use quick_xml::Writer;
use quick_xml::events::{BytesStart, Event};

/// Elements whose children have an order, with these in order. What is not named comes last.
const ORDERED: [(&str, &[&str]); 5] = [
    (
        "w:style",
        &[
            "w:name",
            "w:basedOn",
            "w:next",
            "w:link",
            "w:uiPriority",
            "w:semiHidden",
            "w:unhideWhenUsed",
            "w:qFormat",
            "w:pPr",
            "w:rPr",
            "w:tblPr",
            "w:tcPr",
        ],
    ),
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:numPr",
            "w:tabs",
            "w:snapToGrid",
            "w:spacing",
            "w:ind",
            "w:jc",
            "w:outlineLvl",
            "w:rPr",
            "w:sectPr",
        ],
    ),
    ("w:rPr", &["w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:color", "w:sz", "w:szCs", "w:lang"]),
    ("w:tblPr", &["w:tblStyle", "w:tblW", "w:jc", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblCellMar"]),
    ("w:tcPr", &["w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:shd", "w:tcMar", "w:textDirection", "w:vAlign"]),
];

/// Writes XML with the children of these elements in order.
pub(super) struct Ordered {
    out: Writer<Vec<u8>>,
    /// The ordered elements that are open, the innermost last.
    open: Vec<Element>,
}

#[derive(Debug)]
struct Element {
    start: BytesStart<'static>,
    order: &'static [&'static str],
    children: Vec<Child>,
    /// How deep in a child the reader is.
    depth: usize,
}

#[derive(Debug)]
struct Child {
    rank: usize,
    events: Vec<Event<'static>>,
}

impl Ordered {
    pub(super) fn new(capacity: usize) -> Self {
        Self { out: Writer::new(Vec::with_capacity(capacity)), open: Vec::new() }
    }

    pub(super) fn finish(self) -> Vec<u8> {
        self.out.into_inner()
    }

    pub(super) fn write(&mut self, event: Event<'_>) -> Result<(), Failed> {
        match &event {
            Event::Start(start) => {
                if let Some(order) = order_of(start) {
                    let start = start.to_owned();
                    self.open.push(Element { start, order, children: Vec::new(), depth: 0 });
                    return Ok(());
                }
            }
            // Elements that would say nothing are left out.
            Event::Empty(empty) if matches!(empty.name().as_ref(), b"w:rPr" | b"w:pPr") => return Ok(()),
            Event::End(_) if self.open.last().is_some_and(|element| element.depth == 0) => return self.close(event),
            _ => {}
        }
        self.pass(event)
    }

    /// Ends an ordered element: its children go on in order.
    fn close(&mut self, end: Event<'_>) -> Result<(), Failed> {
        let Some(mut element) = self.open.pop() else { return Ok(()) };
        if element.children.is_empty() && element.start.name().as_ref() != b"w:tcPr" {
            return Ok(());
        }
        element.children.sort_by_key(|child| child.rank);
        self.pass(Event::Start(element.start))?;
        for event in element.children.into_iter().flat_map(|child| child.events) {
            self.pass(event)?;
        }
        self.pass(end)
    }

    /// To the element that is open, or out.
    fn pass(&mut self, event: Event<'_>) -> Result<(), Failed> {
        let Some(element) = self.open.last_mut() else { return Ok(self.out.write_event(event)?) };
        if element.depth == 0 {
            element.children.push(Child { rank: rank(element.order, &event), events: Vec::new() });
        }
        match event {
            Event::Start(_) => element.depth += 1,
            Event::End(_) => element.depth = element.depth.saturating_sub(1),
            _ => {}
        }
        if let Some(child) = element.children.last_mut() {
            child.events.push(event.into_owned());
        }
        Ok(())
    }
}

fn order_of(start: &BytesStart<'_>) -> Option<&'static [&'static str]> {
    let name = start.name();
    ORDERED.iter().find(|(ordered, _)| ordered.as_bytes() == name.as_ref()).map(|(_, order)| *order)
}

fn rank(order: &[&str], event: &Event<'_>) -> usize {
    let name = match event {
        Event::Start(start) | Event::Empty(start) => start.name(),
        _ => return order.len(),
    };
    order.iter().position(|known| known.as_bytes() == name.as_ref()).unwrap_or(order.len())
}
