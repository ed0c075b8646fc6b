//! One change to a compiled pack, made where it stands and taken back after use.
//!
//! A change adds no fact to a condition, so what was worked out when the pack was compiled (the order of
//! derivation, which rules are about a provider) still holds.

use crate::ids::{FactId, RuleId};
use crate::pack::{Atom, Derive, Pack, Rule};

/// What stands in the place of what a pack says.
#[derive(Debug, Clone)]
pub(in crate::cases) enum Edit {
    Rule(RuleId, Rule),
    Fact(FactId, Option<Derive>),
    /// Its own adjustment of that place is left out: such a pack is compiled when it is needed, and not kept.
    WithoutAdjustment(usize),
}

impl Edit {
    /// Puts one in the place of the other; twice is as never.
    fn exchange(&mut self, pack: &mut Pack) {
        match self {
            Self::Rule(id, rule) => std::mem::swap(&mut pack.rules[*id], rule),
            Self::Fact(id, derive) => std::mem::swap(&mut pack.facts[*id].derive, derive),
            Self::WithoutAdjustment(_) => {}
        }
    }

    /// Lends out a pack with this change made, and takes it back.
    pub(in crate::cases) fn made<T>(&self, atoms: &[Atom], pack: &mut Pack, look: impl FnOnce(&Pack) -> T) -> T {
        let mut edit = self.clone();
        let before = pack.atoms.len();
        for atom in atoms {
            pack.atoms.push(atom.clone());
        }
        edit.exchange(pack);
        let found = look(pack);
        edit.exchange(pack);
        pack.atoms.split_off(before);
        found
    }
}
