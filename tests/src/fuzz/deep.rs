//! What must hold for packs that compile, however odd: lint, diff, mutants and the updating of cases.

use super::checks::check;
use makebuy_core::cases::{self, Bench, Case, Trial};
use makebuy_core::diff::{Comparison, Side};
use makebuy_core::{Library, Pack, PackFiles, limits, portfolio};
use makebuy_model::Sources;
use std::collections::BTreeSet;

/// The line between two texts in one; a comment, should it be taken for a part of either.
pub(super) const BETWEEN: &str = "#----\n";

/// Mutants for which a case is searched: each takes its time, and the others are of the same kinds.
const SEARCHED: usize = 3;

/// Rules and mutants of a pack that is tried: what is odd shows in small packs.
const RULES: usize = 40;
const MUTANTS: usize = 400;

/// One pack by itself; `None` if it is none, or a large one.
fn alone(sources: &mut Sources, text: &str) -> Option<(Library, String, Pack)> {
    let mut library = Library::new();
    let file = sources.add("pack.toml", text);
    let (id, _) = library.add(sources, PackFiles { files: vec![file], ..PackFiles::default() });
    let id = id?;
    let pack = library.compile(&id)?.value?;
    (pack.info().rules.len() <= RULES).then_some((library, id, pack))
}

fn two(text: &str) -> (&str, &str) {
    text.split_once(BETWEEN).unwrap_or((text, ""))
}

/// Any text in the place of a pack that is linted.
pub fn lint(text: &str) {
    let mut sources = Sources::new();
    let Some((library, _, pack)) = alone(&mut sources, text) else { return };
    let linted = makebuy_core::lint::lint(&library, &pack, &[]).unwrap_or_else(|| panic!("it is one of the library"));
    check(&sources, &linted.diagnostics);
}

/// Two texts in the place of an older and a newer pack.
pub fn diff(text: &str) {
    let (old, new) = two(text);
    let mut sources = Sources::new();
    let side = |(library, id, _): (Library, String, Pack)| Side::of(&library, &id).and_then(|side| side.value);
    let old = alone(&mut sources, old).and_then(side);
    let new = alone(&mut sources, new).and_then(side);
    let (Some(old), Some(new)) = (old, new) else { return };
    let itself = Comparison::new(old.clone(), old.clone());
    assert!(itself.diff().changes.is_empty(), "a pack differs from itself: {:?}", itself.diff().changes);
    let comparison = Comparison::new(old, new);
    let file = sources.add("two.toml", "[[activity]]\nid = 'a'\n[[activity]]\nid = 'b'\n");
    let read = |pack: &Pack| portfolio::from_toml(&sources, file, pack).value;
    let found = comparison.portfolio("two.toml", &read).unwrap_or_else(|| panic!("it fits any pack"));
    if comparison.diff().changes.is_empty() {
        assert_eq!((found.verdicts.len(), found.duties.len()), (0, 0), "nothing comes of no change: {found:?}");
    }
}

/// Any text in the place of a file of cases whose expectations are rewritten.
pub(super) fn update(pack: &Pack, text: &str) {
    let Some(cases) = read(pack, text) else { return };
    let results: Vec<_> = cases.iter().map(|case| cases::run(pack, case)).collect();
    let failed = results.iter().filter(|result| !result.failures.is_empty()).count();
    let update = cases::update(pack, text, &cases.iter().zip(&results).collect::<Vec<_>>());
    let Some(updated) = update.text else { return assert_eq!(update.failing.len(), failed, "none is forgotten") };
    let again = read(pack, &updated).unwrap_or_else(|| panic!("what was read is read still:\n{updated}"));
    let names = |cases: &[Case]| cases.iter().map(|case| (case.id.clone(), case.title.clone())).collect::<Vec<_>>();
    assert_eq!(names(&cases), names(&again), "no case comes or goes");
    let fails = |case: &&Case| !cases::run(pack, case).failures.is_empty();
    let failing: Vec<String> = again.iter().filter(fails).map(|case| case.id.clone()).collect();
    assert_eq!(update.failing, failing, "{updated}");
    assert!(failing.len() < failed, "something was mended:\n{updated}");
}

fn read(pack: &Pack, text: &str) -> Option<Vec<Case>> {
    let mut sources = Sources::new();
    let file = sources.add("cases.toml", text);
    cases::parse(&sources, file, pack).value
}

/// Two texts in the place of a pack and its cases, whose mutants are tried.
pub fn mutants(text: &str) {
    let (rules, given) = two(text);
    let mut sources = Sources::new();
    let Some((library, _, pack)) = alone(&mut sources, rules) else { return };
    let Some(cases) = read(&pack, given) else { return };
    let passing: Vec<Case> =
        cases.into_iter().filter(|case| cases::run(&pack, case).failures.is_empty()).take(RULES).collect();
    let bench = Bench::new(&library, &pack, &passing);
    let _ = cases::coverage(&bench);
    let Ok(found) = cases::mutants(&bench) else { return };
    let mut trial = Trial::new(&bench);
    let survivors: Vec<_> = found.into_iter().take(MUTANTS).filter(|mutant| !trial.catches(mutant)).collect();
    for (at, mutant) in survivors.iter().take(SEARCHED).enumerate() {
        let Some(case) = cases::suggest(&mut trial, mutant, at + 1) else { continue };
        let of_both = read(&pack, &format!("{given}\n{case}"));
        let suggested = of_both.and_then(|mut cases| cases.pop());
        let suggested = suggested.unwrap_or_else(|| panic!("a suggested case can be read:\n{case}"));
        assert!(cases::run(&pack, &suggested).failures.is_empty(), "it passes:\n{case}");
        let with = [suggested];
        assert!(Trial::new(&Bench::new(&library, &pack, &with)).catches(mutant), "it is of use:\n{case}");
    }
}

/// Any text in the place of a list of questions.
pub fn questions(text: &str) {
    let mut sources = Sources::new();
    let file = sources.add("questions.csv", text);
    let taken = ["core_function".to_owned()];
    let read = makebuy_core::questions::parse(&sources, file, &taken);
    check(&sources, &read.diagnostics);
    let questions = read.value.unwrap_or_default();
    let mut ids: BTreeSet<&str> = taken.iter().map(String::as_str).collect();
    for question in &questions {
        assert!(ids.insert(&question.id), "`{}` is given twice", question.id);
        assert!(question.id.chars().count() <= limits::ID_CHARS, "`{}` is long", question.id);
        let _ = question.fact();
    }
}
