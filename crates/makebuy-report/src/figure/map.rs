//! The portfolio map: activities as marks between two axes.

use super::axis::{Axis, Stretch, count};
use super::place::{self, Point, Wish};
use super::quadrant::{Quadrant, broken, quadrants};
use super::shape;
use crate::number::coordinate;
use serde::Serialize;

/// The plot's place in the drawing.
///
/// It is small, so that its words stay legible when it is scaled to the width of a phone.
const LEFT: f64 = 104.0;
const RIGHT: f64 = 8.0;
const TOP: f64 = 8.0;
const PLOT: Point = (448.0, 520.0);
/// Height of the strips at the top and bottom of the plot that hold the quadrants' names.
const STRIP: f64 = 45.0;
const TICK_HEIGHT: f64 = 18.0;
/// More characters than this, and a name at an axis is broken into two lines.
const TICK: usize = 10;
const TICK_LINES: usize = 2;
/// What the place left of the plot holds of a row's name, and what each further character takes.
const ROOM: usize = 7;
const CHARACTER: f64 = 9.0;

/// A mark to be placed.
#[derive(Debug, Clone)]
pub(crate) struct Mark {
    pub(crate) key: usize,
    pub(crate) x: Stretch,
    pub(crate) y: Stretch,
    /// The number of its shape; none for a ring.
    pub(crate) shape: Option<usize>,
    pub(crate) class: String,
}

/// The map, ready to be drawn.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Drawing {
    pub(crate) width: String,
    pub(crate) height: String,
    pub(crate) frame: Frame,
    pub(crate) columns: Vec<Tick>,
    pub(crate) rows: Vec<Tick>,
    pub(crate) quadrants: Vec<Quadrant>,
    pub(crate) marks: Vec<Placed>,
    /// Font size of the keys in the marks; none if they would be too small to read.
    pub(crate) key_size: Option<String>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Frame {
    pub(crate) left: String,
    pub(crate) top: String,
    pub(crate) right: String,
    pub(crate) bottom: String,
    pub(crate) width: String,
    pub(crate) height: String,
    pub(crate) middle_x: String,
    pub(crate) middle_y: String,
    /// Where the rows' names end.
    pub(crate) row_names: String,
    /// Baselines of the columns' names and of the axis title.
    pub(crate) column_names: String,
    pub(crate) axis_title: String,
}

/// A band's or a number's name at the axis, with the line before it.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Tick {
    pub(crate) lines: Vec<String>,
    pub(crate) at: String,
    pub(crate) line: Option<String>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Placed {
    pub(crate) key: usize,
    pub(crate) x: String,
    pub(crate) y: String,
    pub(crate) path: String,
    pub(crate) class: String,
    /// Ends of the bars that show a range.
    pub(crate) range_x: Option<(String, String)>,
    pub(crate) range_y: Option<(String, String)>,
}

/// The words on the map: of the columns, of the rows, and of the quadrants.
#[derive(Debug)]
pub(crate) struct Names<'a> {
    pub(crate) columns: Vec<String>,
    pub(crate) rows: Vec<String>,
    pub(crate) quadrants: &'a [String],
}

pub(crate) fn draw(x: &Axis, y: &Axis, names: Names<'_>, marks: &[Mark]) -> Drawing {
    let rows = ticks(y, names.rows, up);
    let plot = Plot::beside(&rows);
    let borders = (marks.iter().any(|mark| is_between(x, mark.x)), marks.iter().any(|mark| is_between(y, mark.y)));
    let wishes: Vec<Wish> = marks.iter().map(|mark| plot.wish((x, y), borders, mark)).collect();
    let (pitch, points) = match (x, y) {
        (Axis::Bands(_), Axis::Bands(_)) => place::in_blocks(&wishes),
        _ => place::on_grid(&wishes, PLOT),
    };
    let radius = pitch * 0.38;
    let columns = ticks(x, names.columns, |share| plot.across(share));
    let lines = columns.iter().map(|tick| tick.lines.len()).max().unwrap_or(0);
    let axis_title = TOP + PLOT.1 + 26.0 + TICK_HEIGHT * count(lines);
    Drawing {
        width: coordinate(plot.left + PLOT.0 + RIGHT),
        height: coordinate(axis_title + 8.0),
        frame: plot.frame(axis_title),
        columns,
        rows,
        quadrants: quadrants(names.quadrants, (TOP, TOP + PLOT.1)),
        marks: marks.iter().zip(points).map(|(mark, point)| plot.placed(mark, point, radius)).collect(),
        key_size: (pitch >= 16.0).then(|| coordinate((radius * 1.15).min(14.0))),
    }
}

/// The plot, beside the names of its rows.
#[derive(Debug, Clone, Copy)]
struct Plot {
    left: f64,
}

impl Plot {
    /// With room for the longest name.
    fn beside(rows: &[Tick]) -> Self {
        let longest = rows.iter().flat_map(|row| &row.lines).map(|line| line.chars().count()).max().unwrap_or(0);
        Self { left: LEFT + CHARACTER * count(longest.saturating_sub(ROOM)) }
    }

    fn across(self, share: f64) -> f64 {
        self.left + share * PLOT.0
    }

    fn frame(self, axis_title: f64) -> Frame {
        let bottom = TOP + PLOT.1;
        Frame {
            left: coordinate(self.left),
            top: coordinate(TOP),
            right: coordinate(self.left + PLOT.0),
            bottom: coordinate(bottom),
            width: coordinate(PLOT.0),
            height: coordinate(PLOT.1),
            middle_x: coordinate(self.across(0.5)),
            middle_y: coordinate(up(0.5)),
            row_names: coordinate(self.left - 8.0),
            column_names: coordinate(bottom + 19.0),
            axis_title: coordinate(axis_title),
        }
    }

    fn wish(self, (x, y): (&Axis, &Axis), borders: (bool, bool), mark: &Mark) -> Wish {
        let at = (self.across(mark.x.middle()), up(mark.y.middle()));
        let height = PLOT.1 - 2.0 * STRIP;
        Wish { at, room: (room(x, mark.x, borders.0, PLOT.0), room(y, mark.y, borders.1, height)) }
    }

    fn placed(self, mark: &Mark, (x, y): Point, radius: f64) -> Placed {
        let ends = |stretch: Stretch, at: &dyn Fn(f64) -> f64| {
            stretch.is_range().then(|| (coordinate(at(stretch.from)), coordinate(at(stretch.to))))
        };
        Placed {
            key: mark.key,
            x: coordinate(x),
            y: coordinate(y),
            path: mark.shape.map_or_else(|| shape::circle(radius), |number| shape::outline(number, radius)),
            class: mark.class.clone(),
            range_x: ends(mark.x, &|share| self.across(share)),
            range_y: ends(mark.y, &up),
        }
    }
}

fn up(share: f64) -> f64 {
    TOP + STRIP + (1.0 - share) * (PLOT.1 - 2.0 * STRIP)
}

/// Names in the middle of their bands, or at the ends of a scale of numbers.
fn ticks(axis: &Axis, names: Vec<String>, at: impl Fn(f64) -> f64) -> Vec<Tick> {
    let bands = count(names.len().max(1));
    let tick = |(place, name): (usize, String)| match axis {
        Axis::Bands(_) => Tick {
            lines: broken(&name, TICK, TICK_LINES),
            at: coordinate(at((count(place) + 0.5) / bands)),
            line: (place > 0).then(|| coordinate(at(count(place) / bands))),
        },
        Axis::Numbers { .. } => {
            Tick { lines: vec![name], at: coordinate(at(count(place) / (bands - 1.0).max(1.0))), line: None }
        }
    };
    names.into_iter().enumerate().map(tick).collect()
}

/// How far a mark may stray: within its band, or, between two bands, within the strip that is kept free there if any
/// mark needs it.
fn room(axis: &Axis, stretch: Stretch, borders: bool, length: f64) -> f64 {
    let share = match (borders, is_between(axis, stretch)) {
        (_, true) => 0.19,
        (true, false) => 0.3,
        (false, false) => 0.46,
    };
    bands(axis).map_or(0.0, |bands| length / bands * share)
}

fn bands(axis: &Axis) -> Option<f64> {
    match axis {
        Axis::Bands(names) => Some(count(names.len().max(1))),
        Axis::Numbers { .. } => None,
    }
}

/// Whether a mark stands on the border of two bands.
fn is_between(axis: &Axis, stretch: Stretch) -> bool {
    bands(axis).is_some_and(|bands| !(0.25..=0.75).contains(&(stretch.middle() * bands).fract()))
}
