//! Risks that lie in answers: assumptions that several verdicts, or the only one, rest on, and requirements of which
//! nobody knows whether they are met.

use super::{Found, Kind, NAMED, Risk, measures, recommends};
use crate::index::Index;
use crate::view::answers;
use crate::view::gathered::{Entry, Gathered};
use crate::view::links::{Link, Links};
use crate::view::rules;
use makebuy_model::assessment::{Activity, Assumption, Requirement, RequirementState};

/// Assumptions that decide more than one verdict, or the only one.
pub(super) fn assumptions(index: &Index<'_>, links: &Links<'_>) -> Vec<Found> {
    let mut gathered = Gathered::new();
    for (place, activity) in index.assessment.activities.iter().enumerate().filter(|(_, a)| recommends(a)) {
        let Some(link) = links.at(place) else { continue };
        for assumption in activity.judgement.assumptions.iter().filter(|assumption| assumption.decides) {
            gathered.add(&assumption.fact, link, || assumption);
        }
    }
    let only = index.assessment.activities.len() == 1;
    let shared = gathered.in_order().into_iter().filter(|entry| only || entry.links.len() > 1);
    shared.map(|entry| assumed(index, links, entry)).collect()
}

fn assumed(index: &Index<'_>, links: &Links<'_>, entry: Entry<&Assumption>) -> Found {
    let Assumption { fact, value, .. } = entry.what;
    let value = answers::value(index, fact, Some(value));
    let title = index.words.risk_assumption(index.words.quoted(answers::briefly_named(index, fact)), value);
    let ask = index.fact(fact).and_then(|fact| fact.ask.clone());
    let measures = ask.map(|ask| measures::Measure { text: index.words.risk_ask(ask), assigned: Vec::new() });
    let why = index.words.risk_assumption_why(entry.links.len());
    let risk = Risk {
        measures: measures.into_iter().collect(),
        ..Risk::plain(Kind::Assumption, title, why, links.few(entry.links, NAMED))
    };
    Found { kind: Kind::Assumption, points: 0.0, risk }
}

/// Requirements on what is recommended outside that hang on a missing answer.
pub(super) fn unknown_requirements(index: &Index<'_>, links: &Links<'_>, outside: &[(&Activity, &Link)]) -> Vec<Found> {
    let mut gathered = Gathered::new();
    for (activity, link) in outside {
        let unknown = activity.judgement.requirements.iter().filter(|r| r.state == RequirementState::Unknown);
        for requirement in unknown.filter(|r| activity.judgement.recommends_any(&r.options)) {
            gathered.add(&requirement.rule, link, || requirement);
        }
    }
    gathered.in_order().into_iter().filter_map(|entry| unknown(index, links, entry)).collect()
}

fn unknown(index: &Index<'_>, links: &Links<'_>, entry: Entry<&Requirement>) -> Option<Found> {
    let Requirement { rule, todo, .. } = entry.what;
    let info = index.rule(rule)?;
    let title = index.words.risk_unknown(index.words.quoted(&info.title));
    let why = index.words.risk_unknown_why(entry.links.len());
    let risk = Risk {
        text: Some(info.because.clone()),
        rule: Some(rules::reference(index, rule)),
        cites: rules::cites(index, info),
        measures: vec![measures::measure(index, rule, todo, &entry.links)],
        ..Risk::plain(Kind::Unknown, title, why, links.few(entry.links, NAMED))
    };
    Some(Found { kind: Kind::Unknown, points: 0.0, risk })
}
