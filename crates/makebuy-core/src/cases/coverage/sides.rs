//! The boundaries of comparisons: the answers just on either side of each.

use super::{Point, What};
use crate::cases::Bench;
use crate::cases::mutate::number;
use crate::doc::{PackDoc, Text};
use crate::eval::{Table, Tri, truths};
use crate::expr::{self, Comparison, Expr, ExprKind};
use crate::ids::{AtomId, FactId};
use crate::pack::{Atom, Cond, Derive, Known, Scale};
use std::collections::BTreeSet;

/// The comparisons of derived facts.
pub(super) fn of_facts(bench: &Bench<'_>, doc: &PackDoc, comparisons: &mut Comparisons<'_>) -> Vec<Point> {
    let mut points = Vec::new();
    for fact in &doc.facts {
        let id = bench.pack.fact_names.get(&fact.id.value);
        let derive = id.and_then(|id| bench.pack.facts[*id].derive.as_ref());
        if let (Some(text), Some(Derive::Flag(cond))) = (&fact.derive, derive) {
            points.extend(comparisons.of(&format!("fact {}", fact.id.value), text, cond));
        }
    }
    points
}

/// The comparisons seen so far: one that stands in several conditions counts once, where it stands first.
pub(super) struct Comparisons<'a> {
    bench: &'a Bench<'a>,
    seen: BTreeSet<AtomId>,
}

/// One comparison as written.
struct Written<'a> {
    atom: &'a Atom,
    id: AtomId,
    text: &'a str,
    tree: &'a Expr,
}

impl<'a> Comparisons<'a> {
    pub(super) fn new(bench: &'a Bench<'a>) -> Self {
        Self { bench, seen: BTreeSet::new() }
    }

    /// The sides of every comparison of a condition. One that nothing was compiled from is never reached.
    pub(super) fn of(&mut self, of: &str, text: &Text, cond: &Cond) -> Vec<Point> {
        let Ok(tree) = expr::parse(&text.value) else { return Vec::new() };
        let mut atoms = Vec::new();
        cond.atoms(&mut |atom| atoms.push(atom));
        let mut points = Vec::new();
        for (place, leaf) in tree.comparisons().into_iter().enumerate() {
            let written = text.value.get(leaf.span.clone()).unwrap_or_default();
            let sides = match atoms.get(place) {
                Some(id) if !self.seen.insert(*id) => Vec::new(),
                Some(id) => {
                    let atom = &self.bench.pack.atoms[*id];
                    self.sides(&Written { atom, id: *id, text: written, tree: leaf })
                }
                None => vec![("true".to_owned(), false), ("false".to_owned(), false)],
            };
            let span = text.place_of(&leaf.span);
            for (side, reached) in sides {
                let what = What::Side { comparison: written.to_owned(), side };
                points.push(Point { of: of.to_owned(), span, what, reached });
            }
        }
        points
    }

    /// Each side with whether a case is there.
    fn sides(&self, found: &Written<'_>) -> Vec<(String, bool)> {
        match found.atom {
            Atom::OneOf(fact, mask) => match &self.bench.pack.facts[*fact].scale {
                Scale::Level(levels) => self.levels(*fact, *mask, levels),
                _ => self.truths(found.id),
            },
            Atom::Number(fact, comparison, threshold) => self.numbers(found, *fact, *comparison, *threshold),
            Atom::Levels(one, comparison, other) => self.two_levels(*one, *comparison, *other),
            Atom::Flag(_) | Atom::Holds(..) | Atom::NumberIn(..) | Atom::Known(_) => self.truths(found.id),
        }
    }

    fn table(&self) -> &Table {
        &self.bench.judged.with.table
    }

    fn rows(&self) -> std::ops::Range<usize> {
        0..self.bench.table.rows
    }

    fn truths(&self, atom: AtomId) -> Vec<(String, bool)> {
        let planes = truths(self.bench.pack, &mut self.bench.table.clone(), &[&Cond::Atom(atom)]);
        let reached = |truth: Tri| planes.iter().any(|plane| self.rows().any(|row| plane.get(row) == truth));
        vec![("true".to_owned(), reached(Tri::True)), ("false".to_owned(), reached(Tri::False))]
    }

    fn exact(&self, fact: FactId, row: usize) -> Option<Known> {
        self.table().columns[fact].get(row, &self.bench.pack.facts[fact].scale)
    }

    /// The levels next to a boundary.
    fn levels(&self, fact: FactId, mask: u64, levels: &[String]) -> Vec<(String, bool)> {
        let inside = |at: usize| mask >> (at & 63) & 1;
        let beside = |at: usize| {
            let next = [at.checked_sub(1), Some(at + 1).filter(|next| *next < levels.len())];
            next.into_iter().flatten().any(|next| inside(next) != inside(at))
        };
        let answered = |at: usize| {
            self.rows().any(|row| {
                matches!(self.exact(fact, row), Some(Known::Level { low, high }) if low == high && usize::from(low) == at)
            })
        };
        let sides = levels.iter().enumerate().filter(|(at, _)| beside(*at));
        sides.map(|(at, level)| (level.clone(), answered(at))).collect()
    }

    /// From the threshold, and from just beyond it, by one step of its last digit.
    fn numbers(
        &self,
        found: &Written<'_>,
        fact: FactId,
        comparison: Comparison,
        threshold: f64,
    ) -> Vec<(String, bool)> {
        let step = step(found.tree, found.text).unwrap_or(1.0);
        let answered = |test: &dyn Fn(f64) -> bool| {
            self.rows().any(|row| {
                matches!(self.exact(fact, row), Some(Known::Number { low, high }) if low.total_cmp(&high).is_eq() && test(low))
            })
        };
        let at = answered(&|number| (number - threshold).abs() < step * 1e-9);
        let above = answered(&|number| number > threshold + step * 1e-9 && number <= threshold + step * (1.0 + 1e-9));
        let below = answered(&|number| number < threshold - step * 1e-9 && number >= threshold - step * (1.0 + 1e-9));
        let words = |word: &str| format!("{word} {threshold} by at most {step}");
        match comparison {
            Comparison::AtLeast | Comparison::Less => vec![(threshold.to_string(), at), (words("under"), below)],
            Comparison::AtMost | Comparison::Greater => vec![(threshold.to_string(), at), (words("over"), above)],
            Comparison::Equal | Comparison::NotEqual => {
                vec![(threshold.to_string(), at), (format!("beside {threshold} by at most {step}"), above || below)]
            }
        }
    }

    /// Two levels that are equal, and two that differ by one.
    fn two_levels(&self, one: FactId, comparison: Comparison, other: FactId) -> Vec<(String, bool)> {
        let answered = |wanted: &dyn Fn(i16) -> bool| {
            self.rows().any(|row| match (self.exact(one, row), self.exact(other, row)) {
                (Some(Known::Level { low, high }), Some(Known::Level { low: from, high: to })) => {
                    low == high && from == to && wanted(i16::from(low) - i16::from(from))
                }
                _ => false,
            })
        };
        let equal = ("equal".to_owned(), answered(&|by| by == 0));
        let apart = match comparison {
            Comparison::AtLeast | Comparison::Less => ("one level lower".to_owned(), answered(&|by| by == -1)),
            Comparison::AtMost | Comparison::Greater => ("one level higher".to_owned(), answered(&|by| by == 1)),
            Comparison::Equal | Comparison::NotEqual => ("one level apart".to_owned(), answered(&|by| by.abs() == 1)),
        };
        vec![equal, apart]
    }
}

/// The step of the number that a comparison is written with.
fn step(tree: &Expr, text: &str) -> Option<f64> {
    let ExprKind::Compare(_, left, right) = &tree.kind else { return None };
    let start = tree.span.start;
    let written = |part: &Expr| {
        let (from, to) = (part.span.start.checked_sub(start)?, part.span.end.checked_sub(start)?);
        number(text.get(from..to)?).map(|(_, (step, _))| step)
    };
    written(right).or_else(|| written(left))
}
