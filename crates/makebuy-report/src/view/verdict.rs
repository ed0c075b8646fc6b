//! A verdict in the fewest words.

use super::answers;
use crate::index::Index;
use crate::number;
use makebuy_model::assessment::{Activity, Judgement};
use std::collections::BTreeMap;

/// Whether the recommended option uses a provider.
pub(crate) fn goes_outside(index: &Index<'_>, judgement: &Judgement) -> bool {
    judgement.recommended().and_then(|id| index.option(id)).is_some_and(|option| option.external)
}

/// Options with how often each is recommended, in the pack's order; without those that never are.
pub(crate) fn counted<'a>(index: &Index<'_>, judgements: impl Iterator<Item = &'a Judgement>) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for option in judgements.filter_map(Judgement::recommended) {
        *counts.entry(option).or_default() += 1;
    }
    let options = index.assessment.pack.options.iter();
    let counted = options.filter_map(|option| Some((option, *counts.get(option.id.as_str())?)));
    counted.map(|(option, count)| (index.words.named(answers::option(index, &option.id)), count)).collect()
}

/// The recommended option with its qualifiers: `Outsource, temporary`.
pub(crate) fn headline(index: &Index<'_>, judgement: &Judgement) -> String {
    qualified(index, judgement, |id| answers::option(index, id))
}

/// The same with the option's whole title.
pub(crate) fn full_headline(index: &Index<'_>, judgement: &Judgement) -> String {
    qualified(index, judgement, |id| answers::option_title(index, id))
}

fn qualified(index: &Index<'_>, judgement: &Judgement, title: impl Fn(&str) -> String) -> String {
    std::iter::once(unqualified(index, judgement, title))
        .chain(qualifiers(index, judgement))
        .collect::<Vec<_>>()
        .join(", ")
}

/// The recommended option without its qualifiers.
pub(crate) fn alone(index: &Index<'_>, judgement: &Judgement) -> String {
    unqualified(index, judgement, |id| answers::option(index, id))
}

fn unqualified(index: &Index<'_>, judgement: &Judgement, title: impl Fn(&str) -> String) -> String {
    match judgement.recommended() {
        Some(option) => title(option),
        None if judgement.undecided() => index.words.undecided(),
        None => index.words.no_option(),
    }
}

/// The words that duties add to the recommended option.
pub(crate) fn qualifiers(index: &Index<'_>, judgement: &Judgement) -> Vec<String> {
    let told = judgement.recommended().is_some();
    judgement.verdict.qualifiers.iter().filter(|_| told).map(|id| index.assessment.pack.qualifier(id)).collect()
}

/// How far ahead of what it is; a toss-up is called one.
pub(crate) fn lead(index: &Index<'_>, judgement: &Judgement) -> Option<String> {
    let verdict = &judgement.verdict;
    if judgement.undecided() {
        return Some(index.words.nothing_apart());
    }
    let rival = verdict.runner_up.as_deref().map(|id| answers::option(index, id));
    Some(match (verdict.lead, rival) {
        (Some(_), Some(rival)) if verdict.close_call => index.words.toss_up(rival),
        (Some(lead), Some(rival)) => index.words.ahead(number::whole(lead), rival),
        _ if verdict.option.is_some() => index.words.no_rival(),
        _ => return None,
    })
}

/// The provider's name if the recommendation uses one, or that none is named.
pub(crate) fn used_provider(index: &Index<'_>, activity: &Activity) -> Option<String> {
    let provider = activity.provider.as_deref().map(|id| answers::provider(index, id));
    goes_outside(index, &activity.judgement).then(|| provider.unwrap_or_else(|| index.words.no_provider_named()))
}
