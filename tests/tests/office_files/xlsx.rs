//! Workbooks, read with calamine.

use calamine::{Data, Range, Reader as _, Xlsx, open_workbook_from_rs};
use std::io::Cursor;

/// What is in a workbook.
pub(crate) struct Book {
    pub(crate) sheets: Vec<(String, Range<Data>)>,
    pub(crate) formulas: Vec<String>,
}

impl Book {
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
        let mut read = Self { sheets: Vec::new(), formulas: Vec::new() };
        for name in book.sheet_names() {
            let formulas = book.worksheet_formula(&name).unwrap();
            read.formulas.extend(formulas.used_cells().map(|(_, _, formula)| formula.clone()));
            read.sheets.push((name.clone(), book.worksheet_range(&name).unwrap()));
        }
        read
    }

    /// All texts.
    pub(crate) fn texts(&self) -> Vec<String> {
        let cells = self.sheets.iter().flat_map(|(_, range)| range.used_cells());
        cells.filter_map(|(_, _, cell)| if let Data::String(text) = cell { Some(text.clone()) } else { None }).collect()
    }
}
