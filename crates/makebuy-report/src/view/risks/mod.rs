//! What could go wrong: gathered from what the assessment knows, and ranked by a rule that the document tells.
//!
//! Kinds come in a fixed order (those of the whole portfolio first), each with the risks that touch most activities first,
//! and no more of one kind than [`Kind::most`].

mod against;
mod answers;
mod carried;
mod measures;
mod whole;

use super::links::{Few, Link, Links};
use super::rules::{Cite, RuleRef};
use crate::index::Index;
use crate::view::verdict::goes_outside;
use makebuy_model::assessment::{Activity, Standing};
use serde::Serialize;

pub(crate) use measures::Measure;

/// What could go wrong.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Risks {
    /// The risks, the weightiest first.
    pub(crate) items: Vec<Risk>,
    /// How many others there are.
    pub(crate) more: Option<String>,
}

/// Something that could go wrong.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Risk {
    /// What sort of risk: `portfolio`, `concentration`, `against`, `assumption`, `close-call`, `unknown` or `counter`.
    pub(crate) kind: &'static str,
    /// Its place in the list, from 1.
    pub(crate) number: usize,
    /// What could go wrong, in few words.
    pub(crate) title: String,
    /// The same at more length.
    pub(crate) text: Option<String>,
    /// Why this is a risk here.
    pub(crate) why: String,
    /// The rule that says so.
    pub(crate) rule: Option<RuleRef>,
    /// What that rule rests on.
    pub(crate) cites: Vec<Cite>,
    /// The activities it touches.
    pub(crate) activities: Few,
    /// What is done about it.
    pub(crate) measures: Vec<Measure>,
}

/// A risk in the summary.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Top {
    /// Its place in the list of risks.
    pub(crate) number: usize,
    /// What could go wrong.
    pub(crate) title: String,
    /// How many activities it touches, unless the title tells.
    pub(crate) touches: Option<String>,
}

/// What sort of risk it is; the order is that of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Portfolio,
    Concentration,
    Against,
    Assumption,
    CloseCall,
    Unknown,
    Counter,
}

impl Kind {
    fn key(self) -> &'static str {
        match self {
            Self::Portfolio => "portfolio",
            Self::Concentration => "concentration",
            Self::Against => "against",
            Self::Assumption => "assumption",
            Self::CloseCall => "close-call",
            Self::Unknown => "unknown",
            Self::Counter => "counter",
        }
    }

    /// So many of one kind are listed.
    fn most(self) -> usize {
        match self {
            Self::Portfolio | Self::Against => 4,
            Self::Concentration | Self::CloseCall => 1,
            Self::Assumption | Self::Unknown | Self::Counter => 2,
        }
    }
}

/// A risk as it was found, with what it is ranked by.
struct Found {
    kind: Kind,
    /// Points of score that speak for it.
    points: f64,
    risk: Risk,
}

const NAMED: usize = 3;

pub(crate) fn build(index: &Index<'_>, links: &Links<'_>) -> Risks {
    let outside = outside(index, links);
    let mut found = whole::warnings(index, links);
    found.extend(whole::concentration(index, links, &outside));
    found.extend(against::reasons(index, links, &outside));
    found.extend(answers::assumptions(index, links));
    found.extend(whole::close_calls(index, links, &outside));
    found.extend(answers::unknown_requirements(index, links, &outside));
    found.extend(carried::counter_evidence(index, links, &outside));
    let rank = |one: &Found| (one.kind, std::cmp::Reverse(one.risk.activities.count));
    found.sort_by(|a, b| rank(a).cmp(&rank(b)).then(b.points.total_cmp(&a.points)));
    listed(index, found)
}

fn listed(index: &Index<'_>, found: Vec<Found>) -> Risks {
    let all = found.len();
    let mut items: Vec<Risk> = Vec::new();
    for Found { kind, risk, .. } in found {
        if items.iter().filter(|other| other.kind == kind.key()).count() < kind.most() {
            items.push(Risk { number: items.len() + 1, ..risk });
        }
    }
    let more = all.saturating_sub(items.len());
    Risks { more: (more > 0).then(|| index.words.risks_more(more)), items }
}

impl Risk {
    /// As it stands in the summary.
    pub(crate) fn top(&self, index: &Index<'_>) -> Top {
        let counted = [Kind::Concentration, Kind::CloseCall].iter().any(|kind| kind.key() == self.kind);
        let touches = (!counted).then(|| index.words.activities_count(self.activities.count));
        Top { number: self.number, title: self.title.clone(), touches }
    }

    /// One that rests on no rule.
    fn plain(kind: Kind, title: String, why: String, activities: Few) -> Self {
        Self {
            kind: kind.key(),
            number: 0,
            title,
            text: None,
            why,
            rule: None,
            cites: Vec::new(),
            activities,
            measures: Vec::new(),
        }
    }
}

/// The activities whose recommended option uses a provider, with the ways to their sections.
fn outside<'a>(index: &Index<'a>, links: &'a Links<'_>) -> Vec<(&'a Activity, &'a Link)> {
    let activities = index.assessment.activities.iter().enumerate();
    let outside = activities.filter(|(_, activity)| goes_outside(index, &activity.judgement));
    outside.filter_map(|(at, activity)| Some((activity, links.at(at)?))).collect()
}

/// Whether there is a recommendation at all.
fn recommends(activity: &Activity) -> bool {
    activity.judgement.verdict.standing != Standing::Impossible
}
