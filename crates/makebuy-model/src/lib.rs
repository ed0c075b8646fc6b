//! The plain shared data of makebuy.
//!
//! Four things, and nothing that knows how a verdict is reached:
//!
//! - [`source`] and [`diagnostic`]: texts, places in them, and findings about them;
//! - [`language`]: the code of a language;
//! - [`pack`]: what a rule pack says, as a reader sees it;
//! - [`assessment`]: every verdict of a portfolio with its reasons, the public JSON contract.

#![forbid(unsafe_code)]

pub mod assessment;
pub mod code;
pub mod diagnostic;
pub mod language;
pub mod pack;
pub mod source;

#[cfg(feature = "schema")]
pub use assessment::schema as assessment_schema;

pub use assessment::Assessment;
pub use code::Code;
pub use diagnostic::{Diagnostic, Label, Severity};
pub use language::Language;
pub use source::{FileId, Source, Sources, Span};
