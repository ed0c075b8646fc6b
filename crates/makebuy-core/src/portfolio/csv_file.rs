//! A portfolio whose activities are the rows of a CSV sheet.

use super::answers::{fact, put};
use super::cells::{is_grouped, raw, words};
use super::house;
use super::toml_file::{check_amounts, read, twice, unknown_provider};
use super::{Activity, Answers, Portfolio};
use crate::findings::{Findings, Located};
use crate::ids::FactId;
use crate::pack::Pack;
use crate::read::sheet::{Record, delimiter, drop_empty_end, records};
use crate::read::{check_id, check_prose};
use crate::{Outcome, limits};
use makebuy_model::pack::Subject;
use makebuy_model::{Code, Diagnostic, FileId, Sources, Span};
use std::collections::BTreeMap;

/// Reads a portfolio from a sheet: one activity a row.
///
/// The header names `id`, optionally `name`, `note` and `providers`, and facts of the activity; a column
/// `fact@provider` answers a provider's fact for the activity of the row. The separator is `;`, `,` or a
/// tab, whichever the header has most of. An empty cell is an unknown answer, `low..medium` a range, `a|b`
/// several providers or choices.
///
/// Lines that start with `#` are comments.
///
/// Organisation and providers come from the `heads`, portfolios as TOML without activities.
#[must_use]
pub fn from_csv(sources: &Sources, sheet: FileId, heads: &[FileId], pack: &Pack) -> Outcome<Portfolio> {
    parsed(sources, sheet, heads, Some(pack))
}

/// What is wrong with a sheet and its `heads`, as far as can be said without their pack: nothing of the answers.
#[must_use]
pub fn check_csv(sources: &Sources, sheet: FileId, heads: &[FileId]) -> Vec<Diagnostic> {
    parsed(sources, sheet, heads, None).diagnostics
}

fn parsed(sources: &Sources, sheet: FileId, heads: &[FileId], pack: Option<&Pack>) -> Outcome<Portfolio> {
    let mut findings = Findings::default();
    let mut portfolio = Portfolio::default();
    let assigned = read(sources, heads, true, pack, &mut portfolio, &mut findings);
    let text = sources.text(sheet);
    let start = Span::file_start(sheet);
    if text.len() > limits::PORTFOLIO_BYTES {
        let message = format!("file has {} bytes; the limit is {}", text.len(), limits::PORTFOLIO_BYTES);
        findings.error(Code::TooLarge, start, message);
    } else if text.trim().is_empty() {
        findings.error(Code::Empty, start, "file is empty");
    } else {
        Sheet { text, file: sheet, delimiter: delimiter(text), pack, findings: &mut findings }.read(&mut portfolio);
        house::assign(&mut portfolio, assigned, pack, &mut findings);
        check_amounts(&portfolio, pack, start, &mut findings);
    }
    findings.outcome(portfolio)
}

struct Sheet<'a> {
    text: &'a str,
    file: FileId,
    delimiter: u8,
    pack: Option<&'a Pack>,
    findings: &'a mut Findings,
}

/// What a column of the sheet holds.
#[derive(Clone, Copy)]
enum Meaning {
    Id,
    Name,
    Note,
    Providers,
    Fact(FactId),
    /// A fact of the provider at this place.
    ProviderFact(usize, FactId),
    /// Reported already, or not to be read without the pack.
    Nothing,
}

const OWN: [(&str, Meaning); 4] =
    [("id", Meaning::Id), ("name", Meaning::Name), ("note", Meaning::Note), ("providers", Meaning::Providers)];

impl Sheet<'_> {
    fn read(&mut self, portfolio: &mut Portfolio) {
        let mut records = records(self.text, self.file, self.delimiter, self.findings).into_iter();
        let Some(mut header) = records.next() else { return };
        drop_empty_end(&mut header, 0);
        if header.len() > limits::FACTS {
            let message = format!("{} columns; the limit is {}", header.len(), limits::FACTS);
            self.findings.error(Code::TooMany, Span::file_start(self.file), message);
            return;
        }
        let meanings = self.header(&header, portfolio);
        if !meanings.iter().any(|meaning| matches!(meaning, Meaning::Id)) {
            let place = header.first().map_or(Span::file_start(self.file), |cell| cell.span);
            let diagnostic = Diagnostic::error(Code::CsvShape, place, "the header has no column `id`");
            self.findings.push(diagnostic.help("the first row names the columns: `id`, `name`, then facts"));
            return;
        }
        let mut seen = BTreeMap::new();
        let mut rows = 0;
        for mut record in records {
            drop_empty_end(&mut record, meanings.len());
            rows += 1;
            if rows > limits::ACTIVITIES {
                let message = format!("more than {} rows", limits::ACTIVITIES);
                self.findings.error(Code::TooMany, Span::file_start(self.file), message);
                return;
            }
            self.row(&record, &meanings, portfolio, &mut seen);
        }
        if rows == 0 {
            let message = "the sheet has a header but no rows";
            self.findings.error(Code::NothingToJudge, Span::file_start(self.file), message);
        }
    }

    fn header(&mut self, header: &Record, portfolio: &Portfolio) -> Vec<Meaning> {
        let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
        let mut meanings = Vec::new();
        for cell in header {
            let name = cell.value.trim();
            if let Some(first) = seen.insert(name, cell.span) {
                let message = format!("column `{}` stands twice", name.escape_debug());
                self.findings.push(Diagnostic::error(Code::Duplicate, cell.span, message).also(first, "first here"));
                meanings.push(Meaning::Nothing);
                continue;
            }
            meanings.push(match self.meaning(name, cell.span, portfolio) {
                Ok(meaning) => meaning,
                Err(diagnostic) => {
                    self.findings.push(*diagnostic);
                    Meaning::Nothing
                }
            });
        }
        meanings
    }

    fn meaning(&self, name: &str, span: Span, portfolio: &Portfolio) -> Result<Meaning, Box<Diagnostic>> {
        if name.is_empty() {
            let diagnostic = Diagnostic::error(Code::CsvShape, span, "a column has no name");
            return Err(Box::new(diagnostic.help("name it, or remove the separator at the end of the header")));
        }
        if let Some((_, meaning)) = OWN.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)) {
            return Ok(*meaning);
        }
        let keys = OWN.map(|(own, _)| own);
        match name.split_once('@') {
            None => {
                let fact = self.pack.map(|pack| fact(pack, Subject::Activity, name, span, &keys)).transpose()?;
                Ok(fact.map_or(Meaning::Nothing, Meaning::Fact))
            }
            Some((name, provider)) => {
                let fact = self.pack.map(|pack| fact(pack, Subject::Provider, name, span, &[])).transpose()?;
                let place = portfolio.providers.iter().position(|other| other.id == provider);
                let place = place.ok_or_else(|| Box::new(unknown_provider(portfolio, provider, span)))?;
                Ok(fact.map_or(Meaning::Nothing, |fact| Meaning::ProviderFact(place, fact)))
            }
        }
    }

    fn row(
        &mut self,
        record: &Record,
        meanings: &[Meaning],
        portfolio: &mut Portfolio,
        seen: &mut BTreeMap<String, Span>,
    ) {
        let (Some(first), Some(last)) = (record.first(), record.last()) else { return };
        if record.len() != meanings.len() {
            let span = Span { file: self.file, start: first.span.start, end: last.span.end };
            let message = format!("the row has {} cells, the header {}", record.len(), meanings.len());
            let diagnostic = Diagnostic::error(Code::CsvShape, span, message);
            let help = format!("put a text that contains `{}` into double quotes", char::from(self.delimiter));
            self.findings.push(diagnostic.help(help));
            return;
        }
        let id = self.id(record, meanings);
        let first = id.as_ref().and_then(|id| seen.insert(id.value.clone(), id.span));
        if let (Some(id), Some(first)) = (&id, first) {
            twice("activity", id, first, self.findings);
        }
        let mut activity = Activity {
            id: String::new(),
            name: None,
            note: None,
            providers: Vec::new(),
            answers: Answers::new(),
            provider_answers: BTreeMap::new(),
        };
        for (cell, meaning) in record.iter().zip(meanings) {
            self.cell(cell, *meaning, portfolio, &mut activity);
        }
        self.check_provider_answers(record, meanings, portfolio, &activity);
        if let (Some(id), None) = (id, first) {
            portfolio.activities.push(Activity { id: id.value, ..activity });
        }
    }

    /// An answer about a provider that the row does not name would be lost.
    fn check_provider_answers(
        &mut self,
        record: &Record,
        meanings: &[Meaning],
        portfolio: &Portfolio,
        activity: &Activity,
    ) {
        for (cell, meaning) in record.iter().zip(meanings) {
            let Meaning::ProviderFact(place, _) = meaning else { continue };
            if cell.value.trim().is_empty() || activity.providers.contains(place) {
                continue;
            }
            let id = portfolio.providers.get(*place).map_or("", |provider| provider.id.as_str());
            let message = format!("the row does not name the provider `{id}`");
            let diagnostic = Diagnostic::error(Code::UnknownProvider, cell.span, message);
            self.findings.push(diagnostic.help("add it to the row's cell `providers`"));
        }
    }

    fn id(&mut self, record: &Record, meanings: &[Meaning]) -> Option<Located<String>> {
        let (cell, _) = record.iter().zip(meanings).find(|(_, meaning)| matches!(meaning, Meaning::Id))?;
        let id = Located::new(cell.value.trim().to_owned(), cell.span);
        match check_id(&id.value, id.span) {
            Ok(()) => Some(id),
            Err(diagnostic) => {
                self.findings.push(*diagnostic);
                None
            }
        }
    }

    fn cell(&mut self, cell: &Located<String>, meaning: Meaning, portfolio: &Portfolio, activity: &mut Activity) {
        match meaning {
            Meaning::Id | Meaning::Nothing => {}
            Meaning::Name => activity.name = self.prose(cell),
            Meaning::Note => activity.note = self.prose(cell),
            Meaning::Providers => {
                for name in words(&cell.value).take(limits::PROVIDERS) {
                    match portfolio.providers.iter().position(|provider| provider.id == name) {
                        Some(place) if activity.providers.contains(&place) => {
                            let message = format!("`{name}` stands twice in `providers`");
                            self.findings.error(Code::Duplicate, cell.span, message);
                        }
                        Some(place) => activity.providers.push(place),
                        None => self.findings.push(unknown_provider(portfolio, name, cell.span)),
                    }
                }
            }
            Meaning::Fact(fact) => {
                self.answer(cell, fact, &mut activity.answers);
            }
            Meaning::ProviderFact(provider, fact) => {
                let mut answers = activity.provider_answers.remove(&provider).unwrap_or_default();
                self.answer(cell, fact, &mut answers);
                activity.provider_answers.insert(provider, answers);
            }
        }
    }

    fn answer(&mut self, cell: &Located<String>, fact: FactId, answers: &mut Answers) {
        let Some(pack) = self.pack else { return };
        let scale = &pack.facts[fact].scale;
        let Some(raw) = raw(cell, scale) else { return };
        let decimal_comma = matches!(scale, crate::pack::Scale::Number { .. })
            && cell.value.contains(',')
            && cell.value.replace(',', ".").trim().parse::<f64>().is_ok();
        if decimal_comma {
            let message = format!("`{}`: `{}` is not a number here", pack.facts[fact].id, cell.value.trim());
            let diagnostic = Diagnostic::error(Code::BadAnswer, cell.span, message);
            self.findings.push(diagnostic.help(without_comma(cell.value.trim())));
            return;
        }
        if matches!(scale, crate::pack::Scale::Number { .. }) && self.delimiter != b',' && is_grouped(cell.value.trim())
        {
            let message = format!("`{}`: `{}` could be thousands or decimals", pack.facts[fact].id, cell.value.trim());
            let diagnostic = Diagnostic::error(Code::BadAnswer, cell.span, message);
            self.findings.push(diagnostic.help("write thousands without separator, decimals without trailing zeros"));
            return;
        }
        put(pack, fact, &raw, answers, self.findings);
    }

    fn prose(&mut self, cell: &Located<String>) -> Option<String> {
        let text = cell.value.trim();
        if let Some(diagnostic) = check_prose(text, cell.span) {
            self.findings.push(diagnostic);
        }
        (!text.is_empty()).then(|| text.to_owned())
    }
}

/// How to write a number with a comma: one that could stand before thousands is never taken for a decimal one.
fn without_comma(number: &str) -> String {
    let (point, plain) = (number.replace(',', "."), number.replace(',', ""));
    match is_grouped(&point) {
        true => format!("write `{plain}`, without a separator of thousands; decimals stand behind a point"),
        false => format!("write `{point}` with a point"),
    }
}
