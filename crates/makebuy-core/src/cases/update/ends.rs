//! The ends of lines, which the tree of a file does not keep.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A changed text in which every line that is not new ends as it did; a new one ends as the line before it.
pub(super) fn kept(old: &str, new: &str) -> String {
    let (old, new): (Vec<Line<'_>>, Vec<Line<'_>>) = (lines(old), lines(new));
    let texts = |lines: &[Line<'_>]| lines.iter().map(|line| line.text.to_owned()).collect::<Vec<_>>();
    let mut kept = String::new();
    let mut end = old.first().map_or("\n", |line| line.end);
    for change in capture_diff_slices(Algorithm::Myers, &texts(&old), &texts(&new)) {
        if let DiffOp::Equal { .. } = change {
            for line in old.get(change.old_range()).unwrap_or_default() {
                kept.extend([line.text, line.end]);
                end = line.end;
            }
        } else {
            for line in new.get(change.new_range()).unwrap_or_default() {
                kept.extend([line.text, end]);
            }
        }
    }
    match old.last() {
        Some(Line { end: "", .. }) => kept.trim_end_matches(['\r', '\n']).to_owned(),
        _ => kept,
    }
}

struct Line<'a> {
    text: &'a str,
    /// `\n`, `\r\n`, or nothing at the end of the text.
    end: &'a str,
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let split = |line| {
        let text = str::trim_end_matches(line, '\n');
        let text = text.strip_suffix('\r').unwrap_or(text);
        Line { text, end: str::strip_prefix(line, text).unwrap_or_default() }
    };
    text.split_inclusive('\n').map(split).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_keeps_its_end() {
        assert_eq!(kept("a\r\nb\nc\r\nd", "a\nx\nc\nd\n"), "a\r\nx\r\nc\r\nd");
        assert_eq!(kept("a\nb\r\nc\n", "a\nb\nnew\nc\n"), "a\nb\r\nnew\r\nc\n");
        assert_eq!(kept("a\r\n", "a\nb\n"), "a\r\nb\r\n");
        assert_eq!(kept("", "a\n"), "a\n");
    }
}
