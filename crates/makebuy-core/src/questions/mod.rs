//! A plain list of questions, such as a consultant keeps in a spreadsheet: what a pack of one's own can start from.
//!
//! The first row names the columns: `question`, and if wanted `answers`, `subject`, `unit`, `help`, `id`. A sheet of one
//! column needs no header.

mod answers;
mod names;
mod table;

pub use answers::Answers;

use crate::findings::Findings;
use crate::read::sheet::{delimiter, records};
use crate::{Outcome, limits};
use makebuy_model::pack::{FactInfo, Subject};
use makebuy_model::{Code, FileId, Sources, Span};

/// A question that can become a fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The name of the fact.
    pub id: String,
    /// What it is asked of.
    pub subject: Subject,
    /// The question.
    pub ask: String,
    /// How to answer it.
    pub help: Option<String>,
    /// What may be answered.
    pub answers: Answers,
    /// Unit of a number.
    pub unit: Option<String>,
}

impl Question {
    /// The question as the fact that it becomes.
    #[must_use]
    pub fn fact(&self) -> FactInfo {
        let (min, max) = match self.answers {
            Answers::Number { min, max } => (min, max),
            _ => (None, None),
        };
        FactInfo {
            id: self.id.clone(),
            title: None,
            subject: self.subject,
            kind: self.answers.kind(),
            values: self.answers.values().to_vec(),
            labels: std::collections::BTreeMap::new(),
            unit: self.unit.clone(),
            min,
            max,
            ask: Some(self.ask.clone()),
            help: self.help.clone(),
            anchors: std::collections::BTreeMap::new(),
            assume: None,
            derive: None,
            claims: Vec::new(),
        }
    }
}

/// Reads a list of questions, and says everything that is odd about it. Names in `taken` are not given again.
#[must_use]
pub fn parse(sources: &Sources, file: FileId, taken: &[String]) -> Outcome<Vec<Question>> {
    let mut findings = Findings::default();
    let text = sources.text(file);
    let start = Span::file_start(file);
    let mut questions = Vec::new();
    if text.len() > limits::PACK_FILE_BYTES {
        let message = format!("file has {} bytes; the limit is {}", text.len(), limits::PACK_FILE_BYTES);
        findings.error(Code::TooLarge, start, message);
    } else if text.trim().is_empty() {
        findings.error(Code::Empty, start, "file is empty");
    } else {
        let records = records(text, file, delimiter(text), &mut findings);
        questions = table::read(&records, start, taken, &mut findings);
        if questions.is_empty() && findings.errors() == 0 {
            findings.error(Code::MissingKey, start, "the sheet has no questions");
        }
    }
    findings.outcome(questions)
}
