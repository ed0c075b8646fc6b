//! Unknown answers that could change the verdict, the weightiest first.

use super::RowView;
use crate::eval::{Tri, to_points};
use crate::ids::{CriterionId, FactId, Id, OptionId, RuleId};
use crate::pack::{Action, Cond, Rule};
use makebuy_model::assessment::{Question, equal_scores};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// What waits for one answer.
#[derive(Debug, Default)]
pub(super) struct Stake {
    pub(super) decides: bool,
    pub(super) rules: Vec<RuleId>,
    /// Evidence that waits: by option and criterion, the effects that would lower and raise the sum.
    effects: BTreeMap<(OptionId, CriterionId), (i32, i32)>,
}

impl Stake {
    /// How far the answer could move the score of a contender, at most: the sums are cut off as in the score.
    fn points(&self, view: RowView<'_>) -> f64 {
        let mut moves: BTreeMap<OptionId, f64> = BTreeMap::new();
        for ((option, criterion), (lower, raise)) in &self.effects {
            let range = view.found.tallies[*option][*criterion].range(*lower, *raise);
            let weighted = view.pack.criteria[*criterion].weight * f64::from(range);
            *moves.entry(*option).or_default() += to_points(view.pack, weighted);
        }
        moves.into_values().fold(0.0, f64::max)
    }
}

pub(super) fn questions(view: RowView<'_>) -> Vec<Question> {
    let mut questions: Vec<_> = stakes(view).into_iter().map(|(fact, stake)| question(view, fact, &stake)).collect();
    // In the order of the pack before, so that equals stay in it.
    questions.sort_by(|left, right| {
        let points = if equal_scores(left.points, right.points) {
            Ordering::Equal
        } else {
            right.points.total_cmp(&left.points)
        };
        right.decides.cmp(&left.decides).then(points)
    });
    questions
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
        points: stake.points(view),
        rules: stake.rules.iter().map(|rule| view.rule_name(*rule)).collect(),
    }
}

/// For every missing or inexact answer, the undecided rules that bear on a contender and wait for it.
pub(super) fn stakes(view: RowView<'_>) -> BTreeMap<FactId, Stake> {
    let mut stakes: BTreeMap<FactId, Stake> = BTreeMap::new();
    let contenders = view.found.verdict.contenders;
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
                if let Action::Weigh { criterion, effect } = &rule.action {
                    for (option, effect) in effect.iter().filter(|(option, _)| contenders.contains(*option)) {
                        let waits = stake.effects.entry((option, *criterion)).or_default();
                        waits.0 += i32::from((*effect).min(0));
                        waits.1 += i32::from((*effect).max(0));
                    }
                }
            });
        }
    }
    stakes
}

/// A rule that is undecided and could change the verdict.
struct Waiting<'a> {
    conditions: Vec<&'a Cond>,
    decides: bool,
}

fn waiting<'a>(view: RowView<'a>, id: RuleId, rule: &'a Rule) -> Option<Waiting<'a>> {
    let contenders = view.found.verdict.contenders;
    let undecided = view.when(id) == Tri::Unknown;
    let hard = |conditions| Some(Waiting { conditions, decides: true });
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
        Action::Weigh { effect, .. } if undecided && contenders.len() > 1 => {
            let moves = effect.iter().any(|(option, effect)| *effect != 0 && contenders.contains(option));
            moves.then_some(Waiting { conditions: vec![&rule.when], decides: false })
        }
        _ => None,
    }
}
