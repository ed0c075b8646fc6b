//! Every condition of a pack as one circuit over cells: what is shared is worked out once.

use super::called::Calls;
use super::space::{Cells, LEFT_OPEN, Space, cells};
use super::truths::Truths;
use crate::call::Call;
use crate::eval::{Tri, compare, interval, number_in};
use crate::expr::Comparison;
use crate::ids::FactId;
use crate::pack::Formula;
use std::collections::{BTreeMap, BTreeSet};

/// The place of a gate: those it is made of come before it.
pub(super) type Node = usize;

#[derive(Debug, Clone)]
pub(super) enum Gate {
    Constant(Truths),
    /// True in some cells of a dimension, false in others, unknown in the rest.
    Cells {
        dim: usize,
        yes: Cells,
        no: Cells,
    },
    /// Two levels against each other.
    Levels(usize, Comparison, usize),
    /// A computed number, by its place among the sums, against a constant.
    Compare(usize, Comparison, f64),
    /// A computed number against a list.
    Among(usize, Vec<f64>),
    /// Whether a computed number is known.
    Computed(usize),
    /// Whether a condition is known.
    Known(Node),
    /// A condition that is unknown where a dimension has no answer.
    Given(Node, usize),
    Not(Node),
    And(Vec<Node>),
    Or(Vec<Node>),
}

/// A number that is computed from others.
#[derive(Debug)]
pub(super) struct Sum<'a> {
    pub(super) formula: Formula,
    /// What its facts are.
    pub(super) parts: BTreeMap<FactId, Part>,
    /// The functions that it calls.
    pub(super) calls: Calls<'a>,
}

impl Sum<'_> {
    /// What it takes to work it out, beside a gate: an interval is looked up and computed for each of its parts.
    fn cost(&self) -> usize {
        20 * (self.formula.size() + self.parts.len()) + self.calls.cost()
    }
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Part {
    Dim(usize),
    Sum(usize),
    /// It may be anything.
    Other,
}

/// A number in a box: the range it lies in, and whether it may be unknown.
#[derive(Debug, Clone, Copy)]
struct Ranged {
    /// `None` if it is unknown wherever one looks.
    range: Option<(f64, f64)>,
    wavers: bool,
}

impl Ranged {
    const ANY: Self = Self { range: Some((-f64::MAX, f64::MAX)), wavers: true };

    /// What a comparison may be: true and false, where some points of the range satisfy it and some may not.
    fn truths(self, holds: impl Fn(f64, f64) -> Tri) -> Truths {
        let unknown = if self.wavers { Truths::UNKNOWN } else { Truths::NONE };
        let known = self.range.map_or(Truths::NONE, |(low, high)| match holds(low + 0.0, high + 0.0) {
            Tri::Unknown => Truths::TRUE.with(Truths::FALSE),
            settled => Truths::just(settled),
        });
        known.with(unknown)
    }
}

/// A box: for each dimension, the cells that are still possible.
pub(super) type Region = Vec<Cells>;

/// What must be worked out to know some gates, each after what it is made of.
#[derive(Debug, Clone, Default)]
pub(super) struct Needed {
    gates: Vec<Node>,
    sums: Vec<usize>,
    /// How much there is to work out.
    pub(super) cost: usize,
}

/// How numbers are taken that arithmetic uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbers {
    /// As whole cells: what holds, holds everywhere in the box.
    Ranges,
    /// Each as the typical number of its first cell: what holds, holds there.
    Points,
}

/// The conditions of a pack over its space.
#[derive(Debug)]
pub(super) struct Circuit<'a> {
    pub(super) space: &'a Space,
    pub(super) gates: Vec<Gate>,
    pub(super) sums: Vec<Sum<'a>>,
}

impl Circuit<'_> {
    /// What some gates may be in a box, worked out in their order into `values`.
    pub(super) fn evaluate(&self, needed: &Needed, region: &Region, numbers: Numbers, values: &mut [Truths]) {
        let mut sums: BTreeMap<usize, Ranged> = BTreeMap::new();
        for place in &needed.sums {
            let ranged = self.ranged(*place, region, numbers, &sums);
            sums.insert(*place, ranged);
        }
        for node in &needed.gates {
            let Some(gate) = self.gates.get(*node) else { continue };
            let found = self.gate(gate, region, values, &sums);
            if let Some(value) = values.get_mut(*node) {
                *value = found;
            }
        }
    }

    fn gate(&self, gate: &Gate, region: &Region, values: &[Truths], sums: &BTreeMap<usize, Ranged>) -> Truths {
        let value = |node: &Node| values.get(*node).copied().unwrap_or(Truths::ANY);
        let open = |dim: &usize| region.get(*dim).copied().unwrap_or(Cells::MAX);
        let sum = |place: &usize| sums.get(place).copied().unwrap_or(Ranged::ANY);
        let if_so = |so: bool, value: Truths| if so { value } else { Truths::NONE };
        match gate {
            Gate::Constant(value) => *value,
            Gate::Cells { dim, yes, no } => {
                let open = open(dim);
                let part = |cells: Cells, value: Truths| if_so(open & cells != 0, value);
                part(*yes, Truths::TRUE).with(part(*no, Truths::FALSE)).with(part(!(yes | no), Truths::UNKNOWN))
            }
            Gate::Levels(left, comparison, right) => {
                self.levels((*left, open(left)), *comparison, (*right, open(right)))
            }
            Gate::Compare(place, comparison, number) => {
                let number = *number + 0.0;
                sum(place).truths(|low, high| compare((low, high), *comparison, (number, number), f64::total_cmp))
            }
            Gate::Among(place, list) => sum(place).truths(|low, high| number_in(list, low, high)),
            Gate::Computed(place) => {
                let found = sum(place);
                if_so(found.range.is_some(), Truths::TRUE).with(if_so(found.wavers, Truths::FALSE))
            }
            Gate::Known(node) => {
                let known = if_so(value(node).meets(Truths::TRUE.with(Truths::FALSE)), Truths::TRUE);
                known.with(if_so(value(node).meets(Truths::UNKNOWN), Truths::FALSE))
            }
            Gate::Given(node, dim) => {
                let answered = self.space.dims.get(*dim).map_or(0, |dim| dim.answered);
                let unknown = if_so(open(dim) & !answered != 0, Truths::UNKNOWN);
                if_so(open(dim) & answered != 0, value(node)).with(unknown)
            }
            Gate::Not(node) => value(node).not(),
            Gate::And(nodes) => nodes.iter().fold(Truths::TRUE, |all, node| all.and(value(node))),
            Gate::Or(nodes) => nodes.iter().fold(Truths::FALSE, |any, node| any.or(value(node))),
        }
    }

    fn levels(&self, (left, open): (usize, Cells), comparison: Comparison, (right, other): (usize, Cells)) -> Truths {
        let answered = |dim: usize| self.space.dims.get(dim).map_or(0, |dim| dim.answered);
        let mut found = Truths::NONE;
        if open & !answered(left) != 0 || other & !answered(right) != 0 {
            found = Truths::UNKNOWN;
        }
        for one in cells(open & answered(left)) {
            for two in cells(other & answered(right)) {
                found = found.with(Truths::just(Tri::known(comparison.holds(one.cmp(&two)))));
            }
        }
        found
    }

    fn ranged(&self, place: usize, region: &Region, numbers: Numbers, found: &BTreeMap<usize, Ranged>) -> Ranged {
        let Some(sum) = self.sums.get(place) else { return Ranged::ANY };
        let mut wavers = false;
        let mut ranges = BTreeMap::new();
        for (fact, part) in &sum.parts {
            let part = match part {
                Part::Sum(other) => found.get(other).copied().unwrap_or(Ranged::ANY),
                Part::Dim(dim) => self.answered(*dim, region, numbers),
                Part::Other => Ranged::ANY,
            };
            wavers |= part.wavers;
            ranges.extend(part.range.map(|range| (*fact, range)));
        }
        let range = if sum.calls.is_empty() {
            interval(&sum.formula, &|fact| ranges.get(&fact).copied(), &|_: &Call| None)
        } else {
            // A function is computed at points; within a range it may be anything.
            let single = |fact: FactId| self.single(sum.parts.get(&fact)?, region);
            match sum.calls.at(&sum.formula, &ranges, single).filter(|_| numbers == Numbers::Points) {
                Some(found) => found,
                None => return Ranged::ANY,
            }
        };
        match range {
            Some(range) => Ranged { range: Some(range), wavers },
            // At a point it is unknown; within a range it may be anything, known or not.
            None if numbers == Numbers::Points => Ranged { range: None, wavers: true },
            None => Ranged::ANY,
        }
    }

    /// The one cell of a dimension that is possible and has an answer; `None` if there are several or none.
    fn single(&self, part: &Part, region: &Region) -> Option<usize> {
        let Part::Dim(dim) = part else { return None };
        let open = region.get(*dim)? & !LEFT_OPEN;
        let mut found = cells(open);
        let only = found.next().filter(|_| found.next().is_none())?;
        (self.space.dims.get(*dim)?.answered >> only & 1 == 1).then_some(only)
    }

    fn answered(&self, dim: usize, region: &Region, numbers: Numbers) -> Ranged {
        let open = region.get(dim).copied().unwrap_or(Cells::MAX);
        let Some(found) = self.space.dims.get(dim) else { return Ranged::ANY };
        let wavers = open & !found.answered != 0;
        let range = match numbers {
            Numbers::Points => found.within(open).next().map(|stretch| (stretch.typical, stretch.typical)),
            Numbers::Ranges => found
                .within(open)
                .map(|stretch| (stretch.low, stretch.high))
                .reduce(|(low, high), (other_low, other_high)| (low.min(other_low), high.max(other_high))),
        };
        Ranged { range, wavers }
    }

    /// What some gates are made of, themselves included.
    pub(super) fn needed(&self, roots: &[Node]) -> Needed {
        let mut gates: BTreeSet<Node> = roots.iter().copied().collect();
        let mut waiting: Vec<Node> = gates.iter().copied().collect();
        let mut sums = Vec::new();
        while let Some(node) = waiting.pop() {
            match self.gates.get(node) {
                Some(Gate::Compare(sum, ..) | Gate::Among(sum, _) | Gate::Computed(sum)) => sums.push(*sum),
                _ => waiting.extend(self.parts(node).into_iter().filter(|part| gates.insert(*part))),
            }
        }
        let mut needed: BTreeSet<usize> = sums.iter().copied().collect();
        while let Some(sum) = sums.pop() {
            for part in self.sums.get(sum).into_iter().flat_map(|sum| sum.parts.values()) {
                if let Part::Sum(other) = part
                    && needed.insert(*other)
                {
                    sums.push(*other);
                }
            }
        }
        let (gates, sums): (Vec<_>, Vec<_>) = (gates.into_iter().collect(), needed.into_iter().collect());
        let cost = gates.iter().map(|node| 1 + self.parts(*node).len()).sum::<usize>()
            + sums.iter().filter_map(|sum| self.sums.get(*sum)).map(Sum::cost).sum::<usize>();
        Needed { gates, sums, cost }
    }

    fn parts(&self, node: Node) -> Vec<Node> {
        match self.gates.get(node) {
            Some(Gate::Known(inner) | Gate::Not(inner) | Gate::Given(inner, _)) => vec![*inner],
            Some(Gate::And(parts) | Gate::Or(parts)) => parts.clone(),
            _ => Vec::new(),
        }
    }

    /// The dimensions that gates look at: each with cells that it tells apart, `None` for every cell.
    pub(super) fn looks(&self, needed: &Needed) -> Vec<(usize, Option<Cells>)> {
        let mut found = Vec::new();
        for gate in needed.gates.iter().filter_map(|node| self.gates.get(*node)) {
            match gate {
                Gate::Cells { dim, yes, no } => found.extend([(*dim, Some(*yes)), (*dim, Some(*no))]),
                Gate::Levels(left, _, right) => found.extend([(*left, None), (*right, None)]),
                Gate::Given(_, dim) => found.push((*dim, self.space.dims.get(*dim).map(|dim| dim.answered))),
                _ => {}
            }
        }
        for part in needed.sums.iter().filter_map(|sum| self.sums.get(*sum)).flat_map(|sum| sum.parts.values()) {
            if let Part::Dim(dim) = part {
                found.push((*dim, None));
            }
        }
        found
    }
}
