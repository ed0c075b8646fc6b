//! Cases: example activities with their expected verdicts, kept beside the rules they test.

mod compare;
mod examples;
mod expect;
mod file;
mod given;
mod like;
mod mutate;
mod run;

pub use compare::Key;
pub use examples::examples;
pub use expect::Expectation;
pub use file::{Case, parse};
pub use mutate::{Declared, Mutant, Mutation, mutants};
pub use run::{CaseResult, Failure, run};

pub use crate::explain::RuleState;
