//! One row per source of the pack.

use super::table::{Column, Kind, Sheet};
use crate::index::Index;
use crate::words;

pub(super) fn sheet(index: &Index<'_>) -> Sheet {
    let words = index.words;
    let columns = vec![
        Column::text(words.sheet_id(), 26),
        Column::text(words.column("source"), 60),
        Column::new(words.sheet_year(), Kind::Count, 8),
        Column::text(words.sheet_language(), 14),
        Column::text(words.sheet_kind(), 26),
        Column::text(words.sheet_note(), 70),
    ];
    let mut sheet = Sheet::new(words.sheet_sources(), 2, columns);
    sheet.rows.extend(index.assessment.pack.sources.iter().map(|source| {
        let year = source.year.and_then(|year| u16::try_from(year).ok()).map(f64::from);
        vec![
            (&source.id).into(),
            (&source.title).into(),
            year.into(),
            source.language.as_ref().into(),
            source.kind.as_deref().map(words::name).into(),
            source.note.as_ref().into(),
        ]
    }));
    sheet
}
