//! What to decide: close calls, activities without a way, and the questions on which most hangs.

use super::answers;
use super::confidence;
use super::links::{Link, Links};
use super::questions::{Asked, weightiest};
use super::rules::{self, RuleRef};
use super::step::Step;
use crate::index::Index;
use makebuy_model::assessment::{Activity, Judgement, Standing};
use serde::Serialize;
use std::collections::BTreeSet;

/// What to decide.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Decide {
    /// Close calls that no missing answer settles.
    pub(crate) close: Vec<CloseCall>,
    /// How many of them are not listed.
    pub(crate) more_close: Option<String>,
    /// Activities for which every option is ruled out.
    pub(crate) impossible: Vec<Impossible>,
    /// How many of them are not listed.
    pub(crate) more_impossible: Option<String>,
    /// The questions that decide most, with who finds out where what waits for it is assigned; none if they are what to
    /// do now.
    pub(crate) questions: Vec<Step>,
    /// How many of them are not listed.
    pub(crate) more_questions: Option<String>,
}

/// Two options that score almost alike.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct CloseCall {
    /// The activity.
    pub(crate) link: Link,
    /// The recommended option first.
    pub(crate) sides: Vec<Side>,
}

/// One of two options between which the board decides.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Side {
    /// The option.
    pub(crate) option: String,
    /// Its score, as printed.
    pub(crate) score: String,
    /// What speaks most for it against the other; none if nothing does.
    pub(crate) reason: Option<RuleRef>,
}

/// An activity for which every option is ruled out.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Impossible {
    /// The activity.
    pub(crate) link: Link,
    /// The rules that leave no option.
    pub(crate) rules: Vec<RuleRef>,
}

const TOP: usize = 5;

/// With the questions that are not told as what to do now.
pub(crate) fn build(index: &Index<'_>, links: &Links<'_>, questions: &[Asked]) -> Decide {
    let (close, impossible) = (close(index, links), impossible(index, links));
    let (questions, more_questions) = weightiest(index, questions);
    let more = |count: usize| index.words.others_in_sections(count.saturating_sub(TOP));
    Decide {
        more_close: more(close.len()),
        more_impossible: more(impossible.len()),
        close: close.into_iter().take(TOP).collect(),
        impossible: impossible.into_iter().take(TOP).collect(),
        questions,
        more_questions,
    }
}

fn close(index: &Index<'_>, links: &Links<'_>) -> Vec<CloseCall> {
    let settled = |activity: &Activity| !confidence::unsettled(activity) && !activity.judgement.undecided();
    let activities = index.assessment.activities.iter().enumerate();
    let close = activities.filter(|(_, activity)| activity.judgement.verdict.close_call && settled(activity));
    close.filter_map(|(at, activity)| close_call(index, &activity.judgement, links.at(at)?)).collect()
}

fn close_call(index: &Index<'_>, judgement: &Judgement, link: &Link) -> Option<CloseCall> {
    let (first, second) = (judgement.verdict.option.as_deref()?, judgement.verdict.runner_up.as_deref()?);
    let sides = vec![side(index, judgement, first, second)?, side(index, judgement, second, first)?];
    Some(CloseCall { link: link.clone(), sides })
}

fn side(index: &Index<'_>, judgement: &Judgement, option: &str, rival: &str) -> Option<Side> {
    let result = judgement.options.iter().find(|result| result.id == option)?;
    let points = |points: &std::collections::BTreeMap<String, f64>, id: &str| points.get(id).copied().unwrap_or(0.0);
    let gains = judgement.reasons.iter().map(|r| (points(&r.points, option) - points(&r.points, rival), r));
    let best = gains.filter(|(gain, _)| *gain > 0.0).reduce(|best, one| if one.0 > best.0 { one } else { best });
    Some(Side {
        option: answers::option(index, option),
        score: index.words.score(result.score),
        reason: best.map(|(_, reason)| rules::reference(index, &reason.rule)),
    })
}

fn impossible(index: &Index<'_>, links: &Links<'_>) -> Vec<Impossible> {
    let activities = index.assessment.activities.iter().enumerate();
    let stuck = activities.filter(|(_, activity)| activity.judgement.verdict.standing == Standing::Impossible);
    let one = |(at, activity): (usize, &Activity)| {
        let mut named = BTreeSet::new();
        let by = activity.judgement.options.iter().flat_map(|option| &option.out_by).filter(|id| named.insert(*id));
        let rules = by.map(|id| rules::reference(index, id)).collect();
        Some(Impossible { link: links.at(at)?.clone(), rules })
    };
    stuck.filter_map(one).collect()
}
