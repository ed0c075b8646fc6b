//! Every English word of the report, ready to become messages in other languages.
//!
//! [`mod@labels`] are fixed texts that templates print by name; the functions make sentences with numbers and names in
//! them. Texts here are plain: a format escapes them.

mod figures;
mod labels;
mod method;
mod sentences;
mod summary;
mod terms;

pub(crate) use figures::*;
pub(crate) use labels::*;
pub(crate) use method::*;
pub(crate) use sentences::*;
pub(crate) use summary::*;
pub(crate) use terms::*;
