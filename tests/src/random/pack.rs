//! Random packs.

use super::Random;
use super::conditions::{Known, Names, arithmetic, condition, flag_call};
use super::portfolio::answer;
use crate::reference::model::{Condition, Criterion, Delivery, Fact, Kind, Pack, Rule, Says, Subject};
use std::collections::BTreeMap;

/// The most options a pack may have.
const MOST_OPTIONS: usize = 16;

/// The most levels or choices a fact may have.
const MOST_NAMES: usize = 64;

/// A pack: two to five options, a few criteria and facts, and rules of all seven kinds.
pub fn pack(random: &mut Random) -> Pack {
    let options = options(random);
    let criteria = criteria(random);
    let facts = facts(random);
    let rules = rules_of(random, &options, &criteria, &facts);
    let indifference = match random.below(4) {
        0 => None,
        1 => Some(0.0),
        _ => Some((random.unit() * 60.0).round() + 0.25),
    };
    let mut pack = Pack { indifference, options, criteria, facts, rules };
    random.shuffle(&mut pack.facts);
    random.shuffle(&mut pack.rules);
    pack
}

fn options(random: &mut Random) -> Vec<Delivery> {
    let mut ids = ["in-house", "hybrid", "outsource", "partner", "lease"].map(str::to_owned).to_vec();
    let mut count = random.between(2, ids.len());
    if random.chance(6) {
        ids.extend((0..MOST_OPTIONS - ids.len()).map(|place| format!("option-{place}")));
        count = random.between(6, MOST_OPTIONS);
    }
    random.shuffle(&mut ids);
    let options = ids.into_iter().take(count).map(|id| {
        let external = random.chance(60);
        let needs_provider = external && random.chance(35);
        Delivery { id, external, needs_provider }
    });
    options.collect()
}

fn criteria(random: &mut Random) -> Vec<Criterion> {
    let count = if random.chance(4) { random.between(5, 20) } else { random.between(1, 4) };
    let mut criteria: Vec<Criterion> =
        (0..count).map(|place| Criterion { id: format!("criterion-{place}"), weight: weight(random) }).collect();
    if criteria.iter().all(|criterion| criterion.weight <= 0.0) {
        criteria[0].weight = 1.0;
    }
    criteria
}

/// Zeros, equals, almost equals, and anything.
fn weight(random: &mut Random) -> f64 {
    match random.below(8) {
        0 => 0.0,
        1 | 2 => 1.0,
        3 => 1.0 + 1e-12,
        4 => random.between(1, 5) as f64,
        5 => 0.1,
        _ => random.unit() * 10.0,
    }
}

const SCALES: [&[&str]; 3] = [&["none", "low", "medium", "high"], &["never", "always"], &["a", "b", "c", "d", "e"]];
const CHOICES: [&[&str]; 2] = [&["days", "weeks", "months", "years"], &["red", "green", "blue"]];

fn facts(random: &mut Random) -> Vec<Fact> {
    let mut facts = Vec::new();
    for (name, least, most) in
        [("flag", 2, 5), ("level", 2, 4), ("choice", 0, 2), ("set", 0, 2), ("number", 1, 4), ("note", 0, 1)]
    {
        for place in 0..random.between(least, most) {
            let kind = kind(random, name);
            facts.push(asked(random, format!("{name}_{place}"), kind));
        }
    }
    for place in 0..random.below(6) {
        let fact = derived(random, &facts, place);
        facts.push(fact);
    }
    facts
}

fn kind(random: &mut Random, name: &str) -> Kind {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let many = || (0..MOST_NAMES).map(|place| format!("v{place}")).collect();
    let (scale, choices) = (*random.pick(&SCALES), *random.pick(&CHOICES));
    match name {
        "level" if random.chance(5) => Kind::Level(many()),
        "set" if random.chance(8) => Kind::Set(many()),
        "flag" => Kind::Flag,
        "level" => Kind::Level(names(scale)),
        "choice" => Kind::Choice(names(choices)),
        "set" => Kind::Set(names(choices)),
        "number" => {
            let min = random.chance(30).then_some(-5.0);
            Kind::Number(min, random.chance(30).then_some(10.0))
        }
        _ => Kind::Text,
    }
}

fn asked(random: &mut Random, id: String, kind: Kind) -> Fact {
    let subject = match random.below(10) {
        0..=5 => Subject::Activity,
        6 | 7 => Subject::Organisation,
        _ => Subject::Provider,
    };
    let assumes = kind != Kind::Text && random.chance(20);
    let assume = assumes.then(|| answer(random, &kind, 0));
    Fact { id, subject, kind, assume, derive: None }
}

fn derived(random: &mut Random, facts: &[Fact], place: usize) -> Fact {
    let names = Names::of(facts);
    let (kind, derive) = match random.below(10) {
        0..=3 => (Kind::Flag, condition(random, facts, 2, Known::Nowhere)),
        4 => (Kind::Flag, flag_call(random, &names, 2)),
        _ => (Kind::Number(None, None), arithmetic(random, &names, 3)),
    };
    let id = format!("derived_{place}");
    Fact { id, subject: Subject::Activity, kind, assume: None, derive: Some(derive) }
}

/// What rules are made from.
struct Parts<'p> {
    options: Vec<String>,
    criteria: &'p [Criterion],
    facts: &'p [Fact],
}

/// Rules of all seven kinds about some facts.
pub(super) fn rules_of(random: &mut Random, options: &[Delivery], criteria: &[Criterion], facts: &[Fact]) -> Vec<Rule> {
    let options = options.iter().map(|option| option.id.clone()).collect();
    let parts = Parts { options, criteria, facts };
    let mut rules = Vec::new();
    let most = if random.chance(4) { [5, 30, 0, 20, 60, 20, 10] } else { [2, 4, 0, 3, 7, 3, 2] };
    for (name, most) in ["veto", "exclude", "lift", "require", "weigh", "duty", "portfolio"].iter().zip(most) {
        let excludes: Vec<String> = rules
            .iter()
            .filter(|rule: &&Rule| matches!(rule.says, Says::Exclude(_)))
            .map(|rule| rule.id.clone())
            .collect();
        let most = if *name == "lift" && !excludes.is_empty() { excludes.len().max(3) } else { most };
        for place in 0..random.between(0, most) {
            let says = says(random, &parts, &excludes, name);
            rules.push(rule(random, &parts, format!("{name}-{place}"), says));
        }
    }
    for criterion in criteria {
        let says = Says::Weigh(criterion.id.clone(), effects(random, &parts.options));
        rules.push(rule(random, &parts, format!("on-{}", criterion.id), says));
    }
    rules
}

fn rule(random: &mut Random, parts: &Parts<'_>, id: String, says: Says) -> Rule {
    let depth = random.below(4);
    let when = match &says {
        // Options that are always out leave little to look at.
        Says::Veto(_) | Says::Exclude(_) => Some(narrow(random, parts, depth)),
        Says::Require(..) | Says::Duty(..) | Says::Portfolio(..) if random.chance(20) => None,
        Says::Duty(..) => Some(condition(random, parts.facts, depth, Known::Everywhere)),
        _ => Some(condition(random, parts.facts, depth, Known::Nowhere)),
    };
    let status = *random.pick(&["stable", "stable", "draft", "deprecated"]);
    Rule { id, when, says, status }
}

/// A condition that is true less often.
fn narrow(random: &mut Random, parts: &Parts<'_>, depth: usize) -> Condition {
    let one = condition(random, parts.facts, depth, Known::Nowhere);
    let other = condition(random, parts.facts, 0, Known::Nowhere);
    if random.chance(40) { one } else { Condition::new(format!("({}) and {}", one.text, other.text)) }
}

fn says(random: &mut Random, parts: &Parts<'_>, excludes: &[String], name: &str) -> Says {
    let named = if random.chance(15) {
        parts.options.clone()
    } else {
        let mut some = random.some(&parts.options, 1);
        some.truncate(2);
        some
    };
    match name {
        "veto" => Says::Veto(named),
        "exclude" => Says::Exclude(named),
        "lift" => Says::Lift(random.some(excludes, 1)),
        "require" => {
            let depth = random.below(3);
            Says::Require(condition(random, parts.facts, depth, Known::Positive), named)
        }
        "weigh" => Says::Weigh(random.pick(parts.criteria).id.clone(), effects(random, &parts.options)),
        "duty" => {
            let qualifier = random.chance(60).then(|| random.pick(&["temporary", "watched"]).to_string());
            Says::Duty(named, qualifier)
        }
        _ => Says::Portfolio(named, *random.pick(&[0.0, 0.25, 1.0 / 3.0, 0.5, 0.9, 1.0])),
    }
}

fn effects(random: &mut Random, options: &[String]) -> BTreeMap<String, i32> {
    let options = random.some(options, 1);
    options.into_iter().map(|option| (option, *random.pick(&[-3, -2, -1, 1, 2, 3]))).collect()
}
