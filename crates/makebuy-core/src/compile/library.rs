//! All packs at hand, and which takes over which.

use super::{facts, info, loose, merge, rules, scope::Scope};
use crate::doc::{self, PackDoc};
use crate::findings::Findings;
use crate::locale::{self, LocaleFile, Locales, TextPath, Translation};
use crate::{Outcome, Pack, suggest};
use makebuy_model::assessment::PackRef;
use makebuy_model::{Code, Diagnostic, FileId, Language, Sources};
use std::collections::{BTreeMap, BTreeSet};

/// The files of one pack.
#[derive(Debug, Clone, Default)]
pub struct PackFiles {
    /// In the order in which they are merged.
    pub files: Vec<FileId>,
    /// Its texts in other languages, in the order in which they are merged.
    pub locales: Vec<LocaleFile>,
    /// SHA-256 of the files but the locales, in hex; recorded in the provenance, not checked.
    pub sha256: String,
}

/// All packs at hand, by id.
#[derive(Debug, Clone, Default)]
pub struct Library {
    packs: BTreeMap<String, Entry>,
}

#[derive(Debug, Clone)]
struct Entry {
    doc: PackDoc,
    /// Every text of the pack itself.
    texts: Vec<(TextPath, String)>,
    locales: Locales,
    sha256: String,
    diagnostics: Vec<Diagnostic>,
}

impl Library {
    /// An empty library.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads a pack and adds it, in place of one with the same id. Gives its id, if it has a usable one.
    ///
    /// What is wrong with the files is reported when the pack is compiled; it is returned here too, for a
    /// pack without a usable id.
    pub fn add(&mut self, sources: &Sources, pack: PackFiles) -> (Option<String>, Vec<Diagnostic>) {
        let (doc, mut diagnostics) = doc::parse(sources, &pack.files);
        let Some(id) = doc.id.as_ref().map(|id| id.value.clone()) else {
            return (None, diagnostics);
        };
        let mut findings = Findings::default();
        let locales = locale::parse(sources, &pack.locales, &mut findings);
        diagnostics.extend(findings.finish());
        let texts = locale::texts(&doc);
        let entry = Entry { doc, texts, locales, sha256: pack.sha256, diagnostics: diagnostics.clone() };
        self.packs.insert(id.clone(), entry);
        (Some(id), diagnostics)
    }

    /// The ids of all packs, in alphabetical order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.packs.keys().map(String::as_str)
    }

    /// The id nearest to one that is not there, for a message.
    #[must_use]
    pub fn suggest(&self, id: &str) -> Option<String> {
        suggest::help(id, self.ids())
    }

    /// Merges a pack with all it takes over and makes it applicable; `None` if the id is unknown.
    #[must_use]
    pub fn compile(&self, id: &str) -> Option<Outcome<Pack>> {
        self.compile_in(id, &Language::english())
    }

    /// The same with its texts in a language, as far as they are translated; the others remain English.
    ///
    /// The language makes no difference but in texts.
    #[must_use]
    pub fn compile_in(&self, id: &str, language: &Language) -> Option<Outcome<Pack>> {
        Some(self.compile_entry(id, self.packs.get(id)?, language))
    }

    fn compile_entry(&self, id: &str, entry: &Entry, language: &Language) -> Outcome<Pack> {
        let mut findings = Findings::default();
        let chain = self.chain(id, entry, &mut findings);
        for entry in &chain {
            findings.extend(entry.diagnostics.clone());
        }
        check_locales(&chain, &mut findings);
        let pack = compile(&chain, language, &mut findings);
        findings.forget_consequences_of_syntax();
        findings.outcome(pack)
    }

    /// A pack as written; `None` if the id is unknown.
    pub(crate) fn doc(&self, id: &str) -> Option<&PackDoc> {
        Some(&self.packs.get(id)?.doc)
    }

    /// A pack without one of its own adjustments, by its place; `None` if that is no pack.
    pub(crate) fn compile_without_adjustment(&self, id: &str, place: usize) -> Option<Pack> {
        let mut entry = self.packs.get(id)?.clone();
        (place < entry.doc.adjustments.len()).then(|| entry.doc.adjustments.remove(place))?;
        self.compile_entry(id, &entry, &Language::english()).value
    }

    /// The languages in which a pack, or one that it takes over, has texts, English first; `None` if the id is
    /// unknown.
    #[must_use]
    pub fn languages(&self, id: &str) -> Option<Vec<Language>> {
        let chain = self.chain(id, self.packs.get(id)?, &mut Findings::default());
        Some(locale::languages(chain.iter().map(|entry| &entry.locales)))
    }

    /// Every text that a pack itself declares, with its translation; `None` if the id is unknown.
    #[must_use]
    pub fn translations(&self, id: &str, language: &Language) -> Option<Vec<Translation>> {
        let chain = self.chain(id, self.packs.get(id)?, &mut Findings::default());
        let (entry, bases) = chain.split_last()?;
        let locale = entry.locales.get(language);
        let own = own_texts(entry, bases).into_iter();
        Some(
            own.map(|(path, english)| {
                let translated = locale.and_then(|locale| locale.texts.get(&path)).map(|text| text.value.clone());
                Translation { path, english, translated }
            })
            .collect(),
        )
    }

    /// The pack and all it takes over, each once, the bases first.
    fn chain<'a>(&'a self, id: &'a str, entry: &'a Entry, findings: &mut Findings) -> Vec<&'a Entry> {
        let mut walk = Walk { library: self, path: Vec::new(), done: Vec::new(), chain: Vec::new() };
        walk.visit(id, entry, findings);
        walk.chain
    }
}

struct Walk<'a> {
    library: &'a Library,
    path: Vec<&'a str>,
    done: Vec<&'a str>,
    chain: Vec<&'a Entry>,
}

impl<'a> Walk<'a> {
    fn visit(&mut self, id: &'a str, entry: &'a Entry, findings: &mut Findings) {
        self.path.push(id);
        for base in &entry.doc.extends {
            if self.path.iter().any(|other| *other == base.value) {
                let message = match base.value == id {
                    true => format!("`{id}` extends itself"),
                    false => format!("`{id}` extends `{}`, which extends it in turn", base.value),
                };
                findings.error(Code::Cycle, base.span, message);
            } else if !self.done.iter().any(|other| *other == base.value) {
                match self.library.packs.get_key_value(&base.value) {
                    Some((id, entry)) => self.visit(id, entry, findings),
                    None => {
                        let message = format!("there is no pack `{}`", base.value);
                        let diagnostic = Diagnostic::error(Code::UnknownPack, base.span, message);
                        findings.push(diagnostic.maybe_help(self.library.suggest(&base.value)));
                    }
                }
            }
        }
        self.path.pop();
        self.done.push(id);
        self.chain.push(entry);
    }
}

/// What the pack declares and none of those that it takes over: a word that duties add may be theirs.
fn own_texts(entry: &Entry, bases: &[&Entry]) -> Vec<(TextPath, String)> {
    let theirs: BTreeSet<&TextPath> = (bases.iter().flat_map(|base| &base.texts)).map(|(path, _)| path).collect();
    let own = entry.texts.iter().filter(|(path, _)| path.is_own() || !theirs.contains(path));
    own.cloned().collect()
}

/// What is translated and not there is an error in every pack; what is there and not translated is the fault of the
/// pack itself alone.
fn check_locales(chain: &[&Entry], findings: &mut Findings) {
    let mut inherited: BTreeMap<&TextPath, &str> = BTreeMap::new();
    for entry in chain {
        let texts = entry.texts.iter().map(|(path, text)| (path, text.as_str()));
        let mut known = inherited.clone();
        known.extend(texts.clone());
        for locale in entry.locales.values() {
            locale::check(locale, &known, findings);
        }
        inherited.extend(texts.filter(|(path, _)| !path.is_own()));
    }
    if let Some((entry, bases)) = chain.split_last() {
        let own = if entry.locales.is_empty() { Vec::new() } else { own_texts(entry, bases) };
        for (language, locale) in &entry.locales {
            locale::incomplete(language, locale, &own, findings);
        }
    }
}

fn compile(chain: &[&Entry], language: &Language, findings: &mut Findings) -> Pack {
    let packs: Vec<_> = chain.iter().map(|entry| (&entry.doc, &entry.locales)).collect();
    let translated = locale::in_language(&packs, language);
    let docs: Vec<&PackDoc> = translated.iter().collect();
    let merged = merge::merge(&docs, findings);
    let mut scope = Scope::new(&merged, findings);
    let derivation = facts::compile(&merged, &mut scope, findings);
    let rules = rules::compile(&merged, &mut scope, findings);
    if findings.errors() == 0 {
        loose::check(&merged, findings);
    }
    let refs = chain.iter().map(|entry| reference(entry)).collect();
    let info = info::info(&merged, &scope, spoken(chain, language));
    let Scope { facts, fact_names, atoms, options, criteria, .. } = scope;
    let mut summing: Vec<_> = criteria.ids().collect();
    summing.sort_by(|left, right| criteria[*left].id.cmp(&criteria[*right].id));
    let total_weight = summing.iter().map(|criterion| criteria[*criterion].weight).sum();
    Pack { info, refs, options, criteria, summing, total_weight, facts, fact_names, derivation, atoms, rules }
}

/// The language of the texts: the one that was asked for, a wider one, or English.
fn spoken(chain: &[&Entry], language: &Language) -> Language {
    let there = locale::languages(chain.iter().map(|entry| &entry.locales));
    language.and_wider().find(|language| there.contains(language)).unwrap_or_default()
}

fn reference(entry: &Entry) -> PackRef {
    let text = |text: &Option<doc::Text>| text.as_ref().map(|text| text.value.clone()).unwrap_or_default();
    PackRef { id: text(&entry.doc.id), version: text(&entry.doc.version), sha256: entry.sha256.clone() }
}
