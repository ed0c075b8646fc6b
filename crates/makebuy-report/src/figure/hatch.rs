//! Fills that can be told apart without colour.

use super::drawing::{Pen, Point};
use crate::number::coordinate;

/// What became of activities at a step, as the fill of an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fill {
    Through,
    Unsure,
    Held,
    Kept,
    Ruled,
}

/// Between the lines of a pattern.
const STEP: f64 = 5.0;

impl Fill {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Through => "through",
            Self::Unsure => "unsure",
            Self::Held => "held",
            Self::Kept => "kept",
            Self::Ruled => "ruled",
        }
    }

    /// Draws an area of this fill from its upper left corner.
    pub(crate) fn draw(self, pen: &mut Pen, corner: Point, size: Point) {
        pen.area(self.as_str(), corner, size);
        match self {
            Self::Through | Self::Held => {}
            Self::Unsure => pen.path("hatch outward", slanted(corner, size, false)),
            Self::Kept => pen.path("hatch inward", level(corner, size)),
            Self::Ruled => pen.path("hatch", slanted(corner, size, true)),
        }
    }
}

/// Lines from left to right.
fn level((x, y): Point, (width, height): Point) -> String {
    let mut path = String::new();
    let mut down = STEP / 2.0;
    while down < height - 0.5 {
        path.push_str(&format!("M{},{}h{}", coordinate(x), coordinate(y + down), coordinate(width)));
        down += STEP;
    }
    path
}

/// Slanted lines, rising or falling, cut off at the edges of their area.
fn slanted((x, y): Point, (width, height): Point, falling: bool) -> String {
    let mut path = String::new();
    let mut along = STEP;
    while along < width + height {
        // On a rising line through (along, 0) and (0, along), from its left to its right end.
        let (left, right) = ((along - height).max(0.0), along.min(width));
        let [low, high] = [along - left, along - right].map(|down| if falling { height - down } else { down });
        let [x1, y1, x2, y2] = [x + left, y + low, x + right, y + high].map(coordinate);
        path.push_str(&format!("M{x1},{y1}L{x2},{y2}"));
        along += STEP;
    }
    path
}

#[cfg(test)]
mod tests {
    use super::slanted;

    #[test]
    fn lines_end_at_the_edges_of_their_area() {
        assert_eq!(slanted((10.0, 20.0), (8.0, 4.0), false), "M11,24L15,20M16,24L18,22");
        assert_eq!(slanted((10.0, 20.0), (8.0, 4.0), true), "M11,20L15,24M16,20L18,22");
    }
}
