//! Results as JUnit XML, for CI systems.

use super::cases::failed_case;
use super::words::place;
use crate::tested::{Mutated, Tested};
use makebuy_core::cases::{Coverage, Mutant};
use makebuy_model::Sources;
use quick_junit::{NonSuccessKind, Report, SerializeError, TestCase, TestCaseStatus, TestSuite};

/// A suite for the cases of each pack; and for its coverage and its mutants, if they were asked for.
pub(crate) fn junit(sources: &Sources, all: &[Tested]) -> Result<String, SerializeError> {
    let mut report = Report::new("makebuy test");
    for tested in all {
        report.add_test_suite(cases(sources, tested));
        if let Some(found) = &tested.coverage {
            report.add_test_suite(coverage(sources, &tested.id, found));
        }
        if let Some(found) = &tested.mutated {
            report.add_test_suite(mutants(sources, &tested.id, found));
        }
    }
    // XML has no place for these two, not even escaped.
    report.to_string().map(|text| text.replace(['\u{FFFE}', '\u{FFFF}'], "\u{FFFD}"))
}

fn cases(sources: &Sources, tested: &Tested) -> TestSuite {
    let mut suite = TestSuite::new(tested.id.as_str());
    for (case, result) in &tested.cases {
        let expected = |failure: &makebuy_core::cases::Failure| {
            format!("{}: expected {}, came {}", failure.key, failure.expected, failure.found)
        };
        let why: Vec<String> = result.failures.iter().map(expected).collect();
        let status = if why.is_empty() {
            TestCaseStatus::success()
        } else {
            let text = failed_case(sources, case, result);
            failure(&why.join("; "), &anstream::adapter::strip_str(&text).to_string())
        };
        suite.add_test_case(named(&case.id, &tested.id, status));
    }
    suite
}

fn coverage(sources: &Sources, id: &str, found: &Coverage) -> TestSuite {
    let class = format!("{id}.coverage");
    let mut suite = TestSuite::new(class.as_str());
    for point in &found.points {
        let status = if point.reached {
            TestCaseStatus::success()
        } else {
            failure(&format!("{}: {}", point.of, point.what), &place(sources, point.span))
        };
        suite.add_test_case(named(&point.name(), &class, status));
    }
    suite
}

fn mutants(sources: &Sources, id: &str, found: &Mutated) -> TestSuite {
    let class = format!("{id}.mutants");
    let mut suite = TestSuite::new(class.as_str());
    let same = |one: &Mutant, other: &Mutant| one.span == other.span && one.mutation == other.mutation;
    for mutant in &found.all {
        let explained = found.sorted.explained.iter().find(|(other, _)| same(mutant, other));
        let survived = found.sorted.unexplained.iter().position(|other| same(mutant, other));
        let status = match (explained, survived) {
            (Some((_, reason)), _) => {
                let mut skipped = TestCaseStatus::skipped();
                skipped.set_message(reason.as_str());
                skipped
            }
            (None, Some(at)) => {
                let suggestion = found.suggestions.get(at).cloned().flatten().unwrap_or_default();
                failure("no case fails when this is changed", &format!("{}\n{suggestion}", place(sources, mutant.span)))
            }
            (None, None) => TestCaseStatus::success(),
        };
        suite.add_test_case(named(&mutant.mutation.to_string(), &class, status));
    }
    suite
}

fn named(name: &str, class: &str, status: TestCaseStatus) -> TestCase {
    let mut case = TestCase::new(name, status);
    case.set_classname(class);
    case
}

fn failure(message: &str, text: &str) -> TestCaseStatus {
    let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
    status.set_message(message).set_type("failure").set_description(text);
    status
}
