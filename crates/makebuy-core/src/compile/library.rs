//! All packs at hand, and which takes over which.

use super::functions::{self, Carried};
use super::lower::{Origins, lower};
use super::spoken::{Spoken, check_locales, spoken, spoken_in};
use super::{loose, merge};
use crate::doc::{self, PackDoc};
use crate::failures::Log;
use crate::findings::Findings;
use crate::functions::Plugin;
use crate::locale::{self, LocaleFile, Locales, TextPath};
use crate::{Outcome, Pack, suggest};
use makebuy_model::assessment::{FunctionFailure, PackRef};
use makebuy_model::{Code, Diagnostic, FileId, Language, Sources};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// The files of one pack.
#[derive(Debug, Clone, Default)]
pub struct PackFiles {
    /// In the order in which they are merged.
    pub files: Vec<FileId>,
    /// Its texts in other languages, in the order in which they are merged.
    pub locales: Vec<LocaleFile>,
    /// SHA-256 of the files but the locales, in hex; recorded in the provenance, not checked.
    pub sha256: String,
    /// Why further files of the pack could not be read.
    pub unread: Vec<Diagnostic>,
    /// The plugin that the pack comes with: its functions are the pack's own.
    pub plugin: Option<Plugin>,
}

/// All packs at hand, by id.
#[derive(Debug, Clone, Default)]
pub struct Library {
    pub(super) packs: BTreeMap<String, Entry>,
    /// What went wrong in functions of packs that were compiled from it.
    log: Log,
}

/// A pack that is read when it is first needed.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// Its own files.
    sources: Sources,
    pub(super) files: PackFiles,
    /// Shared by copies, so that each pack is read once for all of them.
    read: Arc<OnceLock<Read>>,
}

/// A pack as written.
#[derive(Debug, Clone)]
struct Read {
    doc: PackDoc,
    diagnostics: Vec<Diagnostic>,
}

impl Entry {
    fn new(sources: &Sources, files: PackFiles) -> Self {
        let own = files.files.iter().copied().chain(files.locales.iter().map(|locale| locale.file));
        Self { sources: sources.only(own), files, read: Arc::default() }
    }

    fn read(&self) -> &Read {
        self.read.get_or_init(|| {
            let (doc, found) = doc::parse(&self.sources, &self.files.files);
            let diagnostics = if self.files.unread.is_empty() { found } else { self.with_unread(found) };
            Read { doc, diagnostics }
        })
    }

    /// What can not be read is told with all else; what seems to be missing may stand there.
    fn with_unread(&self, found: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let mut findings = Findings::default();
        findings.extend(self.files.unread.clone());
        findings.extend(found);
        findings.forget_consequences_of_syntax();
        findings.finish()
    }

    pub(super) fn doc(&self) -> &PackDoc {
        &self.read().doc
    }

    /// Every text of the pack itself.
    pub(super) fn texts(&self) -> Vec<(TextPath, String)> {
        locale::texts(self.doc())
    }

    /// Its texts in the languages that are wanted.
    pub(super) fn locales(&self, wanted: impl Fn(&LocaleFile) -> bool, findings: &mut Findings) -> Locales {
        let files: Vec<LocaleFile> = self.files.locales.iter().filter(|file| wanted(file)).cloned().collect();
        locale::parse(&self.sources, &files, findings)
    }
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
        let entry = Entry::new(sources, pack);
        let id = entry.doc().id.as_ref().map(|id| id.value.clone());
        let diagnostics = entry.read().diagnostics.clone();
        if let Some(id) = &id {
            self.packs.insert(id.clone(), entry);
        }
        (id, diagnostics)
    }

    /// Adds a pack whose id is known, in place of one with the same id, without reading it before it is needed.
    pub fn add_known(&mut self, id: impl Into<String>, sources: &Sources, pack: PackFiles) {
        self.packs.insert(id.into(), Entry::new(sources, pack));
    }

    /// Every function of a plugin that failed in a pack that was compiled from this library, in whatever was done with
    /// that pack; nothing that came of it is a result. An assessment has those that concern its activities.
    #[must_use]
    pub fn failures(&self) -> Vec<FunctionFailure> {
        self.log.all()
    }

    /// The ids of all packs, in alphabetical order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.packs.keys().map(String::as_str)
    }

    /// The hash of a pack's files as they were added; `None` if the id is unknown.
    #[must_use]
    pub fn sha256(&self, id: &str) -> Option<&str> {
        Some(&self.packs.get(id)?.files.sha256)
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

    /// The same with its texts in a language, as far as they are translated and fit; the others remain English. Files of
    /// other languages are not looked at.
    ///
    /// The language makes no difference but in texts.
    #[must_use]
    pub fn compile_in(&self, id: &str, language: &Language) -> Option<Outcome<Pack>> {
        let mut findings = Findings::default();
        let chain = self.chain(id, self.packs.get(id)?, &mut findings);
        // What is wrong with a translation is for `check` to say: the language never decides whether there is a verdict.
        let chain = spoken_in(chain, |file| file.speaks(language), &mut Findings::default());
        Some(compiled(&chain, language, &self.log, findings))
    }

    /// A pack as far as it can be compiled, with all that is wrong with it in every language.
    pub(crate) fn checked(&self, id: &str) -> Option<(Pack, Vec<Diagnostic>)> {
        let mut findings = Findings::default();
        let chain = self.chain(id, self.packs.get(id)?, &mut findings);
        let chain = spoken_in(chain, |_| true, &mut findings);
        check_locales(&chain, &mut findings);
        let pack = compile_with(&chain, &Language::english(), &self.log, &mut findings);
        Some((pack, findings.finish()))
    }

    /// A pack as written; `None` if the id is unknown.
    pub(crate) fn doc(&self, id: &str) -> Option<&PackDoc> {
        Some(self.packs.get(id)?.doc())
    }

    /// A pack as written with all it takes over, the bases first; `None` if the id is unknown.
    pub(crate) fn docs(&self, id: &str) -> Option<Vec<&PackDoc>> {
        let (id, entry) = self.packs.get_key_value(id)?;
        let chain = self.chain(id, entry, &mut Findings::default());
        Some(chain.into_iter().map(Entry::doc).collect())
    }

    /// What a pack that can be used declares and nothing uses.
    pub(crate) fn loose_ends(&self, id: &str) -> Vec<Diagnostic> {
        let mut findings = Findings::default();
        if let Some(docs) = self.docs(id) {
            loose::check(&merge::merge(&docs, &mut Findings::default()), &mut findings);
        }
        findings.finish()
    }

    /// The packs that a pack says it extends, whether they are at hand or not.
    pub fn extends(&self, id: &str) -> impl Iterator<Item = &str> {
        self.packs.get(id).into_iter().flat_map(|entry| &entry.doc().extends).map(|base| base.value.as_str())
    }

    /// A pack without one of its own adjustments, by its place; `None` if that is no pack.
    pub(crate) fn compile_without_adjustment(&self, id: &str, place: usize) -> Option<Pack> {
        let whole = self.packs.get(id)?;
        let mut read = whole.read().clone();
        (place < read.doc.adjustments.len()).then(|| read.doc.adjustments.remove(place))?;
        let entry = Entry { read: Arc::new(OnceLock::from(read)), ..whole.clone() };
        let mut findings = Findings::default();
        let chain = self.chain(id, &entry, &mut findings);
        let chain = spoken_in(chain, |_| false, &mut findings);
        compiled(&chain, &Language::english(), &self.log, findings).value
    }

    /// The pack and all it takes over, each once, the bases first.
    pub(super) fn chain<'a>(&'a self, id: &'a str, entry: &'a Entry, findings: &mut Findings) -> Vec<&'a Entry> {
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
        for base in &entry.doc().extends {
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

/// A pack with what was found on the way.
fn compiled(chain: &[Spoken<'_>], language: &Language, log: &Log, mut findings: Findings) -> Outcome<Pack> {
    let pack = compile_with(chain, language, log, &mut findings);
    findings.outcome(pack)
}

fn compile_with(chain: &[Spoken<'_>], language: &Language, log: &Log, findings: &mut Findings) -> Pack {
    for spoken in chain {
        findings.extend(spoken.entry.read().diagnostics.clone());
    }
    let pack = compile(chain, language, log, findings);
    findings.forget_consequences_of_syntax();
    pack
}

fn compile(chain: &[Spoken<'_>], language: &Language, log: &Log, findings: &mut Findings) -> Pack {
    let packs: Vec<_> = chain.iter().map(|pack| (pack.entry.doc(), &pack.locales)).collect();
    let translated = locale::in_language(&packs, language);
    let docs: Vec<&PackDoc> = translated.iter().map(AsRef::as_ref).collect();
    let merged = merge::merge(&docs, findings);
    let entries: Vec<&Entry> = chain.iter().map(|pack| pack.entry).collect();
    let carried = entries.iter().filter_map(|entry| {
        Some(Carried { doc: entry.doc(), plugin: entry.files.plugin.as_ref()?, files: &entry.files.files })
    });
    let plugins: Vec<Carried<'_>> = carried.collect();
    let origins = Origins {
        refs: entries.iter().zip(&docs).map(|(entry, doc)| reference(entry, doc)).collect(),
        plugins: plugins.iter().map(|carried| carried.plugin.reference.clone()).collect(),
        functions: functions::all(&plugins, findings),
        log: log.clone(),
    };
    let pack = lower(&merged, origins, spoken(&entries, language), findings);
    if findings.errors() == 0 {
        loose::check(&merged, findings);
    }
    pack
}

/// A pack as assessments name it, from its text in the language asked for.
fn reference(entry: &Entry, doc: &PackDoc) -> PackRef {
    let text = |text: &Option<doc::Text>| text.as_ref().map(|text| text.value.clone());
    PackRef {
        id: text(&doc.id).unwrap_or_default(),
        title: text(&doc.title),
        version: text(&doc.version).unwrap_or_default(),
        sha256: entry.files.sha256.clone(),
    }
}
