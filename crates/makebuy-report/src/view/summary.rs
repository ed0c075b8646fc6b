//! The executive summary: one line per activity, grouped by what to do.

use super::links::{Link, Links};
use super::next;
use super::verdict::{headline, lead, undecided, used_provider};
use crate::index::Index;
use crate::words;
use makebuy_model::assessment::{Activity, Standing, Verdict};
use serde::Serialize;

/// The answer in words, then every activity in one line.
#[derive(Debug, Serialize)]
pub(crate) struct Summary {
    answer: String,
    /// What the portfolio as a whole warns of, in brief.
    warnings: Vec<String>,
    groups: Vec<Group>,
    standings: Vec<StandingView>,
}

/// Activities with which the same is to be done.
#[derive(Debug, Serialize)]
struct Group {
    title: String,
    explained: &'static str,
    lines: Vec<Line>,
}

/// One activity.
#[derive(Debug, Serialize)]
struct Line {
    link: Link,
    verdict: String,
    /// Whether nothing tells its options apart.
    undecided: bool,
    standing: StandingView,
    score: Option<String>,
    lead: Option<String>,
    provider: Option<String>,
    /// What to do next.
    next: Vec<String>,
}

/// A standing by word and shape.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct StandingView {
    key: &'static str,
    word: &'static str,
    glyph: &'static str,
    meaning: &'static str,
}

impl StandingView {
    pub(crate) fn of(standing: Standing) -> Self {
        Self {
            key: standing.as_str(),
            word: words::standing(standing),
            glyph: words::standing_glyph(standing),
            meaning: words::standing_meaning(standing),
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
    const ALL: [Self; 5] = [Self::ActNow, Self::Keep, Self::Prepare, Self::FindOut, Self::Impossible];

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

    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::ActNow => words::ACT_NOW,
            Self::Keep => words::KEEP,
            Self::Prepare => words::PREPARE,
            Self::FindOut => words::FIND_OUT,
            Self::Impossible => words::RULED_OUT,
        }
    }

    fn explained(self) -> &'static str {
        match self {
            Self::ActNow => words::ACT_NOW_EXPLAINED,
            Self::Keep => words::KEEP_EXPLAINED,
            Self::Prepare => words::PREPARE_EXPLAINED,
            Self::FindOut => words::FIND_OUT_EXPLAINED,
            Self::Impossible => words::RULED_OUT_EXPLAINED,
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
    let answer = words::answer(index.assessment.activities.len(), groups.each_ref().map(|(_, lines)| lines.len()));
    let groups = groups.into_iter().filter(|(_, lines)| !lines.is_empty()).map(|(action, lines)| Group {
        title: words::group(action.title(), lines.len()),
        explained: action.explained(),
        lines,
    });
    let warnings = index.assessment.warnings.iter();
    let warnings = warnings.map(|w| words::warning_briefly(&w.warning, w.counted.len(), w.selected.len()));
    Summary {
        answer,
        warnings: warnings.collect(),
        groups: groups.collect(),
        standings: Standing::ALL.map(StandingView::of).to_vec(),
    }
}

fn line(index: &Index<'_>, activity: &Activity, link: &Link) -> Line {
    let verdict = &activity.judgement.verdict;
    Line {
        link: link.clone(),
        verdict: headline(index, &activity.judgement),
        undecided: undecided(&activity.judgement),
        standing: StandingView::of(verdict.standing),
        score: verdict.score.map(crate::number::score),
        lead: lead(index, &activity.judgement),
        provider: used_provider(index, activity),
        next: next::steps(index, activity),
    }
}
