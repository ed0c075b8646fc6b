//! All verdicts at a glance: how clear each is, grouped by what to do; of a large portfolio, how many there are of each
//! kind.

mod crowd;

use super::answers;
use super::links::{Link, Links};
use super::look;
use super::summary::{Action, StandingView};
use super::verdict::headline;
use crate::figure::axis::count;
use crate::figure::drawing::{Drawing, Look};
use crate::figure::glance::{Group, Row as Drawn, Scale, draw};
use crate::figure::legend::{Key, Sample};
use crate::figure::map::NAMED_UP_TO;
use crate::figure::sheet::Sheet;
use crate::index::Index;
use makebuy_model::assessment::{Activity, Judgement};
use serde::Serialize;

/// The figure with its caption and the table that says the same.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Glance {
    /// What the figure is.
    pub(crate) title: String,
    /// How it is to be read.
    pub(crate) description: String,
    /// What it shows.
    pub(crate) caption: String,
    /// For screens and paper.
    pub(crate) broad: Drawing,
    /// For phones.
    pub(crate) narrow: Drawing,
    /// Its activities in its order; none if there are too many for a row each.
    pub(crate) rows: Vec<Row>,
    /// How many there are of each kind, if there are too many for a row each.
    pub(crate) counts: Option<crowd::Counts>,
}

/// An activity of the figure.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Row {
    /// The activity.
    pub(crate) link: Link,
    /// Its verdict.
    pub(crate) verdict: String,
    /// How certain the verdict is.
    pub(crate) standing: StandingView,
    /// The points of the recommended option.
    pub(crate) score: Option<String>,
    /// Between what the score could be, unless it is certain.
    pub(crate) range: Option<String>,
    /// The runner-up.
    pub(crate) rival: Option<String>,
    /// The points of the runner-up.
    pub(crate) rival_score: Option<String>,
    /// That it is a toss-up, in words.
    pub(crate) toss_up: Option<String>,
}

/// The figure; none if there are no activities.
pub(crate) fn build(index: &Index<'_>, links: &Links<'_>) -> Option<Glance> {
    let activities = &index.assessment.activities;
    let verdicts = || activities.iter().map(|activity| &activity.judgement);
    let go = verdicts().filter(|judgement| Action::of(index, &judgement.verdict) == Action::ActNow).count();
    let close = verdicts().filter(|judgement| is_toss_up(judgement)).count();
    let caption = index.words.glance_found(activities.len(), go, close);
    match activities.len() {
        0 => None,
        all if all > NAMED_UP_TO => Some(crowd::build(index, caption)),
        _ => Some(in_rows(index, links, caption)),
    }
}

/// Whether it has a recommendation that leads by too little.
fn is_toss_up(judgement: &Judgement) -> bool {
    judgement.verdict.close_call && judgement.verdict.runner_up.is_some() && !judgement.undecided()
}

fn in_rows(index: &Index<'_>, links: &Links<'_>, caption: String) -> Glance {
    let groups = Action::ALL.map(|action| (action, ranked(index, action)));
    let all = || groups.iter().flat_map(|(_, members)| members.iter().copied());
    let drawn = groups.iter().filter(|(_, members)| !members.is_empty()).map(|(action, members)| Group {
        title: index.words.group(&action.title(index.words), members.len()),
        rows: members.iter().map(|(_, activity)| drawn(index, activity)).collect(),
    });
    let drawn: Vec<Group> = drawn.collect();
    let (scale, keys) = (scale(index, &drawn), keys(index, &drawn));
    Glance {
        title: index.words.glance_title(),
        description: index.words.glance_description(index.assessment.activities.len()),
        caption,
        broad: draw(Sheet::Broad, &drawn, &scale, &keys),
        narrow: draw(Sheet::Narrow, &drawn, &scale, &keys),
        rows: all().filter_map(|(place, activity)| Some(row(index, links.at(place)?, activity))).collect(),
        counts: None,
    }
}

/// The activities of a group with their places, the clearest verdict first.
fn ranked<'a>(index: &Index<'a>, action: Action) -> Vec<(usize, &'a Activity)> {
    let activities = index.assessment.activities.iter().enumerate();
    let mut members: Vec<_> = activities.filter(|(_, a)| Action::of(index, &a.judgement.verdict) == action).collect();
    let lead = |activity: &Activity| match (activity.judgement.undecided(), activity.judgement.verdict.lead) {
        (true, _) => f64::NEG_INFINITY,
        (false, lead) => lead.unwrap_or(f64::INFINITY),
    };
    members.sort_by(|(_, one), (_, other)| lead(other).total_cmp(&lead(one)));
    members
}

/// Score, lowest and highest of the option recommended.
fn score(judgement: &Judgement) -> Option<(f64, f64, f64)> {
    let option = judgement.verdict.option.as_ref()?;
    judgement.options.iter().find(|o| o.id == *option).map(|o| (o.score, o.low, o.high))
}

fn rival(judgement: &Judgement) -> Option<(&str, f64)> {
    let rival = judgement.verdict.runner_up.as_ref()?;
    judgement.options.iter().find(|o| o.id == *rival).map(|o| (o.id.as_str(), o.score))
}

fn toss_up(index: &Index<'_>, judgement: &Judgement) -> Option<String> {
    let (rival, _) = rival(judgement).filter(|_| is_toss_up(judgement))?;
    Some(index.words.toss_up(answers::option(index, rival)))
}

fn drawn(index: &Index<'_>, activity: &Activity) -> Drawn {
    let judgement = &activity.judgement;
    Drawn {
        name: activity.name.clone(),
        verdict: headline(index, judgement),
        beware: toss_up(index, judgement),
        look: look::of(index, judgement),
        score: score(judgement),
        rival: rival(judgement).map(|(_, score)| score),
    }
}

fn row(index: &Index<'_>, link: &Link, activity: &Activity) -> Row {
    let judgement = &activity.judgement;
    let range = score(judgement).filter(|(_, low, high)| !crate::number::same_score(*low, *high));
    Row {
        link: link.clone(),
        verdict: headline(index, judgement),
        standing: StandingView::of(index, judgement.verdict.standing),
        score: score(judgement).map(|(score, ..)| index.words.score(score)),
        range: range.map(|(_, low, high)| index.words.scores_between(low, high)),
        rival: rival(judgement).map(|(rival, _)| answers::option(index, rival)),
        rival_score: rival(judgement).map(|(_, score)| index.words.score(score)),
        toss_up: toss_up(index, judgement),
    }
}

/// From the lowest to the highest of what is drawn, zero among it.
fn scale(index: &Index<'_>, groups: &[Group]) -> Scale {
    let rows = groups.iter().flat_map(|group| &group.rows);
    let scores =
        rows.flat_map(|row| row.score.iter().flat_map(|(score, low, high)| [*score, *low, *high]).chain(row.rival));
    let (least, most) = scores.fold((0.0_f64, 0.0_f64), |(least, most), score| (least.min(score), most.max(score)));
    let step = if most - least > 120.0 { 50.0 } else { 20.0 };
    let (from, to) = ((least / step).floor() * step, (most / step).ceil().max(1.0) * step);
    let ticks = (0..=MOST_TICKS).map(|tick| from + step * count(tick)).take_while(|score| *score <= to + 1e-9);
    Scale {
        from,
        to,
        ticks: ticks.map(|score| (score, index.words.score(score))).collect(),
        title: index.words.column("score"),
    }
}

/// From -100 to 100 there are no more steps than this.
const MOST_TICKS: usize = 12;

/// What the looks that occur mean.
fn keys(index: &Index<'_>, groups: &[Group]) -> Vec<Key> {
    let rows: Vec<&Drawn> = groups.iter().flat_map(|group| &group.rows).collect();
    let shown = index.assessment.activities.iter();
    let shown: Vec<_> = shown
        .map(|a| (look::of(index, &a.judgement), a.judgement.verdict.standing))
        .map(|(Look { shape, .. }, s)| (shape, s))
        .collect();
    let mut keys = look::legend(index, &shown);
    if rows.iter().any(|row| row.score.is_some_and(|(_, low, high)| high - low >= 0.5)) {
        keys.push(Key { sample: Sample::Bar("bounds"), text: index.words.key_bounds() });
    }
    if rows.iter().any(|row| row.rival.is_some()) {
        keys.push(Key { sample: Sample::Stroke("rival"), text: index.words.key_rival() });
    }
    keys
}
