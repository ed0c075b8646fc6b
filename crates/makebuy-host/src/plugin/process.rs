//! A plugin in a process of its own, as seen from here.

use super::Isolation;
use super::elf_file::{no_symbol, other_abi};
use super::error::PluginError;
use super::library::LibraryFile;
use super::wire::{self, Hello, Refusal};
use crate::confined::frames;
use crate::confined::worker::{Ended, Worker};
use crate::limits::{PLUGIN_DESCRIPTION_BYTES, PLUGIN_MESSAGE_BYTES};
use makebuy_model::Code;
use makebuy_plugin::call::{Failure, Results};
use makebuy_plugin::table::Table;
use std::time::Instant;

/// The hidden subcommand by which the program starts itself.
pub(super) const SUBCOMMAND: &str = "__plugin";

/// A running child that has loaded its plugin.
#[derive(Debug)]
pub(super) struct Process(Worker);

impl Process {
    /// Starts a child, hands it the library, and asks what the plugin says of itself.
    pub(super) fn start(isolation: &Isolation, library: &LibraryFile) -> Result<(Self, Hello), PluginError> {
        let no_process =
            |why| PluginError::new(Code::PluginFailed, format!("no process could be started for it: {why}"));
        let mut process = Worker::start(isolation, SUBCOMMAND).map_err(no_process)?;
        let until = Instant::now() + isolation.deadline;
        let ready = process.exchange(
            until,
            |to| wire::send(to, wire::LIBRARY, &library.bytes),
            |tag, length, from| match tag {
                frames::READY => Ok(Ok(())),
                wire::REFUSAL => Ok(Err(wire::json::<Refusal>(from, length, PLUGIN_MESSAGE_BYTES)?)),
                _ => Err(wire::rubbish("a frame without meaning")),
            },
        );
        // Up to here nothing of the library has run. What is said from now on may be said by it.
        let hello = match ready {
            Ok(Ok(())) => process.exchange(
                until,
                |_| Ok(()),
                |tag, length, from| match tag {
                    wire::HELLO => Ok(Ok(wire::json::<Hello>(from, length, PLUGIN_DESCRIPTION_BYTES)?)),
                    wire::REFUSAL => Ok(Err(wire::json::<Refusal>(from, length, PLUGIN_MESSAGE_BYTES)?)),
                    _ => Err(wire::rubbish("a frame without meaning")),
                },
            ),
            Ok(Err(refusal)) => return Err(refused(refusal, true)),
            Err(error) => Err(error),
        };
        match hello {
            Ok(Ok(hello)) => Ok((Self(process), hello)),
            Ok(Err(refusal)) => Err(refused(refusal, false)),
            Err(error) => Err(failed_loading(&process.obituary(&error).what)),
        }
    }

    /// Computes a function for every row.
    ///
    /// # Errors
    /// What became of the process, which is of no more use.
    pub(super) fn call(
        &mut self,
        function: usize,
        table: &Table,
        until: Instant,
    ) -> Result<Result<Results, Failure>, Ended> {
        let answer = self.0.exchange(
            until,
            |to| wire::send_call(to, function, table),
            |tag, length, from| match tag {
                wire::RESULTS => Ok(Ok(wire::receive_results(from, length, table.rows())?)),
                wire::FAILURE => Ok(Err(wire::receive_failure(from, length, table.rows())?)),
                _ => Err(wire::rubbish("a frame without meaning")),
            },
        );
        answer.map_err(|error| self.0.obituary(&error))
    }
}

fn failed_loading(what: &str) -> PluginError {
    PluginError::new(Code::PluginFailed, format!("loading it failed: {what}"))
        .help("nothing of it was used; ask whoever made it")
}

/// Why a plugin can not be used. Whether there is a sandbox is believed only before anything of the library has run.
pub(super) fn refused(refusal: Refusal, before: bool) -> PluginError {
    match refusal {
        Refusal::Sandbox(why) if !before => failed_loading(&format!("it says: {why}")),
        Refusal::Failed(why) => failed_loading(&why),
        Refusal::Sandbox(why) => {
            PluginError::new(Code::NoSandbox, format!("no process without rights can be made for it: {why}")).help(
                "with --in-process-plugins it runs within makebuy, with all your rights: only for a plugin you wrote or read",
            )
        }
        Refusal::Load(said) => {
            PluginError::new(Code::NotALibrary, format!("can not be loaded: {said}"))
                .help("a library that it links may be missing, or not be where the system keeps its libraries")
        }
        Refusal::NoSymbol => no_symbol(),
        Refusal::Abi(version) => other_abi(&version.to_string()),
        Refusal::Descriptor(flaw) => PluginError::new(Code::BadDescriptor, flaw),
    }
}
