//! Finding out more: unknown answers filled in, ranges narrowed.

use super::portfolio::answer;
use super::{Case, Random};
use crate::reference::model::{Answer, Answers, Fact, Kind, Subject};

/// The same case with some of what was open found out. Nothing that was said, or assumed, is said otherwise.
pub fn refined(random: &mut Random, case: &Case) -> Case {
    let mut refined = case.clone();
    let share = *random.pick(&[10, 40, 100]);
    let mut more = |subject: Subject, answers: &mut Answers, general: bool| {
        for fact in &case.pack.facts {
            if fact.derive.is_some() || fact.subject != subject || !random.chance(share) {
                continue;
            }
            // What is not said about a provider here may be said in general.
            let open = general && (fact.assume.is_none() || !case.assumptions);
            match answers.get(&fact.id) {
                None if open => {
                    answers.insert(fact.id.clone(), answer(random, &fact.kind, 30));
                }
                None => {}
                Some(said) => {
                    let narrower = narrower(random, fact, said);
                    answers.insert(fact.id.clone(), narrower);
                }
            }
        }
    };
    more(Subject::Organisation, &mut refined.portfolio.organisation, true);
    for provider in &mut refined.portfolio.providers {
        more(Subject::Provider, &mut provider.answers, true);
    }
    for activity in &mut refined.portfolio.activities {
        more(Subject::Activity, &mut activity.answers, true);
        for answers in activity.about.values_mut() {
            more(Subject::Provider, answers, false);
        }
    }
    refined
}

fn narrower(random: &mut Random, fact: &Fact, said: &Answer) -> Answer {
    match (&fact.kind, said) {
        (kind, Answer::Unknown) => answer(random, kind, 30),
        (Kind::Level(levels), Answer::Names2(low, high)) => {
            let inside = levels.iter().skip_while(|level| *level != low);
            let end = levels.iter().position(|level| level == high).unwrap_or(0) + 1;
            let count = end - levels.iter().position(|level| level == low).unwrap_or(0);
            let inside: Vec<&String> = inside.take(count).collect();
            let (one, other) = (random.below(count), random.below(count));
            Answer::Names2(inside[one.min(other)].clone(), inside[one.max(other)].clone())
        }
        (_, Answer::Number2(low, high)) => {
            let (one, other) = (between(random, *low, *high), between(random, *low, *high));
            Answer::Number2(one.min(other), one.max(other))
        }
        (_, said) => said.clone(),
    }
}

fn between(random: &mut Random, low: f64, high: f64) -> f64 {
    match random.below(4) {
        0 => low,
        1 => high,
        2 if low <= 0.0 && high >= 0.0 => 0.0,
        _ => (low + (high - low) * random.unit()).clamp(low, high),
    }
}
