//! The arrows between the crates, and what each crate must not know.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at what should not be")]

mod support;

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;
use support::root;

/// Each crate with all that it may use. Leaving a crate out of this list fails the test.
const ARROWS: [(&str, &[&str]); 10] = [
    ("makebuy-model", &["schemars", "serde"]),
    ("makebuy-core", &["csv", "deunicode", "makebuy-model", "serde_json", "similar", "strsim", "toml", "toml_edit"]),
    ("makebuy-plugin", &[]),
    (
        "makebuy-host",
        &[
            "atomic-write-file",
            "bytemuck",
            "elf",
            "etcetera",
            "landlock",
            "libc",
            "libloading",
            "makebuy-core",
            "makebuy-model",
            "makebuy-plugin",
            "rustix",
            "seccompiler",
            "serde",
            "serde_json",
            "sha2",
            "tempfile",
            "toml",
        ],
    ),
    (
        "makebuy-report",
        &[
            "base64",
            "docx-rs",
            "fluent-bundle",
            "html5gum",
            "icu_calendar",
            "icu_datetime",
            "icu_decimal",
            "icu_list",
            "icu_locale_core",
            "intl-memoizer",
            "makebuy-model",
            "palette",
            "png",
            "quick-xml",
            "resvg",
            "roxmltree",
            "rust_xlsxwriter",
            "schemars",
            "serde",
            "serde_json",
            "sha2",
            "tera",
            "unic-langid",
            "unicode-general-category",
            "zip",
        ],
    ),
    (
        "makebuy-cli",
        &[
            "annotate-snippets",
            "anstream",
            "anstyle",
            "anyhow",
            "clap",
            "comfy-table",
            "csv",
            "glob",
            "indicatif",
            "makebuy-core",
            "makebuy-host",
            "makebuy-model",
            "makebuy-report",
            "open",
            "quick-junit",
            "serde",
            "serde_json",
            "similar",
            "terminal_size",
            "textwrap",
        ],
    ),
    (
        "xtask",
        &[
            "anyhow",
            "cbindgen",
            "clap",
            "makebuy-cli",
            "makebuy-core",
            "makebuy-host",
            "makebuy-model",
            "makebuy-plugin",
            "makebuy-report",
            "serde_json",
            "toml",
        ],
    ),
    ("pack-in-a-box", &["makebuy-plugin"]),
    ("provider-viability", &["makebuy-plugin"]),
    ("makebuy-tests", &["makebuy-cli", "makebuy-core", "makebuy-host", "makebuy-model"]),
];

fn dependencies() -> BTreeMap<String, BTreeSet<String>> {
    let cargo = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(root())
        .output();
    let metadata: Value = serde_json::from_slice(&cargo.unwrap().stdout).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let packages = metadata["packages"].as_array().unwrap().iter().map(|package| {
        let normal =
            package["dependencies"].as_array().unwrap().iter().filter(|dependency| dependency["kind"].is_null());
        (text(&package["name"]), normal.map(|dependency| text(&dependency["name"])).collect())
    });
    packages.collect()
}

#[test]
fn crates_use_only_what_they_may() {
    let found = dependencies();
    let allowed: BTreeMap<_, _> = ARROWS.iter().map(|(name, uses)| ((*name).to_owned(), *uses)).collect();
    assert_eq!(found.keys().collect::<Vec<_>>(), allowed.keys().collect::<Vec<_>>(), "every crate is listed");
    for (name, uses) in found {
        let allowed: BTreeSet<String> = allowed[&name].iter().map(|used| (*used).to_owned()).collect();
        assert_eq!(uses, allowed, "what {name} uses, and what it may use");
    }
}

fn sources(name: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let folder =
        ["crates", "plugins"].map(|parent| root().join(parent).join(name)).into_iter().find(|path| path.exists());
    let mut waiting = vec![folder.unwrap().join("src")];
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                found.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found
}

#[test]
fn the_pure_crates_touch_nothing_outside() {
    let forbidden = [
        "std::fs",
        "std::net",
        "std::process",
        "std::path",
        "std::env",
        "std::time",
        "std::thread",
        "println!",
        "eprintln!",
        "unsafe {",
        "unsafe fn",
        "unsafe impl",
        "static mut",
        "File::open",
        "stdin()",
        "stdout()",
    ];
    for name in ["makebuy-model", "makebuy-core", "makebuy-report"] {
        for (path, text) in sources(name) {
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            for word in forbidden {
                assert!(!code.contains(word), "{path} contains `{word}`");
            }
        }
    }
}

#[test]
fn unsafe_code_is_forbidden_where_none_is_needed() {
    let free = ["makebuy-host", "makebuy-plugin", "makebuy-tests"];
    for (name, _) in ARROWS.iter().filter(|(name, _)| name.starts_with("makebuy-") && !free.contains(name)) {
        let lib = sources(name).into_iter().find(|(path, _)| path.ends_with("src/lib.rs")).unwrap();
        assert!(lib.1.contains("#![forbid(unsafe_code)]"), "{name}");
    }
}

#[test]
fn files_stay_small() {
    for (name, _) in ARROWS.iter().filter(|(name, _)| *name != "makebuy-tests") {
        for (path, text) in sources(name) {
            let lines = text.lines().count();
            assert!(lines <= 400, "{path} has {lines} lines: split it");
        }
    }
}
