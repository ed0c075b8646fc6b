//! What a file is: a part of a pack, or a portfolio.

use crate::output::folder_of;
use crate::portfolio_files::{ends_as_sheet, not_recognised};
use makebuy_core::{doc, limits, locale, portfolio};
use makebuy_host::plugin::LibraryFile;
use makebuy_host::read_text;
use makebuy_model::{Code, Diagnostic, Sources};
use std::path::{Path, PathBuf};

/// What a path holds.
#[derive(Debug)]
pub(crate) enum Kind {
    /// A pack, or a part of it: where the pack stands.
    Pack(PathBuf),
    Portfolio,
}

/// What is neither, or can not be told; its text, if it can be read.
#[derive(Debug)]
pub(crate) struct Unclear(Option<String>);

impl Kind {
    /// What a path holds, by what is in it.
    ///
    /// # Errors
    /// If that can not be said.
    pub(crate) fn of(path: &Path) -> Result<Self, Unclear> {
        if path.is_dir() || LibraryFile::is_one(path) {
            return Ok(Self::Pack(path.to_owned()));
        }
        if path.as_os_str() == "-" || ends_as_sheet(path) {
            return Ok(Self::Portfolio);
        }
        // Read once to see what it is; whoever uses it reads it again.
        let mut glance = Sources::new();
        let Ok(file) = read_text(&mut glance, path, limits::PORTFOLIO_BYTES) else { return Err(Unclear(None)) };
        let folder = folder_of(path).to_owned();
        if locale::looks_like_one(&glance, file) {
            return Ok(Self::Pack(pack_of_locales(&folder)));
        }
        let (doc, found) = doc::parse(&glance, &[file]);
        match path.file_name().and_then(|name| name.to_str()) {
            _ if portfolio::looks_like_one(&glance, file) => Ok(Self::Portfolio),
            Some("cases.toml") => Ok(Self::Pack(folder)),
            _ if doc.span.is_some() => Ok(Self::Pack(path.to_owned())),
            _ if doc.holds_anything() && !found.iter().any(is_about_reading) => Ok(Self::Pack(folder)),
            _ => Err(Unclear(Some(glance.text(file).to_owned()))),
        }
    }
}

impl Unclear {
    /// Why it is of no use.
    pub(crate) fn told(self, path: &Path, sources: &mut Sources) -> Vec<Diagnostic> {
        let Some(text) = self.0 else {
            let found = read_text(sources, path, limits::PORTFOLIO_BYTES).err();
            return found.into_iter().map(|found| *found).collect();
        };
        let file = sources.add(path.display().to_string(), text);
        let (_, mut found) = doc::parse(sources, &[file]);
        found.retain(is_about_reading);
        if found.is_empty() { vec![not_recognised(file)] } else { found }
    }
}

/// Whether a finding says that a text can not be read as TOML at all.
fn is_about_reading(found: &Diagnostic) -> bool {
    matches!(found.code, Code::Syntax | Code::Empty | Code::TooLarge)
}

/// The pack's folder, given the one of its locale files.
fn pack_of_locales(folder: &Path) -> PathBuf {
    let named = folder.canonicalize().is_ok_and(|folder| folder.ends_with("locales"));
    match folder.parent().filter(|_| named) {
        None => folder.to_owned(),
        Some(_) if folder == Path::new(".") => PathBuf::from(".."),
        Some(parent) if parent.as_os_str().is_empty() => PathBuf::from("."),
        Some(parent) => parent.to_owned(),
    }
}
