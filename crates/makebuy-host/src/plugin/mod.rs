//! Native plugins: read, trusted, loaded where they can do no harm, and called.
//!
//! A plugin is a library that carries a pack and adds functions to it. Its file is read once and hashed; those very bytes
//! are loaded, by a process of its own that has given up every right first (`child`). What it carries is read
//! like any other pack.

mod calls;
mod child;
mod elf_file;
mod error;
mod library;
mod loader;
mod lock;
mod process;
mod tried;
mod wire;

pub use crate::confined::Isolation;
pub use error::PluginError;
pub use library::LibraryFile;
pub use lock::{LOCK_FILE, Lock, Pin, Trust, user_lock};
pub use makebuy_plugin::conformance::Finding;

use crate::confined::entry;
use crate::limits::PLUGIN_DEADLINE_MILLISECONDS;
use calls::{Calls, Place};
use makebuy_core::functions::{Functions, Plugin};
use makebuy_model::assessment::{PluginMode, PluginRef};
use makebuy_model::pack::{FunctionInfo, FunctionKind, ParameterInfo, Trend};
use makebuy_model::{Code, Sources};
use makebuy_plugin::conformance::{self, Samples};
use makebuy_plugin::descriptor::{Descriptor, Signature};
use makebuy_plugin::table;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tried::Tried;

/// Where plugins run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Running {
    /// Each in a process of its own.
    Isolated(Isolation),
    /// Within makebuy, with all its rights.
    InProcess,
}

impl Isolation {
    /// By starting a program that begins with [`run_as_plugin`], with the usual deadline of plugins.
    #[must_use]
    pub fn by(program: PathBuf) -> Self {
        Self { program, deadline: Duration::from_millis(PLUGIN_DEADLINE_MILLISECONDS as u64) }
    }
}

/// A plugin that was loaded.
#[derive(Debug)]
pub struct LoadedPlugin {
    /// What the provenance records.
    pub reference: PluginRef,
    /// The files of its pack: path and text.
    pub files: Vec<(String, String)>,
    calls: Arc<Calls>,
}

/// Loads a library.
///
/// # Errors
/// Why it can not be used.
pub fn load(library: &LibraryFile, running: &Running) -> Result<LoadedPlugin, PluginError> {
    let (place, mode, hello) = match running {
        Running::Isolated(isolation) => {
            let (place, hello) = Place::child(isolation.clone(), library.clone())?;
            (place, PluginMode::Isolated, hello)
        }
        Running::InProcess => {
            let plugin = load_here(library)?;
            let hello = wire::Hello::from(&plugin);
            (Place::here(plugin), PluginMode::InProcess, hello)
        }
    };
    let signatures = hello.signatures().map_err(|flaw| PluginError::new(Code::BadDescriptor, flaw.to_string()))?;
    agrees_with_its_pack(&hello.name, &hello.files)?;
    let reference =
        PluginRef { name: hello.name, version: hello.version, abi: hello.abi, sha256: library.sha256.clone(), mode };
    Ok(LoadedPlugin { reference, files: hello.files, calls: Arc::new(Calls { signatures, place }) })
}

/// A plugin is called as its pack: pins go by the name, packs by the id.
fn agrees_with_its_pack(name: &str, files: &[(String, String)]) -> Result<(), PluginError> {
    let mut sources = Sources::new();
    let rules: Vec<_> = files.iter().filter(|(path, _)| !path.starts_with("locales/")).collect();
    let files: Vec<_> = rules.into_iter().map(|(path, text)| sources.add(path.as_str(), text.as_str())).collect();
    let id = makebuy_core::doc::parse(&sources, &files).0.id;
    match id.filter(|id| id.value != name) {
        None => Ok(()),
        Some(id) => {
            let message = format!("plugin `{name}` carries a pack of another id, `{}`", id.value);
            Err(PluginError::new(Code::BadDescriptor, message)
                .help("a plugin is called as its pack: mend one of the two"))
        }
    }
}

fn load_here(library: &LibraryFile) -> Result<Descriptor, PluginError> {
    let copy = loader::Copy::of(&library.bytes)
        .map_err(|error| PluginError::new(Code::PluginFailed, format!("can not be copied to be loaded: {error}")))?;
    loader::load(copy).map_err(|error| process::refused(error.into(), false))
}

impl LoadedPlugin {
    /// Everything in which it does not do as the ABI says, tried with these words for levels and choices.
    #[must_use]
    pub fn findings(&self, words: &[String]) -> Vec<Finding> {
        let PluginRef { name, version, abi, .. } = self.reference.clone();
        let said = Descriptor { abi, name, version, files: self.files.clone(), functions: Vec::new() };
        let mut samples = Samples::default();
        for signature in &self.calls.signatures {
            for parameter in signature.parameters.iter().filter(|found| found.kind == table::Kind::Word) {
                if !words.is_empty() {
                    samples = samples.words(&signature.name, &parameter.name, words.to_vec());
                }
            }
        }
        let mut findings = conformance::check_descriptor(&said);
        findings.extend(conformance::check_functions(&Tried::new(&self.calls), &samples));
        findings
    }

    /// Its functions, as the engine takes them.
    #[must_use]
    pub fn plugin(&self) -> Plugin {
        let calls: Arc<dyn Functions> = Arc::clone(&self.calls) as _;
        let name = &self.reference.name;
        let functions = self.calls.signatures.iter().map(|signature| info(signature, name)).collect();
        Plugin { reference: self.reference.clone(), functions, calls }
    }
}

fn info(signature: &Signature, plugin: &str) -> FunctionInfo {
    let kind = |kind| match kind {
        table::Kind::Number => FunctionKind::Number,
        table::Kind::Flag => FunctionKind::Flag,
        table::Kind::Word => FunctionKind::Word,
    };
    let trend = |trend| match trend {
        table::Trend::Rising => Trend::Rising,
        table::Trend::Falling => Trend::Falling,
    };
    let parameters = signature.parameters.iter().map(|parameter| ParameterInfo {
        name: parameter.name.clone(),
        kind: kind(parameter.kind),
        trend: parameter.trend.map(trend),
    });
    FunctionInfo {
        name: signature.name.clone(),
        plugin: plugin.to_owned(),
        about: signature.about.clone(),
        parameters: parameters.collect(),
        result: kind(signature.result),
    }
}

/// Runs this process as that of a plugin, if its command line says so: the first thing that a program does that loads
/// plugins isolated.
#[must_use]
pub fn run_as_plugin() -> Option<std::process::ExitCode> {
    let ran = child::run(&entry::parent_of(process::SUBCOMMAND)?);
    Some(if ran.is_ok() { std::process::ExitCode::SUCCESS } else { std::process::ExitCode::FAILURE })
}
