//! Mutants: a pack with one thing in it changed. The cases of a good pack catch every one of them.
//!
//! Only what a pack itself declares is changed: what it takes over is for the cases of the pack that declares it.

mod change;
mod find;

use super::Case;
use super::run::fails;
use crate::Library;
use crate::pack::Pack;
use change::Change;
use makebuy_model::Span;
use std::collections::BTreeSet;
use std::fmt;

/// What was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mutation {
    /// A rule was left out.
    RuleDropped {
        /// The rule.
        rule: String,
    },
    /// An adjustment was left out.
    AdjustmentDropped {
        /// The rule or criterion that it adjusts.
        of: Declared,
    },
    /// A comparison is true where it was false, and false where it was true. Unknown stays unknown.
    ComparisonFlipped {
        /// The rule or derived fact it stands in.
        of: Declared,
        /// As written.
        comparison: String,
    },
    /// An operator was exchanged: `+` for `-`, `*` for `/`, and the other way round.
    OperatorSwapped {
        /// The derived fact it stands in.
        fact: String,
        /// The operation, as written.
        operation: String,
        /// The operator as written.
        was: &'static str,
        /// What stands in its place.
        is: &'static str,
    },
}

/// Something that a pack declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Declared {
    /// A rule, by its id.
    Rule(String),
    /// A fact, by its name.
    Fact(String),
    /// A criterion, by its id.
    Criterion(String),
}

impl fmt::Display for Declared {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rule(id) => write!(formatter, "rule {id}"),
            Self::Fact(id) => write!(formatter, "fact {id}"),
            Self::Criterion(id) => write!(formatter, "criterion {id}"),
        }
    }
}

impl fmt::Display for Mutation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::RuleDropped { rule } => write!(formatter, "rule {rule} dropped"),
            Self::AdjustmentDropped { of } => write!(formatter, "adjustment of {of} dropped"),
            Self::ComparisonFlipped { of, comparison } => write!(formatter, "{of}: `{comparison}` flipped"),
            Self::OperatorSwapped { fact, operation, was, is } => {
                write!(formatter, "fact {fact}: `{was}` of `{operation}` swapped for `{is}`")
            }
        }
    }
}

/// A pack with one thing changed.
#[derive(Debug, Clone)]
pub struct Mutant {
    /// What was changed.
    pub mutation: Mutation,
    /// Where it stands.
    pub span: Span,
    change: Change,
}

impl Mutant {
    /// Whether a case of the pack fails on it. The cases must be of the unchanged pack, and pass on it.
    #[must_use]
    pub fn is_caught(&self, pack: &Pack, cases: &[Case]) -> bool {
        let mutated = self.change.apply(pack);
        let touched: BTreeSet<&str> = self.change.rules(pack).collect();
        let likely = |case: &&Case| case.expect.rules().any(|rule| touched.contains(rule));
        let rest = cases.iter().filter(|case| !likely(case));
        cases.iter().filter(likely).chain(rest).any(|case| fails(&mutated, case))
    }
}

/// Every mutant of a pack of the library, in the order of its files: first what it adjusts, then its facts and rules.
#[must_use]
pub fn mutants(library: &Library, pack: &Pack) -> Vec<Mutant> {
    library.doc(&pack.info.id).map(|doc| find::all(library, pack, doc)).unwrap_or_default()
}
