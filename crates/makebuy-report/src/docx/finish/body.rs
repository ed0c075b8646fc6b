//! Head rows of tables, which repeat on every page.

use super::order::Ordered;
use super::{Change, Failed};
use quick_xml::events::{BytesStart, Event};

/// Marks the first row of every table as its head.
#[derive(Debug, Default)]
pub(super) struct HeadRows {
    head: bool,
}

impl Change for HeadRows {
    fn event(&mut self, event: Event<'_>, out: &mut Ordered) -> Result<(), Failed> {
        match &event {
            Event::Start(start) if start.name().as_ref() == b"w:tbl" => self.head = true,
            Event::End(end) if end.name().as_ref() == b"w:trPr" && std::mem::take(&mut self.head) => {
                out.write(Event::Empty(BytesStart::new("w:tblHeader")))?;
            }
            _ => {}
        }
        out.write(event)
    }
}
