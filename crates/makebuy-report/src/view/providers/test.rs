//! The partner test: what the pack asks of a provider that is to be more than one to buy from.
//!
//! These are the hard rules on options that are out without a provider, as far as they look at the provider.

use super::{Considered, Outcome, Test};
use crate::index::Index;
use crate::view::answers;
use crate::view::rules;
use makebuy_model::assessment::{Effective, Judgement, RequirementState, Row, Truth};
use makebuy_model::pack::{RuleInfo, RuleKind, Subject};

/// The conditions: those of a closer tie alone first, then those that hold for buying too.
pub(super) fn conditions<'a>(index: &Index<'a>) -> Vec<&'a RuleInfo> {
    let rules = &index.assessment.pack.rules;
    let (other, own): (Vec<&RuleInfo>, Vec<&RuleInfo>) =
        rules.iter().filter(|rule| is_condition(index, rule)).partition(|rule| is_about_buying(index, rule));
    own.into_iter().chain(other).collect()
}

/// A line for each condition.
pub(super) fn lines(index: &Index<'_>, conditions: &[&RuleInfo], providers: &[Considered<'_>]) -> Vec<Test> {
    conditions.iter().map(|rule| line(index, providers, rule)).collect()
}

fn is_condition(index: &Index<'_>, rule: &RuleInfo) -> bool {
    let hard = matches!(rule.kind, RuleKind::Veto | RuleKind::Exclude | RuleKind::Require);
    let closer = |id: &String| index.option(id).is_some_and(|option| option.needs_provider);
    let of_provider = |id: &String| index.fact(id).is_some_and(|fact| fact.subject == Subject::Provider);
    hard && rule.options.iter().any(closer) && rule.facts.iter().any(of_provider)
}

/// Whether it holds for options that need no named provider, too.
fn is_about_buying(index: &Index<'_>, rule: &RuleInfo) -> bool {
    let plain = |id: &String| index.option(id).is_some_and(|option| option.external && !option.needs_provider);
    rule.options.iter().any(plain)
}

fn line(index: &Index<'_>, providers: &[Considered<'_>], rule: &RuleInfo) -> Test {
    Test {
        rule: rules::reference(index, &rule.id),
        options: index.words.options(&answers::options(index, &rule.options)),
        kind: index.words.rule_kind(rule.kind),
        cites: rules::cites(index, rule),
        results: providers.iter().map(|provider| outcome(index, &provider.rows, rule)).collect(),
    }
}

fn outcome(index: &Index<'_>, rows: &[&Row], rule: &RuleInfo) -> Outcome {
    let states: Vec<Truth> = rows.iter().filter_map(|row| met(&row.judgement, rule)).collect();
    let count = |truth| states.iter().filter(|state| **state == truth).count();
    let (met, unmet, unknown) = (count(Truth::Yes), count(Truth::No), count(Truth::Unknown));
    let said = Said::of(index, rule.kind);
    let (state, glyph, word) = match (met, unmet, unknown) {
        (0, 0, 0) => ("none", "–", index.words.test_none()),
        (_, 0, 0) => ("met", "☑", said.met),
        (0, _, 0) => ("unmet", "☐", said.unmet),
        (0, 0, _) => ("unknown", "?", said.unknown),
        _ => ("mixed", "◇", said.counted(index, [met, unmet, unknown])),
    };
    Outcome { state, glyph, word, met, unmet, unknown }
}

/// The words for how a provider stands: a requirement is met, an exclusion does not apply.
struct Said {
    met: String,
    unmet: String,
    unknown: String,
}

impl Said {
    fn of(index: &Index<'_>, kind: RuleKind) -> Self {
        let words = index.words;
        let (met, unmet) = match kind {
            RuleKind::Require => (words.test_met(), words.test_unmet()),
            _ => (words.test_clear(), words.test_stops()),
        };
        Self { met, unmet, unknown: words.test_unknown() }
    }

    /// Each with the number of activities it holds for.
    fn counted(&self, index: &Index<'_>, counts: [usize; 3]) -> String {
        let all = [&self.met, &self.unmet, &self.unknown].into_iter().zip(counts);
        let there = all.filter(|(_, count)| *count > 0).map(|(word, count)| index.words.group(word, count));
        there.collect::<Vec<_>>().join(", ")
    }
}

/// Whether a condition is met in a row; none if it does not bear on it.
fn met(judgement: &Judgement, rule: &RuleInfo) -> Option<Truth> {
    match rule.kind {
        RuleKind::Require => required(judgement, &rule.id),
        _ => Some(kept_in(judgement, &rule.id)),
    }
}

fn required(judgement: &Judgement, rule: &str) -> Option<Truth> {
    let requirement = judgement.requirements.iter().find(|requirement| requirement.rule == rule)?;
    match requirement.state {
        RequirementState::Met => Some(Truth::Yes),
        RequirementState::Unmet => Some(Truth::No),
        RequirementState::Unknown => Some(Truth::Unknown),
        RequirementState::ToCheck => None,
    }
}

/// Whether a rule that puts options out leaves them in.
fn kept_in(judgement: &Judgement, rule: &str) -> Truth {
    let names = |ids: &[String]| ids.iter().any(|id| id == rule);
    let applies = judgement.reasons.iter().find(|reason| reason.rule == rule);
    match applies.map(|reason| reason.effective) {
        Some(Effective::Stands) => Truth::No,
        Some(Effective::Lifted) => Truth::Yes,
        Some(Effective::MayBeLifted) => Truth::Unknown,
        None if judgement.options.iter().any(|option| names(&option.out_by)) => Truth::Unknown,
        None => Truth::Yes,
    }
}
