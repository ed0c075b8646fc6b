//! What packs say in which languages.

use super::library::{Entry, Library};
use crate::Outcome;
use crate::findings::Findings;
use crate::locale::{self, LocaleFile, Locales, TextPath, Translation};
use makebuy_model::Language;
use std::collections::BTreeSet;

/// A pack with its texts in some languages.
pub(super) struct Spoken<'a> {
    pub(super) entry: &'a Entry,
    pub(super) locales: Locales,
}

/// Packs with their texts in the languages that are wanted.
pub(super) fn spoken_in<'a>(
    chain: Vec<&'a Entry>,
    wanted: impl Fn(&LocaleFile) -> bool,
    findings: &mut Findings,
) -> Vec<Spoken<'a>> {
    chain.into_iter().map(|entry| Spoken { entry, locales: entry.locales(&wanted, findings) }).collect()
}

impl Library {
    /// The languages in which a pack, or one that it takes over, has texts, English first; `None` if the id is
    /// unknown.
    #[must_use]
    pub fn languages(&self, id: &str) -> Option<Vec<Language>> {
        Some(languages(&self.chain(id, self.packs.get(id)?, &mut Findings::default())))
    }

    /// Those of the languages in which nothing that a pack says, or takes over, is left untranslated; `None` if the id is
    /// unknown.
    #[must_use]
    pub fn whole_languages(&self, id: &str) -> Option<Vec<Language>> {
        let mut languages = self.languages(id)?;
        languages.retain(|language| self.untranslated(id, language).is_some_and(|texts| texts.is_empty()));
        Some(languages)
    }

    /// The texts that a pack says, or takes over, and that are not translated into a language, though they must be:
    /// with the id of the pack that they stand in. `None` if the id is unknown.
    #[must_use]
    pub fn untranslated(&self, id: &str, language: &Language) -> Option<Vec<(String, TextPath)>> {
        let chain = self.chain(id, self.packs.get(id)?, &mut Findings::default());
        if language.is_english() {
            return Some(Vec::new());
        }
        let ids = chain.iter().filter_map(|entry| Some(entry.doc().id.as_ref()?.value.as_str()));
        let lacking = |text: &Translation| text.translated.is_none() && !text.path.is_optional();
        let of = |id: &str| {
            let texts = self.translations(id, language).unwrap_or_default().into_iter().filter(lacking);
            texts.map(|text| (id.to_owned(), text.path)).collect::<Vec<_>>()
        };
        Some(ids.flat_map(of).collect())
    }

    /// Every text that a pack itself declares, with its translation; `None` if the id is unknown.
    #[must_use]
    pub fn translations(&self, id: &str, language: &Language) -> Option<Vec<Translation>> {
        let chain = self.chain(id, self.packs.get(id)?, &mut Findings::default());
        let (entry, bases) = chain.split_last()?;
        let locales = entry.locales(|file| file.speaks(language), &mut Findings::default());
        let said = |path: &TextPath| language.and_wider().find_map(|language| locales.get(&language)?.texts.get(path));
        let own = own_texts(entry, bases).into_iter();
        Some(
            own.map(|(path, english)| {
                let translated = said(&path).map(|text| text.value.clone());
                Translation { path, english, translated }
            })
            .collect(),
        )
    }

    /// What is wrong with a pack's own texts in a language: no value if some of it can not be read; `None` if the id is
    /// unknown.
    #[must_use]
    pub fn check_locale(&self, id: &str, language: &Language) -> Option<Outcome<()>> {
        let chain = self.chain(id, self.packs.get(id)?, &mut Findings::default());
        let (entry, bases) = chain.split_last()?;
        let mut findings = Findings::default();
        let locales = entry.locales(|file| file.speaks(language), &mut findings);
        let readable = findings.errors() == 0;
        let own = own_texts(entry, bases);
        let theirs = bases.iter().flat_map(|base| base.texts()).map(|(path, _)| path).filter(|path| !path.is_own());
        let known = theirs.chain(entry.texts().into_iter().map(|(path, _)| path)).collect();
        for locale in locales.all() {
            locale::check(locale, &known, &mut findings);
        }
        for language in locales.languages() {
            locale::misnamed(language, &locales, &own, &mut findings);
        }
        Some(Outcome { value: readable.then_some(()), diagnostics: findings.finish() })
    }
}

/// What the pack declares and none of those that it takes over: a word that duties add may be theirs.
pub(super) fn own_texts(entry: &Entry, bases: &[&Entry]) -> Vec<(TextPath, String)> {
    let theirs: BTreeSet<TextPath> = bases.iter().flat_map(|base| base.texts()).map(|(path, _)| path).collect();
    let inherited = |path: &TextPath| path.table == "qualifier" && theirs.contains(path);
    entry.texts().into_iter().filter(|(path, _)| !inherited(path)).collect()
}

/// What is translated and not there is an error in every pack; what is there and not translated is the fault of the
/// pack itself alone.
pub(super) fn check_locales(chain: &[Spoken<'_>], findings: &mut Findings) {
    let mut known: BTreeSet<TextPath> = BTreeSet::new();
    for Spoken { entry, locales } in chain {
        known.retain(|path| !path.is_own());
        known.extend(entry.texts().into_iter().map(|(path, _)| path));
        for locale in locales.all() {
            locale::check(locale, &known, findings);
        }
    }
    if let Some((last, bases)) = chain.split_last().filter(|(last, _)| last.locales.languages().next().is_some()) {
        let bases: Vec<&Entry> = bases.iter().map(|base| base.entry).collect();
        let own = own_texts(last.entry, &bases);
        for language in last.locales.languages() {
            locale::incomplete(language, &last.locales, &own, findings);
        }
    }
}

/// The languages in which the packs have texts; English first.
pub(super) fn languages(chain: &[&Entry]) -> Vec<Language> {
    let others: BTreeSet<Language> =
        chain.iter().flat_map(|entry| &entry.files.locales).filter_map(LocaleFile::language).collect();
    std::iter::once(Language::english()).chain(others).collect()
}

/// The language of the texts: the one that was asked for, a wider one, or English.
pub(super) fn spoken(chain: &[&Entry], language: &Language) -> Language {
    let there = languages(chain);
    language.and_wider().find(|language| there.contains(language)).unwrap_or_default()
}
