//! What went wrong in functions, so that nothing of it is lost in analyses that show no failures of their own.

use crate::call::Function;
use crate::ids::FactId;
use crate::limits::FUNCTION_FAILURES;
use crate::pack::Pack;
use makebuy_model::assessment::FunctionFailure;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A function that failed in some rows of a table.
#[derive(Debug, Clone)]
pub(crate) struct Failed {
    /// The derived fact that calls it.
    pub(crate) fact: FactId,
    pub(crate) function: Arc<Function>,
    pub(crate) mishap: Mishap,
}

/// Rows that have no result because a function failed.
#[derive(Debug, Clone)]
pub(crate) struct Mishap {
    pub(crate) why: Why,
    pub(crate) message: String,
    /// In ascending order.
    pub(crate) rows: Vec<usize>,
    /// The row in which it happened, where several have no result because of it.
    pub(crate) culprit: Option<usize>,
}

/// Whether a function says itself that it can not compute a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Why {
    /// It does. Of rows that nobody has asked about, made up in the course of an analysis, that says nothing.
    Refused,
    /// It gave nothing, or what can not be a result.
    Broken,
}

impl Failed {
    /// The failure in terms of the contract, for some activities.
    pub(crate) fn told(&self, pack: &Pack, activities: Vec<String>) -> FunctionFailure {
        FunctionFailure {
            plugin: self.function.plugin.name.clone(),
            function: self.function.info.name.clone(),
            fact: pack.facts[self.fact].id.clone(),
            activities,
            message: self.mishap.message.clone(),
            culprit: None,
        }
    }
}

/// Whether one failure is the other, whatever activities are told of.
pub(crate) fn is_same(one: &FunctionFailure, other: &FunctionFailure) -> bool {
    what(one) == what(other)
}

/// What failed and how, without where.
fn what(failure: &FunctionFailure) -> [&str; 4] {
    let FunctionFailure { plugin, function, fact, message, activities: _, culprit: _ } = failure;
    [plugin, function, fact, message].map(String::as_str)
}

/// All failures since a pack was compiled, each once; packs made from it share its log.
#[derive(Debug, Clone, Default)]
pub(crate) struct Log(Arc<Mutex<Vec<FunctionFailure>>>);

impl Log {
    /// Writes down a failure; what says more takes the place of what says less. Beyond the limit nothing is added: that
    /// something failed is known by then.
    pub(crate) fn add(&self, failure: FunctionFailure) {
        let mut entries = self.entries();
        let full = entries.len() >= FUNCTION_FAILURES;
        match entries.iter_mut().find(|entry| is_same(entry, &failure)) {
            Some(entry) if entry.activities.is_empty() => *entry = failure,
            None if !full => entries.push(failure),
            _ => {}
        }
    }

    /// Writes down what functions refused in rows that are real.
    pub(crate) fn add_refusals(&self, pack: &Pack, failures: &[Failed]) {
        let refused = failures.iter().filter(|failed| failed.mishap.why == Why::Refused);
        refused.for_each(|failed| self.add(failed.told(pack, Vec::new())));
    }

    pub(crate) fn all(&self) -> Vec<FunctionFailure> {
        self.entries().clone()
    }

    fn entries(&self) -> MutexGuard<'_, Vec<FunctionFailure>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failure(fact: usize, activities: &[&str]) -> FunctionFailure {
        FunctionFailure {
            plugin: "p".to_owned(),
            function: "f".to_owned(),
            fact: format!("fact_{fact}"),
            activities: activities.iter().map(|id| (*id).to_owned()).collect(),
            message: "it crashed".to_owned(),
            culprit: None,
        }
    }

    #[test]
    fn a_log_has_each_failure_once_and_no_more_than_it_may() {
        let log = Log::default();
        log.add(failure(0, &[]));
        let told = FunctionFailure { culprit: Some("b".to_owned()), ..failure(0, &["a", "b"]) };
        log.add(told.clone());
        log.add(failure(0, &[]));
        assert_eq!(log.all(), [told], "what says more is kept");
        (0..FUNCTION_FAILURES + 5).for_each(|fact| log.clone().add(failure(fact, &[])));
        assert_eq!(log.all().len(), FUNCTION_FAILURES);
    }
}
