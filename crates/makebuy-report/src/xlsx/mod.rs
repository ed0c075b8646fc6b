//! The ledger as an Excel workbook: typed cells, heads that stay in sight, filters, and a setup for print.

mod cells;
mod looks;
mod sheet;

use crate::error::ReportError;
use crate::ledger::Ledger;
use crate::office::{NO_DATE, Properties};
use looks::Looks;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use std::collections::BTreeSet;

/// The bytes of the file.
pub(crate) fn write(ledger: &Ledger, properties: &Properties) -> Result<Vec<u8>, ReportError> {
    workbook(ledger, properties).map_err(|error| ReportError::Office(error.into()))
}

fn workbook(ledger: &Ledger, properties: &Properties) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&described(properties)?);
    let looks = Looks::new();
    let mut names = BTreeSet::new();
    for sheet in &ledger.sheets {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(own_name(&sheet.name, &mut names))?;
        sheet::write(worksheet, sheet, ledger, &looks, properties)?;
    }
    workbook.save_to_buffer()
}

/// A name that a sheet can have, and that no other has.
fn own_name(wanted: &str, taken: &mut BTreeSet<String>) -> String {
    let plain: String = wanted.chars().filter(|c| !"[]:*?/\\'".contains(*c)).take(28).collect();
    let numbered = (2_u32..).map(|number| format!("{plain} {number}"));
    let free = std::iter::once(plain.clone()).chain(numbered).find(|name| !taken.contains(&name.to_lowercase()));
    let name = free.unwrap_or(plain);
    taken.insert(name.to_lowercase());
    name
}

/// What the file says about itself; without a date of its own it carries a fixed one, so that its bytes repeat.
fn described(properties: &Properties) -> Result<DocProperties, XlsxError> {
    let date = properties.date.unwrap_or(NO_DATE);
    let created = ExcelDateTime::from_ymd(date.year, date.month, date.day)?;
    let made = DocProperties::new()
        .set_title(&properties.title)
        .set_author(&properties.author)
        .set_creation_datetime(&created);
    Ok(match &properties.organisation {
        Some(organisation) => made.set_company(organisation),
        None => made,
    })
}
