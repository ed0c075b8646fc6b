//! The verdicts of one portfolio by two packs.

use crate::assess::{Settings, assess};
use crate::pack::Pack;
use crate::portfolio::Portfolio;
use makebuy_model::assessment::{Activity, Assessment, DutyState, RequirementState, Standing, Verdict};
use makebuy_model::diff::{DutyChange, PortfolioDiff, VerdictChange};
use std::collections::{BTreeMap, BTreeSet};

/// What makes a verdict the same verdict: option, standing and qualifiers.
pub(super) type Key = (Option<String>, Standing, BTreeSet<String>);

/// The verdicts of a portfolio, by activity.
pub(super) type Keys = BTreeMap<String, Key>;

pub(super) fn keys(pack: &Pack, portfolio: &Portfolio) -> Keys {
    let activities = assess(pack, portfolio, &Settings::default()).activities;
    activities.into_iter().map(|activity| (activity.id, key(&activity.judgement.verdict))).collect()
}

pub(super) fn key(verdict: &Verdict) -> Key {
    (verdict.option.clone(), verdict.standing, verdict.qualifiers.iter().cloned().collect())
}

/// What differs, without its causes.
pub(super) fn compare(title: &str, old: (&Pack, Portfolio), new: (&Pack, Portfolio)) -> PortfolioDiff {
    let judged = |(pack, portfolio): (&Pack, Portfolio)| assess(pack, &portfolio, &Settings::default());
    let (old, new) = (judged(old), judged(new));
    let warned = |assessment: &Assessment| -> BTreeSet<String> {
        assessment.warnings.iter().map(|warning| warning.rule.clone()).collect()
    };
    let (before, after) = (warned(&old), warned(&new));
    PortfolioDiff {
        title: title.to_owned(),
        activities: new.activities.len(),
        verdicts: changed(&old, &new),
        cut_short: false,
        duties: pairs(&old, &new).filter_map(|(was, is)| duties(was, is)).collect(),
        warnings_new: after.difference(&before).cloned().collect(),
        warnings_gone: before.difference(&after).cloned().collect(),
    }
}

/// The verdicts that differ between two assessments of one portfolio, without causes.
pub(crate) fn changed(old: &Assessment, new: &Assessment) -> Vec<VerdictChange> {
    let differs = |(was, is): &(&Activity, &Activity)| key(&was.judgement.verdict) != key(&is.judgement.verdict);
    let change = |(was, is): (&Activity, &Activity)| VerdictChange {
        activity: is.id.clone(),
        name: is.name.clone(),
        from: was.judgement.verdict.clone(),
        to: is.judgement.verdict.clone(),
        from_undecided: was.judgement.undecided(),
        to_undecided: is.judgement.undecided(),
        causes: Vec::new(),
    };
    pairs(old, new).filter(differs).map(change).collect()
}

/// The activities of both, each with itself.
fn pairs<'a>(old: &'a Assessment, new: &'a Assessment) -> impl Iterator<Item = (&'a Activity, &'a Activity)> {
    let before: BTreeMap<&str, &Activity> = old.activities.iter().map(|was| (was.id.as_str(), was)).collect();
    new.activities.iter().filter_map(move |is| Some((*before.get(is.id.as_str())?, is)))
}

fn duties(was: &Activity, is: &Activity) -> Option<DutyChange> {
    let (before, after) = (to_do(was), to_do(is));
    let list = |from: &BTreeSet<String>, to: &BTreeSet<String>| from.difference(to).cloned().collect::<Vec<_>>();
    let (new, gone) = (list(&after, &before), list(&before, &after));
    let differs = !new.is_empty() || !gone.is_empty();
    differs.then(|| DutyChange { activity: is.id.clone(), name: is.name.clone(), new, gone })
}

/// Takes a rule that comes and goes under two ids for the one it is; says whether anything else comes or goes.
pub(super) fn is_more_than_renamed(duty: &mut DutyChange, was: &String, is: &String) -> bool {
    if duty.gone.contains(was) && duty.new.contains(is) {
        duty.gone.retain(|rule| rule != was);
        duty.new.retain(|rule| rule != is);
    }
    !duty.gone.is_empty() || !duty.new.is_empty()
}

/// Duties that are due and requirements of the recommended option that are unmet.
fn to_do(activity: &Activity) -> BTreeSet<String> {
    let judgement = &activity.judgement;
    let due = judgement.duties.iter().filter(|duty| duty.state == DutyState::Due).map(|duty| duty.rule.clone());
    let best = |options: &[String]| judgement.verdict.option.as_ref().is_some_and(|best| options.contains(best));
    let unmet =
        judgement.requirements.iter().filter(|item| item.state == RequirementState::Unmet && best(&item.options));
    due.chain(unmet.map(|item| item.rule.clone())).collect()
}
