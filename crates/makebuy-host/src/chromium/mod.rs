//! HTML as PDF, by a Chromium that is installed.
//!
//! The browser gets a profile of its own in a folder that only the user can look into, and that is gone afterwards. Beside
//! the content security policy of the document its flags keep it from the network.

mod error;
mod find;
mod stamp;

pub use error::ChromiumError;
pub use stamp::Stamp;

use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, geteuid, kill_process_group, waitid};
use std::fs::{File, Permissions};
use std::io;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long any document may take.
const DEADLINE: Duration = Duration::from_secs(60);

/// How much longer it may take for each megabyte it has.
const MORE: Duration = Duration::from_secs(60);

/// How often is looked whether it is done.
const PAUSE: Duration = Duration::from_millis(10);

/// What it is started with, whatever the document.
const FLAGS: [&str; 12] = [
    "--headless",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-extensions",
    "--disable-sync",
    "--disable-quic",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
];

/// A Chromium, or one of its kin.
#[derive(Debug, Clone)]
pub struct Chromium {
    program: PathBuf,
    deadline: Duration,
}

impl Chromium {
    /// The browser that `MAKEBUY_CHROMIUM` names, else the first that is installed.
    ///
    /// # Errors
    /// [`ChromiumError::None`] and [`ChromiumError::NotThere`], which say what to do.
    pub fn find() -> Result<Self, ChromiumError> {
        find::program().map(|program| Self { program, deadline: DEADLINE })
    }

    /// An HTML document as PDF: tagged, with title, language and outline. The same document and stamp give the same bytes.
    ///
    /// # Errors
    /// Why there is no PDF, with what the browser said.
    pub fn print(&self, html: &[u8], stamp: &Stamp) -> Result<Vec<u8>, ChromiumError> {
        let folder = self.folder()?;
        let (page, pdf) = (folder.path().join("report.html"), folder.path().join("report.pdf"));
        std::fs::write(&page, html)?;
        let said = folder.path().join("said.txt");
        let deadline = self.deadline + MORE * u32::try_from(html.len() >> 20).unwrap_or(0);
        let status = self.run(folder.path(), &page, &pdf, File::create(&said)?, deadline)?;
        let whole = std::fs::read(&pdf).ok().filter(|bytes| status.success() && is_whole(bytes));
        let Some(mut bytes) = whole else { return Err(ChromiumError::failed(status, &said)) };
        stamp.put(&mut bytes);
        folder.close()?;
        Ok(bytes)
    }

    /// A folder for the page, the PDF and the browser's profile. A Chromium that came as a snap sees no other temporary folder
    /// than its own.
    fn folder(&self) -> io::Result<TempDir> {
        let mut builder = tempfile::Builder::new();
        builder.prefix("makebuy-pdf-").permissions(Permissions::from_mode(0o700));
        match find::folder_of_snap(&self.program) {
            Some(folder) => builder.tempdir_in(folder),
            None => builder.tempdir(),
        }
    }

    fn run(
        &self,
        folder: &Path,
        page: &Path,
        pdf: &Path,
        said: File,
        deadline: Duration,
    ) -> Result<ExitStatus, ChromiumError> {
        let mut command = Command::new(&self.program);
        command.args(FLAGS).arg(flag("--user-data-dir=", &folder.join("profile"))).arg(flag("--print-to-pdf=", pdf));
        // As root it does not start with its sandbox: there is no lesser user that its processes could be.
        if geteuid().is_root() {
            command.arg("--no-sandbox");
        }
        // Its processes are a group, so that all of them can be ended.
        command.arg(page).stdin(Stdio::null()).stdout(Stdio::null()).stderr(said).process_group(0);
        let running = command.spawn().map_err(|error| ChromiumError::NotStarted(self.program.clone(), error))?;
        Running(Some(running)).within(deadline)
    }
}

/// A flag with a path, which need not be UTF-8.
fn flag(name: &str, path: &Path) -> std::ffi::OsString {
    let mut flag = std::ffi::OsString::from(name);
    flag.push(path);
    flag
}

fn is_whole(pdf: &[u8]) -> bool {
    pdf.starts_with(b"%PDF-") && pdf.trim_ascii_end().ends_with(b"%%EOF")
}

/// A browser until it has ended. Neither it nor what it started outlives this.
struct Running(Option<Child>);

impl Running {
    fn within(&mut self, deadline: Duration) -> Result<ExitStatus, ChromiumError> {
        let until = Instant::now() + deadline;
        while Instant::now() < until {
            if self.has_ended()? {
                return Ok(self.end()?);
            }
            std::thread::sleep(PAUSE);
        }
        Err(ChromiumError::Late(deadline))
    }

    /// Nobody takes note of the end yet: so its number remains that of its group.
    fn has_ended(&self) -> io::Result<bool> {
        let Some(group) = self.0.as_ref().and_then(group) else { return Ok(true) };
        let looking = WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
        Ok(waitid(WaitId::Pid(group), looking)?.is_some())
    }

    /// Ends all its processes, those that it left behind among them, and says how it ended itself.
    fn end(&mut self) -> io::Result<ExitStatus> {
        let mut child = self.0.take().ok_or(io::ErrorKind::NotFound)?;
        if let Some(group) = group(&child) {
            let _ = kill_process_group(group, Signal::KILL);
        }
        child.wait()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.end();
    }
}

/// The group of a browser: it has the number of its first process.
fn group(child: &Child) -> Option<Pid> {
    i32::try_from(child.id()).ok().and_then(Pid::from_raw)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program in the place of a browser.
    fn browser(folder: &TempDir, script: &str, deadline: Duration) -> Chromium {
        let program = folder.path().join("browser");
        std::fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&program, Permissions::from_mode(0o755)).unwrap();
        Chromium { program, deadline }
    }

    fn said(chromium: &Chromium) -> String {
        chromium.print(b"<p>x", &Stamp::new("2026-11-22")).unwrap_err().to_string()
    }

    #[test]
    fn what_goes_wrong_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let ends = browser(&folder, "echo 'cannot open display' >&2; exit 3", DEADLINE);
        assert_eq!(said(&ends), "the browser made no PDF (it ended with status 3; it said: cannot open display)");
        let rubbish = "for a in \"$@\"; do case $a in --print-to-pdf=*) echo '%PDF-1' > ${a#*=};; esac; done";
        assert!(said(&browser(&folder, rubbish, DEADLINE)).contains("made no PDF"), "half a PDF is none");
        let gone = Chromium { program: folder.path().join("none"), deadline: DEADLINE };
        assert!(said(&gone).contains("can not be started"));
    }

    #[test]
    fn a_browser_that_hangs_is_ended_with_all_its_processes() {
        let folder = tempfile::tempdir().unwrap();
        let pids = folder.path().join("pids");
        let script = format!("sleep 600 & echo $! > {0}; echo $$ >> {0}; wait", pids.display());
        assert!(said(&browser(&folder, &script, Duration::from_millis(500))).contains("longer than"));
        none_runs(&pids);
    }

    #[test]
    fn what_a_browser_leaves_behind_is_ended() {
        let folder = tempfile::tempdir().unwrap();
        let pids = folder.path().join("pids");
        let prints =
            "for a in \"$@\"; do case $a in --print-to-pdf=*) printf '%%PDF-1\n%%%%EOF' > \"${a#*=}\";; esac; done";
        let script = format!("sleep 600 >/dev/null 2>&1 & echo $! > {}; {prints}", pids.display());
        let pdf = browser(&folder, &script, DEADLINE).print(b"<p>x", &Stamp::undated()).unwrap();
        assert!(is_whole(&pdf));
        none_runs(&pids);
    }

    fn none_runs(pids: &Path) {
        for pid in std::fs::read_to_string(pids).unwrap().lines() {
            // What nobody has waited for yet is a zombie, and runs no more.
            let stat = || std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
            let until = Instant::now() + Duration::from_secs(10);
            while !(stat().is_empty() || stat().contains(") Z ")) {
                assert!(Instant::now() < until, "{}", stat());
                std::thread::sleep(PAUSE);
            }
        }
    }
}
