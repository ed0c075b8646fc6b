//! Adding a text to a file of a pack.

use crate::Exit;
use crate::output::{message, note, rewrite};
use crate::session::Session;
use std::path::{Path, PathBuf};

/// The file of a pack's cases.
pub(super) fn cases_file(session: &Session, pack: &str) -> Result<PathBuf, Exit> {
    Ok(folder(session, pack)?.join("cases.toml"))
}

/// The file that new rules of a pack go to.
pub(super) fn rules_file(session: &Session, pack: &str) -> Result<PathBuf, Exit> {
    let folder = folder(session, pack)?;
    let usual = folder.join("pack.toml");
    Ok(if usual.is_file() { usual } else { folder.join("rules.toml") })
}

fn folder(session: &Session, pack: &str) -> Result<PathBuf, Exit> {
    let path = session.shelf.pack(pack).and_then(|pack| pack.path.clone());
    path.filter(|path| path.is_dir()).ok_or_else(|| {
        message(&format!("pack `{pack}` is no folder of yours: leave out `--append` and copy what is printed"));
        Exit::Usage
    })
}

/// Adds a text at the end of a file.
pub(super) fn add(file: &Path, text: &str) -> Result<(), Exit> {
    let read = match std::fs::read_to_string(file) {
        Ok(before) => Some(before),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => {
            message(&format!("`{}` can not be read: {error}", file.display()));
            return Err(Exit::Usage);
        }
    };
    let before = read.clone().unwrap_or_default();
    let gap = match before.as_str() {
        "" => "",
        text if text.ends_with('\n') => "\n",
        _ => "\n\n",
    };
    rewrite(file, read.as_deref(), &format!("{before}{gap}{text}"))?;
    note(&format!("added to {}", file.display()));
    Ok(())
}
