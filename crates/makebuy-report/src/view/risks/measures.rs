//! What is done about a risk: duties and requirements of the activities it touches that look at the same facts, or carry the
//! same claims, as the rule that tells of it.

use crate::index::Index;
use crate::view::assigned;
use crate::view::links::Link;
use makebuy_model::assessment::{Judgement, RequirementState};
use makebuy_model::pack::RuleInfo;
use serde::Serialize;
use std::collections::BTreeMap;

/// Something that is done about a risk.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Measure {
    /// What is to be done.
    pub(crate) text: String,
    /// Who sees to it, and by when.
    pub(crate) assigned: Vec<String>,
}

const MOST: usize = 2;

/// What is done about what a rule tells of, in some activities.
pub(super) fn about(index: &Index<'_>, rule: &RuleInfo, links: &[Link]) -> Vec<Measure> {
    let mut found: BTreeMap<&str, &str> = BTreeMap::new();
    for link in links {
        let activity = index.assessment.activities.get(link.key.saturating_sub(1));
        if let Some(activity) = activity {
            found.extend(todos(&activity.judgement));
        }
    }
    let others = index.assessment.pack.rules.iter().filter(|other| other.id != rule.id);
    let near = others.filter_map(|other| {
        let text = *found.get(other.id.as_str())?;
        Some((nearness(rule, other), other, text))
    });
    let mut nearest: Vec<(usize, &RuleInfo, &str)> = near.filter(|(nearness, ..)| *nearness > 0).collect();
    nearest.sort_by_key(|(nearness, ..)| std::cmp::Reverse(*nearness));
    nearest.into_iter().take(MOST).map(|(_, other, text)| measure(index, &other.id, text, links)).collect()
}

/// What one rule asks for.
pub(super) fn measure(index: &Index<'_>, rule: &str, text: &str, links: &[Link]) -> Measure {
    Measure { text: text.to_owned(), assigned: assigned::to_rule(index, rule, links) }
}

/// What is due and what has to be put in place, by rule.
fn todos(judgement: &Judgement) -> impl Iterator<Item = (&str, &str)> {
    let requirements = judgement.requirements.iter().filter(|r| r.state != RequirementState::Met);
    let requirements = requirements.map(|r| (r.rule.as_str(), r.todo.as_str()));
    judgement.duties.iter().map(|duty| (duty.rule.as_str(), duty.duty.as_str())).chain(requirements)
}

/// How many facts and claims two rules share.
fn nearness(rule: &RuleInfo, other: &RuleInfo) -> usize {
    let facts = rule.facts.iter().filter(|fact| other.facts.contains(fact)).count();
    facts + rule.claims.iter().filter(|claim| other.claims.contains(claim)).count()
}
