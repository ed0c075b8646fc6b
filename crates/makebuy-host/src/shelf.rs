//! All packs at hand: those that come with the binary, and those of folders the user names.

use crate::embedded::{EmbeddedPack, PACKS};
use crate::files::read_text;
use crate::hash::sha256;
use makebuy_core::locale::LocaleFile;
use makebuy_core::{Beside, Library, Outcome, Pack, PackFiles, cases, limits, portfolio};
use makebuy_model::pack::RuleExamples;
use makebuy_model::{Code, Diagnostic, FileId, Sources, Span};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Files of a pack folder that are not rules.
const CASES: &str = "cases.toml";
const EXAMPLE: &str = "example.toml";
/// The folder of its texts in other languages.
const LOCALES: &str = "locales";

/// The packs at hand with the files that go with them.
#[derive(Debug, Default)]
pub struct Shelf {
    library: Library,
    packs: BTreeMap<String, LoadedPack>,
}

/// Where a pack comes from, and the files beside its rules.
#[derive(Debug, Clone)]
pub struct LoadedPack {
    /// The folder or file; `None` for a pack that comes with the binary.
    pub path: Option<PathBuf>,
    /// Expected verdicts.
    pub cases: Option<FileId>,
    /// A portfolio to start from.
    pub example: Option<FileId>,
}

impl LoadedPack {
    /// The files beside its rules.
    #[must_use]
    pub fn beside(&self) -> Beside {
        let in_folder = self.path.as_ref().is_none_or(|path| path.is_dir());
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
        let loaded = LoadedPack { path: None, cases: found.cases, example: found.example };
        self.packs.insert(pack.folder.to_owned(), loaded);
        self.library.add_known(pack.folder, sources, found.into_files(sources));
    }

    fn add(&mut self, found: Found, path: Option<PathBuf>, sources: &Sources) -> (Option<String>, Vec<Diagnostic>) {
        let loaded = LoadedPack { path, cases: found.cases, example: found.example };
        let (id, diagnostics) = self.library.add(sources, found.into_files(sources));
        if let Some(id) = &id {
            self.packs.insert(id.clone(), loaded);
        }
        (id, diagnostics)
    }

    /// Adds the pack in a file or folder, in place of one with the same id, and gives its id.
    ///
    /// # Errors
    /// Diagnostics if it can not be read, or has no usable id: then with all that can be said of its other files. Anything
    /// else that is wrong with it, files that can not be read among it, shows when it is compiled.
    pub fn add_pack(&mut self, path: &Path, sources: &mut Sources) -> Result<String, Vec<Diagnostic>> {
        let found = if path.is_dir() { read_folder(path, sources)? } else { read_file(path, sources)? };
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

#[derive(Debug, Default)]
struct Found {
    rules: Vec<FileId>,
    locales: Vec<LocaleFile>,
    cases: Option<FileId>,
    example: Option<FileId>,
    unread: Vec<Diagnostic>,
}

impl Found {
    /// The files that are not rules.
    fn others(&self) -> Vec<FileId> {
        let locales = self.locales.iter().map(|locale| locale.file);
        locales.chain(self.cases).chain(self.example).collect()
    }

    fn into_files(self, sources: &Sources) -> PackFiles {
        let sha256 = sha256(self.rules.iter().map(|file| sources.text(*file)));
        PackFiles { files: self.rules, locales: self.locales, sha256, unread: self.unread, plugin: None }
    }

    fn put(&mut self, name: &str, file: FileId) {
        match name {
            CASES => self.cases = Some(file),
            EXAMPLE => self.example = Some(file),
            _ => self.rules.push(file),
        }
    }

    fn put_locale(&mut self, path: &Path, file: FileId) {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        self.locales.push(LocaleFile { stem, file });
    }
}

fn read_file(path: &Path, sources: &mut Sources) -> Result<Found, Vec<Diagnostic>> {
    let file = read_text(sources, path, limits::PACK_FILE_BYTES).map_err(|diagnostic| vec![*diagnostic])?;
    Ok(Found { rules: vec![file], ..Found::default() })
}

fn read_folder(path: &Path, sources: &mut Sources) -> Result<Found, Vec<Diagnostic>> {
    let mut found = Found::default();
    for entry in entries(path, sources)?.into_iter().filter(|entry| is_toml(entry)) {
        let name = entry.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
        let limit = if name == EXAMPLE { limits::PORTFOLIO_BYTES } else { limits::PACK_FILE_BYTES };
        match read_regular(sources, &entry, limit) {
            Ok(file) => found.put(&name, file),
            Err(diagnostic) => found.unread.push(*diagnostic),
        }
    }
    let locales = path.join(LOCALES);
    let locales = if locales.is_dir() { entries(&locales, sources)? } else { Vec::new() };
    for entry in locales.into_iter().filter(|entry| is_toml(entry)) {
        match read_regular(sources, &entry, limits::PACK_FILE_BYTES) {
            Ok(file) => found.put_locale(&entry, file),
            Err(diagnostic) => found.unread.push(*diagnostic),
        }
    }
    match (found.rules.is_empty(), found.unread.is_empty()) {
        (true, true) => Err(vec![no_pack(path, sources)]),
        (true, false) => Err(found.unread),
        (false, _) => Ok(found),
    }
}

/// Reads a text, but not from a folder, a device or a pipe.
fn read_regular(sources: &mut Sources, path: &Path, limit: usize) -> Result<FileId, Box<Diagnostic>> {
    if !path.is_file() {
        let file = sources.add(path.display().to_string(), "");
        let what = if path.is_dir() { "it is a folder" } else { "it is no regular file" };
        let message = format!("can not be read: {what}");
        let diagnostic = Diagnostic::error(Code::Unreadable, Span::file_start(file), message);
        return Err(Box::new(diagnostic.help("every `.toml` here belongs to the pack: rename or move what does not")));
    }
    read_text(sources, path, limit)
}

fn is_toml(path: &Path) -> bool {
    path.extension().is_some_and(|end| end.eq_ignore_ascii_case("toml"))
}

fn rule_files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let paths = std::fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path()));
    let special = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default();
        [CASES, EXAMPLE].iter().any(|special| name.eq_ignore_ascii_case(special))
    };
    let rules = |path: &PathBuf| is_toml(path) && !path.is_dir() && !special(path);
    Ok(paths.filter(rules).collect())
}

/// The entries of a folder in the order of their names.
fn entries(folder: &Path, sources: &mut Sources) -> Result<Vec<PathBuf>, Vec<Diagnostic>> {
    let read = std::fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
    let mut paths: Vec<PathBuf> = read.map_err(|error| {
        let file = sources.add(folder.display().to_string(), "");
        vec![Diagnostic::error(Code::Unreadable, Span::file_start(file), format!("can not be read: {error}"))]
    })?;
    paths.sort();
    Ok(paths)
}

fn no_pack(path: &Path, sources: &mut Sources) -> Diagnostic {
    let file = sources.add(path.display().to_string(), "");
    let diagnostic = Diagnostic::error(Code::NotRecognised, Span::file_start(file), "no rule files here");
    diagnostic.help("a pack is a TOML file with [pack], or a folder of such files")
}
