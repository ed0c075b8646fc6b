//! An expectation turned into what came.

use crate::cases::compare::Came;
use crate::cases::key::Names;
use crate::cases::{Case, Expectation, Failure, Key};
use makebuy_model::assessment::{Bearing, DutyState, Judgement, RequirementState};

/// What failed is replaced by what came: a rule moves to the list where it shows. One that shows nowhere is left out: that it
/// must not show is more than anybody said. Of several activities there is no such list.
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
        Key::Warnings | Key::Functions => {}
        key => match key.names() {
            Names::Rules(_) => rule(expect, key, item, came),
            _ => left_out(expect, key, item),
        },
    }
}

fn moved(item: &str, from: &mut Vec<String>, to: Option<&mut Vec<String>>) {
    from.retain(|other| other != item);
    if let Some(to) = to.filter(|to| !to.iter().any(|other| other == item)) {
        to.push(item.to_owned());
    }
}

fn left_out(expect: &mut Expectation, key: Key, item: &str) {
    if let Some(list) = expect.list_mut(key) {
        moved(item, list, None);
    }
}

fn rule(expect: &mut Expectation, from: Key, rule: &str, came: &Judgement) {
    left_out(expect, from, rule);
    if let Some(list) = shows(rule, came).and_then(|to| expect.list_mut(to)) {
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
            RequirementState::Met | RequirementState::Unknown => None,
        };
    }
    let due = came.duties.iter().any(|duty| duty.rule == rule && duty.state == DutyState::Due);
    due.then_some(Key::Duties)
}
