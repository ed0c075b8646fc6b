//! Sheets, columns and cells.

use crate::index::Index;
use crate::office::Date;
use crate::view::links::Few;
use makebuy_model::assessment::Truth;

/// A table with a name.
#[derive(Debug)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Vec<Cell>>,
    /// How many columns stay in sight.
    pub(crate) fixed: usize,
}

/// A column: its head, what is in it, and how wide it is, in characters.
#[derive(Debug)]
pub(crate) struct Column {
    pub(crate) head: String,
    pub(crate) kind: Kind,
    pub(crate) width: u8,
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    /// A number as it was answered, or a text.
    Value,
    /// Points of the score, -100 to 100.
    Points,
    Count,
    Standing,
    /// A day, to be filled in if it is empty.
    Date,
    /// To be filled in: done or not.
    Tick,
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    Empty,
    Text(String),
    Number(f64),
    Date(Date),
}

impl Sheet {
    pub(super) fn new(name: String, fixed: usize, columns: Vec<Column>) -> Self {
        Self { name, columns, rows: Vec::new(), fixed }
    }
}

impl Column {
    pub(super) fn new(head: String, kind: Kind, width: u8) -> Self {
        Self { head, kind, width }
    }

    pub(super) fn text(head: String, width: u8) -> Self {
        Self::new(head, Kind::Text, width)
    }
}

impl Cell {
    pub(super) fn count(count: usize) -> Self {
        u32::try_from(count).map_or(Self::Empty, |count| Self::Number(f64::from(count)))
    }

    /// A date as a day that can be reckoned with; as it was written, if it is none.
    pub(super) fn day(date: Option<&str>) -> Self {
        date.map_or(Self::Empty, |date| Date::read(date).map_or_else(|| date.into(), Self::Date))
    }

    pub(super) fn truth(index: &Index<'_>, truth: Truth) -> Self {
        Self::Text(match truth {
            Truth::Yes => index.words.yes(),
            Truth::No => index.words.no(),
            Truth::Unknown => index.words.unknown(),
        })
    }

    pub(super) fn flag(index: &Index<'_>, flag: bool) -> Self {
        Self::truth(index, if flag { Truth::Yes } else { Truth::No })
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Empty, Into::into)
    }
}

/// The columns that say which activity a row is about.
pub(super) fn activity_columns(index: &Index<'_>) -> Vec<Column> {
    vec![Column::new(index.words.sheet_number(), Kind::Count, 5), Column::text(index.words.column("activity"), 34)]
}

/// The same in a row: the activity's place, from one, and its name.
pub(super) fn activity_cells(place: usize, name: &str) -> Vec<Cell> {
    vec![Cell::count(place + 1), name.into()]
}

/// The columns that say which activities a row is about, and how many they are.
pub(super) fn few_columns(index: &Index<'_>) -> [Column; 2] {
    [Column::text(index.words.column("activities_touched"), 50), Column::new(index.words.sheet_count(), Kind::Count, 9)]
}

/// The same in a row: the first few by name, and the count of all.
pub(super) fn few(few: &Few) -> [Cell; 2] {
    let names: Vec<&str> = few.links.iter().map(|link| link.name.as_str()).collect();
    let more = few.more.as_deref().map(|more| format!(" {more}")).unwrap_or_default();
    [format!("{}{more}", names.join(", ")).trim_start().into(), Cell::count(few.count)]
}
