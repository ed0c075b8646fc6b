//! An expectation turned into what came.

use crate::cases::compare::{Came, Key};
use crate::cases::{Case, Expectation, Failure};
use makebuy_model::assessment::{Bearing, DutyState, Judgement, RequirementState};

/// What failed is replaced by what came: a rule moves to the list where it shows, or to those that are absent. Of several
/// activities there is no such list, so a rule that is not absent is left out.
pub(super) fn mended(case: &Case, failures: &[Failure], came: &Came<'_>) -> Expectation {
    let mut mended = case.expect.clone();
    for failure in failures {
        match came.judgements.first() {
            _ if failure.key == Key::Warnings => mended.warnings = Some(came.warned.clone()),
            _ if case.several => moved(&failure.expected, &mut mended.absent, None),
            Some(judgement) => mend(&mut mended, failure, judgement),
            None => {}
        }
    }
    if mended == Expectation::default() {
        match came.judgements.as_slice() {
            [only] if !case.several => {
                mended.option.clone_from(&only.verdict.option);
                mended.standing = Some(only.verdict.standing);
            }
            _ => mended.warnings = Some(came.warned.clone()),
        }
    }
    mended
}

fn mend(expect: &mut Expectation, failure: &Failure, came: &Judgement) {
    let verdict = &came.verdict;
    let item = &failure.expected;
    match failure.key {
        Key::Option => expect.option.clone_from(&verdict.option),
        Key::Standing => expect.standing = Some(verdict.standing),
        Key::Qualifiers => expect.qualifiers = Some(verdict.qualifiers.clone()),
        Key::Meanwhile => expect.meanwhile.clone_from(&verdict.meanwhile),
        Key::CloseCall => expect.close_call = Some(verdict.close_call),
        Key::Out => moved(item, &mut expect.out, Some(&mut expect.not_out)),
        Key::NotOut => moved(item, &mut expect.not_out, Some(&mut expect.out)),
        Key::Questions => moved(item, &mut expect.questions, None),
        Key::Assumptions => moved(item, &mut expect.assumptions, None),
        Key::For | Key::Against | Key::Neutral | Key::Absent | Key::Unmet | Key::ToCheck | Key::Duties => {
            rule(expect, failure.key, item, came);
        }
        Key::Warnings | Key::Functions => {}
    }
}

fn moved(item: &str, from: &mut Vec<String>, to: Option<&mut Vec<String>>) {
    from.retain(|other| other != item);
    if let Some(to) = to.filter(|to| !to.iter().any(|other| other == item)) {
        to.push(item.to_owned());
    }
}

fn rule(expect: &mut Expectation, from: Key, rule: &str, came: &Judgement) {
    if let Some(list) = list(expect, from) {
        moved(rule, list, None);
    }
    if let Some(list) = shows(rule, came).and_then(|to| list(expect, to)) {
        moved(rule, &mut Vec::new(), Some(list));
    }
}

/// The key under which a rule could be expected, as it came; `None` if there is none.
fn shows(rule: &str, came: &Judgement) -> Option<Key> {
    if let Some(reason) = came.reasons.iter().find(|reason| reason.rule == rule) {
        return Some(match reason.bearing {
            Bearing::For => Key::For,
            Bearing::Against => Key::Against,
            Bearing::Neutral => Key::Neutral,
        });
    }
    if let Some(requirement) = came.requirements.iter().find(|item| item.rule == rule) {
        return match requirement.state {
            RequirementState::Unmet => Some(Key::Unmet),
            RequirementState::ToCheck => Some(Key::ToCheck),
            RequirementState::Met => Some(Key::Absent),
            RequirementState::Unknown => None,
        };
    }
    match came.duties.iter().find(|duty| duty.rule == rule).map(|duty| duty.state) {
        Some(DutyState::Due) => Some(Key::Duties),
        _ => Some(Key::Absent),
    }
}

fn list(expect: &mut Expectation, key: Key) -> Option<&mut Vec<String>> {
    match key {
        Key::For => Some(&mut expect.reasons_for),
        Key::Against => Some(&mut expect.reasons_against),
        Key::Neutral => Some(&mut expect.neutral),
        Key::Absent => Some(&mut expect.absent),
        Key::Unmet => Some(&mut expect.unmet),
        Key::ToCheck => Some(&mut expect.to_check),
        Key::Duties => Some(&mut expect.duties),
        _ => None,
    }
}
