//! What each provider was considered for, and what came of it.

use super::considered;
use crate::index::Index;
use crate::view::answers;
use makebuy_model::assessment::{Judgement, RequirementState, Row};
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

pub(super) fn line(index: &Index<'_>, id: &str) -> Line {
    let rows: Vec<&Row> = considered(index, id).map(|(_, row)| row).collect();
    Line {
        provider: answers::provider(index, id),
        considered: rows.len(),
        chosen: rows.iter().filter(|row| row.chosen && goes_outside(index, &row.judgement)).count(),
        verdicts: verdicts(index, &rows),
        unmet: rows.iter().flat_map(|row| unmet(&row.judgement)).collect::<BTreeSet<_>>().len(),
        missing: rows.iter().flat_map(|row| missing(&row.judgement)).collect::<BTreeSet<_>>().len(),
    }
}

fn goes_outside(index: &Index<'_>, judgement: &Judgement) -> bool {
    let option = judgement.verdict.option.as_deref().filter(|_| !judgement.undecided());
    option.and_then(|id| index.option(id)).is_some_and(|option| option.external)
}

/// Options with how often each is recommended, in the pack's order.
fn verdicts(index: &Index<'_>, rows: &[&Row]) -> String {
    let options = index.assessment.pack.options.iter();
    let count = |id: &str| rows.iter().filter(|row| row.judgement.verdict.option.as_deref() == Some(id)).count();
    let named = |id: &str| index.words.named(answers::option(index, id));
    let counted = options.map(|option| (named(&option.id), count(&option.id)));
    let counted = counted.filter(|(_, count)| *count > 0).map(|(option, count)| index.words.group(&option, count));
    index.words.all_of(&counted.collect::<Vec<_>>())
}

/// The rules whose requirements on what may still be chosen are unmet.
fn unmet(judgement: &Judgement) -> impl Iterator<Item = &str> {
    let unmet = judgement.requirements.iter().filter(|r| r.state == RequirementState::Unmet);
    unmet.filter(|r| judgement.concerns_choice(r)).map(|r| r.rule.as_str())
}

/// The facts about the provider that are still asked.
fn missing(judgement: &Judgement) -> impl Iterator<Item = &str> {
    judgement.questions.iter().filter(|question| question.subject == Subject::Provider).map(|q| q.fact.as_str())
}
