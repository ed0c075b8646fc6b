//! Random conditions and arithmetic, as text.

use super::Random;
use crate::reference::model::{Condition, Fact, Kind};

/// Where `known(f)` may stand (design 3.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// Nowhere: a `when`, a derived flag, or under `not` in a `need`.
    Nowhere,
    /// Not under `not`: in a `need`.
    Positive,
    /// Everywhere: in the `when` of a duty.
    Everywhere,
}

/// A condition over some of the facts; at least one of them is neither a text nor a number's note.
pub fn condition(random: &mut Random, facts: &[Fact], depth: usize, known: Known) -> Condition {
    Condition::new(node(random, facts, depth, known).0)
}

/// How tightly a text binds: an `or` is looser than an `and`, and that looser than all else.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binds {
    Or,
    And,
    Tight,
}

fn node(random: &mut Random, facts: &[Fact], depth: usize, known: Known) -> (String, Binds) {
    let sort = if depth == 0 { 0 } else { random.below(10) };
    match sort {
        0..=3 => (atom(random, facts, known), Binds::Tight),
        4 | 5 => {
            let below = if known == Known::Everywhere { known } else { Known::Nowhere };
            let inner = node(random, facts, depth - 1, below);
            (format!("not {}", inside(random, inner, Binds::Tight)), Binds::Tight)
        }
        6 | 7 => (chain(random, facts, depth, known, " and ", Binds::And), Binds::And),
        _ => (chain(random, facts, depth, known, " or ", Binds::Or), Binds::Or),
    }
}

fn chain(random: &mut Random, facts: &[Fact], depth: usize, known: Known, word: &str, binds: Binds) -> String {
    let mut parts = Vec::new();
    for _ in 0..random.between(2, 3) {
        let part = node(random, facts, depth - 1, known);
        parts.push(inside(random, part, binds));
    }
    parts.join(word)
}

/// In parentheses where they are needed, and now and then where they are not.
fn inside(random: &mut Random, (text, binds): (String, Binds), around: Binds) -> String {
    if binds < around || random.chance(15) { format!("({text})") } else { text }
}

const ORDER: [&str; 6] = ["==", "!=", "<", "<=", ">", ">="];

fn atom(random: &mut Random, facts: &[Fact], known: Known) -> String {
    let usable: Vec<&Fact> = facts.iter().filter(|fact| fact.kind != Kind::Text).collect();
    let fact = *random.pick(&usable);
    if known != Known::Nowhere && random.chance(35) {
        return format!("known({})", fact.id);
    }
    match &fact.kind {
        Kind::Flag if random.chance(10) => {
            let comparison = *random.pick(&["==", "!="]);
            let constant = *random.pick(&["true", "false"]);
            compared(random, &fact.id, comparison, constant)
        }
        Kind::Flag | Kind::Text => fact.id.clone(),
        Kind::Level(levels) => level(random, &usable, fact, levels),
        Kind::Choice(choices) if random.chance(40) => member(random, fact, choices),
        Kind::Choice(choices) => {
            let comparison = *random.pick(&["==", "!="]);
            let choice = random.pick(choices).clone();
            compared(random, &fact.id, comparison, &choice)
        }
        Kind::Set(choices) => format!("{} in {}", random.pick(choices), fact.id),
        Kind::Number(..) => number(random, fact),
    }
}

/// In some of the names, but not in all: a condition that is always true is refused.
fn member(random: &mut Random, fact: &Fact, names: &[String]) -> String {
    let mut some = random.some(names, 1);
    if some.len() == names.len() {
        some.pop();
    }
    format!("{} in [{}]", fact.id, some.join(", "))
}

fn level(random: &mut Random, facts: &[&Fact], fact: &Fact, levels: &[String]) -> String {
    let comparison = *random.pick(&ORDER);
    let others: Vec<&&Fact> = facts.iter().filter(|other| other.kind == fact.kind && other.id != fact.id).collect();
    match random.below(10) {
        0..=3 if !others.is_empty() => format!("{} {comparison} {}", fact.id, random.pick(&others).id),
        4 | 5 => member(random, fact, levels),
        _ => {
            let place = random.below(levels.len());
            let constant = match comparison {
                // Nothing is below the lowest level or above the highest: such comparisons are refused.
                "<" | ">=" => &levels[place.max(1)],
                ">" | "<=" => &levels[place.min(levels.len() - 2)],
                _ => &levels[place],
            };
            compared(random, &fact.id, comparison, constant)
        }
    }
}

fn number(random: &mut Random, fact: &Fact) -> String {
    if random.chance(15) {
        let items: Vec<String> = (0..random.between(1, 3)).map(|_| constant(random)).collect();
        return format!("{} in [{}]", fact.id, items.join(", "));
    }
    let comparison = *random.pick(&ORDER);
    let constant = constant(random);
    compared(random, &fact.id, comparison, &constant)
}

/// A fact against a constant, now and then the constant first.
fn compared(random: &mut Random, fact: &str, comparison: &str, constant: &str) -> String {
    let mirrored = match comparison {
        "<" => ">",
        "<=" => ">=",
        ">" => "<",
        ">=" => "<=",
        same => same,
    };
    if random.chance(15) { format!("{constant} {mirrored} {fact}") } else { format!("{fact} {comparison} {constant}") }
}

fn constant(random: &mut Random) -> String {
    match random.below(12) {
        0 => "0".to_owned(),
        1 => "0.5".to_owned(),
        2 => "-2.5".to_owned(),
        3 => "1_000".to_owned(),
        4 => "-1e3".to_owned(),
        _ => (random.below(16) as i32 - 5).to_string(),
    }
}

/// The facts that derivations are made from, by what they can be used for.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// Number facts.
    pub numbers: Vec<String>,
    /// Flag facts.
    pub flags: Vec<String>,
    /// Level and choice facts.
    pub words: Vec<String>,
}

impl Names {
    /// Those of some facts.
    #[must_use]
    pub fn of(facts: &[Fact]) -> Self {
        let mut names = Self::default();
        for fact in facts {
            match fact.kind {
                Kind::Number(..) => names.numbers.push(fact.id.clone()),
                Kind::Flag => names.flags.push(fact.id.clone()),
                Kind::Level(_) | Kind::Choice(_) => names.words.push(fact.id.clone()),
                Kind::Set(_) | Kind::Text => {}
            }
        }
        names
    }
}

/// Arithmetic over some of the number facts; at least one.
pub fn arithmetic(random: &mut Random, names: &Names, depth: usize) -> Condition {
    let fact = random.pick(&names.numbers).clone();
    let other = expression(random, names, depth);
    let text = match random.below(10) {
        0 => fact,
        1 => format!("{other} / {fact}"),
        2 => format!("{fact} / {other}"),
        3 => format!("{fact} - {other}"),
        4 => format!("min({fact}, {other})"),
        5 => format!("max({other}, {fact})"),
        6 => format!("abs({fact}) * {other}"),
        7 | 8 => call(random, names, depth),
        _ => format!("{other} + -{fact}"),
    };
    Condition::new(text)
}

fn expression(random: &mut Random, names: &Names, depth: usize) -> String {
    let sort = if depth == 0 { random.below(4) } else { random.below(14) };
    let part = |random: &mut Random| expression(random, names, depth.saturating_sub(1));
    match sort {
        0 => random.pick(&["0", "1", "2", "3", "0.5", "10", "0.1", "1e200"]).to_string(),
        1..=3 => random.pick(&names.numbers).clone(),
        4 => format!("({} + {})", part(random), part(random)),
        5 => format!("({} - {})", part(random), part(random)),
        6 => format!("({} * {})", part(random), part(random)),
        7 | 8 => format!("({} / {})", part(random), part(random)),
        9 => format!("min({}, {})", part(random), part(random)),
        10 => format!("max({}, {})", part(random), part(random)),
        11 | 12 => call(random, names, depth - 1),
        _ => format!("abs({})", part(random)),
    }
}

/// A call of a function that gives a number.
fn call(random: &mut Random, names: &Names, depth: usize) -> String {
    let part = |random: &mut Random| expression(random, names, depth);
    match random.below(6) {
        0 => format!("grown({}, {})", part(random), part(random)),
        1 => format!("spare({}, {})", part(random), part(random)),
        2 => format!("waves({})", part(random)),
        3 => format!("share({}, {})", part(random), part(random)),
        4 => format!("root({})", part(random)),
        _ => format!("scaled({}, {})", random.pick(&names.words), part(random)),
    }
}

/// A call of a function that gives a flag.
pub fn flag_call(random: &mut Random, names: &Names, depth: usize) -> Condition {
    let flag = random.pick(&names.flags).clone();
    Condition::new(if random.chance(70) {
        format!("enough({}, {flag})", expression(random, names, depth))
    } else {
        format!("same({flag}, {})", random.pick(&names.flags))
    })
}
