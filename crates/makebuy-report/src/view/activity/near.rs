//! What was nearly so: rules that would change the verdict if an answer or two were others.

use crate::index::Index;
use crate::view::answers;
use crate::view::rules::{self, RuleRef};
use makebuy_model::assessment::{Change, Judgement, Nearly, Outcome};
use makebuy_model::pack::RuleKind;
use serde::Serialize;

/// A rule that nearly applies.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct NearView {
    /// The rule, by its title.
    pub(crate) rule: RuleRef,
    /// What it would do, and with which answers, in a sentence.
    pub(crate) would: String,
    /// What the verdict would be then, in a sentence; none if that was not worked out.
    pub(crate) then: Option<String>,
}

/// So many, the weightiest, are told in a large document.
const FEW: usize = 1;

/// What was nearly so in an activity; a large document tells the first.
pub(crate) fn near(index: &Index<'_>, judgement: &Judgement, compact: bool) -> Vec<NearView> {
    let most = if compact { FEW } else { judgement.near.len() };
    judgement.near.iter().take(most).map(|near| one(index, judgement, near)).collect()
}

fn one(index: &Index<'_>, judgement: &Judgement, near: &Nearly) -> NearView {
    let words = index.words;
    let changes: Vec<String> = near.changes.iter().map(|change| changed(index, change)).collect();
    let (changes, options) = (words.all_of(&changes), words.options(&answers::options(index, &near.options)));
    NearView {
        rule: rules::reference(index, &near.rule),
        would: match near.kind {
            RuleKind::Veto | RuleKind::Exclude => words.near_out(options, changes),
            RuleKind::Require => words.near_held(options, changes),
            RuleKind::Lift => words.near_let_in(options, changes),
            RuleKind::Weigh | RuleKind::Duty | RuleKind::Portfolio => words.near_tips(changes),
        },
        then: near.then.as_ref().map(|then| outcome(index, judgement, then)),
    }
}

fn changed(index: &Index<'_>, change: &Change) -> String {
    let fact = &change.now.fact;
    let value = |value| answers::value(index, fact, value);
    let (then, now) = (value(Some(&change.value)), value(change.now.value.as_ref()));
    index.words.near_change(index.words.quoted(answers::briefly_named(index, fact)), then, now)
}

fn outcome(index: &Index<'_>, judgement: &Judgement, then: &Outcome) -> String {
    let standing = index.words.standing(then.standing).to_lowercase();
    match &then.option {
        None => index.words.near_then_nothing(),
        Some(_) if then.option == judgement.verdict.option => index.words.near_then_same(standing),
        Some(option) => index.words.near_then(index.words.named(answers::option(index, option)), standing),
    }
}
