//! What is wrong with templates of users, and where.

use serde::{Deserialize, Serialize};

/// What kind of fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FaultKind {
    /// A template can not be read, or fails.
    Template,
    /// The document would hold what it must not.
    Unsafe,
    /// More was asked for than there may be.
    Limit,
}

/// One fault, with its place in a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// What kind.
    pub kind: FaultKind,
    /// The name of the template it is in; `None`: in all of them together.
    pub template: Option<String>,
    /// The place in the text of the template, in bytes.
    pub start: usize,
    /// One past its end.
    pub end: usize,
    /// What is wrong, in one line.
    pub message: String,
    /// How to mend it.
    pub help: Option<String>,
}

impl Fault {
    pub(super) fn new(kind: FaultKind, message: impl Into<String>) -> Self {
        Self { kind, template: None, start: 0, end: 0, message: message.into(), help: None }
    }

    pub(super) fn at(mut self, template: &str, start: usize, end: usize) -> Self {
        (self.template, self.start, self.end) = (Some(template.to_owned()), start, end);
        self
    }

    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// The faults that [`work`](super::work) gave; none if they can not be read.
#[must_use]
pub fn faults(said: &[u8]) -> Vec<Fault> {
    serde_json::from_slice(said).unwrap_or_default()
}
