//! Schemas beside the files that people write, so that an editor finds them without a network.

use crate::Exit;
use crate::output::make_folder;
use crate::session::Session;
use makebuy_core::schema::{FileKind, schema};
use makebuy_model::pack::PackInfo;
use std::path::Path;

/// The folder they stand in: whatever is in it can be written anew.
pub(crate) const FOLDER: &str = ".makebuy";

/// A schema as a text.
pub(crate) fn text(kind: FileKind, pack: Option<&PackInfo>) -> String {
    format!("{:#}\n", schema(kind, pack))
}

/// The line that tells an editor which schema a file follows.
pub(crate) fn directive(kind: FileKind) -> String {
    format!("#:schema {FOLDER}/{}\n\n", file_name(kind))
}

fn file_name(kind: FileKind) -> String {
    format!("{}.schema.json", kind.as_str())
}

/// Writes into a folder all schemas that the files of a pack refer to.
pub(crate) fn write_all(session: &Session, folder: &Path, pack: &PackInfo) -> Result<(), Exit> {
    make_folder(folder)?;
    let mut kinds = FileKind::ALL.into_iter();
    kinds.try_for_each(|kind| session.write(&folder.join(file_name(kind)), &text(kind, Some(pack))))
}

/// Writes the schema of portfolios for a pack beside a file, and gives the line that refers to it.
pub(crate) fn beside_portfolio(session: &Session, file: &Path, pack: &PackInfo) -> Result<String, Exit> {
    let folder = file.parent().unwrap_or(Path::new("")).join(FOLDER);
    make_folder(&folder)?;
    let name = format!("{}.{}", pack.id, file_name(FileKind::Portfolio));
    session.write(&folder.join(&name), &text(FileKind::Portfolio, Some(pack)))?;
    Ok(format!("#:schema {FOLDER}/{name}\n\n"))
}

/// A file's text without the line that refers to a schema: elsewhere it would lead nowhere.
pub(crate) fn without_directive(text: &str) -> &str {
    let rest = text.strip_prefix("#:schema ").and_then(|rest| rest.split_once('\n'));
    rest.map_or(text, |(_, rest)| rest.trim_start_matches(['\r', '\n']))
}
