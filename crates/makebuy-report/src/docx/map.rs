//! All activities in figures: the portfolio map with where each stands, and the verdicts at a glance.

use super::flow::Flow;
use super::styles::Style;
use super::table::{Cell, Column, Grid};
use super::text::Text;
use crate::figure::raster::Image;
use crate::view::View;
use crate::view::map::{Map, Row};

pub(super) fn write(flow: &mut Flow<'_>, view: &View, image: Option<Image>, glance: Option<Image>) {
    let Some(heading) = &view.sections.map else { return };
    flow.section(heading);
    if let Some(map) = &view.map {
        portfolio(flow, map, image);
    }
    if let Some(told) = &view.glance {
        flow.figure(&told.caption, glance);
    }
}

fn portfolio(flow: &mut Flow<'_>, map: &Map, image: Option<Image>) {
    flow.figure(&map.caption, image);
    let mut grid = Grid::new(vec![
        Column::numbers(flow.t("key"), 6),
        Column::of(flow.t("activity"), 30),
        Column::of(map.x_title.clone(), 19),
        Column::of(map.y_title.clone(), 19),
        Column::of(flow.t("verdict"), 15),
        Column::of(flow.t("standing"), 13),
    ]);
    for (at, row) in map.rows.iter().enumerate() {
        grid.row(cells(flow, at + 1, row));
    }
    flow.table(None, grid);
    unplaced(flow, map);
}

fn cells(flow: &Flow<'_>, key: usize, row: &Row) -> Vec<Cell> {
    vec![
        Cell::say(&key.to_string()),
        row.link.as_ref().map_or_else(Cell::default, |link| flow.linked(link)),
        Cell::say(&row.x),
        Cell::say(&row.y),
        Cell::say(&row.verdict),
        flow.standing_cell(&row.standing),
    ]
}

fn unplaced(flow: &mut Flow<'_>, map: &Map) {
    if !map.unplaced.is_empty() {
        flow.put(Style::Quiet, flow.links(Text::of(&flow.lead("unplaced")), &map.unplaced, None).say("."));
    }
}
