//! What a figure is made of: outlines and words, coloured by classes, so that one stylesheet serves screen, dark mode,
//! paper and images.

use super::measure::{self, Weight};
use super::shape;
use crate::number::coordinate;
use serde::Serialize;

/// A point in a figure.
pub(crate) type Point = (f64, f64);

/// A figure, ready to be set as SVG: outlines first, words over them, both in their order.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Drawing {
    /// Of the view box.
    pub(crate) width: String,
    /// Of the view box.
    pub(crate) height: String,
    /// Lines, areas and marks.
    pub(crate) outlines: Vec<Outline>,
    /// Words and numbers.
    pub(crate) texts: Vec<Text>,
}

/// A line, an area or a mark.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Outline {
    /// What it stands for, for the stylesheet.
    pub(crate) class: String,
    /// Its path.
    pub(crate) d: String,
}

/// One line of words.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Text {
    /// What it stands for, for the stylesheet.
    pub(crate) class: String,
    /// Where it starts; where it ends, with class `end`; its middle, with class `middle`.
    pub(crate) x: String,
    /// Its baseline.
    pub(crate) y: String,
    /// Its font size.
    pub(crate) size: String,
    /// What it says.
    pub(crate) text: String,
}

/// Where the point of a text lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// How words are set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Type {
    pub(crate) size: f64,
    pub(crate) weight: Weight,
    /// Said less loudly.
    pub(crate) quiet: bool,
    pub(crate) anchor: Anchor,
}

impl Type {
    pub(crate) const fn plain(size: f64) -> Self {
        Self { size, weight: Weight::Plain, quiet: false, anchor: Anchor::Start }
    }

    pub(crate) const fn strong(size: f64) -> Self {
        Self { weight: Weight::Strong, ..Self::plain(size) }
    }

    pub(crate) const fn quiet(self) -> Self {
        Self { quiet: true, ..self }
    }

    pub(crate) const fn at(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    /// The height of a line.
    pub(crate) fn leading(self) -> f64 {
        self.size * 1.22
    }

    pub(crate) fn width(self, text: &str) -> f64 {
        measure::width(text, self.size, self.weight)
    }

    /// Room of a width for some lines.
    pub(crate) const fn room(self, width: f64, lines: usize) -> measure::Room {
        measure::Room { width, lines, size: self.size, weight: self.weight }
    }

    fn class(self) -> String {
        let parts = [
            Some("word").filter(|_| self.weight == Weight::Plain && !self.quiet),
            Some("strong").filter(|_| self.weight == Weight::Strong),
            Some("quiet").filter(|_| self.quiet),
            match self.anchor {
                Anchor::Start => None,
                Anchor::Middle => Some("middle"),
                Anchor::End => Some("end"),
            },
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// The look of a mark: its shape, which tells the option, and the classes that tell side and standing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Look {
    /// The number of its shape; none for a ring.
    pub(crate) shape: Option<usize>,
    pub(crate) class: String,
}

/// Draws on a sheet.
#[derive(Debug, Default)]
pub(crate) struct Pen {
    outlines: Vec<Outline>,
    texts: Vec<Text>,
}

impl Pen {
    pub(crate) fn line(&mut self, class: &str, from: Point, to: Point) {
        let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(coordinate);
        self.path(class, format!("M{x1},{y1}L{x2},{y2}"));
    }

    pub(crate) fn area(&mut self, class: &str, corner: Point, size: Point) {
        self.path(class, area(corner, size));
    }

    /// A level line with upright ends.
    pub(crate) fn bar(&mut self, class: &str, (from, to): Point, y: f64, end: f64) {
        let [from, to, top, middle, bottom] = [from, to, y - end, y, y + end].map(coordinate);
        self.path(class, format!("M{from},{top}V{bottom}M{from},{middle}H{to}M{to},{top}V{bottom}"));
    }

    pub(crate) fn mark(&mut self, look: &Look, at: Point, radius: f64) {
        self.path(&format!("mark {}", look.class), shape::outline(look.shape, at, radius));
    }

    /// A path; nothing if it is empty.
    pub(crate) fn path(&mut self, class: &str, d: String) {
        if d.is_empty() {
            return;
        }
        self.outlines.push(Outline { class: class.to_owned(), d });
    }

    /// A line of words on a baseline.
    pub(crate) fn text(&mut self, kind: Type, (x, y): Point, text: &str) {
        if text.is_empty() {
            return;
        }
        self.texts.push(Text {
            class: kind.class(),
            x: coordinate(x),
            y: coordinate(y),
            size: coordinate(kind.size),
            text: text.to_owned(),
        });
    }

    /// Lines of words, the first on this baseline.
    pub(crate) fn texts(&mut self, kind: Type, (x, y): Point, lines: &[String]) {
        let mut baseline = y;
        for line in lines {
            self.text(kind, (x, baseline), line);
            baseline += kind.leading();
        }
    }

    /// With what another pen drew over it.
    pub(crate) fn append(&mut self, other: Self) {
        self.outlines.extend(other.outlines);
        self.texts.extend(other.texts);
    }

    pub(crate) fn finish(self, (width, height): Point) -> Drawing {
        Drawing { width: coordinate(width), height: coordinate(height), outlines: self.outlines, texts: self.texts }
    }
}

/// The path of an area, from its upper left corner.
pub(crate) fn area((x, y): Point, (width, height): Point) -> String {
    let [x, y, width, height] = [x, y, width, height].map(coordinate);
    format!("M{x},{y}h{width}v{height}h-{width}z")
}
