//! The plain shared data of makebuy.
//!
//! Three things, and nothing that knows how a verdict is reached:
//!
//! - [`source`] and [`diagnostic`]: texts, places in them, and findings about them;
//! - [`pack`]: what a rule pack says, as a reader sees it;
//! - [`assessment`]: every verdict of a portfolio with its reasons, the public JSON contract.

#![forbid(unsafe_code)]

pub mod assessment;
pub mod code;
pub mod diagnostic;
pub mod pack;
pub mod source;

pub use assessment::Assessment;
pub use code::Code;
pub use diagnostic::{Diagnostic, Label, Severity};
pub use source::{FileId, Source, Sources, Span};
