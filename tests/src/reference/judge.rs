//! What the rules make of each option of one row: design 3.4, steps 1 to 4.

use super::condition::{mentions_provider, truth};
use super::kleene::Kleene;
use super::model::{Criterion, Delivery, Rule, Says};
use super::outcome::{Bounded, Fared};
use super::row::Row;
use makebuy_core::expr::{Expr, ExprKind};
use std::collections::{BTreeMap, BTreeSet};

/// The truth of every rule in a row.
#[derive(Debug)]
pub struct Truths<'a> {
    /// Step 1: whether its `when` holds.
    pub when: BTreeMap<&'a str, Kleene>,
    /// Step 2, `exclude` rules: whether a `lift` takes it away.
    pub lifted: BTreeMap<&'a str, Kleene>,
    /// Step 3, `require` rules: whether it applies and is not met.
    pub unmet: BTreeMap<&'a str, Kleene>,
}

impl<'a> Truths<'a> {
    /// Steps 1 to 3 for every rule.
    #[must_use]
    pub fn new(row: &Row<'a>) -> Self {
        let rules = || row.pack.rules.iter();
        let when: BTreeMap<_, _> = rules().map(|rule| (rule.id.as_str(), when(row, rule))).collect();
        let lifted = |exclude: &Rule| {
            Kleene::any(rules().filter(|lift| lift.lifts(&exclude.id)).map(|lift| when[lift.id.as_str()]))
        };
        let lifted = rules()
            .filter(|rule| matches!(rule.says, Says::Exclude(_)))
            .map(|rule| (rule.id.as_str(), lifted(rule)))
            .collect();
        let unmet = rules()
            .filter_map(|rule| match &rule.says {
                Says::Require(need, _) => Some((rule, need)),
                _ => None,
            })
            .map(|(rule, need)| {
                let when = when[rule.id.as_str()];
                (rule.id.as_str(), when.and(truth(row, &need.tree).negated()))
            })
            .collect();
        Self { when, lifted, unmet }
    }

    /// Whether an `exclude` rule applies and is not lifted, or a `veto` applies.
    #[must_use]
    pub fn stands(&self, rule: &Rule) -> Kleene {
        let when = self.when[rule.id.as_str()];
        match rule.says {
            Says::Veto(_) => when,
            Says::Exclude(_) => when.and(self.lifted[rule.id.as_str()].negated()),
            _ => Kleene::F,
        }
    }
}

/// Whether a rule cannot be judged because it mentions a provider fact and the row has no provider.
#[must_use]
pub fn waits_for_provider(row: &Row<'_>, rule: &Rule) -> bool {
    row.provider.is_none() && rule.conditions().any(|condition| mentions_provider(row.pack, &condition.tree))
}

/// Whether a rule is to be checked once a provider is chosen: it mentions one, and what is known without one does
/// not already make it irrelevant.
#[must_use]
pub fn to_check(row: &Row<'_>, rule: &Rule) -> bool {
    waits_for_provider(row, rule) && rule.when.as_ref().is_none_or(|when| may_apply(row, &when.tree))
}

/// Whether no part of a condition that does not depend on the provider is F.
fn may_apply(row: &Row<'_>, tree: &Expr) -> bool {
    match &tree.kind {
        ExprKind::And(parts) => parts.iter().all(|part| may_apply(row, part)),
        _ => mentions_provider(row.pack, tree) || truth(row, tree) != Kleene::F,
    }
}

/// Step 1. In a row without provider, a rule whose conditions mention a provider fact is F.
fn when(row: &Row<'_>, rule: &Rule) -> Kleene {
    if waits_for_provider(row, rule) {
        return Kleene::F;
    }
    rule.when.as_ref().map_or(Kleene::T, |when| truth(row, &when.tree))
}

/// Steps 2 to 4 for one option.
#[must_use]
pub fn option(row: &Row<'_>, truths: &Truths<'_>, option: &Delivery) -> Fared {
    let lacks_provider = option.needs_provider && row.provider.is_none();
    let naming = || row.pack.rules.iter().filter(|rule| rule.names(&option.id));
    let ruled_out = Kleene::any(naming().map(|rule| truths.stands(rule)));
    let out = ruled_out.or(lacks_provider.into());
    let out_by: BTreeSet<String> =
        naming().filter(|rule| out != Kleene::F && truths.stands(rule) == out).map(|rule| rule.id.clone()).collect();
    let unmet = naming().filter_map(|rule| truths.unmet.get(rule.id.as_str()).copied());
    let evidence: Vec<(String, Bounded)> = row
        .pack
        .criteria
        .iter()
        .map(|criterion| (criterion.id.clone(), evidence(row, truths, option, criterion)))
        .collect();
    let sum = |part: fn(&Bounded) -> f64| evidence.iter().map(|(_, bounded)| part(bounded)).sum();
    Fared {
        id: option.id.clone(),
        out,
        out_by,
        lacks_provider,
        ready: Kleene::any(unmet).negated(),
        score: Bounded { low: sum(|e| e.low), points: sum(|e| e.points), high: sum(|e| e.high) },
        evidence,
    }
}

/// Step 4: the points one criterion gives an option.
fn evidence(row: &Row<'_>, truths: &Truths<'_>, option: &Delivery, criterion: &Criterion) -> Bounded {
    let (mut low, mut sum, mut high) = (0, 0, 0);
    for rule in &row.pack.rules {
        if !matches!(&rule.says, Says::Weigh(on, _) if *on == criterion.id) {
            continue;
        }
        let effect = rule.effect(&option.id);
        match truths.when[rule.id.as_str()] {
            Kleene::T => {
                low += effect;
                sum += effect;
                high += effect;
            }
            Kleene::U => {
                low += effect.min(0);
                high += effect.max(0);
            }
            Kleene::F => {}
        }
    }
    let total: f64 = row.pack.criteria.iter().map(|criterion| criterion.weight).sum();
    let points = |sum: i32| 100.0 * criterion.weight / total * f64::from(sum.clamp(-3, 3)) / 3.0;
    Bounded { low: points(low), points: points(sum), high: points(high) }
}
