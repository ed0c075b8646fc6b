//! The languages that the report itself is written in.

use icu_locale_core::{Locale, locale};
use makebuy_model::Language;
use unic_langid::LanguageIdentifier;

/// The messages of a language: one file a part of what is written.
macro_rules! messages {
    ($code:literal) => {
        concat!(
            include_str!(concat!("../../locales/", $code, "/report.ftl")),
            include_str!(concat!("../../locales/", $code, "/decisions.ftl")),
            include_str!(concat!("../../locales/", $code, "/figures.ftl")),
            include_str!(concat!("../../locales/", $code, "/office.ftl")),
            include_str!(concat!("../../locales/", $code, "/collection.ftl")),
        )
    };
}

/// A language of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tongue {
    English,
    French,
    Italian,
    Russian,
}

impl Tongue {
    pub(crate) const ALL: [Self; 4] = [Self::English, Self::French, Self::Italian, Self::Russian];

    /// The language itself or a wider one, such as French for `fr-CA`; English for those that the report does not know.
    pub(crate) fn of(language: &Language) -> Self {
        Self::known(language).unwrap_or(Self::English)
    }

    /// The same; none for those that the report does not know.
    pub(crate) fn known(language: &Language) -> Option<Self> {
        language.and_wider().find_map(|language| Self::coded(language.as_str()))
    }

    fn coded(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tongue| tongue.code() == code)
    }

    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::Italian => "it",
            Self::Russian => "ru",
        }
    }

    /// Its name in itself.
    pub(crate) fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::French => "Français",
            Self::Italian => "Italiano",
            Self::Russian => "Русский",
        }
    }

    /// Its messages.
    pub(super) fn messages(self) -> &'static str {
        match self {
            Self::English => messages!("en"),
            Self::French => messages!("fr"),
            Self::Italian => messages!("it"),
            Self::Russian => messages!("ru"),
        }
    }

    /// What its numbers and lists are written like. English is British: no comma before the last “and”.
    pub(crate) fn locale(self) -> Locale {
        match self {
            Self::English => locale!("en-GB"),
            Self::French => locale!("fr"),
            Self::Italian => locale!("it"),
            Self::Russian => locale!("ru"),
        }
    }

    /// What its plurals go by.
    pub(super) fn identifier(self) -> LanguageIdentifier {
        self.code().parse().unwrap_or_default()
    }

    pub(super) fn identified(identifier: &LanguageIdentifier) -> Self {
        Self::coded(identifier.language.as_str()).unwrap_or(Self::English)
    }
}

#[cfg(test)]
mod tests {
    use super::Tongue;

    #[test]
    fn variants_of_a_language_speak_it_and_strangers_english() {
        let of = |code: &str| Tongue::of(&code.parse().unwrap());
        assert_eq!(["fr", "fr-CA", "ru-Latn-RU", "it"].map(of), {
            use Tongue::{French, Italian, Russian};
            [French, French, Russian, Italian]
        });
        assert_eq!(["en-GB", "de", "frr"].map(of), [Tongue::English; 3]);
    }
}
