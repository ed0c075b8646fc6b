//! The register of claims, and what in the packs carries each.
//!
//! Both are read from the files as they are written: an item counts where it stands, not in the packs that take it over,
//! and cases count like everything else.

mod items;
mod register;
mod table;

pub use items::Item;
pub use register::{Claim, Conflict, Demand, Register};

/// The kinds of item that may carry a claim, in the order in which they are shown: the seven kinds of rule, and the
/// tables of a pack's files.
pub const KINDS: [&str; 14] = [
    "veto",
    "exclude",
    "lift",
    "require",
    "weigh",
    "duty",
    "portfolio",
    "metric",
    "criterion",
    "step",
    "note",
    "source",
    "fact",
    "case",
];
