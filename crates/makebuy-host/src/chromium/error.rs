//! Why there is no PDF.

use crate::said::last_line;
use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;
use std::time::Duration;

/// Why there is no PDF.
#[derive(Debug)]
#[non_exhaustive]
pub enum ChromiumError {
    /// No browser that can do it was found.
    None,
    /// What `MAKEBUY_CHROMIUM` names is not there.
    NotThere(String),
    /// The browser can not be started.
    NotStarted(PathBuf, io::Error),
    /// It took too long, and was ended.
    Late(Duration),
    /// It ended without a PDF: how, and the last that it said.
    Failed(ExitStatus, Option<String>),
    /// Its files can not be written or read.
    Files(io::Error),
}

impl ChromiumError {
    /// A browser that ended so, and wrote this to its standard error.
    pub(super) fn failed(status: ExitStatus, said: &Path) -> Self {
        let said = std::fs::read(said).unwrap_or_default();
        Self::Failed(status, last_line(&said))
    }
}

impl fmt::Display for ChromiumError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => f.write_str(
                "a PDF is made by Chromium or Chrome, and none is installed\n  \
                 Debian, Ubuntu: sudo apt install chromium\n  \
                 Fedora: sudo dnf install chromium\n  \
                 macOS: brew install --cask google-chrome\n  \
                 elsewhere, set MAKEBUY_CHROMIUM to its program; or print the HTML report from any browser",
            ),
            Self::NotThere(named) => {
                write!(f, "MAKEBUY_CHROMIUM names `{}`, and there is no such program", named.escape_debug())
            }
            Self::NotStarted(program, error) => {
                write!(f, "the browser `{}` can not be started: {error}", program.display())
            }
            Self::Late(deadline) => {
                write!(f, "the browser took longer than {} s for a PDF and was stopped", deadline.as_secs_f64())
            }
            Self::Failed(status, said) => {
                f.write_str("the browser made no PDF (")?;
                match status.code() {
                    Some(code) => write!(f, "it ended with status {code}")?,
                    None => f.write_str("it was stopped by a signal")?,
                }
                said.iter().try_for_each(|said| write!(f, "; it said: {said}"))?;
                f.write_str(")")
            }
            Self::Files(error) => write!(f, "no temporary file for the browser: {error}"),
        }
    }
}

impl Error for ChromiumError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::NotStarted(_, error) | Self::Files(error) => Some(error),
            Self::None | Self::NotThere(_) | Self::Late(_) | Self::Failed(..) => None,
        }
    }
}

impl From<io::Error> for ChromiumError {
    fn from(error: io::Error) -> Self {
        Self::Files(error)
    }
}
