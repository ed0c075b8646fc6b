//! A deadline for a child process: who misses it is killed.

use std::process::Child;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Watches one child from a thread of its own. The child ends with it.
#[derive(Debug)]
pub(super) struct Watchdog {
    child: Arc<Mutex<Child>>,
    deadlines: Sender<Option<Instant>>,
    late: Arc<AtomicBool>,
}

impl Watchdog {
    pub(super) fn new(child: Child) -> Self {
        let (deadlines, told) = channel();
        let (child, late) = (Arc::new(Mutex::new(child)), Arc::new(AtomicBool::new(false)));
        let watched = (Arc::clone(&child), Arc::clone(&late));
        std::thread::spawn(move || watch(&told, &watched.0, &watched.1));
        Self { child, deadlines, late }
    }

    /// Does something that must be done in time: else the child is killed, and what waits for it gets an error.
    pub(super) fn within<T>(&self, time: Duration, work: impl FnOnce() -> T) -> T {
        // The thread ends with the sender only, so that it always hears this.
        let _ = self.deadlines.send(Some(Instant::now() + time));
        let done = work();
        let _ = self.deadlines.send(None);
        done
    }

    /// Whether the child was killed because it was late.
    pub(super) fn was_late(&self) -> bool {
        self.late.load(Ordering::SeqCst)
    }

    /// Waits a little for the child to end by itself, ends it if it does not, and says how it ended.
    pub(super) fn end(&self) -> Option<std::process::ExitStatus> {
        let mut child = self.child.lock().unwrap_or_else(PoisonError::into_inner);
        for _ in 0..50 {
            if let Ok(Some(status)) = child.try_wait() {
                return Some(status);
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        let _ = child.kill();
        let _ = child.wait();
        None
    }
}

impl Drop for Watchdog {
    fn drop(&mut self) {
        let mut child = self.child.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = child.kill();
        let _ = child.wait();
    }
}

fn watch(told: &Receiver<Option<Instant>>, child: &Mutex<Child>, late: &AtomicBool) {
    let mut next = told.recv().ok();
    while let Some(word) = next {
        next = match word {
            None => told.recv().ok(),
            Some(deadline) => match told.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
                Ok(word) => Some(word),
                Err(RecvTimeoutError::Disconnected) => None,
                Err(RecvTimeoutError::Timeout) => {
                    late.store(true, Ordering::SeqCst);
                    let _ = child.lock().unwrap_or_else(PoisonError::into_inner).kill();
                    Some(None)
                }
            },
        };
    }
}
