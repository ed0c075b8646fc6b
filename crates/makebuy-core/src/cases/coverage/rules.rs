//! Rules that take effect, do not, decide, and are named.

use super::sides::Comparisons;
use super::{Point, What};
use crate::cases::Bench;
use crate::cases::bench::{CaseOutcome, Double};
use crate::cases::mutate::{Edit, parts};
use crate::doc::{PackDoc, RuleDoc};
use crate::eval::Tri;
use crate::ids::{Id, RuleId};
use crate::pack::{Action, Cond};
use makebuy_model::assessment::DutyState;
use std::collections::BTreeSet;

pub(super) fn of_rules(bench: &Bench<'_>, doc: &PackDoc, comparisons: &mut Comparisons<'_>) -> Vec<Point> {
    let named: BTreeSet<&str> = bench.cases.iter().flat_map(|case| case.expect.rules()).collect();
    let outcomes: Vec<_> = bench.rows.iter().map(|rows| bench.judged.outcome(bench.pack, rows.clone())).collect();
    let mut pack = bench.pack.clone();
    let mut points = Vec::new();
    for rule in &doc.rules {
        let Some(id) = bench.pack.own_rule(rule) else { continue };
        let edit = Edit::Rule(id, bench.pack.rules[id].nothing());
        let decides =
            decides(bench, &outcomes, id) || edit.made(&[], &mut pack, |without| moves_a_verdict(bench, without));
        let effect = effect(bench, id);
        let fires = effect.contains(&Tri::True);
        let mut put = |what, reached| points.push(point(rule, what, reached));
        put(What::Fires, fires);
        if conditional(bench, id) {
            put(What::DoesNotFire, effect.contains(&Tri::False));
        }
        put(What::Decides, decides);
        put(What::Named, named.contains(rule.id.value.as_str()));
        for (text, cond) in [&rule.when, &rule.need].into_iter().zip(parts(bench.pack, id)) {
            if let Some(text) = text {
                points.extend(comparisons.of(&format!("rule {}", rule.id.value), text, cond));
            }
        }
    }
    points
}

fn point(rule: &RuleDoc, what: What, reached: bool) -> Point {
    Point { of: format!("rule {}", rule.id.value), span: rule.id.span, what, reached }
}

/// Whether a rule can be without effect.
fn conditional(bench: &Bench<'_>, id: RuleId) -> bool {
    let rule = &bench.pack.rules[id];
    !matches!((&rule.when, &rule.action), (Cond::Always, action) if !matches!(action, Action::Require { .. }))
}

/// The truth in every row of whether a rule takes effect.
fn effect(bench: &Bench<'_>, id: RuleId) -> Vec<Tri> {
    let plane = bench.judged.with.acts(bench.pack, id);
    (0..bench.table.rows).map(|row| plane.get(row)).collect()
}

/// Whether a duty is due, or a portfolio rule warns, in some case.
fn decides(bench: &Bench<'_>, cases: &[CaseOutcome], id: RuleId) -> bool {
    let Some(info) = bench.pack.info.rules.get(id.index()) else { return false };
    match &bench.pack.rules[id].action {
        Action::Portfolio { .. } => cases.iter().any(|case| case.warned.contains(&info.id)),
        Action::Duty(_) => cases.iter().any(|case| {
            let mut duties = case.judgements.iter().flat_map(|found| &found.duties);
            duties.any(|duty| duty.rule == info.id && duty.state == DutyState::Due)
        }),
        _ => false,
    }
}

/// Whether the recommended option or the standing of some row is another with another pack.
fn moves_a_verdict(bench: &Bench<'_>, other: &crate::Pack) -> bool {
    let theirs = Double::new(other, &bench.table);
    let rows = bench.judged.with.rows.iter().zip(&theirs.with.rows);
    rows.into_iter()
        .any(|(one, other)| (one.verdict.best, one.verdict.standing) != (other.verdict.best, other.verdict.standing))
}
