//! A mutant of a compiled pack is what editing the pack's files would give.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at what should not be")]

mod support;

use makebuy_core::cases::{self, Bench, Case, Kind, Mutant, Trial};
use makebuy_core::{Library, Pack, PackFiles};
use makebuy_model::Sources;
use support::path;

/// The texts of a pack's files, in order.
fn texts(pack: &str) -> Vec<(String, String)> {
    let mut files: Vec<_> =
        std::fs::read_dir(path(&format!("rules/{pack}"))).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let name = |path: &std::path::Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    let rules = files.into_iter().filter(|path| path.extension().is_some_and(|end| end == "toml"));
    let rules = rules.filter(|path| !["cases.toml", "example.toml"].contains(&name(path).as_str()));
    rules.map(|path| (name(&path), std::fs::read_to_string(&path).unwrap())).collect()
}

fn compile(packs: &[(&str, Vec<(String, String)>)]) -> (Sources, Library, Option<Pack>) {
    let (mut sources, mut library) = (Sources::new(), Library::new());
    for (_, files) in packs {
        let files = files.iter().map(|(name, text)| sources.add(name.clone(), text.clone())).collect();
        library.add(&sources, PackFiles { files, ..PackFiles::default() });
    }
    let pack = library.compile(packs.last().unwrap().0).unwrap().value;
    (sources, library, pack)
}

/// The text of the pack's file with a mutation written into it; `None` for what is not written as a part of a condition.
fn edited(mutant: &Mutant, text: &str) -> Option<String> {
    let (start, end) = (mutant.span.start, mutant.span.end);
    let mutation = &mutant.mutation;
    // `known(…)` may not stand under `not`: no pack can be written so.
    let written = !matches!(mutation.kind, Kind::RuleDropped | Kind::AdjustmentDropped | Kind::EffectTurned);
    let written = written && !(mutation.kind != Kind::ThresholdMoved && mutation.is.contains("known("));
    let is = mutation.is.strip_prefix("above = ").unwrap_or(&mutation.is);
    written.then(|| format!("{}{is}{}", &text[..start], &text[end..]))
}

/// Runs something with the pack and cases of each of two shipped packs.
fn with_packs(run: impl Fn(&[(&str, Vec<(String, String)>)], &mut Sources, &Library, &Pack, Vec<Case>)) {
    let packs = [("foundations", texts("foundations")), ("internet-marketing", texts("internet-marketing"))];
    for count in [1, 2] {
        let packs = &packs[..count];
        let id = packs.last().unwrap().0;
        let (mut sources, library, pack) = compile(packs);
        let pack = pack.unwrap();
        let file = sources.add("cases.toml", std::fs::read_to_string(path(&format!("rules/{id}/cases.toml"))).unwrap());
        let cases = cases::parse(&sources, file, &pack).value.unwrap();
        run(packs, &mut sources, &library, &pack, cases);
    }
}

#[test]
fn a_mutant_is_what_an_edit_would_give() {
    with_packs(|packs, sources, library, pack, cases| {
        let (mut tried, mut missed) = (0, 0);
        // With few cases some mutants are missed, and they must be the same ones.
        let few: Vec<Case> = cases.into_iter().step_by(4).collect();
        let bench = Bench::new(library, pack, &few);
        let mut trial = Trial::new(&bench);
        for mutant in cases::mutants(&bench).unwrap().into_iter().step_by(5) {
            let name = &sources.get(mutant.span.file).unwrap().name;
            let Some(text) = edited(&mutant, sources.text(mutant.span.file)) else { continue };
            let mut packs = packs.to_vec();
            let (_, files) = packs.last_mut().unwrap();
            files.iter_mut().find(|(other, _)| other.as_str() == &**name).unwrap().1 = text;
            let (.., other) = compile(&packs);
            let other = other.unwrap_or_else(|| panic!("{} can be written", mutant.mutation));
            let fails = few.iter().any(|case| !cases::run(&other, case).failures.is_empty());
            assert_eq!(trial.catches(&mutant), fails, "{}", mutant.mutation);
            tried += 1;
            missed += usize::from(!fails);
        }
        assert!(tried > 25 && missed > 3, "{tried} tried, {missed} missed");
    });
}

#[test]
fn a_suggested_case_passes_on_the_pack_and_fails_on_the_mutant() {
    with_packs(|packs, sources, library, pack, cases| {
        let id = packs.last().unwrap().0;
        let own = std::fs::read_to_string(path(&format!("rules/{id}/cases.toml"))).unwrap();
        let few: Vec<Case> = cases.into_iter().step_by(6).collect();
        let bench = Bench::new(library, pack, &few);
        let mut trial = Trial::new(&bench);
        let mut suggested = 0;
        for (at, mutant) in cases::mutants(&bench).unwrap().into_iter().step_by(7).enumerate() {
            if trial.catches(&mutant) {
                continue;
            }
            let Some(case) = cases::suggest(&mut trial, &mutant, at) else { continue };
            let file = sources.add("with-suggestion.toml", format!("{own}\n{case}"));
            let read = cases::parse(sources, file, pack);
            assert_eq!(read.diagnostics, Vec::new(), "{case}");
            let with: Vec<Case> = read.value.unwrap().pop().into_iter().collect();
            assert!(cases::run(pack, &with[0]).failures.is_empty(), "it passes:\n{case}");
            let bench = Bench::new(library, pack, &with);
            assert!(Trial::new(&bench).catches(&mutant), "{} is caught by\n{case}", mutant.mutation);
            suggested += 1;
        }
        assert!(suggested > 5, "{suggested} suggested");
    });
}

#[test]
fn a_moved_share_is_told_by_a_case_of_several_activities() {
    with_packs(|packs, sources, library, pack, cases| {
        let id = packs.last().unwrap().0;
        if id != "foundations" {
            return;
        }
        let own = std::fs::read_to_string(path(&format!("rules/{id}/cases.toml"))).unwrap();
        let all = Bench::new(library, pack, &cases);
        let shares = |mutant: &Mutant| mutant.mutation.kind == Kind::ShareMoved;
        let mutants: Vec<Mutant> = cases::mutants(&all).unwrap().into_iter().filter(shares).collect();
        let named: Vec<String> = mutants.iter().map(|mutant| mutant.mutation.to_string()).collect();
        let becomes = |share: &str| format!("rule hollow-chain: `above = 0.5` becomes `above = {share}`");
        assert_eq!(named, [becomes("0.3"), becomes("0.7")]);
        let one: Vec<Case> = cases.iter().filter(|case| case.id == "whole-chain-not-warned").cloned().collect();
        let bench = Bench::new(library, pack, &one);
        for mutant in &mutants {
            let mut trial = Trial::new(&bench);
            if trial.catches(mutant) {
                continue;
            }
            let case = cases::suggest(&mut trial, mutant, 1).unwrap();
            assert!(case.contains("like = \"whole-chain-not-warned\"\nactivities = [\n"), "{case}");
            let file = sources.add("with-suggestion.toml", format!("{own}\n{case}"));
            let with: Vec<Case> = cases::parse(sources, file, pack).value.unwrap().pop().into_iter().collect();
            assert!(cases::run(pack, &with[0]).failures.is_empty(), "it passes:\n{case}");
            assert!(Trial::new(&Bench::new(library, pack, &with)).catches(mutant), "{case}");
        }
    });
}
