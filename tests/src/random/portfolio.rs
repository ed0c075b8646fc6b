//! Random portfolios for a pack.

use super::Random;
use crate::reference::model::{Activity, Answer, Answers, Kind, Pack, Portfolio, Provider, Subject};

/// How much of a portfolio is known: percent of answers not given, and percent of those given as ranges.
#[derive(Debug, Clone, Copy)]
struct Knowledge {
    missing: usize,
    ranges: usize,
}

/// A portfolio of one to a hundred and thirty activities; often about the width of a machine word.
pub fn portfolio(random: &mut Random, pack: &Pack) -> Portfolio {
    let knowledge = Knowledge { missing: *random.pick(&[0, 10, 30, 60, 95]), ranges: *random.pick(&[0, 15, 50]) };
    let organisation = answers(random, pack, Subject::Organisation, knowledge);
    let providers: Vec<Provider> = ["acme", "bolt", "cato"]
        .iter()
        .take(random.below(4))
        .map(|id| Provider { id: (*id).to_owned(), answers: answers(random, pack, Subject::Provider, knowledge) })
        .collect();
    let count = match random.below(12) {
        0..=8 => random.between(1, 12),
        9 | 10 => random.between(30, 70),
        _ => random.between(60, 130),
    };
    let activities = (0..count).map(|place| activity(random, pack, &providers, place, knowledge)).collect();
    Portfolio { organisation, providers, activities }
}

fn activity(random: &mut Random, pack: &Pack, providers: &[Provider], place: usize, knowledge: Knowledge) -> Activity {
    let ids: Vec<String> = providers.iter().map(|provider| provider.id.clone()).collect();
    let mut considered = if random.chance(40) { Vec::new() } else { random.some(&ids, 0) };
    random.shuffle(&mut considered);
    let seldom = Knowledge { missing: 80, ..knowledge };
    let about = considered
        .iter()
        .filter(|_| random.chance(30))
        .cloned()
        .collect::<Vec<_>>()
        .into_iter()
        .map(|id| (id, answers(random, pack, Subject::Provider, seldom)))
        .collect();
    let answers = answers(random, pack, Subject::Activity, knowledge);
    Activity { id: format!("activity-{place}"), answers, providers: considered, about }
}

fn answers(random: &mut Random, pack: &Pack, subject: Subject, knowledge: Knowledge) -> Answers {
    let mut found = Answers::new();
    for fact in pack.facts.iter().filter(|fact| fact.derive.is_none() && fact.subject == subject) {
        if !random.chance(knowledge.missing) {
            let answer = if random.chance(8) { Answer::Unknown } else { answer(random, &fact.kind, knowledge.ranges) };
            found.insert(fact.id.clone(), answer);
        }
    }
    found
}

/// An answer that fits; a range so many times in a hundred, where there can be one.
pub fn answer(random: &mut Random, kind: &Kind, ranges: usize) -> Answer {
    match kind {
        Kind::Flag => Answer::Flag(random.chance(50)),
        Kind::Level(levels) if random.chance(ranges) => {
            let (low, high) = ordered(random.below(levels.len()), random.below(levels.len()));
            Answer::Names2(levels[low].clone(), levels[high].clone())
        }
        Kind::Level(names) | Kind::Choice(names) => Answer::Name(random.pick(names).clone()),
        Kind::Set(names) => Answer::Names(random.some(names, 0)),
        Kind::Number(min, max) if random.chance(ranges) => {
            let (low, high) = (number(random, *min, *max), number(random, *min, *max));
            Answer::Number2(low.min(high), low.max(high))
        }
        Kind::Number(min, max) => Answer::Number(number(random, *min, *max)),
        Kind::Text => Answer::Name("a note".to_owned()),
    }
}

fn ordered(one: usize, other: usize) -> (usize, usize) {
    (one.min(other), one.max(other))
}

/// Mostly small whole numbers, so that bounds are hit; zero often; now and then something huge.
fn number(random: &mut Random, min: Option<f64>, max: Option<f64>) -> f64 {
    let number = match random.below(24) {
        0..=3 => 0.0,
        4 => 1e300,
        5 => -1e300,
        6 => 1000.0,
        7 => random.unit() * 10.0 - 2.0,
        8 => 0.5,
        9 => -2.5,
        10 => 0.0,
        _ => random.below(16) as f64 - 5.0,
    };
    number.max(min.unwrap_or(number)).min(max.unwrap_or(f64::INFINITY))
}
