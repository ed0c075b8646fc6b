//! What to do first: over all activities, the requirements that unblock most, the questions that decide most, and what
//! the portfolio as a whole warns of.

use super::links::{Link, Links};
use super::next;
use super::rules::{self, Cite};
use crate::index::Index;
use crate::words;
use makebuy_model::assessment::{Judgement, PortfolioWarning, RequirementState, Standing, Verdict};
use makebuy_model::pack::Subject;
use serde::Serialize;
use std::collections::BTreeMap;

/// What to do first.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Monday {
    pub(crate) todos: Vec<Item>,
    pub(crate) more_todos: Option<String>,
    pub(crate) questions: Vec<Item>,
    pub(crate) more_questions: Option<String>,
    pub(crate) warnings: Vec<Warning>,
}

/// Something to do or to find out, once for all activities it serves.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Item {
    pub(crate) text: String,
    /// What it does for them.
    pub(crate) effect: String,
    pub(crate) activities: Vec<Link>,
    pub(crate) more: Option<String>,
    #[serde(skip)]
    pub(crate) weight: usize,
    /// Place of the method's step it belongs to; the same for all questions.
    #[serde(skip)]
    pub(crate) step: usize,
}

/// What the verdicts together bring about.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Warning {
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) share: String,
    pub(crate) because: String,
    pub(crate) counted: Vec<Link>,
    pub(crate) cites: Vec<Cite>,
}

const TOP: usize = 5;
const NAMED: usize = 6;

pub(crate) fn build(index: &Index<'_>, links: &Links<'_>) -> Monday {
    let todos = todos(index, links);
    let questions = questions(index, links);
    Monday {
        more_todos: index.words.others_in_sections(todos.len().saturating_sub(TOP)),
        more_questions: index.words.others_in_sections(questions.len().saturating_sub(TOP)),
        todos: top(todos),
        questions: top(questions),
        warnings: index.assessment.warnings.iter().map(|w| warning(index, links, w)).collect(),
    }
}

/// The heaviest few, in the order of the method's steps; equals stay in the order they came up.
fn top(mut items: Vec<Item>) -> Vec<Item> {
    items.sort_by_key(|item| std::cmp::Reverse(item.weight));
    items.truncate(TOP);
    items.sort_by_key(|item| item.step);
    items
}

/// Collects activities by what they share, in the order it comes up.
struct Gathered<'a, K> {
    places: BTreeMap<K, usize>,
    entries: Vec<Entry<'a>>,
}

struct Entry<'a> {
    text: &'a str,
    /// Place of its step.
    step: usize,
    /// The range that was answered, if it is the same for all.
    said: Option<String>,
    decides: bool,
    links: Vec<Link>,
}

impl<'a, K: Ord> Gathered<'a, K> {
    fn new() -> Self {
        Self { places: BTreeMap::new(), entries: Vec::new() }
    }

    fn add(&mut self, key: K, (text, said): (&'a str, Option<String>), decides: bool, link: &Link) {
        let next = self.entries.len();
        let place = *self.places.entry(key).or_insert(next);
        if place == next {
            self.entries.push(Entry { text, step: 0, said: said.clone(), decides: false, links: Vec::new() });
        }
        if let Some(entry) = self.entries.get_mut(place) {
            entry.decides |= decides;
            entry.said = entry.said.take().filter(|one| Some(one) == said.as_ref());
            entry.links.push(link.clone());
        }
    }

    fn set_step(&mut self, key: &K, step: usize) {
        if let Some(entry) = self.places.get(key).and_then(|place| self.entries.get_mut(*place)) {
            entry.step = step;
        }
    }
}

/// The place of a rule's step in the method.
fn step(index: &Index<'_>, rule: &str) -> usize {
    let step = index.rule(rule).and_then(|rule| rule.step.as_ref());
    index.assessment.pack.steps.iter().position(|other| Some(&other.id) == step).unwrap_or(0)
}

fn todos(index: &Index<'_>, links: &Links<'_>) -> Vec<Item> {
    let mut gathered = Gathered::new();
    for (place, activity) in index.assessment.activities.iter().enumerate() {
        let (judgement, Some(link)) = (&activity.judgement, links.at(place)) else { continue };
        for requirement in &judgement.requirements {
            if requirement.state == RequirementState::Unmet && holds_back(judgement, &requirement.options) {
                let key = (requirement.rule.as_str(), requirement.todo.as_str());
                gathered.add(key, (&requirement.todo, None), true, link);
                gathered.set_step(&key, step(index, &requirement.rule));
            }
        }
    }
    let item = |entry: Entry<'_>| {
        let (count, step) = (entry.links.len(), entry.step);
        Item { step, ..item(index, entry.text.to_owned(), index.words.unblocks(count), count, entry.links) }
    };
    gathered.entries.into_iter().map(item).collect()
}

/// Whether a requirement on these options keeps the verdict from being acted on.
fn holds_back(judgement: &Judgement, options: &[String]) -> bool {
    let verdict = &judgement.verdict;
    matches!(verdict.standing, Standing::NotYet | Standing::Open)
        && verdict.option.as_ref().is_some_and(|option| options.contains(option))
}

fn questions(index: &Index<'_>, links: &Links<'_>) -> Vec<Item> {
    let mut gathered = Gathered::new();
    for (place, activity) in index.assessment.activities.iter().enumerate() {
        let Some(link) = links.at(place).filter(|_| undecided(&activity.judgement.verdict)) else { continue };
        for question in &activity.judgement.questions {
            let provider = activity.provider.as_deref().filter(|_| question.subject == Subject::Provider);
            let text = (question.text.as_str(), next::said(index, question, activity));
            gathered.add((question.fact.as_str(), provider), text, question.decides, link);
        }
    }
    let item = |entry: Entry<'_>| {
        let weight = entry.links.len() + if entry.decides { index.assessment.activities.len() } else { 0 };
        let text = entry.said.map_or_else(|| entry.text.to_owned(), |said| words::narrower(entry.text, &said));
        item(index, text, index.words.question_effect(entry.decides, entry.links.len()), weight, entry.links)
    };
    gathered.entries.into_iter().map(item).collect()
}

/// Whether an answer may still change what is chosen.
fn undecided(verdict: &Verdict) -> bool {
    match verdict.standing {
        Standing::Open => true,
        Standing::NotYet => verdict.contenders.len() > 1,
        Standing::Firm | Standing::Impossible => false,
    }
}

fn item(index: &Index<'_>, text: String, effect: String, weight: usize, mut activities: Vec<Link>) -> Item {
    let more = index.words.others(activities.len().saturating_sub(NAMED));
    activities.truncate(NAMED);
    Item { text, effect, activities, more, weight, step: 0 }
}

fn warning(index: &Index<'_>, links: &Links<'_>, warning: &PortfolioWarning) -> Warning {
    let rule = index.rule(&warning.rule);
    let counts = (warning.counted.len(), warning.selected.len());
    Warning {
        title: rules::reference(index, &warning.rule).title,
        text: warning.warning.clone(),
        share: index.words.share(counts, warning.share, rule.and_then(|r| r.above)),
        because: rule.map_or(String::new(), |r| r.because.clone()),
        counted: links.of_all(&warning.counted),
        cites: rule.map_or(Vec::new(), |r| rules::cites(index, r)),
    }
}
