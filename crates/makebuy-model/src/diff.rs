//! What changed between two packs, and what it does to the verdicts of portfolios.
//!
//! This is a public JSON contract. Fields are added, never renamed or removed, within one [`SCHEMA_VERSION`].

use crate::assessment::{PackRef, Verdict};
pub use crate::field::Field;
use serde::{Deserialize, Serialize};

/// Version of the JSON contract.
pub const SCHEMA_VERSION: u32 = 1;

/// What changed between two packs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PackDiff {
    /// Version of this contract.
    pub schema_version: u32,
    /// The pack as it was.
    pub old: PackRef,
    /// The pack as it is.
    pub new: PackRef,
    /// Everything that changed, inherited things too.
    pub changes: Vec<Change>,
    /// Which part of the version the changes ask to raise.
    pub bump: Bump,
    /// The least version that says so, and whether the new one is enough; `null` for packs of different ids.
    pub version: Option<VersionCheck>,
    /// What the changes do to the verdicts of portfolios.
    pub portfolios: Vec<PortfolioDiff>,
}

/// The part of a version that a change asks to raise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Bump {
    /// Nothing changed.
    None,
    /// Texts only.
    Patch,
    /// Something more, that can not change a verdict.
    Minor,
    /// It can change a verdict, or break a file that names what is gone.
    Major,
}

impl Bump {
    /// The word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// Whether the new version says what changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VersionCheck {
    /// The least version that does.
    pub at_least: String,
    /// Whether the new version is that or a later one.
    pub enough: bool,
}

/// What a pack can declare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Item {
    /// The pack itself.
    Pack,
    /// An option.
    Option,
    /// A criterion.
    Criterion,
    /// A fact.
    Fact,
    /// A rule.
    Rule,
    /// A step of the method.
    Step,
    /// A metric.
    Metric,
    /// A note.
    Note,
    /// A source.
    Source,
    /// The word that a duty adds to a verdict.
    Qualifier,
}

impl Item {
    /// Everything, in the order in which changes are listed.
    pub const ALL: [Self; 10] = [
        Self::Pack,
        Self::Option,
        Self::Criterion,
        Self::Fact,
        Self::Rule,
        Self::Step,
        Self::Metric,
        Self::Note,
        Self::Source,
        Self::Qualifier,
    ];

    /// The word used in files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pack => "pack",
            Self::Option => "option",
            Self::Criterion => "criterion",
            Self::Fact => "fact",
            Self::Rule => "rule",
            Self::Step => "step",
            Self::Metric => "metric",
            Self::Note => "note",
            Self::Source => "source",
            Self::Qualifier => "qualifier",
        }
    }
}

/// What happened to something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// It was not there.
    Added,
    /// It is no longer there.
    Removed,
    /// It has the same id, and differs.
    Changed,
    /// It says the same under another id.
    Renamed,
}

impl How {
    /// The word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
            Self::Renamed => "renamed",
        }
    }
}

/// One thing that changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// What it is.
    pub item: Item,
    /// Its id; the old one if it is gone.
    pub id: String,
    /// In words.
    pub title: String,
    /// What happened to it.
    pub how: How,
    /// Its id before it was renamed.
    pub was: Option<String>,
    /// What the change asks for.
    pub bump: Bump,
    /// What of it differs.
    pub fields: Vec<FieldChange>,
}

/// One field that differs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FieldChange {
    /// The key in files, or what stands for it.
    pub field: Field,
    /// What the difference asks for: `patch` for a condition that means the same.
    pub bump: Bump,
    /// As it was; `null` if it was absent.
    pub from: Option<String>,
    /// As it is; `null` if it is absent.
    pub to: Option<String>,
}

/// What changes do to the verdicts of one portfolio.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PortfolioDiff {
    /// The portfolio's title, or its file.
    pub title: String,
    /// How many activities it has.
    pub activities: usize,
    /// The verdicts that change: another option, standing or qualifier.
    pub verdicts: Vec<VerdictChange>,
    /// The search for causes was cut short: there were too many changes for so many activities.
    pub cut_short: bool,
    /// Duties and requirements that come or go, of every activity.
    pub duties: Vec<DutyChange>,
    /// Portfolio rules that warn now and did not.
    pub warnings_new: Vec<String>,
    /// Portfolio rules that warned and do not now.
    pub warnings_gone: Vec<String>,
}

/// A verdict that changes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VerdictChange {
    /// The activity.
    pub activity: String,
    /// Its name.
    pub name: String,
    /// The verdict as it was.
    pub from: Verdict,
    /// The verdict as it is.
    pub to: Verdict,
    /// Whether nothing told the options apart; then there was no recommendation.
    #[serde(default)]
    pub from_undecided: bool,
    /// Whether nothing tells the options apart; then there is no recommendation yet.
    #[serde(default)]
    pub to_undecided: bool,
    /// What brings it about: each entry alone is enough. An entry of several changes needs them all. Empty if it was not
    /// found, be it that there was no time or that some of the changes do not fit without others.
    pub causes: Vec<Cause>,
}

/// Changes that together bring a verdict about, as found by judging with them and nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cause {
    /// Places in the list of changes.
    pub changes: Vec<usize>,
}

/// Duties and requirements of an activity that come or go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DutyChange {
    /// The activity.
    pub activity: String,
    /// Its name.
    pub name: String,
    /// Rules whose duty is due now, or whose requirement is unmet now.
    pub new: Vec<String>,
    /// Rules whose duty is no longer due, or whose requirement is no longer unmet; by their new ids.
    pub gone: Vec<String>,
}
