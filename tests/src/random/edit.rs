//! A random pack as somebody changes it: mostly what should make no difference, now and then what does.

use super::Random;
use crate::reference::model::{Answer, Condition, Fact, Kind, Pack, Rule, Says, Subject};
use makebuy_core::expr::parse;

/// The pack with one to three changes. It need not be a pack that compiles.
pub fn edited(random: &mut Random, old: &Pack) -> Pack {
    let mut new = old.clone();
    for _ in 0..random.between(1, 3) {
        match random.below(10) {
            0 | 1 => weights(random, &mut new),
            2..=4 => facts(random, &mut new),
            5..=7 => conditions(random, &mut new),
            8 => rules(random, &mut new),
            _ => order(random, &mut new),
        }
    }
    new
}

fn weights(random: &mut Random, pack: &mut Pack) {
    let times = *random.pick(&[2.0, 3.0, 0.1, 0.5, 1.0]);
    pack.criteria.iter_mut().for_each(|criterion| criterion.weight *= times);
    let place = random.below(pack.criteria.len());
    match random.below(4) {
        0 => pack.criteria[place].weight += *random.pick(&[1e-12, 3e-9, 1e-6, 1.0]),
        1 => pack.criteria[place].weight = 0.0,
        _ => {}
    }
}

fn facts(random: &mut Random, pack: &mut Pack) {
    let place = random.below(pack.facts.len());
    let more = format!("more_{}", random.below(100));
    let fact = &mut pack.facts[place];
    match &mut fact.kind {
        Kind::Choice(names) | Kind::Set(names) => match random.below(4) {
            0 => random.shuffle(names),
            1 if names.len() > 2 => drop(names.pop()),
            _ => names.insert(random.below(names.len() + 1), more),
        },
        Kind::Level(names) => match random.below(3) {
            0 => names.insert(0, more),
            1 => names.push(more),
            _ => {
                names.pop();
            }
        },
        Kind::Number(min, max) => match random.below(4) {
            0 => *min = None,
            1 => *max = None,
            2 => *min = min.map(|min| min - 1.0),
            _ => *max = max.map(|max| max - 1.0),
        },
        Kind::Flag if fact.derive.is_none() => {
            fact.assume = (!random.chance(30)).then(|| Answer::Flag(random.chance(50)));
        }
        Kind::Flag | Kind::Text => {
            let new = Fact { id: more, subject: Subject::Activity, kind: Kind::Flag, assume: None, derive: None };
            pack.facts.push(new);
        }
    }
}

/// Every condition of a pack.
fn written(pack: &mut Pack) -> Vec<&mut Condition> {
    let mut found: Vec<&mut Condition> = pack.facts.iter_mut().filter_map(|fact| fact.derive.as_mut()).collect();
    for rule in &mut pack.rules {
        found.extend(rule.when.as_mut());
        if let Says::Require(need, _) = &mut rule.says {
            found.push(need);
        }
    }
    found
}

/// Parts of conditions that are written in the place of each other.
const SWAPS: [&[&str]; 5] = [
    &[" == ", " != ", " >= ", " <= ", " > ", " < "],
    &[" and ", " or "],
    &["not ", ""],
    &["none", "low", "medium", "high", "never", "always"],
    &["days", "weeks", "months", "red", "green", "blue"],
];

fn conditions(random: &mut Random, pack: &mut Pack) {
    let mut all = written(pack);
    if all.is_empty() {
        return;
    }
    let place = random.below(all.len());
    let text = all[place].text.clone();
    let other = all[random.below(all.len())].text.clone();
    let new = match random.below(8) {
        0 => format!("not (not ({text}))"),
        1 => format!("({text}) and ({text})"),
        2 => format!("({text}) or ({text})"),
        3 => format!("({text}) or ({text}) and ({other})"),
        4 => format!("not (not ({text}) or not ({text}))"),
        5 => turned(&text),
        6 => text.replacen('_', "", usize::from(random.chance(20))),
        _ => swapped(random, &text),
    };
    if parse(&new).is_ok() {
        *all[place] = Condition::new(new);
    }
}

/// A chain of `and` or `or` from its end.
fn turned(text: &str) -> String {
    let word = if text.contains(" or ") { " or " } else { " and " };
    let mut parts: Vec<&str> = text.split(word).collect();
    parts.reverse();
    parts.join(word)
}

fn swapped(random: &mut Random, text: &str) -> String {
    let words = *random.pick(&SWAPS);
    let there: Vec<&&str> = words.iter().filter(|word| text.contains(**word)).collect();
    if there.is_empty() {
        return text.to_owned();
    }
    let from = **random.pick(&there);
    text.replacen(from, random.pick::<&str>(words), 1)
}

fn rules(random: &mut Random, pack: &mut Pack) {
    if pack.rules.is_empty() {
        return;
    }
    let place = random.below(pack.rules.len());
    let named = vec![pack.options[0].id.clone()];
    match random.below(6) {
        0 => pack.rules[place].status = "draft",
        1 => {
            let says = if random.chance(50) { Says::Duty(named, None) } else { Says::Portfolio(named, 0.5) };
            let id = format!("more-{}", random.below(100));
            pack.rules.push(Rule { id, when: None, says, status: "stable" });
        }
        2 => pack.rules[place].id += "-renamed",
        3 => pack.rules[place].when = None,
        4 => match &mut pack.rules[place].says {
            Says::Veto(options) | Says::Exclude(options) | Says::Require(_, options) | Says::Duty(options, _) => {
                *options = named;
            }
            Says::Portfolio(_, above) => *above = 0.75,
            Says::Lift(rules) => rules.reverse(),
            Says::Weigh(_, effects) => effects.values_mut().for_each(|effect| *effect = (*effect + 1).min(3)),
        },
        _ => drop(pack.rules.remove(place)),
    }
}

/// In another order: of options it breaks ties, of all else it is nothing.
fn order(random: &mut Random, pack: &mut Pack) {
    match random.below(4) {
        0 => random.shuffle(&mut pack.facts),
        1 => random.shuffle(&mut pack.rules),
        2 => random.shuffle(&mut pack.criteria),
        _ => random.shuffle(&mut pack.options),
    }
}
