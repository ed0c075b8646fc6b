//! What the library can not say, added to the parts of the file with an XML reader and writer. Then the parts are
//! packed, with no time on them.

mod body;
mod core;
mod order;
mod styles;

use crate::office::Properties;
use body::Body;
use core::Core;
use docx_rs::Docx;
use order::Ordered;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::error::Error;
use std::io::{Cursor, Read as _, Write as _};
use styles::Styles;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

type Failed = Box<dyn Error + Send + Sync>;

/// The bytes of the file; `described` are its figures in words, in their order.
pub(super) fn finished(document: Docx, properties: &Properties, described: &[String]) -> Result<Vec<u8>, Failed> {
    let mut packed = Cursor::new(Vec::new());
    document.pack(&mut packed)?;
    let mut parts = ZipArchive::new(packed)?;
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..parts.len() {
        let mut part = parts.by_index(at)?;
        if part.is_dir() {
            continue;
        }
        let name = part.name()?.into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes)?;
        out.start_file(&name, SimpleFileOptions::DEFAULT.compression_method(CompressionMethod::Deflated))?;
        out.write_all(&amended(&name, bytes, properties, described)?)?;
    }
    Ok(out.finish()?.into_inner())
}

fn amended(name: &str, bytes: Vec<u8>, properties: &Properties, described: &[String]) -> Result<Vec<u8>, Failed> {
    match name {
        "word/document.xml" => rewritten(&bytes, Body::new(described)),
        "word/styles.xml" => rewritten(&bytes, Styles { language: &properties.language, in_defaults: false }),
        "docProps/core.xml" => rewritten(&bytes, Core { properties, within: None }),
        name if name.starts_with("word/") && name.ends_with(".xml") => rewritten(&bytes, Unchanged),
        _ => Ok(bytes),
    }
}

/// Something that changes a part, event by event.
trait Change {
    fn event(&mut self, event: Event<'_>, out: &mut Ordered) -> Result<(), Failed>;
}

fn rewritten(bytes: &[u8], mut change: impl Change) -> Result<Vec<u8>, Failed> {
    let mut reader = Reader::from_reader(bytes);
    let mut out = Ordered::new(bytes.len());
    loop {
        match reader.read_event()? {
            Event::Eof => return Ok(out.finish()),
            event => change.event(event, &mut out)?,
        }
    }
}

/// Leaves a part as it is but for the order.
#[derive(Debug)]
struct Unchanged;

impl Change for Unchanged {
    fn event(&mut self, event: Event<'_>, out: &mut Ordered) -> Result<(), Failed> {
        out.write(event)
    }
}
