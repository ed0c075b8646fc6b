//! What stands on a map: the activities by name or number, or, if they are many, how many of them are alike.

use super::{Labels, Look, Sheet, Style};
use crate::figure::axis::Span;
use std::collections::BTreeMap;

/// An activity to be placed.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    /// Its number in the table.
    pub(crate) key: usize,
    pub(crate) name: String,
    pub(crate) x: Span,
    pub(crate) y: Span,
    pub(crate) look: Look,
}

/// A mark with its label.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) x: Span,
    pub(super) y: Span,
    pub(super) look: Look,
    pub(super) label: String,
}

/// The entries of a sheet; sets how much room each gets.
pub(super) fn of(style: &mut Style, items: &[Item], labels: Labels) -> Vec<Entry> {
    let beside = style.sheet == Sheet::Narrow || labels == Labels::Counts;
    let label = |item: &Item| match (style.sheet, labels) {
        (Sheet::Narrow, _) => item.key.to_string(),
        (Sheet::Broad, Labels::Names) => item.name.clone(),
        (Sheet::Broad, _) => format!("{}\u{a0}{}", item.key, item.name),
    };
    let entry = |item: &Item| Entry { x: item.x, y: item.y, look: item.look.clone(), label: label(item) };
    let entries = if labels == Labels::Counts { counted(items) } else { items.iter().map(entry).collect() };
    style.slot = beside.then(|| slot(style, &entries));
    entries
}

/// The width of the widest entry.
fn slot(style: &Style, entries: &[Entry]) -> f64 {
    let widest = entries.iter().map(|entry| style.label().width(&entry.label)).fold(0.0, f64::max);
    widest + 2.0 * style.radius + 2.0 * style.space
}

/// How many of each look there are in each cell; a range is counted in its middle.
fn counted(items: &[Item]) -> Vec<Entry> {
    let mut counts: BTreeMap<(usize, usize, &Look), usize> = BTreeMap::new();
    for item in items {
        *counts.entry((item.y.middle(), item.x.middle(), &item.look)).or_default() += 1;
    }
    let entry = |((y, x, look), count): ((usize, usize, &Look), usize)| Entry {
        x: Span::one(x),
        y: Span::one(y),
        look: look.clone(),
        label: count.to_string(),
    };
    counts.into_iter().map(entry).collect()
}
