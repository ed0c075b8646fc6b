//! All packs at hand: those that come with the binary, and those of folders the user names.

use crate::beside::beside;
use crate::embedded::{EmbeddedPack, PACKS};
use crate::found::{Changed, Found, LOCALES, entries, no_pack, read_file, read_folder, rule_files};
use crate::plugin::{self, LibraryFile, LoadedPlugin, PluginError, Running, Trust};
use makebuy_core::{Beside, Library, Outcome, Pack, cases, portfolio};
use makebuy_model::pack::RuleExamples;
use makebuy_model::{Diagnostic, FileId, Sources, Span};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The packs at hand with the files that go with them.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    library: Library,
    packs: BTreeMap<String, LoadedPack>,
    plugins: Option<Plugins>,
}

/// Which plugins may be loaded, and where they run.
#[derive(Debug, Clone)]
pub struct Plugins {
    /// What the user pinned.
    pub trust: Trust,
    /// Where they run.
    pub running: Running,
    /// Why some of what was pinned can not be read: then no plugin is loaded.
    pub unread: Vec<Diagnostic>,
}

/// Where a pack comes from, and the files beside its rules.
#[derive(Debug, Clone)]
pub struct LoadedPack {
    /// The folder or file; `None` for a pack that comes with the binary.
    pub path: Option<PathBuf>,
    /// The plugin that carries it.
    pub plugin: Option<Arc<LoadedPlugin>>,
    /// Expected verdicts.
    pub cases: Option<FileId>,
    /// A portfolio to start from.
    pub example: Option<FileId>,
}

impl LoadedPack {
    /// The files beside its rules.
    #[must_use]
    pub fn beside(&self) -> Beside {
        let in_folder = self.path.as_ref().is_none_or(|path| path.is_dir()) || self.plugin.is_some();
        Beside { in_folder, cases: self.cases, example: self.example }
    }
}

impl Shelf {
    /// The packs that come with the binary.
    #[must_use]
    pub fn embedded(sources: &mut Sources) -> Self {
        let mut shelf = Self::default();
        for pack in PACKS {
            shelf.add_embedded(pack, sources);
        }
        shelf
    }

    fn add_embedded(&mut self, pack: &EmbeddedPack, sources: &mut Sources) {
        let mut found = Found::default();
        for (name, text) in pack.files {
            let file = sources.add(format!("<built in>/{}/{name}", pack.folder), *text);
            found.put(name, file);
        }
        for (name, text) in pack.locales {
            let file = sources.add(format!("<built in>/{}/{LOCALES}/{name}", pack.folder), *text);
            found.put_locale(Path::new(name), file);
        }
        // A shipped pack has the id of its folder; a test says so, and compiles each.
        let loaded = LoadedPack { path: None, plugin: None, cases: found.cases, example: found.example };
        self.packs.insert(pack.folder.to_owned(), loaded);
        self.library.add_known(pack.folder, sources, found.into_files(sources));
    }

    fn add(&mut self, found: Found, path: Option<PathBuf>, sources: &Sources) -> (Option<String>, Vec<Diagnostic>) {
        let plugin = found.plugin.clone();
        let loaded = LoadedPack { path, plugin, cases: found.cases, example: found.example };
        let (id, diagnostics) = self.library.add(sources, found.into_files(sources));
        if let Some(id) = &id {
            self.packs.insert(id.clone(), loaded);
        }
        (id, diagnostics)
    }

    /// Lets plugins be loaded: without this none is.
    pub fn allow_plugins(&mut self, plugins: Plugins) {
        self.plugins = Some(plugins);
    }

    /// Which plugins may be loaded.
    #[must_use]
    pub fn plugins(&self) -> Option<&Plugins> {
        self.plugins.as_ref()
    }

    /// Adds the pack in a file, folder or plugin, in place of one with the same id, and gives its id.
    ///
    /// # Errors
    /// Diagnostics if it can not be read, or has no usable id: then with all that can be said of its other files. Anything
    /// else that is wrong with it, files that can not be read among it, shows when it is compiled.
    pub fn add_pack(&mut self, path: &Path, sources: &mut Sources) -> Result<String, Vec<Diagnostic>> {
        let found = match path.is_dir() {
            true => read_folder(path, &Changed::new(), sources)?,
            false if LibraryFile::is_one(path) => self.read_plugin(path, sources)?,
            false => read_file(path, sources)?,
        };
        self.add_found(found, path, sources)
    }

    /// Adds the pack in a folder as it would be if some of its files had other texts, or were there.
    ///
    /// # Errors
    /// As for any pack.
    pub fn add_changed(
        &mut self,
        folder: &Path,
        changed: &Changed,
        sources: &mut Sources,
    ) -> Result<String, Vec<Diagnostic>> {
        let found = read_folder(folder, changed, sources)?;
        self.add_found(found, folder, sources)
    }

    fn add_found(&mut self, found: Found, path: &Path, sources: &Sources) -> Result<String, Vec<Diagnostic>> {
        let others = found.others();
        match self.add(found, Some(path.to_owned()), sources) {
            (Some(id), _) => Ok(id),
            (None, mut diagnostics) => {
                diagnostics.extend(others.into_iter().flat_map(|file| portfolio::check_syntax(sources, file)));
                Err(diagnostics)
            }
        }
    }

    /// Adds every pack of a place: a file, a pack's folder, or a folder of packs. Gives their ids.
    ///
    /// # Errors
    /// Diagnostics about every pack that can not be read.
    pub fn add_place(&mut self, path: &Path, sources: &mut Sources) -> Result<Vec<String>, Vec<Diagnostic>> {
        let holds_rules = |folder: &Path| !rule_files(folder).unwrap_or_default().is_empty();
        if !path.is_dir() || holds_rules(path) {
            return self.add_pack(path, sources).map(|id| vec![id]);
        }
        let folders: Vec<_> =
            entries(path, sources)?.into_iter().filter(|entry| entry.is_dir() && holds_rules(entry)).collect();
        if folders.is_empty() {
            return Err(vec![no_pack(path, sources)]);
        }
        let (mut ids, mut diagnostics) = (Vec::new(), Vec::new());
        for folder in folders {
            match self.add_pack(&folder, sources) {
                Ok(id) => ids.push(id),
                Err(found) => diagnostics.extend(found),
            }
        }
        if diagnostics.is_empty() { Ok(ids) } else { Err(diagnostics) }
    }

    /// Loads a plugin that is trusted, and reads the files that it carries.
    fn read_plugin(&self, path: &Path, sources: &mut Sources) -> Result<Found, Vec<Diagnostic>> {
        if let Some(plugins) = self.plugins.as_ref().filter(|plugins| !plugins.unread.is_empty()) {
            return Err(plugins.unread.clone());
        }
        let refused = |error: PluginError| {
            let file = sources.add(path.display().to_string(), "");
            vec![error.at(Span::file_start(file))]
        };
        let plugin = LibraryFile::read(path).and_then(|library| self.load_plugin(&library)).map_err(refused)?;
        Found::of_plugin(path, plugin, sources)
    }

    /// Loads a plugin that is trusted.
    ///
    /// # Errors
    /// Why it is not loaded.
    pub fn load_plugin(&self, library: &LibraryFile) -> Result<LoadedPlugin, PluginError> {
        let Some(Plugins { trust, running, .. }) = &self.plugins else {
            return Err(Trust::default().refuses(library));
        };
        let pin = trust.of(library)?;
        let plugin = plugin::load(library, running)?;
        pin.agrees(&plugin.reference)?;
        Ok(plugin)
    }

    /// Adds a pack that stands [beside] a folder; gives where, if it says other than the one of the id that was there.
    ///
    /// # Errors
    /// As for any pack.
    pub fn add_beside(
        &mut self,
        folder: &Path,
        id: &str,
        sources: &mut Sources,
    ) -> Result<Option<PathBuf>, Vec<Diagnostic>> {
        let Some(path) = beside(folder, id) else { return Ok(None) };
        let before = self.library.sha256(id).map(str::to_owned);
        self.add_pack(&path, sources)?;
        Ok(Some(path).filter(|_| before.as_deref() != self.library.sha256(id)))
    }

    /// All packs, to compile one.
    #[must_use]
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// Examples of the rules of a pack from its own cases; for rules that it takes over and has no case for, from those of
    /// the pack that declares them, as judged there. What is wrong with its own cases is reported.
    #[must_use]
    pub fn examples(&self, sources: &Sources, pack: &Pack) -> Outcome<Vec<RuleExamples>> {
        let own = self.own_examples(sources, pack);
        let mut found = own.value;
        for base in pack.info().extends.iter().rev().filter_map(|id| self.library.compile(id)?.value) {
            let theirs = self.own_examples(sources, &base).value.unwrap_or_default();
            for examples in found.iter_mut().flatten() {
                if let Some(theirs) = theirs.iter().find(|theirs| theirs.rule == examples.rule) {
                    examples.applies = examples.applies.take().or_else(|| theirs.applies.clone());
                    examples.silent = examples.silent.take().or_else(|| theirs.silent.clone());
                }
            }
        }
        Outcome { value: found, diagnostics: own.diagnostics }
    }

    fn own_examples(&self, sources: &Sources, pack: &Pack) -> Outcome<Vec<RuleExamples>> {
        let file = self.packs.get(&pack.info().id).and_then(|pack| pack.cases);
        let none = Outcome { value: Some(Vec::new()), diagnostics: Vec::new() };
        let read = file.map_or(none, |file| cases::parse(sources, file, pack));
        Outcome { value: read.value.map(|cases| cases::examples(pack, &cases)), diagnostics: read.diagnostics }
    }

    /// Where a pack comes from.
    #[must_use]
    pub fn pack(&self, id: &str) -> Option<&LoadedPack> {
        self.packs.get(id)
    }
}
