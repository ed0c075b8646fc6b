//! A mutant of a compiled pack is what editing the pack's files would give.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not be")]

mod support;

use makebuy_core::cases::{self, Case, Mutant, Mutation};
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

/// The text of the pack's file with a mutation written into it; `None` for what can not be written.
fn edited(mutant: &Mutant, text: &str) -> Option<String> {
    let (start, end) = (mutant.span.start, mutant.span.end);
    let part = &text[start..end];
    let instead = match &mutant.mutation {
        Mutation::ComparisonFlipped { comparison, .. } if comparison.starts_with("known") => return None,
        Mutation::ComparisonFlipped { .. } => format!("(not ({part}))"),
        Mutation::OperatorSwapped { was, is, .. } if part.matches(was).count() == 1 => part.replacen(was, is, 1),
        _ => return None,
    };
    Some(format!("{}{instead}{}", &text[..start], &text[end..]))
}

#[test]
fn a_mutant_is_what_an_edit_would_give() {
    let packs = [("foundations", texts("foundations")), ("internet-marketing", texts("internet-marketing"))];
    let (mut tried, mut missed) = (0, 0);
    for count in [1, 2] {
        let packs = &packs[..count];
        let id = packs.last().unwrap().0;
        let Ok(cases) = std::fs::read_to_string(path(&format!("rules/{id}/cases.toml"))) else { continue };
        let (mut sources, library, pack) = compile(packs);
        let pack = pack.unwrap();
        let file = sources.add("cases.toml", cases);
        let cases = cases::parse(&sources, file, &pack).value.unwrap();
        // With few cases some mutants are missed, and they must be the same ones.
        let few: Vec<Case> = cases.into_iter().step_by(4).collect();
        for mutant in cases::mutants(&library, &pack).into_iter().step_by(2) {
            let name = &sources.get(mutant.span.file).unwrap().name;
            let Some(text) = edited(&mutant, sources.text(mutant.span.file)) else { continue };
            let mut packs = packs.to_vec();
            let (_, files) = packs.last_mut().unwrap();
            files.iter_mut().find(|(other, _)| other.as_str() == &**name).unwrap().1 = text;
            let (.., other) = compile(&packs);
            let other = other.unwrap_or_else(|| panic!("{} can be written", mutant.mutation));
            let fails = few.iter().any(|case| !cases::run(&other, case).failures.is_empty());
            assert_eq!(mutant.is_caught(&pack, &few), fails, "{}", mutant.mutation);
            tried += 1;
            missed += usize::from(!fails);
        }
    }
    assert!(tried > 40 && missed > 5, "{tried} tried, {missed} missed");
}
