//! Lines and columns of many places in one text.

use serde::{Deserialize, Serialize};

/// A place as people count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// How far apart the places are of which line and column are kept.
const STRIDE: usize = 1024;

/// A text whose lines and columns have been counted once, so that looking up a place takes no time to speak of.
#[derive(Debug, Clone)]
pub struct Lines<'a> {
    text: &'a str,
    marks: Vec<Mark>,
}

/// A byte of which all is known.
#[derive(Debug, Clone, Copy)]
struct Mark {
    byte: usize,
    line: usize,
    characters: usize,
    utf16: usize,
}

impl Mark {
    fn past(self, c: char) -> Self {
        let byte = self.byte + c.len_utf8();
        if c == '\n' {
            return Self { byte, line: self.line + 1, characters: 1, utf16: 1 };
        }
        Self { byte, characters: self.characters + 1, utf16: self.utf16 + c.len_utf16(), ..self }
    }
}

impl<'a> Lines<'a> {
    /// Counts the lines of a text.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let mut here = Mark { byte: 0, line: 1, characters: 1, utf16: 1 };
        let mut marks = vec![here];
        let mut next = STRIDE;
        for c in text.chars() {
            here = here.past(c);
            if here.byte >= next {
                marks.push(here);
                next = here.byte + STRIDE;
            }
        }
        Self { text, marks }
    }

    /// Line and column of a byte; what lies beyond the text counts as its end.
    #[must_use]
    pub fn position(&self, byte: usize) -> Position {
        let Mark { line, characters, .. } = self.at(byte);
        Position { line, column: characters }
    }

    /// Line and column of a byte, the column counted in UTF-16 code units.
    #[must_use]
    pub fn position_utf16(&self, byte: usize) -> Position {
        let Mark { line, utf16, .. } = self.at(byte);
        Position { line, column: utf16 }
    }

    fn at(&self, byte: usize) -> Mark {
        let before = self.marks.partition_point(|mark| mark.byte <= byte).saturating_sub(1);
        let start = Mark { byte: 0, line: 1, characters: 1, utf16: 1 };
        let mut here = self.marks.get(before).copied().unwrap_or(start);
        for c in self.text.get(here.byte..).unwrap_or_default().chars() {
            let next = here.past(c);
            if next.byte > byte {
                break;
            }
            here = next;
        }
        here
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_in_characters_or_in_utf16() {
        let lines = Lines::new("a🙂é = 1\nЖ");
        let at = |byte| (lines.position(byte), lines.position_utf16(byte));
        let place = |line, column| Position { line, column };
        assert_eq!(at(0), (place(1, 1), place(1, 1)));
        assert_eq!(at(5), (place(1, 3), place(1, 4)), "after the picture");
        assert_eq!(at(3), (place(1, 2), place(1, 2)), "inside it: where it starts");
        assert_eq!(at(12), (place(2, 1), place(2, 1)));
        assert_eq!(at(999), (place(2, 2), place(2, 2)));
    }

    #[test]
    fn far_places_are_counted_like_near_ones() {
        let text = "żółw\n".repeat(900) + &"é".repeat(5_000);
        let lines = Lines::new(&text);
        for byte in (0..text.len()).step_by(257).filter(|byte| text.is_char_boundary(*byte)) {
            let before = text.get(..byte).unwrap();
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
            assert_eq!(lines.position(byte), Position { line, column });
        }
    }
}
