//! What marks mean, in lines below a figure.

use super::drawing::{Look, Pen, Point, Type};

/// A look and what it means.
#[derive(Debug, Clone)]
pub(crate) struct Key {
    pub(crate) look: Look,
    pub(crate) text: String,
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
        pen.mark(&key.look, (x + radius, y), radius);
        pen.texts(kind.quiet(), (x + beside, y + kind.size * 0.36), &line);
        x += width + GAP;
    }
    y + kind.leading()
}
