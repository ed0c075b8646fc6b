//! Findings as JSON: a public contract.

use crate::lines::{Lines, Position};
use crate::{Diagnostic, FileId, Severity, Sources, Span};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything that was found, by `check` or another command that finds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Findings {
    /// Version of this contract: fields are added, never renamed, within one version.
    pub schema_version: u32,
    /// Version of makebuy.
    pub engine: String,
    /// What was looked at, in the order asked for.
    pub checked: Vec<Checked>,
    /// How many of the findings are errors.
    pub errors: usize,
    /// How many of the findings are warnings.
    pub warnings: usize,
    /// In the order of the files and of the places in them.
    pub findings: Vec<Finding>,
}

/// Something that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Checked {
    /// As it was named.
    pub name: String,
    /// What it is and how much is in it, in words; absent if it can not be used.
    pub summary: Option<String>,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Finding {
    /// Which kind, such as `MB202`; `makebuy rule MB202` explains it.
    pub code: String,
    /// What is wrong in general.
    pub title: String,
    /// How bad it is.
    pub severity: Level,
    /// What is wrong here.
    pub message: String,
    /// Where; absent if it is about no file.
    pub place: Option<Place>,
    /// Other places that belong to it.
    pub related: Vec<Place>,
    /// How to mend it.
    pub help: Vec<String>,
    /// An activity that shows it, as a case ready to be pasted.
    pub example: Option<String>,
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// The file can not be used.
    Error,
    /// The file can be used, but somebody should look.
    Warning,
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Place {
    /// The file, as it was named; `<stdin>`, or `<built in>/…`.
    pub file: String,
    /// Where it starts.
    pub start: Position,
    /// Where it ends: one past its last character.
    pub end: Position,
    /// What is to be said about this place; may be empty.
    pub text: String,
}

impl Findings {
    /// Version of the contract.
    pub const SCHEMA_VERSION: u32 = 1;

    /// Findings about texts.
    #[must_use]
    pub fn new(engine: &str, checked: Vec<Checked>, sources: &Sources, diagnostics: &[Diagnostic]) -> Self {
        let mut places = Places::new(sources);
        let errors = diagnostics.iter().filter(|found| found.is_error()).count();
        Self {
            schema_version: Self::SCHEMA_VERSION,
            engine: engine.to_owned(),
            checked,
            errors,
            warnings: diagnostics.len() - errors,
            findings: diagnostics.iter().map(|found| finding(found, &mut places)).collect(),
        }
    }
}

fn finding(found: &Diagnostic, places: &mut Places<'_>) -> Finding {
    let mut labels = found.labels.iter().map(|label| places.place(label.span, &label.text));
    let place = labels.next().flatten();
    Finding {
        code: found.code.to_string(),
        title: found.code.title().to_owned(),
        severity: match found.severity {
            Severity::Error => Level::Error,
            Severity::Warning => Level::Warning,
        },
        message: found.message.clone(),
        place,
        related: labels.flatten().collect(),
        help: found.help.clone(),
        example: found.example.clone(),
    }
}

/// Places of several texts, the lines of each counted once.
#[derive(Debug)]
pub struct Places<'a> {
    sources: &'a Sources,
    lines: BTreeMap<FileId, Lines<'a>>,
}

impl<'a> Places<'a> {
    /// Places in these texts.
    #[must_use]
    pub fn new(sources: &'a Sources) -> Self {
        Self { sources, lines: BTreeMap::new() }
    }

    /// The lines of a text.
    pub fn lines(&mut self, file: FileId) -> &Lines<'a> {
        self.lines.entry(file).or_insert_with(|| Lines::new(self.sources.text(file)))
    }

    fn place(&mut self, span: Span, text: &str) -> Option<Place> {
        let file = self.sources.get(span.file)?.name.to_string();
        let lines = self.lines(span.file);
        let (start, end) = (lines.position(span.start), lines.position(span.end.max(span.start)));
        Some(Place { file, start, end, text: text.to_owned() })
    }
}
