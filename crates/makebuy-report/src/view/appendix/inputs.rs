//! All answers, with where they come from.

use super::{gathered, idle};
use crate::index::Index;
use crate::view::answers;
use crate::view::asking::Asking;
use crate::view::links::{Link, Links};
use crate::words;
use makebuy_model::assessment::{Answer, Origin};
use serde::Serialize;
use std::collections::BTreeSet;

/// The answers about the organisation, each provider and each activity.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Inputs {
    /// Answers about the organisation.
    pub(crate) organisation: Vec<Group>,
    /// Answers about each provider.
    pub(crate) providers: Vec<Named>,
    /// Answers about each activity; none in a large document.
    pub(crate) activities: Vec<Named>,
    /// In a large document, each answer once by origin, with the numbers of the activities that share it as its value.
    pub(crate) gathered: Vec<Group>,
    /// What stands in for an answer that is not given: told once, so that activities need only name the facts.
    pub(crate) assumptions: Vec<Item>,
    /// The questions in full behind the short names.
    pub(crate) asked: Vec<Item>,
    /// Rules that are assigned and ask for nothing there, with who was to see to them.
    pub(crate) idle_assignments: Vec<Item>,
}

/// Somebody or something with what is known of it.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Named {
    /// Whom or what they are about.
    pub(crate) name: String,
    /// For an activity.
    pub(crate) link: Option<Link>,
    /// The answers by where they come from.
    pub(crate) groups: Vec<Group>,
}

/// Answers of one origin.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Group {
    /// Where they come from.
    pub(crate) origin: String,
    /// The answers.
    pub(crate) items: Vec<Item>,
}

/// A fact with its value; without, if it is unknown or its declared assumption stands in.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Item {
    /// What was asked.
    pub(crate) fact: String,
    /// What was answered.
    pub(crate) value: Option<String>,
}

/// The longest name that is printed in full.
pub(super) const LONGEST: usize = 2_000;
/// Where answers come from, in the order in which they are listed.
pub(super) const ORIGINS: [Origin; 5] =
    [Origin::Given, Origin::Derived, Origin::Assumed, Origin::Failed, Origin::Unknown];

pub(crate) fn build(index: &Index<'_>, links: &Links<'_>, asking: &Asking<'_>, compact: bool) -> Inputs {
    let assessment = index.assessment;
    let organisation = &assessment.organisation.answers;
    let shared: BTreeSet<&str> = organisation.iter().map(|a| a.fact.as_str()).collect();
    let provider = |p: &makebuy_model::assessment::Provider| Named {
        name: words::short(&p.name, LONGEST),
        link: None,
        groups: groups(index, p.answers.iter()),
    };
    let listed = if compact { &[] } else { assessment.activities.as_slice() };
    let activities = listed.iter().enumerate().map(|(at, activity)| Named {
        name: words::short(&activity.name, LONGEST),
        link: links.at(at).cloned(),
        groups: groups(index, activity.judgement.answers.iter().filter(|a| !shared.contains(a.fact.as_str()))),
    });
    Inputs {
        organisation: groups(index, organisation.iter()),
        providers: assessment.providers.iter().map(provider).collect(),
        activities: activities.collect(),
        gathered: if compact { gathered::by_answer(index, links, &shared) } else { Vec::new() },
        assumptions: assumptions(index),
        asked: asked(index),
        idle_assignments: idle::assignments(index, asking),
    }
}

/// Answers by origin.
fn groups<'a>(index: &Index<'_>, answers: impl Iterator<Item = &'a Answer>) -> Vec<Group> {
    let answers: Vec<&Answer> = answers.collect();
    let group = |origin| {
        let items: Vec<Item> = answers.iter().filter(|a| a.origin == origin).map(|a| item(index, a)).collect();
        (!items.is_empty()).then(|| Group { origin: index.words.inputs(origin), items })
    };
    ORIGINS.into_iter().filter_map(group).collect()
}

pub(super) fn item(index: &Index<'_>, answer: &Answer) -> Item {
    let declared = index.fact(&answer.fact).and_then(|f| f.assume.as_ref());
    let told = match answer.origin {
        Origin::Unknown | Origin::Failed => false,
        Origin::Assumed => declared != answer.value.as_ref(),
        Origin::Given | Origin::Derived => true,
    };
    let value = told.then(|| answers::value(index, &answer.fact, answer.value.as_ref()));
    let fact = answers::briefly_named(index, &answer.fact);
    Item { fact: if told { index.words.label(&fact) } else { fact }, value }
}

fn assumptions(index: &Index<'_>) -> Vec<Item> {
    let facts = index.assessment.pack.facts.iter();
    facts
        .filter_map(|fact| {
            let value = index.words.value(Some(fact.assume.as_ref()?), Some(fact));
            Some(Item { fact: index.words.label(&words::fact_briefly(Some(fact), &fact.id)), value: Some(value) })
        })
        .collect()
}

/// The short names of facts, with the questions they stand for.
fn asked(index: &Index<'_>) -> Vec<Item> {
    let facts = index.assessment.pack.facts.iter();
    let named = facts.filter_map(|fact| Some((fact.title.clone()?, fact.ask.clone()?)));
    named.map(|(title, ask)| Item { fact: index.words.label(&title), value: Some(ask) }).collect()
}
