//! The verdicts of a large portfolio: how many there are of each recommended option and standing.

use super::{Glance, is_toss_up};
use crate::figure::legend::{Key, Sample};
use crate::figure::matrix::{self, Cell};
use crate::figure::sheet::Sheet;
use crate::index::Index;
use crate::view::answers;
use makebuy_model::assessment::{Judgement, Standing};
use serde::Serialize;

/// How many verdicts there are of each kind.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Counts {
    /// The standings that occur.
    pub(crate) columns: Vec<String>,
    /// An option each.
    pub(crate) rows: Vec<CountRow>,
}

/// How many recommend one option.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct CountRow {
    /// The option.
    pub(crate) option: String,
    /// One number for each standing.
    pub(crate) counts: Vec<usize>,
    /// How many of all of them are toss-ups.
    pub(crate) toss_ups: usize,
}

pub(super) fn build(index: &Index<'_>, caption: String) -> Glance {
    let verdicts: Vec<&Judgement> = index.assessment.activities.iter().map(|activity| &activity.judgement).collect();
    let there = |standing: &Standing| verdicts.iter().any(|judgement| judgement.verdict.standing == *standing);
    let standings: Vec<Standing> = Standing::ALL.into_iter().filter(there).collect();
    let columns: Vec<String> = standings.iter().map(|standing| index.words.standing(*standing)).collect();
    let rows = rows(index, &verdicts, &standings);
    let keys = keys(index, &rows);
    let draw = |sheet| matrix::draw(sheet, &columns, &rows, &keys);
    Glance {
        title: index.words.glance_crowd_title(),
        description: index.words.glance_crowd_description(verdicts.len()),
        caption,
        broad: draw(Sheet::Broad),
        narrow: draw(Sheet::Narrow),
        rows: Vec::new(),
        counts: Some(Counts { rows: rows.iter().map(counted).collect(), columns }),
    }
}

/// A row for each option that is recommended, then one for what has no recommendation.
fn rows(index: &Index<'_>, verdicts: &[&Judgement], standings: &[Standing]) -> Vec<matrix::Row> {
    let options = index.assessment.pack.options.iter().map(|option| Some(option.id.as_str())).chain([None]);
    let row = |option: Option<&str>| {
        let here: Vec<&Judgement> = verdicts.iter().copied().filter(|one| one.recommended() == option).collect();
        let cell = |standing: &Standing| {
            let there = || here.iter().filter(|judgement| judgement.verdict.standing == *standing);
            Cell { all: there().count(), close: there().filter(|judgement| is_toss_up(judgement)).count() }
        };
        let title = option.map_or_else(|| index.words.undecided(), |id| answers::option_title(index, id));
        (!here.is_empty()).then(|| matrix::Row { title, cells: standings.iter().map(cell).collect() })
    };
    options.filter_map(row).collect()
}

fn counted(row: &matrix::Row) -> CountRow {
    CountRow {
        option: row.title.clone(),
        counts: row.cells.iter().map(|cell| cell.all).collect(),
        toss_ups: row.cells.iter().map(|cell| cell.close).sum(),
    }
}

fn keys(index: &Index<'_>, rows: &[matrix::Row]) -> Vec<Key> {
    let one = Key { sample: Sample::Area("one"), text: index.words.key_square() };
    let close = rows.iter().flat_map(|row| &row.cells).any(|cell| cell.close > 0);
    let close = close.then(|| Key { sample: Sample::Area("one close"), text: index.words.key_close() });
    std::iter::once(one).chain(close).collect()
}
