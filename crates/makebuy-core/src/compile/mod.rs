//! From packs as written to a pack that can be applied.

mod adjust;
mod again;
mod answer;
mod blend;
mod compare;
mod condition;
mod facts;
mod formula;
mod functions;
mod info;
mod library;
mod loose;
mod lower;
mod mend;
mod merge;
mod rules;
mod scope;
mod spoken;

pub(crate) use again::Again;
pub(crate) use answer::{Said, answer};
pub(crate) use blend::{Part, blend};
pub(crate) use condition::full;
pub(crate) use info::value;
pub use library::{Library, PackFiles};
