//! Rules that apply and bear on an option, for and against the verdict.

use super::RowView;
use crate::eval::{Tri, to_points};
use crate::ids::{List, OptionId, OptionSet, RuleId};
use crate::pack::{Action, Rule};
use makebuy_model::assessment::{Bearing, Effective, Reason};
use makebuy_model::pack::RuleInfo;
use std::cmp::Ordering;
use std::collections::BTreeMap;

pub(super) fn reasons(view: RowView<'_>) -> Vec<Reason> {
    view.rules().filter_map(|(id, rule, info)| reason(view, id, rule, info)).collect()
}

/// What a reason says beside the rule itself.
struct Finding {
    bearing: Bearing,
    effective: Effective,
    options: OptionSet,
    related: Vec<RuleId>,
}

fn reason(view: RowView<'_>, id: RuleId, rule: &Rule, info: &RuleInfo) -> Option<Reason> {
    if view.when(id) != Tri::True {
        return None;
    }
    let finding = match &rule.action {
        Action::Veto(options) => stands(*options, bearing_of_exclusion(view, *options)),
        Action::Exclude(options) => exclude(view, id, *options),
        Action::Lift(excludes) => lift(view, excludes)?,
        Action::Require { options, .. } => {
            (view.unmet(id) == Tri::True).then(|| stands(*options, against_if(view.names_best(*options))))?
        }
        Action::Weigh { effect, .. } => {
            let named = effect.iter().filter(|(_, effect)| **effect != 0).map(|(option, _)| option).collect();
            stands(named, bearing_of_effect(view, effect))
        }
        Action::Duty(_) | Action::Portfolio { .. } => return None,
    };
    let behind = match &rule.action {
        Action::Require { need, .. } => view.answers_behind(&[&rule.when, need]),
        _ => view.answers_behind(&[&rule.when]),
    };
    Some(Reason {
        rule: info.id.clone(),
        kind: info.kind,
        supports: finding.bearing == Bearing::For,
        bearing: finding.bearing,
        effective: finding.effective,
        options: view.option_names(finding.options),
        points: points(view, rule),
        related: finding.related.into_iter().map(|rule| view.rule_name(rule)).collect(),
        answers: behind,
    })
}

fn stands(options: OptionSet, bearing: Bearing) -> Finding {
    Finding { bearing, effective: Effective::Stands, options, related: Vec::new() }
}

fn against_if(against: bool) -> Bearing {
    if against { Bearing::Against } else { Bearing::Neutral }
}

/// What puts options out is for the verdict, unless it may put out the very option recommended.
fn bearing_of_exclusion(view: RowView<'_>, options: OptionSet) -> Bearing {
    if view.names_best(options) { Bearing::Against } else { Bearing::For }
}

fn exclude(view: RowView<'_>, id: RuleId, options: OptionSet) -> Finding {
    let lifted = view.lifted(id);
    let (effective, bearing) = match lifted {
        Tri::False => (Effective::Stands, bearing_of_exclusion(view, options)),
        Tri::True => (Effective::Lifted, against_if(view.names_best(options))),
        Tri::Unknown => (Effective::MayBeLifted, bearing_of_exclusion(view, options)),
    };
    let related = view.pack.rules.iter().filter_map(|(lift, rule)| match &rule.action {
        Action::Lift(excludes) if excludes.contains(&id) && view.when(lift) == lifted => Some(lift),
        _ => None,
    });
    let related = if lifted == Tri::False { Vec::new() } else { related.collect() };
    Finding { bearing, effective, options, related }
}

/// A lift is listed if it takes anything away; it is for the verdict if that would have hit it.
fn lift(view: RowView<'_>, excludes: &[RuleId]) -> Option<Finding> {
    let mut options = OptionSet::default();
    let mut related = Vec::new();
    for (exclude, named) in view.at_stake(excludes) {
        view.pack.options.ids().filter(|option| named.contains(*option)).for_each(|option| options.insert(option));
        related.push(exclude);
    }
    let bearing = if view.names_best(options) { Bearing::For } else { Bearing::Neutral };
    (!related.is_empty()).then_some(Finding { bearing, effective: Effective::Stands, options, related })
}

/// Evidence is for the verdict if it favours the recommended option over the runner-up.
fn bearing_of_effect(view: RowView<'_>, effect: &List<OptionId, i8>) -> Bearing {
    let verdict = &view.found.verdict;
    let Some(best) = verdict.best else {
        return Bearing::Neutral;
    };
    let other = verdict.runner_up.map_or(0, |option| effect[option]);
    match effect[best].cmp(&other) {
        Ordering::Greater => Bearing::For,
        Ordering::Less => Bearing::Against,
        Ordering::Equal => Bearing::Neutral,
    }
}

fn points(view: RowView<'_>, rule: &Rule) -> BTreeMap<String, f64> {
    let Action::Weigh { criterion, effect } = &rule.action else {
        return BTreeMap::new();
    };
    let weight = view.pack.criteria[*criterion].weight;
    let points = |effect: i8| to_points(view.pack, weight * f64::from(effect));
    let named = effect.iter().filter(|(_, effect)| **effect != 0);
    named.map(|(option, effect)| (view.option(option).to_owned(), points(*effect))).collect()
}
