//! Risks of the portfolio as a whole.

use super::{Found, Kind, NAMED, Risk, measures};
use crate::index::Index;
use crate::view::answers;
use crate::view::gathered::Gathered;
use crate::view::links::{Link, Links};
use crate::view::rules;
use crate::words;
use makebuy_model::assessment::{Activity, PortfolioWarning};

/// What rules about the portfolio warn of.
pub(super) fn warnings(index: &Index<'_>, links: &Links<'_>) -> Vec<Found> {
    let found =
        |warning: &PortfolioWarning| Found { kind: Kind::Portfolio, points: 0.0, risk: warned(index, links, warning) };
    index.assessment.warnings.iter().map(found).collect()
}

fn warned(index: &Index<'_>, links: &Links<'_>, warning: &PortfolioWarning) -> Risk {
    let rule = index.rule(&warning.rule);
    let counts = (warning.counted.len(), warning.selected.len());
    let counted = links.of_all(&warning.counted);
    let why = words::stopped(&index.words.share(counts, warning.share, rule.and_then(|rule| rule.above)));
    Risk {
        text: rule.map(|rule| rule.because.clone()),
        rule: Some(rules::reference(index, &warning.rule)),
        cites: rule.map_or_else(Vec::new, |rule| rules::cites(index, rule)),
        measures: rule.map_or_else(Vec::new, |rule| measures::about(index, rule, &counted)),
        ..Risk::plain(Kind::Portfolio, warning.warning.clone(), why, links.few(counted, NAMED))
    }
}

/// So many activities with one provider, and more than half of those outside, are a concentration.
const CONCENTRATED: usize = 3;

/// One provider that is chosen for more than half of what goes outside.
pub(super) fn concentration(index: &Index<'_>, links: &Links<'_>, outside: &[(&Activity, &Link)]) -> Vec<Found> {
    let mut gathered = Gathered::new();
    for (activity, link) in outside {
        if let Some(provider) = &activity.provider {
            gathered.add(provider, link, || provider);
        }
    }
    let all = outside.len();
    let found = |provider: &str, held: Vec<Link>| {
        let title = index.words.risk_concentration(answers::provider(index, provider), held.len(), all);
        let risk =
            Risk::plain(Kind::Concentration, title, index.words.risk_concentration_why(), links.few(held, NAMED));
        Found { kind: Kind::Concentration, points: 0.0, risk }
    };
    let much = |count: usize| count >= CONCENTRATED && count * 2 > all;
    let entries = gathered.most_first().into_iter().filter(|entry| much(entry.links.len()));
    entries.map(|entry| found(entry.what, entry.links)).collect()
}

/// What would go outside on a lead that is none.
pub(super) fn close_calls(index: &Index<'_>, links: &Links<'_>, outside: &[(&Activity, &Link)]) -> Option<Found> {
    let close = outside.iter().filter(|(activity, _)| activity.judgement.verdict.close_call);
    let close: Vec<Link> = close.map(|(_, link)| Link::clone(link)).collect();
    (!close.is_empty()).then(|| {
        let title = index.words.risk_close(close.len(), index.assessment.activities.len());
        let why = index.words.risk_close_why(index.assessment.pack.indifference);
        Found {
            kind: Kind::CloseCall,
            points: 0.0,
            risk: Risk::plain(Kind::CloseCall, title, why, links.few(close, NAMED)),
        }
    })
}
