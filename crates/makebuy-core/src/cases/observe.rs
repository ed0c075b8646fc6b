//! What a case would expect if it were written today.

use super::compare::{Key, listed};
use makebuy_model::assessment::Judgement;

/// What a line of `expect` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Observed {
    /// One id or word.
    One(String),
    /// Several ids.
    Several(Vec<String>),
}

/// Everything that a verdict says and a case could expect, in the order in which cases are written.
#[must_use]
pub fn observe(judgement: &Judgement) -> Vec<(Key, Observed)> {
    let verdict = &judgement.verdict;
    let mut found = Vec::new();
    found.extend(verdict.option.clone().map(|option| (Key::Option, Observed::One(option))));
    found.push((Key::Standing, Observed::One(verdict.standing.as_str().to_owned())));
    let lists = [Key::Out, Key::For, Key::Against, Key::Neutral, Key::Unmet, Key::ToCheck, Key::Duties];
    let lists = lists.into_iter().map(|key| (key, listed(key, judgement))).filter(|(_, items)| !items.is_empty());
    found.extend(lists.map(|(key, items)| (key, Observed::Several(items))));
    if !verdict.qualifiers.is_empty() {
        found.push((Key::Qualifiers, Observed::Several(verdict.qualifiers.clone())));
    }
    found
}
