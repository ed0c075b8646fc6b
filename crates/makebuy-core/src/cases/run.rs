//! Judging a case and comparing what came with what was expected.

use super::{Case, Expectation};
use crate::assess::{Settings, assess};
use crate::pack::Pack;
use makebuy_model::assessment::{Assessment, Bearing, DutyState, Judgement, RequirementState, Truth};

/// What became of a case.
#[derive(Debug, Clone)]
pub struct CaseResult {
    /// Where what came is not what was expected; empty if the case passes.
    pub failures: Vec<Failure>,
    /// The whole assessment, to say why.
    pub assessment: Assessment,
}

/// One expectation that was not met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Which expectation.
    pub what: &'static str,
    /// What was expected.
    pub expected: String,
    /// What came.
    pub found: String,
}

/// Runs a case.
#[must_use]
pub fn run(pack: &Pack, case: &Case) -> CaseResult {
    let assessment = assess(pack, &case.portfolio, &Settings::default());
    CaseResult { failures: failures(case, &assessment), assessment }
}

/// Whether a case fails.
pub(super) fn fails(pack: &Pack, case: &Case) -> bool {
    !run(pack, case).failures.is_empty()
}

fn failures(case: &Case, assessment: &Assessment) -> Vec<Failure> {
    let mut failures = Failures(Vec::new());
    if let Some(activity) = assessment.activities.first() {
        failures.verdict(&case.expect, &activity.judgement);
        failures.options(&case.expect, &activity.judgement);
        failures.rules(&case.expect, &activity.judgement);
    }
    failures.portfolio(&case.expect, assessment);
    failures.0
}

struct Failures(Vec<Failure>);

impl Failures {
    fn fail(&mut self, what: &'static str, expected: impl Into<String>, found: impl Into<String>) {
        self.0.push(Failure { what, expected: expected.into(), found: found.into() });
    }

    fn equal(&mut self, what: &'static str, expected: Option<&str>, found: Option<&str>) {
        if let Some(expected) = expected
            && found != Some(expected)
        {
            self.fail(what, expected, found.unwrap_or("none"));
        }
    }

    fn verdict(&mut self, expect: &Expectation, judgement: &Judgement) {
        let verdict = &judgement.verdict;
        self.equal("option", expect.option.as_deref(), verdict.option.as_deref());
        let standing = expect.standing.map(|standing| standing.as_str());
        self.equal("standing", standing, Some(verdict.standing.as_str()));
        self.equal("meanwhile", expect.meanwhile.as_deref(), verdict.meanwhile.as_deref());
        if let Some(close) = expect.close_call
            && close != verdict.close_call
        {
            self.fail("close_call", close.to_string(), verdict.close_call.to_string());
        }
        if let Some(expected) = &expect.qualifiers {
            self.same("qualifiers", expected, &verdict.qualifiers);
        }
    }

    fn same(&mut self, what: &'static str, expected: &[String], found: &[String]) {
        let sorted = |words: &[String]| {
            let mut words = words.to_vec();
            words.sort();
            words
        };
        if sorted(expected) != sorted(found) {
            self.fail(what, list(expected), list(found));
        }
    }

    fn rules(&mut self, expect: &Expectation, judgement: &Judgement) {
        let reasons = |bearing: Bearing| {
            let found = judgement.reasons.iter().filter(move |reason| reason.bearing == bearing);
            found.map(|reason| reason.rule.clone()).collect::<Vec<_>>()
        };
        let required = |state: RequirementState| {
            let found = judgement.requirements.iter().filter(move |item| item.state == state);
            found.map(|item| item.rule.clone()).collect::<Vec<_>>()
        };
        let due = judgement.duties.iter().filter(|duty| duty.state == DutyState::Due);
        let due: Vec<_> = due.map(|duty| duty.rule.clone()).collect();
        let asked: Vec<_> = judgement.questions.iter().map(|question| question.fact.clone()).collect();
        let assumed = judgement.assumptions.iter().filter(|assumption| assumption.decides);
        let assumed: Vec<_> = assumed.map(|assumption| assumption.fact.clone()).collect();
        self.contains("for", &expect.reasons_for, &reasons(Bearing::For));
        self.contains("against", &expect.reasons_against, &reasons(Bearing::Against));
        self.contains("neutral", &expect.neutral, &reasons(Bearing::Neutral));
        self.contains("unmet", &expect.unmet, &required(RequirementState::Unmet));
        self.contains("to_check", &expect.to_check, &required(RequirementState::ToCheck));
        self.contains("duties", &expect.duties, &due);
        self.contains("questions", &expect.questions, &asked);
        self.contains("assumptions", &expect.assumptions, &assumed);
    }

    fn options(&mut self, expect: &Expectation, judgement: &Judgement) {
        let out = judgement.options.iter().filter(|option| option.out == Truth::Yes);
        let out: Vec<_> = out.map(|option| option.id.clone()).collect();
        self.contains("out", &expect.out, &out);
        for option in expect.not_out.iter().filter(|option| out.contains(option)) {
            let by = judgement.options.iter().find(|found| found.id == *option);
            let by = by.map_or(String::new(), |found| match found.out_by.is_empty() {
                true => "out for want of a provider".to_owned(),
                false => format!("out by {}", list(&found.out_by)),
            });
            self.fail("not_out", option.clone(), by);
        }
    }

    fn contains(&mut self, what: &'static str, expected: &[String], found: &[String]) {
        for rule in expected.iter().filter(|rule| !found.contains(rule)) {
            self.fail(what, rule.clone(), list(found));
        }
    }

    fn portfolio(&mut self, expect: &Expectation, assessment: &Assessment) {
        let warned: Vec<_> = assessment.warnings.iter().map(|warning| warning.rule.clone()).collect();
        if let Some(expected) = &expect.warnings {
            self.same("warnings", expected, &warned);
        }
        for rule in &expect.absent {
            if let Some(place) = place(rule, assessment, &warned) {
                self.fail("absent", format!("no `{rule}`"), place);
            }
        }
    }
}

/// Where a rule that should be absent shows.
fn place(rule: &str, assessment: &Assessment, warned: &[String]) -> Option<&'static str> {
    if warned.iter().any(|other| other == rule) {
        return Some("among the warnings");
    }
    let judgement = &assessment.activities.first()?.judgement;
    if judgement.reasons.iter().any(|reason| reason.rule == rule) {
        return Some("among the reasons");
    }
    let open = |item: &&makebuy_model::assessment::Requirement| {
        matches!(item.state, RequirementState::Unmet | RequirementState::Unknown)
    };
    if judgement.requirements.iter().filter(open).any(|item| item.rule == rule) {
        return Some("among the requirements");
    }
    judgement.duties.iter().any(|duty| duty.rule == rule).then_some("among the duties")
}

fn list(words: &[String]) -> String {
    if words.is_empty() { "none".to_owned() } else { words.join(", ") }
}
