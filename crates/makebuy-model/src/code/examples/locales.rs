//! Texts in other languages.

use super::Example;
use crate::Code;

pub(super) const EXAMPLES: &[(Code, Example)] = &[
    (
        Code::BadLanguage,
        Example::new(
            "locales/fr.toml",
            "[locale]\nlanguage = \"french\"\n\n[pack]\ntitle = \"Règles de la maison\"\n",
            "\"french\"",
            "\"fr\"",
        ),
    ),
    (
        Code::StaleText,
        Example::new(
            "locales/fr.toml",
            "[locale]\nlanguage = \"fr\"\n\n[pack]\ntitle = \"Règles de la maison\"\n\n[source.manual]\ntitle = \"Le manuel\"\n",
            "\n[source.manual]\ntitle = \"Le manuel\"\n",
            "",
        ),
    ),
    (
        Code::MissingText,
        Example::new(
            "locales/fr.toml",
            "[locale]\nlanguage = \"fr\"\n",
            "\"fr\"\n",
            "\"fr\"\n\n[pack]\ntitle = \"Règles de la maison\"\n",
        ),
    ),
    (
        Code::OtherPlaceholders,
        Example::new(
            "locales/fr.toml",
            "[locale]\nlanguage = \"fr\"\n\n[pack]\ntitle = \"Règles de la `maison`\"\n",
            "`maison`",
            "maison",
        ),
    ),
];
