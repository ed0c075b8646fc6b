//! What must come out of a case.

use super::compare::Key;
use crate::findings::Findings;
use crate::format::cases::EXPECT;
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
    let errors = findings.errors();
    let mut read = Reader { pack, section: Section::new(table, span, &EXPECT, findings) };
    let standings = Standing::ALL.map(|standing| (standing.as_str(), standing));
    let expect = Expectation {
        option: read.option(Key::Option),
        out: read.options(Key::Out),
        not_out: read.options(Key::NotOut),
        standing: read.section.word(Key::Standing.as_str(), &standings).map(|word| word.value),
        qualifiers: read.given(Key::Qualifiers).then(|| read.qualifiers(Key::Qualifiers)),
        meanwhile: read.option(Key::Meanwhile),
        close_call: read.section.flag(Key::CloseCall.as_str()).map(|flag| flag.value),
        reasons_for: read.rules(Key::For),
        reasons_against: read.rules(Key::Against),
        neutral: read.rules(Key::Neutral),
        absent: read.rules_on_or_off(Key::Absent),
        unmet: read.rules(Key::Unmet),
        to_check: read.rules(Key::ToCheck),
        duties: read.rules(Key::Duties),
        questions: read.facts(Key::Questions),
        assumptions: read.facts(Key::Assumptions),
        warnings: read.given(Key::Warnings).then(|| read.rules(Key::Warnings)),
    };
    read.section.finish();
    // A list of nothing asks for nothing; `qualifiers` and `warnings` are exact.
    if expect == Expectation::default() && findings.errors() == errors {
        findings.error(Code::BadCase, span, "the case expects nothing");
    }
    expect
}

struct Reader<'a, 'table, 'run> {
    pack: &'a Pack,
    section: Section<'table, 'run>,
}

impl Reader<'_, '_, '_> {
    fn given(&mut self, key: Key) -> bool {
        self.section.get(key.as_str()).is_some()
    }

    fn option(&mut self, key: Key) -> Option<String> {
        let id = self.section.id(key.as_str());
        self.known(id, option_ids(self.pack), "option", Code::UnknownOption).pop()
    }

    fn options(&mut self, key: Key) -> Vec<String> {
        let ids = self.section.ids(key.as_str());
        self.known(ids, option_ids(self.pack), "option", Code::UnknownOption)
    }

    fn rules(&mut self, key: Key) -> Vec<String> {
        let ids = self.section.ids(key.as_str());
        self.known(ids, rule_ids(self.pack), "rule", Code::UnknownRule)
    }

    /// Rules, among them those that the pack has switched off.
    fn rules_on_or_off(&mut self, key: Key) -> Vec<String> {
        let ids = self.section.ids(key.as_str());
        let off = self.pack.info.adjustments.iter().filter_map(|adjustment| adjustment.rule.as_deref());
        self.known(ids, rule_ids(self.pack).chain(off), "rule", Code::UnknownRule)
    }

    fn facts(&mut self, key: Key) -> Vec<String> {
        let ids = self.section.names(key.as_str());
        let facts = self.pack.facts.values().map(|fact| fact.id.as_str());
        self.known(ids, facts, "fact", Code::UnknownFact)
    }

    fn qualifiers(&mut self, key: Key) -> Vec<String> {
        let ids = self.section.ids(key.as_str());
        let all = self.pack.info.rules.iter().filter_map(|rule| rule.qualifier.as_deref());
        self.known(ids, all, "qualifier", Code::BadWord)
    }

    /// Those that there are; the others are reported.
    fn known<'a>(
        &mut self,
        ids: impl IntoIterator<Item = Located<String>>,
        known: impl Iterator<Item = &'a str>,
        what: &str,
        code: Code,
    ) -> Vec<String> {
        let known: BTreeSet<&str> = known.collect();
        let (found, unknown): (Vec<_>, Vec<_>) = ids.into_iter().partition(|id| known.contains(id.value.as_str()));
        for id in unknown {
            let message = format!("there is no {what} `{}`", id.value);
            let help = self.section.findings.may_propose().then(|| suggest::help(&id.value, known.iter().copied()));
            self.section.findings.push(Diagnostic::error(code, id.span, message).maybe_help(help.flatten()));
        }
        found.into_iter().map(|id| id.value).collect()
    }
}

fn option_ids(pack: &Pack) -> impl Iterator<Item = &str> {
    pack.options.values().map(|option| option.id.as_str())
}

fn rule_ids(pack: &Pack) -> impl Iterator<Item = &str> {
    pack.info.rules.iter().map(|rule| rule.id.as_str())
}
