//! Files and keys, whatever they are about.

use super::Example;
use crate::Code;

pub(super) const EXAMPLES: &[(Code, Example)] = &[
    (Code::Empty, Example { file: "portfolio.toml", bad: "\n", mend: None }),
    (
        Code::NotRecognised,
        Example::new(
            "portfolio.toml",
            "headcount = 60\n",
            "headcount = 60\n",
            "pack = \"foundations\"\n\n[organisation]\nheadcount = 60\n\n[[activity]]\nid = \"newsletter\"\n",
        ),
    ),
    (
        Code::Syntax,
        Example::new(
            "portfolio.toml",
            "pack = \"foundations\"\n\n[[activity]]\nid = \"newsletter\nname = \"Newsletter\"\n",
            "\"newsletter\n",
            "\"newsletter\"\n",
        ),
    ),
    (
        Code::UnknownKey,
        Example::new(
            "rules.toml",
            r#"[[source]]
id = "handbook"
title = "The handbook"
yaer = 2024
"#,
            "yaer",
            "year",
        ),
    ),
    (
        Code::MissingKey,
        Example::new(
            "rules.toml",
            "[[source]]\nid = \"handbook\"\n",
            "\"handbook\"\n",
            "\"handbook\"\ntitle = \"The handbook\"\n",
        ),
    ),
    (
        Code::WrongType,
        Example::new(
            "rules.toml",
            "[[source]]\nid = \"handbook\"\ntitle = \"The handbook\"\nyear = \"2024\"\n",
            "\"2024\"",
            "2024",
        ),
    ),
    (
        Code::BadId,
        Example::new(
            "rules.toml",
            "[[source]]\nid = \"The Handbook\"\ntitle = \"The handbook\"\n",
            "\"The Handbook\"",
            "\"the-handbook\"",
        ),
    ),
    (
        Code::BadText,
        Example::new("rules.toml", "[[source]]\nid = \"handbook\"\ntitle = \"The \\u0007handbook\"\n", "\\u0007", ""),
    ),
    (
        Code::BadNumber,
        Example::new(
            "rules.toml",
            "[[adjust]]\ncriterion = \"cost\"\nweight = inf\nreason = \"Money is all that counts.\"\n",
            "inf",
            "10",
        ),
    ),
    (
        Code::BadWord,
        Example::new(
            "rules.toml",
            r#"[[fact]]
id = "seasonal"
subject = "activity"
kind = "boolean"
ask = "Is it done in the season only?"
"#,
            "boolean",
            "flag",
        ),
    ),
    (
        Code::Duplicate,
        Example::new(
            "portfolio.toml",
            "pack = \"foundations\"\n\n[[activity]]\nid = \"newsletter\"\n\n[[activity]]\nid = \"newsletter\"\n",
            "\n[[activity]]\nid = \"newsletter\"\n",
            "",
        ),
    ),
];
