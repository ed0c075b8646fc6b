//! A plugin in a process of its own, as seen from here.

use super::Isolation;
use super::elf_file::{no_symbol, other_abi};
use super::error::PluginError;
use super::library::LibraryFile;
use super::limits::{PLUGIN_DESCRIPTION_BYTES, PLUGIN_MESSAGE_BYTES};
use super::watchdog::Watchdog;
use super::wire::{self, Hello, Refusal};
use makebuy_model::Code;
use makebuy_plugin::call::{Failure, Results};
use makebuy_plugin::table::Table;
use std::io::{self, BufReader, BufWriter, Read};
use std::process::{ChildStderr, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// The hidden subcommand by which the program starts itself.
pub(super) const SUBCOMMAND: &str = "__plugin";

/// A running child that has loaded its plugin.
#[derive(Debug)]
pub(super) struct Process {
    watchdog: Watchdog,
    to: BufWriter<ChildStdin>,
    from: BufReader<ChildStdout>,
    printed: Printed,
    deadline: Duration,
}

/// How a process came to an end.
#[derive(Debug)]
pub(super) struct Ended {
    /// In words.
    pub(super) what: String,
    /// Whether it was killed because it was late.
    pub(super) late: bool,
}

impl Process {
    /// Starts a child, hands it the library, and asks what the plugin says of itself.
    pub(super) fn start(isolation: &Isolation, library: &LibraryFile) -> Result<(Self, Hello), PluginError> {
        let spawned = Command::new(&isolation.program)
            .args([SUBCOMMAND, &std::process::id().to_string()])
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let no_process =
            |why: String| PluginError::new(Code::PluginFailed, format!("no process could be started for it: {why}"));
        let mut child = spawned.map_err(|error| no_process(error.to_string()))?;
        let (Some(to), Some(from), Some(errors)) = (child.stdin.take(), child.stdout.take(), child.stderr.take())
        else {
            return Err(no_process("it has no pipes".to_owned()));
        };
        widen(&to, &from);
        let mut process = Self {
            watchdog: Watchdog::new(child).map_err(|error| no_process(error.to_string()))?,
            to: BufWriter::with_capacity(1 << 16, to),
            from: BufReader::with_capacity(1 << 16, from),
            printed: Printed::of(errors).map_err(|error| no_process(error.to_string()))?,
            deadline: isolation.deadline,
        };
        let until = Instant::now() + isolation.deadline;
        let ready = process.exchange(
            until,
            |to| wire::send(to, wire::LIBRARY, &library.bytes),
            |tag, length, from| match tag {
                wire::READY => Ok(Ok(())),
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
            Ok(Ok(hello)) => Ok((process, hello)),
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
        let answer = self.exchange(
            until,
            |to| wire::send_call(to, function, table),
            |tag, length, from| match tag {
                wire::RESULTS => Ok(Ok(wire::receive_results(from, length, table.rows())?)),
                wire::FAILURE => Ok(Err(wire::receive_failure(from, length, table.rows())?)),
                _ => Err(wire::rubbish("a frame without meaning")),
            },
        );
        answer.map_err(|error| self.obituary(&error))
    }

    fn exchange<T>(
        &mut self,
        until: Instant,
        send: impl FnOnce(&mut BufWriter<ChildStdin>) -> io::Result<()>,
        read: impl FnOnce(u8, usize, &mut BufReader<ChildStdout>) -> io::Result<T>,
    ) -> io::Result<T> {
        let (to, from) = (&mut self.to, &mut self.from);
        self.watchdog.within(until, || {
            // Who has died can not be written to, but may have said why before.
            let sent = send(to);
            let (tag, length) = wire::receive(from).map_err(|error| sent.err().unwrap_or(error))?;
            read(tag, length, from)
        })
    }

    /// What became of the child, from how it ended and what it printed last.
    fn obituary(&mut self, error: &io::Error) -> Ended {
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

fn ended_by(status: ExitStatus) -> String {
    use std::os::unix::process::ExitStatusExt;
    match status.signal() {
        Some(libc::SIGSEGV | libc::SIGBUS) => "it crashed (it touched memory that is not its own)".to_owned(),
        Some(libc::SIGABRT) => "it aborted".to_owned(),
        Some(libc::SIGILL | libc::SIGTRAP) => "it crashed (it ran into an instruction that stops it)".to_owned(),
        Some(libc::SIGFPE) => "it crashed (it divided a whole number by zero)".to_owned(),
        Some(libc::SIGSYS) => {
            "it was stopped: it tried what a plugin may not, such as a connection, a process or a thread".to_owned()
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
            let mut buffer = vec![0; PLUGIN_MESSAGE_BYTES];
            while let Ok(count @ 1..) = errors.read(&mut buffer) {
                let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
                kept.extend(buffer.iter().take(count));
                let surplus = kept.len().saturating_sub(PLUGIN_MESSAGE_BYTES);
                kept.drain(..surplus);
            }
        })?;
        Ok(Self { text, reader: Some(reader) })
    }

    /// The last line that says something, once the child has ended.
    fn last_line(&mut self) -> Option<String> {
        let _ = self.reader.take().map(JoinHandle::join);
        let text = self.text.lock().unwrap_or_else(PoisonError::into_inner);
        let text = String::from_utf8_lossy(&text).into_owned();
        let line = text.lines().map(str::trim).rfind(|line| !line.is_empty())?;
        Some(line.chars().filter(|c| !c.is_control()).take(200).collect())
    }
}
