//! Cells of a sheet: where each stands, and what its text means for a fact.

use crate::Located;
use crate::doc::Raw;
use crate::pack::Scale;
use makebuy_model::{FileId, Span};

/// One row of a sheet as text cells with their places.
pub(super) type Record = Vec<Located<String>>;

/// Whether a row that starts like this is a comment, or tells a spreadsheet how to read the file.
pub(super) fn is_no_row(first: &str) -> bool {
    first.starts_with('#') || first.starts_with("sep=")
}

/// Finds out which character separates the cells: the most frequent one of the header, outside quotes.
pub(super) fn delimiter(text: &str) -> u8 {
    let plain = |line: &&str| !line.trim().is_empty() && !is_no_row(line.trim_start_matches('"'));
    let header = text.lines().find(plain).unwrap_or("");
    let unquoted: String = header.split('"').step_by(2).collect();
    let count = |delimiter: char| unquoted.matches(delimiter).count();
    let found = [';', ',', '\t'].into_iter().rev().max_by_key(|delimiter| count(*delimiter));
    found.and_then(|delimiter| u8::try_from(delimiter).ok()).unwrap_or(b',')
}

/// Drops empty cells at the end of a record, down to a number of cells: spreadsheets add them.
pub(super) fn drop_empty_end(record: &mut Record, down_to: usize) {
    while record.len() > down_to && record.last().is_some_and(|cell| cell.value.trim().is_empty()) {
        record.pop();
    }
}

/// Whether a number is written in groups of three digits, such as `9.000`.
pub(super) fn is_grouped(number: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = number.trim_start_matches('-').split('.');
    let first = parts.next().is_some_and(|part| (1..=3).contains(&part.len()) && part != "0" && digits(part));
    let rest: Vec<&str> = parts.collect();
    first && !rest.is_empty() && rest.iter().all(|part| part.len() == 3 && digits(part))
}

/// The places of the cells of a record in the text, given where the record starts.
pub(super) fn places(text: &str, file: FileId, start: usize, delimiter: u8, count: usize) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut at = start;
    // The reader skips empty lines and comments before a record.
    while let Some(byte @ (b'\n' | b'\r' | b'#')) = bytes.get(at) {
        at += if *byte == b'#' { bytes.iter().skip(at).take_while(|byte| **byte != b'\n').count() } else { 1 };
    }
    let mut found = Vec::with_capacity(count);
    while found.len() < count {
        let from = at;
        // Only a cell that starts with a quote is quoted.
        let opened = bytes.get(at) == Some(&b'"');
        let mut quoted = false;
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'"' if opened => quoted = !quoted,
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
        assert_eq!(delimiter("\"# a; b; c\"\nsep=;\nid,\"x; y; z\"\n"), b',');
    }

    #[test]
    fn numbers_in_groups_are_told_from_decimals() {
        for (number, grouped) in [
            ("9.000", true),
            ("12.345.678", true),
            ("0.125", false),
            ("9.5", false),
            ("9000", false),
            ("1234.500", false),
        ] {
            assert_eq!(is_grouped(number), grouped, "{number}");
        }
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
