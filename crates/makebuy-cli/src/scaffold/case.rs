//! A case as a text: what is given, and what came out.

use makebuy_core::cases::{Entry, Key, line, observe};
use makebuy_core::toml_text::{bare, quoted};
use makebuy_model::assessment::{Activity, Answer, Judgement, Origin};
use makebuy_model::pack::{FactInfo, PackInfo, Subject};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What a case gives; answers as TOML, by fact.
#[derive(Debug, Clone, Default)]
pub(crate) struct Given {
    pub(crate) like: Option<String>,
    pub(crate) has_provider: bool,
    pub(crate) answers: BTreeMap<&'static str, BTreeMap<String, String>>,
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
        self.answers.entry(subject.as_str()).or_default().insert(fact.to_owned(), value);
    }

    /// The case but for what it expects.
    pub(crate) fn head(&self, id: &str, title: &str) -> String {
        let mut text = format!("[[case]]\nid = {}\ntitle = {}\n", quoted(id), quoted(title));
        if let Some(like) = &self.like {
            let _ = writeln!(text, "like = {}", quoted(like));
        }
        let there = |subject: Subject| match subject {
            Subject::Activity => self.like.is_none(),
            Subject::Provider => self.has_provider && self.like.is_none(),
            Subject::Organisation => false,
        };
        for subject in [Subject::Organisation, Subject::Provider, Subject::Activity] {
            let answers = self.answers.get(subject.as_str());
            if answers.is_some() || there(subject) {
                let entries = answers.into_iter().flatten();
                let entries: Vec<_> = entries.map(|(fact, value)| format!("{} = {value}", bare(fact))).collect();
                let inside = if entries.is_empty() { String::new() } else { format!(" {} ", entries.join(", ")) };
                let _ = writeln!(text, "{} = {{{inside}}}", subject.as_str());
            }
        }
        text
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
