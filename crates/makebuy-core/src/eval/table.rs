//! The answers of all rows, fact by fact.

use super::planes::{Bits, Plane, Tri};
use crate::failures::Failed;
use crate::ids::{FactId, List};
use crate::pack::{Known, Scale};

/// The answers to one fact. Where `known` is not set, the other values mean nothing.
#[derive(Debug, Clone)]
pub(crate) enum Column {
    Flag(Plane),
    /// Lowest and highest level of a level; for a choice both are the choice.
    Code {
        low: Vec<u8>,
        high: Vec<u8>,
        known: Bits,
    },
    Set {
        members: Vec<u64>,
        known: Bits,
    },
    Number {
        low: Vec<f64>,
        high: Vec<f64>,
        known: Bits,
    },
    /// Texts take no part in an evaluation.
    Text,
}

/// The rows to judge.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    pub(crate) rows: usize,
    pub(crate) columns: List<FactId, Column>,
    /// Where an assumption stands in for an answer.
    pub(crate) assumed: List<FactId, Bits>,
    /// Rows that name a provider.
    pub(crate) with_provider: Bits,
    /// Functions that failed when the derived columns were computed.
    pub(crate) failures: Vec<Failed>,
}

impl Column {
    pub(crate) fn empty(scale: &Scale, rows: usize) -> Self {
        let known = Bits::none(rows);
        match scale {
            Scale::Flag => Self::Flag(Plane::unknown(rows)),
            Scale::Level(_) | Scale::Choice(_) => Self::Code { low: vec![0; rows], high: vec![0; rows], known },
            Scale::Set(_) => Self::Set { members: vec![0; rows], known },
            Scale::Number { .. } => Self::Number { low: vec![0.0; rows], high: vec![0.0; rows], known },
            Scale::Text => Self::Text,
        }
    }

    /// Writes an answer of the column's own kind into a row; one of another kind leaves it unknown.
    pub(crate) fn set(&mut self, row: usize, answer: Known) {
        match (self, answer) {
            (Self::Flag(plane), Known::Flag(flag)) => plane.set(row, Tri::known(flag)),
            (Self::Code { low, high, known }, Known::Level { low: from, high: to }) => {
                put(low, row, from);
                put(high, row, to);
                known.set(row);
            }
            (Self::Code { low, high, known }, Known::Choice(choice)) => {
                put(low, row, choice);
                put(high, row, choice);
                known.set(row);
            }
            (Self::Set { members, known }, Known::Set(set)) => {
                put(members, row, set);
                known.set(row);
            }
            (Self::Number { low, high, known }, Known::Number { low: from, high: to }) => {
                put(low, row, from);
                put(high, row, to);
                known.set(row);
            }
            _ => {}
        }
    }

    /// The answer in a row, if it is known.
    pub(crate) fn get(&self, row: usize, scale: &Scale) -> Option<Known> {
        match self {
            Self::Flag(plane) => match plane.get(row) {
                Tri::Unknown => None,
                value => Some(Known::Flag(value == Tri::True)),
            },
            Self::Code { low, high, known } if known.get(row) => {
                let (low, high) = (*low.get(row)?, *high.get(row)?);
                Some(if matches!(scale, Scale::Choice(_)) { Known::Choice(low) } else { Known::Level { low, high } })
            }
            Self::Set { members, known } if known.get(row) => members.get(row).copied().map(Known::Set),
            Self::Number { low, high, known } if known.get(row) => {
                Some(Known::Number { low: *low.get(row)?, high: *high.get(row)? })
            }
            _ => None,
        }
    }

    /// The same column with other rows: those named, each as often as it is named.
    fn pick(&self, rows: &[usize]) -> Self {
        let picked = |known: &Bits| known.pick(rows);
        match self {
            Self::Flag(plane) => Self::Flag(plane.pick(rows)),
            Self::Code { low, high, known } => {
                Self::Code { low: values(low, rows), high: values(high, rows), known: picked(known) }
            }
            Self::Set { members, known } => Self::Set { members: values(members, rows), known: picked(known) },
            Self::Number { low, high, known } => {
                Self::Number { low: values(low, rows), high: values(high, rows), known: picked(known) }
            }
            Self::Text => Self::Text,
        }
    }

    fn forget(&mut self, rows: &Bits) {
        match self {
            Self::Flag(plane) => plane.forget(rows),
            Self::Code { known, .. } | Self::Set { known, .. } | Self::Number { known, .. } => known.remove(rows),
            Self::Text => {}
        }
    }
}

fn put<T>(values: &mut [T], row: usize, value: T) {
    if let Some(place) = values.get_mut(row) {
        *place = value;
    }
}

fn values<T: Copy + Default>(values: &[T], rows: &[usize]) -> Vec<T> {
    rows.iter().map(|row| values.get(*row).copied().unwrap_or_default()).collect()
}

impl Table {
    /// The rows of several tables, one after the other.
    pub(crate) fn joined(scales: List<FactId, Scale>, tables: &[Self]) -> Self {
        let rows = tables.iter().map(|table| table.rows).sum();
        let mut joined = Self {
            rows,
            columns: scales.map(|scale| Column::empty(scale, rows)),
            assumed: scales.map(|_| Bits::none(rows)),
            with_provider: Bits::none(rows),
            failures: Vec::new(),
        };
        let each = tables.iter().flat_map(|table| (0..table.rows).map(move |row| (table, row)));
        for (at, (table, row)) in each.enumerate() {
            if table.with_provider.get(row) {
                joined.with_provider.set(at);
            }
            for (fact, scale) in scales.iter() {
                if let Some(answer) = table.columns[fact].get(row, scale) {
                    joined.columns[fact].set(at, answer);
                }
                if table.assumed[fact].get(row) {
                    joined.assumed[fact].set(at);
                }
            }
        }
        joined
    }

    /// A table of the rows named, each as often as it is named.
    pub(crate) fn pick(&self, rows: &[usize]) -> Self {
        Self {
            rows: rows.len(),
            columns: self.columns.map(|column| column.pick(rows)),
            assumed: self.assumed.map(|bits| bits.pick(rows)),
            with_provider: self.with_provider.pick(rows),
            failures: Vec::new(),
        }
    }

    /// Whether a fact is unknown in a row because a function failed that it is derived by.
    pub(crate) fn has_failed(&self, fact: FactId, row: usize) -> bool {
        self.failures.iter().any(|failed| failed.fact == fact && failed.mishap.rows.binary_search(&row).is_ok())
    }

    /// Puts an answer in place of whatever was known in a row; `None` is unknown.
    pub(crate) fn answer(&mut self, row: usize, fact: FactId, answer: Option<Known>) {
        let mut only = Bits::none(self.rows);
        only.set(row);
        self.columns[fact].forget(&only);
        self.assumed[fact].remove(&only);
        if let Some(answer) = answer {
            self.columns[fact].set(row, answer);
        }
    }

    /// The same rows with every assumption lifted; `None` if there is none.
    pub(crate) fn without_assumptions(&self) -> Option<Self> {
        if !self.assumed.values().any(Bits::any) {
            return None;
        }
        let mut table = self.clone();
        for (fact, assumed) in self.assumed.iter() {
            table.columns[fact].forget(assumed);
        }
        Some(table)
    }
}
