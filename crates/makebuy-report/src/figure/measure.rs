//! How wide words are, without knowing the font that a reader has.
//!
//! Widths are those of a wide font (DejaVu Sans) or more, so that what fits here fits with the narrower fonts of most
//! systems too.

use crate::words;

/// How heavy words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Plain,
    Strong,
}

/// The most room that a text takes in one line, at a font size.
pub(crate) fn width(text: &str, size: f64, weight: Weight) -> f64 {
    let ems: f64 = text.chars().map(ems).sum();
    let heavier = match weight {
        Weight::Plain => 1.0,
        Weight::Strong => 1.17,
    };
    ems * size * heavier
}

/// The width of a character as a share of the font size.
fn ems(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | 'J' | '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}' | '.' | ',' | '\u{300}'..='\u{36f}' => {
            0.33
        }
        '!' | '(' | ')' | '-' | '/' | ':' | ';' | '[' | ']' | '\\' | 'f' | 'r' | 't' | '|' => 0.43,
        '"' | '*' | 'c' | 's' | 'z' | 'г' | 'с' | 'з' | 'э' | '“' | '”' | '«' | '»' => 0.56,
        'm' | '%' | '@' | 'W' | 'w' | 'M' | 'O' | 'Q' | '—' | '…' | '&' => 1.0,
        'Ж' | 'Ш' | 'Щ' | 'Ю' | 'Ы' | 'М' | 'Ф' | 'ж' | 'ш' | 'щ' | 'ы' | 'ю' | 'м' | 'ф' => 1.11,
        'a'..='z' | '0'..='9' | '$' | '_' | '?' | 'L' | 'à'..='ý' => 0.66,
        'а'..='я' | 'ё' => 0.72,
        ' '..='~' | 'À'..='Ý' => 0.84,
        'А'..='Я' | 'Ё' => 0.86,
        _ => 1.12,
    }
}

/// A text in lines.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Lines {
    pub(crate) lines: Vec<String>,
    /// Whether something was left out.
    pub(crate) cut: bool,
}

/// The room for a text: its width in pixels, the lines it may take, and how it is set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Room {
    pub(crate) width: f64,
    pub(crate) lines: usize,
    pub(crate) size: f64,
    pub(crate) weight: Weight,
}

impl Room {
    fn holds(self, text: &str) -> bool {
        width(text, self.size, self.weight) <= self.width
    }

    /// Lines of whole words that fit, the first up to a colon if that serves; what does not fit the last line is cut.
    pub(crate) fn broken(self, text: &str) -> Lines {
        if let Some(lines) = self.at_colon(text) {
            return Lines { lines, cut: false };
        }
        let mut words = text.split(words::breaks).filter(|word| !word.is_empty()).peekable();
        let mut lines: Vec<String> = Vec::new();
        while let Some(first) = words.next() {
            let mut line = first.to_owned();
            while let Some(next) = words.peek() {
                let longer = format!("{line} {next}");
                let last = lines.len() + 1 >= self.lines;
                if !last && !self.holds(&longer) {
                    break;
                }
                line = longer;
                words.next();
            }
            lines.push(line);
        }
        let mut cut = false;
        let lines = lines.into_iter().map(|line| self.clipped(line, &mut cut)).collect();
        Lines { lines, cut }
    }

    /// Two lines, parted after the text's colon.
    fn at_colon(self, text: &str) -> Option<Vec<String>> {
        let (first, rest) = text.split_once(": ").filter(|_| self.lines > 1 && !self.holds(text))?;
        let first = format!("{first}:");
        (self.holds(&first) && self.holds(rest)).then(|| vec![first, rest.to_owned()])
    }

    /// A line, cut to what fits.
    fn clipped(self, line: String, cut: &mut bool) -> String {
        if self.holds(&line) {
            return line;
        }
        *cut = true;
        let mut kept = line;
        while kept.pop().is_some() {
            let shown = format!("{}…", kept.trim_end());
            if self.holds(&shown) {
                return shown;
            }
        }
        "…".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{Room, Weight};

    fn broken(text: &str, width: f64, lines: usize) -> Vec<String> {
        Room { width, lines, size: 12.0, weight: Weight::Plain }.broken(text).lines
    }

    #[test]
    fn long_names_are_broken_between_words() {
        assert_eq!(broken("Hand over", 170.0, 2), ["Hand over"]);
        assert_eq!(
            broken("Important, and we are strong: keep and invest", 190.0, 2),
            ["Important, and we are", "strong: keep and invest"]
        );
        assert_eq!(
            broken("Важно, и мы слабы: взять помощь и учиться", 230.0, 2),
            ["Важно, и мы слабы:", "взять помощь и учиться"]
        );
        assert_eq!(
            broken("Important, point faible\u{a0}: apprendre", 150.0, 2),
            ["Important, point", "faible\u{a0}: apprendre"]
        );
    }

    #[test]
    fn what_does_not_fit_is_cut_with_an_ellipsis() {
        assert_eq!(broken(&"x".repeat(90), 100.0, 2), [format!("{}…", "x".repeat(11))]);
        assert_eq!(broken("one two three four", 70.0, 1), ["one two…"]);
        assert_eq!(broken("anything", 1.0, 1), ["…"]);
        assert_eq!(broken("", 100.0, 2), Vec::<String>::new());
    }
}
