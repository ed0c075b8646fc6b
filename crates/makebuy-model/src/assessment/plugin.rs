//! Plugins that took part in an assessment, and what went wrong in them.

use crate::{Code, Diagnostic, Severity};
use serde::{Deserialize, Serialize};

/// So many activities are named in a finding; the others are counted.
const NAMED: usize = 5;

/// A plugin that took part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PluginRef {
    /// Its name, the id of its pack.
    pub name: String,
    /// Version.
    pub version: String,
    /// Version of the ABI it speaks.
    pub abi: u32,
    /// SHA-256 of the library, in hex.
    pub sha256: String,
    /// Where it ran.
    pub mode: PluginMode,
}

/// Where a plugin runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PluginMode {
    /// In a process of its own without files, network and other processes.
    Isolated,
    /// In the process of makebuy, with all its rights.
    InProcess,
}

/// A function of a plugin that failed: what is derived by it is unknown, and not because an answer is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FunctionFailure {
    /// The plugin.
    pub plugin: String,
    /// The function.
    pub function: String,
    /// The derived fact that calls it.
    pub fact: String,
    /// The activities for which it is unknown, in the order of the portfolio.
    pub activities: Vec<String>,
    /// What happened.
    pub message: String,
    /// The activity with which it happened, where the others have no result because of that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub culprit: Option<String>,
}

impl FunctionFailure {
    /// The failure as a finding. It is about no place in a file.
    #[must_use]
    pub fn diagnostic(&self) -> Diagnostic {
        let Self { plugin, function, fact, .. } = self;
        Diagnostic {
            code: Code::FunctionFailed,
            severity: Severity::Error,
            message: format!("function `{function}` of plugin `{plugin}` failed: {}", self.happened()),
            labels: Vec::new(),
            help: vec![format!("`{fact}` is derived by it and unknown{}", self.named())],
            example: None,
        }
    }

    /// What happened, and with which activity.
    #[must_use]
    pub fn happened(&self) -> String {
        match &self.culprit {
            Some(activity) => format!("{} (it happened with `{activity}`)", self.message),
            None => self.message.clone(),
        }
    }

    fn named(&self) -> String {
        let named: Vec<String> = self.activities.iter().take(NAMED).map(|id| format!("`{id}`")).collect();
        match self.activities.len().saturating_sub(NAMED) {
            _ if named.is_empty() => String::new(),
            0 => format!(" for {}", named.join(", ")),
            more => format!(" for {} and {more} more", named.join(", ")),
        }
    }
}

impl PluginMode {
    /// As in the JSON contract.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Isolated => "isolated",
            Self::InProcess => "in-process",
        }
    }
}
