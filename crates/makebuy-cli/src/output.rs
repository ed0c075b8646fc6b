//! Results on standard output or in files; messages on standard error.

use crate::Exit;
use std::io::{self, Write};
use std::path::Path;

/// Writes a result. A reader that stopped listening (`| head`) is no error.
pub(crate) fn write(path: Option<&Path>, text: &str) -> Result<(), Exit> {
    match path.filter(|path| path.as_os_str() != "-") {
        Some(path) => to_file(path, text),
        None => to_stdout(text),
    }
}

fn to_stdout(text: &str) -> Result<(), Exit> {
    let mut out = anstream::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            message(&format!("standard output can not be written: {error}"));
            Err(Exit::Usage)
        }
        _ => Ok(()),
    }
}

pub(crate) fn to_file(path: &Path, text: &str) -> Result<(), Exit> {
    makebuy_host::write_atomically(path, text.as_bytes()).map_err(|error| {
        message(&format!("`{}` can not be written: {error}", path.display()));
        Exit::Usage
    })
}

/// Says something to the person at the terminal.
pub(crate) fn message(text: &str) {
    anstream::eprintln!("makebuy: {text}");
}

/// Says what was done, or what to do next.
pub(crate) fn note(text: &str) {
    anstream::eprintln!("{text}");
}
