//! Head rows of tables, which repeat on every page, and what figures show, in words.

use super::order::Ordered;
use super::{Change, Failed};
use quick_xml::events::{BytesStart, Event};

/// Marks the first row of every table as its head, and gives every figure its words.
#[derive(Debug)]
pub(super) struct Body<'a> {
    described: &'a [String],
    figures: usize,
    head: bool,
}

impl<'a> Body<'a> {
    pub(super) fn new(described: &'a [String]) -> Self {
        Self { described, figures: 0, head: false }
    }

    /// The properties of a figure: its own number and name, and its words.
    fn figure(&mut self) -> BytesStart<'static> {
        let words = self.described.get(self.figures).map_or("", String::as_str);
        self.figures += 1;
        let number = self.figures.to_string();
        let mut properties = BytesStart::new("wp:docPr");
        properties.push_attribute(("id", number.as_str()));
        properties.push_attribute(("name", format!("Figure {number}").as_str()));
        properties.push_attribute(("descr", words));
        properties
    }
}

impl Change for Body<'_> {
    fn event(&mut self, event: Event<'_>, out: &mut Ordered) -> Result<(), Failed> {
        match &event {
            Event::Empty(empty) if empty.name().as_ref() == b"wp:docPr" => {
                let properties = self.figure();
                return out.write(Event::Empty(properties));
            }
            Event::Start(start) if start.name().as_ref() == b"w:tbl" => self.head = true,
            Event::End(end) if end.name().as_ref() == b"w:trPr" && std::mem::take(&mut self.head) => {
                out.write(Event::Empty(BytesStart::new("w:tblHeader")))?;
            }
            _ => {}
        }
        out.write(event)
    }
}
