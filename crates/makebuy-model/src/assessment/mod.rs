//! All verdicts of a portfolio, with provenance: enough to reproduce and to render without the engine.
//!
//! This is the public JSON contract. Fields are added, never renamed or removed, within one [`SCHEMA_VERSION`].

mod judgement;
mod nearly;
mod plugin;
mod reading;
mod report;

pub use judgement::{
    Assumption, Bearing, Duty, DutyState, Effective, Evidence, Judgement, OptionResult, Question, Reason, Requirement,
    RequirementState, Standing, Truth, Verdict,
};
pub use nearly::{Change, Nearly, Outcome};
pub use plugin::{FunctionFailure, PluginMode, PluginRef};
pub use reading::equal_scores;
pub use report::{Assignment, ReportInfo};

use crate::pack::{PackInfo, Value};
use serde::{Deserialize, Serialize};

/// Version of the JSON contract.
pub const SCHEMA_VERSION: u32 = 1;

/// All verdicts of a portfolio.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Assessment {
    /// Version of this contract.
    pub schema_version: u32,
    /// What is needed to get the same again.
    pub provenance: Provenance,
    /// The portfolio's title.
    pub title: String,
    /// The date the portfolio carries, as `YYYY-MM-DD`.
    pub date: Option<String>,
    /// Who decides.
    pub organisation: Organisation,
    /// Who could do it.
    pub providers: Vec<Provider>,
    /// One entry per activity, in the order of the portfolio.
    pub activities: Vec<Activity>,
    /// Portfolio rules that fired.
    pub warnings: Vec<PortfolioWarning>,
    /// What each step of the method did to the activities.
    pub funnel: Vec<FunnelStep>,
    /// Functions of plugins that failed; what they derive is unknown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub failures: Vec<FunctionFailure>,
    /// What the portfolio says of its report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<ReportInfo>,
    /// Who sees to what, in the order of the portfolio.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assignments: Vec<Assignment>,
    /// What the pack says.
    pub pack: PackInfo,
}

/// What is needed to get the same assessment again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Provenance {
    /// Version of makebuy.
    pub engine: String,
    /// Every pack that took part, the one chosen last.
    pub packs: Vec<PackRef>,
    /// Every plugin that took part, in the order of its pack.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub plugins: Vec<PluginRef>,
    /// SHA-256 of the portfolio's files, in hex.
    pub portfolio_sha256: String,
    /// Whether declared assumptions stood in for missing answers.
    pub assumptions_used: bool,
}

/// A pack that took part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PackRef {
    /// Id.
    pub id: String,
    /// Its title, in the language of the assessment; absent in older ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Version.
    pub version: String,
    /// SHA-256 of its files, in hex.
    pub sha256: String,
}

/// Who decides.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Organisation {
    /// Name.
    pub name: Option<String>,
    /// Answers about it; unanswered facts are listed too.
    pub answers: Vec<Answer>,
}

/// Who could do an activity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Provider {
    /// Id.
    pub id: String,
    /// Name; the id if none was given.
    pub name: String,
    /// Answers about it; unanswered facts are listed too.
    pub answers: Vec<Answer>,
}

/// Where an answer comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// Said in the portfolio.
    Given,
    /// The fact's declared assumption stands in.
    Assumed,
    /// Computed from other facts.
    Derived,
    /// A function of a plugin failed by which it, or a fact that it is derived from, is derived.
    Failed,
    /// There is no answer.
    Unknown,
}

/// What is known about one fact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Answer {
    /// The fact.
    pub fact: String,
    /// The value; `null` if unknown.
    pub value: Option<Value>,
    /// Where it comes from.
    pub origin: Origin,
}

/// One activity with its verdict: the judgement of the row that was chosen, and all rows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Activity {
    /// Id.
    pub id: String,
    /// Name; the id if none was given.
    pub name: String,
    /// The analyst's remark.
    pub note: Option<String>,
    /// The provider of the chosen row.
    pub provider: Option<String>,
    /// What was judged in the chosen row.
    #[serde(flatten)]
    pub judgement: Judgement,
    /// One row per provider considered, in the activity's order; one without provider if it names none.
    pub rows: Vec<Row>,
}

/// An activity judged with one provider, or without.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Row {
    /// The provider considered.
    pub provider: Option<String>,
    /// Whether this row gives the activity its verdict.
    pub chosen: bool,
    /// What was judged.
    #[serde(flatten)]
    pub judgement: Judgement,
}

/// A portfolio rule that fired.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PortfolioWarning {
    /// The rule.
    pub rule: String,
    /// What it warns of.
    pub warning: String,
    /// The share found, 0 to 1.
    pub share: f64,
    /// The activities it selects.
    pub selected: Vec<String>,
    /// Those of them whose recommendation it counts.
    pub counted: Vec<String>,
}

/// What one step of the method did to the activities that reached it.
///
/// The numbers add up to those of the verdicts. A `firm` activity whose recommendation uses no provider is *kept in*
/// at the first step that puts an external option out; if none does, at the last step that weighs evidence. A
/// `not-yet` one is *held back* at the first step whose requirement is unmet. An `impossible` one is *ruled out* at the
/// first step that puts an external option out. None of them goes further; all others are let through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FunnelStep {
    /// The step.
    pub step: String,
    /// Activities that reached it.
    pub entered: Vec<String>,
    /// Those it kept in.
    pub kept_in: Vec<String>,
    /// Those it held back.
    pub held_back: Vec<String>,
    /// Those for which it left no option at all.
    pub ruled_out: Vec<String>,
    /// Those it let through.
    pub let_through: Vec<String>,
    /// Of those let through, the ones that an unknown answer may yet stop here.
    pub unsure: Vec<String>,
}
