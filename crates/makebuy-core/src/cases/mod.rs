//! Cases: example activities with their expected verdicts, kept beside the rules they test.

mod compare;
mod expect;
mod file;
mod given;
mod like;
mod mutate;
mod observe;
mod run;

pub use compare::Key;
pub use expect::Expectation;
pub use file::{Case, parse};
pub use mutate::{Declared, Mutant, Mutation, mutants};
pub use observe::{Observed, observe};
pub use run::{CaseResult, Failure, run};

pub use crate::explain::RuleState;
