//! What must be so of everything that a plugin says of itself, whoever brings the word: a library, or the process that
//! loaded it.

use crate::descriptor::{Flaw, MOST, Parameter, Signature};
use crate::names;
use crate::table::Kind;
use std::collections::BTreeSet;

/// Sees that a name, a version, files and signatures can be used, and shown.
///
/// # Errors
/// The first thing that can not be so.
pub fn check<'a>(
    name: &str,
    version: &str,
    files: &[(String, String)],
    signatures: impl Iterator<Item = &'a Signature>,
) -> Result<(), Flaw> {
    if let Some(first) = of_names(name, version).into_iter().chain(of_files(files)).next() {
        return wrong(first);
    }
    let signatures: Vec<&Signature> = signatures.collect();
    within(files.len(), "files")?;
    within(signatures.len(), "functions")?;
    signatures.into_iter().try_for_each(check_signature)
}

/// Everything that is wrong with a name and a version.
pub(crate) fn of_names(name: &str, version: &str) -> Vec<String> {
    let mut found = Vec::new();
    if !names::is_id(name) {
        let help = "a plugin is called as its pack: lower-case letters, digits, `-`, `_` and `.`, at most 64";
        found.push(format!("its name is `{}`; {help}", shown(name)));
    }
    if !names::is_version(version) {
        found.push(format!("its version is `{}`; a version is three numbers, as in `1.0.0`", shown(version)));
    }
    found
}

/// Everything that is wrong with the paths of files.
pub(crate) fn of_files(files: &[(String, String)]) -> Vec<String> {
    let (mut found, mut paths) = (Vec::new(), BTreeSet::new());
    for (path, _) in files {
        if !paths.insert(path.to_ascii_lowercase()) {
            found.push(format!("it carries two files `{}`", shown(path)));
        }
        if !is_of_a_pack(path) {
            found.push(format!("it carries a file `{}`; a pack is made of `*.toml` and `locales/*.toml`", shown(path)));
        }
    }
    found
}

fn check_signature(signature: &Signature) -> Result<(), Flaw> {
    let Signature { name, about, parameters, result } = signature;
    check_name(name, "a function")?;
    within(parameters.len(), "parameters")?;
    if about.chars().any(|c| c.is_control() && c != '\n') {
        return wrong(format!("the description of function `{name}` has control characters"));
    }
    if *result == Kind::Word {
        return wrong(format!("function `{name}` gives a word; it must be a number or a flag"));
    }
    for Parameter { name: parameter, kind, trend } in parameters {
        check_name(parameter, "a parameter")?;
        if trend.is_some() && (*kind, *result) != (Kind::Number, Kind::Number) {
            return wrong(format!("function `{name}` has a trend that is not from a number to a number"));
        }
    }
    Ok(())
}

fn check_name(name: &str, what: &str) -> Result<(), Flaw> {
    if names::is_name(name) {
        return Ok(());
    }
    wrong(format!("{what} is called `{}`; names are lower-case letters, digits and `_`, at most 64", shown(name)))
}

fn within(count: usize, what: &str) -> Result<(), Flaw> {
    if count <= MOST { Ok(()) } else { wrong(format!("it says that it has {count} {what}; the limit is {MOST}")) }
}

/// Whether a path is that of a file of a pack's folder.
fn is_of_a_pack(path: &str) -> bool {
    let name = path.strip_prefix("locales/").unwrap_or(path);
    let odd = |c: char| c.is_control() || matches!(c, '/' | '\\');
    name.strip_suffix(".toml").is_some_and(|stem| !stem.is_empty() && !stem.contains(odd))
}

fn shown(text: &str) -> String {
    text.chars().take(names::LONGEST).flat_map(char::escape_debug).collect()
}

fn wrong<T>(what: String) -> Result<T, Flaw> {
    Err(Flaw::Wrong(what))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Trend;

    fn signature(change: impl FnOnce(&mut Signature)) -> Signature {
        let parameter = Parameter { name: "a".to_owned(), kind: Kind::Number, trend: Some(Trend::Rising) };
        let (name, about) = ("f".to_owned(), "What it is.\nAnd by whom.".to_owned());
        let mut signature = Signature { name, about, parameters: vec![parameter], result: Kind::Number };
        change(&mut signature);
        signature
    }

    #[test]
    fn only_what_can_be_used_and_shown_passes() {
        let file = |path: &str| (path.to_owned(), String::new());
        let good = [file("pack.toml"), file("locales/fr.toml")];
        let fine = signature(|_| {});
        assert_eq!(check("a-b", "1.0.0", &good, [&fine].into_iter()), Ok(()));
        for (name, version, files) in [
            ("A", "1.0.0", vec![]),
            ("a\u{1b}[31m", "1.0.0", vec![]),
            ("a", "1.0\n.0", vec![]),
            ("a", "1.0.0", vec![file("../x.toml")]),
            ("a", "1.0.0", vec![file("sub/x.toml")]),
            ("a", "1.0.0", vec![file("a\n.toml")]),
            ("a", "1.0.0", vec![file("cases.toml"), file("CASES.toml")]),
        ] {
            assert!(check(name, version, &files, std::iter::empty()).is_err(), "{name} {version} {files:?}");
        }
        for bad in [
            signature(|it| it.name = "F".to_owned()),
            signature(|it| it.about = "\u{1b}]0;owned\u{7}".to_owned()),
            signature(|it| it.result = Kind::Word),
            signature(|it| it.result = Kind::Flag),
            signature(|it| it.parameters[0].name.clear()),
            signature(|it| it.parameters = vec![it.parameters[0].clone(); MOST + 1]),
        ] {
            assert!(check("a", "1.0.0", &[], [&bad].into_iter()).is_err(), "{bad:?}");
        }
    }
}
