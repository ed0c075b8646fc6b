//! The properties of the file.

use super::order::Ordered;
use super::{Change, Failed};
use crate::office::Properties;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};

/// Sets the author where the library has none, and adds the title and the language.
#[derive(Debug)]
pub(super) struct Core<'a> {
    pub(super) properties: &'a Properties,
    /// The property whose text is replaced.
    pub(super) within: Option<&'static str>,
}

const AUTHORS: [&str; 2] = ["dc:creator", "cp:lastModifiedBy"];

impl Change for Core<'_> {
    fn event(&mut self, event: Event<'_>, out: &mut Ordered) -> Result<(), Failed> {
        match &event {
            Event::Start(start) => {
                let name = start.name();
                self.within = AUTHORS.into_iter().find(|author| author.as_bytes() == name.as_ref());
            }
            Event::Text(_) if self.within.is_some() => {
                return out.write(Event::Text(BytesText::new(&self.properties.author)));
            }
            Event::End(end) if end.name().as_ref() == b"cp:coreProperties" => self.add(out)?,
            Event::End(_) => self.within = None,
            _ => {}
        }
        out.write(event)
    }
}

impl Core<'_> {
    fn add(&self, out: &mut Ordered) -> Result<(), Failed> {
        for (name, text) in [("dc:title", &self.properties.title), ("dc:language", &self.properties.language)] {
            out.write(Event::Start(BytesStart::new(name)))?;
            out.write(Event::Text(BytesText::new(text)))?;
            out.write(Event::End(BytesEnd::new(name)))?;
        }
        Ok(())
    }
}
