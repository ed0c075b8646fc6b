//! Answers in words.

use crate::index::Index;
use crate::words;
use makebuy_model::assessment::{Answer, Origin};
use makebuy_model::pack::Value;
use serde::Serialize;

/// A fact with what is known about it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct AnswerView {
    /// The fact, with the mark that leads to its value.
    pub(crate) fact: String,
    /// The answer.
    pub(crate) value: String,
    /// The word for where it comes from; none if it was given.
    pub(crate) origin: Option<String>,
}

pub(crate) fn answer(index: &Index<'_>, answer: &Answer) -> AnswerView {
    let failed_itself = || index.assessment.failures.iter().any(|failure| failure.fact == answer.fact);
    let below = answer.origin == Origin::Failed && !failed_itself();
    AnswerView {
        fact: index.words.label(&fact(index, &answer.fact)),
        value: value(index, &answer.fact, answer.value.as_ref()),
        origin: if below { Some(index.words.origin_rests_on_failed()) } else { index.words.origin(answer.origin) },
    }
}

/// Answers with their facts in the fewest words.
pub(crate) fn briefly(index: &Index<'_>, all: &[Answer]) -> Vec<AnswerView> {
    all.iter().map(|one| AnswerView { fact: brief_label(index, &one.fact), ..answer(index, one) }).collect()
}

/// A fact in the fewest words, with the mark that leads to its value.
pub(crate) fn brief_label(index: &Index<'_>, fact: &str) -> String {
    index.words.label(&briefly_named(index, fact))
}

/// A fact in the fewest words.
pub(crate) fn briefly_named(index: &Index<'_>, fact: &str) -> String {
    words::fact_briefly(index.fact(fact), fact)
}

pub(crate) fn fact(index: &Index<'_>, id: &str) -> String {
    words::fact(index.fact(id), id)
}

pub(crate) fn value(index: &Index<'_>, fact: &str, value: Option<&Value>) -> String {
    index.words.value(value, index.fact(fact))
}

/// A rule's title.
pub(crate) fn rule_title(index: &Index<'_>, id: &str) -> String {
    index.rule(id).map_or_else(|| words::name(id), |r| r.title.clone())
}

/// A criterion's title.
pub(crate) fn criterion_title(index: &Index<'_>, id: &str) -> String {
    index.criterion(id).map_or_else(|| words::name(id), |c| c.title.clone())
}

/// A metric's title.
pub(crate) fn metric_title(index: &Index<'_>, id: &str) -> String {
    index.metric(id).map_or_else(|| words::name(id), |m| m.title.clone())
}

/// An option's title.
pub(crate) fn option_title(index: &Index<'_>, id: &str) -> String {
    index.option(id).map_or_else(|| words::name(id), |o| o.title.clone())
}

/// An option where it is only mentioned: its title up to a colon.
pub(crate) fn option(index: &Index<'_>, id: &str) -> String {
    words::before_colon(&option_title(index, id)).to_owned()
}

/// Several options that are only mentioned.
pub(crate) fn options(index: &Index<'_>, ids: &[String]) -> Vec<String> {
    ids.iter().map(|id| option(index, id)).collect()
}

/// A provider's name.
pub(crate) fn provider(index: &Index<'_>, id: &str) -> String {
    index.provider(id).map_or_else(|| id.to_owned(), |p| words::short(&p.name, 120))
}
