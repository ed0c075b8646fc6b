//! What must come out of a case.

use super::key::{Key, Names};
use crate::findings::Findings;
use crate::format::cases::EXPECT;
use crate::pack::Pack;
use crate::read::{Section, Table};
use crate::{Located, suggest};
use makebuy_model::assessment::Standing;
use makebuy_model::pack::RuleKind;
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
        let rules = Key::ALL.into_iter().filter(|key| matches!(key.names(), Names::Rules(_)));
        rules.flat_map(|key| self.list(key)).map(String::as_str)
    }
}

/// Reads what is expected.
pub(super) fn read(pack: &Pack, table: &Table<'_>, span: Span, findings: &mut Findings) -> Expectation {
    let errors = findings.errors();
    let mut read = Reader { pack, section: Section::new(table, span, &EXPECT, findings) };
    let standings = Standing::ALL.map(|standing| (standing.as_str(), standing));
    let mut expect = Expectation {
        option: read.named(Key::Option).pop(),
        standing: read.section.word(Key::Standing.as_str(), &standings).map(|word| word.value),
        qualifiers: read.given(Key::Qualifiers).then(|| read.named(Key::Qualifiers)),
        meanwhile: read.named(Key::Meanwhile).pop(),
        close_call: read.section.flag(Key::CloseCall.as_str()).map(|flag| flag.value),
        warnings: read.given(Key::Warnings).then(|| read.named(Key::Warnings)),
        ..Expectation::default()
    };
    for key in Key::ALL {
        if let Some(list) = expect.list_mut(key) {
            *list = read.named(key);
        }
    }
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

    /// What a key names, as far as the pack has it.
    fn named(&mut self, key: Key) -> Vec<String> {
        let pack = self.pack;
        let ids = match key {
            Key::Option | Key::Meanwhile => self.section.id(key.as_str()).into_iter().collect(),
            _ if key.names() == Names::Facts => self.section.names(key.as_str()),
            _ => self.section.ids(key.as_str()),
        };
        match key.names() {
            Names::Options => {
                let options = pack.options.values().map(|option| option.id.as_str());
                self.known(ids, options, "option", Code::UnknownOption)
            }
            Names::Facts => {
                let facts = pack.facts.values().map(|fact| fact.id.as_str());
                self.known(ids, facts, "fact", Code::UnknownFact)
            }
            Names::Qualifiers => {
                let all = pack.info.rules.iter().filter_map(|rule| rule.qualifier.as_deref());
                self.known(ids, all, "qualifier", Code::BadWord)
            }
            Names::Rules(kinds) => self.rules(key, ids, kinds),
            Names::Nothing => Vec::new(),
        }
    }

    /// Rules of kinds that can show there. A rule that the pack has switched off is surely absent.
    fn rules(&mut self, key: Key, ids: Vec<Located<String>>, kinds: &[RuleKind]) -> Vec<String> {
        let pack = self.pack;
        let (misplaced, ids): (Vec<_>, Vec<_>) =
            ids.into_iter().partition(|id| pack.info.rule(&id.value).is_some_and(|rule| !kinds.contains(&rule.kind)));
        for id in misplaced {
            let Some(rule) = pack.info.rule(&id.value) else { continue };
            self.section.findings.push(misplaced_rule(key, &id, rule.kind));
        }
        let off = pack.info.adjustments.iter().filter_map(|adjustment| adjustment.rule.as_deref());
        let off = off.filter(|_| key == Key::Absent);
        let rules = pack.info.rules.iter().map(|rule| rule.id.as_str()).chain(off);
        self.known(ids, rules, "rule", Code::UnknownRule)
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

/// A rule under a key where rules of its kind never show.
fn misplaced_rule(key: Key, id: &Located<String>, kind: RuleKind) -> Diagnostic {
    let message = format!("`{}` is of kind `{}`, which never shows under `{key}`", id.value, kind.as_str());
    let places = Key::ALL.into_iter().filter(|key| matches!(key.names(), Names::Rules(kinds) if kinds.contains(&kind)));
    let places: Vec<&str> = places.map(Key::as_str).collect();
    let help = format!("rules of kind `{}` can be expected under {}", kind.as_str(), suggest::list(&places));
    Diagnostic::error(Code::WrongKind, id.span, message).help(help)
}
