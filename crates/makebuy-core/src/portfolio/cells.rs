//! Cells of a sheet: where each stands, and what its text means for a fact.

use crate::Located;
use crate::doc::Raw;
use crate::pack::Scale;
use makebuy_model::{FileId, Span};

/// One row of a sheet as text cells with their places.
pub(super) type Record = Vec<Located<String>>;

/// Finds out which character separates the cells: the most frequent one in the first line.
pub(super) fn delimiter(text: &str) -> u8 {
    let header = text.lines().find(|line| !line.trim().is_empty() && !line.starts_with('#')).unwrap_or("");
    let count = |delimiter: char| header.matches(delimiter).count();
    let found = [';', ',', '\t'].into_iter().rev().max_by_key(|delimiter| count(*delimiter));
    found.and_then(|delimiter| u8::try_from(delimiter).ok()).unwrap_or(b',')
}

/// The places of the cells of a record in the text, given where the record starts.
pub(super) fn places(text: &str, file: FileId, start: usize, delimiter: u8, count: usize) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut at = start;
    // The reader skips empty lines and comments before a record.
    while let Some(byte @ (b'\n' | b'\r' | b'#')) = bytes.get(at) {
        let comment = if *byte == b'#' { bytes.iter().skip(at).take_while(|byte| **byte != b'\n').count() } else { 1 };
        at += comment;
    }
    let mut found = Vec::with_capacity(count);
    while found.len() < count {
        let from = at;
        let mut quoted = false;
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'"' => quoted = !quoted,
                byte if !quoted && (*byte == delimiter || matches!(byte, b'\n' | b'\r')) => break,
                _ => {}
            }
            at += 1;
        }
        found.push(Span { file, start: from, end: at });
        at += usize::from(at < bytes.len());
    }
    found
}

/// A cell as an answer, by the scale of its fact; `None` if it is empty.
pub(super) fn raw(cell: &Located<String>, scale: &Scale) -> Option<Located<Raw>> {
    let text = cell.value.trim();
    if text.is_empty() {
        return None;
    }
    let at = |raw: Raw| Located::new(raw, cell.span);
    let range = |end: fn(&str) -> Raw| match text.split_once("..") {
        Some((low, high)) => Raw::List(vec![at(end(low.trim())), at(end(high.trim()))]),
        None => end(text),
    };
    let raw = match scale {
        _ if text == "unknown" => Raw::Text(text.to_owned()),
        Scale::Flag => match text.to_ascii_lowercase().as_str() {
            "true" | "yes" => Raw::Bool(true),
            "false" | "no" => Raw::Bool(false),
            _ => Raw::Text(text.to_owned()),
        },
        Scale::Level(_) => range(|end| Raw::Text(end.to_owned())),
        Scale::Number { .. } => range(|end| end.parse().map_or_else(|_| Raw::Text(end.to_owned()), Raw::Number)),
        Scale::Set(choices) => match text {
            "none" if !choices.iter().any(|choice| choice == "none") => Raw::List(Vec::new()),
            _ => Raw::List(words(text).map(|word| at(Raw::Text(word.to_owned()))).collect()),
        },
        Scale::Choice(_) | Scale::Text => Raw::Text(text.to_owned()),
    };
    Some(at(raw))
}

/// Several words in one cell, separated by `|` or spaces.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(['|', ' ']).map(str::trim).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use makebuy_model::Sources;

    #[test]
    fn the_delimiter_is_the_most_frequent_one() {
        assert_eq!(delimiter("id;name;a,b\n"), b';');
        assert_eq!(delimiter("id,name\n"), b',');
        assert_eq!(delimiter("id\tname\n"), b'\t');
    }

    #[test]
    fn cells_are_found_again_in_the_text() {
        let text = "\nid,name\n#x\na,\"x, \"\"y\"\"\",b\r\n";
        let file = Sources::new().add("x", text);
        let found = places(text, file, 9, b',', 3);
        let cells: Vec<_> = found.iter().map(|span| &text[span.start..span.end]).collect();
        assert_eq!(cells, ["a", "\"x, \"\"y\"\"\"", "b"]);
    }
}
