//! What `diff` calls less than a major change brings no other verdict about: on random packs, changed at random.
//!
//! `MAKEBUY_PAIRS=20000` compares that many pairs of packs.

use makebuy_core::diff::{Comparison, Side};
use makebuy_core::{Library, PackFiles, Settings, assess, portfolio};
use makebuy_model::Sources;
use makebuy_model::assessment::{Standing, Verdict};
use makebuy_model::diff::Bump;
use makebuy_tests::random::{Random, edit, pack, portfolio as portfolios, small, text};
use std::collections::BTreeSet;

/// A pack from its text; `None` if it does not compile.
fn side(text: &str) -> Option<Side> {
    let mut sources = Sources::new();
    let file = sources.add("pack.toml", text);
    let mut library = Library::new();
    let (id, _) = library.add(&sources, PackFiles { files: vec![file], ..PackFiles::default() });
    Side::of(&library, &id?)?.value
}

/// What is said of each activity; `None` if the pack does not take the answers.
fn verdicts(side: &Side, portfolio: &str) -> Option<Vec<String>> {
    let mut sources = Sources::new();
    let file = sources.add("portfolio.toml", portfolio);
    let read = portfolio::from_toml(&sources, file, side.pack()).value?;
    let judged = assess(side.pack(), &read, &Settings::default());
    Some(judged.activities.iter().map(|activity| said(&activity.judgement.verdict)).collect())
}

/// Everything a verdict says, with points to where they can be told apart.
fn said(verdict: &Verdict) -> String {
    let points = |points: Option<f64>| points.map(|points| (points * 1e6).round() + 0.0);
    let qualifiers: BTreeSet<&String> = verdict.qualifiers.iter().collect();
    let Verdict { option, standing, meanwhile, close_call, runner_up, contenders, .. } = verdict;
    let standing: &Standing = standing;
    let rest = (points(verdict.score), points(verdict.lead), close_call, runner_up, contenders);
    format!("{option:?} {standing:?} {qualifiers:?} {meanwhile:?} {rest:?}")
}

#[test]
fn less_than_a_major_change_brings_no_other_verdict_about() {
    let wanted = std::env::var("MAKEBUY_PAIRS").ok().and_then(|text| text.parse().ok()).unwrap_or(300);
    let (mut compared, mut seed) = (0, 0);
    while compared < wanted {
        seed += 1;
        let mut random = Random::new(seed);
        let old = if random.chance(50) { small::pack(&mut random) } else { pack::pack(&mut random) };
        let new = edit::edited(&mut random, &old);
        let answered = if random.chance(50) { &old } else { &new };
        let portfolio = text::portfolio(&portfolios::portfolio(&mut random, answered));
        let (old, new) = (text::pack(&old), text::pack(&new));
        let (Some(was), Some(is)) = (side(&old), side(&new)) else { continue };
        let comparison = Comparison::new(was.clone(), is.clone());
        let diff = comparison.diff();
        if diff.bump == Bump::Major {
            continue;
        }
        let (Some(before), Some(after)) = (verdicts(&was, &portfolio), verdicts(&is, &portfolio)) else { continue };
        compared += 1;
        let changes = serde_json::to_string_pretty(&diff.changes).unwrap();
        assert_eq!(before, after, "seed {seed}: {changes}\n{old}\n---\n{new}\n---\n{portfolio}");
    }
}
