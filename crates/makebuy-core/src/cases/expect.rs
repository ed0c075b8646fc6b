//! What must come out of a case.

use crate::findings::Findings;
use crate::pack::Pack;
use crate::read::{Section, Table};
use crate::{Located, suggest};
use makebuy_model::assessment::Standing;
use makebuy_model::{Code, Diagnostic, Span};
use std::collections::BTreeSet;

/// What must come out. Everything that is absent is not checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Expectation {
    /// The recommended option.
    pub option: Option<String>,
    /// Options that must surely be out.
    pub out: Vec<String>,
    /// Options that must not surely be out.
    pub not_out: Vec<String>,
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
    /// Rules that must be among the reasons that speak neither for nor against it.
    pub neutral: Vec<String>,
    /// Rules that must not be among reasons, unmet or undecided requirements, duties or warnings.
    pub absent: Vec<String>,
    /// Requirements that must be unmet.
    pub unmet: Vec<String>,
    /// Requirements that must be listed as to check once a provider is chosen.
    pub to_check: Vec<String>,
    /// Duties that must be due.
    pub duties: Vec<String>,
    /// Facts that must be asked for.
    pub questions: Vec<String>,
    /// Facts whose assumptions must be among those the verdict rests on.
    pub assumptions: Vec<String>,
    /// Exactly these portfolio rules must warn.
    pub warnings: Option<Vec<String>>,
}

const STANDINGS: [(&str, Standing); 4] = [
    ("firm", Standing::Firm),
    ("not-yet", Standing::NotYet),
    ("open", Standing::Open),
    ("impossible", Standing::Impossible),
];

impl Expectation {
    /// Whether everything expected can be said of several activities together.
    pub(super) fn is_about_all(&self) -> bool {
        let rest = Self { warnings: None, absent: Vec::new(), ..self.clone() };
        rest == Self::default()
    }

    /// The rules it names.
    pub(super) fn rules(&self) -> impl Iterator<Item = &str> {
        let lists = [&self.reasons_for, &self.reasons_against, &self.neutral, &self.absent, &self.unmet];
        let more = [&self.to_check, &self.duties];
        let all = lists.into_iter().chain(more).chain(&self.warnings);
        all.flatten().map(String::as_str)
    }
}

/// Reads what is expected.
pub(super) fn read(pack: &Pack, table: &Table<'_>, span: Span, findings: &mut Findings) -> Expectation {
    let mut section = Section::new(table, span, "`expect`", findings);
    let given = |section: &mut Section<'_, '_>, key| section.get(key).is_some();
    let expect = Expectation {
        option: option(pack, &mut section, "option"),
        out: options(pack, &mut section, "out"),
        not_out: options(pack, &mut section, "not_out"),
        standing: section.word("standing", &STANDINGS).map(|word| word.value),
        qualifiers: given(&mut section, "qualifiers").then(|| qualifiers(pack, &mut section)),
        meanwhile: option(pack, &mut section, "meanwhile"),
        close_call: section.flag("close_call").map(|flag| flag.value),
        reasons_for: rules(pack, &mut section, "for"),
        reasons_against: rules(pack, &mut section, "against"),
        neutral: rules(pack, &mut section, "neutral"),
        absent: absent(pack, &mut section),
        unmet: rules(pack, &mut section, "unmet"),
        to_check: rules(pack, &mut section, "to_check"),
        duties: rules(pack, &mut section, "duties"),
        questions: facts(pack, &mut section, "questions"),
        assumptions: facts(pack, &mut section, "assumptions"),
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

fn options(pack: &Pack, section: &mut Section<'_, '_>, key: &'static str) -> Vec<String> {
    let ids = section.ids(key);
    let known = || pack.options.values().map(|option| option.id.as_str());
    ids.into_iter()
        .filter(|id| known_id(id, known, "option", Code::UnknownOption, section))
        .map(|id| id.value)
        .collect()
}

fn rules(pack: &Pack, section: &mut Section<'_, '_>, key: &'static str) -> Vec<String> {
    let ids = section.ids(key);
    let known = || pack.info.rules.iter().map(|rule| rule.id.as_str());
    ids.into_iter().filter(|id| known_id(id, known, "rule", Code::UnknownRule, section)).map(|id| id.value).collect()
}

/// Rules that must not show, among them those that the pack has switched off.
fn absent(pack: &Pack, section: &mut Section<'_, '_>) -> Vec<String> {
    let ids = section.ids("absent");
    let off = || pack.info.adjustments.iter().filter_map(|adjustment| adjustment.rule.as_deref());
    let known = || pack.info.rules.iter().map(|rule| rule.id.as_str()).chain(off());
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
    id: &Located<String>,
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
