//! The properties of the file.

use super::{Change, Failed};
use crate::office::Properties;
use quick_xml::Writer;
use quick_xml::events::{BytesText, Event};

/// Sets the author where the library has none, and adds the title and the language.
#[derive(Debug)]
pub(super) struct Core<'a> {
    pub(super) properties: &'a Properties,
    /// The property whose text is replaced.
    pub(super) within: Option<&'static str>,
}

const AUTHORS: [&str; 2] = ["dc:creator", "cp:lastModifiedBy"];

impl Change for Core<'_> {
    fn event(&mut self, event: Event<'_>, out: &mut Writer<Vec<u8>>) -> Result<(), Failed> {
        match &event {
            Event::Start(start) => {
                let name = start.name();
                self.within = AUTHORS.into_iter().find(|author| author.as_bytes() == name.as_ref());
            }
            Event::Text(_) if self.within.is_some() => {
                return Ok(out.write_event(Event::Text(BytesText::new(&self.properties.author)))?);
            }
            Event::End(end) if end.name().as_ref() == b"cp:coreProperties" => self.add(out)?,
            Event::End(_) => self.within = None,
            _ => {}
        }
        Ok(out.write_event(event)?)
    }
}

impl Core<'_> {
    fn add(&self, out: &mut Writer<Vec<u8>>) -> Result<(), Failed> {
        for (name, text) in [("dc:title", &self.properties.title), ("dc:language", &self.properties.language)] {
            out.create_element(name).write_text_content(BytesText::new(text))?;
        }
        Ok(())
    }
}
