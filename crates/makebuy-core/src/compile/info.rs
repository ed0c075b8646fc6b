//! What a merged pack says, for readers.

use super::merge::Merged;
use super::scope::Scope;
use crate::doc::{FactDoc, RuleDoc, Text};
use crate::ids::{List, RuleId};
use crate::pack::{Action, Fact, Known, Rule, Scale};
use makebuy_model::Language;
use makebuy_model::pack::{
    AdjustmentInfo, Citation, CriterionInfo, Direction, FactInfo, FactKind, MapInfo, MetricInfo, NoteInfo, OptionInfo,
    PackInfo, RuleInfo, RuleKind, SourceInfo, StepInfo, Value,
};
use std::collections::{BTreeMap, BTreeSet};

const INDIFFERENCE: f64 = 5.0;

pub(super) fn info(merged: &Merged<'_>, scope: &Scope, compiled: &List<RuleId, Rule>, language: Language) -> PackInfo {
    let pack = merged.pack();
    let own = |pick: fn(&crate::doc::PackDoc) -> &Option<Text>| pack.and_then(|pack| text(pick(pack)));
    let indifference = merged.packs.iter().rev().find_map(|pack| pack.indifference.as_ref());
    PackInfo {
        id: own(|pack| &pack.id).unwrap_or_default(),
        version: own(|pack| &pack.version).unwrap_or_default(),
        language,
        title: own(|pack| &pack.title).unwrap_or_default(),
        description: own(|pack| &pack.description),
        indifference: indifference.map_or(INDIFFERENCE, |points| points.value),
        extends: (merged.packs.iter().rev().skip(1).rev()).filter_map(|pack| text(&pack.id)).collect(),
        options: merged.options.iter().map(|doc| option(doc)).collect(),
        steps: merged.steps.iter().map(|doc| step(doc)).collect(),
        criteria: criteria(merged),
        facts: merged.facts.iter().filter_map(|doc| fact(doc, scope)).collect(),
        functions: scope.functions.iter().map(|function| function.info.clone()).collect(),
        rules: (merged.rules.iter().zip(compiled.values()))
            .map(|((doc, pack), compiled)| rule(doc, pack, mentioned(compiled, scope)))
            .collect(),
        sources: merged.sources.iter().map(|doc| source(doc)).collect(),
        metrics: merged.metrics.iter().map(|doc| metric(doc)).collect(),
        notes: merged.notes.iter().map(|doc| note(doc)).collect(),
        qualifiers: qualifiers(merged),
        map: merged
            .map
            .and_then(|map| Some(MapInfo { x: text(&map.x)?, y: text(&map.y)?, quadrants: map.quadrants.clone() })),
        adjustments: merged.adjustments.iter().map(|(doc, pack)| adjustment(doc, pack)).collect(),
    }
}

/// Those that a rule adds: one that adds a word may be switched off.
fn qualifiers(merged: &Merged<'_>) -> BTreeMap<String, String> {
    let used: BTreeSet<&str> =
        merged.rules.iter().filter_map(|(rule, _)| rule.qualifier.as_ref()).map(|id| id.value.as_str()).collect();
    let words = merged.qualifiers.iter().filter(|(id, _)| used.contains(**id));
    words.map(|(id, words)| ((*id).to_owned(), (*words).to_owned())).collect()
}

fn text(text: &Option<Text>) -> Option<String> {
    text.as_ref().map(|text| text.value.clone())
}

fn required(value: &Option<Text>) -> String {
    text(value).unwrap_or_default()
}

fn ids(texts: &[Text]) -> Vec<String> {
    texts.iter().map(|text| text.value.clone()).collect()
}

fn option(doc: &crate::doc::OptionDoc) -> OptionInfo {
    OptionInfo {
        id: doc.id.value.clone(),
        title: required(&doc.title),
        external: doc.external,
        needs_provider: doc.needs_provider,
    }
}

fn step(doc: &crate::doc::StepDoc) -> StepInfo {
    StepInfo {
        id: doc.id.value.clone(),
        title: required(&doc.title),
        text: text(&doc.text),
        claims: doc.claims.clone(),
    }
}

fn criteria(merged: &Merged<'_>) -> Vec<CriterionInfo> {
    let total: f64 = merged.criteria.iter().map(|(_, weight)| weight).sum();
    let criterion = |(doc, weight): &(&crate::doc::CriterionDoc, f64)| CriterionInfo {
        id: doc.id.value.clone(),
        title: required(&doc.title),
        weight: *weight,
        share: if total > 0.0 { weight / total } else { 0.0 },
        rationale: text(&doc.rationale),
        claims: doc.claims.clone(),
    };
    merged.criteria.iter().map(criterion).collect()
}

fn fact(doc: &FactDoc, scope: &Scope) -> Option<FactInfo> {
    let compiled = &scope.facts[*scope.fact_names.get(&doc.id.value)?];
    Some(FactInfo {
        id: doc.id.value.clone(),
        title: text(&doc.title),
        subject: compiled.subject,
        kind: kind(compiled),
        values: ids(&doc.values),
        labels: doc.labels.clone(),
        unit: text(&doc.unit),
        min: doc.min.as_ref().map(|bound| bound.value),
        max: doc.max.as_ref().map(|bound| bound.value),
        ask: text(&doc.ask),
        help: text(&doc.help),
        anchors: doc.anchors.iter().map(|(name, text)| (name.clone(), text.value.clone())).collect(),
        assume: compiled.assume.map(|known| value(&compiled.scale, known)),
        derive: text(&doc.derive),
        claims: doc.claims.clone(),
    })
}

fn kind(fact: &Fact) -> FactKind {
    match fact.scale {
        Scale::Flag => FactKind::Flag,
        Scale::Level(_) => FactKind::Level,
        Scale::Choice(_) => FactKind::Choice,
        Scale::Set(_) => FactKind::Set,
        Scale::Number { .. } => FactKind::Number,
        Scale::Text => FactKind::Text,
    }
}

/// An answer in the words of its scale.
pub(crate) fn value(scale: &Scale, known: Known) -> Value {
    let word = |at: u8| match scale {
        Scale::Level(words) | Scale::Choice(words) => words.get(usize::from(at)).cloned().unwrap_or_default(),
        _ => String::new(),
    };
    match known {
        Known::Flag(flag) => Value::Flag(flag),
        Known::Level { low, high } if low == high => Value::Name(word(low)),
        Known::Level { low, high } => Value::LevelRange { from: word(low), to: word(high) },
        Known::Choice(choice) => Value::Name(word(choice)),
        Known::Set(members) => Value::Names(names(scale, members)),
        Known::Number { low, high } if low.total_cmp(&high).is_eq() => Value::Number(low),
        Known::Number { low, high } => Value::NumberRange { from: low, to: high },
    }
}

fn names(scale: &Scale, members: u64) -> Vec<String> {
    let Scale::Set(words) = scale else {
        return Vec::new();
    };
    let member = |(at, word): (usize, &String)| (members >> at & 1 == 1).then(|| word.clone());
    words.iter().enumerate().filter_map(member).collect()
}

/// The facts that the conditions of a rule speak of.
fn mentioned(rule: &Rule, scope: &Scope) -> Vec<String> {
    let mut found = BTreeSet::new();
    let mut note = |atom| found.extend(scope.atoms[atom].facts());
    rule.when.atoms(&mut note);
    if let Action::Require { need, .. } = &rule.action {
        need.atoms(&mut note);
    }
    found.into_iter().map(|fact| scope.facts[fact].id.clone()).collect()
}

fn rule(doc: &RuleDoc, pack: &str, mentioned: Vec<String>) -> RuleInfo {
    let kind = doc.kind.as_ref().map_or(RuleKind::Veto, |kind| kind.value);
    RuleInfo {
        id: doc.id.value.clone(),
        pack: pack.to_owned(),
        kind,
        title: required(&doc.title),
        step: text(&doc.step),
        when: text(&doc.when),
        need: text(&doc.need),
        facts: mentioned,
        options: ids(&doc.options),
        lifts: ids(&doc.rules),
        criterion: text(&doc.criterion),
        effect: doc.effect.iter().map(|entry| (entry.option.value.clone(), entry.effect)).collect(),
        todo: text(&doc.todo),
        duty: text(&doc.duty),
        qualifier: text(&doc.qualifier),
        metrics: ids(&doc.metrics),
        chosen: ids(&doc.chosen),
        above: doc.above.as_ref().map(|above| above.value),
        warning: text(&doc.warning),
        because: required(&doc.because),
        counter: text(&doc.counter),
        sources: (doc.sources.iter())
            .map(|citation| Citation { source: citation.source.value.clone(), at: text(&citation.at) })
            .collect(),
        claims: doc.claims.clone(),
        status: doc.status,
    }
}

fn source(doc: &crate::doc::SourceDoc) -> SourceInfo {
    SourceInfo {
        id: doc.id.value.clone(),
        title: required(&doc.title),
        year: doc.year,
        language: text(&doc.language),
        kind: text(&doc.kind),
        note: text(&doc.note),
        claims: doc.claims.clone(),
    }
}

fn metric(doc: &crate::doc::MetricDoc) -> MetricInfo {
    MetricInfo {
        id: doc.id.value.clone(),
        title: required(&doc.title),
        unit: text(&doc.unit),
        direction: doc.direction.unwrap_or(Direction::Steady),
        baseline: text(&doc.baseline),
        watch: text(&doc.watch),
        claims: doc.claims.clone(),
    }
}

fn note(doc: &crate::doc::NoteDoc) -> NoteInfo {
    NoteInfo {
        id: doc.id.value.clone(),
        title: required(&doc.title),
        text: required(&doc.text),
        claims: doc.claims.clone(),
    }
}

fn adjustment(doc: &crate::doc::AdjustDoc, pack: &str) -> AdjustmentInfo {
    AdjustmentInfo {
        pack: pack.to_owned(),
        rule: text(&doc.rule),
        criterion: text(&doc.criterion),
        weight: doc.weight.as_ref().map(|weight| weight.value),
        reason: required(&doc.reason),
    }
}
