//! Several packs as written to one: nothing twice, adjustments applied.

use super::adjust::{Lineage, adjust};
use crate::doc::{
    AdjustDoc, CriterionDoc, FactDoc, MapDoc, MetricDoc, NoteDoc, OptionDoc, PackDoc, RuleDoc, SourceDoc, StepDoc, Text,
};
use crate::findings::Findings;
use crate::{limits, suggest};
use makebuy_model::{Code, Diagnostic, Span};
use std::collections::BTreeMap;

/// Everything the packs declare, in the order of the packs.
#[derive(Debug, Default)]
pub(super) struct Merged<'a> {
    pub(super) packs: Vec<&'a PackDoc>,
    pub(super) options: Vec<&'a OptionDoc>,
    pub(super) steps: Vec<&'a StepDoc>,
    pub(super) criteria: Vec<(&'a CriterionDoc, f64)>,
    pub(super) facts: Vec<&'a FactDoc>,
    /// With the pack that declares each.
    pub(super) rules: Vec<(&'a RuleDoc, &'a str)>,
    /// Switched off by an adjustment, or too broken to use: known by name only.
    pub(super) absent_rules: Vec<&'a RuleDoc>,
    pub(super) sources: Vec<&'a SourceDoc>,
    pub(super) metrics: Vec<&'a MetricDoc>,
    pub(super) notes: Vec<&'a NoteDoc>,
    /// The words that duties add to a verdict, by id.
    pub(super) qualifiers: BTreeMap<&'a str, &'a str>,
    pub(super) map: Option<&'a MapDoc>,
    pub(super) adjustments: Vec<(&'a AdjustDoc, &'a str)>,
}

impl<'a> Merged<'a> {
    /// The pack that was asked for.
    pub(super) fn pack(&self) -> Option<&'a PackDoc> {
        self.packs.last().copied()
    }
}

pub(super) fn merge<'a>(chain: &[&'a PackDoc], findings: &mut Findings) -> Merged<'a> {
    let mut merged = Merged::default();
    let mut lineage = Lineage::default();
    for doc in chain {
        let id = doc.id.as_ref().map_or("", |id| id.value.as_str());
        merged.packs.push(doc);
        merged.options.extend(&doc.options);
        merged.steps.extend(&doc.steps);
        merged.criteria.extend(doc.criteria.iter().map(|item| (item, weight(item))));
        merged.facts.extend(&doc.facts);
        merged.rules.extend(doc.rules.iter().map(|rule| (rule, id)));
        merged.sources.extend(&doc.sources);
        merged.metrics.extend(&doc.metrics);
        merged.notes.extend(&doc.notes);
        for (id, words) in &doc.qualifiers {
            merged.qualifiers.entry(id).or_insert(words);
        }
        merged.map = doc.map.as_ref().or(merged.map);
        lineage.add(doc);
        adjust(&mut merged, doc, &lineage, findings);
    }
    unique(&mut merged.options, "option", |item| &item.id, findings);
    unique(&mut merged.steps, "step", |item| &item.id, findings);
    unique(&mut merged.criteria, "criterion", |item| &item.0.id, findings);
    unique(&mut merged.facts, "fact", |item| &item.id, findings);
    unique(&mut merged.rules, "rule", |item| &item.0.id, findings);
    unique(&mut merged.sources, "source", |item| &item.id, findings);
    unique(&mut merged.metrics, "metric", |item| &item.id, findings);
    unique(&mut merged.notes, "note", |item| &item.id, findings);
    // What exceeds a limit is reported and not worked on.
    if check_amounts(&merged, findings) { Merged { packs: merged.packs, ..Merged::default() } } else { merged }
}

fn weight(criterion: &CriterionDoc) -> f64 {
    criterion.weight.as_ref().map_or(0.0, |weight| weight.value)
}

fn unique<T>(items: &mut Vec<T>, what: &str, id: impl Fn(&T) -> &Text, findings: &mut Findings) {
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    items.retain(|item| {
        let id = id(item);
        let Some(first) = seen.get(&id.value) else {
            seen.insert(id.value.clone(), id.span);
            return true;
        };
        let message = format!("{what} `{}` is declared twice", id.value);
        let diagnostic = Diagnostic::error(Code::Duplicate, id.span, message).also(*first, "first declared here");
        findings.push(diagnostic.help("rename one of the two; to change what another pack declares, use [[adjust]]"));
        false
    });
}

/// Reports a word that names nothing.
pub(super) fn unknown<'a>(
    code: Code,
    what: &str,
    word: &Text,
    known: impl IntoIterator<Item = &'a str>,
    findings: &mut Findings,
) {
    let message = format!("there is no {what} `{}`", word.value);
    let help = if findings.may_propose() { suggest::help(&word.value, known) } else { None };
    findings.push(Diagnostic::error(code, word.span, message).maybe_help(help));
}

/// Says whether a limit is exceeded.
fn check_amounts(merged: &Merged<'_>, findings: &mut Findings) -> bool {
    let Some(place) = merged.pack().and_then(place) else {
        return false;
    };
    let mut too_many = false;
    let amounts = [
        ("rules", merged.rules.len(), limits::RULES),
        ("facts", merged.facts.len(), limits::FACTS),
        ("options", merged.options.len(), limits::OPTIONS),
        ("criteria", merged.criteria.len(), limits::CRITERIA),
        ("rules named by lifts", merged.rules.iter().map(|(rule, _)| rule.rules.len()).sum(), limits::LIFTS),
    ];
    for (what, amount, limit) in amounts {
        if amount > limit {
            let message = format!("{amount} {what}; the limit is {limit}");
            findings.error(Code::TooMany, place, message);
            too_many = true;
        }
    }
    if merged.options.len() < 2 {
        let diagnostic = Diagnostic::error(Code::NoOptions, place, "a pack needs at least two options");
        findings.push(diagnostic.help("declare [[option]], or `extends = [\"foundations\"]` for the usual four"));
    }
    if merged.rules.is_empty() {
        let diagnostic = Diagnostic::error(Code::NoOptions, place, "the pack has no rules");
        findings.push(diagnostic.help("add a [[rule]], or extend a pack that has some"));
    }
    let total: f64 = merged.criteria.iter().map(|(_, weight)| weight).sum();
    let readable = merged.criteria.iter().all(|(doc, _)| doc.weight.is_some());
    if !merged.criteria.is_empty() && readable && total <= 0.0 {
        findings.error(Code::NoWeight, place, "all weights are zero");
    }
    too_many
}

/// The place to speak of when something is wrong with the pack as a whole.
pub(super) fn place(doc: &PackDoc) -> Option<Span> {
    doc.id.as_ref().map(|id| id.span).or(doc.span)
}
