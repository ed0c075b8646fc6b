//! What to find out: the answers because of which a fact is unknown or inexact.

use super::conditions::causes;
use super::planes::{Plane, Tri};
use super::table::{Column, Table};
use crate::ids::{AtomId, FactId, List};
use crate::pack::{Derive, Pack};
use std::collections::{BTreeMap, BTreeSet};

/// Visits the answers because of which a fact is unknown or inexact in a row: itself, or what it is derived from. Where
/// exact answers can not be computed with (a division by zero), those.
pub(crate) fn unknown_sources(
    fact: FactId,
    pack: &Pack,
    table: &Table,
    atoms: &List<AtomId, Plane>,
    row: usize,
    visit: &mut impl FnMut(FactId),
) {
    Sources { pack, table, atoms, row, found: BTreeMap::new() }.below(fact, visit);
}

struct Sources<'a> {
    pack: &'a Pack,
    table: &'a Table,
    atoms: &'a List<AtomId, Plane>,
    row: usize,
    /// Facts that were looked at, and whether anything was found below them.
    found: BTreeMap<FactId, bool>,
}

impl Sources<'_> {
    /// Says whether it is accounted for: something was visited, or a function failed, about which nobody can be asked.
    fn below(&mut self, fact: FactId, visit: &mut impl FnMut(FactId)) -> bool {
        if let Some(found) = self.found.get(&fact) {
            return *found;
        }
        let mut used = Vec::new();
        let exact = is_exact(&self.table.columns[fact], self.row);
        let failed = self.table.has_failed(fact, self.row);
        let found = match &self.pack.facts[fact].derive {
            _ if exact => false,
            _ if failed => true,
            None => {
                visit(fact);
                true
            }
            Some(Derive::Flag(cond)) => {
                causes(cond, self.atoms, self.row, &mut |atom| used.extend(self.pack.atoms[atom].facts()));
                self.below_any(&used, visit)
            }
            Some(derive) => {
                derive.facts(&self.pack.atoms, &mut |fact| used.push(fact));
                self.below_any(&used, visit) || self.answers(&used, visit)
            }
        };
        self.found.insert(fact, found);
        found
    }

    fn below_any(&mut self, facts: &[FactId], visit: &mut impl FnMut(FactId)) -> bool {
        facts.iter().fold(false, |found, fact| self.below(*fact, visit) | found)
    }

    /// Visits every answer that numbers are derived from, exact ones too.
    fn answers(&self, facts: &[FactId], visit: &mut impl FnMut(FactId)) -> bool {
        let mut waiting = facts.to_vec();
        let mut seen = BTreeSet::new();
        while let Some(fact) = waiting.pop() {
            if !seen.insert(fact) {
                continue;
            }
            match &self.pack.facts[fact].derive {
                Some(derive) => derive.facts(&self.pack.atoms, &mut |fact| waiting.push(fact)),
                None => visit(fact),
            }
        }
        !facts.is_empty()
    }
}

/// Whether a row has one single value.
fn is_exact(column: &Column, row: usize) -> bool {
    match column {
        Column::Flag(plane) => plane.get(row) != Tri::Unknown,
        Column::Code { low, high, known } => known.get(row) && low.get(row) == high.get(row),
        Column::Set { known, .. } => known.get(row),
        Column::Number { low, high, known } => {
            known.get(row) && low.get(row).zip(high.get(row)).is_some_and(|(low, high)| low.total_cmp(high).is_eq())
        }
        Column::Text => true,
    }
}
