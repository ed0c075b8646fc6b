//! The outside world: files in and out, hashes, the packs that come with the binary, and a browser for PDF.
//!
//! The engine (`makebuy-core`) reads no file and knows no path; this crate does it for it. What can not be
//! read becomes a diagnostic like any other.

mod beside;
mod chromium;
mod confined;
mod embedded;
mod files;
mod folder;
mod found;
mod hash;
pub mod limits;
pub mod plugin;
pub mod rendering;
mod said;
mod shelf;

pub use beside::beside;
pub use chromium::{Chromium, ChromiumError, Stamp};
pub use files::{read_text, write_atomically, write_together};
pub use folder::{files_in, read_within, stays_within};
pub use found::Changed;
pub use hash::sha256;
pub use shelf::{LoadedPack, Plugins, Shelf};
