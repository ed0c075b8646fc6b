//! What people read on the terminal, and the tables for other programs.

mod cases;
mod codes;
mod coverage;
mod diagnostics;
mod diff;
mod diff_markdown;
mod explain;
mod failures;
mod junit;
mod mutants;
mod near;
mod overview;
mod packs;
mod plugin;
mod rule;
mod steps;
mod style;
mod summary;
mod tables;
mod tested;
mod words;

pub(crate) use codes::{code_list, code_page};
pub use diagnostics::{FindingsFormat, render_findings};
pub(crate) use diagnostics::{Report, emit, print_diagnostics};
pub(crate) use diff::diff;
pub(crate) use diff_markdown::diff_markdown;
pub(crate) use explain::explain;
pub(crate) use junit::junit;
pub(crate) use overview::overview;
pub(crate) use packs::{pack_list, pack_page};
pub(crate) use plugin::{library, pins, plugin};
pub(crate) use rule::rule;
pub(crate) use summary::summary;
pub(crate) use tables::{csv, markdown};
pub(crate) use tested::told;
pub(crate) use words::{count, typed};
