//! How near a condition is to being true in a row: the fewest answers that would have to be others.

mod fewest;
mod need;
mod ways;

use super::RowView;
use crate::ids::FactId;
use crate::limits::{NEAR_STEPS, NEARLY_STEPS};
use crate::pack::{Cond, Known, Pack, Scale};
pub(super) use fewest::fewest;
use makebuy_model::assessment::Origin;
use makebuy_model::touch::{Goal, Near, Needed, NumberNeeded, Step};
use need::{Bounds, Need};
use std::collections::BTreeSet;
use ways::{Way, Ways};

/// So many ways are told; the others are counted.
const TOLD: usize = 3;

/// The shortest ways to make a condition true; `None` if there is none, or it is true already.
pub(super) fn nearest(view: RowView<'_>, cond: &Cond, goal: Goal) -> Option<Near> {
    let mut search = Ways::new(view, NEAR_STEPS);
    let ways = search.all(cond, true);
    let answers = ways.iter().map(|way| search.cost(way)).min().filter(|cost| *cost > 0)?;
    let mut shortest: Vec<Way> = Vec::new();
    for way in ways.into_iter().filter(|way| search.cost(way) == answers) {
        let changed: Way = way.into_iter().filter(|(fact, need)| !search.is_so(*fact, need)).collect();
        if !shortest.contains(&changed) {
            shortest.push(changed);
        }
    }
    shortest.sort_by_key(|way| way.iter().map(|(fact, need)| levels_away(&search, *fact, need)).sum::<u64>());
    let worked_out = |way: &Way| way.keys().any(|fact| view.pack.facts[*fact].derive.is_some());
    let exact = !search.dropped && !shortest.iter().any(worked_out);
    let step = |(fact, need): (&FactId, &Need)| step(view, &search, *fact, need);
    let told = shortest.iter().take(TOLD).map(|way| way.iter().map(step).collect());
    Some(Near { goal, answers, ways: told.collect(), more: shortest.len().saturating_sub(TOLD), exact })
}

/// How many answers would have to be others for a condition to be true; `None` if no answers make it so.
pub(crate) fn distance(view: RowView<'_>, cond: &Cond) -> Option<usize> {
    let mut search = Ways::new(view, NEAR_STEPS);
    let ways = search.all(cond, true);
    ways.iter().map(|way| search.cost(way)).min()
}

/// The answers, no more than `most`, that would make a condition true in the place of those that were given, each the
/// nearest of its kind; with how far they are from those. `None` if there is no such way.
pub(super) fn answers(view: RowView<'_>, cond: &Cond, most: usize) -> Option<(Vec<(FactId, Known)>, u64)> {
    let mut search = Ways::new(view, NEARLY_STEPS);
    let ways = search.all(cond, true);
    let answered = |way: Way| {
        let changed = way.into_iter().filter(|(fact, need)| !search.is_so(*fact, need));
        let mut away = 0;
        let answers: Option<Vec<_>> = changed
            .map(|(fact, need)| {
                away += levels_away(&search, fact, &need);
                let given = view.answer(fact).origin == Origin::Given;
                let nearest = need.nearest(&view.pack.facts[fact].scale, search.answer(fact));
                nearest.filter(|_| given).map(|known| (fact, known))
            })
            .collect();
        answers.filter(|answers| (1..=most).contains(&answers.len())).map(|answers| (answers, away))
    };
    ways.into_iter().filter_map(answered).min_by_key(|(answers, away)| (answers.len(), *away))
}

/// What is unknown is nearer than what is otherwise; levels count.
fn levels_away(search: &Ways<'_>, fact: FactId, need: &Need) -> u64 {
    match search.answer(fact) {
        None => 0,
        Some(answer) => need.levels_from(answer).map_or(1, i64::unsigned_abs),
    }
}

fn step(view: RowView<'_>, search: &Ways<'_>, fact: FactId, need: &Need) -> Step {
    let mut from = BTreeSet::new();
    worked_out_from(view.pack, fact, &mut from);
    Step {
        subject: view.pack.facts[fact].subject,
        now: view.answer(fact),
        needed: needed(view.pack, search, fact, need),
        from: from.iter().map(|fact| view.pack.facts[*fact].id.clone()).collect(),
        answers: from.iter().map(|fact| view.answer(*fact)).collect(),
    }
}

/// The answered facts below a derived one.
fn worked_out_from(pack: &Pack, fact: FactId, found: &mut BTreeSet<FactId>) {
    let mut waiting = vec![fact];
    let mut seen = BTreeSet::new();
    while let Some(next) = waiting.pop() {
        if !seen.insert(next) {
            continue;
        }
        if let Some(derive) = &pack.facts[next].derive {
            derive.facts(&pack.atoms, &mut |used| waiting.push(used));
        }
    }
    found.extend(seen.into_iter().filter(|other| *other != fact && pack.facts[*other].derive.is_none()));
}

fn needed(pack: &Pack, search: &Ways<'_>, fact: FactId, need: &Need) -> Needed {
    let scale = &pack.facts[fact].scale;
    let names = |mask: u64| match scale {
        Scale::Level(names) | Scale::Choice(names) | Scale::Set(names) => {
            let named = names.iter().enumerate().filter(|(place, _)| mask >> (place & 63) & 1 == 1);
            named.map(|(_, name)| name.clone()).collect()
        }
        _ => Vec::new(),
    };
    match (need, scale) {
        (Need::Codes(mask), Scale::Flag) => Needed::Flag(mask & 0b10 != 0),
        (Need::Codes(mask), Scale::Level(_)) => {
            Needed::Level(names(*mask), search.answer(fact).and_then(|answer| need.levels_from(answer)))
        }
        (Need::Codes(mask), _) => Needed::Choice(names(*mask)),
        (Need::Members { with, without }, _) => {
            // What is in the set already, or is not, need not be said.
            let (with, without) = match search.answer(fact) {
                Some(Known::Set(set)) => (with & !set, without & set),
                _ => (*with, *without),
            };
            Needed::Set { with: names(with), without: names(without) }
        }
        (Need::Number(bounds), _) => {
            Needed::Number(number(bounds, scale, search.answer(fact).and_then(|answer| need.number_from(answer))))
        }
        (Need::Answered, _) => Needed::Answer,
    }
}

/// A bound that every answer keeps anyway need not be said.
fn number(bounds: &Bounds, scale: &Scale, by: Option<f64>) -> NumberNeeded {
    let (min, max) = match scale {
        Scale::Number { min, max } => (*min, *max),
        _ => (None, None),
    };
    let said = |number: f64, anyway: Option<f64>| (number.is_finite() && anyway != Some(number)).then_some(number);
    NumberNeeded {
        low: said(bounds.low.0, min),
        low_included: bounds.low.1,
        high: said(bounds.high.0, max),
        high_included: bounds.high.1,
        except: bounds.except.clone(),
        by,
    }
}
