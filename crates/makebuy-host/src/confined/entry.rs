//! How a child begins.

use rustix::process::{Signal, getppid, set_parent_process_death_signal};
use rustix::stdio::{dup2_stdin, dup2_stdout};
use std::fs::File;
use std::io::{self, BufReader, BufWriter};
use std::os::fd::{AsRawFd, OwnedFd};

/// What a child hears by, and what it answers by.
pub(crate) type Pipes = (BufReader<File>, BufWriter<File>);

/// Ties the child to the process that started it, and takes the pipes. None if that process is gone already.
pub(crate) fn enter(parent: &str) -> io::Result<Option<Pipes>> {
    // It never outlives the one that started it, whatever it is doing.
    set_parent_process_death_signal(Some(Signal::KILL))?;
    if getppid().is_none_or(|found| found.as_raw_nonzero().to_string() != parent) {
        return Ok(None);
    }
    let (from, to) = take_pipes()?;
    Ok(Some((BufReader::new(File::from(from)), BufWriter::new(File::from(to)))))
}

/// The process that started this one, if the command line says that it is a child of this kind.
pub(crate) fn parent_of(subcommand: &str) -> Option<String> {
    let mut arguments = std::env::args_os().skip(1);
    if arguments.next()? != subcommand {
        return None;
    }
    Some(arguments.next().unwrap_or_default().to_string_lossy().into_owned())
}

/// The two pipes under other numbers, so that what is printed does not get among the results: it goes to the standard
/// error output. Nothing else that was open remains so.
fn take_pipes() -> io::Result<(OwnedFd, OwnedFd)> {
    let (from, to) = (rustix::io::dup(io::stdin())?, rustix::io::dup(io::stdout())?);
    dup2_stdin(File::open("/dev/null")?)?;
    dup2_stdout(io::stderr())?;
    let keep = [0, 1, 2, from.as_raw_fd(), to.as_raw_fd()];
    close_all_but(&keep)?;
    Ok((from, to))
}

fn close_all_but(keep: &[i32]) -> io::Result<()> {
    let open = std::fs::read_dir("/proc/self/fd")?.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
    let open: Vec<i32> = open.collect();
    for number in open.into_iter().filter(|number| !keep.contains(number)) {
        // SAFETY: nothing in this process uses it: it was open when the program was started, or belongs to the listing,
        // which is at its end.
        #[expect(unsafe_code, reason = "closing what was inherited")]
        unsafe {
            libc::close(number);
        }
    }
    Ok(())
}
