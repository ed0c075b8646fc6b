//! What to do first: over all activities, the requirements that unblock most, the questions that decide most, and what
//! the portfolio as a whole warns of.

use super::links::{Link, Links};
use super::rules::{self, Cite};
use crate::index::Index;
use crate::words;
use makebuy_model::assessment::{Judgement, PortfolioWarning, RequirementState, Standing};
use makebuy_model::pack::Subject;
use serde::Serialize;
use std::collections::BTreeMap;

/// What to do first.
#[derive(Debug, Serialize)]
pub(crate) struct Monday {
    todos: Vec<Item>,
    more_todos: Option<String>,
    questions: Vec<Item>,
    more_questions: Option<String>,
    warnings: Vec<Warning>,
}

/// Something to do or to find out, once for all activities it serves.
#[derive(Debug, Clone, Serialize)]
struct Item {
    text: String,
    /// What it does for them.
    effect: String,
    activities: Vec<Link>,
    more: Option<String>,
    #[serde(skip)]
    weight: usize,
}

/// What the verdicts together bring about.
#[derive(Debug, Serialize)]
struct Warning {
    title: String,
    text: String,
    share: String,
    because: String,
    counted: Vec<Link>,
    cites: Vec<Cite>,
}

const TOP: usize = 5;
const NAMED: usize = 6;

pub(crate) fn build(index: &Index<'_>, links: &Links<'_>) -> Monday {
    let todos = todos(index, links);
    let questions = questions(index, links);
    Monday {
        more_todos: words::more_in_sections(todos.len().saturating_sub(TOP)),
        more_questions: words::more_in_sections(questions.len().saturating_sub(TOP)),
        todos: top(todos),
        questions: top(questions),
        warnings: index.assessment.warnings.iter().map(|w| warning(index, links, w)).collect(),
    }
}

/// The heaviest few; equals stay in the order they came up.
fn top(mut items: Vec<Item>) -> Vec<Item> {
    items.sort_by_key(|item| std::cmp::Reverse(item.weight));
    items.truncate(TOP);
    items
}

/// Collects activities by what they share, in the order it comes up.
struct Gathered<'a, K> {
    places: BTreeMap<K, usize>,
    entries: Vec<(&'a str, bool, Vec<Link>)>,
}

impl<'a, K: Ord> Gathered<'a, K> {
    fn new() -> Self {
        Self { places: BTreeMap::new(), entries: Vec::new() }
    }

    fn add(&mut self, key: K, text: &'a str, decides: bool, link: &Link) {
        let next = self.entries.len();
        let place = *self.places.entry(key).or_insert(next);
        if place == next {
            self.entries.push((text, false, Vec::new()));
        }
        if let Some((_, decisive, links)) = self.entries.get_mut(place) {
            *decisive |= decides;
            links.push(link.clone());
        }
    }
}

fn todos(index: &Index<'_>, links: &Links<'_>) -> Vec<Item> {
    let mut gathered = Gathered::new();
    for (place, activity) in index.assessment.activities.iter().enumerate() {
        let (judgement, Some(link)) = (&activity.judgement, links.at(place)) else { continue };
        for requirement in &judgement.requirements {
            if requirement.state == RequirementState::Unmet && holds_back(judgement, &requirement.options) {
                gathered.add((requirement.rule.as_str(), requirement.todo.as_str()), &requirement.todo, true, link);
            }
        }
    }
    let item = |(text, _, links): (&str, bool, Vec<Link>)| item(text, words::unblocks(links.len()), links.len(), links);
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
        let Some(link) = links.at(place).filter(|_| activity.judgement.verdict.standing == Standing::Open) else {
            continue;
        };
        for question in &activity.judgement.questions {
            let provider = activity.provider.as_deref().filter(|_| question.subject == Subject::Provider);
            gathered.add((question.fact.as_str(), provider), &question.text, question.decides, link);
        }
    }
    let item = |(text, decides, links): (&str, bool, Vec<Link>)| {
        let weight = links.len() + if decides { index.assessment.activities.len() } else { 0 };
        item(text, words::question_effect(decides, links.len()), weight, links)
    };
    gathered.entries.into_iter().map(item).collect()
}

fn item(text: &str, effect: String, weight: usize, mut activities: Vec<Link>) -> Item {
    let more = words::more(activities.len().saturating_sub(NAMED));
    activities.truncate(NAMED);
    Item { text: text.to_owned(), effect, activities, more, weight }
}

fn warning(index: &Index<'_>, links: &Links<'_>, warning: &PortfolioWarning) -> Warning {
    let rule = index.rule(&warning.rule);
    let counts = (warning.counted.len(), warning.selected.len());
    Warning {
        title: rules::reference(index, &warning.rule).title,
        text: warning.warning.clone(),
        share: words::share(counts, warning.share, rule.and_then(|r| r.above)),
        because: rule.map_or(String::new(), |r| r.because.clone()),
        counted: links.of_all(&warning.counted),
        cites: rule.map_or(Vec::new(), |r| rules::cites(index, r)),
    }
}
