//! What must hold for any text whatever: one function per kind of file.
//!
//! cargo-fuzz (`tests/fuzz`), the loop of `cargo xtask fuzz` and an ordinary test all run the same functions.

mod checks;
mod deep;
mod mutate;
mod seeds;

pub use deep::{diff, lint, mutants, questions};
pub use mutate::Mutator;
pub use seeds::seeds;

use checks::{check, judged};
use makebuy_core::locale::LocaleFile;
use makebuy_core::{Beside, Library, Pack, PackFiles, cases, expr, portfolio};
use makebuy_host::Shelf;
use makebuy_model::Sources;
use std::sync::OnceLock;

/// A kind of file, with what must hold for any text of it.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// Name, as in `cargo xtask fuzz NAME`.
    pub name: &'static str,
    /// Panics if something does not hold.
    pub run: fn(&str),
}

/// Every kind of file.
pub const TARGETS: [Target; 11] = [
    Target { name: "pack", run: pack },
    Target { name: "portfolio", run: toml_portfolio },
    Target { name: "csv", run: csv },
    Target { name: "condition", run: condition },
    Target { name: "locale", run: locale },
    Target { name: "cases", run: case_file },
    Target { name: "lint", run: lint },
    Target { name: "diff", run: diff },
    Target { name: "update", run: update },
    Target { name: "mutants", run: mutants },
    Target { name: "questions", run: questions },
];

/// A small pack with a text in every place that can be translated.
const BAKERY: &str = include_str!("../../fixtures/languages/bakery/pack.toml");

/// A pack with a fact of each kind and a rule whose condition is still to be said.
const FACTS: &str = r#"pack = { id = "p", version = "1.0.0", title = "P" }
option = [{ id = "in-house", title = "I" }, { id = "hybrid", title = "H" }]
fact = [
    { id = "core_function", subject = "activity", kind = "flag", ask = "?" },
    { id = "trade_secret", subject = "activity", kind = "flag", ask = "?", assume = false },
    { id = "customer_contact", subject = "activity", kind = "level", levels = ["none", "low", "regular"], ask = "?" },
    { id = "internal_strength", subject = "provider", kind = "level", levels = ["none", "low", "regular"], ask = "?" },
    { id = "duration", subject = "activity", kind = "choice", choices = ["days", "weeks", "months"], ask = "?" },
    { id = "nature", subject = "activity", kind = "set", choices = ["mechanical", "one_shot"], ask = "?" },
    { id = "headcount", subject = "organisation", kind = "number", min = 1, ask = "?" },
    { id = "small_organisation", kind = "flag", title = "S", derive = "headcount < 50" },
]

[[rule]]
id = "r"
kind = "duty"
title = "R"
duty = "D."
options = ["hybrid"]
because = "B."
"#;

/// The foundations, with the texts of all packs at hand.
struct Base {
    library: Library,
    sources: Sources,
    pack: Pack,
}

fn base() -> &'static Base {
    static BASE: OnceLock<Base> = OnceLock::new();
    BASE.get_or_init(|| {
        let mut sources = Sources::new();
        let library = Shelf::embedded(&mut sources).library().clone();
        let pack = library.compile("foundations").and_then(|outcome| outcome.value);
        Base { pack: pack.unwrap_or_else(|| panic!("the foundations compile")), library, sources }
    })
}

/// Any text in the place of a pack.
pub fn pack(text: &str) {
    pack_in(&base().library, base().sources.clone(), text);
}

fn pack_in(library: &Library, mut sources: Sources, text: &str) {
    let file = sources.add("pack.toml", text);
    whole(library, &sources, PackFiles { files: vec![file], ..PackFiles::default() });
}

fn whole(library: &Library, sources: &Sources, files: PackFiles) {
    let mut library = library.clone();
    let (id, found) = library.add(sources, files);
    check(sources, &found);
    let Some(id) = id else { return };
    let outcome = makebuy_core::check(&library, sources, &id, Beside::default());
    let outcome = outcome.unwrap_or_else(|| panic!("`{id}` was added"));
    check(sources, &outcome.diagnostics);
    let Some(whole) = outcome.value else { return };
    for language in library.languages(&id).unwrap_or_default().into_iter().take(2) {
        let spoken = library.compile_in(&id, &language).and_then(|outcome| outcome.value);
        assert!(spoken.is_some(), "what compiles in English compiles in {language}");
    }
    let mut sources = sources.clone();
    let file = sources.add(
        "smallest.toml",
        "[[provider]]\nid = 'x'\n[[activity]]\nid = 'a'\n[[activity]]\nid = 'b'\nproviders = ['x']\n",
    );
    let read = portfolio::from_toml(&sources, file, &whole.pack);
    check(&sources, &read.diagnostics);
    judged(&whole.pack, read.value.unwrap_or_else(|| panic!("nothing is wrong with it")));
}

/// Any text in the place of a portfolio.
pub fn toml_portfolio(text: &str) {
    let mut sources = Sources::new();
    let file = sources.add("portfolio.toml", text);
    check(&sources, &portfolio::check_toml(&sources, file));
    let _ = (portfolio::pack_id(&sources, file), portfolio::looks_like_one(&sources, file));
    let read = portfolio::from_toml(&sources, file, &base().pack);
    check(&sources, &read.diagnostics);
    read.value.into_iter().for_each(|portfolio| judged(&base().pack, portfolio));
}

/// Any text in the place of a sheet.
pub fn csv(text: &str) {
    let mut sources = Sources::new();
    let head = sources.add("head.toml", "[[provider]]\nid = 'acme'\n");
    let file = sources.add("sheet.csv", text);
    check(&sources, &portfolio::check_csv(&sources, file, &[head]));
    let read = portfolio::from_csv(&sources, file, &[head], &base().pack);
    check(&sources, &read.diagnostics);
    read.value.into_iter().for_each(|portfolio| judged(&base().pack, portfolio));
}

/// Any text in the place of a condition, by itself and in a rule.
pub fn condition(text: &str) {
    if let Err(error) = expr::parse(text) {
        assert!(text.get(error.span.clone()).is_some(), "{:?} is no place in {text:?}", error.span);
    }
    pack_in(&Library::new(), Sources::new(), &format!("{FACTS}when = {}\n", quoted(text)));
}

/// A text as a TOML string, some of its characters escaped.
fn quoted(text: &str) -> String {
    let escape = |c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_control() || u32::from(c) % 7 == 0 => format!("\\U{:08X}", u32::from(c)),
        c => c.to_string(),
    };
    format!("\"{}\"", text.chars().map(escape).collect::<String>())
}

/// Any text in the place of a locale file.
pub fn locale(text: &str) {
    let mut sources = Sources::new();
    let file = sources.add("pack.toml", BAKERY);
    let locale = LocaleFile { stem: "fr".to_owned(), file: sources.add("locales/fr.toml", text) };
    let _ = makebuy_core::locale::looks_like_one(&sources, locale.file);
    whole(&Library::new(), &sources, PackFiles { files: vec![file], locales: vec![locale], ..PackFiles::default() });
}

/// Any text in the place of a file of cases.
pub fn case_file(text: &str) {
    let mut sources = Sources::new();
    let file = sources.add("cases.toml", text);
    let read = cases::parse(&sources, file, &base().pack);
    check(&sources, &read.diagnostics);
    for case in read.value.iter().flatten().take(20) {
        let _ = cases::run(&base().pack, case);
    }
}

/// Any text in the place of a file of cases whose expectations are rewritten.
pub fn update(text: &str) {
    deep::update(&base().pack, text);
}
