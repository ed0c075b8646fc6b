//! What an expectation can say of one outcome that is not so of another.

use crate::cases::Expectation;
use crate::cases::bench::CaseOutcome;
use crate::cases::compare::failures;
use makebuy_model::assessment::{Bearing, DutyState, Judgement, RequirementState, Truth};

/// An expectation that the first outcome meets and the second does not, and how plainly it speaks: lower is plainer.
/// What it says of the rule itself that was changed is plainest.
pub(super) fn difference(one: &CaseOutcome, other: &CaseOutcome, changed: &str) -> Option<(usize, Expectation)> {
    let (here, there) = (one.judgements.first()?, other.judgements.first()?);
    let verdict = Expectation {
        option: here.verdict.option.clone(),
        standing: Some(here.verdict.standing),
        ..Expectation::default()
    };
    let details = details(here, there).into_iter();
    let details = details.map(|detail| Expectation { option: verdict.option.clone(), ..detail });
    let (own, others): (Vec<_>, Vec<_>) = details.partition(|detail| detail.rules().any(|rule| rule == changed));
    let warnings = Expectation { warnings: Some(one.warned.clone()), ..Expectation::default() };
    let all = own.into_iter().map(|own| (0, own)).chain([(1, verdict)]);
    let mut all = all.chain(others.into_iter().chain([warnings]).enumerate().map(|(at, detail)| (at + 2, detail)));
    let tells =
        |expect: &Expectation| failures(expect, &one.came()).is_empty() && !failures(expect, &other.came()).is_empty();
    all.find(|(_, expect)| tells(expect))
}

/// Every other thing that is so here and not there, one to an expectation.
fn details(here: &Judgement, there: &Judgement) -> Vec<Expectation> {
    let none = Expectation::default;
    let not_out = out(there).into_iter().filter(|option| !out(here).contains(option));
    let mut found: Vec<Expectation> = not_out.map(|option| Expectation { not_out: vec![option], ..none() }).collect();
    let mut each = |of: &dyn Fn(&Judgement) -> Vec<String>, make: &dyn Fn(Vec<String>) -> Expectation| {
        let theirs = of(there);
        found.extend(of(here).into_iter().filter(|item| !theirs.contains(item)).map(|item| make(vec![item])));
    };
    each(&out, &|out| Expectation { out, ..none() });
    each(&|found| reasons(found, Bearing::For), &|reasons_for| Expectation { reasons_for, ..none() });
    each(&|found| reasons(found, Bearing::Against), &|reasons_against| Expectation { reasons_against, ..none() });
    each(&|found| reasons(found, Bearing::Neutral), &|neutral| Expectation { neutral, ..none() });
    each(&|found| required(found, RequirementState::Unmet), &|unmet| Expectation { unmet, ..none() });
    each(&due, &|duties| Expectation { duties, ..none() });
    each(&|found| required(found, RequirementState::ToCheck), &|to_check| Expectation { to_check, ..none() });
    let absent = shown(there).into_iter().filter(|rule| !shown(here).contains(rule));
    found.extend(absent.map(|rule| Expectation { absent: vec![rule], ..none() }));
    found.push(Expectation { qualifiers: Some(here.verdict.qualifiers.clone()), ..none() });
    found.push(Expectation { meanwhile: here.verdict.meanwhile.clone(), ..none() });
    found.push(Expectation { close_call: Some(here.verdict.close_call), ..none() });
    let mut each = |of: &dyn Fn(&Judgement) -> Vec<String>, make: &dyn Fn(Vec<String>) -> Expectation| {
        let theirs = of(there);
        found.extend(of(here).into_iter().filter(|item| !theirs.contains(item)).map(|item| make(vec![item])));
    };
    each(&asked, &|questions| Expectation { questions, ..none() });
    each(&assumed, &|assumptions| Expectation { assumptions, ..none() });
    found
}

fn out(found: &Judgement) -> Vec<String> {
    let out = found.options.iter().filter(|option| option.out == Truth::Yes);
    out.map(|option| option.id.clone()).collect()
}

fn reasons(found: &Judgement, bearing: Bearing) -> Vec<String> {
    let reasons = found.reasons.iter().filter(|reason| reason.bearing == bearing);
    reasons.map(|reason| reason.rule.clone()).collect()
}

fn required(found: &Judgement, state: RequirementState) -> Vec<String> {
    let required = found.requirements.iter().filter(|item| item.state == state);
    required.map(|item| item.rule.clone()).collect()
}

fn due(found: &Judgement) -> Vec<String> {
    let due = found.duties.iter().filter(|duty| duty.state == DutyState::Due);
    due.map(|duty| duty.rule.clone()).collect()
}

/// Every rule that shows.
fn shown(found: &Judgement) -> Vec<String> {
    let reasons = found.reasons.iter().map(|reason| reason.rule.clone());
    reasons
        .chain(required(found, RequirementState::Unmet))
        .chain(required(found, RequirementState::Unknown))
        .chain(due(found))
        .collect()
}

fn asked(found: &Judgement) -> Vec<String> {
    found.questions.iter().map(|question| question.fact.clone()).collect()
}

fn assumed(found: &Judgement) -> Vec<String> {
    let assumed = found.assumptions.iter().filter(|assumption| assumption.decides);
    assumed.map(|assumption| assumption.fact.clone()).collect()
}
