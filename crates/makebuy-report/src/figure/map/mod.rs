//! The portfolio map: a table of bands in which each activity stands with its name.
//!
//! Rows are as high as what stands in them needs, so that nothing overlaps.

mod columns;
mod entries;
mod lanes;
mod quadrants;

use super::axis::{Axis, count};
use super::drawing::{Anchor, Drawing, Look, Pen, Type};
use super::legend::{self, Key};
use super::sheet::Sheet;
use columns::{Columns, Gutter};
use entries::Entry;
pub(crate) use entries::Item;
use lanes::Row;
use serde::Serialize;

/// The words on the map.
#[derive(Debug)]
pub(crate) struct Names<'a> {
    pub(crate) x_title: &'a str,
    pub(crate) y_title: &'a str,
    pub(crate) columns: Vec<String>,
    /// From the lowest to the highest.
    pub(crate) rows: Vec<String>,
    /// Top left, top right, bottom left, bottom right; or none.
    pub(crate) quadrants: &'a [String],
    pub(crate) legend: Vec<Key>,
}

/// A map with what stands on it.
#[derive(Debug)]
pub(crate) struct Drawn {
    pub(crate) drawing: Drawing,
    pub(crate) labels: Labels,
}

/// What stands beside marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Labels {
    /// The names of the activities.
    Names,
    /// Their numbers, and their names where there is room.
    Numbers,
    /// How many activities a mark stands for.
    Counts,
}

/// Sizes of a sheet.
#[derive(Debug, Clone)]
struct Style {
    sheet: Sheet,
    width: f64,
    text: f64,
    radius: f64,
    /// Between a mark and its label.
    space: f64,
    /// Between lanes.
    gap: f64,
    /// The width of what stands side by side; none if a label takes the whole column.
    slot: Option<f64>,
    lines: usize,
}

impl Style {
    fn of(sheet: Sheet) -> Self {
        let lines = if sheet == Sheet::Broad { LINES } else { 1 };
        Self {
            sheet,
            width: sheet.width(),
            text: sheet.text(),
            radius: sheet.radius(),
            space: 5.0,
            gap: 4.0,
            slot: None,
            lines,
        }
    }

    fn label(&self) -> Type {
        Type::plain(self.text)
    }

    fn mark_height(&self) -> f64 {
        (2.3 * self.radius).max(self.label().leading())
    }

    /// Between a row's edges and what stands in it.
    fn padding(&self) -> f64 {
        match self.sheet {
            Sheet::Broad => 8.0,
            Sheet::Narrow => 5.0,
        }
    }

    /// The least height of a row.
    fn row(&self) -> f64 {
        match self.sheet {
            Sheet::Broad => 58.0,
            Sheet::Narrow => 26.0,
        }
    }

    /// Above a row, for its name, where names do not stand beside the rows.
    fn row_name(&self) -> f64 {
        match self.sheet {
            Sheet::Broad => 0.0,
            Sheet::Narrow => 15.0,
        }
    }
}

/// More activities than this are counted instead of named.
pub(crate) const NAMED_UP_TO: usize = 60;

/// The most lines of a name that are tried, and the height of a map above which fewer are.
const LINES: usize = 4;
const TALL: f64 = 1100.0;

pub(crate) fn draw(sheet: Sheet, (x, y): (&Axis, &Axis), names: &Names<'_>, items: &[Item]) -> Drawn {
    let mut style = Style::of(sheet);
    let mut labels = labels(sheet, items);
    let mut entries = entries::of(&mut style, items, labels);
    let edges = (left(&style, names), style.width - 1.0);
    loop {
        let (columns, gutters) = Columns::new(edges, x.bands(), style.padding(), &entries);
        let rows = rows(&style, &columns, (&entries, &gutters), y.bands());
        let tall = rows.iter().map(|row| row.height).sum::<f64>() > TALL;
        let cut = rows.iter().flat_map(|row| &row.placed).any(|(_, place, _)| place.cut);
        if tall && style.lines > 1 {
            style.lines -= 1;
        } else if cut && labels == Labels::Names {
            labels = Labels::Numbers;
            entries = entries::of(&mut style, items, labels);
        } else {
            let plot = Plot { style: &style, columns: &columns, edges, names, bands: (x.bands(), y.bands()) };
            return Drawn { drawing: plot.draw(&entries, &gutters, &rows), labels };
        }
    }
}

/// What the marks of a sheet are labelled with, if all names fit.
fn labels(sheet: Sheet, items: &[Item]) -> Labels {
    match sheet {
        _ if items.len() > NAMED_UP_TO => Labels::Counts,
        Sheet::Narrow => Labels::Numbers,
        Sheet::Broad => Labels::Names,
    }
}

/// The left edge of the plot, beside the names of its rows.
fn left(style: &Style, names: &Names<'_>) -> f64 {
    let words = names.rows.iter().flat_map(|name| name.split(crate::words::breaks));
    let widest = words.map(|word| style.label().width(word)).fold(0.0, f64::max);
    match style.sheet {
        Sheet::Broad => widest.clamp(40.0, 104.0) + 10.0,
        Sheet::Narrow => 1.0,
    }
}

/// The rows, from the lowest to the highest.
fn rows(style: &Style, columns: &Columns, (entries, gutters): (&[Entry], &[Option<Gutter>]), bands: usize) -> Vec<Row> {
    let row = |band| {
        let here = entries.iter().zip(gutters).enumerate().filter(|(_, (entry, _))| entry.y.middle() == band);
        let here: Vec<_> = here.map(|(at, (entry, gutter))| (at, entry, *gutter)).collect();
        lanes::row(style, columns, &here)
    };
    (0..bands).map(row).collect()
}

/// Everything there is to draw with.
struct Plot<'a> {
    style: &'a Style,
    columns: &'a Columns,
    edges: (f64, f64),
    names: &'a Names<'a>,
    bands: (usize, usize),
}

/// Upper and lower edge of a row, and where what stands in it begins.
#[derive(Debug, Clone, Copy)]
struct Band {
    top: f64,
    content: f64,
    bottom: f64,
}

/// Where words stand that no line may cross.
#[derive(Debug, Clone, Copy)]
struct Words {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Plot<'_> {
    fn draw(&self, entries: &[Entry], gutters: &[Option<Gutter>], rows: &[Row]) -> Drawing {
        let mut pen = Pen::default();
        let style = self.style;
        let head = style.text * 2.0;
        let quadrants = quadrants::of(self);
        let bands = self.bands(head, rows, quadrants.strips());
        let (top, bottom) = (head, bands.first().map_or(head, |band| band.bottom));
        quadrants.draw(&mut pen, self, &bands);
        let mut words = self.across(rows, &bands);
        words.extend(quadrants.words(self, (top, bottom)));
        words.sort_by(|one, other| one.top.total_cmp(&other.top));
        self.grid(&mut pen, &bands, (top, bottom), &words);
        let axis = Type::strong(style.text);
        pen.text(axis, (self.edges.0, top - style.text * 0.75), &format!("↑ {}", self.names.y_title));
        let below = self.column_names(&mut pen, bottom);
        let right = axis.at(Anchor::End);
        let below = below + style.text * 1.5;
        pen.text(right, (self.edges.1, below), &format!("{} →", self.names.x_title));
        self.ranges(&mut pen, (entries, gutters), rows, &bands);
        self.marks(&mut pen, entries, rows, &bands);
        let from = (self.edges.0, below + style.text * 2.2);
        let end = legend::draw(&mut pen, style.label(), from, self.edges.1, &self.names.legend);
        pen.finish((style.width, end))
    }

    /// The rows from the lowest to the highest, each below the next.
    fn bands(&self, head: f64, rows: &[Row], (upper, lower): (f64, f64)) -> Vec<Band> {
        let padding = self.style.padding();
        let mut top = head;
        let mut bands: Vec<Band> = Vec::new();
        for (at, row) in rows.iter().enumerate().rev() {
            let above = self.style.row_name() + if at + 1 == rows.len() { upper } else { 0.0 };
            let below = if at == 0 { lower } else { 0.0 };
            let content = top + above + padding;
            let bottom = content + row.height.max(self.style.row() - 2.0 * padding) + padding + below;
            bands.push(Band { top, content, bottom });
            top = bottom;
        }
        bands.reverse();
        bands
    }

    fn grid(&self, pen: &mut Pen, bands: &[Band], (top, bottom): (f64, f64), words: &[Words]) {
        let (left, right) = self.edges;
        for column in 1..self.bands.0 {
            let x = self.columns.outside(column).0;
            let mut from = top;
            for gap in words.iter().filter(|words| words.left < x && words.right > x) {
                if gap.top > from {
                    pen.line("grid", (x, from), (x, gap.top));
                }
                from = from.max(gap.bottom);
            }
            pen.line("grid", (x, from), (x, bottom));
        }
        for band in bands.iter().skip(1) {
            pen.line("grid", (left, band.bottom), (right, band.bottom));
        }
        pen.area("frame", (left, top), (right - left, bottom - top));
        for (band, name) in bands.iter().zip(&self.names.rows) {
            self.row_name(pen, *band, name);
        }
    }

    fn row_name(&self, pen: &mut Pen, band: Band, name: &str) {
        let kind = self.style.label().quiet();
        match self.style.sheet {
            Sheet::Broad => {
                let lines = kind.room(self.edges.0 - 10.0, 3).broken(name).lines;
                let middle = f64::midpoint(band.top, band.bottom) + self.style.text * 0.36;
                let first = middle - kind.leading() * (count(lines.len()) - 1.0) / 2.0;
                pen.texts(kind.at(Anchor::End), (self.edges.0 - 9.0, first), &lines);
            }
            Sheet::Narrow => {
                let line = kind.room(self.style.width - 10.0, 1).broken(name).lines;
                let baseline = band.content - self.style.padding() - 3.0;
                pen.texts(kind, (self.edges.0 + 5.0, baseline), &line);
            }
        }
    }

    /// The names of the columns; gives the lowest baseline.
    fn column_names(&self, pen: &mut Pen, bottom: f64) -> f64 {
        let kind = self.style.label().quiet().at(Anchor::Middle);
        let mut lowest = bottom;
        for (column, name) in self.names.columns.iter().enumerate() {
            let (left, right) = self.columns.outside(column);
            let lines = kind.room(right - left - 2.0, 3).broken(name).lines;
            let first = bottom + self.style.text * 1.4;
            pen.texts(kind, (f64::midpoint(left, right), first), &lines);
            lowest = lowest.max(first + kind.leading() * (count(lines.len()) - 1.0));
        }
        lowest
    }

    fn ranges(&self, pen: &mut Pen, (entries, gutters): (&[Entry], &[Option<Gutter>]), rows: &[Row], bands: &[Band]) {
        for (at, place, y) in self.places(rows, bands) {
            let y = y + self.style.mark_height() / 2.0;
            if let Some((from, to)) = place.bar {
                pen.line("range", (from, y), (to, y));
            }
            let span = entries.get(at).map(|entry| entry.y);
            let ends = span.and_then(|span| Some((bands.get(span.from)?, bands.get(span.to)?)));
            if let (Some(Some(gutter)), Some((lower, upper))) = (gutters.get(at), ends) {
                let (top, bottom) = (f64::midpoint(upper.top, upper.bottom), f64::midpoint(lower.top, lower.bottom));
                pen.line("range", (gutter.at, top.min(y)), (gutter.at, bottom.max(y)));
            }
        }
    }

    fn marks(&self, pen: &mut Pen, entries: &[Entry], rows: &[Row], bands: &[Band]) {
        let style = self.style;
        for (at, place, top) in self.places(rows, bands) {
            let Some(entry) = entries.get(at) else { continue };
            pen.mark(&entry.look, (place.mark, top + style.mark_height() / 2.0), style.radius);
            let below = if place.bar.is_some() { style.mark_height() } else { 0.0 };
            let baseline = top + below + style.mark_height() / 2.0 + style.text * 0.36;
            pen.texts(style.label().at(place.anchor), (place.label_at, baseline), &place.label);
        }
    }

    /// The labels that stand across a border of columns.
    fn across(&self, rows: &[Row], bands: &[Band]) -> Vec<Words> {
        let labels = self.places(rows, bands).filter(|(_, place, _)| place.bar.is_some() && !place.label.is_empty());
        let label = |(_, place, lane): (usize, &lanes::Place, f64)| {
            let top = lane + self.style.mark_height();
            let widest = place.label.iter().map(|line| self.style.label().width(line)).fold(0.0, f64::max);
            let bottom = top + self.style.label().leading() * count(place.label.len());
            Words { left: place.label_at, right: place.label_at + widest, top, bottom }
        };
        labels.map(label).collect()
    }

    /// Every entry's place, with the upper edge of its lane.
    fn places<'b>(&self, rows: &'b [Row], bands: &'b [Band]) -> impl Iterator<Item = (usize, &'b lanes::Place, f64)> {
        let rows = rows.iter().zip(bands);
        rows.flat_map(|(row, band)| row.placed.iter().map(|(at, place, top)| (*at, place, band.content + top)))
    }
}
