//! One change to a compiled pack.
//!
//! A change never adds an atom or a fact to a condition, so what was worked out when the pack was compiled (the order of
//! derivation, which rules are about a provider) still holds.

use super::Declared;
use crate::expr::Arithmetic;
use crate::ids::{FactId, Id, RuleId};
use crate::pack::{Action, Cond, Derive, Formula, Pack};
use std::collections::BTreeSet;

#[derive(Debug, Clone)]
pub(super) enum Change {
    /// The rule does nothing.
    Drop(RuleId),
    /// The comparison of that number, counted from the left, is negated.
    Flip(Slot, usize),
    /// The operator of that number, counted from the outside and the left, is swapped.
    Swap(FactId, usize),
    /// The pack compiled anew.
    Other { pack: Box<Pack>, of: Declared },
}

/// Where a condition stands.
#[derive(Debug, Clone, Copy)]
pub(super) enum Slot {
    When(RuleId),
    Need(RuleId),
    Fact(FactId),
}

impl Change {
    /// The pack with this change.
    pub(super) fn apply(&self, pack: &Pack) -> Pack {
        let mut changed = match self {
            Self::Other { pack, .. } => return pack.as_ref().clone(),
            Self::Drop(rule) => return pack.without(*rule),
            _ => pack.clone(),
        };
        match self {
            Self::Flip(slot, place) => {
                let mut left = *place;
                if let Some(cond) = slot.cond(&mut changed) {
                    flip(cond, &mut left);
                }
            }
            Self::Swap(fact, place) => {
                if let Some(Derive::Number(formula)) = &mut changed.facts[*fact].derive {
                    swap(formula, *place);
                }
            }
            Self::Drop(_) | Self::Other { .. } => {}
        }
        changed
    }

    /// The rules that it touches: the cases that name them are the likeliest to fail.
    pub(super) fn rules<'a>(&'a self, pack: &'a Pack) -> impl Iterator<Item = &'a str> {
        let fact = match self {
            Self::Flip(Slot::Fact(fact), _) | Self::Swap(fact, _) => Some(*fact),
            _ => None,
        };
        let derived = fact.map(|fact| derived_from(fact, pack)).unwrap_or_default();
        let touched = move |id: RuleId| match self {
            Self::Drop(rule) | Self::Flip(Slot::When(rule) | Slot::Need(rule), _) => *rule == id,
            Self::Flip(Slot::Fact(_), _) | Self::Swap(..) => uses(id, pack, &derived),
            Self::Other { .. } => false,
        };
        let named = match self {
            Self::Other { of: Declared::Rule(rule), .. } => Some(rule.as_str()),
            _ => None,
        };
        let rules = pack.rules.ids().filter(move |id| touched(*id));
        rules.filter_map(|id| Some(pack.info.rules.get(id.index())?.id.as_str())).chain(named)
    }
}

impl Slot {
    fn cond(self, pack: &mut Pack) -> Option<&mut Cond> {
        match self {
            Self::When(rule) => Some(&mut pack.rules[rule].when),
            Self::Need(rule) => match &mut pack.rules[rule].action {
                Action::Require { need, .. } => Some(need),
                _ => None,
            },
            Self::Fact(fact) => match &mut pack.facts[fact].derive {
                Some(Derive::Flag(cond)) => Some(cond),
                _ => None,
            },
        }
    }
}

/// Negates one atom where it stands, and nowhere else; says whether it was found.
fn flip(cond: &mut Cond, left: &mut usize) -> bool {
    match cond {
        Cond::Always => false,
        Cond::Atom(_) if *left == 0 => {
            let atom = std::mem::replace(cond, Cond::Always);
            *cond = Cond::Not(Box::new(atom));
            true
        }
        Cond::Atom(_) => {
            *left -= 1;
            false
        }
        Cond::Not(inner) => flip(inner, left),
        Cond::And(parts) | Cond::Or(parts) => parts.iter_mut().any(|part| flip(part, left)),
    }
}

/// Swaps one operator.
fn swap(formula: &mut Formula, place: usize) {
    let mut left = place;
    let mut waiting = vec![formula];
    while let Some(formula) = waiting.pop() {
        match formula {
            Formula::Constant(_) | Formula::Fact(_) => {}
            Formula::Binary(operator, ..) if left == 0 => {
                *operator = Arithmetic::swapped(*operator);
                return;
            }
            Formula::Binary(_, one, other) => {
                left -= 1;
                waiting.extend([other.as_mut(), one.as_mut()]);
            }
            Formula::Negate(inner) | Formula::Abs(inner) => waiting.push(inner),
            Formula::Min(parts) | Formula::Max(parts) => waiting.extend(parts.iter_mut().rev()),
        }
    }
}

/// A fact with all that are derived from it.
fn derived_from(fact: FactId, pack: &Pack) -> BTreeSet<FactId> {
    let mut found = BTreeSet::from([fact]);
    // Each derived fact comes after those it is derived from.
    for later in &pack.derivation {
        let mut uses = false;
        match &pack.facts[*later].derive {
            None => {}
            Some(Derive::Flag(cond)) => uses = mentions(cond, pack, &found),
            Some(Derive::Number(formula)) => formula.facts(&mut |fact| uses |= found.contains(&fact)),
        }
        if uses {
            found.insert(*later);
        }
    }
    found
}

fn uses(rule: RuleId, pack: &Pack, facts: &BTreeSet<FactId>) -> bool {
    let rule = &pack.rules[rule];
    let need = match &rule.action {
        Action::Require { need, .. } => Some(need),
        _ => None,
    };
    std::iter::once(&rule.when).chain(need).any(|cond| mentions(cond, pack, facts))
}

fn mentions(cond: &Cond, pack: &Pack, facts: &BTreeSet<FactId>) -> bool {
    let mut found = false;
    cond.atoms(&mut |atom| found |= pack.atoms[atom].facts().any(|fact| facts.contains(&fact)));
    found
}
