//! What a search looks for: conditions as they are wanted, and a judgement over them.

use super::circuit::{Circuit, Gate, Node};
use super::truths::Truths;
use std::collections::BTreeMap;

/// What is looked for beyond conditions: a judgement over the gates it rests on.
pub(super) trait Goal {
    /// The gates it rests on, those that matter most first.
    fn roots(&self) -> &[Node];
    /// How it stands in a box, given what the gates may be there.
    fn look(&self, values: &[Truths]) -> Look;
    /// How near a box seems to come: of several, the one with the most is looked at first. Rounds may aim at different
    /// things.
    fn promise(&self, values: &[Truths], round: u64) -> f64;
}

/// How a goal stands in a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// Everywhere in it.
    Holds,
    /// Nowhere in it.
    Fails,
    /// That depends.
    Open,
}

/// No goal beyond the conditions.
pub(super) struct Nothing;

impl Goal for Nothing {
    fn roots(&self) -> &[Node] {
        &[]
    }

    fn look(&self, _values: &[Truths]) -> Look {
        Look::Holds
    }

    fn promise(&self, _values: &[Truths], _round: u64) -> f64 {
        0.0
    }
}

/// What is wanted of a condition: to be one of these.
#[derive(Debug, Clone, Copy)]
pub(super) struct Want {
    pub(super) node: Node,
    pub(super) among: Truths,
}

impl Want {
    pub(super) fn is(node: Node) -> Self {
        Self { node, among: Truths::TRUE }
    }

    pub(super) fn is_not(node: Node) -> Self {
        Self { node, among: Truths::NOT_TRUE }
    }
}

/// The same wants of the simplest conditions: what all parts of a condition must be is wanted of each part. `None` if one
/// condition would have to be two things.
pub(super) fn simple(circuit: &Circuit<'_>, wants: &[Want]) -> Option<Vec<Want>> {
    let high = |among: Truths| among == Truths::TRUE || among == Truths::NOT_FALSE;
    let low = |among: Truths| among == Truths::FALSE || among == Truths::NOT_TRUE;
    let mut found: BTreeMap<Node, Truths> = BTreeMap::new();
    let mut waiting = wants.to_vec();
    while let Some(Want { node, among }) = waiting.pop() {
        match circuit.gates.get(node) {
            Some(Gate::Not(inner)) => waiting.push(Want { node: *inner, among: among.not() }),
            Some(Gate::And(parts)) if high(among) => {
                waiting.extend(parts.iter().map(|node| Want { node: *node, among }))
            }
            Some(Gate::Or(parts)) if low(among) => waiting.extend(parts.iter().map(|node| Want { node: *node, among })),
            _ => {
                let both = found.get(&node).map_or(among, |other| other.common(among));
                if both == Truths::NONE {
                    return None;
                }
                found.insert(node, both);
            }
        }
    }
    Some(found.into_iter().map(|(node, among)| Want { node, among }).collect())
}
