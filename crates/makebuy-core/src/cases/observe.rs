//! What a case would expect if it were written today.

use super::compare::listed;
use super::key::Key;
use super::write::Entry;
use makebuy_model::assessment::Judgement;

/// What a verdict says and a new case expects: the option, the standing, every rule in its place, and the qualifiers.
#[must_use]
pub fn observe(judgement: &Judgement) -> Vec<(Key, Entry)> {
    let verdict = &judgement.verdict;
    let mut found = Vec::new();
    found.extend(verdict.option.clone().map(|option| (Key::Option, Entry::Word(option))));
    found.push((Key::Standing, Entry::Word(verdict.standing.as_str().to_owned())));
    let lists = [Key::Out, Key::For, Key::Against, Key::Neutral, Key::Unmet, Key::ToCheck, Key::Duties];
    let lists = lists.into_iter().map(|key| (key, listed(key, judgement))).filter(|(_, items)| !items.is_empty());
    found.extend(lists.map(|(key, items)| (key, Entry::Words(items))));
    if !verdict.qualifiers.is_empty() {
        found.push((Key::Qualifiers, Entry::Words(verdict.qualifiers.clone())));
    }
    found
}
