//! The reference evaluator: the design's section 3 again, one row at a time.
//!
//! It shares nothing with the engine but the parsed condition tree. It is meant to be read beside the design,
//! and to be slow: nothing is shared between rows, indexed or skipped.

pub mod choose;
pub mod condition;
pub mod explain;
pub mod function;
pub mod judge;
pub mod kleene;
pub mod model;
pub mod open;
pub mod outcome;
pub mod row;
#[cfg(test)]
mod tests;

use explain::Explain;
use judge::Truths;
use model::{Activity, Fact, Pack, Portfolio};
use outcome::{Assessed, Considered, Fared, Judged};
use row::{Row, Value};
use std::collections::BTreeMap;

/// Judges a portfolio (design 3.4).
#[must_use]
pub fn assess(pack: &Pack, portfolio: &Portfolio, assumptions: bool) -> Assessed {
    let row = |activity, provider| Row::new(pack, portfolio, activity, provider, assumptions);
    let mut activities = Vec::new();
    let mut chosen_rows = Vec::new();
    for activity in &portfolio.activities {
        let rows: Vec<_> = providers(activity).map(|provider| row(activity, provider)).collect();
        let rows = rows.iter().map(|row| (row.provider.map(str::to_owned), judge(row))).collect::<Vec<_>>();
        let chosen = choose::row(pack, &rows);
        chosen_rows.extend(providers(activity).nth(chosen).map(|provider| row(activity, provider)));
        activities.push(Considered { id: activity.id.clone(), chosen, rows });
    }
    let rules = pack.rules.iter();
    let warnings = rules.filter_map(|rule| choose::warning(rule, &activities, &chosen_rows)).collect();
    Assessed { activities, warnings }
}

/// One row per provider; one without if the activity names none.
fn providers(activity: &Activity) -> impl Iterator<Item = Option<&str>> {
    let none = activity.providers.is_empty().then_some(None);
    activity.providers.iter().map(|provider| Some(provider.as_str())).chain(none)
}

/// Judges one row.
#[must_use]
pub fn judge(row: &Row<'_>) -> Judged {
    let truths = Truths::new(row);
    let options: Vec<Fared> = row.pack.options.iter().map(|option| judge::option(row, &truths, option)).collect();
    let recommended = choose::recommended(&options);
    let runner_up = recommended.and_then(|recommended| choose::runner_up(&options, recommended));
    let contenders = choose::contenders(&options);
    let explain = Explain { row, truths: &truths, options: &options, contenders: &contenders, recommended, runner_up };
    let lead = recommended.zip(runner_up).map(|(first, second)| first.score.points - second.score.points);
    let id = |option: &Fared| option.id.clone();
    Judged {
        option: recommended.map(id),
        standing: choose::standing(&options),
        score: recommended.map(|option| option.score.points),
        lead,
        runner_up: runner_up.map(id),
        close_call: lead.is_some_and(|lead| choose::close_call(row.pack, lead)),
        contenders: contenders.iter().map(|option| option.id.clone()).collect(),
        meanwhile: choose::meanwhile(&options).map(id),
        reasons: explain.reasons(),
        requirements: explain.requirements(),
        duties: explain.duties(),
        qualifiers: explain.qualifiers(),
        questions: explain.questions(),
        derived: derived(row),
        options,
    }
}

/// What is derived in a row, but for what lacks a provider.
fn derived(row: &Row<'_>) -> BTreeMap<String, Value> {
    let lacks_provider = |fact: &Fact| {
        row.provider.is_none() && fact.derive.iter().any(|derive| condition::mentions_provider(row.pack, &derive.tree))
    };
    let facts = row.pack.facts.iter().filter(|fact| fact.derive.is_some() && !lacks_provider(fact));
    facts.map(|fact| (fact.id.clone(), row.value(fact))).collect()
}
