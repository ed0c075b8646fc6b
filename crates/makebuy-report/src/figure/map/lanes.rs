//! Lays marks and their labels out in the rows of a map, so that none touches another.
//!
//! A row is cut into lanes. In a lane, each mark with its label has a stretch of its own; a row is as high as it needs.
//! A bar that spans rows runs in a gutter at the right of its column, which is kept free for it.

use super::columns::{Columns, Gutter};
use super::{Entry, Style};
use crate::figure::drawing::{Anchor, Type};

/// Where a mark and its label go within a row.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) mark: f64,
    /// Ends of the bar of a range from left to right.
    pub(super) bar: Option<(f64, f64)>,
    pub(super) label: Vec<String>,
    pub(super) cut: bool,
    pub(super) label_at: f64,
    pub(super) anchor: Anchor,
    /// What of the lane it takes.
    taken: (f64, f64),
}

impl Place {
    /// The room it needs from top to bottom.
    fn height(&self, style: &Style) -> f64 {
        let lines = super::count(self.label.len()) * style.label().leading();
        let bar = if self.bar.is_some() { style.mark_height() } else { 0.0 };
        bar + lines.max(if self.bar.is_some() { 0.0 } else { style.mark_height() }) + style.gap
    }
}

/// One lane: its height, and what is taken of it.
#[derive(Debug, Default)]
struct Lane {
    height: f64,
    taken: Vec<(f64, f64)>,
}

impl Lane {
    fn is_free(&self, (left, right): (f64, f64)) -> bool {
        self.taken.iter().all(|(from, to)| right <= *from || left >= *to)
    }
}

/// A row, laid out: its entries with their places and the upper edges of their lanes, from the row's own upper edge.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) placed: Vec<(usize, Place, f64)>,
    pub(super) height: f64,
}

/// Lays out a row: entries by place, those in one column first.
pub(super) fn row(style: &Style, columns: &Columns, entries: &[(usize, &Entry, Option<Gutter>)]) -> Row {
    let mut lanes: Vec<Lane> = Vec::new();
    let mut placed = Vec::new();
    let (ranges, points): (Vec<_>, Vec<_>) = entries.iter().copied().partition(|(_, entry, _)| entry.x.is_range());
    for (at, entry, gutter) in points.into_iter().chain(ranges) {
        let candidates = candidates(style, columns, entry, gutter);
        let free = lanes.iter().enumerate().find_map(|(lane, there)| {
            candidates.iter().find(|place| there.is_free(place.taken)).map(|place| (lane, place.clone()))
        });
        let Some((lane, place)) = free.or_else(|| candidates.first().map(|place| (lanes.len(), place.clone()))) else {
            continue;
        };
        if lane == lanes.len() {
            lanes.push(Lane::default());
        }
        if let Some(lane) = lanes.get_mut(lane) {
            lane.taken.push(place.taken);
            lane.height = lane.height.max(place.height(style));
        }
        placed.push((at, place, lane));
    }
    let above = |lane: usize| lanes.iter().take(lane).map(|lane| lane.height).sum();
    Row {
        placed: placed.into_iter().map(|(at, place, lane)| (at, place, above(lane))).collect(),
        height: above(lanes.len()),
    }
}

/// Where an entry could stand in a lane, the best first.
fn candidates(style: &Style, columns: &Columns, entry: &Entry, gutter: Option<Gutter>) -> Vec<Place> {
    match (entry.x.is_range(), gutter) {
        (true, _) => vec![across(style, columns, entry, gutter)],
        (false, Some(gutter)) => vec![in_gutter(style, columns, entry, gutter)],
        (false, None) => slots(style, columns, entry),
    }
}

/// Side by side in one column.
fn slots(style: &Style, columns: &Columns, entry: &Entry) -> Vec<Place> {
    let (left, right) = columns.inside(entry.x.from);
    let room = right - left;
    let slot = style.slot.map_or(room, |slot| slot.min(room));
    let beside = 2.0 * style.radius + style.space;
    let lines = style.label().room(slot - beside, style.lines).broken(&entry.label);
    let mut places = Vec::new();
    let mut from = left;
    while places.is_empty() || from + slot <= right + 1e-6 {
        places.push(Place {
            mark: from + style.radius,
            bar: None,
            label: lines.lines.clone(),
            cut: lines.cut,
            label_at: from + beside,
            anchor: Anchor::Start,
            taken: (from, from + slot),
        });
        from += slot;
    }
    places
}

/// On a bar from top to bottom, its label before it.
fn in_gutter(style: &Style, columns: &Columns, entry: &Entry, gutter: Gutter) -> Place {
    let (left, right) = columns.inside(entry.x.from);
    let lines = style.label().room(right - left - style.space, style.lines).broken(&entry.label);
    let from = style.slot.map_or(left, |_| right - style.space - widest(style.label(), &lines.lines));
    Place {
        mark: gutter.at,
        bar: None,
        label: lines.lines,
        cut: lines.cut,
        label_at: right - style.space,
        anchor: Anchor::End,
        taken: (from.max(left), columns.outside(entry.x.from).1),
    }
}

/// On a bar from left to right, its label below.
fn across(style: &Style, columns: &Columns, entry: &Entry, gutter: Option<Gutter>) -> Place {
    let bar = (columns.middle(entry.x.from), columns.middle(entry.x.to));
    let end = columns.outside(entry.x.to).1 - style.space;
    let lines = style.label().room(end - bar.0, style.lines.div_ceil(2)).broken(&entry.label);
    let right = (bar.0 + widest(style.label(), &lines.lines)).max(bar.1 + style.radius);
    Place {
        mark: gutter.map_or(f64::midpoint(bar.0, bar.1), |gutter| gutter.at),
        bar: Some(bar),
        label: lines.lines,
        cut: lines.cut,
        label_at: bar.0,
        anchor: Anchor::Start,
        taken: (bar.0 - style.radius, right + style.space),
    }
}

fn widest(kind: Type, lines: &[String]) -> f64 {
    lines.iter().map(|line| kind.width(line)).fold(0.0, f64::max)
}
