//! The report as tables of plain texts and raw numbers, for whoever works on with it: a sheet of a workbook each.
//!
//! Rows are in the order of the portfolio and of the pack. Numbers are in full; what they are is told by their column.

mod about;
mod answers;
mod metrics;
mod nearly;
mod options;
mod providers;
mod questions;
mod reasons;
mod reviews;
mod risks;
mod rules;
mod sources;
mod table;
mod todo;
mod verdicts;

pub(crate) use table::{Cell, Column, Kind, Sheet};

use crate::index::Index;
use crate::view::View;
use crate::words::Words;
use makebuy_model::Assessment;
use makebuy_model::assessment::Standing;

/// All sheets, and the words that their columns go by.
#[derive(Debug)]
pub(crate) struct Ledger {
    pub(crate) sheets: Vec<Sheet>,
    /// The words that stand in columns of standings.
    pub(crate) standings: Vec<(Standing, String)>,
    /// What a box to tick can hold.
    pub(crate) ticked: [String; 2],
    /// What follows a text that did not fit its cell.
    pub(crate) cut: String,
}

pub(crate) fn build(assessment: &Assessment, view: &View, words: &Words) -> Ledger {
    let index = Index::new(assessment, words, false);
    let sheets = vec![
        verdicts::sheet(&index),
        options::sheet(&index),
        reasons::sheet(&index),
        nearly::sheet(&index),
        questions::sheet(&index),
        todo::sheet(&index),
        metrics::sheet(&index),
        risks::sheet(&index, &view.risks),
        reviews::sheet(&index, &view.reviews),
        providers::sheet(&index),
        answers::sheet(&index),
        rules::sheet(&index),
        sources::sheet(&index),
        about::sheet(&index, &view.cover),
    ];
    Ledger {
        sheets: sheets.into_iter().filter(|sheet| !sheet.rows.is_empty()).collect(),
        standings: Standing::ALL.map(|standing| (standing, words.standing(standing))).to_vec(),
        ticked: [words.yes(), words.no()],
        cut: words.sheet_cut(),
    }
}
