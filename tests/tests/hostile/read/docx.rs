//! Word documents, by a reader of XML.

use super::{Document, activity, things};
use crate::support::parts::parts;
use crate::support::word::headings;
use roxmltree::Document as Xml;

pub(crate) fn read(bytes: &[u8]) -> Document {
    let parts = parts(bytes);
    let (_, body) = parts.iter().find(|(name, _)| name == "word/document.xml").unwrap();
    let headings = headings(&Xml::parse(body).unwrap());
    let names = headings.iter().filter(|(level, _)| *level == 2).filter_map(|(_, heading)| activity(heading));
    Document { names: names.collect(), things: things(&parts) }
}
