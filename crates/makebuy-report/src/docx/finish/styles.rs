//! The language of the document, and its plain style.

use super::order::Ordered;
use super::{Change, Failed};
use quick_xml::events::{BytesStart, Event};

/// Amends the styles.
#[derive(Debug)]
pub(super) struct Styles<'a> {
    pub(super) language: &'a str,
    /// Whether what is read are the defaults of runs.
    pub(super) in_defaults: bool,
}

impl Change for Styles<'_> {
    fn event(&mut self, event: Event<'_>, out: &mut Ordered) -> Result<(), Failed> {
        match &event {
            Event::Start(start) if start.name().as_ref() == b"w:rPrDefault" => self.in_defaults = true,
            Event::End(end) if self.in_defaults && end.name().as_ref() == b"w:rPr" => {
                self.in_defaults = false;
                let mut language = BytesStart::new("w:lang");
                language.push_attribute(("w:val", self.language));
                out.write(Event::Empty(language))?;
            }
            Event::Start(start) if is_normal(start) => {
                let mut normal = start.to_owned();
                normal.push_attribute(("w:default", "1"));
                return out.write(Event::Start(normal));
            }
            _ => {}
        }
        out.write(event)
    }
}

fn is_normal(start: &BytesStart<'_>) -> bool {
    let id = start.try_get_attribute("w:styleId").ok().flatten();
    start.name().as_ref() == b"w:style" && id.is_some_and(|id| id.value.as_ref() == b"Normal")
}
