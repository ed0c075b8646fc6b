//! What each provider was considered for, and what came of it.

use super::Considered;
use crate::index::Index;
use crate::view::answers;
use crate::view::verdict::{counted, goes_outside};
use makebuy_model::assessment::{Judgement, Row};
use makebuy_model::pack::Subject;
use serde::Serialize;
use std::collections::BTreeSet;

/// One provider.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Line {
    /// The provider.
    pub(crate) provider: String,
    /// Activities it was considered for.
    pub(crate) considered: usize,
    /// Activities for which it is part of the recommendation.
    pub(crate) chosen: usize,
    /// What is recommended with it, by option, over the activities it was considered for.
    pub(crate) verdicts: String,
    /// Requirements that are unmet with it.
    pub(crate) unmet: usize,
    /// Answers about it that are missing and could change something.
    pub(crate) missing: usize,
}

pub(super) fn line(index: &Index<'_>, Considered { id, rows }: &Considered<'_>) -> Line {
    Line {
        provider: answers::provider(index, id),
        considered: rows.len(),
        chosen: rows.iter().filter(|row| row.chosen && goes_outside(index, &row.judgement)).count(),
        verdicts: verdicts(index, rows),
        unmet: rows.iter().flat_map(|row| row.judgement.unmet()).map(|r| &r.rule).collect::<BTreeSet<_>>().len(),
        missing: rows.iter().flat_map(|row| missing(&row.judgement)).collect::<BTreeSet<_>>().len(),
    }
}

/// Options with how often each is recommended, in the pack's order.
fn verdicts(index: &Index<'_>, rows: &[&Row]) -> String {
    let counted = counted(index, rows.iter().map(|row| &row.judgement));
    let parts: Vec<String> = counted.iter().map(|(option, count)| index.words.group(option, *count)).collect();
    index.words.all_of(&parts)
}

/// The facts about the provider that are still asked.
fn missing(judgement: &Judgement) -> impl Iterator<Item = &str> {
    judgement.questions.iter().filter(|question| question.subject == Subject::Provider).map(|q| q.fact.as_str())
}
