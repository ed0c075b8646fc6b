//! What the documents of several portfolios are called.

use crate::output::note;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The page that leads to the documents.
pub(super) const INDEX: &str = "index";

/// What a portfolio is called that has no name.
const UNNAMED: &str = "report";

/// A name for each, without ending: that of its file. Where several have the same, each gets that of its folder before it;
/// what is still the same, or is the name of the index, gets a number. A system may not tell small letters from capital ones.
pub(super) fn of(files: &[PathBuf]) -> Vec<String> {
    let stems: Vec<String> = files.iter().map(|file| stem(file)).collect();
    let mut same: BTreeMap<String, usize> = BTreeMap::new();
    stems.iter().for_each(|stem| *same.entry(stem.to_lowercase()).or_default() += 1);
    let mut taken = BTreeSet::from([INDEX.to_owned()]);
    let mut names = Vec::new();
    for (file, stem) in files.iter().zip(&stems) {
        let alone = same.get(&stem.to_lowercase()).is_none_or(|count| *count < 2);
        let wanted = if alone { stem.clone() } else { with_folder(file, stem) };
        let name = free(&wanted, &mut taken);
        if name != *stem {
            note(&format!("note: the report on {} is called `{name}`", file.display()));
        }
        names.push(name);
    }
    names
}

fn stem(file: &Path) -> String {
    match file.file_stem().filter(|_| file.as_os_str() != "-") {
        Some(stem) => stem.to_string_lossy().into_owned(),
        None => UNNAMED.to_owned(),
    }
}

fn with_folder(file: &Path, stem: &str) -> String {
    let absolute = file.canonicalize().unwrap_or_else(|_| file.to_owned());
    let folder = absolute.parent().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
    folder.map_or_else(|| stem.to_owned(), |folder| format!("{folder}-{stem}"))
}

fn free(wanted: &str, taken: &mut BTreeSet<String>) -> String {
    let (mut name, mut next) = (wanted.to_owned(), 2);
    while !taken.insert(name.to_lowercase()) {
        name = format!("{wanted}-{next}");
        next += 1;
    }
    name
}

#[cfg(test)]
mod tests {
    use super::of;
    use std::path::PathBuf;

    #[test]
    fn no_two_documents_have_one_name() {
        let names = |files: &[&str]| of(&files.iter().map(PathBuf::from).collect::<Vec<_>>());
        assert_eq!(names(&["a/shop.toml", "b/bank.csv"]), ["shop", "bank"]);
        assert_eq!(names(&["a/shop.toml", "b/Shop.toml"]), ["a-shop", "b-Shop"]);
        assert_eq!(names(&["x/a/shop.toml", "y/a/shop.toml", "a-shop.toml"]), ["a-shop", "a-shop-2", "a-shop-3"]);
        assert_eq!(names(&["INDEX.toml", "-"]), ["INDEX-2", "report"]);
    }
}
