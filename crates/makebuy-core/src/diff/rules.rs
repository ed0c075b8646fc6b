//! Rules that came, went, changed or got another id.

use super::fields::{Fields, any_order, whole};
use crate::meaning::{self, Form};
use crate::pack::{Action, Cond, Pack, Rule};
use makebuy_model::diff::{Bump, Change, Field, How, Item};
use makebuy_model::pack::{PackInfo, RuleInfo, RuleKind};
use std::collections::BTreeMap;

/// A rule as a reader sees it and as it was compiled.
type Both<'a> = (&'a RuleInfo, &'a Rule);

pub(super) fn changes(old: &Pack, new: &Pack) -> Vec<Change> {
    let (was, is) = (by_id(old), by_id(new));
    let gone: Vec<&RuleInfo> =
        was.values().filter(|(rule, _)| !is.contains_key(&*rule.id)).map(|both| both.0).collect();
    let come: Vec<&RuleInfo> =
        is.values().filter(|(rule, _)| !was.contains_key(&*rule.id)).map(|both| both.0).collect();
    let renamed = renamed(old, new, &gone, &come);
    let mut changes = Vec::new();
    for rule in &new.info.rules {
        let before = renamed.get(&*rule.id).copied().unwrap_or(&*rule.id);
        match (was.get(before), is.get(&*rule.id)) {
            (Some(from), Some(to)) => changes.extend(differences(old, new, *from, *to, &renamed)),
            _ => changes.push(whole(Item::Rule, &rule.id, &rule.title, How::Added, added(rule))),
        }
    }
    let stayed = |rule: &RuleInfo| renamed.values().any(|before| *before == rule.id);
    let left = old.info.rules.iter().filter(|rule| !is.contains_key(&*rule.id) && !stayed(rule));
    changes.extend(left.map(|rule| removed(rule, &new.info)));
    changes
}

fn by_id(pack: &Pack) -> BTreeMap<&str, Both<'_>> {
    pack.info.rules.iter().zip(pack.rules.values()).map(|(info, rule)| (info.id.as_str(), (info, rule))).collect()
}

/// Whether a rule can change what is recommended, how settled it is, or a word of the verdict.
fn judges(rule: &RuleInfo) -> bool {
    match rule.kind {
        RuleKind::Duty => rule.qualifier.is_some(),
        RuleKind::Portfolio => false,
        _ => true,
    }
}

fn added(rule: &RuleInfo) -> Bump {
    if judges(rule) { Bump::Major } else { Bump::Minor }
}

/// Its id may be named by packs that build on this one, and by cases.
fn removed(rule: &RuleInfo, new: &PackInfo) -> Change {
    let mut change = whole(Item::Rule, &rule.id, &rule.title, How::Removed, Bump::Major);
    let off = new.adjustments.iter().find(|adjustment| adjustment.rule.as_ref() == Some(&rule.id));
    if let Some(off) = off {
        let mut fields = Fields::default();
        fields.put(Field::SwitchedOff, Bump::Major, None, Some(off.reason.clone()));
        change.fields = fields.changed(Item::Rule, &rule.id, &rule.title).map(|found| found.fields).unwrap_or_default();
    }
    change
}

/// New ids by which old rules go, with the old ones: of several candidates, one with the same title comes first.
fn renamed<'a>(
    old: &'a Pack,
    new: &'a Pack,
    gone: &[&'a RuleInfo],
    come: &[&'a RuleInfo],
) -> BTreeMap<&'a str, &'a str> {
    let (was, is) = (by_id(old), by_id(new));
    let mut free: Vec<&RuleInfo> = gone.to_vec();
    let mut found = BTreeMap::new();
    for same_title in [true, false] {
        for rule in come {
            if found.contains_key(&*rule.id) {
                continue;
            }
            let same = |other: &&RuleInfo| {
                let (Some(from), Some(to)) = (was.get(&*other.id), is.get(&*rule.id)) else { return false };
                (other.title == rule.title || !same_title) && says(old, *from) == says(new, *to)
            };
            if let Some(at) = free.iter().position(same) {
                found.insert(rule.id.as_str(), free.remove(at).id.as_str());
            }
        }
    }
    found
}

/// What a rule does, apart from its id and most of its texts.
fn says(pack: &Pack, (info, rule): Both<'_>) -> (RuleKind, Form, Form, Vec<String>) {
    let effect: Vec<String> = info.effect.iter().map(|(option, by)| format!("{option} {by}")).collect();
    let texts = [&info.duty, &info.todo, &info.warning, &info.qualifier, &info.criterion];
    let mut all = vec![
        any_order(&info.options),
        any_order(&info.lifts),
        any_order(&info.chosen),
        effect.join(", "),
        info.above.map(|above| above.to_string()).unwrap_or_default(),
    ];
    all.extend(texts.into_iter().map(|text| text.clone().unwrap_or_default()));
    (info.kind, meaning::condition(pack, &rule.when), meaning::condition(pack, need(rule)), all)
}

fn need(rule: &Rule) -> &Cond {
    match &rule.action {
        Action::Require { need, .. } => need,
        _ => &Cond::Always,
    }
}

fn differences(old: &Pack, new: &Pack, from: Both<'_>, to: Both<'_>, renamed: &BTreeMap<&str, &str>) -> Option<Change> {
    let mut fields = Fields::default();
    let (was, is) = (from.0, to.0);
    let judging = if judges(was) || judges(is) { Bump::Major } else { Bump::Minor };
    let old_id = |id: &String| renamed.get(id.as_str()).map_or_else(|| id.clone(), |before| (*before).to_owned());
    let lifts: Vec<String> = is.lifts.iter().map(old_id).collect();
    fields.compare(Field::Kind, Bump::Major, was.kind.as_str(), is.kind.as_str());
    condition(&mut fields, Field::When, judging, (old, &from.1.when, &was.when), (new, &to.1.when, &is.when));
    condition(&mut fields, Field::Need, judging, (old, need(from.1), &was.need), (new, need(to.1), &is.need));
    fields.compare(Field::Options, judging, any_order(&was.options), any_order(&is.options));
    fields.compare(Field::Rules, judging, any_order(&was.lifts), any_order(&lifts));
    fields.compare(Field::Criterion, judging, &was.criterion, &is.criterion);
    fields.compare(Field::Effect, judging, effect(was), effect(is));
    fields.compare(Field::Qualifier, Bump::Major, &was.qualifier, &is.qualifier);
    fields.compare(Field::Chosen, judging, any_order(&was.chosen), any_order(&is.chosen));
    fields.compare(Field::Above, judging, was.above, is.above);
    fields.compare(Field::Metrics, Bump::Minor, any_order(&was.metrics), any_order(&is.metrics));
    fields.compare(Field::Step, Bump::Minor, &was.step, &is.step);
    texts(&mut fields, was, is);
    if was.id == is.id {
        return fields.changed(Item::Rule, &is.id, &is.title);
    }
    let change = fields.changed(Item::Rule, &is.id, &is.title);
    let change = change.unwrap_or_else(|| whole(Item::Rule, &is.id, &is.title, How::Renamed, Bump::Major));
    Some(Change { how: How::Renamed, was: Some(was.id.clone()), bump: Bump::Major, ..change })
}

fn texts(fields: &mut Fields, was: &RuleInfo, is: &RuleInfo) {
    fields.compare(Field::Title, Bump::Patch, &was.title, &is.title);
    fields.compare(Field::Because, Bump::Patch, &was.because, &is.because);
    fields.compare(Field::Counter, Bump::Patch, &was.counter, &is.counter);
    fields.compare(Field::Todo, Bump::Patch, &was.todo, &is.todo);
    fields.compare(Field::Duty, Bump::Patch, &was.duty, &is.duty);
    fields.compare(Field::Warning, Bump::Patch, &was.warning, &is.warning);
    fields.compare(Field::Sources, Bump::Patch, cited(was), cited(is));
    fields.compare(Field::Claims, Bump::Patch, &was.claims, &is.claims);
    fields.compare(Field::Status, Bump::Patch, status(was), status(is));
}

/// A condition whose text stays means something else only because a fact changed: that is told of the fact.
fn condition(
    fields: &mut Fields,
    field: Field,
    bump: Bump,
    (old, was, was_text): (&Pack, &Cond, &Option<String>),
    (new, is, is_text): (&Pack, &Cond, &Option<String>),
) {
    if was_text == is_text {
        return;
    }
    let same = meaning::condition(old, was) == meaning::condition(new, is);
    fields.put(field, if same { Bump::Patch } else { bump }, was_text.clone(), is_text.clone());
}

/// An effect of nothing is none.
fn effect(rule: &RuleInfo) -> String {
    let moved = rule.effect.iter().filter(|(_, by)| **by != 0);
    moved.map(|(option, by)| format!("{option} {by:+}")).collect::<Vec<_>>().join(", ")
}

fn cited(rule: &RuleInfo) -> String {
    let place = |at: &Option<String>| at.as_ref().map(|at| format!(" ({at})")).unwrap_or_default();
    let cited = rule.sources.iter().map(|citation| format!("{}{}", citation.source, place(&citation.at)));
    cited.collect::<Vec<_>>().join(", ")
}

fn status(rule: &RuleInfo) -> &'static str {
    match rule.status {
        makebuy_model::pack::Status::Stable => "stable",
        makebuy_model::pack::Status::Draft => "draft",
        makebuy_model::pack::Status::Deprecated => "deprecated",
    }
}
