//! Tables: a head that repeats on every page, rows that stay whole, and widths that fill the page.

use super::page::TEXT_WIDTH;
use super::styles::Style;
use super::text::Text;
use docx_rs::{
    AlignmentType, BorderType, Paragraph, Shading, Table, TableBorder, TableBorderPosition, TableBorders, TableCell,
    TableLayoutType, TableRow, VAlignType, WidthType,
};

/// A column: its head, its share of the width, and whether it holds numbers.
#[derive(Debug)]
pub(super) struct Column {
    head: String,
    share: usize,
    numbers: bool,
}

impl Column {
    pub(super) fn of(head: String, share: usize) -> Self {
        Self { head, share, numbers: false }
    }

    pub(super) fn numbers(head: String, share: usize) -> Self {
        Self { head, share, numbers: true }
    }
}

/// What stands in a cell, a paragraph each.
#[derive(Debug, Default)]
pub(super) struct Cell(Vec<(Style, Text)>);

impl Cell {
    pub(super) fn of(text: Text) -> Self {
        Self::default().then(text)
    }

    pub(super) fn say(text: &str) -> Self {
        Self::of(Text::of(text))
    }

    pub(super) fn maybe(text: Option<&str>) -> Self {
        text.map_or_else(Self::default, Self::say)
    }

    pub(super) fn then(mut self, text: Text) -> Self {
        self.0.push((Style::Cell, text));
        self
    }

    /// In smaller type.
    pub(super) fn small(mut self, text: Text) -> Self {
        if !text.is_empty() {
            self.0.push((Style::CellSmall, text));
        }
        self
    }
}

/// A table in the making.
#[derive(Debug)]
pub(super) struct Grid {
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
}

impl Grid {
    pub(super) fn new(columns: Vec<Column>) -> Self {
        Self { columns, rows: Vec::new() }
    }

    pub(super) fn row(&mut self, cells: Vec<Cell>) {
        self.rows.push(cells);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub(super) fn table(self) -> Table {
        let widths = self.widths();
        let shape: Vec<(usize, bool)> = widths.iter().copied().zip(self.columns.iter().map(|c| c.numbers)).collect();
        let heads = self.columns.into_iter().map(|column| Cell(vec![(Style::CellHead, Text::of(&column.head))]));
        let head = row(heads.collect(), &shape, true);
        let rows = self.rows.into_iter().map(|cells| row(cells, &shape, false));
        Table::without_borders(std::iter::once(head).chain(rows).collect())
            .style("ReportTable")
            .set_grid(widths)
            .width(TEXT_WIDTH, WidthType::Dxa)
            .layout(TableLayoutType::Fixed)
    }

    fn widths(&self) -> Vec<usize> {
        let all: usize = self.columns.iter().map(|column| column.share).sum();
        self.columns.iter().map(|column| TEXT_WIDTH * column.share / all.max(1)).collect()
    }
}

fn row(cells: Vec<Cell>, shape: &[(usize, bool)], head: bool) -> TableRow {
    let cells = cells.into_iter().zip(shape).map(|(cell, (width, numbers))| {
        let made = TableCell::new().width(*width, WidthType::Dxa).vertical_align(VAlignType::Top);
        let made = if head { made.shading(Shading::new().fill("F1F3F4")) } else { made };
        paragraphs(cell, *numbers, head).into_iter().fold(made, TableCell::add_paragraph)
    });
    TableRow::new(cells.collect()).cant_split()
}

/// A cell has one paragraph at least.
fn paragraphs(cell: Cell, numbers: bool, head: bool) -> Vec<Paragraph> {
    let mut texts = cell.0;
    if texts.is_empty() {
        texts.push((Style::Cell, Text::default()));
    }
    let set = |(style, text): (Style, Text)| {
        let paragraph = text.paragraph(style).keep_next(head);
        if numbers { paragraph.align(AlignmentType::Right) } else { paragraph }
    };
    texts.into_iter().map(set).collect()
}

/// Lines between rows, and none between columns.
pub(super) fn rules() -> TableBorders {
    use TableBorderPosition::{Bottom, InsideH, Top};
    let line = |at, size, colour| TableBorder::new(at).border_type(BorderType::Single).size(size).color(colour);
    TableBorders::with_empty()
        .set(line(Top, 8, "1B1F24"))
        .set(line(InsideH, 4, "D3D7DB"))
        .set(line(Bottom, 4, "8B939B"))
}
