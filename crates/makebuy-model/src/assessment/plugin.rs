//! Plugins that took part in an assessment, and what went wrong in them.

use serde::{Deserialize, Serialize};

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
