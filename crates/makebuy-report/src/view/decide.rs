//! What to decide: close calls, activities without a way, and the questions on which most hangs.

use super::answers;
use super::confidence;
use super::gathered::{Entry, Gathered};
use super::links::{Link, Links};
use super::now::Step;
use super::rules::{self, RuleRef};
use super::{assigned, next};
use crate::index::Index;
use crate::words;
use makebuy_model::assessment::{Activity, Judgement, Question, Standing};
use makebuy_model::pack::Subject;
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
const NAMED: usize = 4;

/// A question with whoever sees to what waits for it.
pub(crate) struct Asked {
    /// The question; what is assigned tells who finds out.
    pub(crate) step: Step,
    /// Who sees to what waits for it.
    pub(crate) who: Vec<String>,
}

/// The questions that decide most, and how many others there are.
pub(crate) fn weightiest(index: &Index<'_>, questions: &[Asked]) -> (Vec<Step>, Option<String>) {
    let first = questions.iter().take(TOP).map(|asked| asked.step.clone()).collect();
    (first, index.words.others_in_sections(questions.len().saturating_sub(TOP)))
}

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

/// A question as several activities wait for it.
struct Open<'a> {
    text: &'a str,
    /// The range that was answered, if it is the same for all.
    said: Option<String>,
    decides: bool,
    rules: BTreeSet<&'a str>,
}

/// Every question, once for all activities that wait for it: those that decide first, then those that most activities wait for.
pub(crate) fn questions(index: &Index<'_>, links: &Links<'_>) -> Vec<Asked> {
    let mut entries = gather_questions(index, links).most_first();
    entries.sort_by_key(|entry| !entry.what.decides);
    entries.into_iter().map(|entry| asked(index, links, entry)).collect()
}

fn gather_questions<'a>(index: &Index<'a>, links: &Links<'_>) -> Gathered<(&'a str, Option<&'a str>), Open<'a>> {
    let mut gathered = Gathered::new();
    for (place, activity) in index.assessment.activities.iter().enumerate() {
        let Some(link) = links.at(place).filter(|_| confidence::unsettled(activity)) else { continue };
        for question in &activity.judgement.questions {
            let provider = activity.provider.as_deref().filter(|_| question.subject == Subject::Provider);
            let said = next::said(index, question, activity);
            let open = gathered.add((question.fact.as_str(), provider), link, || opened(question, said.clone()));
            if let Some(open) = open {
                open.decides |= question.decides;
                open.said = open.said.take().filter(|one| Some(one) == said.as_ref());
                open.rules.extend(question.rules.iter().map(String::as_str));
            }
        }
    }
    gathered
}

fn opened(question: &Question, said: Option<String>) -> Open<'_> {
    Open { text: &question.text, said, decides: false, rules: BTreeSet::new() }
}

fn asked(index: &Index<'_>, links: &Links<'_>, Entry { what, links: all }: Entry<Open<'_>>) -> Asked {
    let rules = || what.rules.iter().copied();
    let who = assigned::to_rules(index, rules(), &all);
    let step = Step {
        assigned: assigned::to_find_out(index, rules(), &all),
        text: what.said.map_or_else(|| what.text.to_owned(), |said| words::narrower(what.text, &said)),
        effect: index.words.question_effect(what.decides, all.len()),
        activities: links.few(all, NAMED),
    };
    Asked { step, who }
}
