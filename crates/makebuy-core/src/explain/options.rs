//! How each option fared.

use super::{RowView, truth};
use crate::eval::{Tri, points};
use crate::ids::OptionId;
use crate::pack::Action;
use makebuy_model::assessment::{Evidence, OptionResult};

pub(super) fn options(view: RowView<'_>) -> Vec<OptionResult> {
    view.pack.options.ids().map(|option| result(view, option)).collect()
}

fn result(view: RowView<'_>, option: OptionId) -> OptionResult {
    let def = &view.pack.options[option];
    let state = &view.found.states[option];
    let evidence = view.pack.criteria.iter().map(|(criterion, def)| {
        let points = points(view.pack, criterion, view.found.tallies[option][criterion]);
        Evidence { criterion: def.id.clone(), points: points.value, low: points.low, high: points.high }
    });
    OptionResult {
        id: def.id.clone(),
        out: truth(state.out),
        out_by: out_by(view, option),
        lacks_provider: def.needs_provider && view.provider.is_none(),
        ready: truth(state.ready),
        score: state.score.value,
        low: state.score.low,
        high: state.score.high,
        evidence: evidence.collect(),
    }
}

/// The rules that put an option out or, if none surely does, those that may.
fn out_by(view: RowView<'_>, option: OptionId) -> Vec<String> {
    let out = |id, rule: &crate::pack::Rule| match &rule.action {
        Action::Veto(options) if options.contains(option) => view.when(id),
        Action::Exclude(options) if options.contains(option) => view.excludes(id),
        _ => Tri::False,
    };
    let state = view.found.states[option].out;
    let bears = view.rules().filter(|(id, rule, _)| state != Tri::False && out(*id, rule) == state);
    bears.map(|(_, _, info)| info.id.clone()).collect()
}
