//! TOML text to sections with spans: every problem is reported, none stops the reading.

mod document;
mod ident;
mod section;
pub(crate) mod sheet;

pub(crate) use document::{Table, Value, document};
pub(crate) use ident::{RESERVED, check_id, check_name, check_prose, single_line};
pub(crate) use section::{Section, number};
