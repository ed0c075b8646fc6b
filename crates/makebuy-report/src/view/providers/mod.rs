//! The providers side by side over all activities, and the partner test.

mod considered;
mod facts;
mod matrix;
mod test;

use super::rules::{Cite, RuleRef};
use crate::index::Index;
use considered::Considered;
use serde::Serialize;

/// The providers compared.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Providers {
    /// What each was considered and chosen for.
    pub(crate) rows: Vec<matrix::Line>,
    /// What is known of each, so many providers a table as fit side by side.
    pub(crate) facts: Vec<Table<Fact>>,
    /// What each has to meet to be more than a supplier.
    pub(crate) tests: Vec<Table<Test>>,
}

/// Providers side by side.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Table<T> {
    /// Their names.
    pub(crate) providers: Vec<String>,
    /// A line for each thing that is compared.
    pub(crate) lines: Vec<T>,
}

/// A fact about providers.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Fact {
    /// The fact.
    pub(crate) title: String,
    /// The answer for each provider.
    pub(crate) values: Vec<Known>,
}

/// What is known of one provider.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Known {
    /// The answer.
    pub(crate) value: String,
    /// Where it comes from; none if it was given.
    pub(crate) origin: Option<String>,
    /// Whether there is an answer.
    pub(crate) known: bool,
}

/// A condition of a closer tie.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Test {
    /// The rule that sets it.
    pub(crate) rule: RuleRef,
    /// Which options it is a condition of.
    pub(crate) options: String,
    /// What sort of condition it is.
    pub(crate) kind: String,
    /// What it rests on.
    pub(crate) cites: Vec<Cite>,
    /// How each provider stands.
    pub(crate) results: Vec<Outcome>,
}

/// How a provider stands against a condition, over the activities it was considered for.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Outcome {
    /// `met`, `unmet`, `unknown`, `mixed` or `none`.
    pub(crate) state: &'static str,
    /// A shape that tells it without colour.
    pub(crate) glyph: &'static str,
    /// In words.
    pub(crate) word: String,
    /// Activities for which it is met.
    pub(crate) met: usize,
    /// Activities for which it is not met.
    pub(crate) unmet: usize,
    /// Activities for which nobody knows.
    pub(crate) unknown: usize,
}

/// So many providers fit side by side.
const SIDE_BY_SIDE: usize = 4;

/// `None` if the portfolio names no provider.
pub(crate) fn build(index: &Index<'_>) -> Option<Providers> {
    let providers = considered::all(index);
    let conditions = test::conditions(index);
    (!providers.is_empty()).then(|| Providers {
        rows: providers.iter().map(|provider| matrix::line(index, provider)).collect(),
        facts: tables(index, &providers, |some| facts::lines(index, some)),
        tests: tables(index, &providers, |some| test::lines(index, &conditions, some)),
    })
}

fn tables<T>(
    index: &Index<'_>,
    providers: &[Considered<'_>],
    lines: impl Fn(&[Considered<'_>]) -> Vec<T>,
) -> Vec<Table<T>> {
    let table = |some: &[Considered<'_>]| {
        let providers = some.iter().map(|provider| super::answers::provider(index, provider.id)).collect();
        Table { providers, lines: lines(some) }
    };
    providers.chunks(SIDE_BY_SIDE).map(table).filter(|table| !table.lines.is_empty()).collect()
}
