//! What a plugin's functions work with. [`export_plugin!`](crate::export_plugin) brings it together.

mod answer;
mod batch;
mod columns;
#[doc(hidden)]
pub mod expand;
mod results;
mod run;

pub use answer::{Answer, Value, finite};
pub use batch::Batch;
pub use columns::{Column, Flags, Numbers, Words};
pub use results::Results;

/// A row that a function refuses, and why.
///
/// A row is refused if its arguments can not be true, as total assets below zero: somebody must look at them. Where
/// there merely is no result, as in a division by zero, it has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The row.
    pub row: usize,
    /// Why, for the user: what is wrong, and what it must be.
    pub message: String,
}

impl Refusal {
    /// Refuses a row.
    #[must_use]
    pub fn new(row: usize, message: impl Into<String>) -> Self {
        Self { row, message: message.into() }
    }
}
