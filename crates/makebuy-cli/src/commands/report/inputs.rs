//! The portfolios that words name: files, and patterns that stand for files.

use crate::Exit;
use crate::output::{message, nearest, note};
use crate::print::count;
use glob::{GlobError, GlobResult, MatchOptions, glob_with};
use makebuy_core::{doc, limits, portfolio};
use makebuy_host::read_text;
use makebuy_model::Sources;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Patterns match as those of a shell do. What is hidden is left out here: the library would panic at a name that is not UTF-8.
const OPTIONS: MatchOptions =
    MatchOptions { case_sensitive: true, require_literal_separator: true, require_literal_leading_dot: false };

/// All files that are named, each once: words in the order they were typed, what a pattern matches sorted.
pub(in crate::commands) fn matched(words: &[PathBuf]) -> Result<Vec<PathBuf>, Exit> {
    let (mut files, mut wrong) = (Vec::new(), Vec::new());
    for word in words {
        match pattern(word).map(matching) {
            None => files.push(word.clone()),
            Some(Ok(found)) => files.extend(found),
            Some(Err(why)) => wrong.push(why),
        }
    }
    let mut seen = BTreeSet::new();
    files.retain(|file| seen.insert(file.canonicalize().unwrap_or_else(|_| file.clone())));
    if files.len() > limits::REPORTS {
        wrong.push(format!("{}; the limit is {}", count(files.len(), "portfolio"), limits::REPORTS));
    }
    wrong.iter().for_each(|why| message(why));
    if wrong.is_empty() { Ok(files) } else { Err(Exit::Usage) }
}

/// A word that is a pattern. A file of that very name comes first.
fn pattern(word: &Path) -> Option<&str> {
    word.to_str().filter(|text| text.contains(['*', '?', '[']) && !word.exists())
}

/// The portfolios that a pattern matches; why there is none.
fn matching(pattern: &str) -> Result<Vec<PathBuf>, String> {
    let found = glob_with(pattern, OPTIONS).map_err(|error| format!("`{pattern}` is no pattern: {}", error.msg))?;
    let at = |found: &GlobResult| names_as_hidden(pattern, found.as_deref().unwrap_or_else(GlobError::path));
    let found = found.filter(at).collect::<Result<Vec<_>, _>>().map_err(|error| {
        format!("`{}` can not be looked through for `{pattern}`: {}", error.path().display(), error.error())
    })?;
    let mut files: Vec<PathBuf> = found.into_iter().filter(|path| path.is_file()).collect();
    files.sort();
    let sheets: BTreeSet<PathBuf> =
        files.iter().filter(|path| is_sheet(path)).map(|sheet| sheet.with_extension("toml")).collect();
    files.retain(|path| !sheets.contains(path) && !is_pack(path));
    if files.is_empty() { Err(nothing(pattern)) } else { Ok(files) }
}

/// Whether a pattern has a dot wherever a part of the path is hidden by one. To the library `.*` is the folder itself, too, and
/// the one above: not here.
fn names_as_hidden(pattern: &str, path: &Path) -> bool {
    let itself = |part: &&[u8]| matches!(*part, b"." | b"..");
    let count = |path: &[u8]| {
        let parts = || path.split(|byte| *byte == b'/').filter(|part| part.starts_with(b"."));
        (parts().filter(itself).count(), parts().filter(|part| !itself(part)).count())
    };
    let (found, named) = (count(path.as_os_str().as_encoded_bytes()), count(pattern.as_bytes()));
    found.0 <= named.0 && found.1 <= named.1
}

fn is_sheet(path: &Path) -> bool {
    path.extension().is_some_and(|end| end.eq_ignore_ascii_case("csv") || end.eq_ignore_ascii_case("tsv"))
}

/// Whether it is a pack that stands among the portfolios, which is said; what can not be read is for others to say.
fn is_pack(path: &Path) -> bool {
    let mut glance = Sources::new();
    let Ok(file) = read_text(&mut glance, path, limits::PORTFOLIO_BYTES) else { return false };
    let pack =
        !is_sheet(path) && !portfolio::looks_like_one(&glance, file) && doc::parse(&glance, &[file]).0.span.is_some();
    if pack {
        note(&format!("note: `{}` is a pack and no portfolio: no report on it", path.display()));
    }
    pack
}

/// That a pattern matches nothing, with what is there instead of the first part of it that nothing matches.
fn nothing(pattern: &str) -> String {
    let mut folders = PathBuf::new();
    for part in Path::new(pattern) {
        let next = folders.join(part);
        if matches(&next).is_empty() {
            let names: BTreeSet<String> = matches(&folders.join("*")).iter().filter_map(|path| name(path)).collect();
            let help = nearest(&part.to_string_lossy(), names.iter().map(String::as_str));
            return format!("no portfolio matches `{pattern}`{help}");
        }
        folders = next;
    }
    format!("no portfolio matches `{pattern}`")
}

fn matches(pattern: &Path) -> Vec<PathBuf> {
    let Some(text) = pattern.to_str() else { return Vec::new() };
    let found = glob_with(text, OPTIONS).into_iter().flatten().flatten();
    found.filter(|path| names_as_hidden(text, path)).collect()
}

fn name(path: &Path) -> Option<String> {
    path.file_name().map(|name| name.to_string_lossy().into_owned())
}
