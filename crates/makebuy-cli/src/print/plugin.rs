//! Plugins, for people.

use super::style::{lines, plain_table};
use makebuy_host::plugin::{LibraryFile, LoadedPlugin, Lock};
use makebuy_model::assessment::PluginMode;
use makebuy_model::pack::{FunctionInfo, FunctionKind, Trend};
use std::fmt::Write as _;

/// What can be said of a library without running it.
pub(crate) fn library(library: &LibraryFile) -> String {
    format!("{}\n  SHA-256  {}\n", library.path.display(), library.sha256)
}

/// What a plugin says of itself.
pub(crate) fn plugin(plugin: &LoadedPlugin) -> String {
    let reference = &plugin.reference;
    let mode = match reference.mode {
        PluginMode::Isolated => "in a process of its own, without files, network and other processes",
        PluginMode::InProcess => "within makebuy, with all its rights",
    };
    let mut text = format!(
        "  plugin   {} {}\n  ABI      {}\n  runs     {mode}\n",
        reference.name, reference.version, reference.abi
    );
    let names: Vec<&str> = plugin.files.iter().map(|(name, _)| name.as_str()).collect();
    let _ = writeln!(text, "  files    {}", names.join(", "));
    for function in plugin.plugin().functions {
        let _ = write!(text, "\n  {} -> {}\n", signature(&function), function.result.as_str());
        let _ = writeln!(text, "      {}", function.about);
    }
    text
}

/// `name(first: number, rising; second: flag)`
fn signature(function: &FunctionInfo) -> String {
    let parameter = |found: &makebuy_model::pack::ParameterInfo| {
        let trend = match found.trend {
            None => "",
            Some(Trend::Rising) => " (rising)",
            Some(Trend::Falling) => " (falling)",
        };
        let kind = if found.kind == FunctionKind::Word { "level or choice" } else { found.kind.as_str() };
        format!("{}: {kind}{trend}", found.name)
    };
    let parameters: Vec<String> = function.parameters.iter().map(parameter).collect();
    format!("{}({})", function.name, parameters.join(", "))
}

/// What is pinned, and where.
pub(crate) fn pins(locks: &[Lock]) -> String {
    let mut table = plain_table(&["Plugin", "Version", "ABI", "SHA-256", "File", "Pinned in"]);
    for lock in locks {
        for pin in &lock.pins {
            table.add_row([
                pin.name.clone(),
                pin.version.clone(),
                pin.abi.to_string(),
                pin.sha256.clone(),
                pin.file.clone(),
                lock.path.display().to_string(),
            ]);
        }
    }
    if table.is_empty() {
        return "No plugin is pinned here: `makebuy plugin trust FILE` pins one.\n".to_owned();
    }
    lines(&table)
}
