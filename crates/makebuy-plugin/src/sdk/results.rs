//! Where a function writes what it computed.

use super::answer::Value;
use super::batch::{Batch, Broken};
use crate::abi;
use crate::table::{bytes_for, set_bit};

/// The results of a call: none for any row at first.
#[derive(Debug)]
pub struct Results<'a, V: Value> {
    batch: &'a Batch<'a>,
    values: *mut V::Raw,
    known: &'a mut [u8],
}

impl<'a, V: Value> Results<'a, V> {
    /// Sets the result of a row. A row with an unknown argument keeps none, so a function may go through all rows alike.
    #[expect(unsafe_code, reason = "results are written where the caller wants them")]
    pub fn set(&mut self, row: usize, value: V) {
        if self.batch.known(row) && row < self.batch.rows() {
            // SAFETY: `borrow` was told that there is room for each row; the address is not null, and aligned.
            unsafe { self.values.add(row).write(value.raw()) };
            set_bit(self.known, row);
        }
    }

    /// What a caller lends.
    ///
    /// # Safety
    /// The output must be as the ABI says, for a batch of that many rows, at least one, as long as `'a`.
    #[expect(unsafe_code, reason = "results are written where the caller wants them")]
    pub(super) unsafe fn borrow(batch: &'a Batch<'a>, output: &abi::Output) -> Result<Self, Broken> {
        let values: *mut V::Raw = output.values.cast();
        if values.is_null() || !values.is_aligned() || output.known.is_null() {
            return Err("the output has no address");
        }
        // SAFETY: not null, and the caller vouches for a bit for each row, all zero.
        let known = unsafe { std::slice::from_raw_parts_mut(output.known, bytes_for(batch.rows())) };
        Ok(Self { batch, values, known })
    }
}
