//! Documents of several portfolios in a folder, with a page that leads to them.

use super::judge::Judged;
use super::plan::Kind;
use super::produce::Made;
use super::{names, put};
use crate::Exit;
use crate::output::{internal, make_folder, message};
use crate::session::Session;
use makebuy_report::{Entry, Format, Markup, collection};
use std::path::{Path, PathBuf};

/// The documents of all portfolios, with the names of their files.
#[derive(Debug)]
pub(super) struct Collection<'a> {
    /// What there is of each portfolio.
    kinds: &'a [Kind],
    portfolios: Vec<(&'a Made, Vec<String>)>,
}

impl<'a> Collection<'a> {
    pub(super) fn new(judged: &[Judged], made: &'a [Made], kinds: &'a [Kind]) -> Self {
        let names = names::of(&judged.iter().map(|one| one.file.clone()).collect::<Vec<_>>());
        let files = |name: &String| kinds.iter().map(|kind| format!("{name}.{}", kind.ending())).collect();
        Self { kinds, portfolios: made.iter().zip(names.iter().map(files)).collect() }
    }

    /// Writes everything or nothing. Gives the page to start at, or the documents if there is but one portfolio.
    pub(super) fn write(&self, session: &Session, folder: &Path, force: bool) -> Result<Vec<PathBuf>, Exit> {
        let documents = self.portfolios.iter().flat_map(|(made, files)| files.iter().zip(&made.documents));
        let mut files: Vec<(PathBuf, &[u8])> =
            documents.map(|(file, bytes)| (folder.join(file), bytes.as_slice())).collect();
        let index = self.index()?;
        let mut start: Vec<PathBuf> = files.iter().map(|(path, _)| path.clone()).collect();
        if let Some((name, text)) = &index {
            start = vec![folder.join(name)];
            files.push((folder.join(name), text.as_bytes()));
        }
        let files: Vec<(&Path, &[u8])> = files.iter().map(|(path, bytes)| (path.as_path(), *bytes)).collect();
        free(&files, force)?;
        let was_there = folder.exists();
        make_folder(folder)?;
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
    fn index(&self) -> Result<Option<(String, String)>, Exit> {
        let Some((first, others)) = self.kinds.split_first().filter(|_| self.portfolios.len() > 1) else {
            return Ok(None);
        };
        let entries = self.portfolios.iter().filter_map(|(made, files)| {
            let (file, also) = files.split_first()?;
            let also = others.iter().zip(also).map(|(kind, file)| (kind.title(), file.clone())).collect();
            Some(Entry { digest: &made.digest, file: file.clone(), sections: first.has_sections(), also })
        });
        let markup = match first {
            Kind::Document(Format::Text(markup)) => *markup,
            _ => Markup::Html,
        };
        let text = collection(&entries.collect::<Vec<_>>(), markup).map_err(|error| internal(&error.into()))?;
        Ok(Some((format!("{}.{}", names::INDEX, markup.extension()), text)))
    }
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
