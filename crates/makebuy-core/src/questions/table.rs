//! Columns and rows.

use super::names::Names;
use super::{Answers, Question, answers};
use crate::findings::{Findings, Located};
use crate::limits;
use crate::read::sheet::Record;
use crate::read::{check_prose, single_line};
use makebuy_model::pack::Subject;
use makebuy_model::{Code, Diagnostic, Span};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Question,
    Answers,
    Subject,
    Unit,
    Help,
    Id,
    /// Not read.
    Other,
}

/// What a column may be called.
const HEADERS: [(Column, &[&str]); 6] = [
    (Column::Question, &["question", "questions", "ask", "text"]),
    (Column::Answers, &["answers", "answer", "options", "values", "type", "kind", "scale"]),
    (Column::Subject, &["subject", "about", "of", "level", "who"]),
    (Column::Unit, &["unit", "units", "currency"]),
    (Column::Help, &["help", "hint", "note", "notes", "explanation", "comment"]),
    (Column::Id, &["id", "name", "key", "code"]),
];

const SUBJECTS: [(Subject, &[&str]); 3] = [
    (Subject::Activity, &["activity", "activities", "task", "process", "service", "function"]),
    (Subject::Organisation, &["organisation", "organization", "company", "house", "us", "we"]),
    (Subject::Provider, &["provider", "supplier", "vendor", "contractor", "agency"]),
];

fn column(cell: &str) -> Option<Column> {
    let name = cell.trim().to_lowercase();
    HEADERS.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(column, _)| *column)
}

/// Every question of a sheet.
pub(super) fn read(records: &[Record], start: Span, taken: &[String], findings: &mut Findings) -> Vec<Question> {
    let Some((first, rest)) = records.split_first() else { return Vec::new() };
    let named = first.iter().any(|cell| column(&cell.value) == Some(Column::Question));
    let one_column = records.iter().all(|record| record.iter().skip(1).all(|cell| cell.value.trim().is_empty()));
    let (columns, rows) = match (named, one_column) {
        (true, _) => (header(first, findings), rest),
        (false, true) => (vec![Column::Question], records),
        (false, false) => {
            let diagnostic = Diagnostic::error(Code::CsvShape, start, "no column is called `question`");
            findings.push(
                diagnostic
                    .help("the first row names the columns: `question`, `answers`, `subject`, `unit`, `help`, `id`"),
            );
            return Vec::new();
        }
    };
    if rows.len() > limits::FACTS {
        findings.error(Code::TooMany, start, format!("{} questions; the limit is {}", rows.len(), limits::FACTS));
        return Vec::new();
    }
    let mut table = Table { columns, names: Names::new(taken), findings };
    table.names.reserve(
        rows.iter().filter_map(|row| table.columns.iter().position(|it| *it == Column::Id).and_then(|at| row.get(at))),
    );
    rows.iter().filter_map(|row| table.question(row)).collect()
}

fn header(cells: &Record, findings: &mut Findings) -> Vec<Column> {
    let mut columns = Vec::new();
    for cell in cells {
        let found = column(&cell.value);
        match found {
            None if !cell.value.trim().is_empty() => {
                let message = format!("column `{}` is not read", cell.value.trim().escape_debug());
                let known = HEADERS.iter().filter_map(|(_, names)| names.first()).copied();
                let help = crate::suggest::help(cell.value.trim(), known);
                findings.push(Diagnostic::warning(Code::CsvShape, cell.span, message).maybe_help(help));
            }
            Some(column) if columns.contains(&column) => {
                findings.error(
                    Code::Duplicate,
                    cell.span,
                    format!("a second column of the kind `{}`", cell.value.trim().escape_debug()),
                );
            }
            _ => {}
        }
        columns.push(found.unwrap_or(Column::Other));
    }
    columns
}

struct Table<'a> {
    columns: Vec<Column>,
    names: Names,
    findings: &'a mut Findings,
}

impl Table<'_> {
    fn cell<'r>(&self, row: &'r Record, column: Column) -> Option<&'r Located<String>> {
        let at = self.columns.iter().position(|other| *other == column)?;
        row.get(at).filter(|cell| !cell.value.trim().is_empty())
    }

    /// The question of a row; everything that is wrong with the row is reported.
    fn question(&mut self, row: &Record) -> Option<Question> {
        let before = self.findings.errors();
        let ask = self.prose(row, Column::Question);
        if ask.is_none() && self.findings.errors() == before {
            let place = row.first().map(|cell| cell.span)?;
            self.findings.error(Code::MissingKey, place, "the row has no question");
        }
        let help = self.prose(row, Column::Help);
        let subject = self.subject(row);
        let said = self.cell(row, Column::Answers).cloned();
        let read = match &said {
            Some(cell) => answers::read(cell).map_err(|diagnostic| self.findings.push(*diagnostic)).ok(),
            None => Some((Answers::Flag, None)),
        };
        let unit = self.unit(row, read.as_ref());
        let id = match self.cell(row, Column::Id) {
            Some(cell) => self.names.given(cell, self.findings),
            None => ask.as_ref().map(|ask| self.names.made_from(ask)),
        };
        let (answers, _) = read?;
        (self.findings.errors() == before).then_some(())?;
        Some(Question { id: id?, subject, ask: ask?, help, answers, unit })
    }

    fn prose(&mut self, row: &Record, column: Column) -> Option<String> {
        let cell = self.cell(row, column)?.clone();
        let odd = check_prose(&cell.value, cell.span);
        let refused = odd.as_ref().is_some_and(Diagnostic::is_error);
        self.findings.extend(odd.into_iter().collect());
        (!refused).then(|| single_line(&cell.value))
    }

    fn subject(&mut self, row: &Record) -> Subject {
        let Some(cell) = self.cell(row, Column::Subject).cloned() else { return Subject::Activity };
        let word = cell.value.trim().to_lowercase();
        if let Some((subject, _)) = SUBJECTS.iter().find(|(_, words)| words.contains(&word.as_str())) {
            return *subject;
        }
        let message = format!("a question can not be about `{}`", cell.value.trim().escape_debug());
        let help = crate::suggest::help(&word, SUBJECTS.iter().map(|(subject, _)| subject.as_str()));
        self.findings.push(Diagnostic::error(Code::BadWord, cell.span, message).maybe_help(help));
        Subject::Activity
    }

    /// The unit of its own column, else the one that stands with the answers.
    fn unit(&mut self, row: &Record, read: Option<&(Answers, Option<String>)>) -> Option<String> {
        let own = self.prose(row, Column::Unit);
        let place = self.cell(row, Column::Unit).map(|cell| cell.span);
        let (answers, unit) = read?;
        if let (Some(place), false) = (place, matches!(answers, Answers::Number { .. })) {
            let diagnostic = Diagnostic::error(Code::BadFact, place, "only a number has a unit");
            self.findings.push(diagnostic.help("write `number` under `answers`, or leave the unit out"));
        }
        own.or_else(|| unit.clone())
    }
}
