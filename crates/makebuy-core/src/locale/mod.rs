//! The texts of a pack in other languages.
//!
//! A locale file gives translations, by the same ids; the texts in the pack's own files are English. Translations take
//! the place of the texts before a pack is compiled, so everything downstream speaks one language, and nothing but
//! texts can differ.

mod apply;
mod check;
mod path;
mod read;
mod texts;

pub(crate) use apply::in_language;
pub(crate) use check::{check, incomplete, misnamed};
pub use path::{Part, TextPath};
pub use read::looks_like_one;
pub(crate) use read::{Locale, Locales, parse};
pub(crate) use texts::texts;

use makebuy_model::{FileId, Language};

/// A file of translations.
#[derive(Debug, Clone)]
pub struct LocaleFile {
    /// Its name without the ending: it begins with the language.
    pub stem: String,
    /// Its text.
    pub file: FileId,
}

impl LocaleFile {
    /// The language that its name says: `pt-BR` of `pt-BR-rules`. What stands in the file decides, and must agree.
    #[must_use]
    pub fn language(&self) -> Option<Language> {
        let mut parts = self.stem.split('-');
        let first = parts.next()?;
        let code = std::iter::once(first).chain(parts.take_while(|part| is_region_or_script(part)));
        code.collect::<Vec<_>>().join("-").parse().ok()
    }

    /// Whether it has texts for readers of a language: in the language itself, or in a wider one.
    pub(crate) fn speaks(&self, language: &Language) -> bool {
        self.language().is_some_and(|spoken| language.and_wider().any(|wanted| wanted == spoken))
    }
}

/// `BR`, `419` or `Hant`; anything else names a part of the translation.
fn is_region_or_script(part: &str) -> bool {
    let capital = |part: &str| part.starts_with(|c: char| c.is_ascii_uppercase());
    match part.len() {
        2 => part.bytes().all(|byte| byte.is_ascii_uppercase()),
        3 => part.bytes().all(|byte| byte.is_ascii_digit()),
        4 => capital(part) && part.bytes().skip(1).all(|byte| byte.is_ascii_lowercase()),
        _ => false,
    }
}

/// A text of a pack, and what it is in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// Which text.
    pub path: TextPath,
    /// As the pack has it.
    pub english: String,
    /// In the other language, as far as the pack's own locale files say.
    pub translated: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use makebuy_model::Sources;

    #[test]
    fn the_name_of_a_file_says_its_language() {
        let file = Sources::new().add("", "");
        let says = |stem: &str| LocaleFile { stem: stem.to_owned(), file }.language().map(|found| found.to_string());
        assert_eq!(says("fr").as_deref(), Some("fr"));
        assert_eq!(says("fr-rules").as_deref(), Some("fr"));
        assert_eq!(says("pt-BR").as_deref(), Some("pt-BR"));
        assert_eq!(says("pt-BR-rules-2").as_deref(), Some("pt-BR"));
        assert_eq!(says("es-419-facts").as_deref(), Some("es-419"));
        assert_eq!(says("zh-Hant-TW").as_deref(), Some("zh-Hant-TW"));
        assert_eq!(says("de-1").as_deref(), Some("de"));
        assert_eq!(says("fr-Rules").as_deref(), Some("fr"));
        assert_eq!(says("Klingon"), None);
    }
}
