//! Facts that came, went or changed.

use super::fields::{Fields, any_order, whole};
use crate::meaning;
use crate::pack::{Derive, Fact, Pack};
use makebuy_model::assessment::PluginRef;
use makebuy_model::diff::{Bump, Change, Field, How, Item};
use makebuy_model::pack::{FactInfo, FactKind, Value};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn changes(old: &Pack, new: &Pack) -> Vec<Change> {
    let mut changes = Vec::new();
    for fact in &new.info.facts {
        match old.info.facts.iter().find(|other| other.id == fact.id) {
            Some(before) => changes.extend(differences((old, before), (new, fact))),
            None => changes.push(whole(Item::Fact, &fact.id, title(fact), How::Added, Bump::Minor)),
        }
    }
    // A portfolio that answers it can no longer be read.
    let gone = old.info.facts.iter().filter(|fact| !new.info.facts.iter().any(|other| other.id == fact.id));
    changes.extend(gone.map(|fact| whole(Item::Fact, &fact.id, title(fact), How::Removed, Bump::Major)));
    changes
}

fn title(fact: &FactInfo) -> &str {
    fact.title.as_deref().or(fact.ask.as_deref()).unwrap_or_default()
}

fn differences((old, was): (&Pack, &FactInfo), (new, is): (&Pack, &FactInfo)) -> Option<Change> {
    let mut fields = Fields::default();
    fields.compare(Field::Subject, Bump::Major, was.subject.as_str(), is.subject.as_str());
    fields.compare(Field::Kind, Bump::Major, was.kind.as_str(), is.kind.as_str());
    values(&mut fields, was, is);
    fields.compare(Field::Unit, Bump::Major, &was.unit, &is.unit);
    fields.compare(Field::Min, bound(was.min, is.min, |was, is| is <= was), was.min, is.min);
    fields.compare(Field::Max, bound(was.max, is.max, |was, is| is >= was), was.max, is.max);
    fields.compare(Field::Assume, Bump::Major, assumed(was), assumed(is));
    if was.derive != is.derive {
        let bump = if derived(old, was) == derived(new, is) { Bump::Patch } else { Bump::Major };
        fields.put(Field::Derive, bump, was.derive.clone(), is.derive.clone());
    } else if builds(old, was) != builds(new, is) {
        let text = |pack, fact: &FactInfo| {
            fact.derive.as_ref().map(|derive| format!("{derive} (by {})", list(builds(pack, fact))))
        };
        fields.put(Field::Derive, Bump::Major, text(old, was), text(new, is));
    }
    texts(&mut fields, was, is);
    fields.changed(Item::Fact, &is.id, title(is))
}

fn texts(fields: &mut Fields, was: &FactInfo, is: &FactInfo) {
    // Of values that only one has, the values themselves say enough.
    let both = |value: &String| was.values.contains(value) && is.values.contains(value);
    let pairs = |map: &BTreeMap<String, String>| {
        let told = map.iter().filter(|(value, _)| both(value));
        told.map(|(value, words)| format!("{value}: {words}")).collect::<Vec<_>>().join("; ")
    };
    fields.compare(Field::Title, Bump::Patch, &was.title, &is.title);
    fields.compare(Field::Ask, Bump::Patch, &was.ask, &is.ask);
    fields.compare(Field::Help, Bump::Patch, &was.help, &is.help);
    fields.compare(Field::Labels, Bump::Patch, pairs(&was.labels), pairs(&is.labels));
    fields.compare(Field::Anchors, Bump::Patch, pairs(&was.anchors), pairs(&is.anchors));
    fields.compare(Field::Claims, Bump::Patch, &was.claims, &is.claims);
}

/// Levels are a scale: any change of it moves what comparisons mean. Choices stand each for itself: those that are there
/// keep their meaning when others come.
fn values(fields: &mut Fields, was: &FactInfo, is: &FactInfo) {
    let field = if is.kind == FactKind::Level { Field::Levels } else { Field::Choices };
    let (before, after): (BTreeSet<&String>, BTreeSet<&String>) =
        (was.values.iter().collect(), is.values.iter().collect());
    let bump = match is.kind {
        FactKind::Level => Bump::Major,
        _ if before == after => Bump::Patch,
        _ if before.is_subset(&after) => Bump::Minor,
        _ => Bump::Major,
    };
    fields.compare(field, bump, &was.values, &is.values);
}

/// A bound that lets in more breaks nothing.
fn bound(was: Option<f64>, is: Option<f64>, wider: impl Fn(f64, f64) -> bool) -> Bump {
    match (was, is) {
        (_, None) => Bump::Minor,
        (Some(was), Some(is)) if wider(was, is) => Bump::Minor,
        _ => Bump::Major,
    }
}

fn assumed(fact: &FactInfo) -> String {
    match &fact.assume {
        None => String::new(),
        Some(Value::Flag(flag)) => flag.to_string(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Name(name)) => name.clone(),
        Some(Value::Names(names)) => format!("[{}]", any_order(names)),
        Some(Value::NumberRange { from, to }) => format!("{from} to {to}"),
        Some(Value::LevelRange { from, to }) => format!("{from} to {to}"),
    }
}

/// The builds of the plugins whose functions a fact is derived by: another build may compute something else.
fn builds(pack: &Pack, fact: &FactInfo) -> BTreeSet<String> {
    let derive = pack.fact_names.get(&fact.id).and_then(|id| pack.facts[*id].derive.as_ref());
    let calls = derive.map(Derive::calls).unwrap_or_default();
    let build = |plugin: &PluginRef| format!("{} {}, SHA-256 {}", plugin.name, plugin.version, plugin.sha256);
    calls.into_iter().map(|call| build(&call.function.plugin)).collect()
}

fn list(words: BTreeSet<String>) -> String {
    words.into_iter().collect::<Vec<_>>().join("; ")
}

fn derived(pack: &Pack, fact: &FactInfo) -> Option<meaning::Form> {
    let compiled: &Fact = pack.fact_names.get(&fact.id).map(|id| &pack.facts[*id])?;
    compiled.derive.as_ref().map(|derive| meaning::derivation(pack, derive))
}
