//! What was nearly so, on random packs: with the answers put in, the rule applies and the verdict is as told.

#![expect(clippy::panic, reason = "a test fails by panicking")]

use makebuy_model::assessment::{Activity as Judged, Change, Judgement, Nearly, RequirementState};
use makebuy_model::pack::{PackInfo, RuleKind, Subject as Asked, Value};
use makebuy_tests::engine;
use makebuy_tests::random::{self, Case, rows};
use makebuy_tests::reference::model::{Activity, Answer};

const SEEDS: u64 = 60;

#[test]
fn with_these_answers_the_rule_applies_and_the_verdict_is_as_told() {
    let (mut told, mut worked_out) = (0, 0);
    for seed in 1..=SEEDS {
        for row in rows::alone(&random::case(seed)) {
            let (_, before) = judged(&row);
            for near in &before.judgement.near {
                told += 1;
                worked_out += usize::from(near.then.is_some());
                let (pack, after) = judged(&changed(&row, near));
                let lifts = pack.rules.iter().filter(|rule| rule.id == near.rule).flat_map(|rule| &rule.lifts);
                let wrong = wrong(&before.judgement, near, &after.judgement, &lifts.collect::<Vec<_>>());
                assert!(wrong.is_empty(), "seed {seed}, {}: {wrong} {near:?} {after:#?}", before.id);
            }
        }
    }
    assert!(told > 50 && worked_out > 10, "{told} told, {worked_out} worked out");
}

fn judged(case: &Case) -> (PackInfo, Judged) {
    let assessment = engine::assess_case(case).unwrap_or_else(|refused| panic!("{refused}"));
    let activity = assessment.activities.into_iter().next().unwrap_or_else(|| panic!("there is an activity"));
    (assessment.pack, activity)
}

/// The same row with the answers that are told.
fn changed(row: &Case, near: &Nearly) -> Case {
    let mut changed = row.clone();
    for change in &near.changes {
        let fact = change.now.fact.clone();
        let Some(activity) = changed.portfolio.activities.first_mut() else { continue };
        let Activity { answers, providers, about, .. } = activity;
        let answers = match (change.subject, providers.first()) {
            (Asked::Organisation, _) => &mut changed.portfolio.organisation,
            (Asked::Provider, Some(provider)) => about.entry(provider.clone()).or_default(),
            _ => answers,
        };
        answers.insert(fact, answer(change));
    }
    changed
}

fn answer(change: &Change) -> Answer {
    match &change.value {
        Value::Flag(flag) => Answer::Flag(*flag),
        Value::Number(number) => Answer::Number(*number),
        Value::Name(name) => Answer::Name(name.clone()),
        Value::Names(names) => Answer::Names(names.clone()),
        range => panic!("{range:?} is not one answer"),
    }
}

/// What is not as it was told; empty if nothing is.
fn wrong(before: &Judgement, near: &Nearly, after: &Judgement, lifts: &[&String]) -> &'static str {
    let reason = |rule: &String| after.reasons.iter().any(|reason| reason.rule == *rule);
    let among_reasons = reason(&near.rule);
    let required = after.requirements.iter().any(|item| item.rule == near.rule && item.state != RequirementState::Met);
    let applies = match near.kind {
        RuleKind::Require => among_reasons || required,
        // An exception is a reason only where what it sets aside applies.
        RuleKind::Lift => among_reasons || !lifts.iter().any(|exclude| reason(exclude)),
        _ => among_reasons,
    };
    let as_told = near.then.as_ref().is_none_or(|then| {
        let verdict = &before.verdict;
        (&then.option, then.standing) == (&after.verdict.option, after.verdict.standing)
            && (&then.option, then.standing) != (&verdict.option, verdict.standing)
    });
    match (applies, as_told) {
        (false, _) => "the rule does not apply",
        (_, false) => "the verdict is another",
        _ => "",
    }
}
