//! What options need first.

use super::RowView;
use crate::eval::Tri;
use crate::ids::RuleId;
use crate::pack::Action;
use makebuy_model::assessment::{Requirement, RequirementState};

/// The requirements on options that are still possible, in the order of the method's steps.
pub(super) fn requirements(view: RowView<'_>) -> Vec<Requirement> {
    let (possible, with_provider) = (view.possible(), view.possible_with_provider());
    let all = view.rules().filter_map(|(id, rule, info)| {
        let Action::Require { need, options } = &rule.action else {
            return None;
        };
        let waits = view.waits_for_provider(rule);
        let state = if waits { Some(RequirementState::ToCheck) } else { state(view, id) };
        let relevant = options.intersects(if waits { with_provider } else { possible });
        let state = state.filter(|_| relevant)?;
        let behind = if waits { Vec::new() } else { view.answers_behind(&[&rule.when, need]) };
        let requirement = Requirement {
            rule: info.id.clone(),
            state,
            options: view.option_names(*options),
            todo: info.todo.clone().unwrap_or_default(),
            answers: behind,
        };
        Some((rule.step, requirement))
    });
    let mut all: Vec<_> = all.collect();
    all.sort_by_key(|(step, _)| *step);
    all.into_iter().map(|(_, requirement)| requirement).collect()
}

/// `None` if the requirement does not apply.
fn state(view: RowView<'_>, id: RuleId) -> Option<RequirementState> {
    match (view.unmet(id), view.when(id)) {
        (Tri::True, _) => Some(RequirementState::Unmet),
        (Tri::Unknown, _) => Some(RequirementState::Unknown),
        (Tri::False, Tri::True) => Some(RequirementState::Met),
        (Tri::False, _) => None,
    }
}
