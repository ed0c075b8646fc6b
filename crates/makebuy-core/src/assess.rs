//! Step 10 and the whole: all verdicts of a portfolio.

use crate::eval::{JudgedRow, judge};
use crate::explain::{Evaluation, funnel, nearly, subject_answers};
use crate::failures::{Failed, is_same};
use crate::pack::Pack;
use crate::portfolio::{Portfolio, rows};
use crate::warnings::warnings;
use makebuy_model::assessment::{
    Activity, Assessment, FunctionFailure, Judgement, Nearly, Organisation, Provenance, Provider, Row, SCHEMA_VERSION,
    equal_scores,
};
use makebuy_model::pack::Subject;
use std::ops::Range;

/// How to judge.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Whether declared assumptions stand in where nothing is said.
    pub assumptions: bool,
    /// SHA-256 of the portfolio's files, in hex; recorded, not checked.
    pub portfolio_sha256: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self { assumptions: true, portfolio_sha256: String::new() }
    }
}

/// Judges every activity of a portfolio. Verdicts and explanations come from one pass.
#[must_use]
pub fn assess(pack: &Pack, portfolio: &Portfolio, settings: &Settings) -> Assessment {
    let assessment = assess_made_up(pack, portfolio, settings);
    assessment.failures.iter().for_each(|failure| pack.log.add(failure.clone()));
    assessment
}

/// The same of activities that nobody has: what a function refuses there is no failure of the pack.
pub(crate) fn assess_made_up(pack: &Pack, portfolio: &Portfolio, settings: &Settings) -> Assessment {
    let rows = rows(pack, portfolio, settings.assumptions);
    let judged = judge(pack, rows.table.clone());
    let without = rows.table.without_assumptions().map(|table| judge(pack, table));
    let evaluation =
        Evaluation { pack, portfolio, rows: &rows, judged: &judged, without_assumptions: without.as_ref() };
    let chosen: Vec<(String, usize)> = (portfolio.activities.iter().zip(&rows.of_activity))
        .map(|(activity, range)| (activity.id.clone(), choose(pack, &judged.rows, range.clone())))
        .collect();
    let activities: Vec<Activity> = (nearly(&evaluation, &chosen).into_iter().zip(&chosen).enumerate())
        .filter_map(|(place, (near, (_, row)))| activity(&evaluation, place, *row, near))
        .collect();
    Assessment {
        schema_version: SCHEMA_VERSION,
        provenance: Provenance {
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            packs: pack.refs.clone(),
            plugins: pack.plugins.clone(),
            portfolio_sha256: settings.portfolio_sha256.clone(),
            assumptions_used: settings.assumptions,
        },
        title: portfolio.title.clone().unwrap_or_else(|| pack.info.title.clone()),
        date: portfolio.date.clone(),
        organisation: Organisation {
            name: portfolio.organisation.name.clone(),
            answers: subject_answers(
                pack,
                Subject::Organisation,
                &portfolio.organisation.answers,
                settings.assumptions,
            ),
        },
        providers: portfolio.providers.iter().map(|provider| provider_entry(pack, provider, settings)).collect(),
        warnings: warnings(&evaluation, &chosen),
        funnel: funnel(&evaluation, &chosen),
        activities,
        report: portfolio.report.clone(),
        assignments: portfolio.assignments.clone(),
        failures: failures(&evaluation),
        pack: pack.info.clone(),
    }
}

/// The functions that failed, each with the activities that it concerns.
fn failures(evaluation: &Evaluation<'_>) -> Vec<FunctionFailure> {
    let judged = std::iter::once(evaluation.judged).chain(evaluation.without_assumptions);
    let mut found: Vec<FunctionFailure> = Vec::new();
    for failed in judged.flat_map(|judged| &judged.table.failures) {
        let told = told(evaluation, failed);
        if !found.iter().any(|other| is_same(other, &told)) {
            found.push(told);
        }
    }
    found
}

fn told(evaluation: &Evaluation<'_>, failed: &Failed) -> FunctionFailure {
    let of_activity = evaluation.rows.of_activity.iter().zip(&evaluation.portfolio.activities);
    let hit = |rows: &Range<usize>| failed.mishap.rows.iter().any(|row| rows.contains(row));
    let activities = of_activity.clone().filter(|(rows, _)| hit(rows)).map(|(_, activity)| activity.id.clone());
    let told = failed.told(evaluation.pack, activities.collect());
    let culprit = failed.mishap.culprit.and_then(|row| of_activity.clone().find(|(rows, _)| rows.contains(&row)));
    FunctionFailure { culprit: culprit.map(|(_, activity)| activity.id.clone()), ..told }
}

fn provider_entry(pack: &Pack, provider: &crate::portfolio::Provider, settings: &Settings) -> Provider {
    Provider {
        id: provider.id.clone(),
        name: provider.name.clone().unwrap_or_else(|| provider.id.clone()),
        answers: subject_answers(pack, Subject::Provider, &provider.answers, settings.assumptions),
    }
}

/// Of the rows whose recommended option is external, the one with the highest score; if there is none, the
/// row with the highest score; ties by the order of providers.
fn choose(pack: &Pack, judged: &[JudgedRow], range: Range<usize>) -> usize {
    let score = |row: usize| judged.get(row).and_then(|row| row.verdict.score);
    let external = |row: &usize| {
        let best = judged.get(*row).and_then(|row| row.verdict.best);
        best.is_some_and(|best| pack.options[best].external)
    };
    let outside: Vec<usize> = range.clone().filter(external).collect();
    let among = if outside.is_empty() { range.clone().collect() } else { outside };
    let top = among.iter().filter_map(|row| score(*row)).max_by(f64::total_cmp);
    let best = top.and_then(|top| among.iter().find(|row| score(**row).is_some_and(|score| equal_scores(score, top))));
    best.copied().unwrap_or(range.start)
}

fn activity(evaluation: &Evaluation<'_>, place: usize, chosen: usize, near: Vec<Nearly>) -> Option<Activity> {
    let portfolio = evaluation.portfolio;
    let activity = portfolio.activities.get(place)?;
    let provider = |row: usize| {
        let provider = (*evaluation.rows.providers.get(row)?)?;
        Some(portfolio.providers.get(provider)?.id.clone())
    };
    let rows = evaluation.rows.of_activity.get(place)?.clone().filter_map(|row| {
        let judged = evaluation.judgement(place, row)?;
        let judgement = if row == chosen { Judgement { near: near.clone(), ..judged } } else { judged };
        Some(Row { provider: provider(row), chosen: row == chosen, judgement })
    });
    let rows: Vec<Row> = rows.collect();
    let judgement = rows.iter().find(|row| row.chosen)?.judgement.clone();
    Some(Activity {
        id: activity.id.clone(),
        name: activity.name.clone().unwrap_or_else(|| activity.id.clone()),
        note: activity.note.clone(),
        provider: provider(chosen),
        judgement,
        rows,
    })
}
