//! The columns of a map, and the gutters in them for bars that span rows.

use super::Entry;
use crate::figure::axis::{Span, count};

/// Columns of equal width, each with its gutters at the right.
#[derive(Debug)]
pub(super) struct Columns {
    left: f64,
    width: f64,
    padding: f64,
    /// How wide the gutters of each column are together.
    gutters: Vec<f64>,
}

/// The gutter of one entry.
#[derive(Debug, Clone, Copy)]
pub(super) struct Gutter {
    pub(super) at: f64,
}

/// The width of a gutter, if there is room for it.
const GUTTER: f64 = 14.0;
/// How much of a column its gutters may take.
const MOST: f64 = 0.45;

impl Columns {
    /// Columns between two edges, and the gutter of each entry that spans rows.
    pub(super) fn new(
        (left, right): (f64, f64),
        bands: usize,
        padding: f64,
        entries: &[Entry],
    ) -> (Self, Vec<Option<Gutter>>) {
        let width = (right - left) / count(bands.max(1));
        let mut tracks: Vec<Vec<Vec<Span>>> = vec![Vec::new(); bands];
        let taken: Vec<Option<usize>> = entries.iter().map(|entry| track(&mut tracks, entry)).collect();
        let each: Vec<f64> =
            tracks.iter().map(|tracks| GUTTER.min(width * MOST / count(tracks.len().max(1)))).collect();
        let gutters = tracks.iter().zip(&each).map(|(tracks, each)| count(tracks.len()) * each).collect();
        let columns = Self { left, width, padding, gutters };
        let gutter = |(entry, taken): (&Entry, Option<usize>)| {
            let (band, taken) = (entry.x.middle(), taken?);
            let each = each.get(band)?;
            Some(Gutter { at: columns.outside(band).1 - padding / 2.0 - each * (count(taken) + 0.5) })
        };
        let gutters = entries.iter().zip(taken).map(gutter).collect();
        (columns, gutters)
    }

    /// The edges of a column.
    pub(super) fn outside(&self, band: usize) -> (f64, f64) {
        let left = self.left + self.width * count(band);
        (left, left + self.width)
    }

    /// The edges of what is free for marks and labels in a column.
    pub(super) fn inside(&self, band: usize) -> (f64, f64) {
        let (left, right) = self.outside(band);
        let gutters = self.gutters.get(band).copied().unwrap_or(0.0);
        (left + self.padding, right - self.padding / 2.0 - gutters)
    }

    pub(super) fn middle(&self, band: usize) -> f64 {
        let (left, right) = self.outside(band);
        f64::midpoint(left, right)
    }
}

/// The first gutter of an entry's column in which no bar is in its way; none if it needs none.
fn track(tracks: &mut [Vec<Vec<Span>>], entry: &Entry) -> Option<usize> {
    let column = tracks.get_mut(entry.x.middle()).filter(|_| entry.y.is_range())?;
    let clear = |spans: &Vec<Span>| spans.iter().all(|span| span.to < entry.y.from || span.from > entry.y.to);
    let at = column.iter().position(clear).unwrap_or(column.len());
    if at == column.len() {
        column.push(Vec::new());
    }
    column.get_mut(at)?.push(entry.y);
    Some(at)
}
