//! Languages that texts are written in.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The code of a language, such as `fr` or `pt-BR`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "String", into = "String")]
pub struct Language(String);

/// A text that is no code of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoLanguage;

/// Characters in a code.
const LONGEST: usize = 35;

impl Language {
    /// English: what the files of a pack are written in.
    #[must_use]
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    /// Whether it is English, of whatever country.
    #[must_use]
    pub fn is_english(&self) -> bool {
        self.0 == "en" || self.0.starts_with("en-")
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language, then what to read where it is not spoken: `pt-BR`, `pt`.
    pub fn and_wider(&self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self.clone()), |language| {
            language.0.rsplit_once('-').map(|(wider, _)| Self(wider.to_owned()))
        })
    }
}

impl Default for Language {
    fn default() -> Self {
        Self::english()
    }
}

impl FromStr for Language {
    type Err = NoLanguage;

    fn from_str(code: &str) -> Result<Self, NoLanguage> {
        let mut parts = code.split('-');
        let first = parts.next().unwrap_or_default();
        let named = (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic());
        let part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if !named || !parts.all(part) || code.len() > LONGEST {
            return Err(NoLanguage);
        }
        Ok(Self(code.split('-').enumerate().map(usual_case).collect::<Vec<_>>().join("-")))
    }
}

/// A part of a code as it is usually written: `pt`, `BR`, `Hant`.
fn usual_case((place, part): (usize, &str)) -> String {
    let lower = part.to_ascii_lowercase();
    match (place, part.len()) {
        (0, _) => lower,
        (_, 2) => part.to_ascii_uppercase(),
        (_, 4) => lower.get(..1).map_or_else(String::new, str::to_ascii_uppercase) + lower.get(1..).unwrap_or_default(),
        _ => lower,
    }
}

impl TryFrom<String> for Language {
    type Error = NoLanguage;

    fn try_from(code: String) -> Result<Self, NoLanguage> {
        code.parse()
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.0
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Display for NoLanguage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a language is a code such as `fr` or `pt-BR`")
    }
}

impl std::error::Error for NoLanguage {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_checked() {
        for good in ["fr", "ru", "pt-BR", "zh-Hant-TW", "gsw"] {
            assert_eq!(good.parse::<Language>().unwrap().as_str(), good);
        }
        for (written, usual) in [("FR", "fr"), ("PT-br", "pt-BR"), ("zh-hant-tw", "zh-Hant-TW"), ("es-419", "es-419")] {
            assert_eq!(written.parse::<Language>().unwrap().as_str(), usual);
        }
        for bad in ["", "f", "fr_FR", "fr-", "french", "fr-ça", "C", "../x", &format!("fr{}", "-x".repeat(40))] {
            assert!(bad.parse::<Language>().is_err(), "{bad}");
        }
    }

    #[test]
    fn wider_languages_follow() {
        let language: Language = "zh-Hant-TW".parse().unwrap();
        let all: Vec<String> = language.and_wider().map(String::from).collect();
        assert_eq!(all, ["zh-Hant-TW", "zh-Hant", "zh"]);
    }
}
