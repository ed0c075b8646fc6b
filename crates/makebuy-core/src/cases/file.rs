//! `cases.toml`: what is given, and what is expected.

use crate::findings::Findings;
use crate::pack::Pack;
use crate::portfolio::{Activity, Answers, Organisation, Portfolio, Provider, answers};
use crate::read::{Section, Table, document};
use crate::{Outcome, limits, suggest};
use makebuy_model::assessment::Standing;
use makebuy_model::pack::Subject;
use makebuy_model::{Code, Diagnostic, FileId, Sources, Span};
use std::collections::{BTreeMap, BTreeSet};

/// An example with its expected verdict.
#[derive(Debug, Clone)]
pub struct Case {
    /// Id.
    pub id: String,
    /// What it shows, in words.
    pub title: String,
    /// Where it stands.
    pub span: Span,
    /// What must come out.
    pub expect: Expectation,
    pub(crate) portfolio: Portfolio,
}

/// What must come out. Everything that is absent is not checked.
#[derive(Debug, Clone, Default)]
pub struct Expectation {
    /// The recommended option.
    pub option: Option<String>,
    /// The standing.
    pub standing: Option<Standing>,
    /// Exactly these qualifiers.
    pub qualifiers: Option<Vec<String>>,
    /// The best option that is surely not out and surely ready.
    pub meanwhile: Option<String>,
    /// Whether it is a close call.
    pub close_call: Option<bool>,
    /// Rules that must be among the reasons for the verdict.
    pub reasons_for: Vec<String>,
    /// Rules that must be among the reasons against it.
    pub reasons_against: Vec<String>,
    /// Rules that must not be among reasons, unmet or undecided requirements, duties or warnings.
    pub absent: Vec<String>,
    /// Requirements that must be unmet.
    pub unmet: Vec<String>,
    /// Duties that must be due.
    pub duties: Vec<String>,
    /// Facts that must be asked for.
    pub questions: Vec<String>,
    /// Exactly these portfolio rules must warn.
    pub warnings: Option<Vec<String>>,
}

const STANDINGS: [(&str, Standing); 4] = [
    ("firm", Standing::Firm),
    ("not-yet", Standing::NotYet),
    ("open", Standing::Open),
    ("impossible", Standing::Impossible),
];

/// Reads a file of cases against the pack they test.
#[must_use]
pub fn parse(sources: &Sources, file: FileId, pack: &Pack) -> Outcome<Vec<Case>> {
    let mut findings = Findings::default();
    let mut cases = Vec::new();
    if let Some(table) = document(sources, file, limits::PACK_FILE_BYTES, &mut findings) {
        let mut section = Section::new(&table, Span::file_start(file), "a file of cases", &mut findings);
        let mut seen: BTreeMap<String, Span> = BTreeMap::new();
        for (table, span) in section.tables("case") {
            let Some(case) = case(pack, table, span, section.findings) else { continue };
            if let Some(first) = seen.insert(case.id.clone(), case.span) {
                let message = format!("case `{}` stands twice", case.id);
                section.findings.push(Diagnostic::error(Code::Duplicate, case.span, message).also(first, "first here"));
            }
            cases.push(case);
        }
        section.finish();
        if cases.is_empty() && findings.errors() == 0 {
            findings.error(Code::BadCase, Span::file_start(file), "the file has no [[case]]");
        }
    }
    findings.outcome(cases)
}

fn case(pack: &Pack, table: &Table<'_>, span: Span, findings: &mut Findings) -> Option<Case> {
    let mut section = Section::new(table, span, "[[case]]", findings);
    let id = section.need_id("id");
    let title = section.need_line("title");
    let portfolio = given(pack, &mut section);
    let expect = section.table("expect");
    if expect.is_none() {
        section.findings.error(Code::BadCase, span, "the case expects nothing: add `expect.option = …` or the like");
    }
    let expect = expect.map(|(table, span)| expectation(pack, table, span, section.findings));
    section.finish();
    let id = id?;
    Some(Case { id: id.value, title: title?.value, span: id.span, expect: expect?, portfolio })
}

/// The portfolio of a case: one activity or several, at most one provider.
fn given(pack: &Pack, section: &mut Section<'_, '_>) -> Portfolio {
    let read = |key, what, subject, section: &mut Section<'_, '_>| {
        let (table, span) = section.table(key)?;
        Some(answers(pack, &mut Section::new(table, span, what, section.findings), subject, &[]))
    };
    let organisation = read("organisation", "`organisation`", Subject::Organisation, section);
    let provider = read("provider", "`provider`", Subject::Provider, section);
    let mut given: Vec<Answers> = read("activity", "`activity`", Subject::Activity, section).into_iter().collect();
    let single = given.len();
    for (table, span) in section.tables("activities") {
        given.push(answers(
            pack,
            &mut Section::new(table, span, "`activities`", section.findings),
            Subject::Activity,
            &[],
        ));
    }
    if given.is_empty() || (single == 1 && given.len() > 1) {
        section.findings.error(Code::BadCase, section.span, "a case has one `activity`, or several `activities`");
    }
    let providers = if provider.is_some() { vec![0] } else { Vec::new() };
    let activities = given.into_iter().enumerate().map(|(place, answers)| Activity {
        id: format!("activity-{}", place + 1),
        name: None,
        note: None,
        providers: providers.clone(),
        answers,
        provider_answers: BTreeMap::new(),
    });
    Portfolio {
        title: None,
        date: None,
        organisation: Organisation { name: None, answers: organisation.unwrap_or_default() },
        activities: activities.collect(),
        providers: provider
            .map(|answers| Provider { id: "provider".to_owned(), name: None, answers })
            .into_iter()
            .collect(),
    }
}

fn expectation(pack: &Pack, table: &Table<'_>, span: Span, findings: &mut Findings) -> Expectation {
    let mut section = Section::new(table, span, "`expect`", findings);
    let given = |section: &mut Section<'_, '_>, key| section.get(key).is_some();
    let expect = Expectation {
        option: option(pack, &mut section, "option"),
        standing: section.word("standing", &STANDINGS).map(|word| word.value),
        qualifiers: given(&mut section, "qualifiers").then(|| qualifiers(pack, &mut section)),
        meanwhile: option(pack, &mut section, "meanwhile"),
        close_call: section.flag("close_call").map(|flag| flag.value),
        reasons_for: rules(pack, &mut section, "for"),
        reasons_against: rules(pack, &mut section, "against"),
        absent: rules(pack, &mut section, "absent"),
        unmet: rules(pack, &mut section, "unmet"),
        duties: rules(pack, &mut section, "duties"),
        questions: facts(pack, &mut section, "questions"),
        warnings: given(&mut section, "warnings").then(|| rules(pack, &mut section, "warnings")),
    };
    if table.is_empty() {
        section.findings.error(Code::BadCase, span, "the case expects nothing");
    }
    section.finish();
    expect
}

fn option(pack: &Pack, section: &mut Section<'_, '_>, key: &'static str) -> Option<String> {
    let id = section.id(key)?;
    let known = || pack.options.values().map(|option| option.id.as_str());
    known_id(&id, known, "option", Code::UnknownOption, section).then_some(id.value)
}

fn rules(pack: &Pack, section: &mut Section<'_, '_>, key: &'static str) -> Vec<String> {
    let ids = section.ids(key);
    let known = || pack.info.rules.iter().map(|rule| rule.id.as_str());
    ids.into_iter().filter(|id| known_id(id, known, "rule", Code::UnknownRule, section)).map(|id| id.value).collect()
}

fn facts(pack: &Pack, section: &mut Section<'_, '_>, key: &'static str) -> Vec<String> {
    let ids = section.names(key);
    let known = || pack.facts.values().map(|fact| fact.id.as_str());
    ids.into_iter().filter(|id| known_id(id, known, "fact", Code::UnknownFact, section)).map(|id| id.value).collect()
}

fn qualifiers(pack: &Pack, section: &mut Section<'_, '_>) -> Vec<String> {
    let ids = section.ids("qualifiers");
    let all: BTreeSet<&str> = pack.info.rules.iter().filter_map(|rule| rule.qualifier.as_deref()).collect();
    let known = || all.iter().copied();
    ids.into_iter().filter(|id| known_id(id, known, "qualifier", Code::BadWord, section)).map(|id| id.value).collect()
}

fn known_id<'a, Known: Iterator<Item = &'a str>>(
    id: &crate::Located<String>,
    known: impl Fn() -> Known,
    what: &str,
    code: Code,
    section: &mut Section<'_, '_>,
) -> bool {
    let found = known().any(|other| other == id.value);
    if !found {
        let message = format!("there is no {what} `{}`", id.value);
        let help = suggest::help(&id.value, known());
        section.findings.push(Diagnostic::error(code, id.span, message).maybe_help(help));
    }
    found
}
