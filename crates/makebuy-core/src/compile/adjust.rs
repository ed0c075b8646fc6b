//! `[[adjust]]`: what a pack changes of those that it takes over.

use super::merge::{Merged, unknown};
use crate::doc::{AdjustDoc, PackDoc, Text};
use crate::findings::Findings;
use makebuy_model::{Code, Diagnostic, Span};
use std::collections::{BTreeMap, BTreeSet};

/// Which packs each pack takes over, directly or by way of others.
#[derive(Debug, Default)]
pub(super) struct Lineage<'a>(BTreeMap<&'a str, BTreeSet<&'a str>>);

impl<'a> Lineage<'a> {
    /// Adds a pack whose bases are there already.
    pub(super) fn add(&mut self, doc: &'a PackDoc) {
        let mut bases: BTreeSet<&str> = doc.extends.iter().map(|base| base.value.as_str()).collect();
        for base in &doc.extends {
            bases.extend(self.0.get(base.value.as_str()).into_iter().flatten());
        }
        self.0.insert(id(doc), bases);
    }

    fn takes_over(&self, pack: &str, other: &str) -> bool {
        self.0.get(pack).is_some_and(|bases| bases.contains(other))
    }
}

fn id(doc: &PackDoc) -> &str {
    doc.id.as_ref().map_or("", |id| id.value.as_str())
}

/// Applies the adjustments of one pack.
pub(super) fn adjust<'a>(merged: &mut Merged<'a>, doc: &'a PackDoc, lineage: &Lineage<'a>, findings: &mut Findings) {
    let mut seen: BTreeMap<(&str, &str), Span> = BTreeMap::new();
    for adjustment in &doc.adjustments {
        for (what, name) in [("rule", &adjustment.rule), ("criterion", &adjustment.criterion)] {
            let Some(name) = name else { continue };
            if let Some(first) = seen.insert((what, name.value.as_str()), name.span) {
                let message = format!("{what} `{}` is adjusted twice", name.value);
                findings.push(Diagnostic::error(Code::Duplicate, name.span, message).also(first, "first here"));
            }
        }
        let rule = adjustment.rule.as_ref().is_none_or(|rule| switch_off(merged, doc, rule, lineage, findings));
        if rule && weigh(merged, adjustment, findings) {
            merged.adjustments.push((adjustment, id(doc)));
        }
    }
    weights_agree(merged, doc, lineage, findings);
}

/// Whether the rule is off now. Two bases may have switched it off both.
fn switch_off<'a>(
    merged: &mut Merged<'a>,
    doc: &'a PackDoc,
    rule: &Text,
    lineage: &Lineage<'a>,
    findings: &mut Findings,
) -> bool {
    if let Some(at) = merged.rules.iter().position(|(other, _)| other.id.value == rule.value) {
        let (off, _) = merged.rules.remove(at);
        merged.absent_rules.push(off);
        return true;
    }
    let mut others = merged.adjustments.iter().filter_map(|(other, pack)| Some((other.rule.as_ref()?, *pack)));
    let mut others = others.by_ref().filter(|(other, _)| other.value == rule.value).peekable();
    if others.peek().is_none() {
        let known = merged.rules.iter().map(|(rule, _)| rule.id.value.as_str());
        unknown(Code::UnknownRule, "rule", rule, known, findings);
        return false;
    }
    if let Some((first, pack)) = others.find(|(_, pack)| lineage.takes_over(id(doc), pack)) {
        let message = format!("rule `{}` is switched off by `{pack}` already", rule.value);
        let diagnostic = Diagnostic::error(Code::UnknownRule, rule.span, message).also(first.span, "here");
        findings.push(diagnostic.help("remove one of the two"));
        return false;
    }
    true
}

/// Whether the criterion, if there is one, is there.
fn weigh(merged: &mut Merged<'_>, adjustment: &AdjustDoc, findings: &mut Findings) -> bool {
    let (Some(criterion), Some(weight)) = (&adjustment.criterion, &adjustment.weight) else { return true };
    if let Some(found) = merged.criteria.iter_mut().find(|(other, _)| other.id.value == criterion.value) {
        found.1 = weight.value;
        return true;
    }
    let known = merged.criteria.iter().map(|(item, _)| item.id.value.as_str());
    unknown(Code::UnknownCriterion, "criterion", criterion, known, findings);
    false
}

/// The weight that a pack gives a criterion, with its place.
struct Weight<'a> {
    pack: &'a str,
    value: f64,
    span: Span,
}

/// Two bases that weight a criterion differently leave it to the order in which they are named: reported at the pack that
/// brings them together.
fn weights_agree<'a>(merged: &Merged<'a>, doc: &'a PackDoc, lineage: &Lineage<'a>, findings: &mut Findings) {
    let mut weights: BTreeMap<&str, Vec<Weight<'a>>> = BTreeMap::new();
    for (adjustment, pack) in &merged.adjustments {
        let reaches = *pack == id(doc) || lineage.takes_over(id(doc), pack);
        if let (Some(criterion), Some(weight), true) = (&adjustment.criterion, &adjustment.weight, reaches) {
            let weight = Weight { pack, value: weight.value, span: criterion.span };
            weights.entry(criterion.value.as_str()).or_default().push(weight);
        }
    }
    for (criterion, weights) in weights {
        let holds = |weight: &&Weight<'_>| !weights.iter().any(|other| lineage.takes_over(other.pack, weight.pack));
        let holding: Vec<&Weight<'_>> = weights.iter().filter(holds).collect();
        if let [first, rest @ ..] = holding.as_slice()
            && let Some(other) = rest.iter().find(|other| differ(first.value, other.value))
            && !reported_by_a_base(doc, lineage, first, other)
            && let Some(base) = doc.extends.last()
        {
            let message = format!(
                "`{}` gives criterion `{criterion}` the weight {}, `{}` the weight {}",
                first.pack, first.value, other.pack, other.value
            );
            let diagnostic = Diagnostic::error(Code::BasesDisagree, base.span, message)
                .also(first.span, format!("weight {}", first.value))
                .also(other.span, format!("weight {}", other.value));
            let help =
                format!("say which holds: [[adjust]] with `criterion = \"{criterion}\"`, a `weight` and a `reason`");
            findings.push(diagnostic.help(help));
        }
    }
}

fn differ(left: f64, right: f64) -> bool {
    (left - right).abs() > f64::EPSILON
}

fn reported_by_a_base(doc: &PackDoc, lineage: &Lineage<'_>, first: &Weight<'_>, other: &Weight<'_>) -> bool {
    let brings = |base: &Text| [first, other].iter().all(|weight| lineage.takes_over(&base.value, weight.pack));
    doc.extends.iter().any(brings)
}
