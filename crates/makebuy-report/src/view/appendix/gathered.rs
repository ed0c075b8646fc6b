//! The answers about many activities, each answer once with the activities that share it.

use super::inputs::{Group, Item, item};
use crate::index::Index;
use crate::view::links::{Link, Links};
use makebuy_model::assessment::{Activity, Answer, Origin};
use std::collections::{BTreeMap, BTreeSet};

/// The places of the activities that share an answer, by what the answer says.
type Shared = BTreeMap<(String, Option<String>), Vec<usize>>;

/// What is known of all activities but what `known` says of the organisation: by origin, in the pack's order of facts.
pub(super) fn by_answer(index: &Index<'_>, links: &Links<'_>, known: &BTreeSet<&str>) -> Vec<Group> {
    let origins = [Origin::Given, Origin::Derived, Origin::Assumed, Origin::Failed, Origin::Unknown];
    let group = |origin| {
        let facts = index.assessment.pack.facts.iter().filter(|fact| !known.contains(fact.id.as_str()));
        let items: Vec<Item> = facts.flat_map(|fact| of_fact(index, links, origin, &fact.id)).collect();
        (!items.is_empty()).then(|| Group { origin: index.words.inputs(origin), items })
    };
    origins.into_iter().filter_map(group).collect()
}

fn of_fact(index: &Index<'_>, links: &Links<'_>, origin: Origin, fact: &str) -> Vec<Item> {
    let mut shared = Shared::new();
    for (place, activity) in index.assessment.activities.iter().enumerate() {
        for answer in answers(activity, origin, fact) {
            let Item { fact, value } = item(index, answer);
            shared.entry((fact, value)).or_default().push(place);
        }
    }
    let told = |(fact, value): (String, Option<String>)| match value {
        Some(value) => format!("{fact} {value}"),
        None => fact,
    };
    shared.into_iter().map(|(said, places)| Item { fact: told(said), value: Some(numbers(links, &places)) }).collect()
}

fn answers<'a>(activity: &'a Activity, origin: Origin, fact: &'a str) -> impl Iterator<Item = &'a Answer> {
    activity.judgement.answers.iter().filter(move |answer| answer.origin == origin && answer.fact == fact)
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
