//! Results on standard output or in files; messages on standard error.

use crate::Exit;
use makebuy_model::Sources;
use std::cell::LazyCell;
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What some programs write before a text in UTF-8.
const MARK: &str = "\u{FEFF}";

/// A file to write: never one that was read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Target<'a> {
    path: &'a Path,
    /// All that was read.
    sources: &'a Sources,
}

impl<'a> Target<'a> {
    pub(crate) fn new(path: &'a Path, sources: &'a Sources) -> Self {
        Self { path, sources }
    }

    /// Refuses to write where something was read from.
    pub(crate) fn check(self) -> Result<(), Exit> {
        check_all([self.path], self.sources)
    }
}

/// Refuses to write where something was read from, if it is so for any of the files.
pub(crate) fn check_all<'a>(paths: impl IntoIterator<Item = &'a Path>, sources: &Sources) -> Result<(), Exit> {
    let mut there = paths.into_iter().filter_map(|path| path.canonicalize().ok().filter(|target| target.is_file()));
    let read = LazyCell::new(|| {
        sources.names().filter_map(|name| Path::new(name).canonicalize().ok()).collect::<BTreeSet<PathBuf>>()
    });
    match there.find(|target| read.contains(target)) {
        None => Ok(()),
        Some(target) => {
            message(&format!("the result would replace `{}`, which was read: name another file", target.display()));
            Err(Exit::Usage)
        }
    }
}

/// A value as JSON, ending in a line break.
pub(crate) fn json(value: &impl serde::Serialize) -> Result<String, Exit> {
    serde_json::to_string_pretty(value).map(|text| text + "\n").map_err(|error| internal(&error.into()))
}

/// A failure that no input can cause.
pub(crate) fn internal(error: &anyhow::Error) -> Exit {
    message(&format!("internal error: {error:#}. This is a bug: please report it."));
    Exit::Internal
}

/// Something is not there that must be.
pub(crate) fn missing(what: &str) -> Exit {
    internal(&anyhow::anyhow!("{what} is missing"))
}

/// A word that names nothing; with the nearest that does.
pub(crate) fn unknown<'a>(what: &str, word: &str, known: impl IntoIterator<Item = &'a str>) -> Exit {
    message(&format!("there is no {what} `{}`{}", word.escape_debug(), nearest(word, known)));
    Exit::Usage
}

/// `; did you mean …`, if anything known is near.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    makebuy_core::did_you_mean(word, &known).map(|help| format!("; {help}")).unwrap_or_default()
}

/// Writes a result for people or spreadsheets. A reader that stopped listening (`| head`) is no error.
pub(crate) fn write(target: Option<Target<'_>>, text: &str) -> Result<(), Exit> {
    let text = visible(text);
    match target {
        Some(target) => to_file(target, &anstream::adapter::strip_str(&text).to_string()),
        None => to_stdout(&text),
    }
}

/// Writes a result for programs, as it is.
pub(crate) fn write_data(target: Option<Target<'_>>, text: &str) -> Result<(), Exit> {
    match target {
        Some(target) => to_file(target, text),
        None => to_stdout(text),
    }
}

/// A document on standard output, as it is.
pub(crate) fn bytes_to_stdout(bytes: &[u8]) -> Result<(), Exit> {
    sent(anstream::stdout().lock().into_inner(), bytes)
}

/// Marks that reverse the direction of text are shown as what they are: something that does not belong there.
fn visible(text: &str) -> String {
    text.chars().map(|c| if is_direction_mark(c) { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn to_stdout(text: &str) -> Result<(), Exit> {
    sent(anstream::stdout().lock(), text.as_bytes())
}

/// To standard output.
fn sent(mut out: impl Write, bytes: &[u8]) -> Result<(), Exit> {
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            message(&format!("standard output can not be written: {error}"));
            Err(Exit::Usage)
        }
        _ => Ok(()),
    }
}

/// Writes a file anew.
pub(crate) fn to_file(target: Target<'_>, text: &str) -> Result<(), Exit> {
    target.check()?;
    put(target.path, text.as_bytes())
}

/// A file that was read, and the text it is to have.
#[derive(Debug)]
pub(crate) struct Rewrite {
    pub(crate) path: PathBuf,
    /// What was read; `None` if it was not there.
    pub(crate) was: Option<String>,
    pub(crate) text: String,
}

/// Replaces files if they still hold what was read: all of them or none. A byte order mark at the start of one, which is none
/// of its text, stays.
pub(crate) fn rewrite(files: &[Rewrite]) -> Result<(), Exit> {
    let mut texts = Vec::new();
    for Rewrite { path, was, text } in files {
        let mark = unchanged(path, was.as_deref())?;
        texts.push((path.as_path(), format!("{mark}{text}")));
    }
    let bytes: Vec<(&Path, &[u8])> = texts.iter().map(|(path, text)| (*path, text.as_bytes())).collect();
    makebuy_host::write_together(&bytes).map_err(|(path, error)| not_written(path, &error))
}

/// The text of a file that is to be changed, without its byte order mark; `None` if it is not there.
pub(crate) fn read_to_change(path: &Path) -> Result<Option<String>, Exit> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text.strip_prefix(MARK).map(str::to_owned).unwrap_or(text))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => {
            message(&format!("`{}` can not be read: {error}", path.display()));
            Err(Exit::Usage)
        }
    }
}

/// Refuses to change a file that somebody else changed since it was read; gives its byte order mark.
fn unchanged(path: &Path, was: Option<&str>) -> Result<&'static str, Exit> {
    let same = match std::fs::read_to_string(path) {
        Ok(now) => {
            let rest = now.strip_prefix(MARK);
            let same = was == Some(rest.unwrap_or(&now));
            same.then_some(if rest.is_some() { MARK } else { "" })
        }
        Err(error) => (was.is_none() && error.kind() == io::ErrorKind::NotFound).then_some(""),
    };
    same.ok_or_else(|| {
        message(&format!("`{}` has changed meanwhile: nothing was written", path.display()));
        Exit::Usage
    })
}

/// The folder that a file stands in.
pub(crate) fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Makes a folder, with those it stands in.
pub(crate) fn make_folder(folder: &Path) -> Result<(), Exit> {
    std::fs::create_dir_all(folder).map_err(|error| {
        message(&format!("the folder `{}` can not be made: {error}", folder.display()));
        Exit::Usage
    })
}

fn put(path: &Path, bytes: &[u8]) -> Result<(), Exit> {
    makebuy_host::write_atomically(path, bytes).map_err(|error| not_written(path, &error))
}

pub(crate) fn not_written(path: &Path, error: &io::Error) -> Exit {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.exists());
    let why = match folder {
        Some(folder) => format!("there is no folder `{}`", folder.display()),
        None => error.to_string(),
    };
    message(&format!("`{}` can not be written: {why}", path.display()));
    Exit::Usage
}

/// Says something to the person at the terminal. Where nobody can hear it, that is no reason to stop.
pub(crate) fn note(text: &str) {
    let safe: String = visible(text).chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect();
    let _ = writeln!(anstream::stderr().lock(), "{safe}");
}

/// Says what went wrong.
pub(crate) fn message(text: &str) {
    note(&format!("makebuy: {text}"));
}

/// Prints what is styled already.
pub(crate) fn styled(text: &str) {
    let _ = writeln!(anstream::stderr().lock(), "{text}");
}
