//! The rules that apply, those for the verdict and those against it apart.

use crate::index::Index;
use crate::view::answers::{self, AnswerView};
use crate::view::rules::{self, Cite, RuleRef};
use crate::words;
use makebuy_model::assessment::{Bearing, Judgement, Reason};
use makebuy_model::pack::RuleKind;
use serde::Serialize;

/// The reasons, the weightiest first in each group.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Reasons {
    pub(crate) for_it: Vec<ReasonView>,
    pub(crate) against: Vec<ReasonView>,
    pub(crate) neutral: Vec<ReasonView>,
    /// What stands over them.
    pub(crate) neutral_title: String,
}

/// A rule that applies.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct ReasonView {
    pub(crate) rule: RuleRef,
    pub(crate) kind: String,
    /// What it does to which options, in words.
    pub(crate) effect: String,
    /// Whether and by what it is set aside, or what it sets aside.
    pub(crate) aside: Option<String>,
    pub(crate) related: Vec<RuleRef>,
    pub(crate) answers: Vec<AnswerView>,
    /// Told in the appendix alone if the document is large.
    pub(crate) because: Option<String>,
    pub(crate) counter: Option<String>,
    pub(crate) cites: Vec<Cite>,
}

pub(crate) fn build(index: &Index<'_>, judgement: &Judgement, compact: bool) -> Reasons {
    let group = |bearing| told(judgement, bearing).into_iter().map(|one| reason_view(index, one, compact)).collect();
    Reasons {
        for_it: group(Bearing::For),
        against: group(Bearing::Against),
        neutral: group(Bearing::Neutral),
        neutral_title: neutral_title(index, judgement),
    }
}

/// The reasons that speak this way, the weightiest first. An unmet requirement of other options is no reason: it stands
/// with those options.
pub(crate) fn told(judgement: &Judgement, bearing: Bearing) -> Vec<&Reason> {
    let told = judgement.reasons.iter().filter(|reason| reason.bearing == bearing && !reason.is_about_others());
    let mut told: Vec<&Reason> = told.collect();
    told.sort_by(|a, b| {
        b.kind
            .ne(&RuleKind::Weigh)
            .cmp(&a.kind.ne(&RuleKind::Weigh))
            .then_with(|| weight(judgement, b).total_cmp(&weight(judgement, a)))
    });
    told
}

/// What the rules that do not tell the best two options apart add to the score of the one recommended.
fn neutral_title(index: &Index<'_>, judgement: &Judgement) -> String {
    let verdict = &judgement.verdict;
    let neutral = told(judgement, Bearing::Neutral);
    let points = |option: &String| neutral.iter().filter_map(|reason| reason.points.get(option)).sum();
    let pair = verdict.option.as_ref().zip(verdict.runner_up.as_ref());
    index.words.neutral(
        pair.map(|(best, rival)| [answers::option(index, best), answers::option(index, rival)]),
        neutral.len(),
        verdict.option.as_ref().map_or(0.0, points),
        verdict.score.unwrap_or(0.0),
    )
}

/// How far a `weigh` rule moves the option recommended against the runner-up.
fn weight(judgement: &Judgement, reason: &Reason) -> f64 {
    let points = |option: &Option<String>| option.as_ref().and_then(|id| reason.points.get(id)).copied().unwrap_or(0.0);
    (points(&judgement.verdict.option) - points(&judgement.verdict.runner_up)).abs()
}

fn reason_view(index: &Index<'_>, reason: &Reason, compact: bool) -> ReasonView {
    let rule = index.rule(&reason.rule).filter(|_| !compact);
    let lift = reason.kind == RuleKind::Lift;
    ReasonView {
        rule: rules::reference(index, &reason.rule),
        kind: index.words.rule_kind(reason.kind),
        effect: effect(index, reason),
        aside: if lift { Some(index.words.sets_aside()) } else { index.words.effective(reason.effective) },
        related: rules::references(index, &reason.related),
        answers: match (compact, reason.bearing) {
            (false, _) => answers::answers(index, &reason.answers),
            (true, Bearing::Neutral) => Vec::new(),
            (true, _) => answers::briefly(index, &reason.answers),
        },
        because: rule.map(|r| r.because.clone()),
        counter: rule.and_then(|r| r.counter.clone()),
        cites: rule.map_or(Vec::new(), |r| rules::cites(index, r)),
    }
}

/// What a rule does to which options, in words.
pub(crate) fn effect(index: &Index<'_>, reason: &Reason) -> String {
    let options = index.words.options(&answers::options(index, &reason.options));
    match reason.kind {
        RuleKind::Veto => index.words.vetoes(options),
        RuleKind::Exclude => index.words.excludes(options),
        RuleKind::Require => index.words.requires(options),
        RuleKind::Weigh => weighs(index, reason),
        RuleKind::Lift | RuleKind::Duty | RuleKind::Portfolio => String::new(),
    }
}

/// `Outsource +8, In-house −4`, in the pack's order of options.
fn weighs(index: &Index<'_>, reason: &Reason) -> String {
    let options = index.assessment.pack.options.iter();
    let moved = options.filter_map(|o| Some((o, *reason.points.get(&o.id)?))).filter(|(_, points)| *points != 0.0);
    moved
        .map(|(o, points)| format!("{} {}", words::before_colon(&o.title), index.words.score(points)))
        .collect::<Vec<_>>()
        .join(", ")
}
