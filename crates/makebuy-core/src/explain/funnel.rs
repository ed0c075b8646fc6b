//! What each step of the method did to the activities.

use super::{Evaluation, RowView};
use crate::eval::Tri;
use crate::ids::{OptionId, OptionSet, RuleId};
use crate::pack::{Action, Pack, Rule};
use makebuy_model::assessment::{FunnelStep, Standing};
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
        ruled_out: Vec::new(),
        let_through: Vec::new(),
        unsure: Vec::new(),
    }
}

/// One of the lists of a step.
type List = fn(&mut FunnelStep) -> &mut Vec<String>;

/// The way of one activity through the steps.
struct Way<'a> {
    view: RowView<'a>,
    external: OptionSet,
    steps: usize,
}

impl<'a> Way<'a> {
    fn walk(&self, id: &str, funnel: &mut [FunnelStep]) {
        let stop = self.stop();
        let unsure = self.unsure();
        for (place, step) in funnel.iter_mut().enumerate() {
            step.entered.push(id.to_owned());
            if let Some((_, list)) = stop.filter(|(stop, _)| *stop == place) {
                return list(step).push(id.to_owned());
            }
            step.let_through.push(id.to_owned());
            if unsure.contains(&place) {
                step.unsure.push(id.to_owned());
            }
        }
    }

    /// Where the activity goes no further, and into which list of the step.
    fn stop(&self) -> Option<(usize, List)> {
        let verdict = &self.view.found.verdict;
        let external = verdict.best.is_some_and(|best| self.external.contains(best));
        match verdict.standing {
            Standing::Open => None,
            Standing::Firm if external => None,
            Standing::Firm => Some((self.striking_step(), |step| &mut step.kept_in)),
            Standing::Impossible => Some((self.striking_step(), |step| &mut step.ruled_out)),
            Standing::NotYet => {
                let unmet = |id: RuleId, rule: &Rule| verdict.best.is_some_and(|best| self.is_unmet(id, rule, best));
                Some((self.first(unmet).unwrap_or(0), |step| &mut step.held_back))
            }
        }
    }

    /// The steps at which an unknown answer may yet decide about an open activity.
    fn unsure(&self) -> BTreeSet<usize> {
        let open = self.view.found.verdict.standing == Standing::Open;
        let undecided = self.rules().filter(|(id, rule)| open && self.is_undecided(*id, rule));
        undecided.map(|(_, rule)| rule.step.unwrap_or(0)).collect()
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

    /// The first step that puts an external option out, else the last that weighs evidence.
    fn striking_step(&self) -> usize {
        let struck = self.first(|id, rule| match &rule.action {
            Action::Veto(options) => options.intersects(self.external) && self.view.when(id) == Tri::True,
            Action::Exclude(options) => options.intersects(self.external) && self.view.excludes(id) == Tri::True,
            _ => false,
        });
        let weighed = self.rules().filter(|(_, rule)| matches!(rule.action, Action::Weigh { .. }));
        let last = weighed.filter_map(|(_, rule)| rule.step).max();
        struck.or(last).unwrap_or(self.steps.saturating_sub(1))
    }

    fn is_unmet(&self, id: RuleId, rule: &Rule, option: OptionId) -> bool {
        matches!(&rule.action, Action::Require { options, .. } if options.contains(option))
            && self.view.unmet(id) == Tri::True
    }

    /// Whether an unknown answer decides if the rule bears on a contender.
    fn is_undecided(&self, id: RuleId, rule: &Rule) -> bool {
        let contenders = self.view.found.verdict.contenders;
        match &rule.action {
            Action::Veto(options) => options.intersects(contenders) && self.view.when(id) == Tri::Unknown,
            Action::Exclude(options) => options.intersects(contenders) && self.view.excludes(id) == Tri::Unknown,
            Action::Require { options, .. } => options.intersects(contenders) && self.view.unmet(id) == Tri::Unknown,
            Action::Weigh { effect, .. } => {
                let moves = effect.iter().any(|(option, effect)| *effect != 0 && contenders.contains(option));
                moves && self.view.when(id) == Tri::Unknown
            }
            _ => false,
        }
    }
}
