//! The funnel: a bar for each step of the method, as long as the activities that reach it are many, parted by what
//! becomes of them. Those let through come first, so that the next bar begins below them.

use super::axis::count;
use super::drawing::{Drawing, Pen, Point};
use super::hatch::Fill;
use super::legend::{self, Key, Sample};
use super::sheet::Sheet;

/// A step, and what became of the activities that reached it.
#[derive(Debug)]
pub(crate) struct Step {
    pub(crate) title: String,
    /// How many reached it, in words.
    pub(crate) entered: String,
    pub(crate) parts: Vec<Part>,
}

/// Activities that met with the same.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) fill: Fill,
    pub(crate) count: usize,
    pub(crate) text: String,
}

const BAR: f64 = 22.0;
const GAP: f64 = 12.0;

/// Draws the steps; as many activities as `total` fill the width of the bars.
pub(crate) fn draw(sheet: Sheet, steps: &[Step], total: usize) -> Drawing {
    let mut pen = Pen::default();
    let mut bars = Pen::default();
    let mut y = 2.0;
    let mut flow = None;
    for step in steps {
        let (bar, end) = row(&mut bars, sheet, step, total, y);
        if let (Some((from, width)), Sheet::Broad) = (flow, sheet) {
            pen.area("quadrant", from, (width, bar.1 - from.1));
        }
        let through = Fill::Through;
        let passed: usize = step
            .parts
            .iter()
            .filter(|part| matches!(part.fill, Fill::Unsure) || part.fill == through)
            .map(|part| part.count)
            .sum();
        flow = Some(((bar.0, bar.1 + BAR), wide(sheet, passed, total)));
        y = end + GAP;
    }
    pen.append(bars);
    pen.finish((sheet.width(), y))
}

/// Where the bars begin, and how long the longest is.
fn edges(sheet: Sheet) -> (f64, f64) {
    match sheet {
        Sheet::Broad => (236.0, 390.0),
        Sheet::Narrow => (0.5, sheet.width() - 1.0),
    }
}

fn wide(sheet: Sheet, part: usize, total: usize) -> f64 {
    edges(sheet).1 * count(part) / count(total.max(1))
}

/// One step from its upper edge: the upper left corner of its bar, and its lower edge.
fn row(pen: &mut Pen, sheet: Sheet, step: &Step, total: usize, top: f64) -> (Point, f64) {
    let kind = sheet.plain();
    let (left, _) = edges(sheet);
    let room = if sheet == Sheet::Broad { left - 20.0 } else { sheet.width() };
    let title = sheet.strong().room(room, 4).broken(&step.title).lines;
    let entered = kind.room(room, 1).broken(&step.entered).lines;
    let below_title = top + kind.leading() * count(title.len());
    pen.texts(sheet.strong(), (0.0, top + kind.size), &title);
    pen.texts(kind.quiet(), (0.0, below_title + kind.size), &entered);
    let below_entered = below_title + kind.leading() * count(entered.len());
    let keys: Vec<Key> = step.parts.iter().map(Part::key).collect();
    match sheet {
        Sheet::Broad => {
            bar(pen, sheet, step, total, top);
            let right = left + edges(sheet).1 + 24.0;
            let mut end = top + BAR;
            for (line, key) in keys.iter().enumerate() {
                let y = top + kind.leading() * (count(line) * 1.1 + 0.55);
                end = legend::draw(pen, kind, (right, y), sheet.width(), std::slice::from_ref(key));
            }
            ((left, top), end.max(below_entered))
        }
        Sheet::Narrow => {
            let top = below_entered + 3.0;
            bar(pen, sheet, step, total, top);
            let end = legend::draw(pen, kind, (0.0, top + BAR + kind.leading() * 0.8), sheet.width(), &keys);
            ((left, top), end)
        }
    }
}

fn bar(pen: &mut Pen, sheet: Sheet, step: &Step, total: usize, top: f64) {
    let (mut x, longest) = edges(sheet);
    pen.line("grid", (x, top + BAR), (x + longest, top + BAR));
    for part in &step.parts {
        let width = wide(sheet, part.count, total);
        part.fill.draw(pen, (x, top), (width, BAR));
        x += width;
    }
}

impl Part {
    fn key(&self) -> Key {
        Key { sample: Sample::Filled(self.fill), text: self.text.clone() }
    }
}
