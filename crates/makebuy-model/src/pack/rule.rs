//! Rules, as a reader sees them.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The seven kinds of rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RuleKind {
    /// These options are out, whatever else.
    Veto,
    /// These options are out, unless an exception applies.
    Exclude,
    /// An exception to `exclude` rules.
    Lift,
    /// These options only once something is so.
    Require,
    /// Evidence on a criterion.
    Weigh,
    /// What must be done if an option is chosen.
    Duty,
    /// A warning over all verdicts together.
    Portfolio,
}

impl RuleKind {
    /// Every kind.
    pub const ALL: [Self; 7] =
        [Self::Veto, Self::Exclude, Self::Lift, Self::Require, Self::Weigh, Self::Duty, Self::Portfolio];

    /// The word used in files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Veto => "veto",
            Self::Exclude => "exclude",
            Self::Lift => "lift",
            Self::Require => "require",
            Self::Weigh => "weigh",
            Self::Duty => "duty",
            Self::Portfolio => "portfolio",
        }
    }
}

/// How settled a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// In use.
    #[default]
    Stable,
    /// On trial.
    Draft,
    /// To be replaced.
    Deprecated,
}

/// A rule, as a reader sees it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleInfo {
    /// Id.
    pub id: String,
    /// The pack that declares it.
    pub pack: String,
    /// What kind of rule.
    pub kind: RuleKind,
    /// The rule as a sentence.
    pub title: String,
    /// The method step it belongs to.
    pub step: Option<String>,
    /// Condition, as written; absent means always.
    pub when: Option<String>,
    /// What a `require` rule needs, as written.
    pub need: Option<String>,
    /// The facts that its conditions mention, in the pack's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<String>,
    /// The options it names.
    pub options: Vec<String>,
    /// The `exclude` rules that a `lift` lifts.
    pub lifts: Vec<String>,
    /// The criterion of a `weigh` rule.
    pub criterion: Option<String>,
    /// The effects of a `weigh` rule, -3 to 3, by option.
    pub effect: BTreeMap<String, i8>,
    /// What to do about an unmet `require`.
    pub todo: Option<String>,
    /// What a `duty` obliges to.
    pub duty: Option<String>,
    /// The word a `duty` adds to the verdict, such as `temporary`.
    pub qualifier: Option<String>,
    /// The metrics a `duty` recommends.
    pub metrics: Vec<String>,
    /// The options a `portfolio` rule counts.
    pub chosen: Vec<String>,
    /// The share above which a `portfolio` rule warns, 0 to 1.
    pub above: Option<f64>,
    /// What a `portfolio` rule warns of.
    pub warning: Option<String>,
    /// The reason.
    pub because: String,
    /// When the rule is known to be wrong.
    pub counter: Option<String>,
    /// What it rests on.
    pub sources: Vec<Citation>,
    /// Claims it carries.
    pub claims: Vec<String>,
    /// How settled it is.
    pub status: Status,
}

/// A place in a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Citation {
    /// Id of the source.
    pub source: String,
    /// Where in it.
    pub at: Option<String>,
}
