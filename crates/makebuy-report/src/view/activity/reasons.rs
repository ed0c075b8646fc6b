//! The rules that apply, those for the verdict and those against it apart.

use super::told::{Text, Told};
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
    /// What speaks for the verdict.
    pub(crate) for_it: Vec<ReasonView>,
    /// How many more there are: a large document tells the weightiest.
    pub(crate) more_for: Option<String>,
    /// What speaks against it.
    pub(crate) against: Vec<ReasonView>,
    /// The same against it.
    pub(crate) more_against: Option<String>,
    /// What bears on the options without telling them apart.
    pub(crate) neutral: Vec<ReasonView>,
    /// What stands over them.
    pub(crate) neutral_title: String,
}

/// A rule that applies.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct ReasonView {
    /// The rule that gives the reason.
    pub(crate) rule: RuleRef,
    /// What the rule does, in a word.
    pub(crate) kind: String,
    /// What it does to which options, in words.
    pub(crate) effect: String,
    /// Whether and by what it is set aside, or what it sets aside.
    pub(crate) aside: Option<String>,
    /// Rules that it lifts, or that lift it.
    pub(crate) related: Vec<RuleRef>,
    /// The answers that made it so.
    pub(crate) answers: Vec<AnswerView>,
    /// Why the rule is there: told where the rule is first a reason, and in the appendix; in a large document there alone.
    pub(crate) because: Option<String>,
    /// When the rule is known to be wrong; in a large document told once, with the weightiest reasons of each side.
    pub(crate) counter: Option<String>,
    /// Whether its counter-evidence was told with an earlier activity: here the number of the rule will do.
    pub(crate) counter_again: bool,
    /// What it rests on.
    pub(crate) cites: Vec<Cite>,
}

/// How a reason is told.
#[derive(Debug, Clone, Copy)]
struct How {
    /// In few words: the document is large.
    compact: bool,
    /// Whether it is the weightiest of its group.
    first: bool,
}

/// So many of each group are told in a large document.
const FEW: usize = 3;

pub(crate) fn build(index: &Index<'_>, judgement: &Judgement, compact: bool, before: &mut Told) -> Reasons {
    let mut group = |bearing| {
        let reasons = told(judgement, bearing);
        let most = if compact { FEW } else { reasons.len() };
        let more = index.words.others_alone(reasons.len().saturating_sub(most));
        let told = reasons.into_iter().take(most).enumerate().map(|(at, reason)| {
            let how = How { compact, first: at == 0 };
            reason_view(index, reason, how, before)
        });
        (told.collect(), more)
    };
    let ((for_it, more_for), (against, more_against)) = (group(Bearing::For), group(Bearing::Against));
    Reasons {
        for_it,
        more_for,
        against,
        more_against,
        neutral: group(Bearing::Neutral).0,
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

fn reason_view(index: &Index<'_>, reason: &Reason, how: How, before: &mut Told) -> ReasonView {
    // What tells nothing apart is told in the fewest words.
    let told = index.rule(&reason.rule).filter(|_| reason.bearing != Bearing::Neutral);
    let rule = told.filter(|_| !how.compact);
    let doubted = told.filter(|r| r.counter.is_some() && (how.first || !how.compact));
    let counter_again = how.compact && doubted.is_some_and(|r| !before.is_first(Text::Counter, &r.id));
    let lift = reason.kind == RuleKind::Lift;
    ReasonView {
        rule: rules::reference(index, &reason.rule),
        kind: index.words.rule_kind(reason.kind),
        effect: effect(index, reason),
        aside: if lift { Some(index.words.sets_aside()) } else { index.words.effective(reason.effective) },
        related: rules::references(index, &reason.related),
        answers: match reason.bearing {
            Bearing::Neutral => Vec::new(),
            Bearing::For | Bearing::Against => answers::briefly(index, &reason.answers),
        },
        because: rule.filter(|r| before.is_first(Text::Because, &r.id)).map(|r| r.because.clone()),
        counter: doubted.filter(|_| !counter_again).and_then(|r| r.counter.clone()),
        counter_again,
        cites: told.map_or(Vec::new(), |r| rules::cites(index, r)),
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
