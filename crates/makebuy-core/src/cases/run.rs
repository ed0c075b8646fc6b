//! Judging a case, and why it fails.

use super::compare::{Came, failures};
use super::key::{Key, Names};
use super::{Case, Expectation};
use crate::assess::{Settings, assess};
use crate::eval::judge;
use crate::explain::{Evaluation, RuleState};
use crate::pack::Pack;
use crate::portfolio::rows;
use makebuy_model::assessment::{Assessment, FunctionFailure};

/// What became of a case.
#[derive(Debug, Clone)]
pub struct CaseResult {
    /// Where what came is not what was expected; empty if the case passes.
    pub failures: Vec<Failure>,
    /// The whole assessment, to say why.
    pub assessment: Assessment,
}

/// One expectation that was not met.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    /// Which expectation.
    pub key: Key,
    /// What was expected.
    pub expected: String,
    /// What came.
    pub found: String,
    /// The rules it is about, as they stand.
    pub rules: Vec<RuleState>,
}

/// Runs a case.
#[must_use]
pub fn run(pack: &Pack, case: &Case) -> CaseResult {
    let assessment = assess(pack, &case.portfolio, &Settings::default());
    let mut failures = failures(&case.expect, &Came::of(&assessment));
    failures.extend(assessment.failures.iter().map(function_failed));
    if !failures.is_empty() {
        explain(pack, case, &assessment, &mut failures);
    }
    CaseResult { failures, assessment }
}

/// What came of a case in which a function failed is no result.
fn function_failed(failure: &FunctionFailure) -> Failure {
    let found = failure.diagnostic().message;
    Failure { key: Key::Functions, expected: "no function that fails".to_owned(), found, rules: Vec::new() }
}

/// Adds how the rules that failures are about stand: an assessment speaks of those only that apply.
fn explain(pack: &Pack, case: &Case, assessment: &Assessment, failures: &mut [Failure]) {
    let rows = rows(pack, &case.portfolio, true);
    let judged = judge(pack, rows.table.clone());
    let portfolio = &case.portfolio;
    let evaluation = Evaluation { pack, portfolio, rows: &rows, judged: &judged, without_assumptions: None };
    for failure in failures {
        let rules = about(pack, &case.expect, assessment, failure);
        failure.rules = rules.iter().filter_map(|rule| evaluation.rule_state(0, 0, rule)).collect();
    }
}

/// The rules that a failure is about.
fn about(pack: &Pack, expect: &Expectation, assessment: &Assessment, failure: &Failure) -> Vec<String> {
    match failure.key.names() {
        // What warns is compared as a whole.
        Names::Rules(_) if failure.key != Key::Warnings => vec![failure.expected.clone()],
        Names::Qualifiers => {
            let expected = expect.list(Key::Qualifiers);
            let found = assessment.activities.first().map(|activity| activity.judgement.verdict.qualifiers.as_slice());
            let found = found.unwrap_or_default();
            let differs = |word: &String| expected.contains(word) != found.contains(word);
            let rules = pack.info.rules.iter().filter(|rule| rule.qualifier.as_ref().is_some_and(differs));
            rules.map(|rule| rule.id.clone()).collect()
        }
        _ => Vec::new(),
    }
}
