//! A case as a text: what is given, and what came out.

use makebuy_core::cases::{Entry, Head, Key, line, observe};
use makebuy_model::assessment::{Activity, Answer, Judgement, Origin};
use makebuy_model::pack::{FactInfo, PackInfo, Subject};
use std::collections::BTreeMap;

/// What a case gives; answers as TOML, by fact.
#[derive(Debug, Clone, Default)]
pub(crate) struct Given {
    like: Option<String>,
    has_provider: bool,
    answers: BTreeMap<(Subject, String), String>,
}

impl Given {
    /// What another case gives.
    pub(crate) fn like(case: &str) -> Self {
        Self { like: Some(case.to_owned()), ..Self::default() }
    }

    /// One answer.
    pub(crate) fn of(fact: &FactInfo, value: &str) -> Self {
        let mut given = Self::default();
        given.put(fact.subject, &fact.id, value.to_owned());
        given
    }

    /// The same with what another case gives, but for what is given here.
    pub(crate) fn over(self, case: Option<String>) -> Self {
        Self { like: case, ..self }
    }

    /// What an activity of a portfolio was judged by.
    pub(crate) fn from_activity(pack: &PackInfo, activity: &Activity) -> Self {
        let mut given = Self { has_provider: activity.provider.is_some(), ..Self::default() };
        for answer in &activity.judgement.answers {
            let Some(fact) = pack.facts.iter().find(|fact| fact.id == answer.fact) else { continue };
            if let Some(value) = said(fact, answer) {
                given.put(fact.subject, &fact.id, value);
            }
        }
        given
    }

    pub(crate) fn put(&mut self, subject: Subject, fact: &str, value: String) {
        self.has_provider |= subject == Subject::Provider;
        self.answers.insert((subject, fact.to_owned()), value);
    }

    /// The case but for what it expects.
    pub(crate) fn head(&self, id: &str, title: &str) -> String {
        let like = self.like.as_deref();
        let provider = (self.has_provider && like.is_none()).then_some(true);
        let answers = self.answers.iter().map(|((subject, fact), value)| (*subject, fact.clone(), value.clone()));
        Head { id, title, like, provider, answers: answers.collect(), activities: Vec::new() }.text()
    }
}

/// An answer as it was said; an assumption that was lifted is said to be unknown.
fn said(fact: &FactInfo, answer: &Answer) -> Option<String> {
    match (answer.origin, &answer.value) {
        (Origin::Given, Some(value)) if !matches!(fact.kind, makebuy_model::pack::FactKind::Text) => {
            Some(makebuy_core::toml_text::value(value))
        }
        (Origin::Unknown, _) if fact.assume.is_some() => Some("\"unknown\"".to_owned()),
        _ => None,
    }
}

/// What a verdict says, as lines of `expect`; only those that `wanted` holds.
pub(crate) fn expectation(judgement: &Judgement, wanted: impl Fn(Key, &Entry) -> Option<Entry>) -> String {
    let seen = observe(judgement).into_iter();
    seen.filter_map(|(key, entry)| Some(line(key, &wanted(key, &entry)?))).collect()
}
