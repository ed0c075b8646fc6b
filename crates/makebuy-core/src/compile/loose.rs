//! What was declared and is never used: worth a warning.

use super::merge::Merged;
use crate::doc::{PackDoc, Text};
use crate::expr::{self, Expr, ExprKind};
use crate::findings::Findings;
use makebuy_model::{Code, Diagnostic};
use std::collections::BTreeSet;

/// Reports what the pack itself declares and nothing refers to. What it inherits is not its fault.
pub(super) fn check(merged: &Merged<'_>, findings: &mut Findings) {
    let Some(pack) = merged.pack() else {
        return;
    };
    let used = facts_used(merged);
    report("fact", pack.facts.iter().map(|fact| &fact.id), &used, findings);
    let rules = || merged.rules.iter().map(|(rule, _)| rule);
    let criteria = rules().filter_map(|rule| rule.criterion.as_ref()).map(id).collect();
    report("criterion", pack.criteria.iter().map(|criterion| &criterion.id), &criteria, findings);
    let metrics = rules().flat_map(|rule| &rule.metrics).map(id).collect();
    report("metric", pack.metrics.iter().map(|metric| &metric.id), &metrics, findings);
    let sources = rules().flat_map(|rule| &rule.sources).map(|citation| id(&citation.source)).collect();
    report("source", pack.sources.iter().map(|source| &source.id), &sources, findings);
    let steps = rules().filter_map(|rule| rule.step.as_ref()).map(id).collect();
    report("step", pack.steps.iter().map(|step| &step.id), &steps, findings);
    check_map(merged, pack, findings);
}

fn id(text: &Text) -> String {
    text.value.clone()
}

fn report<'a>(what: &str, declared: impl Iterator<Item = &'a Text>, used: &BTreeSet<String>, findings: &mut Findings) {
    for id in declared.filter(|id| !used.contains(&id.value)) {
        let message = format!("{what} `{}` is never used", id.value);
        findings.push(Diagnostic::warning(Code::LooseEnd, id.span, message).help("use it in a rule, or remove it"));
    }
}

fn facts_used(merged: &Merged<'_>) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    let rules = merged.rules.iter().flat_map(|(rule, _)| rule.when.iter().chain(&rule.need));
    let derived = merged.facts.iter().filter_map(|fact| fact.derive.as_ref());
    for text in rules.chain(derived) {
        if let Ok(tree) = expr::parse(&text.value) {
            names(&tree, &mut used);
        }
    }
    used.extend(merged.map.iter().flat_map(|map| map.x.iter().chain(&map.y)).map(id));
    let texts = merged.facts.iter().filter(|fact| fact.kind.as_ref().is_some_and(|kind| kind.value.as_str() == "text"));
    used.extend(texts.map(|fact| fact.id.value.clone()));
    used
}

fn names(tree: &Expr, found: &mut BTreeSet<String>) {
    if let ExprKind::Name(name) = &tree.kind {
        found.insert(name.clone());
    }
    tree.parts().into_iter().for_each(|part| names(part, found));
}

/// The map needs two facts of the activity that can be placed along an axis.
fn check_map(merged: &Merged<'_>, pack: &PackDoc, findings: &mut Findings) {
    let Some(map) = &pack.map else {
        return;
    };
    for axis in [&map.x, &map.y].into_iter().flatten() {
        let Some(fact) = merged.facts.iter().find(|fact| fact.id.value == axis.value) else {
            let known = merged.facts.iter().map(|fact| fact.id.value.as_str());
            super::merge::unknown(Code::UnknownFact, "fact", axis, known, findings);
            continue;
        };
        let kind = fact.kind.as_ref().map_or("", |kind| kind.value.as_str());
        if !matches!(kind, "level" | "number") {
            let message = format!("`{}` is a {kind} and can not be an axis of the map", axis.value);
            let diagnostic = Diagnostic::error(Code::WrongKind, axis.span, message);
            findings.push(diagnostic.help("an axis is a `level` or a `number`"));
        }
    }
}
