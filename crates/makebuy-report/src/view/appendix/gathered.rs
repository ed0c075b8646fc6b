//! The answers about many activities, each answer once with the activities that share it.

use super::inputs::{Group, Item, ORIGINS, item};
use crate::index::Index;
use crate::view::links::{Link, Links};
use makebuy_model::assessment::Origin;
use std::collections::{BTreeMap, BTreeSet};

/// The places of the activities that share an answer, by what the answer says.
type Shared = BTreeMap<(String, Option<String>), Vec<usize>>;

/// What is known of all activities but what `known` says of the organisation: by origin, in the pack's order of facts.
pub(super) fn by_answer(index: &Index<'_>, links: &Links<'_>, known: &BTreeSet<&str>) -> Vec<Group> {
    let shared = shared(index, known);
    let group = |(at, origin): (usize, Origin)| {
        let facts = shared.range((at, 0)..(at + 1, 0)).flat_map(|(_, shared)| shared);
        let items: Vec<Item> = facts.map(|(said, places)| told(links, said, places)).collect();
        (!items.is_empty()).then(|| Group { origin: index.words.inputs(origin), items })
    };
    ORIGINS.into_iter().enumerate().filter_map(group).collect()
}

/// By the place of the origin, and that of the fact in the pack.
fn shared(index: &Index<'_>, known: &BTreeSet<&str>) -> BTreeMap<(usize, usize), Shared> {
    let facts = index.assessment.pack.facts.iter().enumerate();
    let facts: BTreeMap<&str, usize> = facts.map(|(at, fact)| (fact.id.as_str(), at)).collect();
    let mut found: BTreeMap<(usize, usize), Shared> = BTreeMap::new();
    for (place, activity) in index.assessment.activities.iter().enumerate() {
        for answer in activity.judgement.answers.iter().filter(|answer| !known.contains(answer.fact.as_str())) {
            let origin = ORIGINS.iter().position(|origin| *origin == answer.origin);
            let Some(key) = origin.zip(facts.get(answer.fact.as_str()).copied()) else { continue };
            let Item { fact, value } = item(index, answer);
            found.entry(key).or_default().entry((fact, value)).or_default().push(place);
        }
    }
    found
}

fn told(links: &Links<'_>, (fact, value): &(String, Option<String>), places: &[usize]) -> Item {
    let said = value.as_ref().map_or_else(|| fact.clone(), |value| format!("{fact} {value}"));
    Item { fact: said, value: Some(numbers(links, places)) }
}

/// `5.2, 5.4–5.7`: the numbers of their sections, from lowest to highest.
fn numbers(links: &Links<'_>, places: &[usize]) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for place in places {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *place => *last = *place,
            _ => runs.push((*place, *place)),
        }
    }
    let number = |place| links.at(place).map_or("", |link: &Link| &link.number);
    let run = |(first, last): &(usize, usize)| match last - first {
        0 => number(*first).to_owned(),
        1 => format!("{}, {}", number(*first), number(*last)),
        _ => format!("{}–{}", number(*first), number(*last)),
    };
    runs.iter().map(run).collect::<Vec<_>>().join(", ")
}
