//! The executive summary: what to do now, what to decide, and what could go wrong.

use super::decide::{self, Decide};
use super::links::Links;
use super::now::Now;
use super::questions::Asked;
use super::risks::{Risk, Top};
use super::verdict::counted;
use crate::index::Index;
use crate::words::Words;
use makebuy_model::assessment::{Activity, Standing, Verdict};
use serde::Serialize;

/// What a reader takes away who reads nothing else.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Summary {
    /// The whole report in one sentence.
    pub(crate) answer: String,
    /// How often each option is recommended.
    pub(crate) recommended: Option<String>,
    /// What to do now.
    pub(crate) now: Now,
    /// What to decide.
    pub(crate) decide: Decide,
    /// The first of the risks.
    pub(crate) risks: Vec<Top>,
}

/// A standing by word and shape.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct StandingView {
    /// Its key: `firm`, `not-yet`, `open` or `impossible`.
    pub(crate) key: &'static str,
    /// The word for it.
    pub(crate) word: String,
    /// The mark for it.
    pub(crate) glyph: &'static str,
    /// What it means.
    pub(crate) meaning: String,
}

impl StandingView {
    pub(crate) fn of(index: &Index<'_>, standing: Standing) -> Self {
        Self {
            key: standing.as_str(),
            word: index.words.standing(standing),
            glyph: standing.glyph(),
            meaning: index.words.standing_meaning(standing),
        }
    }
}

/// What to do with an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Action {
    ActNow,
    Keep,
    Prepare,
    FindOut,
    Impossible,
}

impl Action {
    pub(crate) const ALL: [Self; 5] = [Self::ActNow, Self::Keep, Self::Prepare, Self::FindOut, Self::Impossible];

    pub(crate) fn of(index: &Index<'_>, verdict: &Verdict) -> Self {
        let external = || verdict.option.as_deref().and_then(|id| index.option(id)).is_some_and(|o| o.external);
        match verdict.standing {
            Standing::Firm if external() => Self::ActNow,
            Standing::Firm => Self::Keep,
            Standing::NotYet => Self::Prepare,
            Standing::Open => Self::FindOut,
            Standing::Impossible => Self::Impossible,
        }
    }

    pub(crate) fn title(self, words: &Words) -> String {
        match self {
            Self::ActNow => words.act_now(),
            Self::Keep => words.keep(),
            Self::Prepare => words.prepare(),
            Self::FindOut => words.find_out(),
            Self::Impossible => words.no_way_left(),
        }
    }

    /// What activities with it have in common.
    pub(crate) fn explained(self, words: &Words) -> String {
        match self {
            Self::ActNow => words.act_now_explained(),
            Self::Keep => words.keep_explained(),
            Self::Prepare => words.prepare_explained(),
            Self::FindOut => words.find_out_explained(),
            Self::Impossible => words.no_way_left_explained(),
        }
    }
}

/// More risks than this do not belong on the first pages.
const RISKS: usize = 4;

/// From what is to be done now, all questions and all risks.
pub(crate) fn build(index: &Index<'_>, links: &Links<'_>, now: Now, questions: &[Asked], risks: &[Risk]) -> Summary {
    let asked = !now.ask.is_empty();
    let activities = &index.assessment.activities;
    let acted =
        |action: Action| activities.iter().filter(|a| Action::of(index, &a.judgement.verdict) == action).count();
    Summary {
        answer: index.words.answer(activities.len(), Action::ALL.map(acted)),
        recommended: recommended(index, activities),
        now,
        decide: decide::build(index, links, if asked { &[] } else { questions }),
        risks: risks.iter().take(RISKS).map(|risk| risk.top(index)).collect(),
    }
}

/// Options by how often they are recommended, in the pack's order.
fn recommended(index: &Index<'_>, activities: &[Activity]) -> Option<String> {
    let counted = counted(index, activities.iter().map(|activity| &activity.judgement));
    let told: usize = counted.iter().map(|(_, count)| count).sum();
    let none = (index.words.no_recommendation(), activities.len().saturating_sub(told));
    let counted = counted.into_iter().chain([none]).filter(|(_, count)| *count > 0);
    let parts: Vec<String> = counted.map(|(option, count)| index.words.group(&option, count)).collect();
    (!parts.is_empty()).then(|| index.words.recommended(index.words.all_of(&parts)))
}
