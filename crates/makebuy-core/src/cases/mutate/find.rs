//! What of a pack can be changed, and where it stands.

use super::change::{Change, Slot};
use super::{Declared, Mutant, Mutation};
use crate::Library;
use crate::compile::place_in;
use crate::doc::{PackDoc, Text};
use crate::expr::{self, Arithmetic, Expr, ExprKind};
use crate::ids::{FactId, Id, RuleId};
use crate::pack::{Derive, Pack};
use std::ops::Range;

pub(super) fn all(library: &Library, pack: &Pack, doc: &PackDoc) -> Vec<Mutant> {
    let mut found = adjustments(library, pack, doc);
    facts(pack, doc, &mut found);
    rules(pack, doc, &mut found);
    found
}

/// Without one of its adjustments a pack is another pack: it is compiled again. What then is no pack is no mutant.
fn adjustments(library: &Library, pack: &Pack, doc: &PackDoc) -> Vec<Mutant> {
    let mutant = |(place, adjustment): (usize, &crate::doc::AdjustDoc)| {
        let (of, span) = match (&adjustment.rule, &adjustment.criterion) {
            (Some(rule), _) => (Declared::Rule(rule.value.clone()), rule.span),
            (None, criterion) => {
                let criterion = criterion.as_ref()?;
                (Declared::Criterion(criterion.value.clone()), criterion.span)
            }
        };
        let without = library.compile_without_adjustment(&pack.info.id, place)?;
        let change = Change::Other { pack: Box::new(without), of: of.clone() };
        Some(Mutant { mutation: Mutation::AdjustmentDropped { of }, span, change })
    };
    doc.adjustments.iter().enumerate().filter_map(mutant).collect()
}

fn facts(pack: &Pack, doc: &PackDoc, found: &mut Vec<Mutant>) {
    for fact in &doc.facts {
        let (Some(text), Some(id)) = (&fact.derive, pack.fact_names.get(&fact.id.value).copied()) else { continue };
        match &pack.facts[id].derive {
            None => {}
            Some(Derive::Flag(_)) => flips(&Declared::Fact(fact.id.value.clone()), text, Slot::Fact(id), found),
            Some(Derive::Number(_)) => swaps(&fact.id.value, text, id, found),
        }
    }
}

fn rules(pack: &Pack, doc: &PackDoc, found: &mut Vec<Mutant>) {
    for rule in &doc.rules {
        let own = |info: &&makebuy_model::pack::RuleInfo| info.id == rule.id.value && info.pack == pack.info.id;
        let Some(place) = pack.info.rules.iter().position(|info| own(&info)) else { continue };
        let id = RuleId::from_index(place);
        let mutation = Mutation::RuleDropped { rule: rule.id.value.clone() };
        found.push(Mutant { mutation, span: rule.id.span, change: Change::Drop(id) });
        let of = Declared::Rule(rule.id.value.clone());
        for (text, slot) in [(&rule.when, Slot::When(id)), (&rule.need, Slot::Need(id))] {
            if let Some(text) = text {
                flips(&of, text, slot, found);
            }
        }
    }
}

/// One mutant for each comparison of a condition.
fn flips(of: &Declared, text: &Text, slot: Slot, found: &mut Vec<Mutant>) {
    let Some(tree) = parse(text) else { return };
    let mut comparisons = Vec::new();
    leaves(&tree, &mut comparisons);
    for (place, leaf) in comparisons.into_iter().enumerate() {
        let mutation = Mutation::ComparisonFlipped { of: of.clone(), comparison: part(text, &leaf.span) };
        let span = place_in(text, &leaf.span);
        found.push(Mutant { mutation, span, change: Change::Flip(slot, place) });
    }
}

/// One mutant for each operator of an arithmetic expression.
fn swaps(fact: &str, text: &Text, id: FactId, found: &mut Vec<Mutant>) {
    let Some(tree) = parse(text) else { return };
    for (place, (operator, span)) in operations(&tree).into_iter().enumerate() {
        let mutation = Mutation::OperatorSwapped {
            fact: fact.to_owned(),
            operation: part(text, &span),
            was: operator.as_str(),
            is: operator.swapped().as_str(),
        };
        found.push(Mutant { mutation, span: place_in(text, &span), change: Change::Swap(id, place) });
    }
}

fn parse(text: &Text) -> Option<Expr> {
    expr::parse(&text.value).ok()
}

fn part(text: &Text, span: &Range<usize>) -> String {
    let written = text.value.get(span.clone()).unwrap_or(&text.value);
    written.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The comparisons of a condition as written; each was compiled to one atom.
fn leaves<'a>(tree: &'a Expr, found: &mut Vec<&'a Expr>) {
    match &tree.kind {
        ExprKind::Not(inner) => leaves(inner, found),
        ExprKind::And(parts) | ExprKind::Or(parts) => parts.iter().for_each(|part| leaves(part, found)),
        _ => found.push(tree),
    }
}

/// The operations of an arithmetic expression as written, each before those it is made of.
fn operations(tree: &Expr) -> Vec<(Arithmetic, Range<usize>)> {
    let mut found = Vec::new();
    let mut waiting = vec![tree];
    while let Some(tree) = waiting.pop() {
        match &tree.kind {
            ExprKind::Arithmetic(operation, left, right) => {
                found.push((*operation, tree.span.clone()));
                waiting.extend([right.as_ref(), left.as_ref()]);
            }
            ExprKind::Negate(inner) => waiting.push(inner),
            ExprKind::Call(_, parts) => waiting.extend(parts.iter().rev()),
            _ => {}
        }
    }
    found
}
