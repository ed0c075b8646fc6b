//! The quadrants of a map: tinted areas with their names. What lies between them belongs to none.

use super::{Band, Plot, Words, count};
use crate::figure::drawing::{Anchor, Pen, Type};

/// The quadrants' names in lines, and the strips that are kept free for them.
pub(super) struct Quadrants {
    kind: Type,
    /// Top left, top right, bottom left, bottom right.
    lines: Vec<Vec<String>>,
}

/// The most lines of a name.
const LINES: usize = 4;

/// Breaks the names into lines that fit their areas.
pub(super) fn of(plot: &Plot<'_>) -> Quadrants {
    let kind = Type::strong(plot.style.text).quiet();
    let padding = plot.style.padding();
    let room = |at: usize| {
        let (left, right) = sides(plot, at % 2 == 1);
        kind.room(right - left - 2.0 * padding, LINES)
    };
    let names = plot.names.quadrants.iter().enumerate();
    Quadrants { kind, lines: names.map(|(at, name)| room(at).broken(name).lines).collect() }
}

/// The left and right edge of the quadrants on one side.
fn sides(plot: &Plot<'_>, right: bool) -> (f64, f64) {
    let half = plot.bands.0 / 2;
    if right {
        (plot.columns.outside(plot.bands.0 - half).0, plot.edges.1)
    } else {
        (plot.edges.0, plot.columns.outside(half).0)
    }
}

impl Quadrants {
    /// The heights of the strips at the top and at the bottom.
    pub(super) fn strips(&self) -> (f64, f64) {
        let strip = |lines: &[Vec<String>]| {
            let most = lines.iter().map(Vec::len).max().unwrap_or(0);
            if most == 0 { 0.0 } else { self.kind.leading() * count(most) + self.kind.size * 0.5 }
        };
        let (upper, lower) = self.lines.split_at(self.lines.len().min(2));
        (strip(upper), strip(lower))
    }

    /// Where the names stand between the edges of the plot.
    pub(super) fn words(&self, plot: &Plot<'_>, (top, bottom): (f64, f64)) -> Vec<Words> {
        let (upper, lower) = self.strips();
        let strip = |at: usize| if at < 2 { (top, top + upper) } else { (bottom - lower, bottom) };
        let words = |at: usize| {
            let ((left, right), (top, bottom)) = (sides(plot, at % 2 == 1), strip(at));
            Words { left, right, top, bottom }
        };
        (0..self.lines.len()).map(words).collect()
    }

    pub(super) fn draw(&self, pen: &mut Pen, plot: &Plot<'_>, bands: &[Band]) {
        let half = plot.bands.1 / 2;
        let edges = |upper: bool| {
            let (highest, lowest) = if upper {
                (bands.last(), bands.get(bands.len() - half))
            } else {
                (bands.get(half.saturating_sub(1)), bands.first())
            };
            highest.zip(lowest).map(|(highest, lowest)| (highest.top, lowest.bottom)).filter(|_| half > 0)
        };
        for (at, lines) in self.lines.iter().enumerate() {
            let (left, right) = sides(plot, at % 2 == 1);
            let Some((top, bottom)) = edges(at < 2) else { continue };
            pen.area("quadrant", (left, top), (right - left, bottom - top));
            let padding = plot.style.padding();
            let (x, anchor) =
                if at % 2 == 1 { (right - padding, Anchor::End) } else { (left + padding, Anchor::Start) };
            let above = self.kind.leading() * (count(lines.len()) - 1.0);
            let y = if at < 2 { top + self.kind.size * 1.35 } else { bottom - self.kind.size * 0.7 - above };
            pen.texts(self.kind.at(anchor), (x, y), lines);
        }
    }
}
