//! Rows of arguments that own their values, and the results of a call.

use crate::abi::{self, KIND_FLAG, KIND_NUMBER, KIND_WORD, TREND_FALLING, TREND_NONE, TREND_RISING};
use std::ffi::c_void;

/// What a function takes and gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A finite number.
    Number,
    /// True or false.
    Flag,
    /// A level or choice, by its name; never a result.
    Word,
}

/// How a result follows a number, all else the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    /// It is never lower where the number is higher.
    Rising,
    /// It is never higher where the number is higher.
    Falling,
}

impl Trend {
    /// As in the ABI.
    #[must_use]
    pub const fn code(trend: Option<Self>) -> i32 {
        match trend {
            None => TREND_NONE,
            Some(Self::Rising) => TREND_RISING,
            Some(Self::Falling) => TREND_FALLING,
        }
    }

    /// From the ABI; `None` if the code has no meaning.
    #[must_use]
    pub const fn from_code(code: i32) -> Option<Option<Self>> {
        match code {
            TREND_NONE => Some(None),
            TREND_RISING => Some(Some(Self::Rising)),
            TREND_FALLING => Some(Some(Self::Falling)),
            _ => None,
        }
    }
}

impl Kind {
    /// As in the ABI.
    #[must_use]
    pub const fn code(self) -> u32 {
        match self {
            Self::Number => KIND_NUMBER,
            Self::Flag => KIND_FLAG,
            Self::Word => KIND_WORD,
        }
    }

    /// From the ABI.
    #[must_use]
    pub const fn from_code(code: u32) -> Option<Self> {
        match code {
            KIND_NUMBER => Some(Self::Number),
            KIND_FLAG => Some(Self::Flag),
            KIND_WORD => Some(Self::Word),
            _ => None,
        }
    }
}

/// The values of one parameter, those of unknown rows among them.
#[derive(Debug, Clone, PartialEq)]
pub enum Values {
    /// Numbers.
    Numbers(Vec<f64>),
    /// Flags: 0 or 1.
    Flags(Vec<u8>),
    /// The names one after the other, and where each begins; one end more than there are rows.
    Words(String, Vec<u32>),
}

impl Values {
    /// What they are values of.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Numbers(_) => Kind::Number,
            Self::Flags(_) => Kind::Flag,
            Self::Words(..) => Kind::Word,
        }
    }

    /// How many rows they have.
    #[must_use]
    pub fn rows(&self) -> usize {
        match self {
            Self::Numbers(values) => values.len(),
            Self::Flags(values) => values.len(),
            Self::Words(_, offsets) => offsets.len().saturating_sub(1),
        }
    }

    /// Words from a list of names.
    ///
    /// # Errors
    /// If all of them together have 4 GiB or more.
    pub fn words<'a>(names: impl IntoIterator<Item = &'a str>) -> Result<Self, Misshapen> {
        let (mut text, mut offsets) = (String::new(), vec![0]);
        for name in names {
            text.push_str(name);
            offsets.push(u32::try_from(text.len()).map_err(|_| Misshapen)?);
        }
        Ok(Self::Words(text, offsets))
    }

    fn is_sound(&self) -> bool {
        let Self::Words(text, offsets) = self else { return true };
        let edges = offsets.first() == Some(&0) && offsets.last().is_some_and(|last| *last as usize == text.len());
        edges && offsets.is_sorted() && offsets.iter().all(|at| text.is_char_boundary(*at as usize))
    }
}

/// Columns that do not fit together: of different lengths, or words with places outside their text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Misshapen;

/// Rows of arguments: a column for each parameter. All columns have as many rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    rows: usize,
    columns: Vec<(Values, Vec<u8>)>,
}

impl Table {
    /// Rows without columns.
    #[must_use]
    pub fn new(rows: usize) -> Self {
        Self { rows, columns: Vec::new() }
    }

    /// Adds a column with the bits of the rows in which it is known.
    ///
    /// # Errors
    /// If it has another number of rows.
    pub fn push(&mut self, values: Values, known: Vec<u8>) -> Result<(), Misshapen> {
        if values.rows() != self.rows || known.len() != bytes_for(self.rows) || !values.is_sound() {
            return Err(Misshapen);
        }
        self.columns.push((values, known));
        Ok(())
    }

    /// Adds a column that is known in every row.
    ///
    /// # Errors
    /// If it has another number of rows.
    pub fn push_known(&mut self, values: Values) -> Result<(), Misshapen> {
        self.push(values, vec![u8::MAX; bytes_for(self.rows)])
    }

    /// How many rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The columns with the bits of the rows in which they are known.
    #[must_use]
    pub fn columns(&self) -> &[(Values, Vec<u8>)] {
        &self.columns
    }

    /// Whether every argument of a row is known.
    #[must_use]
    pub fn is_complete(&self, row: usize) -> bool {
        self.columns.iter().all(|(_, known)| bit(known, row))
    }

    /// The columns as the ABI has them, borrowed.
    pub(crate) fn lend(&self) -> Vec<abi::Column> {
        let column = |(values, known): &(Values, Vec<u8>)| {
            let (data, offsets): (*const c_void, *const u32) = match values {
                Values::Numbers(values) => (values.as_ptr().cast(), std::ptr::null()),
                Values::Flags(values) => (values.as_ptr().cast(), std::ptr::null()),
                Values::Words(text, offsets) => (text.as_ptr().cast(), offsets.as_ptr()),
            };
            abi::Column { kind: values.kind().code(), values: data, known: known.as_ptr(), offsets }
        };
        self.columns.iter().map(column).collect()
    }
}

/// How many bytes hold a bit for every row.
#[must_use]
pub fn bytes_for(rows: usize) -> usize {
    rows.div_ceil(8)
}

/// A bit of a row.
#[must_use]
pub fn bit(bits: &[u8], row: usize) -> bool {
    bits.get(row / 8).is_some_and(|byte| byte >> (row % 8) & 1 == 1)
}

/// Sets the bit of a row.
pub fn set_bit(bits: &mut [u8], row: usize) {
    if let Some(byte) = bits.get_mut(row / 8) {
        *byte |= 1 << (row % 8);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_must_fit_together() {
        let mut table = Table::new(2);
        assert_eq!(table.push_known(Values::Numbers(vec![1.0])), Err(Misshapen));
        assert_eq!(table.push(Values::Flags(vec![0, 1]), vec![]), Err(Misshapen));
        assert_eq!(table.push_known(Values::Words("ab".into(), vec![0, 5, 2])), Err(Misshapen));
        assert_eq!(table.push_known(Values::Words("é".into(), vec![0, 1, 2])), Err(Misshapen));
        assert_eq!(table.push(Values::words(["é", "bc"]).unwrap(), vec![0b10]), Ok(()));
        assert_eq!((table.is_complete(0), table.is_complete(1)), (false, true));
    }
}
