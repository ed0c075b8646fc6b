//! The plain shared data of makebuy.
//!
//! Plain things, and nothing that knows how a verdict is reached:
//!
//! - [`source`], [`lines`] and [`diagnostic`]: texts, places in them, and findings about them; [`findings`] is their JSON contract;
//! - [`code`]: the registry of findings, each with an example;
//! - [`language`]: the code of a language;
//! - [`pack`]: what a rule pack says, as a reader sees it;
//! - [`assessment`]: every verdict of a portfolio with its reasons, the public JSON contract;
//! - [`diff`]: what changed between two packs, and which verdicts with it;
//! - [`touch`]: what one rule does to a portfolio.

#![forbid(unsafe_code)]

pub mod assessment;
pub mod code;
pub mod diagnostic;
pub mod diff;
mod field;
pub mod findings;
pub mod language;
pub mod lines;
pub mod pack;
#[cfg(feature = "schema")]
pub mod schema;
pub mod source;
pub mod touch;

pub use assessment::Assessment;
pub use code::Code;
pub use diagnostic::{Diagnostic, Label, Severity};
pub use findings::Findings;
pub use language::Language;
pub use lines::{Lines, Position};
pub use source::{FileId, Source, Sources, Span};
