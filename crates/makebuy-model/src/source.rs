//! Texts that were read, and places in them.

use crate::lines::{Lines, Position};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Which of the [`Sources`] a place lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A range of bytes in one source, end excluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The source the range lies in.
    pub file: FileId,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The empty range at the start of a file: "somewhere in this file".
    #[must_use]
    pub fn file_start(file: FileId) -> Self {
        Self { file, start: 0, end: 0 }
    }
}

/// A text with the name it is shown under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Shown in diagnostics: a path, `<stdin>`, or `embedded:…`.
    pub name: Arc<str>,
    /// The whole text.
    pub text: Arc<str>,
}

/// All texts that were read in a run; diagnostics point into them. A copy shares the texts.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: BTreeMap<FileId, Source>,
}

impl Sources {
    /// An empty collection.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a text and says how to refer to it. Control characters in the name are shown as replaced.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<Arc<str>>) -> FileId {
        let id = FileId(self.files.last_key_value().map_or(0, |(last, _)| last.0.saturating_add(1)));
        let name: String = name.into();
        let name: String = name.chars().map(|c| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c }).collect();
        self.files.insert(id, Source { name: name.into(), text: text.into() });
        id
    }

    /// Some of the texts, under the same ids.
    #[must_use]
    pub fn only(&self, files: impl IntoIterator<Item = FileId>) -> Self {
        let some = files.into_iter().filter_map(|id| Some((id, self.get(id)?.clone())));
        Self { files: some.collect() }
    }

    /// The names of all texts, in the order in which they were read.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.values().map(|source| &*source.name)
    }

    /// The text and name behind an id; `None` for an id of another collection.
    #[must_use]
    pub fn get(&self, id: FileId) -> Option<&Source> {
        self.files.get(&id)
    }

    /// The text behind an id, empty for an id of another collection.
    #[must_use]
    pub fn text(&self, id: FileId) -> &str {
        self.get(id).map_or("", |source| &source.text)
    }

    /// Line and column of the start of a span.
    #[must_use]
    pub fn position(&self, span: Span) -> Position {
        Lines::new(self.text(span.file)).position(span.start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters_not_bytes() {
        let mut sources = Sources::new();
        let file = sources.add("a", "é = 1\nЖЖ = 2");
        let at = |start| sources.position(Span { file, start, end: start });
        assert_eq!(at(0), Position { line: 1, column: 1 });
        assert_eq!(at(3), Position { line: 1, column: 3 });
        assert_eq!(at(12), Position { line: 2, column: 4 });
        assert_eq!(at(999), Position { line: 2, column: 7 });
    }
}
