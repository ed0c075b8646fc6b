//! What came against what was expected.

use super::expect::Expectation;
use super::run::Failure;
use makebuy_model::assessment::{
    Assessment, Bearing, Duty, DutyState, Judgement, Requirement, RequirementState, Truth,
};
use std::fmt;

/// A line of `expect`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// `option`
    Option,
    /// `standing`
    Standing,
    /// `out`
    Out,
    /// `not_out`
    NotOut,
    /// `qualifiers`
    Qualifiers,
    /// `meanwhile`
    Meanwhile,
    /// `close_call`
    CloseCall,
    /// `for`
    For,
    /// `against`
    Against,
    /// `neutral`
    Neutral,
    /// `absent`
    Absent,
    /// `unmet`
    Unmet,
    /// `to_check`
    ToCheck,
    /// `duties`
    Duties,
    /// `questions`
    Questions,
    /// `assumptions`
    Assumptions,
    /// `warnings`
    Warnings,
    /// None: that no function fails goes without saying.
    Functions,
}

impl Key {
    /// As it is written in a case.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Option => "option",
            Self::Standing => "standing",
            Self::Out => "out",
            Self::NotOut => "not_out",
            Self::Qualifiers => "qualifiers",
            Self::Meanwhile => "meanwhile",
            Self::CloseCall => "close_call",
            Self::For => "for",
            Self::Against => "against",
            Self::Neutral => "neutral",
            Self::Absent => "absent",
            Self::Unmet => "unmet",
            Self::ToCheck => "to_check",
            Self::Duties => "duties",
            Self::Questions => "questions",
            Self::Assumptions => "assumptions",
            Self::Warnings => "warnings",
            Self::Functions => "functions",
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// What came of a case.
#[derive(Debug)]
pub(super) struct Came<'a> {
    /// Activity by activity.
    pub(super) judgements: Vec<&'a Judgement>,
    /// The portfolio rules that warn.
    pub(super) warned: Vec<String>,
}

impl<'a> Came<'a> {
    pub(super) fn of(assessment: &'a Assessment) -> Self {
        Self {
            judgements: assessment.activities.iter().map(|activity| &activity.judgement).collect(),
            warned: assessment.warnings.iter().map(|warning| warning.rule.clone()).collect(),
        }
    }
}

/// Everything that was expected and did not come.
pub(super) fn failures(expect: &Expectation, came: &Came<'_>) -> Vec<Failure> {
    let mut failures = Failures(Vec::new());
    if let Some(judgement) = came.judgements.first() {
        failures.verdict(expect, judgement);
        failures.options(expect, judgement);
        failures.rules(expect, judgement);
        failures.facts(expect, judgement);
    }
    failures.portfolio(expect, came);
    failures.0
}

struct Failures(Vec<Failure>);

impl Failures {
    fn fail(&mut self, key: Key, expected: impl Into<String>, found: impl Into<String>) {
        self.0.push(Failure { key, expected: expected.into(), found: found.into(), rules: Vec::new() });
    }

    fn equal(&mut self, key: Key, expected: Option<&str>, found: Option<&str>) {
        if let Some(expected) = expected
            && found != Some(expected)
        {
            self.fail(key, expected, found.unwrap_or("none"));
        }
    }

    fn verdict(&mut self, expect: &Expectation, judgement: &Judgement) {
        let verdict = &judgement.verdict;
        self.equal(Key::Option, expect.option.as_deref(), verdict.option.as_deref());
        let standing = expect.standing.map(|standing| standing.as_str());
        self.equal(Key::Standing, standing, Some(verdict.standing.as_str()));
        self.equal(Key::Meanwhile, expect.meanwhile.as_deref(), verdict.meanwhile.as_deref());
        if let Some(close) = expect.close_call
            && close != verdict.close_call
        {
            self.fail(Key::CloseCall, close.to_string(), verdict.close_call.to_string());
        }
        if let Some(expected) = &expect.qualifiers {
            self.same(Key::Qualifiers, expected, &verdict.qualifiers);
        }
    }

    fn same(&mut self, key: Key, expected: &[String], found: &[String]) {
        let sorted = |words: &[String]| {
            let mut words = words.to_vec();
            words.sort();
            words
        };
        if sorted(expected) != sorted(found) {
            self.fail(key, list(expected), list(found));
        }
    }

    fn options(&mut self, expect: &Expectation, judgement: &Judgement) {
        let out = listed(Key::Out, judgement);
        self.contains(Key::Out, &expect.out, &out);
        for option in expect.not_out.iter().filter(|option| out.contains(option)) {
            self.fail(Key::NotOut, option.clone(), "out");
        }
    }

    fn rules(&mut self, expect: &Expectation, judgement: &Judgement) {
        let expected = [
            (Key::For, &expect.reasons_for),
            (Key::Against, &expect.reasons_against),
            (Key::Neutral, &expect.neutral),
            (Key::Unmet, &expect.unmet),
            (Key::ToCheck, &expect.to_check),
            (Key::Duties, &expect.duties),
        ];
        for (key, expected) in expected {
            self.contains(key, expected, &listed(key, judgement));
        }
    }

    fn facts(&mut self, expect: &Expectation, judgement: &Judgement) {
        self.contains(Key::Questions, &expect.questions, &listed(Key::Questions, judgement));
        self.contains(Key::Assumptions, &expect.assumptions, &listed(Key::Assumptions, judgement));
    }

    fn contains(&mut self, key: Key, expected: &[String], found: &[String]) {
        for item in expected.iter().filter(|item| !found.contains(item)) {
            self.fail(key, item.clone(), list(found));
        }
    }

    fn portfolio(&mut self, expect: &Expectation, came: &Came<'_>) {
        if let Some(expected) = &expect.warnings {
            self.same(Key::Warnings, expected, &came.warned);
        }
        for rule in &expect.absent {
            if let Some(place) = place(rule, came) {
                self.fail(Key::Absent, rule.clone(), place);
            }
        }
    }
}

/// What a verdict lists under a key that expects some of a list.
pub(super) fn listed(key: Key, judgement: &Judgement) -> Vec<String> {
    let reasons = |bearing: Bearing| {
        let found = judgement.reasons.iter().filter(move |reason| reason.bearing == bearing);
        found.map(|reason| reason.rule.clone()).collect()
    };
    let required = |state: RequirementState| {
        let found = judgement.requirements.iter().filter(move |item| item.state == state);
        found.map(|item| item.rule.clone()).collect()
    };
    match key {
        Key::Out => {
            let out = judgement.options.iter().filter(|option| option.out == Truth::Yes);
            out.map(|option| option.id.clone()).collect()
        }
        Key::For => reasons(Bearing::For),
        Key::Against => reasons(Bearing::Against),
        Key::Neutral => reasons(Bearing::Neutral),
        Key::Unmet => required(RequirementState::Unmet),
        Key::ToCheck => required(RequirementState::ToCheck),
        Key::Duties => {
            let due = judgement.duties.iter().filter(|duty| duty.state == DutyState::Due);
            due.map(|duty| duty.rule.clone()).collect()
        }
        Key::Questions => judgement.questions.iter().map(|question| question.fact.clone()).collect(),
        Key::Assumptions => {
            let assumed = judgement.assumptions.iter().filter(|assumption| assumption.decides);
            assumed.map(|assumption| assumption.fact.clone()).collect()
        }
        _ => Vec::new(),
    }
}

/// Where a rule that should be absent shows.
fn place(rule: &str, came: &Came<'_>) -> Option<&'static str> {
    if came.warned.iter().any(|other| other == rule) {
        return Some("among the warnings");
    }
    came.judgements.iter().find_map(|judgement| place_in(rule, judgement))
}

fn place_in(rule: &str, judgement: &Judgement) -> Option<&'static str> {
    if judgement.reasons.iter().any(|reason| reason.rule == rule) {
        return Some("among the reasons");
    }
    let open = |item: &&Requirement| matches!(item.state, RequirementState::Unmet | RequirementState::Unknown);
    if judgement.requirements.iter().filter(open).any(|item| item.rule == rule) {
        return Some("among the requirements");
    }
    let due = |duty: &&Duty| duty.state == DutyState::Due;
    judgement.duties.iter().filter(due).any(|duty| duty.rule == rule).then_some("among the duties")
}

fn list(words: &[String]) -> String {
    if words.is_empty() { "none".to_owned() } else { words.join(", ") }
}
