//! A process of its own, without rights, for what is not trusted: plugins, and templates of users.
//!
//! It is makebuy itself, started by a hidden subcommand (`worker`). The child takes the pipes (`entry`), gives up its
//! rights (`sandbox`), and gets its task and answers in `frames`. Who is late is killed (`watchdog`).

pub(crate) mod entry;
pub(crate) mod frames;
pub(crate) mod sandbox;
mod watchdog;
pub(crate) mod worker;

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Bytes that are kept of what a child prints.
const MESSAGE_BYTES: usize = crate::limits::PLUGIN_MESSAGE_BYTES;

/// How such a process is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Isolation {
    /// The program to start: one that begins with what the process is for, such as [`crate::plugin::run_as_plugin`].
    pub program: PathBuf,
    /// How long each of its tasks may take.
    pub deadline: Duration,
}

/// Locks, also after a thread has panicked with the lock in hand.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
