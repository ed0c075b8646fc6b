//! Texts that are nearly right, made by changing right ones. The same seed gives the same texts.

use crate::random::Random;

/// Words that files are made of, and what they are easily broken with.
const WORDS: &[&str] = &[
    "[[",
    "]]",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "\"\"\"",
    "'''",
    "=",
    ".",
    ",",
    "#",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\\",
    "\\u0000",
    "\\u202E",
    "\u{202E}",
    "\u{0}",
    "\u{FEFF}",
    "🙂",
    "é",
    "nan",
    "-inf",
    "1e400",
    "-0.0",
    "99999999999999999999",
    "0x1F",
    "true",
    "1979-05-27",
    "\"unknown\"",
    "..",
    "|",
    "@",
    ";",
    "\"a\"\"b\"",
    "(",
    ")",
    "not ",
    " and ",
    " or ",
    " in ",
    "known(",
    ">=",
    "==",
    "-",
    "min(",
    "extends",
    "like",
    "when",
    "derive",
    "provider",
    "activity",
    "pack",
    "expect",
    "[[rule]]\n",
    "[[fact]]\n",
    "core_function",
    "headcount",
    "nature",
    "outsource",
    "<script>",
    "::error::",
    "%0A",
    "%",
];

/// Makes texts out of others.
#[derive(Debug)]
pub struct Mutator<'a> {
    seeds: &'a [String],
    random: Random,
}

impl<'a> Mutator<'a> {
    /// Over these texts; the number decides which changes are made.
    #[must_use]
    pub fn new(seeds: &'a [String], number: u64) -> Self {
        Self { seeds, random: Random::new(number) }
    }

    /// The next text.
    pub fn text(&mut self) -> String {
        let mut text = self.seed().to_owned();
        for _ in 0..=self.random.below(6) {
            text = self.changed(&text);
        }
        text
    }

    fn seed(&mut self) -> &'a str {
        let at = self.random.below(self.seeds.len().max(1));
        self.seeds.get(at).map_or("", String::as_str)
    }

    fn changed(&mut self, text: &str) -> String {
        let (from, to) = self.range(text);
        let (before, part, after) = (&text[..from], &text[from..to], &text[to..]);
        match self.random.below(8) {
            0 => format!("{before}{after}"),
            1 => format!("{before}{part}{part}{after}"),
            2 => format!("{before}{}{part}{after}", self.word()),
            3 => format!("{before}{}{after}", self.word()),
            4 => before.to_owned(),
            5 => {
                let other = self.seed();
                let (from, to) = self.range(other);
                format!("{before}{}{after}", &other[from..to])
            }
            6 => format!("{before}{}{after}", part.chars().rev().collect::<String>()),
            _ => format!("{before}{}{after}", part.repeat(1 + self.random.below(40))),
        }
    }

    fn word(&mut self) -> &'static str {
        WORDS[self.random.below(WORDS.len())]
    }

    /// A part of a text, mostly a short one; often whole lines.
    fn range(&mut self, text: &str) -> (usize, usize) {
        let start = self.random.below(text.len() + 1);
        let length = match self.random.below(4) {
            0 => 0,
            1 => self.random.below(4),
            2 => self.random.below(30),
            _ => self.random.below(text.len() + 1),
        };
        let end = (start + length).min(text.len());
        let floor = |mut at: usize| {
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let (start, end) = (floor(start), floor(end));
        if self.random.below(3) > 0 {
            return (start, end.max(start));
        }
        let line = |at: usize| text[..at].rfind('\n').map_or(0, |newline| newline + 1);
        (line(start), text[end..].find('\n').map_or(text.len(), |newline| end + newline + 1).max(line(start)))
    }
}
