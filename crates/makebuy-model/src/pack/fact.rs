//! Typed questions and their values.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a fact is asked of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// The whole organisation.
    Organisation,
    /// One activity.
    Activity,
    /// One provider.
    Provider,
}

impl Subject {
    /// The word used in files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Activity => "activity",
            Self::Provider => "provider",
        }
    }
}

/// What sort of answer a fact takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FactKind {
    /// True or false.
    Flag,
    /// One of ordered names, or a range of them.
    Level,
    /// One of several names.
    Choice,
    /// Any number of several names.
    Set,
    /// A number, or a range.
    Number,
    /// A note; never in a condition.
    Text,
}

impl FactKind {
    /// The word used in files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Flag => "flag",
            Self::Level => "level",
            Self::Choice => "choice",
            Self::Set => "set",
            Self::Number => "number",
            Self::Text => "text",
        }
    }
}

/// A typed question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FactInfo {
    /// Name.
    pub id: String,
    /// In words, for tables; falls back to the question.
    pub title: Option<String>,
    /// What it is asked of.
    pub subject: Subject,
    /// What sort of answer it takes.
    pub kind: FactKind,
    /// The names that may be answered: levels (lowest first) or choices.
    pub values: Vec<String>,
    /// Each of them in words.
    #[serde(default)]
    pub labels: BTreeMap<String, String>,
    /// Unit of a number.
    pub unit: Option<String>,
    /// Smallest number allowed.
    pub min: Option<f64>,
    /// Largest number allowed.
    pub max: Option<f64>,
    /// The question.
    pub ask: Option<String>,
    /// How to answer it.
    pub help: Option<String>,
    /// What makes it so, by level or choice.
    pub anchors: BTreeMap<String, String>,
    /// What stands in when nothing is said.
    pub assume: Option<Value>,
    /// The expression it is computed by.
    pub derive: Option<String>,
    /// Claims it carries.
    pub claims: Vec<String>,
}

impl FactInfo {
    /// A level or choice in words.
    #[must_use]
    pub fn label(&self, value: &str) -> String {
        self.labels.get(value).cloned().unwrap_or_else(|| super::in_words(value))
    }

    /// The words for a level or choice, if they are others than those that are typed for it.
    #[must_use]
    pub fn other_words(&self, value: &str) -> Option<&str> {
        self.labels.get(value).map(String::as_str).filter(|label| *label != super::in_words(value))
    }
}

/// A value as answered, assumed or derived.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Value {
    /// Of a flag.
    Flag(bool),
    /// Of a number.
    Number(f64),
    /// Of a level, a choice or a text.
    Name(String),
    /// Of a set.
    Names(Vec<String>),
    /// A range of numbers, both ends included.
    NumberRange {
        /// Lower end.
        from: f64,
        /// Upper end.
        to: f64,
    },
    /// A range of levels, both ends included.
    LevelRange {
        /// Lower end.
        from: String,
        /// Upper end.
        to: String,
    },
}
