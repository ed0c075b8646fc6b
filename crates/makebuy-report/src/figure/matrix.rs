//! Many verdicts at a glance: a square for each activity, in a table of recommended options and standings.

use super::axis::count;
use super::drawing::{Anchor, Drawing, Pen, area};
use super::legend::{self, Key};
use super::sheet::Sheet;

/// A row of the table.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) title: String,
    /// One per column.
    pub(crate) cells: Vec<Cell>,
}

/// How many activities there are at one place.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Cell {
    pub(crate) all: usize,
    /// How many of them are toss-ups.
    pub(crate) close: usize,
}

/// Sides of squares that are tried, the longest first.
const SIDES: [f64; 7] = [9.0, 8.0, 7.0, 6.0, 5.0, 4.0, 3.0];
/// The height that the squares of a cell should not exceed.
const TALL: f64 = 110.0;
/// Between squares.
const GAP: f64 = 1.5;
/// Between cells.
const SPACE: f64 = 14.0;

/// Draws the table.
pub(crate) fn draw(sheet: Sheet, columns: &[String], rows: &[Row], keys: &[Key]) -> Drawing {
    let kind = sheet.plain();
    let left = match sheet {
        Sheet::Broad => 210.0,
        Sheet::Narrow => 0.0,
    };
    let width = (sheet.width() - left) / count(columns.len().max(1));
    let most = rows.iter().flat_map(|row| &row.cells).map(|cell| cell.all).max().unwrap_or(0);
    let squares = Squares::fitting(width - SPACE, most);
    let mut pen = Pen::default();
    for (at, column) in columns.iter().enumerate() {
        let line = sheet.strong().room(width - 4.0, 1).broken(column).lines;
        pen.texts(sheet.strong(), (left + width * count(at), kind.leading()), &line);
    }
    let mut top = kind.leading() * 1.6;
    for row in rows {
        pen.line("grid", (0.0, top), (sheet.width(), top));
        let above = if sheet == Sheet::Narrow { kind.leading() } else { 0.0 };
        let title = kind.room(if left > 0.0 { left - SPACE } else { sheet.width() }, 2).broken(&row.title).lines;
        pen.texts(
            kind,
            (0.0, top + kind.leading() * 1.1),
            if above > 0.0 { title.get(..1).unwrap_or(&title) } else { &title },
        );
        let first = top + above + kind.leading() * 1.1;
        let mut height: f64 = kind.leading() * count(title.len());
        for (at, cell) in row.cells.iter().enumerate().filter(|(_, cell)| cell.all > 0) {
            let x = left + width * count(at);
            pen.text(kind.at(Anchor::Start), (x, first), &cell.all.to_string());
            let below = squares.draw(&mut pen, (x, first + kind.leading() * 0.4), *cell);
            height = height.max(below - top - above);
        }
        top += above + height + SPACE * 0.7;
    }
    pen.line("grid", (0.0, top), (sheet.width(), top));
    let end = legend::draw(&mut pen, kind, (0.0, top + kind.leading() * 1.2), sheet.width(), keys);
    pen.finish((sheet.width(), end))
}

/// Squares in lines.
#[derive(Debug, Clone, Copy)]
struct Squares {
    side: f64,
    in_line: usize,
}

impl Squares {
    /// The largest squares at which as many fit a cell.
    fn fitting(width: f64, most: usize) -> Self {
        let of = |side: f64| {
            let in_line = (1..=most).take_while(|n| count(*n) * (side + GAP) <= width).last().unwrap_or(1);
            Self { side, in_line }
        };
        let fits = |squares: &Self| count(most.div_ceil(squares.in_line)) * (squares.side + GAP) <= TALL;
        SIDES.into_iter().map(of).find(fits).unwrap_or_else(|| of(2.0))
    }

    /// Draws a cell's squares, toss-ups last; gives their lower edge.
    fn draw(self, pen: &mut Pen, (x, y): (f64, f64), cell: Cell) -> f64 {
        let pitch = self.side + GAP;
        let sure = cell.all.saturating_sub(cell.close);
        for (class, squares) in [("one", 0..sure), ("one close", sure..cell.all)] {
            let corner = |square| (x + count(square % self.in_line) * pitch, y + count(square / self.in_line) * pitch);
            let paths = squares.map(|square| area(corner(square), (self.side, self.side)));
            pen.path(class, paths.collect());
        }
        y + count(cell.all.div_ceil(self.in_line)) * pitch
    }
}
