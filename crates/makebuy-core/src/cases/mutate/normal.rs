//! Conditions in a form in which those that plainly mean the same read the same.

use crate::ids::{AtomId, Id};
use crate::pack::{Atom, Cond, Pack, Scale};

/// A condition in normal form: no double negation, no negated comparison that has an opposite.
pub(super) fn normal(cond: &Cond, pack: &Pack, more: &[Atom]) -> String {
    Normal { pack, more }.text(cond, false)
}

struct Normal<'a> {
    pack: &'a Pack,
    more: &'a [Atom],
}

impl Normal<'_> {
    fn text(&self, cond: &Cond, negated: bool) -> String {
        match (cond, negated) {
            (Cond::Always, false) => "true".to_owned(),
            (Cond::Always, true) => "false".to_owned(),
            (Cond::Atom(atom), _) => self.atom(*atom, negated),
            (Cond::Not(inner), _) => self.text(inner, !negated),
            (Cond::And(parts), false) | (Cond::Or(parts), true) => self.all("and", parts, negated),
            (Cond::Or(parts), false) | (Cond::And(parts), true) => self.all("or", parts, negated),
        }
    }

    fn all(&self, word: &str, parts: &[Cond], negated: bool) -> String {
        let mut parts: Vec<String> = parts.iter().map(|part| self.text(part, negated)).collect();
        parts.sort();
        parts.dedup();
        format!("({word} {})", parts.join(" "))
    }

    fn atom(&self, id: AtomId, negated: bool) -> String {
        let own = self.pack.atoms.len();
        let atom = match id.index().checked_sub(own) {
            None => Some(&self.pack.atoms[id]),
            Some(place) => self.more.get(place),
        };
        match (atom, negated) {
            (None, _) => String::new(),
            (Some(Atom::OneOf(fact, mask)), true) => {
                let all = match &self.pack.facts[*fact].scale {
                    Scale::Level(words) | Scale::Choice(words) => words.len(),
                    _ => 0,
                };
                format!("{:?}", Atom::OneOf(*fact, !mask & crate::compile::full(all)))
            }
            (Some(Atom::Number(fact, comparison, number)), true) => {
                format!("{:?}", Atom::Number(*fact, comparison.opposite(), *number))
            }
            (Some(Atom::Levels(fact, comparison, other)), true) => {
                format!("{:?}", Atom::Levels(*fact, comparison.opposite(), *other))
            }
            (Some(atom), true) => format!("(not {atom:?})"),
            (Some(atom), false) => format!("{atom:?}"),
        }
    }
}
