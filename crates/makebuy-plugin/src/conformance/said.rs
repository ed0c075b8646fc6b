//! What a plugin says of itself: names, version, files, signatures.

use super::finding::Finding;
use crate::descriptor::{Descriptor, Signature};
use crate::names;
use crate::said::is_of_a_pack;
use std::collections::BTreeSet;

/// Words of the condition language, which can not be called.
const TAKEN: [&str; 11] = ["and", "or", "not", "in", "true", "false", "known", "unknown", "min", "max", "abs"];

pub(super) fn of_plugin(plugin: &Descriptor) -> Vec<Finding> {
    let mut found = Vec::new();
    if !names::is_id(&plugin.name) {
        let help = "a plugin is called as its pack: lower-case letters, digits, `-`, `_` and `.`, at most 64";
        found.push(Finding::of_plugin(format!("its name is `{}`; {help}", plugin.name.escape_debug())));
    }
    if !names::is_version(&plugin.version) {
        let version = plugin.version.escape_debug();
        found
            .push(Finding::of_plugin(format!("its version is `{version}`; a version is three numbers, as in `1.0.0`")));
    }
    if !plugin.files.iter().any(|(path, _)| path == "pack.toml") {
        found.push(Finding::of_plugin("it carries no `pack.toml`; a plugin is a pack, and may add functions"));
    }
    for path in doubled(plugin.files.iter().map(|(path, _)| path.as_str())) {
        found.push(Finding::of_plugin(format!("it carries two files `{}`", path.escape_debug())));
    }
    for (path, _) in plugin.files.iter().filter(|(path, _)| !is_of_a_pack(path)) {
        let help = "a pack is made of `*.toml` and `locales/*.toml`";
        found.push(Finding::of_plugin(format!("it carries a file `{}`; {help}", path.escape_debug())));
    }
    found
}

pub(super) fn of_functions(signatures: &[&Signature]) -> Vec<Finding> {
    let mut found = Vec::new();
    for name in doubled(signatures.iter().map(|signature| signature.name.as_str())) {
        found.push(Finding::of_plugin(format!("it has two functions `{name}`; call one of them otherwise")));
    }
    for signature in signatures {
        let mut about = |what: String| found.push(Finding::of_function(&signature.name, what));
        if TAKEN.contains(&signature.name.as_str()) {
            about("this is a word of the condition language; call it otherwise".to_owned());
        }
        if signature.about.trim().is_empty() {
            about("it has no description; say what it computes, and by which source".to_owned());
        }
        for name in doubled(signature.parameters.iter().map(|parameter| parameter.name.as_str())) {
            about(format!("it has two parameters `{name}`; call one of them otherwise"));
        }
    }
    found
}

/// What comes more than once, each once.
fn doubled<'a>(names: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    names.filter(|name| !seen.insert(*name)).collect()
}
