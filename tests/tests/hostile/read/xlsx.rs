//! Workbooks, by calamine; what is in them besides texts by a reader of XML.

use super::{Document, things};
use crate::support::parts::parts;
use calamine::{Reader as _, Xlsx, open_workbook_from_rs};
use std::io::Cursor;

pub(crate) fn read(bytes: &[u8]) -> Document {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let verdicts = book.worksheet_range_at(0).unwrap().unwrap();
    let names = verdicts.rows().skip(1).map(|row| row[1].to_string()).collect();
    let mut parts = parts(bytes);
    // Texts that are the same are kept once, so how many there are says nothing; and styles hold no texts: there is one more for
    // what looks like a formula.
    parts.retain(|(name, _)| !["xl/sharedStrings.xml", "xl/styles.xml"].contains(&name.as_str()));
    Document { names, things: things(&parts) }
}
