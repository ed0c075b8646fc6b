//! Collecting findings while reading on.

use crate::limits;
use makebuy_model::{Code, Diagnostic, FileId, Span};

/// A result that may be missing, with everything found on the way.
#[derive(Debug, Clone)]
pub struct Outcome<T> {
    /// The result; `None` if there was an error.
    pub value: Option<T>,
    /// Everything found, in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
}

/// Findings that broken syntax elsewhere in the files can cause.
const CONSEQUENCES: [Code; 15] = [
    Code::MissingKey,
    Code::NoOptions,
    Code::NoWeight,
    Code::NothingToJudge,
    Code::UnknownPack,
    Code::UnknownFact,
    Code::UnknownOption,
    Code::UnknownCriterion,
    Code::UnknownStep,
    Code::UnknownRule,
    Code::UnknownSource,
    Code::UnknownMetric,
    Code::UnknownActivity,
    Code::StaleText,
    Code::MissingText,
];

/// Findings so far.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    found: Vec<Diagnostic>,
    errors: usize,
    dropped: usize,
}

impl Findings {
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        self.errors += usize::from(diagnostic.is_error());
        if self.found.len() < limits::FINDINGS {
            self.found.push(diagnostic);
            return;
        }
        self.dropped += 1;
        let warning = self.found.iter().rposition(|found| !found.is_error());
        if let (true, Some(place)) = (diagnostic.is_error(), warning) {
            self.found.remove(place);
            self.found.push(diagnostic);
        }
    }

    pub(crate) fn error(&mut self, code: Code, span: Span, message: impl Into<String>) {
        self.push(Diagnostic::error(code, span, message));
    }

    /// A finding about a value that says better what is wrong than what the parser found in it, which is not reported.
    pub(crate) fn instead_of_syntax(&mut self, value: Span, diagnostic: Diagnostic) {
        let inside = |span: Span| span.file == value.file && value.start <= span.start && span.end <= value.end;
        let said = |found: &Diagnostic| found.code == Code::Syntax && found.span().is_some_and(inside);
        let before = self.found.len();
        self.found.retain(|found| !said(found));
        self.errors -= before - self.found.len();
        self.push(diagnostic);
    }

    /// Whether another name may still be proposed: among so many unknown ones the file is for something else, and looking
    /// for near ones takes time.
    pub(crate) fn may_propose(&self) -> bool {
        self.errors < limits::PROPOSALS
    }

    pub(crate) fn errors(&self) -> usize {
        self.errors
    }

    pub(crate) fn extend(&mut self, diagnostics: Vec<Diagnostic>) {
        for diagnostic in diagnostics {
            self.push(diagnostic);
        }
    }

    /// Where the syntax is broken, or a file can not be read, what seems to be missing may just not have been read: it is not reported.
    pub(crate) fn forget_consequences_of_syntax(&mut self) {
        let unread = [Code::Syntax, Code::Unreadable, Code::TooLarge, Code::NotUtf8];
        if self.found.iter().any(|found| unread.contains(&found.code)) {
            self.found.retain(|found| !CONSEQUENCES.contains(&found.code));
        }
    }

    /// The findings in the order of the places they speak of; a last line counts what was dropped.
    pub(crate) fn finish(mut self) -> Vec<Diagnostic> {
        self.found.sort_by_key(Diagnostic::span);
        if let (1.., Some(span)) = (self.dropped, self.found.last().and_then(Diagnostic::span)) {
            let message = format!("{} further findings are not shown", self.dropped);
            self.found.push(Diagnostic::warning(Code::TooMany, span, message));
        }
        self.found
    }

    /// The value, unless there was an error.
    pub(crate) fn outcome<T>(self, value: T) -> Outcome<T> {
        let value = (self.errors == 0).then_some(value);
        Outcome { value, diagnostics: self.finish() }
    }
}

/// A value with the place it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// The place.
    pub span: Span,
    /// Whether it stands there as it is, in nothing but quotes.
    verbatim: bool,
}

impl<T> Located<T> {
    pub(crate) fn new(value: T, span: Span) -> Self {
        Self { value, span, verbatim: false }
    }

    pub(crate) fn map<U>(self, change: impl FnOnce(T) -> U) -> Located<U> {
        Located::new(change(self.value), self.span)
    }
}

impl Located<String> {
    /// A text that stands at its place as it is, in nothing but quotes: no character of it is escaped.
    pub(crate) fn verbatim(value: String, span: Span) -> Self {
        Self { value, span, verbatim: true }
    }

    /// The place of a part of it; the whole place, where escapes make it unclear.
    pub(crate) fn place_of(&self, part: &std::ops::Range<usize>) -> Span {
        let quotes = (self.span.end - self.span.start).saturating_sub(self.value.len());
        let opening = match quotes {
            2 => 1,
            6 => 3,
            // A line break after three quotes is none of the text.
            7 => 4,
            8 => 5,
            _ => return self.span,
        };
        if !self.verbatim {
            return self.span;
        }
        let start = self.span.start + opening;
        Span { file: self.span.file, start: start + part.start, end: start + part.end }
    }
}

pub(crate) fn span(file: FileId, range: std::ops::Range<usize>) -> Span {
    Span { file, start: range.start, end: range.end }
}
