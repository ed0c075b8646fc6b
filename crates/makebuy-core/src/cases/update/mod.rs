//! `--update`: a file of cases in which the expectations that failed say what came.

mod file;
mod mended;

use super::compare::{Came, failures};
use super::{Case, CaseResult};
use file::File;
use mended::mended;

/// The text of a file of cases with the expectations of those that fail rewritten; comments, order and the other cases stay as they
/// are. `None` if the text can not be edited, or nothing fails.
#[must_use]
pub fn update(text: &str, results: &[(&Case, &CaseResult)]) -> Option<String> {
    let mut file = File::parse(text)?;
    let mut changed = false;
    for (case, result) in results.iter().filter(|(_, result)| !result.failures.is_empty()) {
        let came = Came::of(&result.assessment);
        let expect = mended(&case.expect, &result.failures, &came);
        if failures(&expect, &came).is_empty() {
            changed |= file.expect(&case.id, &case.expect, &expect);
        }
    }
    let ends = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let lines = |text: String| text.replace("\r\n", "\n").replace('\n', ends);
    changed.then(|| match text.ends_with('\n') {
        true => lines(file.text()),
        false => lines(file.text().trim_end_matches('\n').to_owned()),
    })
}
