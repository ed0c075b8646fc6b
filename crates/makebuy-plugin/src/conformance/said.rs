//! What a plugin says of itself: names, version, files, signatures.

use super::finding::Finding;
use crate::descriptor::{Descriptor, Signature};
use crate::said;
use std::collections::BTreeSet;

/// Words of the condition language, which can not be called.
const TAKEN: [&str; 11] = ["and", "or", "not", "in", "true", "false", "known", "unknown", "min", "max", "abs"];

pub(super) fn of_plugin(plugin: &Descriptor) -> Vec<Finding> {
    let Descriptor { name, version, files, .. } = plugin;
    let mut found = said::of_names(name, version);
    if !files.iter().any(|(path, _)| path == "pack.toml") {
        found.push("it carries no `pack.toml`; a plugin is a pack, and may add functions".to_owned());
    }
    found.extend(said::of_files(files));
    found.into_iter().map(Finding::of_plugin).collect()
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
