//! Derived facts: flags by conditions, numbers by interval arithmetic.

use super::atoms;
use super::conditions::{causes, condition};
use super::planes::{Bits, Plane};
use super::table::{Column, Table};
use crate::expr::Arithmetic;
use crate::ids::{AtomId, FactId, List};
use crate::pack::{Cond, Derive, Formula, Pack};
use std::collections::{BTreeMap, BTreeSet};

/// Computes every derived column, then every atom.
pub(super) fn complete(pack: &Pack, table: &mut Table) -> List<AtomId, Plane> {
    let mut planes: List<AtomId, Option<Plane>> = pack.atoms.map(|_| None);
    fill(pack, table, &mut planes);
    for atom in pack.atoms.ids() {
        compute(pack, table, atom, &mut planes);
    }
    planes.map(|plane| plane.clone().unwrap_or_else(|| Plane::unknown(table.rows)))
}

/// Computes every derived column, and the atoms that it takes.
fn fill(pack: &Pack, table: &mut Table, planes: &mut List<AtomId, Option<Plane>>) {
    for fact in &pack.derivation {
        let column = match &pack.facts[*fact].derive {
            None => continue,
            Some(Derive::Flag(cond)) => {
                cond.atoms(&mut |atom| compute(pack, table, atom, planes));
                Column::Flag(condition(cond, planes, table.rows))
            }
            Some(Derive::Number(formula)) => number_column(formula, table),
        };
        table.columns[*fact] = column;
    }
}

/// The truth of some conditions in every row of a table, without judging it.
pub(crate) fn truths(pack: &Pack, table: &mut Table, conditions: &[&Cond]) -> Vec<Plane> {
    let mut planes: List<AtomId, Option<Plane>> = pack.atoms.map(|_| None);
    fill(pack, table, &mut planes);
    let truth = |cond: &&Cond| {
        cond.atoms(&mut |atom| compute(pack, table, atom, &mut planes));
        condition(cond, &planes, table.rows)
    };
    conditions.iter().map(truth).collect()
}

fn compute(pack: &Pack, table: &Table, atom: AtomId, planes: &mut List<AtomId, Option<Plane>>) {
    if planes[atom].is_none() {
        planes[atom] = Some(atoms::atom(&pack.atoms[atom], table));
    }
}

fn number_column(formula: &Formula, table: &Table) -> Column {
    let (mut low, mut high) = (vec![0.0; table.rows], vec![0.0; table.rows]);
    let mut known = Bits::none(table.rows);
    let answer = |fact: FactId, row: usize| match &table.columns[fact] {
        Column::Number { low, high, known } if known.get(row) => Some((*low.get(row)?, *high.get(row)?)),
        _ => None,
    };
    for (row, (low, high)) in low.iter_mut().zip(&mut high).enumerate() {
        if let Some(found) = interval(formula, &|fact| answer(fact, row)) {
            (*low, *high) = found;
            known.set(row);
        }
    }
    Column::Number { low, high, known }
}

/// The range of a formula, given those of its facts; `None` is unknown: an unknown part, a division by zero, an overflow.
pub(crate) fn interval(formula: &Formula, of: &impl Fn(FactId) -> Option<(f64, f64)>) -> Option<(f64, f64)> {
    let all = |parts: &[Formula]| parts.iter().map(|part| interval(part, of)).collect::<Option<Vec<_>>>();
    let both = |parts: &[Formula], pick: fn(f64, f64) -> f64| {
        all(parts)?.into_iter().reduce(|(low, high), other| (pick(low, other.0), pick(high, other.1)))
    };
    let (low, high) = match formula {
        Formula::Constant(number) => (*number, *number),
        Formula::Fact(fact) => of(*fact)?,
        Formula::Negate(inner) => {
            let (low, high) = interval(inner, of)?;
            (-high, -low)
        }
        Formula::Binary(operation, left, right) => binary(*operation, interval(left, of)?, interval(right, of)?)?,
        Formula::Min(parts) => both(parts, f64::min)?,
        Formula::Max(parts) => both(parts, f64::max)?,
        Formula::Abs(inner) => {
            let (low, high) = interval(inner, of)?;
            let reach = low.abs().max(high.abs());
            if low <= 0.0 && high >= 0.0 { (0.0, reach) } else { (low.abs().min(high.abs()), reach) }
        }
    };
    // `+ 0.0` gives zero one sign.
    (low.is_finite() && high.is_finite()).then_some((low + 0.0, high + 0.0))
}

fn binary(operation: Arithmetic, (a, b): (f64, f64), (c, d): (f64, f64)) -> Option<(f64, f64)> {
    let corners = |results: [f64; 4]| {
        let low = results.iter().copied().fold(f64::INFINITY, f64::min);
        let high = results.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        (low, high)
    };
    match operation {
        Arithmetic::Add => Some((a + c, b + d)),
        Arithmetic::Subtract => Some((a - d, b - c)),
        Arithmetic::Multiply => Some(corners([a * c, a * d, b * c, b * d])),
        Arithmetic::Divide if c <= 0.0 && d >= 0.0 => None,
        Arithmetic::Divide => Some(corners([a / c, a / d, b / c, b / d])),
    }
}

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
    /// Says whether anything was visited.
    fn below(&mut self, fact: FactId, visit: &mut impl FnMut(FactId)) -> bool {
        if let Some(found) = self.found.get(&fact) {
            return *found;
        }
        let mut used = Vec::new();
        let exact = is_exact(&self.table.columns[fact], self.row);
        let found = match &self.pack.facts[fact].derive {
            _ if exact => false,
            None => {
                visit(fact);
                true
            }
            Some(Derive::Flag(cond)) => {
                causes(cond, self.atoms, self.row, &mut |atom| used.extend(self.pack.atoms[atom].facts()));
                self.below_any(&used, visit)
            }
            Some(Derive::Number(formula)) => {
                formula.facts(&mut |fact| used.push(fact));
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
                Some(Derive::Number(formula)) => formula.facts(&mut |fact| waiting.push(fact)),
                _ => visit(fact),
            }
        }
        !facts.is_empty()
    }
}

/// Whether a row has one single value.
fn is_exact(column: &Column, row: usize) -> bool {
    match column {
        Column::Flag(plane) => plane.get(row) != super::planes::Tri::Unknown,
        Column::Code { low, high, known } => known.get(row) && low.get(row) == high.get(row),
        Column::Set { known, .. } => known.get(row),
        Column::Number { low, high, known } => {
            known.get(row) && low.get(row).zip(high.get(row)).is_some_and(|(low, high)| low.total_cmp(high).is_eq())
        }
        Column::Text => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_hold_every_result() {
        use Arithmetic::{Add, Divide, Multiply, Subtract};
        assert_eq!(binary(Add, (1.0, 2.0), (10.0, 20.0)), Some((11.0, 22.0)));
        assert_eq!(binary(Subtract, (1.0, 2.0), (10.0, 20.0)), Some((-19.0, -8.0)));
        assert_eq!(binary(Multiply, (-1.0, 2.0), (-3.0, 4.0)), Some((-6.0, 8.0)));
        assert_eq!(binary(Divide, (1.0, 2.0), (-4.0, -2.0)), Some((-1.0, -0.25)));
        assert_eq!(binary(Divide, (1.0, 2.0), (-1.0, 1.0)), None);
        assert_eq!(binary(Divide, (1.0, 1.0), (0.0, 0.0)), None);
    }
}
