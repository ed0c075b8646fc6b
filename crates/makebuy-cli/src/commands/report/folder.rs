//! Documents of several portfolios in a folder, with a page that leads to them.

use super::judge::Judged;
use super::plan::Kind;
use super::produce::Made;
use super::{names, put};
use crate::Exit;
use crate::args::Report;
use crate::output::{internal, message};
use crate::session::Session;
use makebuy_report::{Entry, Format, Markup, collection};
use std::path::{Path, PathBuf};

/// Writes everything or nothing. Gives the page to start at, or the documents if there is but one portfolio.
pub(super) fn write(
    session: &Session,
    args: &Report,
    folder: &Path,
    judged: &[Judged],
    made: &[Made],
) -> Result<Vec<PathBuf>, Exit> {
    let names = names::of(&judged.iter().map(|one| one.file.clone()).collect::<Vec<_>>());
    let file = |name: &str, kind: Kind| format!("{name}.{}", kind.ending());
    let mut files: Vec<(PathBuf, &[u8])> = Vec::new();
    for (name, made) in names.iter().zip(made) {
        let documents = made.documents.iter();
        files.extend(documents.map(|(kind, bytes)| (folder.join(file(name, *kind)), bytes.as_slice())));
    }
    let index = index(&names, made)?;
    let mut start: Vec<PathBuf> = files.iter().map(|(path, _)| path.clone()).collect();
    if let Some((name, text)) = &index {
        start = vec![folder.join(name)];
        files.push((folder.join(name), text.as_bytes()));
    }
    let files: Vec<(&Path, &[u8])> = files.iter().map(|(path, bytes)| (path.as_path(), *bytes)).collect();
    free(&files, args.force)?;
    let was_there = folder.exists();
    make(folder)?;
    if let Err(exit) = put(session, &files) {
        if !was_there {
            // Nothing is in it: what is written is written whole or not at all.
            let _ = std::fs::remove_dir(folder);
        }
        return Err(exit);
    }
    Ok(start)
}

/// The page that leads to several reports, in Markdown if they are.
fn index(names: &[String], made: &[Made]) -> Result<Option<(String, String)>, Exit> {
    if made.len() < 2 {
        return Ok(None);
    }
    let entry = |(name, made): (&String, &'_ Made)| {
        let mut files = made.documents.iter().map(|(kind, _)| (*kind, format!("{name}.{}", kind.ending())));
        let (kind, file) = files.next()?;
        let also = files.map(|(kind, file)| (kind.title(), file)).collect();
        Some((kind, file, also))
    };
    let mut markup = Markup::Html;
    let mut entries = Vec::new();
    for (name, made) in names.iter().zip(made) {
        let Some((kind, file, also)) = entry((name, made)) else { continue };
        if kind == Kind::Document(Format::Text(Markup::Markdown)) {
            markup = Markup::Markdown;
        }
        entries.push(Entry { digest: &made.digest, file, sections: kind.has_sections(), also });
    }
    let text = collection(&entries, markup).map_err(|error| internal(&error.into()))?;
    let ending = Kind::Document(Format::Text(markup)).ending();
    Ok(Some((format!("{}.{ending}", names::INDEX), text)))
}

/// Refuses to replace files that nobody named and makebuy did not write.
fn free(files: &[(&Path, &[u8])], force: bool) -> Result<(), Exit> {
    let foreign = files.iter().map(|(path, _)| *path).filter(|path| path.is_file() && !is_ours(path));
    let foreign: Vec<String> = foreign.filter(|_| !force).map(|path| format!("`{}`", path.display())).collect();
    if foreign.is_empty() {
        return Ok(());
    }
    let are = if foreign.len() == 1 { "is no report" } else { "are no reports" };
    let foreign = foreign.join(", ");
    message(&format!("{foreign} {are} that makebuy wrote: choose another folder, or add --force to replace"));
    Err(Exit::Usage)
}

/// Whether a file says that makebuy wrote it: every format does somewhere, with the version.
fn is_ours(path: &Path) -> bool {
    let bytes = std::fs::read(path).unwrap_or_default();
    let marks: [&[u8]; 2] = [b"makebuy ", b"\"engine\": \""];
    let marked = |mark: &[u8]| {
        bytes.windows(mark.len() + 1).any(|seen| seen.starts_with(mark) && seen.last().is_some_and(u8::is_ascii_digit))
    };
    // Documents and workbooks are archives, in which nothing can be read.
    bytes.is_empty() || bytes.starts_with(b"PK") || marks.into_iter().any(marked)
}

fn make(folder: &Path) -> Result<(), Exit> {
    std::fs::create_dir_all(folder).map_err(|error| {
        message(&format!("the folder `{}` can not be made: {error}", folder.display()));
        Exit::Usage
    })
}
