//! What `export_plugin!` expands to. Not for use by itself.

use super::Refusal;
use super::answer::{Answer, Value};
use super::batch::Batch;
use super::results::Results;
use crate::abi::{File, PluginV1, Str, TREND_NONE};

pub use super::run::{Stop, evaluate};
pub use crate::names::{is_id, is_name, is_version};
pub use crate::table::Kind;

/// Calls a function once for each row in which all is known.
///
/// # Errors
/// The first row that it refuses.
pub fn by_row<V: Value, A: Answer<V>>(
    batch: &Batch<'_>,
    results: &mut Results<'_, V>,
    function: impl Fn(usize) -> A,
) -> Result<(), Stop> {
    for row in batch.known_rows() {
        match function(row).answer() {
            Ok(Some(value)) => results.set(row, value),
            Ok(None) => {}
            Err(message) => return Err(Refusal { row, message }.into()),
        }
    }
    Ok(())
}

/// The files of a list, as the ABI has them.
#[must_use]
pub const fn files<const COUNT: usize>(mut list: &'static [(&'static str, &'static str)]) -> [File; COUNT] {
    let mut files = [File { path: Str::new(""), text: Str::new("") }; COUNT];
    let mut left: &mut [File] = &mut files;
    while let ([(path, text), rest @ ..], Some((slot, tail))) = (list, left.split_first_mut()) {
        *slot = File { path: Str::new(path), text: Str::new(text) };
        (list, left) = (rest, tail);
    }
    files
}

/// The size of a descriptor, as it says it itself.
#[expect(clippy::cast_possible_truncation, reason = "a structure of a few fields")]
pub const SIZE: u32 = size_of::<PluginV1>() as u32;

/// Whether a trend may be declared: it is of a number to a number.
#[must_use]
pub const fn fits(trend: i32, result: Kind) -> bool {
    trend == TREND_NONE || matches!(result, Kind::Number)
}
