//! The providers considered for an activity, side by side.

use crate::index::Index;
use crate::view::answers;
use crate::view::summary::StandingView;
use crate::view::verdict::{headline, lead};
use crate::words;
use makebuy_model::assessment::{Activity, Row as RowResult, Truth};
use serde::Serialize;

/// One provider, or none.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Row {
    /// The name of the provider.
    pub(crate) provider: String,
    /// Whether the verdict is about this one.
    pub(crate) chosen: bool,
    /// The recommended option with this provider.
    pub(crate) verdict: String,
    /// How certain that is.
    pub(crate) standing: StandingView,
    /// Its points.
    pub(crate) score: Option<String>,
    /// Its lead on the next option.
    pub(crate) lead: Option<String>,
    /// What still has to be done with this provider.
    pub(crate) unmet: Vec<String>,
    /// Options that are out with this provider.
    pub(crate) out: Vec<String>,
    /// How many questions about it are open.
    pub(crate) questions: usize,
}

/// The rows, if there is something to compare.
pub(crate) fn rows(index: &Index<'_>, activity: &Activity) -> Vec<Row> {
    if activity.rows.len() < 2 {
        return Vec::new();
    }
    activity.rows.iter().map(|one| row(index, one)).collect()
}

fn row(index: &Index<'_>, row: &RowResult) -> Row {
    let judgement = &row.judgement;
    let verdict = &judgement.verdict;
    let out = judgement.options.iter().filter(|o| o.out == Truth::Yes);
    let provider = row.provider.as_deref().map(|id| answers::provider(index, id));
    Row {
        provider: provider.unwrap_or_else(|| index.words.no_provider()),
        chosen: row.chosen,
        verdict: headline(index, judgement),
        standing: StandingView::of(index, verdict.standing),
        score: verdict.score.map(|score| index.words.score(score)),
        lead: lead(index, judgement),
        unmet: judgement.unmet().map(|r| words::stopped(&r.todo)).collect(),
        out: out.map(|o| answers::option(index, &o.id)).collect(),
        questions: judgement.questions.len(),
    }
}
