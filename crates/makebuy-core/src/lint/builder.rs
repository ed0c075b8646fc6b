//! From the conditions of a pack to a circuit.

use super::called::Calls;
use super::circuit::{Circuit, Gate, Node, Part, Sum};
use super::space::{Space, What};
use super::truths::Truths;
use crate::eval::{Tri, number_in};
use crate::expr::Comparison;
use crate::ids::{AtomId, FactId, List};
use crate::pack::{Atom, Cond, Derive, Formula, Pack};
use std::collections::BTreeMap;

/// Which facts and atoms have become gates.
pub(super) struct Builder<'a> {
    pack: &'a Pack,
    pub(super) circuit: Circuit<'a>,
    flags: BTreeMap<FactId, Node>,
    numbers: BTreeMap<FactId, usize>,
    atoms: List<AtomId, Option<Node>>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(pack: &'a Pack, space: &'a Space) -> Self {
        let circuit = Circuit { space, gates: Vec::new(), sums: Vec::new() };
        let (flags, numbers) = (BTreeMap::new(), BTreeMap::new());
        let mut builder = Self { pack, circuit, flags, numbers, atoms: pack.atoms.map(|_| None) };
        for id in &pack.derivation {
            builder.derive(*id);
        }
        builder
    }

    pub(super) fn gate(&mut self, gate: Gate) -> Node {
        self.circuit.gates.push(gate);
        self.circuit.gates.len() - 1
    }

    pub(super) fn not(&mut self, node: Node) -> Node {
        self.gate(Gate::Not(node))
    }

    /// How many gates there are.
    pub(super) fn mark(&self) -> usize {
        self.circuit.gates.len()
    }

    /// Forgets the gates that were made since; those of atoms stay.
    pub(super) fn forget(&mut self, mark: usize) {
        self.circuit.gates.truncate(mark);
    }

    /// Parts that are always true say nothing; one part alone is the whole.
    pub(super) fn and(&mut self, nodes: Vec<Node>) -> Node {
        self.all(nodes, Truths::TRUE, Gate::And)
    }

    /// Parts that are always false say nothing; one part alone is the whole.
    pub(super) fn or(&mut self, nodes: Vec<Node>) -> Node {
        self.all(nodes, Truths::FALSE, Gate::Or)
    }

    fn all(&mut self, mut nodes: Vec<Node>, idle: Truths, gate: fn(Vec<Node>) -> Gate) -> Node {
        nodes.retain(|node| !matches!(self.circuit.gates.get(*node), Some(Gate::Constant(value)) if *value == idle));
        match nodes.as_slice() {
            [] => self.gate(Gate::Constant(idle)),
            [only] => *only,
            _ => self.gate(gate(nodes)),
        }
    }

    /// Whether a provider is named.
    pub(super) fn provider(&mut self) -> Node {
        match self.circuit.space.find(What::Provider) {
            Some(dim) => self.gate(Gate::Cells { dim, yes: 0b10, no: 0b01 }),
            None => self.gate(Gate::Constant(Truths::ANY)),
        }
    }

    /// A derived flag.
    pub(super) fn flag(&self, fact: FactId) -> Option<Node> {
        self.flags.get(&fact).copied()
    }

    fn derive(&mut self, id: FactId) {
        match &self.pack.facts[id].derive {
            None => {}
            Some(Derive::Flag(cond)) => {
                let node = self.condition(cond);
                self.flags.insert(id, node);
            }
            Some(Derive::Number(formula)) => {
                let sum = self.sum(id, formula.clone());
                self.numbers.insert(id, sum);
            }
            // A flag that a function gives is its number, 0 or 1.
            Some(Derive::Called(call)) => {
                let sum = self.sum(id, Formula::Call(call.clone()));
                let node = self.gate(Gate::Compare(sum, Comparison::Greater, 0.0));
                self.flags.insert(id, node);
            }
        }
    }

    fn sum(&mut self, fact: FactId, formula: Formula) -> usize {
        let mut parts = BTreeMap::new();
        formula.facts(&mut |fact| {
            let sum = self.numbers.get(&fact).map(|sum| Part::Sum(*sum));
            let dim = || self.circuit.space.find(What::Answer(fact)).map(Part::Dim);
            // A derived flag is worked out after all numbers.
            parts.insert(fact, sum.or_else(dim).unwrap_or(Part::Other));
        });
        let calls = Calls::of(&formula, fact, self.pack);
        self.circuit.sums.push(Sum { formula, parts, calls });
        self.circuit.sums.len() - 1
    }

    pub(super) fn condition(&mut self, cond: &Cond) -> Node {
        match cond {
            Cond::Always => self.gate(Gate::Constant(Truths::TRUE)),
            Cond::Atom(atom) => self.atom(*atom),
            Cond::Not(inner) => {
                let inner = self.condition(inner);
                self.not(inner)
            }
            Cond::And(parts) => {
                let parts = parts.iter().map(|part| self.condition(part)).collect();
                self.and(parts)
            }
            Cond::Or(parts) => {
                let parts = parts.iter().map(|part| self.condition(part)).collect();
                self.or(parts)
            }
        }
    }

    fn atom(&mut self, atom: AtomId) -> Node {
        if let Some(node) = self.atoms[atom] {
            return node;
        }
        let pack = self.pack;
        let gate = self.of_atom(&pack.atoms[atom]).unwrap_or(Gate::Constant(Truths::ANY));
        let node = self.gate(gate);
        self.atoms[atom] = Some(node);
        node
    }

    fn of_atom(&mut self, atom: &Atom) -> Option<Gate> {
        let space = self.circuit.space;
        let cells = |what: What, yes: &dyn Fn(usize) -> bool| {
            let dim = space.find(what)?;
            let found = space.dims.get(dim)?;
            let yes = found.cells(yes);
            Some(Gate::Cells { dim, yes, no: found.answered & !yes })
        };
        let typical = |fact: FactId, cell: usize| {
            let dim = space.dims.get(space.find(What::Answer(fact))?)?;
            Some(dim.stretches.get(cell)?.typical)
        };
        let is = |fact: FactId, cell: usize, holds: &dyn Fn(f64) -> bool| typical(fact, cell).is_some_and(holds);
        match atom {
            Atom::Flag(fact) => match self.flags.get(fact) {
                Some(node) => Some(Gate::And(vec![*node])),
                None => cells(What::Answer(*fact), &|cell| cell == 1),
            },
            Atom::OneOf(fact, mask) => cells(What::Answer(*fact), &|cell| mask >> (cell & 63) & 1 == 1),
            Atom::Holds(fact, choice) => self.holds(*fact, *choice),
            Atom::Number(fact, comparison, number) => match self.numbers.get(fact) {
                Some(sum) => Some(Gate::Compare(*sum, *comparison, *number)),
                None => {
                    let number = *number + 0.0;
                    let holds = |value: f64| comparison.holds((value + 0.0).total_cmp(&number));
                    cells(What::Answer(*fact), &|cell| is(*fact, cell, &holds))
                }
            },
            Atom::NumberIn(fact, list) => match self.numbers.get(fact) {
                Some(sum) => Some(Gate::Among(*sum, list.clone())),
                None => cells(What::Answer(*fact), &|cell| {
                    is(*fact, cell, &|value| number_in(list, value, value) == Tri::True)
                }),
            },
            Atom::Levels(left, comparison, right) => {
                let (left, right) = (space.find(What::Answer(*left))?, space.find(What::Answer(*right))?);
                Some(Gate::Levels(left, *comparison, right))
            }
            Atom::Known(fact) => self.known(*fact),
        }
    }

    /// Whether a choice is in a set: unknown, if the set is not answered, which its first choice tells.
    fn holds(&mut self, fact: FactId, choice: u8) -> Option<Gate> {
        let space = self.circuit.space;
        let (dim, first) = (space.find(What::Member(fact, choice))?, space.find(What::Member(fact, 0))?);
        let member = Gate::Cells { dim, yes: 0b10, no: 0b01 };
        if dim == first || space.dims.get(first)?.unanswered == 0 {
            return Some(member);
        }
        let member = self.gate(member);
        Some(Gate::Given(member, first))
    }

    fn known(&self, fact: FactId) -> Option<Gate> {
        if let Some(node) = self.flags.get(&fact) {
            return Some(Gate::Known(*node));
        }
        if let Some(sum) = self.numbers.get(&fact) {
            return Some(Gate::Computed(*sum));
        }
        let space = self.circuit.space;
        // A set is answered as a whole: its first member tells.
        let dim = space.find(What::Answer(fact)).or_else(|| space.find(What::Member(fact, 0)))?;
        let found = space.dims.get(dim)?;
        Some(Gate::Cells { dim, yes: found.answered, no: found.unanswered })
    }
}
