//! The outside world: files in and out, hashes, and the packs that come with the binary.
//!
//! The engine (`makebuy-core`) reads no file and knows no path; this crate does it for it. What can not be
//! read becomes a diagnostic like any other.

#![forbid(unsafe_code)]

mod embedded;
mod files;
mod hash;
mod shelf;

pub use files::{read_text, write_all_atomically, write_atomically};
pub use hash::sha256;
pub use shelf::{LoadedPack, Shelf};
