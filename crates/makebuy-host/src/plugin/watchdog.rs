//! A deadline for a child process: who misses it is killed.

use super::calls::lock;
use std::io;
use std::process::{Child, ExitStatus};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::Builder;
use std::time::{Duration, Instant};

/// Watches one child from a thread of its own. The child ends with it.
#[derive(Debug)]
pub(super) struct Watchdog {
    watched: Arc<Mutex<Watched>>,
    deadlines: Sender<Instant>,
}

#[derive(Debug)]
struct Watched {
    child: Child,
    /// When what is being done must be done.
    until: Option<Instant>,
    /// Whether the child was killed because it was late.
    late: bool,
}

impl Watchdog {
    /// # Errors
    /// What the system says, if there can be no further thread. The child has ended then.
    pub(super) fn new(child: Child) -> io::Result<Self> {
        let (deadlines, told) = channel();
        let watched = Arc::new(Mutex::new(Watched { child, until: None, late: false }));
        let of = Arc::clone(&watched);
        let started = Builder::new().spawn(move || watch(&told, &of));
        let watchdog = Self { watched, deadlines };
        started.map(|_| watchdog)
    }

    /// Does something that must be done in time: else the child is killed, and what waits for it gets an error.
    pub(super) fn within<T>(&self, until: Instant, work: impl FnOnce() -> T) -> T {
        lock(&self.watched).until = Some(until);
        // The thread ends with the sender only, so that it always hears this.
        let _ = self.deadlines.send(until);
        let done = work();
        lock(&self.watched).until = None;
        done
    }

    /// Whether the child was killed because it was late.
    pub(super) fn was_late(&self) -> bool {
        lock(&self.watched).late
    }

    /// Waits a little for the child to end by itself, and says how it ended; ends it if it does not.
    pub(super) fn end(&self) -> Option<ExitStatus> {
        let mut watched = lock(&self.watched);
        for _ in 0..50 {
            if let Ok(Some(status)) = watched.child.try_wait() {
                return Some(status);
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        kill(&mut watched.child);
        None
    }
}

impl Drop for Watchdog {
    fn drop(&mut self) {
        kill(&mut lock(&self.watched).child);
    }
}

/// Ends a child and takes note of it, so that the system forgets it; one that has ended can not be killed, which is as well.
fn kill(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

fn watch(told: &Receiver<Instant>, watched: &Mutex<Watched>) {
    let mut next = told.recv().ok();
    while let Some(until) = next {
        next = match told.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok(until) => Some(until),
            Err(RecvTimeoutError::Disconnected) => None,
            Err(RecvTimeoutError::Timeout) => {
                let mut watched = lock(watched);
                // What was done in time is no longer waited for.
                if watched.until == Some(until) {
                    watched.late = true;
                    let _ = watched.child.kill();
                }
                drop(watched);
                told.recv().ok()
            }
        };
    }
}
