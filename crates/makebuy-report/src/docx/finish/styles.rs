//! The language of the document, its plain style, and the order in which word processors want what styles say.

use super::{Change, Failed};
use quick_xml::Writer;
use quick_xml::events::{BytesStart, Event};

/// Amends the styles.
#[derive(Debug)]
pub(super) struct Styles<'a> {
    language: &'a str,
    in_defaults: bool,
    /// What the style that is being read says, item by item, while there is one.
    style: Option<Vec<Item>>,
    depth: usize,
}

/// Something that a style says, with its place in the order.
#[derive(Debug)]
struct Item {
    rank: usize,
    events: Vec<Event<'static>>,
}

/// The order of the schema.
const ORDER: [&str; 12] = [
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
];

impl<'a> Styles<'a> {
    pub(super) fn new(language: &'a str) -> Self {
        Self { language, in_defaults: false, style: None, depth: 0 }
    }

    /// Gathers what a style says; at its end, all of it in order.
    fn gather(&mut self, mut items: Vec<Item>, event: Event<'_>, out: &mut Writer<Vec<u8>>) -> Result<(), Failed> {
        if self.depth == 0 && matches!(event, Event::End(_)) {
            items.sort_by_key(|item| item.rank);
            for event in items.into_iter().flat_map(|item| item.events) {
                out.write_event(event)?;
            }
            return Ok(out.write_event(event)?);
        }
        if self.depth == 0 {
            items.push(Item { rank: rank(&event), events: Vec::new() });
        }
        match event {
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        if let Some(item) = items.last_mut() {
            item.events.push(event.into_owned());
        }
        self.style = Some(items);
        Ok(())
    }
}

impl Change for Styles<'_> {
    fn event(&mut self, event: Event<'_>, out: &mut Writer<Vec<u8>>) -> Result<(), Failed> {
        if let Some(items) = self.style.take() {
            return self.gather(items, event, out);
        }
        match &event {
            Event::Start(start) if start.name().as_ref() == b"w:rPrDefault" => self.in_defaults = true,
            Event::End(end) if self.in_defaults && end.name().as_ref() == b"w:rPr" => {
                self.in_defaults = false;
                let mut language = BytesStart::new("w:lang");
                language.push_attribute(("w:val", self.language));
                out.write_event(Event::Empty(language))?;
            }
            Event::Start(start) if start.name().as_ref() == b"w:style" => {
                self.style = Some(Vec::new());
                if is_normal(start) {
                    let mut normal = start.to_owned();
                    normal.push_attribute(("w:default", "1"));
                    return Ok(out.write_event(Event::Start(normal))?);
                }
            }
            _ => {}
        }
        Ok(out.write_event(event)?)
    }
}

fn rank(event: &Event<'_>) -> usize {
    let name = match event {
        Event::Start(start) | Event::Empty(start) => start.name(),
        _ => return ORDER.len(),
    };
    ORDER.iter().position(|known| known.as_bytes() == name.as_ref()).unwrap_or(ORDER.len())
}

fn is_normal(style: &BytesStart<'_>) -> bool {
    let id = style.try_get_attribute("w:styleId").ok().flatten();
    id.is_some_and(|id| id.value.as_ref() == b"Normal")
}
