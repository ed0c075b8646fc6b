//! Reasons that carry many verdicts and are known to be wrong at times.

use super::{Found, Kind, NAMED, Risk, measures};
use crate::index::Index;
use crate::view::gathered::{Entry, Gathered};
use crate::view::links::{Link, Links};
use crate::view::rules;
use makebuy_model::assessment::{Activity, Bearing, Reason};

/// Fewer verdicts than this are not many.
const MANY: usize = 3;

/// The counter-evidence of rules that speak for many verdicts outside.
pub(super) fn counter_evidence(index: &Index<'_>, links: &Links<'_>, outside: &[(&Activity, &Link)]) -> Vec<Found> {
    let mut gathered = Gathered::new();
    for (activity, link) in outside {
        let option = activity.judgement.verdict.option.as_ref();
        let carries = |reason: &&Reason| {
            let points = option.and_then(|id| reason.points.get(id)).copied().unwrap_or(0.0);
            reason.bearing == Bearing::For && points > 0.0
        };
        for reason in activity.judgement.reasons.iter().filter(carries) {
            gathered.add(&reason.rule, link, || &reason.rule);
        }
    }
    let many = gathered.in_order().into_iter().filter(|entry| entry.links.len() >= MANY);
    many.filter_map(|entry| found(index, links, entry)).collect()
}

fn found(index: &Index<'_>, links: &Links<'_>, entry: Entry<&String>) -> Option<Found> {
    let rule = index.rule(entry.what)?;
    let counter = rule.counter.clone()?;
    let why = index.words.risk_counter_why(entry.links.len());
    let risk = Risk {
        text: Some(counter),
        rule: Some(rules::reference(index, &rule.id)),
        cites: rules::cites(index, rule),
        measures: measures::about(index, rule, &entry.links),
        ..Risk::plain(
            Kind::Counter,
            index.words.risk_counter(index.words.quoted(&rule.title)),
            why,
            links.few(entry.links, NAMED),
        )
    };
    Some(Found { kind: Kind::Counter, points: 0.0, risk })
}
