//! Cells: texts are always texts, whatever they look like.

use super::looks::Looks;
use crate::ledger::{Cell, Kind};
use crate::office::{self, legible};
use rust_xlsxwriter::{ExcelDateTime, Format, Worksheet, XlsxError};
use std::borrow::Cow;

/// The longest text in a cell, in UTF-16 units; spreadsheets take 32,767.
const LONGEST: usize = 32_000;

/// Where a cell stands: row and column.
pub(super) type Place = (u32, u16);

pub(super) fn write(
    worksheet: &mut Worksheet,
    (row, column): Place,
    cell: &Cell,
    kind: Kind,
    (looks, cut): (&Looks, &str),
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => worksheet.write_blank(row, column, look(looks, kind))?,
        Cell::Number(number) => worksheet.write_number_with_format(row, column, *number, look(looks, kind))?,
        Cell::Date(date) => worksheet.write_datetime_with_format(row, column, &day(*date)?, &looks.date)?,
        Cell::Text(text) => {
            let text = legible(text);
            let format = if starts_formula(&text) { &looks.guarded } else { text_look(looks, kind) };
            worksheet.write_string_with_format(row, column, short(&text, cut), format)?
        }
    };
    Ok(())
}

fn day(date: office::Date) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(date.year, date.month, date.day)
}

fn look(looks: &Looks, kind: Kind) -> &Format {
    match kind {
        Kind::Points => &looks.points,
        Kind::Count => &looks.count,
        Kind::Value => &looks.value,
        Kind::Date => &looks.date,
        Kind::Text | Kind::Standing | Kind::Tick => &looks.text,
    }
}

fn text_look(looks: &Looks, kind: Kind) -> &Format {
    if kind == Kind::Date { &looks.date } else { &looks.text }
}

fn starts_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@'])
}

/// A text that fits a cell, with a mark if it is not the whole.
fn short<'a>(text: &'a str, mark: &str) -> Cow<'a, str> {
    let mut units = 0;
    let past = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > LONGEST
    });
    match past {
        None => Cow::Borrowed(text),
        Some((end, _)) => Cow::Owned(format!("{} {mark}", text.get(..end).unwrap_or_default().trim_end())),
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, short};

    #[test]
    fn long_texts_are_cut_with_a_mark() {
        let fits = "x".repeat(LONGEST);
        assert_eq!(short(&fits, "[…]"), fits);
        let wide = "𝕏".repeat(LONGEST);
        let cut = short(&wide, "[…]");
        assert!(cut.ends_with("𝕏 […]") && cut.encode_utf16().count() == LONGEST + 4);
    }
}
