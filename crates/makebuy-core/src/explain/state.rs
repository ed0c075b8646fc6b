//! How one rule stands in a row, whether or not it is among the reasons: for a case that expected otherwise.

use super::{RowView, truth};
use crate::pack::Action;
use makebuy_model::assessment::{Answer, Truth};

/// How a rule stands.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleState {
    /// The rule.
    pub rule: String,
    /// Whether its condition is true.
    pub applies: Truth,
    /// It speaks of the provider, and there is none.
    pub lacks_provider: bool,
    /// For a `require` rule: whether what it needs is so.
    pub met: Option<Truth>,
    /// For a rule that names options: those.
    pub options: Vec<String>,
    /// The answers that make it so.
    pub answers: Vec<Answer>,
}

/// `None` if the pack has no such rule.
pub(super) fn state(view: RowView<'_>, rule: &str) -> Option<RuleState> {
    let (id, compiled, info) = view.rules().find(|(.., info)| info.id == rule)?;
    let applies = truth(view.when(id));
    let need = match &compiled.action {
        Action::Require { need, .. } => Some(need),
        _ => None,
    };
    let met = need.map(|_| truth(view.judged.need[id].get(view.row)));
    let conditions: Vec<_> = match (applies, need) {
        (Truth::Yes, Some(need)) => vec![&compiled.when, need],
        _ => vec![&compiled.when],
    };
    Some(RuleState {
        rule: info.id.clone(),
        applies,
        lacks_provider: view.waits_for_provider(compiled),
        met,
        options: info.options.clone(),
        answers: view.answers_behind(&conditions),
    })
}
