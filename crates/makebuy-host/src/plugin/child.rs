//! The process of one plugin: it gives up every right, loads the library, and computes what it is asked for.

use super::elf_file;
use super::loader::{self, Copy};
use super::wire::{self, Hello, Refusal};
use crate::confined::sandbox::{self, Allowance};
use crate::confined::{entry, frames};
use crate::limits::{PLUGIN_COMPUTING_SECONDS, PLUGIN_MEMORY_BYTES};
use makebuy_plugin::descriptor::Descriptor;
use std::io::{self, Read, Write};

/// What the child does, given the process that started it.
pub(super) fn run(parent: &str) -> io::Result<()> {
    let Some((mut from, mut to)) = entry::enter(parent)? else { return Ok(()) };
    let (_, length) = wire::receive(&mut from)?;
    let library = wire::payload(&mut from, length, crate::limits::PLUGIN_LIBRARY_BYTES)?;
    let copy = match shut_in(&library) {
        Ok(copy) => copy,
        Err(refusal) => return wire::send_json(&mut to, wire::REFUSAL, &refusal),
    };
    wire::send(&mut to, frames::READY, &[])?;
    drop(library);
    match enter(copy) {
        Ok(descriptor) => {
            wire::send_json(&mut to, wire::HELLO, &Hello::from(&descriptor))?;
            serve(&descriptor, &mut from, &mut to)
        }
        Err(refusal) => wire::send_json(&mut to, wire::REFUSAL, &refusal),
    }
}

/// Gives up every right but to load the library.
fn shut_in(library: &[u8]) -> Result<Copy, Refusal> {
    let copy = Copy::of(library).map_err(|error| Refusal::Failed(format!("it can not be copied: {error}")))?;
    let close_doors = || {
        sandbox::limit_resources(Allowance { memory: PLUGIN_MEMORY_BYTES, seconds: PLUGIN_COMPUTING_SECONDS })?;
        sandbox::allow_only(&elf_file::linked(library))?;
        sandbox::limit_calls()
    };
    close_doors().map(|()| copy).map_err(Refusal::Sandbox)
}

/// Loads the library, and gives up the right to read any file.
fn enter(copy: Copy) -> Result<Descriptor, Refusal> {
    let loaded = loader::load(copy);
    sandbox::forget_files().map_err(Refusal::Failed)?;
    loaded.map_err(Refusal::from)
}

fn serve(plugin: &Descriptor, from: &mut impl Read, to: &mut impl Write) -> io::Result<()> {
    loop {
        let (tag, _) = match wire::receive(from) {
            Ok(head) => head,
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(()),
            Err(error) => return Err(error),
        };
        if tag != wire::CALL {
            return Err(wire::rubbish("a frame that is no call"));
        }
        let (function, table) = wire::receive_call(from)?;
        let Some(function) = plugin.functions.get(function) else {
            return Err(wire::rubbish("a function that is none"));
        };
        match function.call(&table) {
            Ok(results) => wire::send_results(to, &results)?,
            Err(failure) => wire::send_failure(to, &failure)?,
        }
    }
}
