//! The executive summary: one line per activity, grouped by what to do.

use super::answers;
use super::links::{Link, Links};
use crate::index::Index;
use crate::words;
use makebuy_model::assessment::{Activity, Judgement, RequirementState, Standing, Verdict};
use serde::Serialize;

/// The answer in words, then every activity in one line.
#[derive(Debug, Serialize)]
pub(crate) struct Summary {
    answer: String,
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
    Summary { answer, groups: groups.collect(), standings: Standing::ALL.map(StandingView::of).to_vec() }
}

fn line(index: &Index<'_>, activity: &Activity, link: &Link) -> Line {
    let verdict = &activity.judgement.verdict;
    Line {
        link: link.clone(),
        verdict: headline(index, verdict),
        standing: StandingView::of(verdict.standing),
        score: verdict.score.map(crate::number::score),
        lead: lead(index, verdict),
        provider: used_provider(index, activity),
        next: next(index, &activity.judgement),
    }
}

/// The recommended option with its qualifiers: `Outsource, temporary`.
pub(crate) fn headline(index: &Index<'_>, verdict: &Verdict) -> String {
    qualified(verdict, |id| answers::option(index, id))
}

/// The same with the option's whole title.
pub(crate) fn full_headline(index: &Index<'_>, verdict: &Verdict) -> String {
    qualified(verdict, |id| answers::option_title(index, id))
}

fn qualified(verdict: &Verdict, title: impl Fn(&str) -> String) -> String {
    let Some(option) = &verdict.option else { return words::NO_OPTION.to_owned() };
    std::iter::once(title(option)).chain(verdict.qualifiers.iter().cloned()).collect::<Vec<_>>().join(", ")
}

/// How far ahead of what it is; a toss-up is called one.
pub(crate) fn lead(index: &Index<'_>, verdict: &Verdict) -> Option<String> {
    let rival = verdict.runner_up.as_deref().map(|id| answers::option(index, id));
    Some(match (verdict.lead, rival) {
        (Some(_), Some(rival)) if verdict.close_call => words::toss_up(&rival),
        (Some(lead), Some(rival)) => words::ahead(lead, &rival),
        _ if verdict.option.is_some() => words::NO_RIVAL.to_owned(),
        _ => return None,
    })
}

/// The provider's name if the recommendation uses one, or that none is named.
pub(crate) fn used_provider(index: &Index<'_>, activity: &Activity) -> Option<String> {
    let option = activity.judgement.verdict.option.as_deref().and_then(|id| index.option(id))?;
    let provider = activity.provider.as_deref().map(|id| answers::provider(index, id));
    option.external.then(|| provider.unwrap_or_else(|| words::NO_PROVIDER_NAMED.to_owned()))
}

/// What to do before anything else, and what to do meanwhile.
fn next(index: &Index<'_>, judgement: &Judgement) -> Vec<String> {
    let verdict = &judgement.verdict;
    let meanwhile = || verdict.meanwhile.as_deref().map(|id| words::meanwhile(&answers::option(index, id)));
    match verdict.standing {
        Standing::NotYet => first_todo(judgement).into_iter().map(words::first).chain(meanwhile()).collect(),
        Standing::Open => judgement.questions.first().into_iter().map(|q| words::find_out(&q.text)).collect(),
        Standing::Firm | Standing::Impossible => Vec::new(),
    }
}

fn first_todo(judgement: &Judgement) -> Option<&str> {
    let option = judgement.verdict.option.as_ref()?;
    let mut unmet = judgement.requirements.iter().filter(|r| r.state == RequirementState::Unmet);
    unmet.find(|r| r.options.contains(option)).map(|r| r.todo.as_str())
}
