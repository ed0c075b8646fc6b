//! Derived facts: flags by conditions, numbers by interval arithmetic, both by functions.

use super::atoms;
use super::calls::{Given, call};
use super::conditions::condition;
use super::planes::{Bits, Plane, Tri};
use super::table::{Column, Table};
use crate::call::{Argument, Call};
use crate::expr::Arithmetic;
use crate::failures::{Failed, Why};
use crate::ids::{AtomId, FactId, List};
use crate::pack::{Cond, Derive, Formula, Pack};
use std::sync::Arc;

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
    table.failures.clear();
    for fact in &pack.derivation {
        let Some(derive) = &pack.facts[*fact].derive else { continue };
        let (called, failures) = calls(*fact, derive, table);
        for failed in failures {
            if failed.mishap.why == Why::Broken {
                pack.log.add(failed.told(pack, Vec::new()));
            }
            table.failures.push(failed);
        }
        let column = match derive {
            Derive::Flag(cond) => {
                cond.atoms(&mut |atom| compute(pack, table, atom, planes));
                Column::Flag(condition(cond, planes, table.rows))
            }
            Derive::Number(formula) => number_column(formula, table, &called),
            Derive::Called(call) => flag_column(called.get(call.site), table.rows),
        };
        table.columns[*fact] = column;
    }
}

/// What each call of a derivation gave in every row, by their sites.
type Sites = Vec<Vec<Option<(f64, f64)>>>;

fn calls(fact: FactId, derive: &Derive, table: &Table) -> (Sites, Vec<Failed>) {
    let (mut sites, mut failures) = (Sites::new(), Vec::new());
    for one in derive.calls() {
        let called = call(one, table.rows, |argument, row| given(argument, row, table, &sites));
        let failed = |mishap| Failed { fact, function: Arc::clone(&one.function), mishap };
        failures.extend(called.mishaps.into_iter().map(failed));
        sites.push(called.results);
    }
    (sites, failures)
}

/// An argument in a row; `None` if it is unknown, or a range of levels.
fn given(argument: &Argument, row: usize, table: &Table, sites: &Sites) -> Option<Given> {
    match argument {
        Argument::Number(formula) => in_row(formula, table, sites, row).map(|(low, high)| Given::Number(low, high)),
        Argument::Flag(fact) => match &table.columns[*fact] {
            Column::Flag(plane) if plane.get(row) != Tri::Unknown => Some(Given::Flag(plane.get(row) == Tri::True)),
            _ => None,
        },
        Argument::Word(fact, _) => match &table.columns[*fact] {
            Column::Code { low, high, known } if known.get(row) && low.get(row) == high.get(row) => {
                low.get(row).copied().map(Given::Word)
            }
            _ => None,
        },
    }
}

fn in_row(formula: &Formula, table: &Table, sites: &Sites, row: usize) -> Option<(f64, f64)> {
    let answer = |fact: FactId| match &table.columns[fact] {
        Column::Number { low, high, known } if known.get(row) => Some((*low.get(row)?, *high.get(row)?)),
        _ => None,
    };
    interval(formula, &answer, &|call: &Call| *sites.get(call.site)?.get(row)?)
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

fn number_column(formula: &Formula, table: &Table, sites: &Sites) -> Column {
    let (mut low, mut high) = (vec![0.0; table.rows], vec![0.0; table.rows]);
    let mut known = Bits::none(table.rows);
    for (row, (low, high)) in low.iter_mut().zip(&mut high).enumerate() {
        if let Some(found) = in_row(formula, table, sites, row) {
            (*low, *high) = found;
            known.set(row);
        }
    }
    Column::Number { low, high, known }
}

/// A flag that may be both is unknown.
fn flag_column(results: Option<&Vec<Option<(f64, f64)>>>, rows: usize) -> Column {
    let mut plane = Plane::unknown(rows);
    for (row, result) in results.into_iter().flatten().enumerate() {
        if let Some((low, high)) = result
            && low.total_cmp(high).is_eq()
        {
            plane.set(row, Tri::known(*low > 0.0));
        }
    }
    Column::Flag(plane)
}

/// The range of a formula, given those of its facts and calls; `None` is unknown: an unknown part, a division by zero, an
/// overflow.
pub(crate) fn interval(
    formula: &Formula,
    of: &impl Fn(FactId) -> Option<(f64, f64)>,
    called: &impl Fn(&Call) -> Option<(f64, f64)>,
) -> Option<(f64, f64)> {
    let all = |parts: &[Formula]| parts.iter().map(|part| interval(part, of, called)).collect::<Option<Vec<_>>>();
    let both = |parts: &[Formula], pick: fn(f64, f64) -> f64| {
        all(parts)?.into_iter().reduce(|(low, high), other| (pick(low, other.0), pick(high, other.1)))
    };
    let (low, high) = match formula {
        Formula::Constant(number) => (*number, *number),
        Formula::Fact(fact) => of(*fact)?,
        Formula::Call(call) => called(call)?,
        Formula::Negate(inner) => {
            let (low, high) = interval(inner, of, called)?;
            (-high, -low)
        }
        Formula::Binary(operation, left, right) => {
            binary(*operation, interval(left, of, called)?, interval(right, of, called)?)?
        }
        Formula::Min(parts) => both(parts, f64::min)?,
        Formula::Max(parts) => both(parts, f64::max)?,
        Formula::Abs(inner) => {
            let (low, high) = interval(inner, of, called)?;
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
