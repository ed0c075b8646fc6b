//! The house style: colours, a logo, and templates of users.
//!
//! Templates of users are not trusted. [`Report::job`](crate::Report::job) packs what they need into bytes, [`work`] renders
//! them, in a process without rights, and says what is wrong as [`Fault`]s that point into the templates.

#[cfg(feature = "schema")]
mod about;
mod colours;
mod fault;
mod inspect;
mod job;
mod loads;
mod logo;
#[cfg(feature = "schema")]
mod reference;
mod stylesheet;
mod templates;
mod trouble;

pub use crate::guard::Most;
pub use colours::{Adjusted, adjusted};
pub use fault::{Fault, FaultKind, faults};
pub use job::work;
pub use logo::{Logo, LogoFault};
#[cfg(feature = "schema")]
pub use reference::{readme, view_reference, view_schema};
pub use templates::{Templates, shipped_templates};

pub(crate) use colours::css;
pub(crate) use job::Job;
