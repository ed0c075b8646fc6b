//! Templates of users at work in a process of their own, which has given up every right.
//!
//! What is to be done, and what comes of it, are bytes here: whoever starts the program says what is done with them.

use crate::confined::sandbox::{self, Allowance};
use crate::confined::worker::Worker;
use crate::confined::{Isolation, entry, frames};
use crate::limits::{TEMPLATE_DEADLINE_MILLISECONDS, TEMPLATE_MEMORY_BYTES, TEMPLATE_OUTPUT_BYTES};
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// The hidden subcommand by which the program starts itself.
const SUBCOMMAND: &str = "__render";
/// To the child: what is to be done.
const JOB: u8 = b'J';
/// From the child: what came of it.
const DOCUMENT: u8 = b'D';
/// From the child: why nothing did.
const FAULTS: u8 = b'F';

/// Room for what is said about a failure.
const FAULTS_BYTES: usize = 4 << 20;

/// A document, or what is said about why there is none: as the work gave it.
pub type Worked = Result<Vec<u8>, Vec<u8>>;

/// Why nothing came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stopped {
    /// There is no process, or no sandbox for it here.
    NoSandbox(String),
    /// It was not done in time.
    Late,
    /// It came to an end by itself: out of memory, most likely. In words.
    Ended(String),
}

/// With the usual deadline, by starting a program: one that begins with [`run_as_renderer`].
#[must_use]
pub fn isolation(program: PathBuf) -> Isolation {
    Isolation { program, deadline: Duration::from_millis(TEMPLATE_DEADLINE_MILLISECONDS as u64) }
}

/// Has a job done by a child.
///
/// # Errors
/// What kept the child from it.
pub fn render(isolation: &Isolation, job: &[u8]) -> Result<Worked, Stopped> {
    let mut worker = Worker::start(isolation, SUBCOMMAND).map_err(Stopped::NoSandbox)?;
    let until = Instant::now() + isolation.deadline;
    let ready = worker.exchange(
        until,
        |to| frames::send(to, JOB, job),
        |tag, length, from| match tag {
            frames::READY => Ok(Ok(())),
            FAULTS => Ok(Err(frames::payload(from, length, FAULTS_BYTES)?)),
            _ => Err(frames::rubbish("a frame without meaning")),
        },
    );
    let worked = match ready {
        Ok(Ok(())) => worker.exchange(
            until,
            |_| Ok(()),
            |tag, length, from| match tag {
                DOCUMENT => Ok(Ok(frames::payload(from, length, TEMPLATE_OUTPUT_BYTES)?)),
                FAULTS => Ok(Err(frames::payload(from, length, FAULTS_BYTES)?)),
                _ => Err(frames::rubbish("a frame without meaning")),
            },
        ),
        Ok(Err(why)) => return Err(Stopped::NoSandbox(String::from_utf8_lossy(&why).into_owned())),
        Err(error) => Err(error),
    };
    worked.map_err(|error| {
        let ended = worker.obituary(&error);
        if ended.late { Stopped::Late } else { Stopped::Ended(ended.what) }
    })
}

/// Runs this process as one that renders, if its command line says so: with a job in hand, and no rights.
#[must_use]
pub fn run_as_renderer(work: impl FnOnce(&[u8]) -> Worked) -> Option<ExitCode> {
    let parent = entry::parent_of(SUBCOMMAND)?;
    Some(if serve(&parent, work).is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn serve(parent: &str, work: impl FnOnce(&[u8]) -> Worked) -> io::Result<()> {
    let Some((mut from, mut to)) = entry::enter(parent)? else { return Ok(()) };
    let (_, length) = frames::receive(&mut from)?;
    let job = frames::payload(&mut from, length, TEMPLATE_MEMORY_BYTES / 2)?;
    if let Err(why) = shut_in() {
        return frames::send(&mut to, FAULTS, why.as_bytes());
    }
    frames::send(&mut to, frames::READY, &[])?;
    match work(&job) {
        Ok(document) => frames::send(&mut to, DOCUMENT, &document),
        Err(faults) => frames::send(&mut to, FAULTS, &faults),
    }
}

/// Gives up every right: there is nothing to load.
fn shut_in() -> Result<(), String> {
    // The watchdog comes first; this holds if it should not.
    let seconds = TEMPLATE_DEADLINE_MILLISECONDS / 1_000 * 2;
    sandbox::limit_resources(Allowance { memory: TEMPLATE_MEMORY_BYTES, seconds })?;
    sandbox::allow_only(&[])?;
    sandbox::limit_calls()?;
    sandbox::forget_files()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_process_nothing_came_to_an_end() {
        let stopped = render(&isolation(PathBuf::from("/no/such/program")), b"").unwrap_err();
        assert!(matches!(stopped, Stopped::NoSandbox(_)), "{stopped:?}");
    }
}
