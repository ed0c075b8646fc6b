//! One row per thing to look at again: what has a date comes first.

use super::table::{Cell, Column, Kind, Sheet, few, few_columns};
use crate::index::Index;
use crate::view::reviews::{Review, Reviews};

pub(super) fn sheet(index: &Index<'_>, reviews: &Reviews) -> Sheet {
    let words = index.words;
    let mut columns = vec![
        Column::new(words.office_due(), Kind::Date, 13),
        Column::text(words.column("review_when"), 26),
        Column::text(words.column("review_what"), 60),
        Column::text(words.sheet_note(), 50),
    ];
    columns.extend(few_columns(index));
    columns.extend([Column::text(words.office_owner(), 30), Column::new(words.office_tick(), Kind::Tick, 10)]);
    let mut sheet = Sheet::new(words.sheet_reviews(), 1, columns);
    sheet.rows.extend(reviews.dated.iter().map(|review| row(index, "", review)));
    for occasion in &reviews.undated {
        sheet.rows.extend(occasion.items.iter().map(|review| row(index, &occasion.when, review)));
        if let Some(more) = &occasion.more {
            sheet.rows.push(vec![Cell::Empty, (&occasion.when).into(), more.into()]);
        }
    }
    sheet
}

fn row(index: &Index<'_>, when: &str, review: &Review) -> Vec<Cell> {
    let mut cells =
        vec![Cell::day(review.date.as_deref()), when.into(), (&review.what).into(), review.about.as_ref().into()];
    cells.extend(match &review.activities {
        Some(activities) => few(activities),
        None => [index.words.column("all_activities").into(), Cell::count(index.assessment.activities.len())],
    });
    cells.extend([index.words.apart(&review.who).into(), Cell::Empty]);
    cells
}
