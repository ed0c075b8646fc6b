//! An example for each code: a part of a file that provokes it, and how it is mended.
//!
//! A test checks every one of them: the file as it stands is reported with its code, the mended one is not.

mod answers;
mod cases;
mod lint;
mod locales;
mod packs;
mod rules;
mod shapes;

use crate::Code;

/// A part of a file, wrong in one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// The file it stands in: what stands around it follows from its name.
    pub file: &'static str,
    /// As it is reported.
    pub bad: &'static str,
    /// What is written instead of what, to mend it; nothing, if it is mended elsewhere.
    mend: Option<(&'static str, &'static str)>,
}

impl Example {
    const fn new(file: &'static str, bad: &'static str, instead_of: &'static str, write: &'static str) -> Self {
        Self { file, bad, mend: Some((instead_of, write)) }
    }

    /// As it should be.
    #[must_use]
    pub fn good(&self) -> Option<String> {
        self.mend.map(|(instead_of, write)| self.bad.replacen(instead_of, write, 1))
    }
}

/// Every code that a text can show, with its example.
const ALL: [&[(Code, Example)]; 7] = [
    shapes::EXAMPLES,
    packs::EXAMPLES,
    rules::EXAMPLES,
    answers::EXAMPLES,
    cases::EXAMPLES,
    locales::EXAMPLES,
    lint::EXAMPLES,
];

impl Code {
    /// A file that provokes it; none for what no text can show, such as a file that is not there.
    #[must_use]
    pub fn example(self) -> Option<&'static Example> {
        ALL.into_iter().flatten().find(|(code, _)| *code == self).map(|(_, example)| example)
    }
}
