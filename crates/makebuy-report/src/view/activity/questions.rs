//! Unknown answers, and what each could change.

use super::told::{Text, Told};
use crate::index::Index;
use crate::view::answers;
use crate::view::next;
use crate::view::rules::{self, RuleRef};
use makebuy_model::assessment::{Activity, Question};
use makebuy_model::pack::{RuleInfo, RuleKind};
use serde::Serialize;

/// A question whose answer could change the verdict.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct QuestionView {
    /// The question.
    pub(crate) text: String,
    /// How to answer it: told where it is first asked.
    pub(crate) help: Option<String>,
    /// What it is asked of, unless the activity.
    pub(crate) of: Option<String>,
    /// What hangs on it, without a full stop.
    pub(crate) stake: String,
    /// Whether it could change the recommendation.
    pub(crate) decides: bool,
    /// The first rules that ask.
    pub(crate) rules: Vec<RuleRef>,
    /// How many more ask.
    pub(crate) more_rules: Option<String>,
}

/// So many questions are told at length.
const TOP: usize = 5;
/// So many of the rules that ask are named.
const NAMED: usize = 3;

/// The questions that matter most.
pub(super) fn first(index: &Index<'_>, activity: &Activity, before: &mut Told) -> Vec<QuestionView> {
    activity.judgement.questions.iter().take(TOP).map(|question| one(index, question, activity, before)).collect()
}

/// The others, in few words.
pub(super) fn others(index: &Index<'_>, activity: &Activity) -> Vec<String> {
    activity.judgement.questions.iter().skip(TOP).map(|question| next::asked(index, question, activity)).collect()
}

fn one(index: &Index<'_>, question: &Question, activity: &Activity, before: &mut Told) -> QuestionView {
    let help = index.fact(&question.fact).and_then(|f| f.help.clone());
    QuestionView {
        text: next::asked(index, question, activity),
        help: help.filter(|_| before.is_first(Text::Help, &question.fact)),
        of: index.words.asked_of(question.subject),
        stake: stake(index, question, activity),
        decides: question.decides,
        rules: question.rules.iter().take(NAMED).map(|id| rules::reference(index, id)).collect(),
        more_rules: index.words.others(question.rules.len().saturating_sub(NAMED)),
    }
}

/// Which options may be put out or held back by it, and how far it could move the scores.
pub(crate) fn stake(index: &Index<'_>, question: &Question, activity: &Activity) -> String {
    let rules: Vec<&RuleInfo> = question.rules.iter().filter_map(|id| index.rule(id)).collect();
    let of = |rule: &RuleInfo| match rule.kind {
        RuleKind::Lift => rule.lifts.iter().filter_map(|id| index.rule(id)).flat_map(|r| r.options.clone()).collect(),
        _ => rule.options.clone(),
    };
    let contending = |kinds: &[RuleKind]| {
        let named: Vec<String> =
            rules.iter().filter(|rule| kinds.contains(&rule.kind)).flat_map(|rule| of(rule)).collect();
        let contenders = activity.judgement.verdict.contenders.iter().filter(|option| named.contains(option));
        contenders.map(|option| index.words.named(answers::option(index, option))).collect::<Vec<_>>()
    };
    let possible = contending(&[RuleKind::Veto, RuleKind::Exclude, RuleKind::Lift]);
    let ready = contending(&[RuleKind::Require]);
    index.words.at_stake(question.decides, &possible, &ready, question.points)
}
