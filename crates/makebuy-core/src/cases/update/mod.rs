//! `--update`: a file of cases in which the expectations that failed say what came.

mod ends;
mod file;
mod mended;

use super::compare::{Came, failures};
use super::{Case, CaseResult, parse, run};
use crate::pack::Pack;
use file::File;
use makebuy_model::Sources;
use mended::mended;

/// What an update makes of a file of cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Update {
    /// The text with the expectations of those that failed rewritten; comments, order and the other cases stay as they are. `None`
    /// if nothing could be rewritten, or what came of it could not be read.
    pub text: Option<String>,
    /// The ids of the cases that fail still.
    pub failing: Vec<String>,
}

/// Rewrites the expectations of the cases that fail to what came.
#[must_use]
pub fn update(pack: &Pack, text: &str, results: &[(&Case, &CaseResult)]) -> Update {
    let updated = rewritten(text, results).and_then(|text| Some((failing(pack, &text)?, text)));
    match updated {
        Some((failing, text)) => Update { text: Some(text), failing },
        None => {
            let failed = results.iter().filter(|(_, result)| !result.failures.is_empty());
            Update { text: None, failing: failed.map(|(case, _)| case.id.clone()).collect() }
        }
    }
}

/// The cases of a text that fail; `None` if it is no file of cases.
fn failing(pack: &Pack, text: &str) -> Option<Vec<String>> {
    let mut sources = Sources::new();
    let file = sources.add("cases.toml", text);
    let cases = parse(&sources, file, pack).value?;
    Some(cases.into_iter().filter(|case| !run(pack, case).failures.is_empty()).map(|case| case.id).collect())
}

fn rewritten(text: &str, results: &[(&Case, &CaseResult)]) -> Option<String> {
    let mut file = File::parse(text)?;
    let mut changed = false;
    // What came where a function failed is nothing to expect.
    let computed = results.iter().filter(|(_, result)| result.assessment.failures.is_empty());
    for (case, result) in computed.filter(|(_, result)| !result.failures.is_empty()) {
        let came = Came::of(&result.assessment);
        let expect = mended(case, &result.failures, &came);
        if failures(&expect, &came).is_empty() {
            changed |= file.expect(&case.id, &case.expect, &expect);
        }
    }
    changed.then(|| ends::kept(text, &file.text()))
}
