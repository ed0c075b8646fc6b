//! What options need first.

use super::RowView;
use crate::eval::Tri;
use crate::ids::{OptionSet, RuleId};
use crate::pack::{Action, Rule};
use makebuy_model::assessment::{Requirement, RequirementState};

pub(super) fn requirements(view: RowView<'_>) -> Vec<Requirement> {
    let possible = view.possible();
    let all = view.rules().filter_map(|(id, rule, info)| {
        let Action::Require { need, options } = &rule.action else {
            return None;
        };
        let state = state(view, id, rule, *options, possible)?;
        let behind =
            if state == RequirementState::ToCheck { Vec::new() } else { view.answers_behind(&[&rule.when, need]) };
        Some(Requirement {
            rule: info.id.clone(),
            state,
            options: view.option_names(*options),
            todo: info.todo.clone().unwrap_or_default(),
            answers: behind,
        })
    });
    all.collect()
}

/// `None` if the requirement does not apply, or only to options that are out.
fn state(
    view: RowView<'_>,
    id: RuleId,
    rule: &Rule,
    options: OptionSet,
    possible: OptionSet,
) -> Option<RequirementState> {
    if !options.intersects(possible) {
        return None;
    }
    if view.waits_for_provider(rule) {
        return Some(RequirementState::ToCheck);
    }
    match (view.unmet(id), view.when(id)) {
        (Tri::True, _) => Some(RequirementState::Unmet),
        (Tri::Unknown, _) => Some(RequirementState::Unknown),
        (Tri::False, Tri::True) => Some(RequirementState::Met),
        (Tri::False, _) => None,
    }
}
