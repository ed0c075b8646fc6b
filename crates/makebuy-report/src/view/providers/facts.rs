//! What is known of each provider.

use super::{Considered, Fact, Known};
use crate::index::Index;
use crate::view::answers;
use crate::words;
use makebuy_model::assessment::Answer;
use makebuy_model::pack::{FactInfo, Subject};

/// The facts about providers to which one of them has an answer.
pub(super) fn lines(index: &Index<'_>, providers: &[Considered<'_>]) -> Vec<Fact> {
    let asked = index.assessment.pack.facts.iter().filter(|fact| fact.subject == Subject::Provider);
    let known = asked.filter(|fact| providers.iter().any(|provider| answered(index, provider.id, fact).is_some()));
    known.map(|fact| line(index, providers, fact)).collect()
}

fn answered<'a>(index: &Index<'a>, id: &str, fact: &FactInfo) -> Option<&'a Answer> {
    let answers = &index.provider(id)?.answers;
    answers.iter().find(|answer| answer.fact == fact.id && answer.value.is_some())
}

fn line(index: &Index<'_>, providers: &[Considered<'_>], fact: &FactInfo) -> Fact {
    let known = |provider: &Considered<'_>| {
        let answer = answered(index, provider.id, fact);
        Known {
            value: answers::value(index, &fact.id, answer.and_then(|answer| answer.value.as_ref())),
            origin: answer.and_then(|answer| index.words.origin(answer.origin)),
            known: answer.is_some(),
        }
    };
    Fact { title: words::fact_briefly(Some(fact), &fact.id), values: providers.iter().map(known).collect() }
}
