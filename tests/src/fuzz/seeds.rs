//! Right and wrong texts to start from: the shipped packs, and the fixtures.

use super::deep::BETWEEN;
use std::fs;
use std::path::{Path, PathBuf};

/// Long files are cut into parts of about this many bytes, between two paragraphs.
const PART: usize = 3_000;

const FRAME: &str = "[pack]\nid = \"p\"\nversion = \"1.0.0\"\ntitle = \"P\"\nextends = [\"foundations\"]\n\n";

/// The texts that a target starts from, in a fixed order; `root` is that of the workspace.
///
/// # Panics
/// If the files can not be read.
#[must_use]
pub fn seeds(root: &Path, target: &str) -> Vec<String> {
    let rules = files(&root.join("rules"));
    let fixtures = files(&root.join("tests/fixtures"));
    let named = |files: &[PathBuf], part: &str| -> Vec<String> {
        whole(files, part).iter().flat_map(|text| parts(text)).collect()
    };
    let is_rules = |path: &PathBuf| {
        !["cases.toml", "example.toml", "locales"].iter().any(|other| path.to_string_lossy().contains(other))
    };
    let packs: Vec<PathBuf> = rules.iter().filter(|path| is_rules(path)).cloned().collect();
    let mut found = match target {
        "pack" => {
            let framed = |text: String| if text.contains("[pack]") { text } else { FRAME.to_owned() + &text };
            let mut found: Vec<String> = named(&packs, ".toml").into_iter().map(framed).collect();
            found.extend(named(&fixtures, "bad-packs"));
            found
        }
        "portfolio" => [named(&rules, "example.toml"), named(&fixtures, "bad-portfolios")].concat(),
        "csv" => [named(&fixtures, ".csv"), vec![sheet()]].concat(),
        "condition" => named(&packs, ".toml").iter().flat_map(|text| conditions(text)).collect(),
        "locale" => [named(&fixtures, "bakery/locales"), named(&fixtures, "bad-locales")].concat(),
        "cases" => [named(&rules, "foundations/cases.toml"), named(&fixtures, "bad-cases")].concat(),
        "lint" => whole(&fixtures, "fixtures/lint/"),
        "diff" => {
            ["fixtures/lint/", "bakery/pack.toml"].iter().flat_map(|part| pairs(&whole(&fixtures, part))).collect()
        }
        "update" => named(&rules, "foundations/cases.toml"),
        "questions" => vec![questions()],
        // Their packs with cases are fixtures of their own.
        _ => Vec::new(),
    };
    found.extend(named(&fixtures, &format!("fuzz/{target}/")));
    assert!(!found.is_empty(), "there is nothing to start from for {target}");
    found
}

fn whole(files: &[PathBuf], part: &str) -> Vec<String> {
    let files = files.iter().filter(|path| path.to_string_lossy().contains(part));
    files.map(|path| fs::read_to_string(path).unwrap_or_default()).collect()
}

/// Each text beside itself: a change at random makes the one differ from the other.
fn pairs(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| format!("{text}{BETWEEN}{text}")).collect()
}

fn questions() -> String {
    "question;answers;subject;unit;help;id\n\
     Is it core?;yes/no;activity;;Think twice.;core_function\n\
     \"How often; roughly?\";never|sometimes|always;;;;\n\
     What does it cost?;number 0..100 EUR;provider;;;price\nHow many are we?;number;us;heads;;\n\
     Which tools?;\"any of: a, b\";;;;\nWhere?;\"one of: here, there\";;;;\nAnything else?;text;;;;\n"
        .to_owned()
}

fn sheet() -> String {
    "id;name;providers;core_function;nature;competitive_advantage;deadline_days;provider_trust@acme\n\
     newsletter;\"Letters; monthly\";acme;no;mechanical|marketing;low..medium;10..20;high\nads;;;;;;;\n"
        .to_owned()
}

/// The conditions and formulas of a part of a pack.
fn conditions(text: &str) -> Vec<String> {
    let line = |line: &str| {
        let (key, value) = line.split_once(" = ")?;
        let wanted = ["when", "need", "derive"].contains(&key.trim());
        wanted.then(|| value.trim().trim_matches('"').to_owned())
    };
    text.lines().filter_map(line).collect()
}

fn parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for paragraph in text.split_inclusive("\n\n") {
        match parts.last_mut() {
            Some(last) if last.len() < PART => last.push_str(paragraph),
            _ => parts.push(paragraph.to_owned()),
        }
    }
    parts
}

/// The files below a folder, in alphabetical order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() { waiting.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}
