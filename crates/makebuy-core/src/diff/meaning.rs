//! Conditions by what they mean: two texts with the same meaning have the same form here.
//!
//! Only what is cheap is seen through: the order of parts, double negations, a condition written from the other side, and
//! several ways to name the same levels. Two conditions of the same form mean the same; the reverse need not hold.

use crate::call::{Argument, Call};
use crate::expr::Comparison;
use crate::pack::{Atom, Cond, Derive, Formula, Pack, Scale};
use std::collections::BTreeSet;

/// A condition without what makes no difference, in the names of its pack.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    Is(String),
    All(BTreeSet<Form>),
    Any(BTreeSet<Form>),
}

/// The form of a condition.
pub(super) fn condition(pack: &Pack, cond: &Cond) -> Form {
    form(pack, cond, false)
}

/// The form of a derivation.
pub(super) fn derivation(pack: &Pack, derive: &Derive) -> Form {
    match derive {
        Derive::Flag(cond) => condition(pack, cond),
        Derive::Number(formula) => Form::Is(arithmetic(pack, formula)),
        Derive::Called(call) => Form::Is(called(pack, call)),
    }
}

/// Negations are carried down to the comparisons: in three-valued logic, too, they may.
fn form(pack: &Pack, cond: &Cond, negated: bool) -> Form {
    match cond {
        Cond::Always if negated => Form::Any(BTreeSet::new()),
        Cond::Always => Form::All(BTreeSet::new()),
        Cond::Atom(atom) => Form::Is(comparison(pack, &pack.atoms[*atom], negated)),
        Cond::Not(inner) => form(pack, inner, !negated),
        Cond::And(parts) => several(pack, parts, negated, !negated),
        Cond::Or(parts) => several(pack, parts, negated, negated),
    }
}

fn several(pack: &Pack, parts: &[Cond], negated: bool, all: bool) -> Form {
    let mut found = BTreeSet::new();
    for part in parts {
        match (form(pack, part, negated), all) {
            (Form::All(inner), true) | (Form::Any(inner), false) => found.extend(inner),
            (other, _) => {
                found.insert(other);
            }
        }
    }
    match (found.len(), all) {
        (1, _) => found.pop_first().unwrap_or(Form::All(BTreeSet::new())),
        (_, true) => Form::All(found),
        (_, false) => Form::Any(found),
    }
}

fn comparison(pack: &Pack, atom: &Atom, negated: bool) -> String {
    let name = |fact| &pack.facts[fact].id;
    let not = if negated { "not " } else { "" };
    match atom {
        Atom::Flag(fact) => format!("{not}{}", name(*fact)),
        Atom::OneOf(fact, mask) => format!("{} in {}", name(*fact), names(&pack.facts[*fact].scale, *mask, negated)),
        Atom::Holds(fact, choice) => {
            format!("{not}{} in {}", names(&pack.facts[*fact].scale, 1_u64 << (choice & 63), false), name(*fact))
        }
        Atom::Number(fact, by, number) => {
            format!("{} {} {number:?}", name(*fact), turned(*by, negated).as_str())
        }
        Atom::NumberIn(fact, list) => {
            let mut list = list.clone();
            list.sort_by(f64::total_cmp);
            list.dedup_by(|one, other| one.total_cmp(other).is_eq());
            format!("{not}{} in {list:?}", name(*fact))
        }
        Atom::Levels(left, by, right) if name(*left) > name(*right) => {
            format!("{} {} {}", name(*right), turned(by.flipped(), negated).as_str(), name(*left))
        }
        Atom::Levels(left, by, right) => format!("{} {} {}", name(*left), turned(*by, negated).as_str(), name(*right)),
        Atom::Known(fact) => format!("{not}known({})", name(*fact)),
    }
}

/// The comparison, or its opposite.
fn turned(comparison: Comparison, negated: bool) -> Comparison {
    if negated { comparison.opposite() } else { comparison }
}

/// The levels or choices of a mask, or the others, in alphabetical order.
fn names(scale: &Scale, mask: u64, others: bool) -> String {
    let (Scale::Level(names) | Scale::Choice(names) | Scale::Set(names)) = scale else {
        return String::new();
    };
    let named = names.iter().enumerate().filter(|(place, _)| (mask >> (place & 63) & 1 == 1) != others);
    let named: BTreeSet<&str> = named.map(|(_, name)| name.as_str()).collect();
    format!("{named:?}")
}

/// A call of a function; another build of its plugin may compute something else.
fn called(pack: &Pack, call: &Call) -> String {
    let argument = |argument: &Argument| match argument {
        Argument::Number(formula) => arithmetic(pack, formula),
        Argument::Flag(fact) | Argument::Word(fact, _) => pack.facts[*fact].id.clone(),
    };
    let arguments: Vec<String> = call.arguments.iter().map(argument).collect();
    let (function, plugin) = (&call.function.info.name, &call.function.plugin);
    format!("{function}@{}({})", plugin.sha256, arguments.join(", "))
}

fn arithmetic(pack: &Pack, formula: &Formula) -> String {
    let all = |parts: &[Formula]| parts.iter().map(|part| arithmetic(pack, part)).collect::<Vec<_>>().join(", ");
    match formula {
        Formula::Constant(number) => format!("{number:?}"),
        Formula::Fact(fact) => pack.facts[*fact].id.clone(),
        Formula::Negate(inner) => format!("-({})", arithmetic(pack, inner)),
        Formula::Binary(by, left, right) => {
            format!("({} {} {})", arithmetic(pack, left), by.as_str(), arithmetic(pack, right))
        }
        Formula::Min(parts) => format!("min({})", all(parts)),
        Formula::Max(parts) => format!("max({})", all(parts)),
        Formula::Abs(inner) => format!("abs({})", arithmetic(pack, inner)),
        Formula::Call(call) => called(pack, call),
    }
}
