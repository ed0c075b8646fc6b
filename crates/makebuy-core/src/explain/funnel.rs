//! What each step of the method did to the activities.

use super::{Evaluation, RowView};
use crate::eval::Tri;
use crate::ids::{OptionId, OptionSet, RuleId};
use crate::pack::{Action, Rule};
use makebuy_model::assessment::FunnelStep;

/// The funnel of the chosen rows: activity by activity, its id and its row.
pub(crate) fn funnel(evaluation: &Evaluation<'_>, chosen: &[(String, usize)]) -> Vec<FunnelStep> {
    let pack = evaluation.pack;
    let external: OptionSet = pack.options.iter().filter(|(_, def)| def.external).map(|(option, _)| option).collect();
    if external.len() == 0 {
        return Vec::new();
    }
    let steps = pack.info.steps.iter();
    let mut funnel: Vec<_> = steps.map(|step| FunnelStep {
        step: step.id.clone(),
        entered: Vec::new(),
        kept_in: Vec::new(),
        held_back: Vec::new(),
        let_through: Vec::new(),
        unsure: Vec::new(),
    }).collect();
    for (activity, (id, row)) in chosen.iter().enumerate() {
        if let Some(view) = evaluation.view(activity, *row) {
            walk(view, id, external, &mut funnel);
        }
    }
    funnel
}

fn walk(view: RowView<'_>, id: &str, external: OptionSet, funnel: &mut [FunnelStep]) {
    let mut unsure_before = false;
    for (place, step) in funnel.iter_mut().enumerate() {
        step.entered.push(id.to_owned());
        let found = Stop::after(view, place, external);
        match found.certain {
            Some(Kind::KeptIn) => return step.kept_in.push(id.to_owned()),
            Some(Kind::HeldBack) => return step.held_back.push(id.to_owned()),
            None => step.let_through.push(id.to_owned()),
        }
        if found.possible && !unsure_before {
            step.unsure.push(id.to_owned());
        }
        unsure_before = found.possible;
    }
}

#[derive(Clone, Copy)]
enum Kind {
    KeptIn,
    HeldBack,
}

/// Whether the rules up to a step stop an activity: surely, or depending on unknown answers.
struct Stop {
    certain: Option<Kind>,
    possible: bool,
}

impl Stop {
    fn after(view: RowView<'_>, step: usize, external: OptionSet) -> Self {
        let options = || view.pack.options.ids().filter(|option| external.contains(*option));
        let out = |option| out(view, option, step);
        let unmet = |option| unmet(view, option, step);
        let stops = |wanted: Tri, found: Tri| found == Tri::True || (wanted == Tri::Unknown && found == Tri::Unknown);
        let stopped = |wanted| options().all(|option| stops(wanted, out(option)) || stops(wanted, unmet(option)));
        let certain = if options().all(|option| out(option) == Tri::True) {
            Some(Kind::KeptIn)
        } else {
            stopped(Tri::True).then_some(Kind::HeldBack)
        };
        Self { certain, possible: certain.is_none() && stopped(Tri::Unknown) }
    }
}

/// The rules up to a step; those that belong to no step count from the start.
fn up_to<'a>(view: RowView<'a>, step: usize) -> impl Iterator<Item = (RuleId, &'a Rule)> {
    let rules = view.pack.rules.iter();
    rules.filter(move |(_, rule)| rule.step.is_none_or(|own| own <= step))
}

fn strongest(values: impl Iterator<Item = Tri>) -> Tri {
    values.fold(Tri::False, |strongest, value| match (strongest, value) {
        (Tri::True, _) | (_, Tri::True) => Tri::True,
        (Tri::Unknown, _) | (_, Tri::Unknown) => Tri::Unknown,
        _ => Tri::False,
    })
}

fn out(view: RowView<'_>, option: OptionId, step: usize) -> Tri {
    if view.pack.options[option].needs_provider && view.provider.is_none() {
        return Tri::True;
    }
    strongest(up_to(view, step).map(|(id, rule)| match &rule.action {
        Action::Veto(options) if options.contains(option) => view.when(id),
        Action::Exclude(options) if options.contains(option) => view.excludes(id),
        _ => Tri::False,
    }))
}

fn unmet(view: RowView<'_>, option: OptionId, step: usize) -> Tri {
    strongest(up_to(view, step).map(|(id, rule)| match &rule.action {
        Action::Require { options, .. } if options.contains(option) => view.unmet(id),
        _ => Tri::False,
    }))
}

impl RowView<'_> {
    /// Whether an exclusion takes effect.
    fn excludes(&self, rule: RuleId) -> Tri {
        match (self.when(rule), self.lifted(rule)) {
            (Tri::False, _) | (_, Tri::True) => Tri::False,
            (Tri::True, Tri::False) => Tri::True,
            _ => Tri::Unknown,
        }
    }
}
