//! Unknown answers that could change the verdict, the weightiest first.

use super::RowView;
use crate::eval::{Tri, to_points};
use crate::ids::{FactId, Id, RuleId};
use crate::pack::{Action, Cond, Rule};
use makebuy_model::assessment::Question;
use std::collections::BTreeMap;

/// What waits for one answer.
#[derive(Debug, Default)]
pub(super) struct Stake {
    pub(super) decides: bool,
    pub(super) points: f64,
    pub(super) rules: Vec<RuleId>,
}

pub(super) fn questions(view: RowView<'_>) -> Vec<Question> {
    let mut ranked: Vec<_> = stakes(view).into_iter().collect();
    let order = |stake: &Stake| (!stake.decides, -stake.points);
    ranked.sort_by(|(fact, left), (other, right)| {
        let (left, right) = (order(left), order(right));
        left.0.cmp(&right.0).then(left.1.total_cmp(&right.1)).then(fact.index().cmp(&other.index()))
    });
    ranked.into_iter().map(|(fact, stake)| question(view, fact, &stake)).collect()
}

fn question(view: RowView<'_>, fact: FactId, stake: &Stake) -> Question {
    let compiled = &view.pack.facts[fact];
    let info = view.pack.info.facts.get(fact.index());
    let text = info.and_then(|info| info.ask.clone().or_else(|| info.title.clone()));
    Question {
        fact: compiled.id.clone(),
        subject: compiled.subject,
        text: text.unwrap_or_else(|| compiled.id.clone()),
        decides: stake.decides,
        points: stake.points,
        rules: stake.rules.iter().map(|rule| view.rule_name(*rule)).collect(),
    }
}

/// For every missing or inexact answer, the undecided rules that bear on a contender and wait for it.
pub(super) fn stakes(view: RowView<'_>) -> BTreeMap<FactId, Stake> {
    let mut stakes: BTreeMap<FactId, Stake> = BTreeMap::new();
    for (id, rule, _) in view.rules() {
        let Some(waiting) = waiting(view, id, rule) else { continue };
        for cond in waiting.conditions {
            view.unknowns_behind(cond, &mut |fact| {
                let stake = stakes.entry(fact).or_default();
                if stake.rules.contains(&id) {
                    return;
                }
                stake.rules.push(id);
                stake.decides |= waiting.decides;
                stake.points += waiting.points;
            });
        }
    }
    stakes
}

/// A rule that is undecided and could change the verdict.
struct Waiting<'a> {
    conditions: Vec<&'a Cond>,
    decides: bool,
    points: f64,
}

fn waiting<'a>(view: RowView<'a>, id: RuleId, rule: &'a Rule) -> Option<Waiting<'a>> {
    let contenders = view.found.verdict.contenders;
    let undecided = view.when(id) == Tri::Unknown;
    let hard = |conditions| Some(Waiting { conditions, decides: true, points: 0.0 });
    match &rule.action {
        Action::Veto(options) if undecided && options.intersects(contenders) => hard(vec![&rule.when]),
        Action::Exclude(options) if undecided && options.intersects(contenders) && view.lifted(id) != Tri::True => {
            hard(vec![&rule.when])
        }
        Action::Lift(excludes) if undecided => {
            let mut open = view.at_stake(excludes).filter(|(exclude, _)| view.lifted(*exclude) != Tri::True);
            open.any(|(_, options)| options.intersects(contenders)).then(|| hard(vec![&rule.when]))?
        }
        Action::Require { need, options } if view.unmet(id) == Tri::Unknown && options.intersects(contenders) => {
            let need_open = view.judged.need[id].get(view.row) == Tri::Unknown;
            let parts = [(undecided, &rule.when), (need_open, need)];
            hard(parts.into_iter().filter(|(open, _)| *open).map(|(_, cond)| cond).collect())
        }
        Action::Weigh { criterion, effect } if undecided && contenders.len() > 1 => {
            let most =
                effect.iter().filter(|(option, _)| contenders.contains(*option)).map(|(_, effect)| effect.abs()).max();
            let weight = view.pack.criteria[*criterion].weight;
            let points = to_points(view.pack, weight * f64::from(most.unwrap_or(0)));
            (most.unwrap_or(0) > 0).then_some(Waiting { conditions: vec![&rule.when], decides: false, points })
        }
        _ => None,
    }
}
