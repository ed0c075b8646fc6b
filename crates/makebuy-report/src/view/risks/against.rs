//! Reasons that speak against what is recommended outside.

use super::{Found, Kind, NAMED, Risk, measures};
use crate::index::Index;
use crate::view::gathered::{Entry, Gathered};
use crate::view::links::{Link, Links};
use crate::view::rules;
use makebuy_model::assessment::{Activity, Bearing, Judgement, Reason};
use makebuy_model::pack::RuleKind;

/// Evidence against an option that is recommended all the same, and exclusions that an exception sets aside.
pub(super) fn reasons(index: &Index<'_>, links: &Links<'_>, outside: &[(&Activity, &Link)]) -> Vec<Found> {
    let mut gathered = Gathered::new();
    for (activity, link) in outside {
        let judgement = &activity.judgement;
        let against = judgement.reasons.iter().filter(|reason| speaks_against(judgement, reason));
        for reason in against {
            let points = points(judgement, reason);
            if let Some((_, sum)) = gathered.add(&reason.rule, link, || (reason, 0.0)) {
                *sum += points;
            }
        }
    }
    gathered.in_order().into_iter().filter_map(|entry| found(index, links, entry)).collect()
}

/// Whether it counts against the recommended option itself, and not only for another one too.
fn speaks_against(judgement: &Judgement, reason: &Reason) -> bool {
    reason.bearing == Bearing::Against
        && match reason.kind {
            RuleKind::Weigh => points(judgement, reason) > 0.0,
            RuleKind::Exclude => true,
            _ => false,
        }
}

/// How many points it takes from the recommended option.
fn points(judgement: &Judgement, reason: &Reason) -> f64 {
    let option = judgement.verdict.option.as_ref();
    -option.and_then(|id| reason.points.get(id)).copied().unwrap_or(0.0)
}

fn found(index: &Index<'_>, links: &Links<'_>, entry: Entry<(&Reason, f64)>) -> Option<Found> {
    let (reason, points) = entry.what;
    let rule = index.rule(&reason.rule)?;
    let why = index.words.risk_against(entry.links.len());
    let risk = Risk {
        text: Some(rule.because.clone()),
        rule: Some(rules::reference(index, &rule.id)),
        cites: rules::cites(index, rule),
        measures: measures::about(index, rule, &entry.links),
        ..Risk::plain(Kind::Against, rule.title.clone(), why, links.few(entry.links, NAMED))
    };
    Some(Found { kind: Kind::Against, points, risk })
}
