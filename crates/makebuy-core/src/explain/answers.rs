//! What is known in a row, and which answers made a condition what it is.

use super::RowView;
use crate::compile::{Said, value};
use crate::eval::{Tri, causes};
use crate::ids::FactId;
use crate::pack::{Cond, Derive, Pack, Scale};
use crate::portfolio::Answers;
use makebuy_model::assessment::{Answer, Origin};
use makebuy_model::pack::{Subject, Value};
use std::collections::BTreeSet;

/// What was said about a fact, in the words of its scale.
pub(crate) fn value_said(scale: &Scale, said: &Said) -> Option<Value> {
    match said {
        Said::Unknown => None,
        Said::Known(known) => Some(value(scale, *known)),
        Said::Note(text) => Some(Value::Name(text.clone())),
    }
}

/// The answers about one subject as such: what was said, else what is assumed, else unknown.
pub(crate) fn subject_answers(pack: &Pack, subject: Subject, answers: &Answers, assumptions: bool) -> Vec<Answer> {
    let asked = pack.facts.iter().filter(|(_, fact)| fact.subject == subject && fact.derive.is_none());
    let answer = |(id, fact): (FactId, &crate::pack::Fact)| {
        let (value, origin) = match (answers.get(&id), fact.assume) {
            (Some(said), _) => (value_said(&fact.scale, said), Origin::Given),
            (None, Some(assumed)) if assumptions => (Some(value(&fact.scale, assumed)), Origin::Assumed),
            _ => (None, Origin::Unknown),
        };
        let origin = if value.is_none() { Origin::Unknown } else { origin };
        Answer { fact: fact.id.clone(), value, origin }
    };
    asked.map(answer).collect()
}

/// The answers of a row about its activity and its provider, and everything derived.
pub(super) fn row_answers(view: RowView<'_>) -> Vec<Answer> {
    let facts = view.pack.facts.iter();
    let shown = facts.filter(|(_, fact)| match fact.subject {
        Subject::Activity => true,
        Subject::Provider => view.provider.is_some(),
        Subject::Organisation => fact.derive.is_some(),
    });
    shown.map(|(fact, _)| view.answer(fact)).collect()
}

impl RowView<'_> {
    /// What is known about a fact in this row.
    pub(super) fn answer(&self, fact: FactId) -> Answer {
        let compiled = &self.pack.facts[fact];
        if compiled.scale == Scale::Text {
            return self.note(fact);
        }
        let known = self.judged.table.columns[fact].get(self.row, &compiled.scale);
        let origin = match known {
            None if self.rests_on_failure(fact) => Origin::Failed,
            None => Origin::Unknown,
            Some(_) if compiled.derive.is_some() => Origin::Derived,
            Some(_) if self.judged.table.assumed[fact].get(self.row) => Origin::Assumed,
            Some(_) => Origin::Given,
        };
        Answer { fact: compiled.id.clone(), value: known.map(|known| value(&compiled.scale, known)), origin }
    }

    /// Whether a fact is unknown because a function failed: its own, or that of a fact it is derived from.
    fn rests_on_failure(&self, fact: FactId) -> bool {
        if self.judged.table.failures.is_empty() {
            return false;
        }
        let mut seen = BTreeSet::new();
        let mut waiting = vec![fact];
        while let Some(next) = waiting.pop() {
            if !seen.insert(next)
                || self.judged.table.columns[next].get(self.row, &self.pack.facts[next].scale).is_some()
            {
                continue;
            }
            if self.judged.table.has_failed(next, self.row) {
                return true;
            }
            if let Some(derive) = &self.pack.facts[next].derive {
                derive.facts(&self.pack.atoms, &mut |used| waiting.push(used));
            }
        }
        false
    }

    /// A text never enters the table: it is looked up where it was said.
    fn note(&self, fact: FactId) -> Answer {
        let compiled = &self.pack.facts[fact];
        let activity = self.portfolio.activities.get(self.activity);
        let provider = self.provider;
        let answers = match compiled.subject {
            Subject::Organisation => Some(&self.portfolio.organisation.answers),
            Subject::Activity => activity.map(|activity| &activity.answers),
            Subject::Provider => provider.and_then(|provider| {
                let own = activity.and_then(|activity| activity.provider_answers.get(&provider));
                let general = self.portfolio.providers.get(provider).map(|provider| &provider.answers);
                own.filter(|answers| answers.contains_key(&fact)).or(general)
            }),
        };
        let said = answers.and_then(|answers| answers.get(&fact));
        let value = said.and_then(|said| value_said(&compiled.scale, said));
        let origin = if value.is_some() { Origin::Given } else { Origin::Unknown };
        Answer { fact: compiled.id.clone(), value, origin }
    }

    /// The answers that make conditions what they are, derived facts with what they are derived from.
    pub(super) fn answers_behind(&self, conditions: &[&Cond]) -> Vec<Answer> {
        let mut facts = BTreeSet::new();
        for cond in conditions {
            self.facts_behind(cond, &mut facts);
        }
        facts.into_iter().map(|fact| self.answer(fact)).collect()
    }

    fn facts_behind(&self, cond: &Cond, facts: &mut BTreeSet<FactId>) {
        let mut waiting = Vec::new();
        causes(cond, &self.judged.atoms, self.row, &mut |atom| waiting.extend(self.pack.atoms[atom].facts()));
        while let Some(fact) = waiting.pop() {
            if !facts.insert(fact) {
                continue;
            }
            match &self.pack.facts[fact].derive {
                None => {}
                Some(derive @ (Derive::Number(_) | Derive::Called(_))) => {
                    derive.facts(&self.pack.atoms, &mut |used| waiting.push(used));
                }
                Some(Derive::Flag(cond)) => causes(cond, &self.judged.atoms, self.row, &mut |atom| {
                    waiting.extend(self.pack.atoms[atom].facts());
                }),
            }
        }
    }

    /// The missing or inexact answers because of which a condition is unknown.
    pub(super) fn unknowns_behind(&self, cond: &Cond, visit: &mut impl FnMut(FactId)) {
        let mut facts = BTreeSet::new();
        causes(cond, &self.judged.atoms, self.row, &mut |atom| {
            if self.judged.atoms[atom].get(self.row) == Tri::Unknown {
                facts.extend(self.pack.atoms[atom].facts());
            }
        });
        for fact in facts {
            self.unknowns_below(fact, visit);
        }
    }

    /// The missing or inexact answers below a fact.
    pub(super) fn unknowns_below(&self, fact: FactId, visit: &mut impl FnMut(FactId)) {
        crate::eval::unknown_sources(fact, self.pack, &self.judged.table, &self.judged.atoms, self.row, visit);
    }
}
