//! Every rule of the pack in full: those that applied to some activity, and the others.

use crate::index::Index;
use crate::view::answers;
use crate::view::links::{Link, Links};
use crate::view::rules::{Cite, cites};
use crate::words;
use makebuy_model::assessment::Judgement;
use makebuy_model::pack::{RuleInfo, RuleKind};
use serde::Serialize;
use std::collections::BTreeMap;

/// The rules in the pack's order.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Rules {
    /// Those that applied to an activity.
    pub(crate) applied: Vec<RuleView>,
    /// Those that did not.
    pub(crate) others: Vec<RuleView>,
}

/// One rule.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct RuleView {
    /// Where it stands.
    pub(crate) anchor: String,
    /// Its number, by which a large document quotes it.
    pub(crate) number: Option<usize>,
    /// Its title.
    pub(crate) title: String,
    /// What it does, in a word.
    pub(crate) kind: String,
    /// Whether it is a draft, or on its way out.
    pub(crate) status: Option<String>,
    /// What it says, in words.
    pub(crate) says: String,
    /// When it applies.
    pub(crate) when: Option<String>,
    /// What it needs.
    pub(crate) need: Option<String>,
    /// Why.
    pub(crate) because: String,
    /// When it is known to be wrong.
    pub(crate) counter: Option<String>,
    /// The sources it rests on.
    pub(crate) cites: Vec<Cite>,
    /// The activities it applied to.
    pub(crate) activities: Vec<Link>,
    /// How many more there are than are named.
    pub(crate) more: Option<String>,
}

const NAMED: usize = 20;

pub(crate) fn build(index: &Index<'_>, links: &Links<'_>) -> Rules {
    let applied = applied(index);
    let view =
        |rule: &&RuleInfo| rule_view(index, links, rule, applied.get(rule.id.as_str()).map_or(&[], Vec::as_slice));
    let (on, off): (Vec<_>, Vec<_>) =
        index.assessment.pack.rules.iter().partition(|rule| applied.contains_key(rule.id.as_str()));
    Rules { applied: on.iter().map(view).collect(), others: off.iter().map(view).collect() }
}

/// The places of the activities that each rule applied to, in any of their rows.
pub(crate) fn applied<'a>(index: &Index<'a>) -> BTreeMap<&'a str, Vec<usize>> {
    let mut applied: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (place, activity) in index.assessment.activities.iter().enumerate() {
        let rows = activity.rows.iter().map(|row| &row.judgement);
        for rule in std::iter::once(&activity.judgement).chain(rows).flat_map(rules_of) {
            let places = applied.entry(rule).or_default();
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
    }
    for warning in &index.assessment.warnings {
        applied.entry(&warning.rule).or_default();
    }
    applied
}

fn rules_of(judgement: &Judgement) -> impl Iterator<Item = &str> {
    let reasons = judgement.reasons.iter().map(|r| r.rule.as_str());
    let requirements = judgement.requirements.iter().map(|r| r.rule.as_str());
    reasons.chain(requirements).chain(judgement.duties.iter().map(|d| d.rule.as_str()))
}

fn rule_view(index: &Index<'_>, links: &Links<'_>, rule: &RuleInfo, places: &[usize]) -> RuleView {
    RuleView {
        anchor: index.rule_anchor(&rule.id).unwrap_or_default().to_owned(),
        number: index.rule_number(&rule.id),
        title: rule.title.clone(),
        kind: index.words.rule_kind(rule.kind),
        status: index.words.status(rule.status),
        says: words::capital(&words::bare(&says(index, rule))),
        when: rule.when.clone(),
        need: rule.need.clone(),
        because: rule.because.clone(),
        counter: rule.counter.clone(),
        cites: cites(index, rule),
        activities: places.iter().take(NAMED).filter_map(|place| links.at(*place).cloned()).collect(),
        more: index.words.others(places.len().saturating_sub(NAMED)),
    }
}

/// What a rule does, in words.
pub(crate) fn says(index: &Index<'_>, rule: &RuleInfo) -> String {
    let words = index.words;
    let options = words.options(&answers::options(index, &rule.options));
    match rule.kind {
        RuleKind::Veto => words.vetoes(options),
        RuleKind::Exclude => words.excludes(options),
        RuleKind::Lift => {
            let titles: Vec<String> = rule.lifts.iter().map(|id| answers::rule_title(index, id)).collect();
            words.lifts(words.quoted_all(&titles))
        }
        RuleKind::Require => words.requires_todo(options, rule.todo.as_deref().unwrap_or_default()),
        RuleKind::Weigh => weighs(index, rule),
        RuleKind::Duty => words.obliges(options, rule.duty.as_deref().unwrap_or_default()),
        RuleKind::Portfolio => {
            words.warning_rule(&answers::options(index, &rule.chosen), rule.above, rule.warning.as_deref())
        }
    }
}

fn weighs(index: &Index<'_>, rule: &RuleInfo) -> String {
    let criterion = answers::criterion_title(index, rule.criterion.as_deref().unwrap_or_default());
    let options = index.assessment.pack.options.iter();
    let moved = options.filter_map(|o| Some((o, *rule.effect.get(&o.id)?))).filter(|(_, effect)| *effect != 0);
    let effects: Vec<String> =
        moved.map(|(o, effect)| index.words.effect(words::before_colon(&o.title), effect)).collect();
    index.words.weighs(criterion, index.words.all_of(&effects))
}
