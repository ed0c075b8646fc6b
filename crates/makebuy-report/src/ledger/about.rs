//! What the workbook is: whose decision, from what inputs, and within what limits.

use super::table::{Cell, Column, Kind, Sheet};
use crate::index::Index;
use crate::view::cover::Cover;

pub(super) fn sheet(index: &Index<'_>, cover: &Cover) -> Sheet {
    let words = index.words;
    let columns = vec![Column::text(words.sheet_what(), 34), Column::new(words.sheet_answer(), Kind::Value, 110)];
    let mut sheet = Sheet::new(words.sheet_about(), 1, columns);
    let mut add = |what: String, cell: Cell| {
        if cell != Cell::Empty {
            sheet.rows.push(vec![what.into(), cell]);
        }
    };
    let assessment = index.assessment;
    add(words.sheet_title(), (&assessment.title).into());
    add(words.column("organisation"), cover.organisation.as_ref().into());
    add(words.sheet_author(), cover.author.as_ref().into());
    add(words.sheet_scope(), cover.scope.as_ref().into());
    add(words.sheet_marking(), cover.marking.as_ref().into());
    add(words.sheet_date(), Cell::day(assessment.date.as_deref()));
    let pack = &assessment.pack;
    add(words.column("pack"), words.pack_used(&pack.title, &pack.version).into());
    let from = &assessment.provenance;
    for pack in &from.packs {
        add(format!("{} {} {}", words.column("pack"), pack.id, pack.version), hash(&pack.sha256));
    }
    for plugin in &from.plugins {
        add(format!("{} {} {}", words.column("plugin"), plugin.name, plugin.version), hash(&plugin.sha256));
    }
    add(words.column("portfolio"), hash(&from.portfolio_sha256));
    add(words.column("made_with"), (&from.engine).into());
    add(words.sheet_assumptions(), words.assumptions(from.assumptions_used).into());
    for paragraph in words.method(pack.indifference) {
        add(words.column("method"), paragraph.into());
    }
    for limit in words.limits() {
        add(words.column("limits"), limit.into());
    }
    sheet
}

fn hash(sha256: &str) -> Cell {
    format!("SHA-256 {sha256}").into()
}
