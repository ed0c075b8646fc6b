//! Analyses of packs whose facts are derived by functions: cases, mutants, lint, differences, one rule.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops at what should not be")]

use makebuy_core::cases::{self, Bench, Case};
use makebuy_core::diff::{Comparison, Side};
use makebuy_core::functions::{Answers, Arguments, Functions, Lost, Plugin};
use makebuy_core::lint::lint;
use makebuy_core::{Library, Pack, PackFiles, Settings, portfolio, touch};
use makebuy_model::Sources;
use makebuy_model::assessment::FunctionFailure;
use makebuy_tests::functions::{self, ALL, info};
use std::sync::Arc;

const PACK: &str = r#"
    pack = { id = "house", version = "1.0.0", title = "House" }
    option = [{ id = "in", title = "In" }, { id = "out", title = "Out", external = true }]
    fact = [
        { id = "a", subject = "activity", kind = "number", min = 0, ask = "A?" },
        { id = "b", subject = "activity", kind = "number", min = 0, ask = "B?" },
        { id = "strict", subject = "activity", kind = "flag", ask = "Strict?" },
        { id = "z", title = "Z", kind = "number", derive = "spare(a, b) + 1" },
        { id = "rooted", title = "Rooted", kind = "number", derive = "root(a - b)" },
        { id = "well", title = "Well", kind = "flag", derive = "enough(a, strict)" },
    ]
    rule = [
        { id = "r", kind = "veto", title = "R", when = "z > 2 and well", options = ["in"], because = "B." },
        { id = "s", kind = "veto", title = "S", when = "rooted > 3", options = ["out"], because = "B." },
        { id = "never", kind = "veto", title = "N", when = "a < 0", options = ["out"], because = "B." },
    ]
"#;

const CASES: &str = r#"
    case = [
        { id = "much", title = "Much", activity = { a = 5, b = 1, strict = true }, expect = { option = "out" } },
        { id = "little", title = "Little", activity = { a = 3, b = 2, strict = false }, expect = { option = "in" } },
    ]
"#;

/// The pack with a plugin.
fn library(plugin: Plugin) -> (Sources, Library) {
    let (mut sources, mut library) = (Sources::new(), Library::new());
    let file = sources.add("pack.toml", PACK);
    library.add(&sources, PackFiles { files: vec![file], plugin: Some(plugin), ..PackFiles::default() });
    (sources, library)
}

fn pack(library: &Library) -> Pack {
    let outcome = library.compile("house").unwrap();
    outcome.value.unwrap_or_else(|| panic!("{:?}", outcome.diagnostics))
}

fn cases_of(sources: &mut Sources, pack: &Pack, text: &str) -> Vec<Case> {
    let file = sources.add("cases.toml", text);
    let outcome = cases::parse(sources, file, pack);
    outcome.value.unwrap_or_else(|| panic!("{:?}", outcome.diagnostics))
}

/// A plugin that crashes whenever it is called.
#[derive(Debug)]
struct Crashing;

impl Functions for Crashing {
    fn call(&self, _: usize, _: &Arguments) -> Result<Answers, Lost> {
        Err(Lost { row: None, message: "it crashed".to_owned() })
    }
}

fn crashing() -> Plugin {
    functions::of("testing", Arc::new(Crashing), ALL.iter().map(|definition| info("testing", definition)).collect())
}

fn messages(failures: &[FunctionFailure]) -> Vec<String> {
    failures.iter().map(|failure| failure.diagnostic().message).collect()
}

#[test]
fn cases_are_judged_with_functions() {
    let (mut sources, library) = library(functions::plugin());
    let pack = pack(&library);
    for case in cases_of(&mut sources, &pack, CASES) {
        assert!(cases::run(&pack, &case).failures.is_empty(), "{}: {:?}", case.id, cases::run(&pack, &case).failures);
    }
    assert!(pack.failures().is_empty());
}

#[test]
fn a_case_in_which_a_function_failed_fails_and_says_so() {
    let (mut sources, library) = library(crashing());
    let pack = pack(&library);
    let case = &cases_of(&mut sources, &pack, CASES)[1];
    let result = cases::run(&pack, case);
    let found: Vec<&str> = result.failures.iter().map(|failure| failure.found.as_str()).collect();
    assert!(found.contains(&"function `spare` of plugin `testing` failed: it crashed"), "{found:?}");
    let update = cases::update(&pack, CASES, &[(case, &result)]);
    assert_eq!((update.text, update.failing), (None, vec!["little".to_owned()]), "what came is nothing to expect");
    // A function that refuses what a case says, too.
    let (mut sources, library) = self::library(functions::plugin());
    let pack = self::pack(&library);
    let text = CASES.replace("a = 3, b = 2", "a = 2, b = 3");
    let result = cases::run(&pack, &cases_of(&mut sources, &pack, &text)[1]);
    assert!(result.failures.iter().any(|failure| failure.found.contains("has no root")), "{:?}", result.failures);
}

#[test]
fn mutants_swap_arguments_and_are_no_failures_of_the_pack() {
    let (mut sources, library) = library(functions::plugin());
    let pack = pack(&library);
    let cases = cases_of(&mut sources, &pack, CASES);
    let bench = Bench::new(&library, &pack, &cases);
    let mutants = cases::mutants(&bench).unwrap();
    let words: Vec<String> = mutants.iter().map(|mutant| mutant.mutation.to_string()).collect();
    assert!(words.contains(&"fact z: `spare(a, b)` becomes `spare(b, a)`".to_owned()), "{words:#?}");
    assert!(words.contains(&"fact rooted: `a - b` becomes `a + b`".to_owned()), "{words:#?}");
    let mut trial = cases::Trial::new(&bench);
    let swapped = mutants.iter().find(|mutant| mutant.mutation.is == "spare(b, a)").unwrap();
    assert!(trial.catches(swapped));
    for (number, mutant) in mutants.iter().enumerate() {
        drop(cases::suggest(&mut trial, mutant, number));
    }
    assert_eq!(messages(&pack.failures()), [""; 0], "what made-up activities are refused says nothing");
}

#[test]
fn lint_finds_what_is_sure_and_guesses_nothing_about_functions() {
    let found = |plugin: Plugin| {
        let (_, library) = library(plugin);
        let pack = pack(&library);
        let linted = lint(&library, &pack, &[]).unwrap();
        let found = linted.diagnostics.iter().map(|found| format!("{} {}", found.code, found.message));
        (found.collect::<Vec<_>>(), messages(&pack.failures()))
    };
    let (with, failures) = found(functions::plugin());
    assert!(with.iter().any(|found| found.starts_with("MB801") && found.contains("never")), "{with:#?}");
    assert!(!with.iter().any(|found| found.starts_with("MB801") && !found.contains("never")), "{with:#?}");
    assert_eq!(failures, [""; 0]);
    let (without, failures) = found(crashing());
    assert!(!without.iter().any(|found| found.starts_with("MB801") && !found.contains("never")), "{without:#?}");
    assert!(!failures.is_empty(), "a crash is not lost");
}

#[test]
fn another_build_of_a_plugin_is_a_change_of_what_it_derives() {
    let mut other = functions::plugin();
    other.reference.sha256 = "0ddb".repeat(16);
    let (old, new) = (library(functions::plugin()).1, library(other).1);
    let side = |library: &Library| Side::of(library, "house").unwrap().value.unwrap();
    let comparison = Comparison::new(side(&old), side(&new));
    let changed: Vec<&str> = comparison.diff().changes.iter().map(|change| change.id.as_str()).collect();
    assert_eq!(changed, ["z", "rooted", "well"]);
    assert_eq!(messages(&comparison.failures()), [""; 0]);
    // What fails while verdicts are compared is told.
    let mut other = crashing();
    other.reference.sha256 = "dead".repeat(16);
    let comparison = Comparison::new(side(&old), side(&library(other).1));
    let text = "activity = [{ id = 'one', a = 5, b = 1, strict = true }]";
    let read = |pack: &Pack| {
        let mut sources = Sources::new();
        let file = sources.add("p.toml", text);
        portfolio::from_toml(&sources, file, pack).value
    };
    comparison.portfolio("p", &read).unwrap();
    assert!(!comparison.failures().is_empty());
}

#[test]
fn one_rule_over_a_portfolio_loses_no_failure() {
    let (mut sources, library) = library(crashing());
    let pack = pack(&library);
    let file = sources.add("p.toml", "activity = [{ id = 'one', a = 5, b = 1, strict = true }]");
    let portfolio = portfolio::from_toml(&sources, file, &pack).value.unwrap();
    touch(&pack, &portfolio, &Settings::default(), "r").unwrap();
    let told = messages(&pack.failures());
    assert!(told.contains(&"function `spare` of plugin `testing` failed: it crashed".to_owned()), "{told:?}");
    assert_eq!(pack.failures()[0].activities, ["one"]);
}
