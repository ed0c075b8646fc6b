//! The engine of makebuy: text in, assessment out.
#![forbid(unsafe_code)]

mod assess;
pub mod cases;
mod compile;
pub mod doc;
mod eval;
mod explain;
pub mod expr;
mod findings;
mod ids;
pub mod limits;
mod pack;
pub mod portfolio;
mod read;
mod suggest;
mod warnings;

pub use assess::{Settings, assess};
pub use compile::{Library, PackFiles};
pub use findings::{Located, Outcome};
pub use pack::Pack;
pub use suggest::did_you_mean;
