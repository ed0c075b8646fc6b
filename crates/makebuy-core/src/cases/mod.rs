//! Cases: example activities with their expected verdicts, kept beside the rules they test.

mod bench;
mod compare;
mod coverage;
mod examples;
mod expect;
mod file;
mod given;
mod key;
mod like;
mod mutate;
mod observe;
mod run;
mod suggest;
mod update;
pub(crate) mod write;

pub use bench::Bench;
pub use coverage::{Coverage, Point, What, coverage};
pub use examples::examples;
pub use expect::Expectation;
pub use file::{Case, parse, parse_added};
pub use key::Key;
pub use mutate::{Declared, Kind, Mutant, Mutation, Sorted, Trial, mutants, sort_out};
pub use observe::observe;
pub use run::{CaseResult, Failure, run};
pub use suggest::suggest;
pub use update::{Update, update};
pub use write::{Entry, Head, fresh_id, line};

pub use crate::explain::RuleState;
