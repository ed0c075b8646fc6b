//! Translations in the place of texts.

use super::texts::each;
use super::{Locales, TextPath};
use crate::doc::PackDoc;
use makebuy_model::Language;

/// A pack as written, with what it says in other languages.
pub(crate) type Spoken<'a> = (&'a PackDoc, &'a Locales);

/// A pack and all it takes over, with every text that has a translation replaced by it.
pub(crate) fn in_language(chain: &[Spoken<'_>], language: &Language) -> Vec<PackDoc> {
    let wanted: Vec<Language> = language.and_wider().collect();
    let place_of = |place: usize| {
        let mut doc = chain.get(place).map(|(doc, _)| (*doc).clone()).unwrap_or_default();
        if chain.iter().all(|(_, locales)| locales.is_empty()) {
            return doc;
        }
        each(&mut doc, &mut |path, text| {
            if let Some(translated) = translation(chain, place, &path, &wanted) {
                translated.clone_into(text);
            }
        });
        doc
    };
    (0..chain.len()).map(place_of).collect()
}

/// The translation by the pack itself or by one that takes it over, the last of them first.
fn translation<'a>(chain: &[Spoken<'a>], place: usize, path: &TextPath, wanted: &[Language]) -> Option<&'a str> {
    let reach = if path.is_own() { place..=place } else { place..=chain.len() };
    let packs = chain.get(*reach.start()..(*reach.end()).saturating_add(1).min(chain.len()))?;
    wanted.iter().find_map(|language| {
        let mut texts = packs.iter().rev().filter_map(|(_, locales)| locales.get(language)?.texts.get(path));
        texts.next().map(|text| text.value.as_str())
    })
}
