//! Portfolios and sheets.

use super::Example;
use crate::Code;

pub(super) const EXAMPLES: &[(Code, Example)] = &[
    (
        Code::UnknownProvider,
        Example::new(
            "portfolio.toml",
            r#"pack = "foundations"

[[provider]]
id = "acme"

[[activity]]
id = "newsletter"
providers = ["acne"]
"#,
            "acne",
            "acme",
        ),
    ),
    (
        Code::BadAnswer,
        Example::new(
            "portfolio.toml",
            "pack = \"foundations\"\n\n[[activity]]\nid = \"newsletter\"\ndeadline_days = -3\n",
            "-3",
            "3",
        ),
    ),
    (
        Code::WrongSubject,
        Example::new(
            "portfolio.toml",
            "pack = \"foundations\"\n\n[[activity]]\nid = \"newsletter\"\nheadcount = 60\n",
            "[[activity]]\nid = \"newsletter\"\nheadcount = 60\n",
            "[organisation]\nheadcount = 60\n\n[[activity]]\nid = \"newsletter\"\n",
        ),
    ),
    (
        Code::DerivedAnswered,
        Example::new(
            "portfolio.toml",
            "pack = \"foundations\"\n\n[organisation]\nsmall_organisation = true\n\n[[activity]]\nid = \"newsletter\"\n",
            "small_organisation = true",
            "headcount = 40",
        ),
    ),
    (
        Code::NothingToJudge,
        Example::new(
            "portfolio.toml",
            "pack = \"foundations\"\n",
            "\"foundations\"\n",
            "\"foundations\"\n\n[[activity]]\nid = \"newsletter\"\n",
        ),
    ),
    (
        Code::CsvShape,
        Example::new(
            "sheet.csv",
            "id;name;core_function\nnewsletter;Letters; monthly;no\n",
            "Letters; monthly",
            "\"Letters; monthly\"",
        ),
    ),
    (
        Code::UnknownActivity,
        Example::new(
            "portfolio.toml",
            "pack = \"foundations\"\n\n[[activity]]\nid = \"newsletter\"\n\n[[assign]]\nactivity = \"newsleter\"\nowner = \"A. Abt\"\n",
            "newsleter",
            "newsletter",
        ),
    ),
    (
        Code::BadColour,
        Example::new(
            "portfolio.toml",
            "pack = \"foundations\"\n\n[[activity]]\nid = \"newsletter\"\n\n[report.colours]\noutside = \"navy\"\n",
            "navy",
            "#1c5582",
        ),
    ),
];
