//! The questions of the whole portfolio, each once for all activities that wait for it.

use super::confidence;
use super::gathered::{Entry, Gathered};
use super::links::Links;
use super::step::Step;
use super::{assigned, next};
use crate::index::Index;
use crate::words;
use makebuy_model::assessment::Question;
use makebuy_model::pack::Subject;
use std::collections::BTreeSet;

/// So many are told with what else is to do or to decide.
const TOP: usize = 5;
/// So many of the activities that wait for one are named.
const NAMED: usize = 4;

/// A question with whoever sees to what waits for it.
pub(crate) struct Asked {
    /// The question; what is assigned tells who finds out.
    pub(crate) step: Step,
    /// Who sees to what waits for it.
    pub(crate) who: Vec<String>,
}

/// The questions that decide most, and how many others there are.
pub(crate) fn weightiest(index: &Index<'_>, questions: &[Asked]) -> (Vec<Step>, Option<String>) {
    let first = questions.iter().take(TOP).map(|asked| asked.step.clone()).collect();
    (first, index.words.others_in_sections(questions.len().saturating_sub(TOP)))
}

/// A question as several activities wait for it.
struct Open<'a> {
    text: &'a str,
    /// The range that was answered, if it is the same for all.
    said: Option<String>,
    decides: bool,
    rules: BTreeSet<&'a str>,
}

/// Every question, once for all activities that wait for it: those that decide first, then those that most activities wait for.
pub(crate) fn build(index: &Index<'_>, links: &Links<'_>) -> Vec<Asked> {
    let mut entries = gather(index, links).most_first();
    entries.sort_by_key(|entry| !entry.what.decides);
    entries.into_iter().map(|entry| asked(index, links, entry)).collect()
}

fn gather<'a>(index: &Index<'a>, links: &Links<'_>) -> Gathered<(&'a str, Option<&'a str>), Open<'a>> {
    let mut gathered = Gathered::new();
    for (place, activity) in index.assessment.activities.iter().enumerate() {
        let Some(link) = links.at(place).filter(|_| confidence::unsettled(activity)) else { continue };
        for question in &activity.judgement.questions {
            let provider = activity.provider.as_deref().filter(|_| question.subject == Subject::Provider);
            let said = next::said(index, question, activity);
            let open = gathered.add((question.fact.as_str(), provider), link, || opened(question, said.clone()));
            if let Some(open) = open {
                open.decides |= question.decides;
                open.said = open.said.take().filter(|one| Some(one) == said.as_ref());
                open.rules.extend(question.rules.iter().map(String::as_str));
            }
        }
    }
    gathered
}

fn opened(question: &Question, said: Option<String>) -> Open<'_> {
    Open { text: &question.text, said, decides: false, rules: BTreeSet::new() }
}

fn asked(index: &Index<'_>, links: &Links<'_>, Entry { what, links: all }: Entry<Open<'_>>) -> Asked {
    let rules = || what.rules.iter().copied();
    let who = assigned::to_rules(index, rules(), &all);
    let step = Step {
        assigned: assigned::to_find_out(index, rules(), &all),
        text: what.said.map_or_else(|| what.text.to_owned(), |said| words::narrower(what.text, &said)),
        effect: index.words.question_effect(what.decides, all.len()),
        activities: links.few(all, NAMED),
    };
    Asked { step, who }
}
