//! Conditions over planes, and why a condition came out as it did in one row.

use super::planes::{Plane, Tri};
use crate::ids::{AtomId, List};
use crate::pack::Cond;

/// The truth of a condition in every row. Atoms that were not computed count as unknown.
pub(super) fn condition(cond: &Cond, atoms: &List<AtomId, Option<Plane>>, rows: usize) -> Plane {
    match cond {
        Cond::Always => Plane::constant(Tri::True, rows),
        Cond::Atom(atom) => atoms[*atom].clone().unwrap_or_else(|| Plane::unknown(rows)),
        Cond::Not(inner) => condition(inner, atoms, rows).not(),
        Cond::And(parts) => fold(parts, atoms, rows, Tri::True, Plane::and),
        Cond::Or(parts) => fold(parts, atoms, rows, Tri::False, Plane::or),
    }
}

fn fold(
    parts: &[Cond],
    atoms: &List<AtomId, Option<Plane>>,
    rows: usize,
    start: Tri,
    combine: fn(&mut Plane, &Plane),
) -> Plane {
    let mut plane = Plane::constant(start, rows);
    for part in parts {
        combine(&mut plane, &condition(part, atoms, rows));
    }
    plane
}

/// The truth of a condition in one row, from the same planes.
pub(crate) fn in_row(cond: &Cond, atoms: &List<AtomId, Plane>, row: usize) -> Tri {
    let all = |parts: &[Cond], decisive: Tri, other: Tri| {
        let mut result = other;
        for part in parts {
            match in_row(part, atoms, row) {
                found if found == decisive => return decisive,
                Tri::Unknown => result = Tri::Unknown,
                _ => {}
            }
        }
        result
    };
    match cond {
        Cond::Always => Tri::True,
        Cond::Atom(atom) => atoms[*atom].get(row),
        Cond::Not(inner) => match in_row(inner, atoms, row) {
            Tri::True => Tri::False,
            Tri::False => Tri::True,
            Tri::Unknown => Tri::Unknown,
        },
        Cond::And(parts) => all(parts, Tri::False, Tri::True),
        Cond::Or(parts) => all(parts, Tri::True, Tri::False),
    }
}

/// Visits the atoms that make a condition what it is in a row.
///
/// A true `and` needs all its parts, a false one only those that are false; an unknown condition is
/// unknown because of its unknown parts.
pub(crate) fn causes(cond: &Cond, atoms: &List<AtomId, Plane>, row: usize, visit: &mut impl FnMut(AtomId)) {
    match cond {
        Cond::Always => {}
        Cond::Atom(atom) => visit(*atom),
        Cond::Not(inner) => causes(inner, atoms, row, visit),
        Cond::And(parts) | Cond::Or(parts) => {
            let whole = in_row(cond, atoms, row);
            for part in parts {
                if in_row(part, atoms, row) == whole {
                    causes(part, atoms, row, visit);
                }
            }
        }
    }
}
