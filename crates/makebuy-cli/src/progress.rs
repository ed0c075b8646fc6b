//! How far long work has come, for whoever waits at a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal as _};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

/// What takes less is not worth a line.
const PATIENCE: Duration = Duration::from_millis(500);

/// A line on a terminal that counts what is done, if it takes long; elsewhere nothing. It is wiped away when it is dropped.
#[derive(Debug)]
pub(crate) struct Progress {
    bar: ProgressBar,
    waiting: Option<Waiting>,
}

/// Whoever waits to show the line: dropping the sender tells that there is no need any more.
type Waiting = (Sender<()>, JoinHandle<()>);

impl Progress {
    pub(crate) fn new(what: String, all: usize) -> Self {
        let bar =
            ProgressBar::with_draw_target(u64::try_from(all).ok(), ProgressDrawTarget::hidden()).with_message(what);
        if let Ok(style) = ProgressStyle::with_template("{msg} {pos} of {len}") {
            bar.set_style(style);
        }
        let waiting = is_for_people().then(|| show_later(bar.clone()));
        Self { bar, waiting }
    }

    /// One more is done.
    pub(crate) fn step(&self) {
        self.bar.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((sender, waiting)) = self.waiting.take() {
            drop(sender);
            let _ = waiting.join();
        }
        self.bar.finish_and_clear();
    }
}

/// Whether standard error is a terminal that can move its cursor back.
fn is_for_people() -> bool {
    io::stderr().is_terminal() && std::env::var_os("TERM").is_some_and(|term| term != "dumb")
}

fn show_later(bar: ProgressBar) -> Waiting {
    let (sender, receiver) = channel();
    let waiting = std::thread::spawn(move || {
        if receiver.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
            bar.set_draw_target(ProgressDrawTarget::stderr());
            bar.tick();
        }
    });
    (sender, waiting)
}
