//! What was found about the cases of a pack.

use makebuy_core::cases::{Case, CaseResult, Coverage, Mutant, Sorted};

/// What was found about the cases of one pack.
#[derive(Debug)]
pub(crate) struct Tested {
    pub(crate) id: String,
    pub(crate) cases: Vec<(Case, CaseResult)>,
    pub(crate) coverage: Option<Coverage>,
    pub(crate) mutated: Option<Mutated>,
}

/// What became of the mutants of a pack.
#[derive(Debug)]
pub(crate) struct Mutated {
    pub(crate) all: Vec<Mutant>,
    pub(crate) sorted: Sorted,
    /// For each of the first unexplained survivors a case that would catch it, if one was found.
    pub(crate) suggestions: Vec<Option<String>>,
}

impl Tested {
    /// The cases that fail.
    pub(crate) fn failed(&self) -> impl Iterator<Item = &(Case, CaseResult)> {
        self.cases.iter().filter(|(_, result)| !result.failures.is_empty())
    }
}

impl Mutated {
    /// How many of the mutants that nobody explains are caught, in percent.
    pub(crate) fn score(&self) -> f64 {
        let counted = self.all.len() - self.sorted.explained.len();
        share(counted - self.sorted.unexplained.len(), counted)
    }
}

/// How much of a whole, in percent; all of nothing.
pub(crate) fn share(part: usize, whole: usize) -> f64 {
    let number = |count: usize| u32::try_from(count).map_or(f64::MAX, f64::from);
    if whole == 0 { 100.0 } else { 100.0 * number(part) / number(whole) }
}

/// Percent with one decimal, rounded down: all is said only of all.
pub(crate) fn percent(share: f64) -> String {
    format!("{:.1} %", (share * 10.0).floor() / 10.0)
}
