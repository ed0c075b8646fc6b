//! How each option fared.

use super::{RowView, truth};
use crate::eval::Tri;
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
        let points = view.found.tallies[option][criterion].points(def.share);
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

/// The rules that put an option out, or may.
fn out_by(view: RowView<'_>, option: OptionId) -> Vec<String> {
    let bears = view.rules().filter(|(id, rule, _)| match &rule.action {
        Action::Veto(options) => options.contains(option) && view.when(*id) != Tri::False,
        Action::Exclude(options) => {
            options.contains(option) && view.when(*id) != Tri::False && view.lifted(*id) != Tri::True
        }
        _ => false,
    });
    bears.map(|(_, _, info)| info.id.clone()).collect()
}
