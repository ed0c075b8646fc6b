//! A section per activity: the verdict, why, why not otherwise, and what to do.

mod near;
mod options;
mod providers;
mod questions;
mod reasons;
mod todo;
mod told;

pub(crate) use near::near;
pub(crate) use options::{EvidenceTable, ScoreRow, WhyNot};
pub(crate) use providers::{Row as ProviderRow, rows as provider_rows};
pub(crate) use questions::{QuestionView, stake};
pub(crate) use reasons::{ReasonView, effect, told};
pub(crate) use todo::{DutyView, RequirementView, Todo};

use super::answers;
use super::failures;
use super::links::{Link, Links};
use super::summary::{Action, StandingView};
use super::verdict::{full_headline, used_provider};
use crate::figure::bars;
use crate::index::Index;
use makebuy_model::assessment::{Activity, Judgement, Standing};
use serde::Serialize;
use told::Told;

/// Everything the report says of one activity.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Section {
    /// Its name, and where it stands.
    pub(crate) link: Link,
    /// What to do with it, such as “Keep in-house”.
    pub(crate) action: String,
    /// What the portfolio remarks on it.
    pub(crate) note: Option<String>,
    /// The verdict in a sentence.
    pub(crate) headline: String,
    /// Whether nothing tells its options apart.
    pub(crate) undecided: bool,
    /// How certain the verdict is.
    pub(crate) standing: StandingView,
    /// The provider that the verdict is about.
    pub(crate) provider: Option<String>,
    /// The verdict in sentences.
    pub(crate) sentences: Vec<String>,
    /// What is unknown because functions of plugins failed.
    pub(crate) failed: Option<failures::Here>,
    /// The scores of the options.
    pub(crate) scores: options::Scores,
    /// The points behind them, by criterion.
    pub(crate) evidence: Option<options::EvidenceTable>,
    /// What speaks for and against.
    pub(crate) reasons: reasons::Reasons,
    /// Why the other options are not recommended.
    pub(crate) why_not: Vec<options::WhyNot>,
    /// Rules that nearly apply and would change the verdict, the weightiest first.
    pub(crate) near: Vec<near::NearView>,
    /// What is to be done and found out.
    pub(crate) todo: todo::Todo,
    /// The providers that were compared.
    pub(crate) rows: Vec<providers::Row>,
}

pub(crate) fn build(index: &Index<'_>, links: &Links<'_>, compact: bool) -> Vec<Section> {
    let activities = &index.assessment.activities;
    let options = activities.iter().flat_map(|activity| &activity.judgement.options);
    let how = How { compact, scale: bars::scale(options.flat_map(|o| [o.score, o.low, o.high])) };
    let mut before = Told::default();
    activities
        .iter()
        .enumerate()
        .filter_map(|(at, activity)| Some(section(index, activity, links.at(at)?, how, &mut before)))
        .collect()
}

/// What all sections have in common.
#[derive(Debug, Clone, Copy)]
struct How {
    /// Whether the document is large: rules are quoted by title alone.
    compact: bool,
    /// The score at the ends of the bars.
    scale: f64,
}

fn section(index: &Index<'_>, activity: &Activity, link: &Link, how: How, before: &mut Told) -> Section {
    let judgement = &activity.judgement;
    let verdict = &judgement.verdict;
    Section {
        link: link.clone(),
        action: Action::of(index, verdict).title(index.words),
        note: activity.note.clone(),
        headline: full_headline(index, judgement),
        undecided: judgement.undecided(),
        standing: StandingView::of(index, verdict.standing),
        provider: used_provider(index, activity),
        sentences: sentences(index, judgement),
        failed: failures::here(index, activity),
        scores: options::scores(index, judgement, how.scale, how.compact),
        evidence: if how.compact { None } else { options::evidence(index, judgement) },
        reasons: reasons::build(index, judgement, how.compact, before),
        why_not: options::why_not(index, judgement, how.compact),
        near: near::near(index, judgement, how.compact),
        todo: todo::build(index, activity, how.compact, before),
        rows: providers::rows(index, activity),
    }
}

/// The verdict in sentences: how settled, how clear, what else may win, what to do until then.
fn sentences(index: &Index<'_>, judgement: &Judgement) -> Vec<String> {
    let verdict = &judgement.verdict;
    let option = |id: &String| answers::option(index, id);
    let rival = verdict.runner_up.as_ref().map(option);
    let nothing_apart = judgement.undecided();
    let words = index.words;
    let standing = if nothing_apart { words.undecided_explained() } else { words.standing_sentence(verdict.standing) };
    let mut sentences = vec![standing];
    sentences.push(match (verdict.score, verdict.lead, &rival) {
        _ if nothing_apart => String::new(),
        (Some(score), Some(_), Some(rival)) if verdict.close_call => words.toss_up_sentence(score, rival),
        (Some(score), Some(lead), Some(rival)) => words.lead_sentence(score, lead, rival),
        (Some(score), _, _) => words.only_option_sentence(score),
        (None, _, _) => String::new(),
    });
    if verdict.contenders.len() > 1 {
        sentences.push(words.contenders_sentence(&answers::options(index, &verdict.contenders)));
    }
    if verdict.standing != Standing::Firm {
        sentences.extend(verdict.meanwhile.as_ref().map(|id| words.sentence_meanwhile(option(id))));
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}
