//! In which language packs speak.

use crate::Exit;
use crate::args::Speak;
use crate::output::message;
use makebuy_model::Language;

/// What is wanted.
#[derive(Debug, Clone, Default)]
pub(crate) enum Wanted {
    /// Nothing but English.
    #[default]
    English,
    /// What the command line says.
    Said(Language),
    /// What the environment says, if the pack has it.
    Usual(Language),
}

impl Wanted {
    /// What the command line says, else the environment, else English.
    pub(crate) fn new(speak: Option<&Speak>) -> Self {
        let Some(speak) = speak else { return Self::English };
        match &speak.lang {
            Some(language) => Self::Said(language.clone()),
            None => usual(|name| std::env::var(name).ok()).map_or(Self::English, Self::Usual),
        }
    }

    /// The same, but without insisting.
    pub(crate) fn leniently(&self) -> Self {
        match self {
            Self::Said(language) => Self::Usual(language.clone()),
            other => other.clone(),
        }
    }

    /// The language for what has these languages.
    pub(crate) fn among(&self, what: &str, there: &[Language]) -> Result<Language, Exit> {
        let fits = |language: &Language| language.and_wider().any(|language| there.contains(&language));
        match self {
            Self::English => Ok(Language::english()),
            Self::Said(language) | Self::Usual(language) if fits(language) => Ok(language.clone()),
            Self::Usual(_) => Ok(Language::english()),
            Self::Said(language) => {
                let there: Vec<String> = there.iter().map(|language| format!("`{language}`")).collect();
                message(&format!("there are no texts in `{language}` {what}; there are some in {}", there.join(", ")));
                Err(Exit::Usage)
            }
        }
    }
}

/// The language of the environment, as POSIX has it: the first variable that is not empty counts.
fn usual(variable: impl Fn(&str) -> Option<String>) -> Option<Language> {
    let mut set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable);
    let locale = set.find(|value| !value.is_empty())?;
    let code = locale.split(['.', '@']).next()?.replace('_', "-");
    code.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(set: &[(&str, &str)]) -> Option<String> {
        let value = |name: &str| set.iter().find(|(other, _)| *other == name).map(|(_, value)| (*value).to_owned());
        usual(value).map(String::from)
    }

    #[test]
    fn the_environment_is_read_as_posix_has_it() {
        assert_eq!(found(&[("LANG", "fr_CA.UTF-8")]).unwrap(), "fr-CA");
        assert_eq!(found(&[("LANG", "fr_FR"), ("LC_MESSAGES", "it_IT.UTF-8")]).unwrap(), "it-IT");
        assert_eq!(found(&[("LANG", "fr_FR"), ("LC_MESSAGES", "it_IT"), ("LC_ALL", "ru_RU")]).unwrap(), "ru-RU");
        assert_eq!(found(&[("LANG", "fr"), ("LC_ALL", "")]).unwrap(), "fr");
        assert_eq!(found(&[("LANG", "ca_ES@valencia")]).unwrap(), "ca-ES");
        for none in ["C", "POSIX", "C.UTF-8", "", "français", "/usr/share/x"] {
            assert_eq!(
                found(&[("LANG", "fr"), ("LC_ALL", none)]),
                found(&[("LANG", if none.is_empty() { "fr" } else { "" })]),
                "{none}"
            );
        }
    }

    #[test]
    fn what_is_said_must_be_there_and_what_is_usual_need_not() {
        let there = [Language::english(), "fr".parse().unwrap()];
        let among = |wanted: Wanted| wanted.among("in pack `x`", &there).map(String::from);
        let language = |code: &str| code.parse::<Language>().unwrap();
        assert_eq!(among(Wanted::Said(language("fr-CA"))), Ok("fr-CA".to_owned()));
        assert_eq!(among(Wanted::Said(language("en-GB"))), Ok("en-GB".to_owned()));
        assert_eq!(among(Wanted::Said(language("de"))), Err(Exit::Usage));
        assert_eq!(among(Wanted::Usual(language("de"))), Ok("en".to_owned()));
        assert_eq!(among(Wanted::English), Ok("en".to_owned()));
    }
}
