//! Which option is recommended, how settled that is, and which row counts: design 3.4, steps 5 to 7 and 10.

use super::condition;
use super::judge::waits_for_provider;
use super::kleene::Kleene;
use super::model::{Pack, Rule, Says};
use super::outcome::{Considered, Fared, Judged, Warning};
use super::row::Row;
use makebuy_model::assessment::Standing;

/// Scores closer than this are equal.
const SAME: f64 = 1e-9;

/// The pack's `indifference` where it says nothing.
const INDIFFERENCE: f64 = 5.0;

/// The option with the highest score; ties by the pack's order.
fn best<'f>(options: impl Iterator<Item = &'f Fared>) -> Option<&'f Fared> {
    let options: Vec<&Fared> = options.collect();
    let highest = options.iter().map(|option| option.score.points).fold(f64::NEG_INFINITY, f64::max);
    options.into_iter().find(|option| highest - option.score.points < SAME)
}

/// Step 5: the best of the options that are not surely out.
#[must_use]
pub fn recommended(options: &[Fared]) -> Option<&Fared> {
    best(options.iter().filter(|option| option.out != Kleene::T))
}

/// Step 7: the best of the others.
#[must_use]
pub fn runner_up<'f>(options: &'f [Fared], recommended: &Fared) -> Option<&'f Fared> {
    best(options.iter().filter(|option| option.out != Kleene::T && option.id != recommended.id))
}

/// Step 6: the best option that is surely not out and surely ready.
#[must_use]
pub fn meanwhile(options: &[Fared]) -> Option<&Fared> {
    best(options.iter().filter(|option| option.out == Kleene::F && option.ready == Kleene::T))
}

/// Step 7: whether a lead is a close call.
#[must_use]
pub fn close_call(pack: &Pack, lead: f64) -> bool {
    lead <= pack.indifference.unwrap_or(INDIFFERENCE) - SAME
}

/// Step 6: the options that may still win.
#[must_use]
pub fn contenders(options: &[Fared]) -> Vec<&Fared> {
    let possible = options.iter().enumerate().filter(|(_, option)| option.out != Kleene::T);
    possible
        .filter(|(place, _)| !(0..options.len()).any(|other| surely_beats(options, other, *place)))
        .map(|(_, option)| option)
        .collect()
}

/// Step 6: whether an option is surely admissible, and surely above another or equal and before it.
fn surely_beats(options: &[Fared], place: usize, other: usize) -> bool {
    let ahead = options[place].score.low - options[other].score.high;
    let equal = ahead.abs() < SAME;
    options[place].out == Kleene::F && (if equal { place < other } else { ahead > 0.0 })
}

/// Step 6.
#[must_use]
pub fn standing(options: &[Fared]) -> Standing {
    let contenders = contenders(options);
    let settled = |option: &Fared| option.out == Kleene::F && option.ready == Kleene::T;
    if options.iter().all(|option| option.out == Kleene::T) {
        Standing::Impossible
    } else if options.iter().any(|option| option.out == Kleene::F)
        && contenders.iter().all(|option| option.ready == Kleene::F)
    {
        Standing::NotYet
    } else if matches!(contenders.as_slice(), [only] if settled(only)) {
        Standing::Firm
    } else {
        Standing::Open
    }
}

/// Step 10: of the rows whose recommended option is external, the one with the highest score; if there is
/// none, the row with the highest score; ties by the order of providers.
#[must_use]
pub fn row(pack: &Pack, rows: &[(Option<String>, Judged)]) -> usize {
    let external = |judged: &Judged| {
        pack.options.iter().any(|option| option.external && judged.option.as_ref() == Some(&option.id))
    };
    let any_external = rows.iter().any(|(_, judged)| external(judged));
    let score = |judged: &Judged| match judged.score {
        Some(score) if external(judged) || !any_external => score,
        _ => f64::NEG_INFINITY,
    };
    let highest = rows.iter().map(|(_, judged)| score(judged)).fold(f64::NEG_INFINITY, f64::max);
    rows.iter().position(|(_, judged)| highest - score(judged) < SAME).unwrap_or(0)
}

/// Step 5: the warning of a portfolio rule, if the share of the activities it selects whose recommended
/// option is among its chosen ones is above its bound.
#[must_use]
pub fn warning(rule: &Rule, activities: &[Considered], chosen_rows: &[Row<'_>]) -> Option<Warning> {
    let Says::Portfolio(chosen, above) = &rule.says else { return None };
    let selects = |row: &Row<'_>| match &rule.when {
        _ if waits_for_provider(row, rule) => false,
        Some(when) => condition::truth(row, &when.tree) == Kleene::T,
        None => true,
    };
    let selected: Vec<&Considered> =
        activities.iter().zip(chosen_rows).filter(|(_, row)| selects(row)).map(|(activity, _)| activity).collect();
    let option = |activity: &Considered| activity.rows[activity.chosen].1.option.clone();
    let counted: Vec<String> = selected
        .iter()
        .filter(|activity| option(activity).is_some_and(|option| chosen.contains(&option)))
        .map(|activity| activity.id.clone())
        .collect();
    if selected.is_empty() {
        return None;
    }
    let share = counted.len() as f64 / selected.len() as f64;
    let selected = selected.into_iter().map(|activity| activity.id.clone()).collect();
    (share > *above).then(|| Warning { rule: rule.id.clone(), share, selected, counted })
}
