//! The rows of a call, as a plugin sees them.

use super::columns::{Flags, Numbers, Words};
use crate::abi;
use crate::table::{Kind, bit, bytes_for};

/// What a caller did against the ABI.
pub(super) type Broken = &'static str;

/// The rows to compute.
#[derive(Debug)]
pub struct Batch<'a> {
    rows: usize,
    columns: &'a [abi::Column],
    /// The rows in which every argument is known.
    known: Vec<u8>,
}

impl<'a> Batch<'a> {
    /// How many rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Whether every argument of a row is known. A row in which one is not has no result, whatever is computed for it.
    #[must_use]
    pub fn known(&self, row: usize) -> bool {
        bit(&self.known, row)
    }

    /// The rows in which every argument is known.
    pub fn known_rows(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.rows).filter(|row| self.known(*row))
    }

    /// What a caller lends.
    ///
    /// # Safety
    /// The batch must be as the ABI says, for as long as `'a`.
    #[expect(unsafe_code, reason = "columns are read through the pointers of the caller")]
    pub(super) unsafe fn borrow(batch: &'a abi::Batch, kinds: &[Kind]) -> Result<Self, Broken> {
        // SAFETY: the caller vouches for as many columns, unless the address is null.
        let columns = unsafe { slice(batch.columns, batch.column_count) }.ok_or("the columns have no address")?;
        if !columns.iter().map(|column| column.kind).eq(kinds.iter().map(|kind| kind.code())) {
            return Err("the columns are not those of the parameters");
        }
        let mut known = vec![u8::MAX; bytes_for(batch.rows)];
        for column in columns {
            // SAFETY: the caller vouches for a bit for each row.
            let bits = unsafe { slice(column.known, known.len()) }.ok_or("a column does not say what is known")?;
            known.iter_mut().zip(bits).for_each(|(all, one)| *all &= one);
        }
        Ok(Self { rows: batch.rows, columns, known })
    }

    /// The columns one after the other, each read as what its parameter is.
    #[doc(hidden)]
    #[must_use]
    pub fn columns(&self) -> Columns<'a> {
        Columns { rows: self.rows, columns: self.columns.iter() }
    }
}

/// The columns that are left to read. It only exists for a batch whose columns have the kinds of the parameters.
#[doc(hidden)]
#[derive(Debug)]
pub struct Columns<'a> {
    rows: usize,
    columns: std::slice::Iter<'a, abi::Column>,
}

#[expect(unsafe_code, reason = "columns are read through the pointers of the caller")]
impl<'a> Columns<'a> {
    fn next(&mut self, kind: Kind) -> Result<&'a abi::Column, Broken> {
        self.columns.next().filter(|column| column.kind == kind.code()).ok_or("a column is of another kind")
    }

    /// The next column.
    ///
    /// # Errors
    /// If it is none of numbers.
    pub fn numbers(&mut self) -> Result<Numbers<'a>, Broken> {
        let column = self.next(Kind::Number)?;
        // SAFETY: whoever lent the batch vouches for a number for each row.
        unsafe { slice(column.values.cast(), self.rows) }.map(Numbers).ok_or("a column has no values")
    }

    /// The next column.
    ///
    /// # Errors
    /// If it is none of flags.
    pub fn flags(&mut self) -> Result<Flags<'a>, Broken> {
        let column = self.next(Kind::Flag)?;
        // SAFETY: whoever lent the batch vouches for a byte for each row.
        unsafe { slice(column.values.cast(), self.rows) }.map(Flags).ok_or("a column has no values")
    }

    /// The next column.
    ///
    /// # Errors
    /// If it is none of words.
    pub fn words(&mut self) -> Result<Words<'a>, Broken> {
        let column = self.next(Kind::Word)?;
        // SAFETY: whoever lent the batch vouches for a place for each row, and the end of the last one.
        let offsets = unsafe { slice(column.offsets, self.rows + 1) }.ok_or("words have no places")?;
        let length = offsets.last().map_or(0, |end| *end as usize);
        // SAFETY: the end of the last word is that of the text.
        let bytes = unsafe { slice(column.values.cast(), length) }.ok_or("a column has no values")?;
        Words::new(bytes, offsets).ok_or("words are not UTF-8, or not where they should be")
    }
}

/// What an array of the caller holds, unless its address can not be one.
///
/// # Safety
/// If the address is neither null nor odd, there must be as many items, for as long as `'a`.
#[expect(unsafe_code, reason = "arrays are read through the pointer of the caller")]
unsafe fn slice<'a, T>(data: *const T, count: usize) -> Option<&'a [T]> {
    if count == 0 {
        return Some(&[]);
    }
    // SAFETY: not null, aligned, and as many as the caller vouches for.
    (!data.is_null() && data.is_aligned()).then(|| unsafe { std::slice::from_raw_parts(data, count) })
}
