//! What was found about the cases of a pack.

use super::cases::failed_case;
use super::coverage::coverage;
use super::mutants::mutation_score;
use super::words::count;
use crate::tested::Tested;
use makebuy_model::Sources;
use std::fmt::Write as _;

/// The cases that fail, then how many there are; what they do not reach; what they do not catch.
pub(crate) fn told(sources: &Sources, tested: &Tested) -> String {
    let mut text: String = tested.failed().map(|(case, result)| failed_case(sources, case, result)).collect();
    let failed = tested.failed().count();
    let _ = writeln!(text, "{}: {} passed, {failed} failed", tested.id, count(tested.cases.len() - failed, "case"));
    if let Some(found) = &tested.coverage {
        text.push_str(&coverage(sources, &tested.id, found));
    }
    if let Some(mutated) = &tested.mutated {
        text.push_str(&mutation_score(sources, &tested.id, mutated));
    }
    text
}
