//! What people read on the terminal, and the tables for other programs.

mod cases;
mod codes;
mod diagnostics;
mod explain;
mod mutants;
mod packs;
mod style;
mod summary;
mod tables;
mod words;

pub(crate) use cases::failed_case;
pub(crate) use codes::{code_list, code_page};
pub use diagnostics::{FindingsFormat, render_findings};
pub(crate) use diagnostics::{Report, emit, print_diagnostics};
pub(crate) use explain::explain;
pub(crate) use mutants::mutation_score;
pub(crate) use packs::{pack_list, pack_page};
pub(crate) use summary::summary;
pub(crate) use tables::{csv, markdown};
pub(crate) use words::{count, typed};
