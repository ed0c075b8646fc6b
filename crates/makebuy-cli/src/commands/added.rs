//! Adding texts to the files of a pack.

use crate::Exit;
use crate::output::{Rewrite, message, note, read_to_change, rewrite};
use crate::session::Session;
use makebuy_host::{Changed, LoadedPack, Shelf};
use makebuy_model::{Diagnostic, Sources};
use std::path::{Path, PathBuf};

/// A pack of the user in a folder.
#[derive(Debug)]
pub(super) struct Own {
    id: String,
    folder: PathBuf,
}

impl Own {
    /// Refuses a pack that is built in or a single file.
    pub(super) fn of(session: &Session, id: &str) -> Result<Self, Exit> {
        let path = session.shelf.pack(id).and_then(|pack| pack.path.clone());
        let folder = path.filter(|path| path.is_dir()).ok_or_else(|| {
            message(&format!("pack `{id}` is no folder of yours: leave out `--append` and copy what is printed"));
            Exit::Usage
        })?;
        Ok(Self { id: id.to_owned(), folder })
    }

    /// The file of its cases.
    pub(super) fn cases(&self, session: &Session) -> PathBuf {
        let file = session.shelf.pack(&self.id).and_then(|pack| pack.cases);
        let name = file.and_then(|file| session.sources.get(file)).map(|source| PathBuf::from(&*source.name));
        name.unwrap_or_else(|| self.folder.join("cases.toml"))
    }

    /// The file that new rules go to.
    pub(super) fn rules(&self) -> PathBuf {
        let usual = self.folder.join("pack.toml");
        if usual.is_file() { usual } else { self.folder.join("rules.toml") }
    }

    /// Adds texts at the ends of files: all or none, and only if the pack can still be used.
    pub(super) fn add(&self, session: &mut Session, texts: &[(PathBuf, &str)]) -> Result<(), Exit> {
        let files = texts.iter().map(|(path, text)| added(path, text)).collect::<Result<Vec<_>, _>>()?;
        self.check(session, &files)?;
        rewrite(&files)?;
        files.iter().for_each(|file| note(&format!("added to {}", file.path.display())));
        Ok(())
    }

    /// Looks at the pack as it would be; what was wrong before is no reason to refuse.
    fn check(&self, session: &mut Session, files: &[Rewrite]) -> Result<(), Exit> {
        let before = errors(&session.shelf, &session.sources, &self.id);
        let changed: Changed = files.iter().map(|file| (file.path.clone(), file.text.clone())).collect();
        let mut shelf = session.shelf.clone();
        let after = match shelf.add_changed(&self.folder, &changed, &mut session.sources) {
            Ok(id) => errors(&shelf, &session.sources, &id),
            Err(found) => found,
        };
        let known = |found: &Diagnostic| {
            before.iter().any(|before| (before.code, &before.message) == (found.code, &found.message))
        };
        let new: Vec<Diagnostic> = after.into_iter().filter(|found| !known(found)).collect();
        let refused = session.report(&new);
        if refused.is_err() {
            message(
                "nothing was written: with this at the end of its files the pack could not be used; \
                 leave out `--append` and put what is printed where it fits",
            );
        }
        refused
    }
}

fn errors(shelf: &Shelf, sources: &Sources, id: &str) -> Vec<Diagnostic> {
    let beside = shelf.pack(id).map(LoadedPack::beside).unwrap_or_default();
    let found = makebuy_core::check(shelf.library(), sources, id, beside).map(|outcome| outcome.diagnostics);
    found.into_iter().flatten().filter(Diagnostic::is_error).collect()
}

/// A file with a text at its end, after an empty line; lines end as they do in the file.
fn added(path: &Path, text: &str) -> Result<Rewrite, Exit> {
    let was = read_to_change(path)?;
    let before = was.clone().unwrap_or_default();
    let gap = match before.as_str() {
        "" => "",
        text if text.ends_with('\n') => "\n",
        _ => "\n\n",
    };
    let new = format!("{gap}{text}");
    let new = if before.contains("\r\n") { new.replace('\n', "\r\n") } else { new };
    Ok(Rewrite { path: path.to_owned(), was, text: before + &new })
}
