//! CSV sheets as spreadsheet programs write them: rows of text cells, each with its place.

use crate::findings::{Findings, Located};
use makebuy_model::{Code, Diagnostic, FileId, Span};

/// One row of a sheet as text cells with their places.
pub(crate) type Record = Vec<Located<String>>;

/// Whether a row that starts like this is a comment, or tells a spreadsheet how to read the file.
fn is_no_row(first: &str) -> bool {
    first.starts_with('#') || first.starts_with("sep=")
}

/// Finds out which character separates the cells: the most frequent one of the header, outside quotes.
pub(crate) fn delimiter(text: &str) -> u8 {
    let plain = |line: &&str| !line.trim().is_empty() && !is_no_row(line.trim_start_matches('"'));
    let header = text.lines().find(plain).unwrap_or("");
    let unquoted: String = header.split('"').step_by(2).collect();
    let count = |delimiter: char| unquoted.matches(delimiter).count();
    let found = [';', ',', '\t'].into_iter().rev().max_by_key(|delimiter| count(*delimiter));
    found.and_then(|delimiter| u8::try_from(delimiter).ok()).unwrap_or(b',')
}

/// Drops empty cells at the end of a record, down to a number of cells: spreadsheets add them.
pub(crate) fn drop_empty_end(record: &mut Record, down_to: usize) {
    while record.len() > down_to && record.last().is_some_and(|cell| cell.value.trim().is_empty()) {
        record.pop();
    }
}

/// Every row that holds something, the header first.
pub(crate) fn records(text: &str, file: FileId, delimiter: u8, findings: &mut Findings) -> Vec<Record> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .comment(Some(b'#'))
        .from_reader(text.as_bytes());
    let mut records = Vec::new();
    for record in reader.records() {
        let Ok(record) = record else { continue };
        let start = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
        let places = places(text, file, start, delimiter, record.len());
        let cells: Record =
            record.iter().zip(places).map(|(cell, place)| Located::new(cell.to_owned(), place)).collect();
        if !quotes_are_closed(text, &cells, findings) {
            return Vec::new();
        }
        let filled = cells.iter().any(|cell| !cell.value.trim().is_empty());
        // Some programs quote every cell, comments before the header too; after it a quoted `#` is meant.
        let before_header = records.is_empty() && cells.first().is_some_and(|cell| is_no_row(&cell.value));
        if filled && !before_header {
            records.push(cells);
        }
    }
    records
}

/// A quote that is never closed swallows all that follows.
fn quotes_are_closed(text: &str, cells: &Record, findings: &mut Findings) -> bool {
    let open = |cell: &&Located<String>| {
        let raw = text.get(cell.span.start..cell.span.end).unwrap_or("");
        raw.starts_with('"') && raw.matches('"').count() % 2 == 1
    };
    let Some(cell) = cells.iter().find(open) else {
        return true;
    };
    let span = Span { end: cell.span.start + 1, ..cell.span };
    let diagnostic = Diagnostic::error(Code::CsvShape, span, "a quote is opened here and never closed");
    findings.push(diagnostic.help("close it; inside quotes, a quote is written twice"));
    false
}

/// The places of the cells of a record in the text, given where the record starts.
fn places(text: &str, file: FileId, start: usize, delimiter: u8, count: usize) -> Vec<Span> {
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
    fn cells_are_found_again_in_the_text() {
        let text = "\nid,name\n#x\na,\"x, \"\"y\"\"\",b\r\n";
        let file = Sources::new().add("x", text);
        let found = places(text, file, 9, b',', 3);
        let cells: Vec<_> = found.iter().map(|span| &text[span.start..span.end]).collect();
        assert_eq!(cells, ["a", "\"x, \"\"y\"\"\"", "b"]);
    }
}
