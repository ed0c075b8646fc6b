//! Where a search may cut: dimensions, and the parts of each between which there is a difference.

use super::circuit::{Circuit, Needed, Region};
use super::space::{Cells, cells};
use std::collections::BTreeMap;

/// The dimensions that gates look at.
pub(super) fn dims(circuit: &Circuit<'_>, needed: &Needed) -> Vec<usize> {
    let mut dims: Vec<usize> = circuit.looks(needed).into_iter().map(|(dim, _)| dim).collect();
    dims.sort_unstable();
    dims.dedup();
    dims
}

/// The cells of each dimension, put together where no gate tells them apart.
pub(super) fn classes(circuit: &Circuit<'_>, needed: &Needed, region: &Region) -> BTreeMap<usize, Vec<Cells>> {
    let mut classes: BTreeMap<usize, Vec<Cells>> = BTreeMap::new();
    for (dim, told) in circuit.looks(needed) {
        let Some(open) = region.get(dim) else { continue };
        let parts = classes.entry(dim).or_insert_with(|| vec![*open]);
        *parts = match told {
            None => cells(*open).map(|cell| 1 << cell).collect(),
            Some(told) => parts.iter().flat_map(|part| [part & told, part & !told]).filter(|part| *part != 0).collect(),
        };
    }
    classes
}
