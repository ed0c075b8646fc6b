//! Cases: example activities with their expected verdicts, kept beside the rules they test.

mod file;
mod run;

pub use file::{Case, Expectation, parse};
pub use run::{CaseResult, Failure, run};
