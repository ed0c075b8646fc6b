//! A deadline for a child process: who misses it is killed.

use super::lock;
use std::io;
use std::process::{Child, ExitStatus};
use std::sync::{Arc, Mutex, Weak};
use std::thread::Builder;
use std::time::{Duration, Instant};

/// How often is looked whether the child is late. To wake the thread for each call would cost more than most calls.
const ROUND: Duration = Duration::from_millis(20);

/// Watches one child from a thread of its own. The child ends with it.
#[derive(Debug)]
pub(crate) struct Watchdog {
    watched: Arc<Mutex<Watched>>,
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
    pub(crate) fn new(child: Child) -> io::Result<Self> {
        let watched = Arc::new(Mutex::new(Watched { child, until: None, late: false }));
        let of = Arc::downgrade(&watched);
        let started = Builder::new().spawn(move || watch(&of));
        let watchdog = Self { watched };
        started.map(|_| watchdog)
    }

    /// Does something that must be done in time: else the child is killed, and what waits for it gets an error.
    pub(crate) fn within<T>(&self, until: Instant, work: impl FnOnce() -> T) -> T {
        lock(&self.watched).until = Some(until);
        let done = work();
        lock(&self.watched).until = None;
        done
    }

    /// Whether the child was killed because it was late.
    pub(crate) fn was_late(&self) -> bool {
        lock(&self.watched).late
    }

    /// Waits a little for the child to end by itself, and says how it ended; ends it if it does not.
    pub(crate) fn end(&self) -> Option<ExitStatus> {
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

/// As long as there is somebody who waits for the child.
fn watch(watched: &Weak<Mutex<Watched>>) {
    while let Some(watched) = watched.upgrade() {
        let mut child = lock(&watched);
        if child.until.is_some_and(|until| until <= Instant::now()) && !child.late {
            child.late = true;
            let _ = child.child.kill();
        }
        drop(child);
        drop(watched);
        std::thread::sleep(ROUND);
    }
}
