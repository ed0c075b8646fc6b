//! What a portfolio says of its report: `[report]` and `[[assign]]`.

use serde::{Deserialize, Serialize};

/// What stands on the report beside the verdicts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReportInfo {
    /// The name on the report, if it is not that of the organisation.
    pub organisation: Option<String>,
    /// Who answers for the report.
    pub author: Option<String>,
    /// What it is about and what it leaves out.
    pub scope: Option<String>,
    /// How it is to be handled, such as `Confidential`.
    pub marking: Option<String>,
    /// The file of the logo, SVG or PNG, as the portfolio names it.
    pub logo: Option<String>,
    /// The colour of what goes outside, as `#rrggbb`.
    pub outside: Option<String>,
    /// The colour of what stays inside, as `#rrggbb`.
    pub inside: Option<String>,
}

/// Who sees to something, and by when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Assignment {
    /// The activity; `null` for all.
    pub activity: Option<String>,
    /// The rule whose requirement or duty it is; `null` for the verdict itself, which is then to be looked at again.
    pub rule: Option<String>,
    /// Who.
    pub owner: Option<String>,
    /// By when, as `YYYY-MM-DD`.
    pub by: Option<String>,
}
