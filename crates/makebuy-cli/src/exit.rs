//! Exit codes: documented and stable.

use makebuy_model::Diagnostic;
use std::process::ExitCode;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// All is done.
    Done,
    /// A gate that was asked for is not met, or a case failed.
    Gate,
    /// The command line can not be used, or an output can not be written.
    Usage,
    /// A file can not be used.
    Input,
    /// A plugin or the sandbox failed.
    Plugin,
    /// A bug in makebuy.
    Internal,
}

impl Exit {
    /// Every way to end, in the order of the codes.
    pub const ALL: [Self; 6] = [Self::Done, Self::Gate, Self::Usage, Self::Input, Self::Plugin, Self::Internal];

    /// The number the process ends with.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Gate => 1,
            Self::Usage => 2,
            Self::Input => 3,
            Self::Plugin => 4,
            Self::Internal => 70,
        }
    }

    /// The more serious of two ways to end: a bug, then bad usage, then a file that can not be used, then a gate.
    #[must_use]
    pub fn worse(self, other: Self) -> Self {
        let rank = |exit: Self| match exit {
            Self::Done => 0,
            Self::Gate => 1,
            Self::Plugin => 2,
            Self::Input => 3,
            Self::Usage => 4,
            Self::Internal => 5,
        };
        if rank(other) > rank(self) { other } else { self }
    }

    /// How a run ends that found these: an error among them ends it.
    ///
    /// # Errors
    /// The exit for the errors, if there are any.
    pub(crate) fn of(found: &[Diagnostic]) -> Result<(), Self> {
        let of = |error: &Diagnostic| if error.code.is_of_plugins() { Self::Plugin } else { Self::Input };
        found.iter().filter(|found| found.is_error()).map(of).reduce(Self::worse).map_or(Ok(()), Err)
    }

    /// What it means.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Gate => {
                "a gate that was asked for is not met (`--fail-on`, `--min-coverage`, `--min-mutation`, `--check-version`), or a case failed"
            }
            Self::Usage => "the command line can not be used, or an output can not be written",
            Self::Input => "a file can not be used; diagnostics say where, what and how to mend it",
            Self::Plugin => "a plugin or the sandbox failed",
            Self::Internal => "a bug in makebuy",
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
