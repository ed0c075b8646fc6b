//! One sheet: its rows, and how it behaves on the screen and on paper.

use super::cells;
use super::looks::{Looks, ground};
use crate::ledger::{Cell, Column, Kind, Ledger, Sheet};
use crate::office::{Properties, legible};
use crate::words::short;
use rust_xlsxwriter::{
    ConditionalFormatCell, ConditionalFormatCellRule, DataValidation, DataValidationRule, ExcelDateTime, Worksheet,
    XlsxError,
};

/// A4.
const PAPER: u8 = 9;
/// The height of a line, in points.
const LINE: f64 = 13.5;
/// A row can not be higher.
const MOST_LINES: usize = 27;
/// More characters of a cell do not count for the height of its row.
const LONGEST_SHOWN: usize = 4_000;
/// The last row of a sheet, from zero; the head is the first.
const LAST_ROW: usize = 1_048_575;

pub(super) fn write(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    ledger: &Ledger,
    looks: &Looks,
    properties: &Properties,
) -> Result<(), XlsxError> {
    let mut last = 0;
    for (at, row) in (1_u32..).zip(sheet.rows.iter().take(LAST_ROW)) {
        for ((column, of), cell) in (0_u16..).zip(&sheet.columns).zip(row) {
            cells::write(worksheet, (at, column), cell, of.kind, (looks, &ledger.cut))?;
        }
        worksheet.set_row_height(at, height(row, &sheet.columns))?;
        last = at;
    }
    worksheet.set_row_height(0, head_height(&sheet.columns))?;
    for (at, column) in (0_u16..).zip(&sheet.columns) {
        worksheet.write_string_with_format(0, at, legible(&column.head), looks.head(column.kind))?;
        worksheet.set_column_width(at, f64::from(column.width))?;
        behave(worksheet, (at, last), column.kind, ledger)?;
    }
    frame(worksheet, sheet, last, properties)
}

/// A height that shows the longest text of a row: not every spreadsheet finds it itself.
fn height(row: &[Cell], columns: &[Column]) -> f64 {
    let lines = row.iter().zip(columns).map(|(cell, column)| match cell {
        Cell::Text(text) => lines(text, usize::from(column.width)),
        Cell::Empty | Cell::Number(_) | Cell::Date(_) => 1,
    });
    f64::from(lines.max().unwrap_or(1)) * LINE
}

/// The head's own height: a spreadsheet that has to find it cuts the row below it where the head repeats.
fn head_height(columns: &[Column]) -> f64 {
    let lines = columns.iter().map(|column| lines(&column.head, usize::from(column.width).saturating_sub(2)));
    f64::from(lines.max().unwrap_or(1)) * LINE
}

/// How many lines a text takes that breaks at its spaces. A word longer than a line breaks anywhere.
fn lines(text: &str, width: usize) -> u16 {
    let (width, mut lines, mut used, mut seen) = (width.max(1), 1, 0, 0);
    for word in text.split_whitespace() {
        let long = word.chars().take(LONGEST_SHOWN).count();
        let with_gap = if used == 0 { long } else { used + 1 + long };
        if with_gap <= width {
            used = with_gap;
        } else {
            lines += usize::from(used > 0) + long.saturating_sub(1) / width;
            used = long.saturating_sub(1) % width + 1;
        }
        seen += long;
        if seen > LONGEST_SHOWN {
            break;
        }
    }
    u16::try_from(lines.clamp(1, MOST_LINES)).unwrap_or(1)
}

/// What a column does: the ground of standings, and what may be filled in.
fn behave(worksheet: &mut Worksheet, (at, last): (u16, u32), kind: Kind, ledger: &Ledger) -> Result<(), XlsxError> {
    match kind {
        Kind::Standing => {
            for (standing, word) in &ledger.standings {
                let rule = ConditionalFormatCellRule::EqualTo(word.clone());
                let look = ConditionalFormatCell::new().set_rule(rule).set_format(ground(*standing));
                worksheet.add_conditional_format(1, at, last, at, &look)?;
            }
        }
        Kind::Tick => {
            let words = DataValidation::new().allow_list_strings(&ledger.ticked)?;
            worksheet.add_data_validation(1, at, last, at, &words)?;
        }
        Kind::Date => {
            let from = ExcelDateTime::from_ymd(2000, 1, 1)?;
            let days = DataValidation::new().allow_date(DataValidationRule::GreaterThanOrEqualTo(from));
            worksheet.add_data_validation(1, at, last, at, &days)?;
        }
        Kind::Text | Kind::Value | Kind::Points | Kind::Count => {}
    }
    Ok(())
}

/// The head that stays, the filters, and the page.
fn frame(worksheet: &mut Worksheet, sheet: &Sheet, last: u32, properties: &Properties) -> Result<(), XlsxError> {
    let end = u16::try_from(sheet.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    worksheet.set_freeze_panes(1, u16::try_from(sheet.fixed).unwrap_or_default())?;
    worksheet.autofilter(0, 0, last, end)?;
    worksheet.set_repeat_rows(0, 0)?;
    worksheet.set_landscape().set_paper_size(PAPER).set_print_fit_to_pages(1, 0);
    worksheet.set_margins(0.4, 0.4, 0.7, 0.6, 0.3, 0.3);
    let head = short(&properties.head, 110).replace('&', "&&");
    worksheet.set_header(format!("&L{head}&R&A"));
    worksheet.set_footer("&C&P / &N");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn lines_break_at_spaces_and_within_long_words() {
        assert_eq!(lines("", 10), 1);
        assert_eq!(lines("one two three", 8), 2);
        assert_eq!(lines("one two three", 5), 3);
        assert_eq!(lines(&"x".repeat(25), 10), 3);
        assert_eq!(lines(&format!("a {}", "x".repeat(20)), 10), 3);
        assert_eq!(lines(&"word ".repeat(100_000), 10), 27);
    }
}
