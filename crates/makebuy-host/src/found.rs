//! Finding the files of a pack: in a folder, a file, or a plugin.

use crate::files::read_text;
use crate::hash::sha256;
use crate::plugin::LoadedPlugin;
use makebuy_core::locale::LocaleFile;
use makebuy_core::{PackFiles, limits};
use makebuy_model::{Code, Diagnostic, FileId, Sources, Span};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Files of a pack folder that are not rules.
const CASES: &str = "cases.toml";
const EXAMPLE: &str = "example.toml";
/// The folder of its texts in other languages.
pub(crate) const LOCALES: &str = "locales";

/// Texts that files are to have.
pub type Changed = BTreeMap<PathBuf, String>;

/// The files of one pack.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) rules: Vec<FileId>,
    pub(crate) locales: Vec<LocaleFile>,
    pub(crate) cases: Option<FileId>,
    pub(crate) example: Option<FileId>,
    unread: Vec<Diagnostic>,
    pub(crate) plugin: Option<Arc<LoadedPlugin>>,
}

impl Found {
    /// The files that a plugin carries, in the order in which a folder has them.
    ///
    /// # Errors
    /// If there are no rules among them.
    pub(crate) fn of_plugin(path: &Path, plugin: LoadedPlugin, sources: &mut Sources) -> Result<Self, Vec<Diagnostic>> {
        let mut found = Self::default();
        let mut files: Vec<_> = plugin.files.iter().collect();
        files.sort();
        for (name, text) in files.into_iter().filter(|(name, _)| is_toml(Path::new(name))) {
            let limit = if name == EXAMPLE { limits::PORTFOLIO_BYTES } else { limits::PACK_FILE_BYTES };
            let too_large = text.len() > limit;
            let file = sources.add(format!("{}/{name}", path.display()), if too_large { "" } else { text.as_str() });
            if too_large {
                let message = format!("file has more than {limit} bytes, which is the limit");
                found.unread.push(Diagnostic::error(Code::TooLarge, Span::file_start(file), message));
                continue;
            }
            match name.strip_prefix(LOCALES).and_then(|rest| rest.strip_prefix('/')) {
                Some(locale) => found.put_locale(Path::new(locale), file),
                None => found.put(&name.to_ascii_lowercase(), file),
            }
        }
        if found.rules.is_empty() && found.unread.is_empty() {
            return Err(vec![no_pack(path, sources)]);
        }
        found.plugin = Some(Arc::new(plugin));
        Ok(found)
    }

    /// The files that are not rules.
    pub(crate) fn others(&self) -> Vec<FileId> {
        let locales = self.locales.iter().map(|locale| locale.file);
        locales.chain(self.cases).chain(self.example).collect()
    }

    pub(crate) fn into_files(self, sources: &Sources) -> PackFiles {
        let sha256 = sha256(self.rules.iter().map(|file| sources.text(*file)));
        PackFiles {
            files: self.rules,
            locales: self.locales,
            sha256,
            unread: self.unread,
            plugin: self.plugin.map(|plugin| plugin.plugin()),
        }
    }

    pub(crate) fn put(&mut self, name: &str, file: FileId) {
        match name {
            CASES => self.cases = Some(file),
            EXAMPLE => self.example = Some(file),
            _ => self.rules.push(file),
        }
    }

    pub(crate) fn put_locale(&mut self, path: &Path, file: FileId) {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        self.locales.push(LocaleFile { stem, file });
    }
}

pub(crate) fn read_file(path: &Path, sources: &mut Sources) -> Result<Found, Vec<Diagnostic>> {
    let file = read_text(sources, path, limits::PACK_FILE_BYTES).map_err(|diagnostic| vec![*diagnostic])?;
    Ok(Found { rules: vec![file], ..Found::default() })
}

pub(crate) fn read_folder(path: &Path, changed: &Changed, sources: &mut Sources) -> Result<Found, Vec<Diagnostic>> {
    let mut found = Found::default();
    let paths: BTreeSet<PathBuf> = entries(path, sources)?.into_iter().chain(changed.keys().cloned()).collect();
    for entry in paths.into_iter().filter(|entry| is_toml(entry)) {
        let name = entry.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
        let limit = if name == EXAMPLE { limits::PORTFOLIO_BYTES } else { limits::PACK_FILE_BYTES };
        let read = match changed.get(&entry) {
            Some(text) => Ok(sources.add(entry.display().to_string(), text.as_str())),
            None => read_regular(sources, &entry, limit),
        };
        match read {
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

/// The files of a folder that may hold rules.
pub(crate) fn rule_files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let paths = std::fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path()));
    let special = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default();
        [CASES, EXAMPLE].iter().any(|special| name.eq_ignore_ascii_case(special))
    };
    let rules = |path: &PathBuf| is_toml(path) && !path.is_dir() && !special(path);
    let mut files: Vec<PathBuf> = paths.filter(rules).collect();
    files.sort();
    Ok(files)
}

/// The entries of a folder in the order of their names.
pub(crate) fn entries(folder: &Path, sources: &mut Sources) -> Result<Vec<PathBuf>, Vec<Diagnostic>> {
    let read = std::fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
    let mut paths: Vec<PathBuf> = read.map_err(|error| {
        let file = sources.add(folder.display().to_string(), "");
        vec![Diagnostic::error(Code::Unreadable, Span::file_start(file), format!("can not be read: {error}"))]
    })?;
    paths.sort();
    Ok(paths)
}

pub(crate) fn no_pack(path: &Path, sources: &mut Sources) -> Diagnostic {
    let file = sources.add(path.display().to_string(), "");
    let diagnostic = Diagnostic::error(Code::NotRecognised, Span::file_start(file), "no rule files here");
    diagnostic.help("a pack is a TOML file with [pack], or a folder of such files")
}
