//! Comparisons over columns: true if every value an answer leaves open satisfies it, false if none does.

use super::planes::{Bits, Plane, Tri};
use super::table::{Column, Table};
use crate::expr::Comparison;
use crate::pack::Atom;
use std::cmp::Ordering;

/// The truth of one atom in every row.
pub(super) fn atom(atom: &Atom, table: &Table) -> Plane {
    let rows = table.rows;
    match atom {
        Atom::Flag(fact) => match &table.columns[*fact] {
            Column::Flag(plane) => plane.clone(),
            _ => Plane::unknown(rows),
        },
        Atom::OneOf(fact, mask) => match &table.columns[*fact] {
            Column::Code { low, high, known } => pairs(low, high, known, |low, high| one_of(*mask, low, high)),
            _ => Plane::unknown(rows),
        },
        Atom::Holds(fact, choice) => match &table.columns[*fact] {
            Column::Set { members, known } => {
                pairs(members, members, known, |set, _| Tri::known(set >> (choice & 63) & 1 == 1))
            }
            _ => Plane::unknown(rows),
        },
        Atom::Number(fact, comparison, number) => numbers(&table.columns[*fact], rows, |low, high| {
            compare((low, high), *comparison, (*number + 0.0, *number + 0.0), f64::total_cmp)
        }),
        Atom::NumberIn(fact, list) => numbers(&table.columns[*fact], rows, |low, high| number_in(list, low, high)),
        Atom::Levels(fact, comparison, other) => levels(table, (*fact, *other), *comparison),
        Atom::Known(fact) => known(&table.columns[*fact], rows),
    }
}

fn pairs<T: Copy>(low: &[T], high: &[T], known: &Bits, truth: impl Fn(T, T) -> Tri) -> Plane {
    let mut plane = Plane::unknown(low.len());
    for (row, (low, high)) in low.iter().zip(high).enumerate() {
        if known.get(row) {
            plane.set(row, truth(*low, *high));
        }
    }
    plane
}

/// `+ 0.0` turns a negative zero into zero, so that the total order is the usual one.
fn numbers(column: &Column, rows: usize, truth: impl Fn(f64, f64) -> Tri) -> Plane {
    match column {
        Column::Number { low, high, known } => pairs(low, high, known, |low, high| truth(low + 0.0, high + 0.0)),
        _ => Plane::unknown(rows),
    }
}

fn levels(table: &Table, (fact, other): (crate::ids::FactId, crate::ids::FactId), comparison: Comparison) -> Plane {
    let (Column::Code { low, high, known }, Column::Code { low: low2, high: high2, known: known2 }) =
        (&table.columns[fact], &table.columns[other])
    else {
        return Plane::unknown(table.rows);
    };
    let left = low.iter().zip(high);
    let right = low2.iter().zip(high2);
    let mut plane = Plane::unknown(table.rows);
    for (row, ((low, high), (low2, high2))) in left.zip(right).enumerate() {
        if known.get(row) && known2.get(row) {
            plane.set(row, compare((*low, *high), comparison, (*low2, *high2), u8::cmp));
        }
    }
    plane
}

fn known(column: &Column, rows: usize) -> Plane {
    match column {
        Column::Flag(plane) => plane.is_known(),
        Column::Code { known, .. } | Column::Set { known, .. } | Column::Number { known, .. } => {
            Plane::from_rows(rows, |row| Tri::known(known.get(row)))
        }
        Column::Text => Plane::constant(Tri::False, rows),
    }
}

/// Whether the levels from `low` to `high` are all, or none, among those of the mask.
fn one_of(mask: u64, low: u8, high: u8) -> Tri {
    let range = (u64::MAX >> (63 - (high & 63))) & (u64::MAX << (low & 63));
    match mask & range {
        0 => Tri::False,
        found if found == range => Tri::True,
        _ => Tri::Unknown,
    }
}

/// Compares two ranges, ends included.
pub(crate) fn compare<T: Copy>(
    (low, high): (T, T),
    comparison: Comparison,
    (other_low, other_high): (T, T),
    order: impl Fn(&T, &T) -> Ordering,
) -> Tri {
    let disjoint = order(&high, &other_low).is_lt() || order(&low, &other_high).is_gt();
    let points = order(&low, &high).is_eq() && order(&other_low, &other_high).is_eq();
    let ordered = |all: bool, none: bool| match (all, none) {
        (true, _) => Tri::True,
        (_, true) => Tri::False,
        _ => Tri::Unknown,
    };
    let equal = ordered(points && !disjoint, disjoint);
    match comparison {
        Comparison::Equal => equal,
        Comparison::NotEqual => match equal {
            Tri::True => Tri::False,
            Tri::False => Tri::True,
            Tri::Unknown => Tri::Unknown,
        },
        // The extremes decide: `<` holds for all points if it holds for the hardest pair.
        Comparison::Less | Comparison::AtMost => {
            ordered(comparison.holds(order(&high, &other_low)), !comparison.holds(order(&low, &other_high)))
        }
        Comparison::Greater | Comparison::AtLeast => {
            ordered(comparison.holds(order(&low, &other_high)), !comparison.holds(order(&high, &other_low)))
        }
    }
}

pub(crate) fn number_in(list: &[f64], low: f64, high: f64) -> Tri {
    let inside = list.iter().any(|number| (low..=high).contains(number));
    match (inside, low.total_cmp(&high).is_eq()) {
        (true, true) => Tri::True,
        (true, false) => Tri::Unknown,
        (false, _) => Tri::False,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Tri::{False, True, Unknown};

    #[test]
    fn a_range_of_levels_is_true_only_if_all_of_it_is() {
        let at_least_two = 0b1100;
        assert_eq!(one_of(at_least_two, 2, 3), True);
        assert_eq!(one_of(at_least_two, 1, 2), Unknown);
        assert_eq!(one_of(at_least_two, 0, 1), False);
        assert_eq!(one_of(u64::MAX, 0, 63), True);
    }

    #[test]
    fn ranges_compare_by_every_pair_of_points() {
        let all = [
            Comparison::Equal,
            Comparison::NotEqual,
            Comparison::Less,
            Comparison::AtMost,
            Comparison::Greater,
            Comparison::AtLeast,
        ];
        for bits in 0..256_u32 {
            let [a, b, c, d] = [0, 2, 4, 6].map(|shift| u8::try_from(bits >> shift & 3).unwrap());
            let ((low, high), (low2, high2)) = ((a.min(b), a.max(b)), (c.min(d), c.max(d)));
            for comparison in all {
                let outcomes: Vec<bool> = (low..=high)
                    .flat_map(|left| (low2..=high2).map(move |right| comparison.holds(left.cmp(&right))))
                    .collect();
                let expected = match (outcomes.iter().all(|yes| *yes), outcomes.iter().any(|yes| *yes)) {
                    (true, _) => True,
                    (_, false) => False,
                    _ => Unknown,
                };
                assert_eq!(
                    compare((low, high), comparison, (low2, high2), u8::cmp),
                    expected,
                    "{low}..{high} {comparison:?} {low2}..{high2}"
                );
            }
        }
    }

    #[test]
    fn a_number_is_in_a_list_only_as_a_point() {
        assert_eq!(number_in(&[1.0, 2.0], 2.0, 2.0), True);
        assert_eq!(number_in(&[1.0, 2.0], 1.5, 3.0), Unknown);
        assert_eq!(number_in(&[1.0, 2.0], 3.0, 4.0), False);
    }
}
