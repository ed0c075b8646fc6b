//! What each step of the method did to the activities.

use super::{Evaluation, RowView};
use crate::eval::Tri;
use crate::ids::{OptionId, OptionSet, RuleId};
use crate::pack::{Action, Pack, Rule};
use makebuy_model::assessment::FunnelStep;
use std::collections::BTreeSet;

/// The funnel of the chosen rows: activity by activity, its id and its row.
pub(crate) fn funnel(evaluation: &Evaluation<'_>, chosen: &[(String, usize)]) -> Vec<FunnelStep> {
    let pack = evaluation.pack;
    let external: OptionSet = pack.options.iter().filter(|(_, def)| def.external).map(|(option, _)| option).collect();
    let mut funnel: Vec<_> = pack.info.steps.iter().map(|step| empty(&step.id)).collect();
    for (activity, (id, row)) in chosen.iter().enumerate() {
        if let Some(view) = evaluation.view(activity, *row) {
            let way = Way { view, external, steps: funnel.len() };
            way.walk(id, &mut funnel);
        }
    }
    funnel
}

fn empty(step: &str) -> FunnelStep {
    FunnelStep {
        step: step.to_owned(),
        entered: Vec::new(),
        kept_in: Vec::new(),
        held_back: Vec::new(),
        let_through: Vec::new(),
        unsure: Vec::new(),
    }
}

/// The way of one activity through the steps.
struct Way<'a> {
    view: RowView<'a>,
    external: OptionSet,
    steps: usize,
}

impl<'a> Way<'a> {
    fn walk(&self, id: &str, funnel: &mut [FunnelStep]) {
        let best = self.view.found.verdict.best.filter(|best| self.external.contains(*best));
        let kept_in = if best.is_none() { Some(self.keeping_step()) } else { None };
        let held_back = best.and_then(|best| self.first(|id, rule| self.requires(id, rule, best, Tri::True)));
        let unsure: BTreeSet<usize> = self
            .rules()
            .filter(|(id, rule)| self.undecided(*id, rule))
            .map(|(_, rule)| rule.step.unwrap_or(0))
            .collect();
        for (place, step) in funnel.iter_mut().enumerate() {
            step.entered.push(id.to_owned());
            if kept_in == Some(place) {
                return step.kept_in.push(id.to_owned());
            }
            if held_back == Some(place) {
                return step.held_back.push(id.to_owned());
            }
            step.let_through.push(id.to_owned());
            if unsure.contains(&place) {
                step.unsure.push(id.to_owned());
            }
        }
    }

    /// The earliest step with a rule that fits; rules of no step count as the first step's.
    fn first(&self, fits: impl Fn(RuleId, &'a Rule) -> bool) -> Option<usize> {
        let found = self.rules().filter(|(id, rule)| fits(*id, rule));
        found.map(|(_, rule)| rule.step.unwrap_or(0)).min()
    }

    fn rules(&self) -> impl Iterator<Item = (RuleId, &'a Rule)> + use<'a> {
        let pack: &'a Pack = self.view.pack;
        pack.rules.iter()
    }

    /// Where an activity that is not recommended to go outside was struck out: at the first step that puts an
    /// external option out, else where the evidence is weighed.
    fn keeping_step(&self) -> usize {
        let struck = self.first(|id, rule| match &rule.action {
            Action::Veto(options) => options.intersects(self.external) && self.view.when(id) == Tri::True,
            Action::Exclude(options) => options.intersects(self.external) && self.view.excludes(id) == Tri::True,
            _ => false,
        });
        let weighed = self.rules().filter(|(_, rule)| matches!(rule.action, Action::Weigh { .. }));
        let last = weighed.filter_map(|(_, rule)| rule.step).max();
        struck.or(last).unwrap_or(self.steps.saturating_sub(1))
    }

    fn requires(&self, id: RuleId, rule: &Rule, option: OptionId, state: Tri) -> bool {
        matches!(&rule.action, Action::Require { options, .. } if options.contains(option))
            && self.view.unmet(id) == state
    }

    /// Whether an unknown answer may make the rule stop what is recommended.
    fn undecided(&self, id: RuleId, rule: &Rule) -> bool {
        let Some(best) = self.view.found.verdict.best else {
            return false;
        };
        match &rule.action {
            Action::Veto(options) => options.contains(best) && self.view.when(id) == Tri::Unknown,
            Action::Exclude(options) => options.contains(best) && self.view.excludes(id) == Tri::Unknown,
            Action::Require { .. } => self.requires(id, rule, best, Tri::Unknown),
            _ => false,
        }
    }
}
