//! From a portfolio to the table of its rows: each activity joined with its organisation and one provider.

use super::{Activity, Answers, Portfolio};
use crate::compile::Said;
use crate::eval::{Bits, Column, Table};
use crate::ids::FactId;
use crate::pack::{Known, Pack};
use makebuy_model::pack::Subject;
use std::ops::Range;

/// The rows of a portfolio.
#[derive(Debug)]
pub(crate) struct Rows {
    pub(crate) table: Table,
    /// The provider of each row, by its place in the portfolio.
    pub(crate) providers: Vec<Option<usize>>,
    /// The rows of each activity.
    pub(crate) of_activity: Vec<Range<usize>>,
}

/// Lays out the rows. With `assumptions`, what a fact assumes stands in where nothing is said.
pub(crate) fn rows(pack: &Pack, portfolio: &Portfolio, assumptions: bool) -> Rows {
    let mut providers = Vec::new();
    let mut activities = Vec::new();
    let mut of_activity = Vec::new();
    for activity in &portfolio.activities {
        let start = providers.len();
        match activity.providers.as_slice() {
            [] => providers.push(None),
            named => providers.extend(named.iter().map(|provider| Some(*provider))),
        }
        of_activity.push(start..providers.len());
        activities.extend(std::iter::repeat_n(activity, providers.len() - start));
    }
    let count = providers.len();
    let mut table = Table {
        rows: count,
        columns: pack.facts.map(|fact| Column::empty(&fact.scale, count)),
        assumed: pack.facts.map(|_| Bits::none(count)),
        with_provider: Bits::none(count),
        failures: Vec::new(),
    };
    for (row, (activity, provider)) in activities.into_iter().zip(&providers).enumerate() {
        if provider.is_some() {
            table.with_provider.set(row);
        }
        for (fact, compiled) in pack.facts.iter().filter(|(_, fact)| fact.derive.is_none()) {
            let said = said(portfolio, activity, *provider, fact, compiled.subject);
            let applies = compiled.subject != Subject::Provider || provider.is_some();
            match (said, compiled.assume) {
                (Some(Said::Known(known)), _) => table.columns[fact].set(row, *known),
                (None, Some(assumed)) if assumptions && applies => assume(&mut table, fact, row, assumed),
                _ => {}
            }
        }
    }
    Rows { table, providers, of_activity }
}

fn assume(table: &mut Table, fact: FactId, row: usize, assumed: Known) {
    table.columns[fact].set(row, assumed);
    table.assumed[fact].set(row);
}

fn said<'a>(
    portfolio: &'a Portfolio,
    activity: &'a Activity,
    provider: Option<usize>,
    fact: FactId,
    subject: Subject,
) -> Option<&'a Said> {
    let get = |answers: &'a Answers| answers.get(&fact);
    match subject {
        Subject::Organisation => get(&portfolio.organisation.answers),
        Subject::Activity => get(&activity.answers),
        Subject::Provider => {
            let provider = provider?;
            let own = activity.provider_answers.get(&provider).and_then(get);
            own.or_else(|| get(&portfolio.providers.get(provider)?.answers))
        }
    }
}
