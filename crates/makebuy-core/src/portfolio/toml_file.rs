//! A portfolio as TOML.

use super::answers::answers;
use super::date::date;
use super::house::{self, Assigned};
use super::{Activity, Answers, Organisation, Portfolio, Provider};
use crate::findings::{Findings, Located, span};
use crate::format::portfolio as format;
use crate::pack::Pack;
use crate::read::{Section, Table, document};
use crate::{Outcome, limits, suggest};
use makebuy_model::{Code, Diagnostic, FileId, Sources, Span};
use std::collections::BTreeMap;

/// The pack a portfolio names, if the file can be read so far. Whatever is wrong with the file is left for
/// [`from_toml`] to report.
#[must_use]
pub fn pack_id(sources: &Sources, file: FileId) -> Option<Located<String>> {
    let mut findings = Findings::default();
    let table = document(sources, file, limits::PORTFOLIO_BYTES, &mut findings)?;
    let value = table.get("pack")?;
    let id = value.get_ref().as_str()?.to_owned();
    Some(Located::new(id, span(file, value.span())))
}

/// Whether a file looks like a portfolio: it names a pack, or has activities, an organisation or providers.
#[must_use]
pub fn looks_like_one(sources: &Sources, file: FileId) -> bool {
    let mut findings = Findings::default();
    let Some(table) = document(sources, file, limits::PORTFOLIO_BYTES, &mut findings) else {
        return false;
    };
    let names_pack = table.get("pack").is_some_and(|value| value.get_ref().is_str());
    names_pack || ["activity", "organisation", "provider"].iter().any(|key| table.get(*key).is_some())
}

/// The ids of the providers a file declares, as far as it can be read.
#[must_use]
pub fn provider_ids(sources: &Sources, file: FileId) -> Vec<String> {
    let mut findings = Findings::default();
    let Some(table) = document(sources, file, limits::PORTFOLIO_BYTES, &mut findings) else {
        return Vec::new();
    };
    let providers = table.get("provider").and_then(|value| value.get_ref().as_array());
    let id =
        |value: &crate::read::Value<'_>| Some(value.get_ref().as_table()?.get("id")?.get_ref().as_str()?.to_owned());
    providers.map(|providers| providers.iter().filter_map(id).collect()).unwrap_or_default()
}

/// What keeps a file from being read as a portfolio at all.
#[must_use]
pub fn check_syntax(sources: &Sources, file: FileId) -> Vec<Diagnostic> {
    let mut findings = Findings::default();
    document(sources, file, limits::PORTFOLIO_BYTES, &mut findings);
    findings.finish()
}

/// Whether a file says which pack it is for, be it rightly or not.
#[must_use]
pub fn names_a_pack(sources: &Sources, file: FileId) -> bool {
    let table = document(sources, file, limits::PORTFOLIO_BYTES, &mut Findings::default());
    table.is_some_and(|table| table.get("pack").is_some())
}

/// What is wrong with a portfolio, as far as can be said without its pack: nothing of the answers.
#[must_use]
pub fn check_toml(sources: &Sources, file: FileId) -> Vec<Diagnostic> {
    parsed(sources, file, None).diagnostics
}

/// Reads a portfolio against a pack, and says everything that is wrong with it.
#[must_use]
pub fn from_toml(sources: &Sources, file: FileId, pack: &Pack) -> Outcome<Portfolio> {
    parsed(sources, file, Some(pack))
}

fn parsed(sources: &Sources, file: FileId, pack: Option<&Pack>) -> Outcome<Portfolio> {
    let mut findings = Findings::default();
    let mut portfolio = Portfolio::default();
    let assigned = read(sources, &[file], false, pack, &mut portfolio, &mut findings);
    house::assign(&mut portfolio, assigned, pack, &mut findings);
    check_amounts(&portfolio, pack, Span::file_start(file), &mut findings);
    if portfolio.is_empty() && findings.errors() == 0 {
        let diagnostic =
            Diagnostic::error(Code::NothingToJudge, Span::file_start(file), "the portfolio has no activities");
        findings.push(diagnostic.help("add an [[activity]] with an `id`"));
    }
    findings.outcome(portfolio)
}

/// Reads files into one portfolio. `heads` go with a sheet, in which the activities stand. What was assigned can be checked
/// once all activities are known.
pub(super) fn read(
    sources: &Sources,
    files: &[FileId],
    heads: bool,
    pack: Option<&Pack>,
    portfolio: &mut Portfolio,
    findings: &mut Findings,
) -> Vec<Assigned> {
    let (activity_spans, provider_spans) = (BTreeMap::new(), BTreeMap::new());
    let mut reader = Reader { pack, portfolio, heads, activity_spans, provider_spans, assigned: Vec::new() };
    for file in files {
        if let Some(table) = document(sources, *file, limits::PORTFOLIO_BYTES, findings) {
            reader.file(&table, Span::file_start(*file), findings);
        }
    }
    reader.assigned
}

/// Refuses a portfolio that would take too long, or too much memory, to judge.
pub(super) fn check_amounts(portfolio: &Portfolio, pack: Option<&Pack>, start: Span, findings: &mut Findings) {
    let activities = &portfolio.activities;
    let rules = pack.map_or(0, |pack| pack.info.rules.len());
    let rows: usize = activities.iter().map(|activity| activity.providers.len().max(1)).sum();
    let amounts = [
        ("activities", activities.len(), limits::ACTIVITIES),
        ("providers", portfolio.providers.len(), limits::PROVIDERS),
        ("rows to judge (activities times the providers each names)", rows, limits::ROWS),
        ("rows times rules", rows.saturating_mul(rules), limits::WORK),
    ];
    for (what, amount, limit) in amounts {
        if amount > limit {
            let diagnostic = Diagnostic::error(Code::TooMany, start, format!("{amount} {what}; the limit is {limit}"));
            findings.push(diagnostic.help("split the portfolio into several"));
        }
    }
}

struct Reader<'a> {
    /// Without one, answers are not looked at.
    pack: Option<&'a Pack>,
    portfolio: &'a mut Portfolio,
    heads: bool,
    activity_spans: BTreeMap<String, Span>,
    provider_spans: BTreeMap<String, Span>,
    assigned: Vec<Assigned>,
}

impl Reader<'_> {
    fn file(&mut self, table: &Table<'_>, start: Span, findings: &mut Findings) {
        let mut section = Section::new(table, start, &format::PORTFOLIO, findings);
        section.id("pack");
        if let Some(title) = section.line("title") {
            self.portfolio.title = Some(title.value);
        }
        if let Some(date) = date(&mut section, "date") {
            self.portfolio.date = Some(date.value);
        }
        if let Some((table, span)) = section.table("organisation") {
            self.organisation(table, span, section.findings);
        }
        for (table, span) in section.tables("provider") {
            self.provider(table, span, section.findings);
        }
        for (table, span) in section.tables("activity") {
            if self.heads {
                let diagnostic = Diagnostic::error(Code::WrongKind, span, "the activities stand in the sheet");
                section.findings.push(diagnostic.help("move it there, as a row"));
            } else {
                self.activity(table, span, section.findings);
            }
        }
        if let Some((table, span)) = section.table("report") {
            let (report, places) = house::report(table, span, section.findings);
            self.portfolio.report = Some(report);
            self.portfolio.report_places = places;
        }
        for (table, span) in section.tables("assign") {
            self.assigned.extend(house::assigned(table, span, section.findings));
        }
        section.finish();
    }

    fn organisation(&mut self, table: &Table<'_>, span: Span, findings: &mut Findings) {
        let mut section = Section::new(table, span, &format::ORGANISATION, findings);
        let name = section.line("name").map(|name| name.value);
        let answers = answers(self.pack, &mut section);
        let mut all = std::mem::take(&mut self.portfolio.organisation.answers);
        all.extend(answers);
        let name = name.or_else(|| self.portfolio.organisation.name.take());
        self.portfolio.organisation = Organisation { name, answers: all };
    }

    fn provider(&mut self, table: &Table<'_>, span: Span, findings: &mut Findings) {
        let mut section = Section::new(table, span, &format::PROVIDER, findings);
        let id = section.need_id("id");
        let name = section.line("name").map(|name| name.value);
        let answers = answers(self.pack, &mut section);
        let Some(id) = id else { return };
        if let Some(first) = self.provider_spans.insert(id.value.clone(), id.span) {
            let known = self.portfolio.providers.iter_mut().find(|provider| provider.id == id.value);
            match known.filter(|_| first.file != id.span.file) {
                Some(provider) => {
                    provider.name = name.or_else(|| provider.name.take());
                    provider.answers.extend(answers);
                }
                None => twice("provider", &id, first, findings),
            }
            return;
        }
        self.portfolio.providers.push(Provider { id: id.value, name, answers });
    }

    fn activity(&mut self, table: &Table<'_>, span: Span, findings: &mut Findings) {
        let mut section = Section::new(table, span, &format::ACTIVITY, findings);
        let id = section.need_id("id");
        let name = section.line("name").map(|name| name.value);
        let note = section.prose("note").map(|note| note.value);
        let named = section.ids("providers");
        let overrides = section.table("provider");
        let answers = answers(self.pack, &mut section);
        let providers: Vec<usize> = named.iter().filter_map(|name| self.find_provider(name, findings)).collect();
        let provider_answers = overrides.map(|(table, span)| self.overrides(table, span, &providers, findings));
        let Some(id) = id else { return };
        if let Some(first) = self.activity_spans.insert(id.value.clone(), id.span) {
            twice("activity", &id, first, findings);
            return;
        }
        let provider_answers = provider_answers.unwrap_or_default();
        self.portfolio.activities.push(Activity { id: id.value, name, note, providers, answers, provider_answers });
    }

    fn find_provider(&self, name: &Located<String>, findings: &mut Findings) -> Option<usize> {
        let found = self.portfolio.providers.iter().position(|provider| provider.id == name.value);
        if found.is_none() {
            findings.push(unknown_provider(self.portfolio, &name.value, name.span));
        }
        found
    }

    fn overrides(
        &self,
        table: &Table<'_>,
        span_of: Span,
        providers: &[usize],
        findings: &mut Findings,
    ) -> BTreeMap<usize, Answers> {
        let mut all = BTreeMap::new();
        for (key, value) in table.iter() {
            let name = Located::new(key.get_ref().to_string(), span(span_of.file, key.span()));
            let Some(provider) = self.find_provider(&name, findings) else { continue };
            let Some(table) = value.get_ref().as_table() else {
                let message = "answers about one provider are a table";
                findings.error(Code::WrongType, name.span, message);
                continue;
            };
            if !providers.contains(&provider) {
                let message = format!("the activity does not name the provider `{}`", name.value);
                let diagnostic = Diagnostic::error(Code::UnknownProvider, name.span, message);
                findings.push(diagnostic.help("add it to the activity's `providers`"));
            }
            let mut section = Section::new(table, name.span, &format::ABOUT_PROVIDER, findings);
            all.insert(provider, answers(self.pack, &mut section));
        }
        all
    }
}

/// Reports a provider that was not declared.
pub(super) fn unknown_provider(portfolio: &Portfolio, name: &str, span: Span) -> Diagnostic {
    let known = portfolio.providers.iter().map(|provider| provider.id.as_str());
    let help = suggest::help(name, known).unwrap_or_else(|| "declare it: [[provider]] with an `id`".to_owned());
    let message = format!("there is no provider `{}`", name.escape_debug());
    Diagnostic::error(Code::UnknownProvider, span, message).help(help)
}

pub(super) fn twice(what: &str, id: &Located<String>, first: Span, findings: &mut Findings) {
    let message = format!("{what} `{}` stands twice", id.value);
    findings.push(Diagnostic::error(Code::Duplicate, id.span, message).also(first, "first here"));
}
