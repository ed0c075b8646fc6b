//! The plugins that took part, and what their functions compute.

use crate::index::Index;
use makebuy_model::assessment::{PluginMode, PluginRef};
use makebuy_model::pack::FunctionInfo;
use serde::Serialize;

/// Every plugin with its functions.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Plugins {
    /// Each plugin.
    pub(crate) list: Vec<Plugin>,
    /// Each function that was called.
    pub(crate) functions: Vec<Function>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Plugin {
    /// Its name.
    pub(crate) id: String,
    /// Its version.
    pub(crate) version: String,
    /// The SHA-256 of its file.
    pub(crate) sha256: String,
    /// Where it ran, and the interface that it speaks.
    pub(crate) about: String,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Function {
    /// As it is called.
    pub(crate) call: String,
    /// The plugin that it belongs to.
    pub(crate) plugin: String,
    /// What it computes.
    pub(crate) about: String,
}

pub(crate) fn build(index: &Index<'_>) -> Plugins {
    let plugin = |plugin: &PluginRef| Plugin {
        id: plugin.name.clone(),
        version: plugin.version.clone(),
        sha256: plugin.sha256.clone(),
        about: match plugin.mode {
            PluginMode::Isolated => index.words.plugin_isolated(plugin.abi.to_string()),
            PluginMode::InProcess => index.words.plugin_in_process(plugin.abi.to_string()),
        },
    };
    let function = |function: &FunctionInfo| Function {
        call: function.call(),
        plugin: function.plugin.clone(),
        about: function.about.clone(),
    };
    Plugins {
        list: index.assessment.provenance.plugins.iter().map(plugin).collect(),
        functions: index.assessment.pack.functions.iter().map(function).collect(),
    }
}

/// What plugins with all rights mean for the assessment; `None` if there are none.
pub(crate) fn limit(index: &Index<'_>) -> Option<String> {
    let plugins = index.assessment.provenance.plugins.iter().filter(|plugin| plugin.mode == PluginMode::InProcess);
    let names: Vec<String> = plugins.map(|plugin| plugin.name.clone()).collect();
    (!names.is_empty()).then(|| index.words.limit_in_process(index.words.quoted_all(&names)))
}
