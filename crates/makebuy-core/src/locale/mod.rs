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

pub(crate) use apply::{in_language, languages};
pub(crate) use check::{check, incomplete};
pub use path::{Part, TextPath};
pub use read::looks_like_one;
pub(crate) use read::{Locale, Locales, parse};
pub(crate) use texts::texts;

use makebuy_model::FileId;

/// A file of translations.
#[derive(Debug, Clone)]
pub struct LocaleFile {
    /// Its name without the ending: it begins with the language.
    pub stem: String,
    /// Its text.
    pub file: FileId,
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
