//! The process of one plugin: it gives up every right, loads the library, and computes what it is asked for.

use super::loader::{self, Copy};
use super::wire::{self, Hello, Refusal};
use super::{elf_file, sandbox};
use makebuy_plugin::descriptor::Descriptor;
use rustix::process::{Signal, getppid, set_parent_process_death_signal};
use rustix::stdio::{dup2_stdin, dup2_stdout};
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::os::fd::{AsRawFd, OwnedFd};

/// What the child needs to know from its command line: the process that started it.
pub(super) fn run(parent: &str) -> io::Result<()> {
    // It never outlives the one that started it, whatever it is doing.
    set_parent_process_death_signal(Some(Signal::KILL))?;
    if getppid().is_none_or(|found| found.as_raw_nonzero().to_string() != parent) {
        return Ok(());
    }
    let (from, to) = take_pipes()?;
    let (mut from, mut to) = (BufReader::new(File::from(from)), BufWriter::new(File::from(to)));
    let (_, length) = wire::receive(&mut from)?;
    let library = wire::payload(&mut from, length, super::limits::PLUGIN_LIBRARY_BYTES)?;
    let copy = match shut_in(&library) {
        Ok(copy) => copy,
        Err(refusal) => return wire::send_json(&mut to, wire::REFUSAL, &refusal),
    };
    wire::send(&mut to, wire::READY, &[])?;
    drop(library);
    match enter(copy) {
        Ok(descriptor) => {
            wire::send_json(&mut to, wire::HELLO, &Hello::from(&descriptor))?;
            serve(&descriptor, &mut from, &mut to)
        }
        Err(refusal) => wire::send_json(&mut to, wire::REFUSAL, &refusal),
    }
}

/// The two pipes under other numbers, so that what a plugin prints does not get among the results: it goes to the standard
/// error output. Nothing else that was open remains so.
fn take_pipes() -> io::Result<(OwnedFd, OwnedFd)> {
    let (from, to) = (rustix::io::dup(io::stdin())?, rustix::io::dup(io::stdout())?);
    dup2_stdin(File::open("/dev/null")?)?;
    dup2_stdout(io::stderr())?;
    let keep = [0, 1, 2, from.as_raw_fd(), to.as_raw_fd()];
    close_all_but(&keep)?;
    Ok((from, to))
}

fn close_all_but(keep: &[i32]) -> io::Result<()> {
    let open = std::fs::read_dir("/proc/self/fd")?.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
    let open: Vec<i32> = open.collect();
    for number in open.into_iter().filter(|number| !keep.contains(number)) {
        // SAFETY: nothing in this process uses it: it was open when the program was started, or belongs to the listing,
        // which is at its end.
        #[expect(unsafe_code, reason = "closing what was inherited")]
        unsafe {
            libc::close(number);
        }
    }
    Ok(())
}

/// Gives up every right but to load the library.
fn shut_in(library: &[u8]) -> Result<Copy, Refusal> {
    let copy = Copy::of(library).map_err(|error| Refusal::Failed(format!("it can not be copied: {error}")))?;
    let close_doors = || {
        sandbox::limit_resources()?;
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
