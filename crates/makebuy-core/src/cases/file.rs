//! `cases.toml`: what is given, and what is expected.

use super::expect::{self, Expectation};
use super::given::Given;
use super::like;
use crate::findings::{Findings, Located};
use crate::format::cases as format;
use crate::pack::Pack;
use crate::portfolio::Portfolio;
use crate::read::{Section, Table, document};
use crate::{Outcome, limits};
use makebuy_model::{Code, Diagnostic, FileId, Sources, Span};
use std::collections::BTreeMap;

/// An example with its expected verdict.
#[derive(Debug, Clone)]
pub struct Case {
    /// Id.
    pub id: String,
    /// What it shows, in words.
    pub title: String,
    /// Where it stands.
    pub span: Span,
    /// Where its title stands.
    pub(crate) titled: Span,
    /// What must come out.
    pub expect: Expectation,
    /// Whether it gives several activities.
    pub(super) several: bool,
    pub(crate) portfolio: Portfolio,
}

/// A case as far as it can be read by itself.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) id: Located<String>,
    /// The case whose answers it takes over.
    pub(super) like: Option<Located<String>>,
    pub(super) given: Given,
    /// Something is wrong with it, and was reported.
    pub(super) broken: bool,
    title: Option<Located<String>>,
    expect: Option<Expectation>,
    span: Span,
}

impl Case {
    /// Whether it gives several activities, of which only little can be expected.
    #[must_use]
    pub fn has_several(&self) -> bool {
        self.several
    }
}

/// Reads a file of cases against the pack they test.
#[must_use]
pub fn parse(sources: &Sources, file: FileId, pack: &Pack) -> Outcome<Vec<Case>> {
    parse_all(sources, &[file], pack)
}

/// Reads cases that are to be added to those of a file, which they may be like; gives these alone.
#[must_use]
pub fn parse_added(sources: &Sources, to: Option<FileId>, added: FileId, pack: &Pack) -> Outcome<Vec<Case>> {
    let files: Vec<FileId> = to.into_iter().chain([added]).collect();
    let Outcome { value, diagnostics } = parse_all(sources, &files, pack);
    let own = |cases: Vec<Case>| cases.into_iter().filter(|case| case.span.file == added).collect();
    Outcome { value: value.map(own), diagnostics }
}

fn parse_all(sources: &Sources, files: &[FileId], pack: &Pack) -> Outcome<Vec<Case>> {
    let mut findings = Findings::default();
    let mut drafts = Vec::new();
    files.iter().for_each(|file| drafts.extend(read(sources, *file, pack, &mut findings)));
    unique(&drafts, &mut findings);
    like::resolve(&mut drafts, &mut findings);
    let cases: Vec<Case> = drafts.into_iter().filter_map(|draft| case(draft, &mut findings)).collect();
    if let Some(file) = files.last() {
        check_amounts(&cases, pack, Span::file_start(*file), &mut findings);
    }
    findings.outcome(cases)
}

fn read(sources: &Sources, file: FileId, pack: &Pack, findings: &mut Findings) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let errors = findings.errors();
    if let Some(table) = document(sources, file, limits::PACK_FILE_BYTES, findings) {
        let mut section = Section::new(&table, Span::file_start(file), &format::FILE, findings);
        for (table, span) in section.tables("case") {
            drafts.extend(draft(pack, table, span, section.findings));
        }
        section.finish();
        if drafts.is_empty() && findings.errors() == errors {
            findings.error(Code::BadCase, Span::file_start(file), "the file has no [[case]]");
        }
    }
    drafts
}

/// Refuses cases that would take too long, or too much memory, to judge.
fn check_amounts(cases: &[Case], pack: &Pack, start: Span, findings: &mut Findings) {
    let rows: usize = cases.iter().map(|case| case.portfolio.len()).sum();
    let amounts = [
        ("activities in all cases together", rows, limits::ROWS),
        ("activities in all cases times rules", rows.saturating_mul(pack.info.rules.len()), limits::WORK),
    ];
    for (what, amount, limit) in amounts.into_iter().filter(|(_, amount, limit)| amount > limit) {
        let diagnostic = Diagnostic::error(Code::TooMany, start, format!("{amount} {what}; the limit is {limit}"));
        findings.push(diagnostic.help("write fewer cases, or fewer `activities` in each"));
    }
}

fn draft(pack: &Pack, table: &Table<'_>, span: Span, findings: &mut Findings) -> Option<Draft> {
    let mut section = Section::new(table, span, &format::CASE, findings);
    let id = section.need_id("id");
    let title = section.need_line("title");
    let like = section.id("like");
    let broken = like.is_none() && section.get("like").is_some();
    let given = Given::read(pack, &mut section);
    let expect = section.table("expect");
    if expect.is_none() {
        section.findings.error(Code::BadCase, span, "the case expects nothing: add `expect.option = …` or the like");
    }
    let expect = expect.map(|(table, span)| expect::read(pack, table, span, section.findings));
    // For readers of the file: what a case is an example of says nothing about what must come out.
    section.claims();
    section.finish();
    Some(Draft { id: id?, like, given, broken, title, expect, span })
}

fn unique(drafts: &[Draft], findings: &mut Findings) {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    for Draft { id, .. } in drafts {
        if let Some(first) = seen.insert(&id.value, id.span) {
            let message = format!("case `{}` stands twice", id.value);
            findings.push(Diagnostic::error(Code::Duplicate, id.span, message).also(first, "first here"));
        }
    }
}

fn case(draft: Draft, findings: &mut Findings) -> Option<Case> {
    if draft.given.is_empty() && !draft.broken {
        findings.error(Code::BadCase, draft.span, "a case has one `activity`, or several `activities`");
    }
    if let (true, Some(expect)) = (draft.given.is_several(), &draft.expect)
        && !expect.is_about_all()
    {
        let message = "of several `activities` only `warnings` and `absent` can be expected";
        findings.push(
            Diagnostic::error(Code::BadCase, draft.span, message).help("write a case with one `activity` for the rest"),
        );
    }
    let title = draft.title?;
    Some(Case {
        id: draft.id.value,
        titled: title.span,
        title: title.value,
        span: draft.id.span,
        expect: draft.expect?,
        several: draft.given.is_several(),
        portfolio: draft.given.portfolio(),
    })
}
