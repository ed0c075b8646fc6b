//! The portfolios that words name: files, and patterns that stand for files.

use crate::Exit;
use crate::kind::Kind;
use crate::output::{folder_of, message, nearest, note};
use crate::portfolio_files::ends_as_sheet;
use crate::print::count;
use glob::{GlobError, GlobResult, MatchOptions, glob_with};
use makebuy_core::limits;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Patterns match as those of a shell do. What is hidden is left out here: the library would panic at a name that is not UTF-8.
const OPTIONS: MatchOptions =
    MatchOptions { case_sensitive: true, require_literal_separator: true, require_literal_leading_dot: false };

/// All files that are named, each once: words in the order they were typed, what a pattern matches sorted.
pub(in crate::commands) fn matched(words: &[PathBuf]) -> Result<Vec<PathBuf>, Exit> {
    let (mut files, mut packs, mut wrong) = (Vec::new(), BTreeSet::new(), Vec::new());
    for word in words {
        match pattern(word).map(|pattern| matching(pattern, &mut packs)) {
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
    passed_over(&packs);
    wrong.iter().for_each(|why| message(why));
    if wrong.is_empty() { Ok(files) } else { Err(Exit::Usage) }
}

/// A word that is a pattern. A file of that very name comes first.
fn pattern(word: &Path) -> Option<&str> {
    word.to_str().filter(|text| text.contains(['*', '?', '[']) && !word.exists())
}

/// The portfolios that a pattern matches, and the packs that stand among them; why there is no portfolio.
fn matching(pattern: &str, packs: &mut BTreeSet<PathBuf>) -> Result<Vec<PathBuf>, String> {
    let found = glob_with(pattern, OPTIONS).map_err(|error| format!("`{pattern}` is no pattern: {}", error.msg))?;
    let at = |found: &GlobResult| names_as_hidden(pattern, found.as_deref().unwrap_or_else(GlobError::path));
    let found = found.filter(at).collect::<Result<Vec<_>, _>>().map_err(|error| {
        format!("`{}` can not be looked through for `{pattern}`: {}", error.path().display(), error.error())
    })?;
    let mut files: Vec<PathBuf> = found.into_iter().filter(|path| path.is_file()).collect();
    files.sort();
    let sheets: BTreeSet<PathBuf> =
        files.iter().filter(|path| ends_as_sheet(path)).map(|sheet| sheet.with_extension("toml")).collect();
    files.retain(|path| !sheets.contains(path) && !is_pack(path, packs));
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

/// Whether it is a pack, or a part of one, which is kept; what can not be read is for others to say.
fn is_pack(path: &Path, packs: &mut BTreeSet<PathBuf>) -> bool {
    let Ok(Kind::Pack(pack)) = Kind::of(path) else { return false };
    packs.insert(pack);
    true
}

/// Says that there is no report on packs: once for all the files of a folder.
fn passed_over(packs: &BTreeSet<PathBuf>) {
    for pack in packs {
        let shown = pack.display();
        if pack.is_dir() {
            note(&format!("note: the files of the pack in `{shown}` are no portfolios: no report on them"));
        } else if !packs.contains(folder_of(pack)) {
            note(&format!("note: `{shown}` is a pack and no portfolio: no report on it"));
        }
    }
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
