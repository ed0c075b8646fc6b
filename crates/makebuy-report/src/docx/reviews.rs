//! What to look at again, and when.

use super::flow::Flow;
use super::styles::Style;
use super::table::{Cell, Column, Grid};
use super::text::Text;
use crate::view::View;
use crate::view::reviews::Review;

pub(super) fn write(flow: &mut Flow<'_>, view: &View) {
    let reviews = &view.reviews;
    flow.section(&view.sections.reviews);
    let mut dated = grid(flow);
    for review in &reviews.dated {
        dated.row(cells(flow, review.when.as_deref().unwrap_or_default(), review));
    }
    if dated.is_empty() {
        flow.say(Style::Quiet, &flow.t("review_none_dated"));
    }
    let caption = flow.t("review_dated");
    flow.table(Some(&caption), dated);
    let mut undated = grid(flow);
    for occasion in &reviews.undated {
        for review in &occasion.items {
            undated.row(cells(flow, &occasion.when, review));
        }
        if let Some(more) = &occasion.more {
            undated.row(vec![Cell::say(&occasion.when), Cell::say(more), Cell::default(), Cell::default()]);
        }
    }
    if undated.is_empty() && reviews.dated.is_empty() {
        flow.say(Style::Body, &flow.t("review_none"));
    }
    let caption = flow.t("review_undated");
    flow.table(Some(&caption), undated);
}

fn grid(flow: &Flow<'_>) -> Grid {
    Grid::new(vec![
        Column::of(flow.t("review_when"), 18),
        Column::of(flow.t("review_what"), 40),
        Column::of(flow.t("activities_touched"), 27),
        Column::of(flow.t("review_who"), 15),
    ])
}

fn cells(flow: &Flow<'_>, when: &str, review: &Review) -> Vec<Cell> {
    let what = Cell::say(&review.what).small(review.about.as_deref().map_or_else(Text::default, Text::of));
    let activities = match &review.activities {
        Some(few) => flow.few_cell(few),
        None => Cell::say(&flow.t("all_activities")),
    };
    vec![Cell::say(when), what, activities, Cell::say(&flow.words.apart(&review.who))]
}
