//! All packs at hand, and which takes over which.

use super::{facts, info, loose, merge, rules, scope::Scope};
use crate::doc::{self, PackDoc};
use crate::findings::Findings;
use crate::{Outcome, Pack, suggest};
use makebuy_model::assessment::PackRef;
use makebuy_model::{Code, Diagnostic, FileId, Sources};
use std::collections::BTreeMap;

/// The files of one pack.
#[derive(Debug, Clone)]
pub struct PackFiles {
    /// In the order in which they are merged.
    pub files: Vec<FileId>,
    /// SHA-256 of the files, in hex; recorded in the provenance, not checked.
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
        let (doc, diagnostics) = doc::parse(sources, &pack.files);
        let Some(id) = doc.id.as_ref().map(|id| id.value.clone()) else {
            return (None, diagnostics);
        };
        let entry = Entry { doc, sha256: pack.sha256, diagnostics: diagnostics.clone() };
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
        Some(self.compile_entry(id, self.packs.get(id)?))
    }

    fn compile_entry(&self, id: &str, entry: &Entry) -> Outcome<Pack> {
        let mut findings = Findings::default();
        let chain = self.chain(id, entry, &mut findings);
        for entry in &chain {
            findings.extend(entry.diagnostics.clone());
        }
        let pack = compile(&chain, &mut findings);
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
        self.compile_entry(id, &entry).value
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

fn compile(chain: &[&Entry], findings: &mut Findings) -> Pack {
    let docs: Vec<&PackDoc> = chain.iter().map(|entry| &entry.doc).collect();
    let merged = merge::merge(&docs, findings);
    let mut scope = Scope::new(&merged, findings);
    let derivation = facts::compile(&merged, &mut scope, findings);
    let rules = rules::compile(&merged, &mut scope, findings);
    if findings.errors() == 0 {
        loose::check(&merged, findings);
    }
    let refs = chain.iter().map(|entry| reference(entry)).collect();
    let info = info::info(&merged, &scope);
    let Scope { facts, fact_names, atoms, options, criteria, .. } = scope;
    let mut summing: Vec<_> = criteria.ids().collect();
    summing.sort_by(|left, right| criteria[*left].id.cmp(&criteria[*right].id));
    let total_weight = summing.iter().map(|criterion| criteria[*criterion].weight).sum();
    Pack { info, refs, options, criteria, summing, total_weight, facts, fact_names, derivation, atoms, rules }
}

fn reference(entry: &Entry) -> PackRef {
    let text = |text: &Option<doc::Text>| text.as_ref().map(|text| text.value.clone()).unwrap_or_default();
    PackRef { id: text(&entry.doc.id), version: text(&entry.doc.version), sha256: entry.sha256.clone() }
}
