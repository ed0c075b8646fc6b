//! The appendix: method, weights, inputs, rules, sources, and what is needed to get the same again.

mod gathered;
mod idle;
mod inputs;
mod plugins;
mod references;
mod rules;

pub(crate) use inputs::{Group, Inputs, Item, Named};
pub(crate) use plugins::Plugins;
pub(crate) use references::{Metric, Source};
pub(crate) use rules::{RuleView, Rules, applied, says};

use super::answers;
use super::asking::Asking;
use super::links::Links;
use crate::index::Index;
use serde::Serialize;

/// Everything that lets a reader check the verdicts.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Appendix {
    /// How verdicts come about, paragraph by paragraph.
    pub(crate) method: Vec<String>,
    /// The steps of the method.
    pub(crate) steps: Vec<Step>,
    /// The criteria with their weights.
    pub(crate) criteria: Vec<Criterion>,
    /// What the pack changes of those that it takes over.
    pub(crate) adjustments: Vec<Adjustment>,
    /// Every answer that was given.
    pub(crate) inputs: inputs::Inputs,
    /// The rules that applied, and the others.
    pub(crate) rules: rules::Rules,
    /// Remarks of the pack.
    pub(crate) notes: Vec<Note>,
    /// The bibliography.
    pub(crate) sources: Vec<references::Source>,
    /// What can be measured.
    pub(crate) metrics: Vec<references::Metric>,
    /// The plugins that took part.
    pub(crate) plugins: plugins::Plugins,
    /// What the report was made from.
    pub(crate) provenance: references::Provenance,
    /// What the method can not say.
    pub(crate) limits: Vec<String>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Step {
    /// Its name.
    pub(crate) title: String,
    /// What is decided in it.
    pub(crate) text: Option<String>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Criterion {
    /// Its name.
    pub(crate) title: String,
    /// Its weight as the pack has it.
    pub(crate) weight: String,
    /// Its share of all weights.
    pub(crate) share: String,
    /// Why it weighs so much.
    pub(crate) rationale: Option<String>,
}

/// Something the pack changed in what it takes over.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Adjustment {
    /// What was changed.
    pub(crate) change: String,
    /// Why.
    pub(crate) reason: String,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Note {
    /// Its heading.
    pub(crate) title: String,
    /// What it says.
    pub(crate) text: String,
}

pub(crate) fn build(index: &Index<'_>, links: &Links<'_>, asking: &Asking<'_>, compact: bool) -> Appendix {
    let pack = &index.assessment.pack;
    let step = |s: &makebuy_model::pack::StepInfo| Step { title: s.title.clone(), text: s.text.clone() };
    let note = |n: &makebuy_model::pack::NoteInfo| Note { title: n.title.clone(), text: n.text.clone() };
    Appendix {
        method: index.words.method(pack.indifference),
        steps: pack.steps.iter().map(step).collect(),
        criteria: criteria(index),
        adjustments: adjustments(index),
        inputs: inputs::build(index, links, asking, compact),
        rules: rules::build(index, links),
        notes: pack.notes.iter().map(note).collect(),
        sources: references::sources(index),
        metrics: references::metrics(index),
        plugins: plugins::build(index),
        provenance: references::provenance(index),
        limits: limits(index),
    }
}

/// What any pack's verdicts cannot tell, and what this report cannot.
fn limits(index: &Index<'_>) -> Vec<String> {
    let report = std::iter::once(index.words.limit_confidence());
    index.words.limits().into_iter().chain(report).chain(plugins::limit(index)).collect()
}

fn criteria(index: &Index<'_>) -> Vec<Criterion> {
    let criterion = |c: &makebuy_model::pack::CriterionInfo| Criterion {
        title: c.title.clone(),
        weight: index.words.numbers().plain(c.weight),
        share: index.words.percent(c.share),
        rationale: c.rationale.clone(),
    };
    index.assessment.pack.criteria.iter().map(criterion).collect()
}

fn adjustments(index: &Index<'_>) -> Vec<Adjustment> {
    let adjustments = index.assessment.pack.adjustments.iter();
    let adjustment = |a: &makebuy_model::pack::AdjustmentInfo| {
        let rule = a.rule.as_deref().map(|id| answers::rule_title(index, id));
        let criterion = a.criterion.as_deref().map(|id| answers::criterion_title(index, id));
        Adjustment {
            change: index.words.adjustment(rule.as_deref(), criterion.as_deref(), a.weight),
            reason: a.reason.clone(),
        }
    };
    adjustments.map(adjustment).collect()
}
