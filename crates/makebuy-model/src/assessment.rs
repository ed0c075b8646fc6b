//! All verdicts of a portfolio, with provenance: enough to reproduce and to render without the engine.
//!
//! This is the public JSON contract. Fields are added, never renamed or removed, within one [`SCHEMA_VERSION`].

use crate::pack::{PackInfo, RuleKind, Subject, Value};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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

/// A verdict with everything that explains it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Judgement {
    /// The verdict.
    pub verdict: Verdict,
    /// Every option, in the pack's order.
    pub options: Vec<OptionResult>,
    /// Rules that apply and bear on an option, in the pack's order.
    pub reasons: Vec<Reason>,
    /// Requirements on options that are still possible.
    pub requirements: Vec<Requirement>,
    /// Unknown answers that could change the verdict, the weightiest first.
    pub questions: Vec<Question>,
    /// Assumptions that stood in for answers.
    pub assumptions: Vec<Assumption>,
    /// What must be done if the recommended option is chosen.
    pub duties: Vec<Duty>,
    /// The row's answers about the activity, and everything derived in this row.
    pub answers: Vec<Answer>,
}

/// How settled a verdict is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// No further answer can change it.
    Firm,
    /// Whatever may still win has an unmet requirement.
    NotYet,
    /// An unknown answer could change it.
    Open,
    /// Every option is excluded.
    Impossible,
}

impl Standing {
    /// All standings.
    pub const ALL: [Self; 4] = [Self::Firm, Self::NotYet, Self::Open, Self::Impossible];

    /// The word used in files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Firm => "firm",
            Self::NotYet => "not-yet",
            Self::Open => "open",
            Self::Impossible => "impossible",
        }
    }
}

/// What is recommended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Verdict {
    /// The recommended option; `null` if impossible.
    pub option: Option<String>,
    /// How settled it is.
    pub standing: Standing,
    /// Its score, -100 to 100.
    pub score: Option<f64>,
    /// Points ahead of the runner-up; `null` without one.
    pub lead: Option<f64>,
    /// The best of the other options that are not surely out.
    pub runner_up: Option<String>,
    /// Whether the lead is under the pack's indifference.
    pub close_call: bool,
    /// Options that may still win, whatever the unknowns turn out to be.
    pub contenders: Vec<String>,
    /// Words that duties add, such as `temporary`.
    pub qualifiers: Vec<String>,
    /// The best option that is surely not out and surely ready: what to do until then.
    pub meanwhile: Option<String>,
}

/// Yes, no, or not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Truth {
    /// True.
    Yes,
    /// False.
    No,
    /// Not known.
    Unknown,
}

/// How one option fared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OptionResult {
    /// The option.
    pub id: String,
    /// Whether it is out.
    pub out: Truth,
    /// The rules that put it out, or may.
    pub out_by: Vec<String>,
    /// Whether it is out because the row names no provider.
    pub lacks_provider: bool,
    /// Whether its requirements are met.
    pub ready: Truth,
    /// Score, -100 to 100.
    pub score: f64,
    /// The least it could be.
    pub low: f64,
    /// The most it could be.
    pub high: f64,
    /// What each criterion contributes, in the pack's order.
    pub evidence: Vec<Evidence>,
}

/// What one criterion contributes to one option.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Evidence {
    /// The criterion.
    pub criterion: String,
    /// Points of the score.
    pub points: f64,
    /// The least it could be.
    pub low: f64,
    /// The most it could be.
    pub high: f64,
}

/// Which way a reason speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Bearing {
    /// For the verdict.
    For,
    /// Against it.
    Against,
    /// Neither.
    Neutral,
}

/// Whether a hard rule that applies also has its effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Effective {
    /// It does.
    Stands,
    /// A `lift` takes it away.
    Lifted,
    /// A `lift` may take it away, depending on an unknown answer.
    MayBeLifted,
}

/// A rule that applies, with the answers that made it so.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reason {
    /// The rule.
    pub rule: String,
    /// Its kind.
    pub kind: RuleKind,
    /// Whether it speaks for the verdict (`bearing` is `for`).
    pub supports: bool,
    /// Which way it speaks.
    pub bearing: Bearing,
    /// Whether it has its effect; other than `stands` only for an `exclude`.
    pub effective: Effective,
    /// The options it names.
    pub options: Vec<String>,
    /// For a `weigh` rule: points per option before the criterion is cut off.
    pub points: BTreeMap<String, f64>,
    /// The rules that lift this one, or that this one lifts.
    pub related: Vec<String>,
    /// The answers that made it apply.
    pub answers: Vec<Answer>,
}

/// How far a requirement is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RequirementState {
    /// It applies and is not met.
    Unmet,
    /// An unknown answer decides.
    Unknown,
    /// It applies and is met.
    Met,
    /// It can be judged once a provider is chosen.
    ToCheck,
}

/// Something an option needs first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Requirement {
    /// The rule.
    pub rule: String,
    /// How far it is met.
    pub state: RequirementState,
    /// The options that need it.
    pub options: Vec<String>,
    /// What to do.
    pub todo: String,
    /// The answers that decide it.
    pub answers: Vec<Answer>,
}

/// An unknown answer that could change the verdict.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Question {
    /// The fact to find out.
    pub fact: String,
    /// What it is asked of.
    pub subject: Subject,
    /// The question in words.
    pub text: String,
    /// Whether it could put an option out, let it in or hold it back; otherwise it moves scores only.
    pub decides: bool,
    /// Points of score at stake.
    pub points: f64,
    /// The rules that wait for it.
    pub rules: Vec<String>,
}

/// An assumption that stood in for an answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Assumption {
    /// The fact.
    pub fact: String,
    /// What it is asked of.
    pub subject: Subject,
    /// The value assumed.
    pub value: Value,
    /// Whether the verdict could change if it were wrong.
    pub decides: bool,
}

/// Whether a duty applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum DutyState {
    /// It does.
    Due,
    /// An unknown answer decides.
    Unknown,
    /// It can be judged once a provider is chosen.
    ToCheck,
}

/// What must be done if the recommended option is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Duty {
    /// The rule.
    pub rule: String,
    /// Whether it applies.
    pub state: DutyState,
    /// What must be done, watched or written down.
    pub duty: String,
    /// The word it adds to the verdict.
    pub qualifier: Option<String>,
    /// The metrics it recommends.
    pub metrics: Vec<String>,
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
/// An activity is *kept in* at the first step after which every external option is surely out, and *held
/// back* at the first step where every external option that is left has an unmet requirement; either way it
/// goes no further. All others are let through.
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
    /// Those it let through.
    pub let_through: Vec<String>,
    /// Of those let through, the ones that an unknown answer may yet stop here.
    pub unsure: Vec<String>,
}
