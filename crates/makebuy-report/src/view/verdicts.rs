//! Every verdict in one line.

use super::confidence::{self, ConfidenceView, Meaning};
use super::links::{Link, Links};
use super::summary::{Action, StandingView};
use super::verdict::{alone, headline, lead, qualifiers, used_provider};
use crate::index::Index;
use makebuy_model::assessment::{Activity, Standing};
use serde::Serialize;

/// All activities, in the order of the portfolio.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Verdicts {
    /// One line per activity.
    pub(crate) lines: Vec<Line>,
    /// What the standings mean.
    pub(crate) standings: Vec<StandingView>,
    /// What the confidences mean.
    pub(crate) confidences: Vec<Meaning>,
}

/// One activity.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Line {
    /// The activity, with the way to its section.
    pub(crate) link: Link,
    /// The recommended option with its qualifiers.
    pub(crate) verdict: String,
    /// The recommended option, or that there is none.
    pub(crate) option: String,
    /// What duties add to it.
    pub(crate) qualifiers: Vec<String>,
    /// Whether nothing tells its options apart.
    pub(crate) undecided: bool,
    /// How settled it is.
    pub(crate) standing: StandingView,
    /// How far it can be relied on.
    pub(crate) confidence: ConfidenceView,
    /// What to do with it.
    #[serde(skip)]
    pub(crate) to_do: Action,
    /// The same in a word or two.
    pub(crate) action: String,
    /// The score of the recommended option, as printed.
    pub(crate) score: Option<String>,
    /// How far ahead of what it is.
    pub(crate) lead: Option<String>,
    /// The provider, if the recommendation uses one.
    pub(crate) provider: Option<String>,
}

pub(crate) fn build(index: &Index<'_>, links: &Links<'_>) -> Verdicts {
    let activities = index.assessment.activities.iter().enumerate();
    Verdicts {
        lines: activities.filter_map(|(at, activity)| Some(line(index, activity, links.at(at)?))).collect(),
        standings: Standing::ALL.map(|standing| StandingView::of(index, standing)).to_vec(),
        confidences: confidence::meanings(index),
    }
}

fn line(index: &Index<'_>, activity: &Activity, link: &Link) -> Line {
    let verdict = &activity.judgement.verdict;
    Line {
        link: link.clone(),
        verdict: headline(index, &activity.judgement),
        option: alone(index, &activity.judgement),
        qualifiers: qualifiers(index, &activity.judgement),
        undecided: activity.judgement.undecided(),
        standing: StandingView::of(index, verdict.standing),
        confidence: confidence::of(index, activity),
        to_do: Action::of(index, verdict),
        action: Action::of(index, verdict).title(index.words),
        score: verdict.score.map(|score| index.words.score(score)),
        lead: lead(index, &activity.judgement),
        provider: used_provider(index, activity),
    }
}
