//! A child process with a task, as seen from here.

use super::frames;
use super::watchdog::Watchdog;
use super::{Isolation, MESSAGE_BYTES, lock};
use crate::said::last_line;
use std::io::{self, BufReader, BufWriter, Read};
use std::process::{ChildStderr, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// A running child.
#[derive(Debug)]
pub(crate) struct Worker {
    watchdog: Watchdog,
    to: BufWriter<ChildStdin>,
    from: BufReader<ChildStdout>,
    printed: Printed,
    deadline: Duration,
}

/// How a process came to an end.
#[derive(Debug)]
pub(crate) struct Ended {
    /// In words.
    pub(crate) what: String,
    /// Whether it was killed because it was late.
    pub(crate) late: bool,
}

impl Worker {
    /// Starts the program as a child, by a hidden subcommand of its own.
    ///
    /// # Errors
    /// Why there can be none.
    pub(crate) fn start(isolation: &Isolation, subcommand: &str) -> Result<Self, String> {
        let spawned = Command::new(&isolation.program)
            .args([subcommand, &std::process::id().to_string()])
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let mut child = spawned.map_err(|error| error.to_string())?;
        let (Some(to), Some(from), Some(errors)) = (child.stdin.take(), child.stdout.take(), child.stderr.take())
        else {
            return Err("it has no pipes".to_owned());
        };
        widen(&to, &from);
        Ok(Self {
            watchdog: Watchdog::new(child).map_err(|error| error.to_string())?,
            to: BufWriter::with_capacity(1 << 16, to),
            from: BufReader::with_capacity(1 << 16, from),
            printed: Printed::of(errors).map_err(|error| error.to_string())?,
            deadline: isolation.deadline,
        })
    }

    /// Sends something and reads a frame, in time.
    pub(crate) fn exchange<T>(
        &mut self,
        until: Instant,
        send: impl FnOnce(&mut BufWriter<ChildStdin>) -> io::Result<()>,
        read: impl FnOnce(u8, usize, &mut BufReader<ChildStdout>) -> io::Result<T>,
    ) -> io::Result<T> {
        let (to, from) = (&mut self.to, &mut self.from);
        self.watchdog.within(until, || {
            // Who has died can not be written to, but may have said why before.
            let sent = send(to);
            let (tag, length) = frames::receive(from).map_err(|error| sent.err().unwrap_or(error))?;
            read(tag, length, from)
        })
    }

    /// What became of the child, from how it ended and what it printed last.
    pub(crate) fn obituary(&mut self, error: &io::Error) -> Ended {
        let (ended, late) = (self.watchdog.end(), self.watchdog.was_late());
        let what = match ended {
            _ if late => {
                format!("it took longer than {} s and was stopped", self.deadline.as_secs_f64())
            }
            _ if error.kind() == io::ErrorKind::InvalidData => error.to_string(),
            Some(status) => ended_by(status),
            None => "it closed the connection".to_owned(),
        };
        let what = match self.printed.last_line() {
            Some(line) => format!("{what} (it printed: {line})"),
            None => what,
        };
        Ended { what, late }
    }
}

fn ended_by(status: ExitStatus) -> String {
    use std::os::unix::process::ExitStatusExt;
    match status.signal() {
        Some(libc::SIGSEGV | libc::SIGBUS) => "it crashed (it touched memory that is not its own)".to_owned(),
        Some(libc::SIGABRT) => "it aborted".to_owned(),
        Some(libc::SIGILL | libc::SIGTRAP) => "it crashed (it ran into an instruction that stops it)".to_owned(),
        Some(libc::SIGFPE) => "it crashed (it divided a whole number by zero)".to_owned(),
        Some(libc::SIGSYS) => {
            "it was stopped: it tried what it may not, such as a connection, a process or a thread".to_owned()
        }
        Some(libc::SIGXCPU) => "it used up its computing time and was stopped".to_owned(),
        Some(signal) => format!("it was stopped by signal {signal}"),
        None => match status.code() {
            Some(code) => format!("it ended its own process (status {code})"),
            None => "it ended".to_owned(),
        },
    }
}

/// Large pipes save changes between the two processes; it works without.
fn widen(to: &ChildStdin, from: &ChildStdout) {
    const ROOM: usize = 1 << 20;
    let _ = rustix::pipe::fcntl_setpipe_size(to, ROOM);
    let _ = rustix::pipe::fcntl_setpipe_size(from, ROOM);
}

/// What a child prints, up to a limit; the rest is read and forgotten, so that it never waits.
#[derive(Debug)]
struct Printed {
    text: Arc<Mutex<Vec<u8>>>,
    reader: Option<JoinHandle<()>>,
}

impl Printed {
    fn of(mut errors: ChildStderr) -> io::Result<Self> {
        let text = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&text);
        let reader = std::thread::Builder::new().spawn(move || {
            let mut buffer = vec![0; MESSAGE_BYTES];
            while let Ok(count @ 1..) = errors.read(&mut buffer) {
                let mut kept = lock(&kept);
                kept.extend(buffer.iter().take(count));
                let surplus = kept.len().saturating_sub(MESSAGE_BYTES);
                kept.drain(..surplus);
            }
        })?;
        Ok(Self { text, reader: Some(reader) })
    }

    /// The last line that says something, once the child has ended.
    fn last_line(&mut self) -> Option<String> {
        let _ = self.reader.take().map(JoinHandle::join);
        last_line(&lock(&self.text))
    }
}
