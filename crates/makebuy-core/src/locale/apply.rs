//! Translations in the place of texts.

use super::texts::each;
use super::{Locales, TextPath};
use crate::doc::PackDoc;
use makebuy_model::Language;
use std::borrow::Cow;

/// A pack as written, with what it says in other languages.
pub(crate) type Spoken<'a> = (&'a PackDoc, &'a Locales);

/// A pack and all it takes over, with every text that has a translation replaced by it.
pub(crate) fn in_language<'a>(chain: &[Spoken<'a>], language: &Language) -> Vec<Cow<'a, PackDoc>> {
    if chain.iter().all(|(_, locales)| locales.languages().next().is_none()) {
        return chain.iter().map(|(doc, _)| Cow::Borrowed(*doc)).collect();
    }
    let wanted: Vec<Language> = language.and_wider().collect();
    let translated = |(place, (doc, _)): (usize, &Spoken<'a>)| {
        let mut doc = (*doc).clone();
        each(&mut doc, &mut |path, text| {
            if let Some(translated) = translation(chain, place, &path, &wanted) {
                translated.clone_into(text);
            }
        });
        Cow::Owned(doc)
    };
    chain.iter().enumerate().map(translated).collect()
}

/// The translation by the pack itself or by one that takes it over, the last of them first.
fn translation<'a>(chain: &[Spoken<'a>], place: usize, path: &TextPath, wanted: &[Language]) -> Option<&'a str> {
    let end = if path.is_own() { place + 1 } else { chain.len() };
    let packs = chain.get(place..end)?;
    wanted.iter().find_map(|language| {
        let mut texts = packs.iter().rev().filter_map(|(_, locales)| locales.get(language)?.texts.get(path));
        texts.next().map(|text| text.value.as_str())
    })
}
