//! What marks mean, in lines below a figure.

use super::drawing::{Look, Pen, Point, Type};
use super::hatch::Fill;

/// A sample of what is drawn, and what it means.
#[derive(Debug, Clone)]
pub(crate) struct Key {
    pub(crate) sample: Sample,
    pub(crate) text: String,
}

/// A sample of what is drawn.
#[derive(Debug, Clone)]
pub(crate) enum Sample {
    Mark(Look),
    /// A bar with ends, of this class.
    Bar(&'static str),
    /// An upright stroke of this class.
    Stroke(&'static str),
    /// An area of this class.
    Area(&'static str),
    /// A filled area.
    Filled(Fill),
}

/// Between one entry and the next.
const GAP: f64 = 18.0;

/// Draws the entries side by side, in as many lines as they need between the left and the right edge, the first line
/// around a point's height. Gives the lower edge.
pub(crate) fn draw(pen: &mut Pen, kind: Type, (left, y): Point, right: f64, keys: &[Key]) -> f64 {
    let radius = kind.size * 0.44;
    let beside = 2.0 * radius + 6.0;
    let (mut x, mut y) = (left, y);
    for key in keys {
        let line = kind.room(right - left - beside, 1).broken(&key.text).lines;
        let width = beside + line.iter().map(|line| kind.width(line)).sum::<f64>();
        if x > left && x + width > right {
            (x, y) = (left, y + kind.leading() * 1.25);
        }
        sample(pen, &key.sample, (x + radius, y), radius);
        pen.texts(kind.quiet(), (x + beside, y + kind.size * 0.36), &line);
        x += width + GAP;
    }
    y + kind.leading()
}

/// Draws a sample around a point.
fn sample(pen: &mut Pen, sample: &Sample, (x, y): Point, radius: f64) {
    let corner = (x - radius, y - radius);
    let size = (2.0 * radius, 2.0 * radius);
    match sample {
        Sample::Mark(look) => pen.mark(look, (x, y), radius),
        Sample::Bar(class) => pen.bar(class, (x - radius, x + radius), y, radius * 0.6),
        Sample::Stroke(class) => pen.line(class, (x, y - radius), (x, y + radius)),
        Sample::Area(class) => pen.area(class, corner, size),
        Sample::Filled(fill) => fill.draw(pen, corner, size),
    }
}
