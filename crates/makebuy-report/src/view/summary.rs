//! The executive summary: one line per activity, grouped by what to do.

use super::links::{Link, Links};
use super::next;
use super::verdict::{headline, lead, undecided, used_provider};
use crate::index::Index;
use crate::words::Words;
use makebuy_model::assessment::{Activity, Standing, Verdict};
use serde::Serialize;

/// The answer in words, then every activity in one line.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Summary {
    pub(crate) answer: String,
    /// What the portfolio as a whole warns of, in brief.
    pub(crate) warnings: Vec<String>,
    pub(crate) groups: Vec<Group>,
    pub(crate) standings: Vec<StandingView>,
}

/// Activities with which the same is to be done.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Group {
    #[serde(skip)]
    pub(crate) action: Action,
    pub(crate) title: String,
    pub(crate) explained: String,
    pub(crate) lines: Vec<Line>,
}

/// One activity.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Line {
    pub(crate) link: Link,
    pub(crate) verdict: String,
    /// Whether nothing tells its options apart.
    pub(crate) undecided: bool,
    pub(crate) standing: StandingView,
    pub(crate) score: Option<String>,
    pub(crate) lead: Option<String>,
    pub(crate) provider: Option<String>,
    /// What to do next.
    pub(crate) next: Vec<String>,
}

/// A standing by word and shape.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct StandingView {
    pub(crate) key: &'static str,
    pub(crate) word: String,
    pub(crate) glyph: &'static str,
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

pub(crate) fn build(index: &Index<'_>, links: &Links<'_>) -> Summary {
    let mut groups = Action::ALL.map(|action| (action, Vec::new()));
    for (place, activity) in index.assessment.activities.iter().enumerate() {
        let action = Action::of(index, &activity.judgement.verdict);
        let Some(link) = links.at(place) else { continue };
        for (of, lines) in &mut groups {
            if *of == action {
                lines.push(line(index, activity, link));
            }
        }
    }
    let answer = index.words.answer(index.assessment.activities.len(), groups.each_ref().map(|(_, lines)| lines.len()));
    let groups = groups.into_iter().filter(|(_, lines)| !lines.is_empty()).map(|(action, lines)| Group {
        action,
        title: index.words.group(&action.title(index.words), lines.len()),
        explained: action.explained(index.words),
        lines,
    });
    let warnings = index.assessment.warnings.iter();
    let warnings = warnings.map(|w| index.words.warning_briefly(&w.warning, w.counted.len(), w.selected.len()));
    Summary {
        answer,
        warnings: warnings.collect(),
        groups: groups.collect(),
        standings: Standing::ALL.map(|standing| StandingView::of(index, standing)).to_vec(),
    }
}

fn line(index: &Index<'_>, activity: &Activity, link: &Link) -> Line {
    let verdict = &activity.judgement.verdict;
    Line {
        link: link.clone(),
        verdict: headline(index, &activity.judgement),
        undecided: undecided(&activity.judgement),
        standing: StandingView::of(index, verdict.standing),
        score: verdict.score.map(|score| index.words.score(score)),
        lead: lead(index, &activity.judgement),
        provider: used_provider(index, activity),
        next: next::steps(index, activity),
    }
}
