//! The house style: colours, a logo, and templates of users.
//!
//! Templates of users are not trusted. [`Report::job`](crate::Report::job) packs what they need into bytes, [`work`] renders
//! them, in a process without rights, and says what is wrong as [`Fault`]s that point into the templates.

mod colours;
mod fault;
mod guard;
mod inspect;
mod job;
mod logo;
mod stylesheet;
mod templates;
mod trouble;

pub use colours::{Adjusted, adjusted};
pub use fault::{Fault, FaultKind, faults};
pub use job::{Most, work};
pub use logo::{Logo, LogoFault};
pub use templates::{Templates, shipped_templates};

pub(crate) use colours::css;
pub(crate) use guard::{Counted, Guard};
pub(crate) use job::Job;
