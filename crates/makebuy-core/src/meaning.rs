//! Conditions by what they mean: two texts with the same meaning have the same form here.
//!
//! Only what is cheap is seen through: the order of parts, double negations, a condition written from the other side, and
//! several ways to name the same levels. Two conditions of the same form mean the same; the reverse need not hold.

use crate::call::{Argument, Call};
use crate::expr::Comparison;
use crate::ids::{AtomId, FactId, Id as _};
use crate::pack::{Atom, Cond, Derive, Formula, Pack, Scale};
use std::collections::BTreeSet;

/// A condition without what makes no difference, in the names of its pack.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Form {
    Is(String),
    All(BTreeSet<Form>),
    Any(BTreeSet<Form>),
}

/// The form of a condition.
pub(crate) fn condition(pack: &Pack, cond: &Cond) -> Form {
    condition_with(pack, &[], cond)
}

/// The form of a condition that uses more atoms than its pack has.
pub(crate) fn condition_with(pack: &Pack, more: &[Atom], cond: &Cond) -> Form {
    Reader { pack, more }.form(cond, false)
}

/// The form of a derivation.
pub(crate) fn derivation(pack: &Pack, derive: &Derive) -> Form {
    match derive {
        Derive::Flag(cond) => condition(pack, cond),
        Derive::Number(formula) => Form::Is(arithmetic(pack, formula)),
        Derive::Called(call) => Form::Is(called(pack, call)),
    }
}

struct Reader<'a> {
    pack: &'a Pack,
    more: &'a [Atom],
}

impl Reader<'_> {
    /// Negations are carried down to the comparisons: in three-valued logic, too, they may.
    fn form(&self, cond: &Cond, negated: bool) -> Form {
        match cond {
            Cond::Always if negated => Form::Any(BTreeSet::new()),
            Cond::Always => Form::All(BTreeSet::new()),
            Cond::Atom(atom) => {
                Form::Is(self.atom(*atom).map(|atom| self.comparison(atom, negated)).unwrap_or_default())
            }
            Cond::Not(inner) => self.form(inner, !negated),
            Cond::And(parts) => self.several(parts, negated, !negated),
            Cond::Or(parts) => self.several(parts, negated, negated),
        }
    }

    fn several(&self, parts: &[Cond], negated: bool, all: bool) -> Form {
        let mut found = BTreeSet::new();
        for part in parts {
            match (self.form(part, negated), all) {
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

    fn atom(&self, id: AtomId) -> Option<&Atom> {
        match id.index().checked_sub(self.pack.atoms.len()) {
            None => Some(&self.pack.atoms[id]),
            Some(place) => self.more.get(place),
        }
    }

    fn comparison(&self, atom: &Atom, negated: bool) -> String {
        let name = |fact: FactId| &self.pack.facts[fact].id;
        let named = |fact: FactId, mask, others| names(&self.pack.facts[fact].scale, mask, others);
        let not = if negated { "not " } else { "" };
        match atom {
            Atom::Flag(fact) => format!("{not}{}", name(*fact)),
            Atom::OneOf(fact, mask) => format!("{} in {}", name(*fact), named(*fact, *mask, negated)),
            Atom::Holds(fact, choice) => {
                format!("{not}{} in {}", named(*fact, 1_u64 << (choice & 63), false), name(*fact))
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
            Atom::Levels(left, by, right) => {
                format!("{} {} {}", name(*left), turned(*by, negated).as_str(), name(*right))
            }
            Atom::Known(fact) => format!("{not}known({})", name(*fact)),
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile::Again;
    use crate::{Library, PackFiles};
    use makebuy_model::{Sources, Span};

    const PACK: &str = r#"
        pack = { id = "p", version = "1.0.0", title = "P" }
        option = [{ id = "keep", title = "Keep" }, { id = "buy", title = "Buy", external = true }]
        fact = [
          { id = "big", subject = "activity", kind = "flag", ask = "?" },
          { id = "need", subject = "activity", kind = "level", levels = ["low", "medium", "high"], ask = "?" },
          { id = "gain", subject = "activity", kind = "level", levels = ["low", "medium", "high"], ask = "?" },
          { id = "price", subject = "activity", kind = "number", ask = "?" },
        ]
        rule = [{ id = "r", kind = "veto", title = "R", when = "big", options = ["buy"], because = "So." }]
    "#;

    #[test]
    fn what_plainly_means_the_same_has_one_form_and_nothing_else_has() {
        let mut sources = Sources::new();
        let file = sources.add("pack.toml", PACK);
        let mut library = Library::new();
        library.add(&sources, PackFiles { files: vec![file], ..PackFiles::default() });
        let pack = library.compile("p").unwrap().value.unwrap();
        let mut again = Again::new(&pack);
        let mut form = |text: &str| {
            let (cond, atoms) = again.condition(text, Span::file_start(file)).unwrap();
            condition_with(&pack, &atoms, &cond)
        };
        for (one, other) in [
            ("need >= medium", "not (need < medium)"),
            ("need >= medium", "need in [high, medium]"),
            ("need > gain", "gain < need"),
            ("not (big and price > 2)", "price <= 2 or not big"),
            ("big and (big and need == low)", "need == low and big"),
        ] {
            assert_eq!(form(one), form(other), "{one} / {other}");
        }
        for (one, other) in [
            ("need >= medium", "need == medium or need == high"),
            ("need > gain", "need >= gain"),
            ("big or price > 2", "big and price > 2"),
            ("price in [1, 2]", "price == 1 or price == 2"),
        ] {
            assert_ne!(form(one), form(other), "{one} / {other}");
        }
    }
}
