//! One rule over a whole portfolio: where it applies, where it nearly does, and what would come without it.

use super::near::nearest;
use super::{Evaluation, RowView, truth};
use crate::assess::{Settings, assess};
use crate::diff::changed;
use crate::eval::{Tri, judge};
use crate::ids::{Id as _, RuleId};
use crate::pack::{Action, Pack, Rule};
use crate::portfolio::{Portfolio, rows};
use crate::warnings::measured;
use makebuy_model::assessment::{Activity, Assessment, RequirementState};
use makebuy_model::touch::{Goal, Near, RuleTouch, SCHEMA_VERSION, Touch};

/// What a rule does to a portfolio; `None` if the pack has no such rule.
#[must_use]
pub fn touch(pack: &Pack, portfolio: &Portfolio, settings: &Settings, rule: &str) -> Option<RuleTouch> {
    let place = pack.info.rules.iter().position(|info| info.id == rule)?;
    let (id, info) = (RuleId::from_index(place), pack.info.rules.get(place)?);
    let assessment = assess(pack, portfolio, settings);
    let without = assess(&pack.without(id), portfolio, settings);
    let rows = rows(pack, portfolio, settings.assumptions);
    let judged = judge(pack, rows.table.clone());
    let evaluation = Evaluation { pack, portfolio, rows: &rows, judged: &judged, without_assumptions: None };
    let chosen: Vec<(String, usize)> = (assessment.activities.iter().enumerate())
        .filter_map(|(place, activity)| {
            let row = activity.rows.iter().position(|row| row.chosen)?;
            Some((activity.id.clone(), rows.of_activity.get(place)?.start + row))
        })
        .collect();
    let touches = assessment
        .activities
        .iter()
        .zip(&chosen)
        .enumerate()
        .filter_map(|(place, (activity, (_, row)))| Some(one(evaluation.view(place, *row)?, id, activity, rule)));
    Some(RuleTouch {
        schema_version: SCHEMA_VERSION,
        rule: info.clone(),
        activities: touches.collect(),
        without: changed(&assessment, &without),
        warns: share(&assessment, rule),
        share: measured(&evaluation, id, &chosen),
    })
}

fn share(assessment: &Assessment, rule: &str) -> Option<f64> {
    assessment.warnings.iter().find(|warning| warning.rule == rule).map(|warning| warning.share)
}

fn one(view: RowView<'_>, id: RuleId, activity: &Activity, rule: &str) -> Touch {
    let compiled = &view.pack.rules[id];
    let judgement = &activity.judgement;
    let state = super::state::state(view, rule);
    Touch {
        activity: activity.id.clone(),
        name: activity.name.clone(),
        provider: activity.provider.clone(),
        applies: truth(view.when(id)),
        lacks_provider: view.waits_for_provider(compiled),
        reason: judgement.reasons.iter().find(|reason| reason.rule == rule).cloned(),
        requirement: requirement(view, id),
        duty: judgement.duties.iter().find(|duty| duty.rule == rule).map(|duty| duty.state),
        answers: state.map(|state| state.answers).unwrap_or_default(),
        near: near(view, id, compiled),
    }
}

/// How far a requirement that applies is met.
fn requirement(view: RowView<'_>, id: RuleId) -> Option<RequirementState> {
    let Action::Require { .. } = view.pack.rules[id].action else { return None };
    match (view.when(id), view.judged.need[id].get(view.row)) {
        (Tri::True, Tri::True) => Some(RequirementState::Met),
        (Tri::True, Tri::False) => Some(RequirementState::Unmet),
        (Tri::True, Tri::Unknown) => Some(RequirementState::Unknown),
        _ => None,
    }
}

/// What is missing for the rule to apply; where it does, for its need to be met. Without a provider, nothing can be said
/// of a rule that speaks of one.
fn near(view: RowView<'_>, id: RuleId, rule: &Rule) -> Option<Near> {
    if rule.about_provider && view.provider.is_none() {
        return None;
    }
    match (&rule.action, view.when(id)) {
        (Action::Require { need, .. }, Tri::True) => nearest(view, need, Goal::Met),
        (_, Tri::True) => None,
        _ => nearest(view, &rule.when, Goal::Applies),
    }
}
