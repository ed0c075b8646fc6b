//! A pack between two: the old one with some of the changes that lead to the new one.

use super::lower::{Origins, lower};
use super::merge::{Merged, merge};
use crate::call::Function;
use crate::doc::{PackDoc, Text};
use crate::expr;
use crate::findings::Findings;
use crate::pack::Pack;
use makebuy_model::Language;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A part of a pack that can be taken from the one or the other, and that bears on verdicts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// All options: their order breaks ties.
    Options,
    Indifference,
    Criterion(String),
    Fact(String),
    Rule(String),
}

/// The old pack with some parts of the new one; `None` if they do not fit together.
///
/// It has the facts of both, so that a portfolio of either can be read against it: a fact that no rule looks at changes
/// no verdict.
pub(crate) fn blend(packs: (&Pack, &Pack), docs: (&[PackDoc], &[PackDoc]), taken: &BTreeSet<Part>) -> Option<Pack> {
    let mut findings = Findings::default();
    let (old, new) = docs;
    let (old, new): (Vec<&PackDoc>, Vec<&PackDoc>) = (old.iter().collect(), new.iter().collect());
    let (old, new) = (merge(&old, &mut findings), merge(&new, &mut findings));
    let takes = |part: Part| taken.contains(&part);
    let mut blended = Merged {
        packs: if takes(Part::Indifference) { new.packs.clone() } else { old.packs.clone() },
        options: if takes(Part::Options) { new.options.clone() } else { old.options.clone() },
        steps: union(&old.steps, &new.steps, |step| &step.id),
        criteria: chosen(&old.criteria, &new.criteria, |item| &item.0.id, |id| takes(Part::Criterion(id))),
        facts: Vec::new(),
        rules: chosen(&old.rules, &new.rules, |item| &item.0.id, |id| takes(Part::Rule(id))),
        absent_rules: Vec::new(),
        sources: union(&old.sources, &new.sources, |source| &source.id),
        metrics: union(&old.metrics, &new.metrics, |metric| &metric.id),
        notes: Vec::new(),
        qualifiers: new.qualifiers.iter().chain(&old.qualifiers).map(|(id, words)| (*id, *words)).collect(),
        map: None,
        adjustments: Vec::new(),
    };
    let differs = chosen(&old.facts, &new.facts, |fact| &fact.id, |id| takes(Part::Fact(id)));
    blended.facts = union(&union(&differs, &old.facts, |fact| &fact.id), &new.facts, |fact| &fact.id);
    let functions = functions(packs, &called(&new, taken));
    // A lift may name a rule that the other pack has.
    let all = old.rules.iter().chain(&new.rules).map(|(rule, _)| *rule);
    blended.absent_rules = all.chain(old.absent_rules).chain(new.absent_rules).collect();
    let origins = Origins { functions, log: packs.0.log.clone(), ..Origins::default() };
    let pack = lower(&blended, origins, Language::english(), &mut findings);
    let weighs = pack.criteria.iter().next().is_none() || pack.total_weight > 0.0;
    (findings.errors() == 0 && weighs).then_some(pack)
}

/// The functions that the facts taken from the new pack call.
fn called(new: &Merged<'_>, taken: &BTreeSet<Part>) -> BTreeSet<String> {
    let facts = new.facts.iter().filter(|fact| taken.contains(&Part::Fact(fact.id.value.clone())));
    let trees = facts.filter_map(|fact| expr::parse(&fact.derive.as_ref()?.value).ok());
    let mut found = BTreeSet::new();
    trees.for_each(|tree| tree.calls(&mut |name| found.extend([name.to_owned()])));
    found
}

/// The functions of both packs: of those that both have, the new one if a fact that is taken calls it.
fn functions((old, new): (&Pack, &Pack), called: &BTreeSet<String>) -> Vec<Arc<Function>> {
    let has = |functions: &[Arc<Function>], name: &str| functions.iter().any(|function| function.info.name == name);
    let from_new = |name: &str| has(&new.functions, name) && (called.contains(name) || !has(&old.functions, name));
    let (old, new) = (old.functions.iter(), new.functions.iter());
    let kept = old.filter(|function| !from_new(&function.info.name));
    kept.chain(new.filter(|function| from_new(&function.info.name))).cloned().collect()
}

/// The items of both, each once: the first where both have it.
fn union<'a, T>(first: &[&'a T], second: &[&'a T], id: impl Fn(&T) -> &Text) -> Vec<&'a T> {
    let more = second.iter().filter(|item| !first.iter().any(|other| id(other).value == id(item).value));
    first.iter().chain(more).copied().collect()
}

/// The new item, or its absence, where it is taken; else the old one, or its absence.
fn chosen<T: Copy>(old: &[T], new: &[T], id: impl Fn(&T) -> &Text, taken: impl Fn(String) -> bool) -> Vec<T> {
    let taken = |item: &&T| taken(id(item).value.clone());
    let find = |items: &[T], item: &T| items.iter().find(|other| id(other).value == id(item).value).copied();
    let kept = old.iter().filter_map(|item| if taken(&item) { find(new, item) } else { Some(*item) });
    let added = new.iter().filter(|item| find(old, item).is_none()).filter(taken).copied();
    kept.chain(added).collect()
}
