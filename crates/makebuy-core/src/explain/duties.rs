//! What must be done if the recommended option is chosen.

use super::RowView;
use crate::eval::Tri;
use crate::pack::Action;
use makebuy_model::assessment::{Duty, DutyState};

pub(super) fn duties(view: RowView<'_>) -> Vec<Duty> {
    let due = view.rules().filter_map(|(id, rule, info)| {
        let Action::Duty(options) = &rule.action else {
            return None;
        };
        if !view.names_best(*options) {
            return None;
        }
        let state = match view.when(id) {
            _ if view.waits_for_provider(rule) => DutyState::ToCheck,
            Tri::True => DutyState::Due,
            Tri::Unknown => DutyState::Unknown,
            Tri::False => return None,
        };
        Some(Duty {
            rule: info.id.clone(),
            state,
            duty: info.duty.clone().unwrap_or_default(),
            qualifier: info.qualifier.clone(),
            metrics: info.metrics.clone(),
        })
    });
    due.collect()
}

/// The words that duties add to the verdict, each once, in the order of the rules.
pub(super) fn qualifiers(duties: &[Duty]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for qualifier in
        duties.iter().filter(|duty| duty.state == DutyState::Due).filter_map(|duty| duty.qualifier.as_ref())
    {
        if !found.contains(qualifier) {
            found.push(qualifier.clone());
        }
    }
    found
}
