//! Which parts of a pack the changes are changes of.

use crate::compile::Part;
use crate::doc::{PackDoc, Text};
use makebuy_model::diff::{Bump, Change, Field, How, Item};
use std::collections::BTreeSet;

/// The parts of the pack that a change is a change of. Facts of both packs are there anyway.
pub(super) fn parts(change: &Change) -> Vec<Part> {
    match change.item {
        Item::Option => vec![Part::Options],
        Item::Criterion => vec![Part::Criterion(change.id.clone())],
        Item::Fact if change.how == How::Changed => vec![Part::Fact(change.id.clone())],
        Item::Rule => [&change.id].into_iter().chain(&change.was).cloned().map(Part::Rule).collect(),
        Item::Pack => change.fields.iter().filter_map(|field| of_pack(field.field)).collect(),
        _ => Vec::new(),
    }
}

fn of_pack(field: Field) -> Option<Part> {
    match field {
        Field::Indifference => Some(Part::Indifference),
        Field::OrderOfOptions => Some(Part::Options),
        _ => None,
    }
}

/// The parts of all changes: with them the old pack judges as the new one.
pub(super) fn all(changes: &[Change]) -> BTreeSet<Part> {
    changes.iter().flat_map(parts).collect()
}

/// Whether a change can bring another verdict about.
pub(super) fn can_judge(change: &Change) -> bool {
    change.bump == Bump::Major && change.how != How::Renamed
}

/// The parts of changes that bring no other verdict about, but without which others may not fit: facts with more values,
/// and rules that only tell what to do.
pub(super) fn harmless(changes: &[Change], item: Item) -> BTreeSet<Part> {
    changes.iter().filter(|change| change.item == item && !can_judge(change)).flat_map(parts).collect()
}

/// Calls the rules of the old pack as the new one does, so that a lift of either finds them.
pub(super) fn rename(docs: &mut [PackDoc], changes: &[Change]) {
    for change in changes.iter().filter(|change| change.item == Item::Rule) {
        let Some(was) = &change.was else { continue };
        // It may be the id of a rule that is switched off.
        if docs.iter().flat_map(|doc| &doc.rules).any(|rule| rule.id.value == change.id) {
            continue;
        }
        for name in docs.iter_mut().flat_map(names_of_rules).filter(|name| name.value == *was) {
            name.value.clone_from(&change.id);
        }
    }
}

fn names_of_rules(doc: &mut PackDoc) -> impl Iterator<Item = &mut Text> {
    let rules = doc.rules.iter_mut().flat_map(|rule| std::iter::once(&mut rule.id).chain(&mut rule.rules));
    rules.chain(doc.adjustments.iter_mut().filter_map(|adjustment| adjustment.rule.as_mut()))
}
