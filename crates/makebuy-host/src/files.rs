//! Reading texts within limits, and writing files whole or not at all.

use atomic_write_file::AtomicWriteFile;
use makebuy_model::{Code, Diagnostic, FileId, Sources, Span};
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Reads a text of at most `limit` bytes into the sources; `-` is standard input.
///
/// # Errors
/// A diagnostic if the file can not be read, is too large or is not UTF-8.
pub fn read_text(sources: &mut Sources, path: &Path, limit: usize) -> Result<FileId, Box<Diagnostic>> {
    let standard_input = path.as_os_str() == "-";
    let name = if standard_input { "<stdin>".to_owned() } else { path.display().to_string() };
    let read = if standard_input { read_limited(io::stdin().lock(), limit) } else { open(path, limit) };
    let refuse = |sources: &mut Sources, code, message: String, help: &str| {
        let file = sources.add(name.clone(), String::new());
        Err(Box::new(Diagnostic::error(code, Span::file_start(file), message).help(help)))
    };
    let bytes = match read {
        Ok(bytes) => bytes,
        Err(error) => {
            let help = match error.kind() {
                io::ErrorKind::NotFound => "check the path",
                io::ErrorKind::PermissionDenied => "check the permissions of the file",
                io::ErrorKind::IsADirectory => "name a file in it",
                _ => "check that the file can be opened",
            };
            return refuse(sources, Code::Unreadable, format!("can not be read: {}", describe(&error)), help);
        }
    };
    if bytes.len() > limit {
        let message = format!("file has more than {limit} bytes, which is the limit");
        return refuse(sources, Code::TooLarge, message, "split it into several files");
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(sources.add(name, strip_mark(text))),
        Err(error) => {
            let start = error.utf8_error().valid_up_to();
            let readable = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let file = sources.add(name.clone(), readable);
            let span = Span { file, start, end: start + char::REPLACEMENT_CHARACTER.len_utf8() };
            let diagnostic = Diagnostic::error(Code::NotUtf8, span, "not UTF-8 text");
            Err(Box::new(diagnostic.help("save it as UTF-8 (in a spreadsheet: “CSV UTF-8”)")))
        }
    }
}

fn open(path: &Path, limit: usize) -> io::Result<Vec<u8>> {
    let file = File::open(path)?;
    if file.metadata()?.is_dir() {
        return Err(io::Error::from(io::ErrorKind::IsADirectory));
    }
    read_limited(file, limit)
}

/// Reads one byte more than the limit at most, so that nothing can exhaust memory.
fn read_limited(reader: impl Read, limit: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(limit as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn strip_mark(text: String) -> String {
    match text.strip_prefix('\u{FEFF}') {
        Some(rest) => rest.to_owned(),
        None => text,
    }
}

fn describe(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        _ => error.to_string(),
    }
}

/// Writes a file whole, or leaves what was there. A link is followed; what is no regular file, such as a device,
/// is written through.
///
/// # Errors
/// What the system says.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> io::Result<()> {
    match prepare(path, bytes)? {
        Some(file) => file.commit(),
        None => Ok(()),
    }
}

/// Writes several files: none is replaced before all of them lie ready on the disk.
///
/// # Errors
/// What the system says, with the path that it is about.
pub fn write_all_atomically(files: &[(PathBuf, String)]) -> Result<(), (PathBuf, io::Error)> {
    let prepare = |(path, text): &(PathBuf, String)| match prepare(path, text.as_bytes()) {
        Ok(file) => Ok((path.clone(), file)),
        Err(error) => Err((path.clone(), error)),
    };
    let ready = files.iter().map(prepare).collect::<Result<Vec<_>, _>>()?;
    ready
        .into_iter()
        .try_for_each(|(path, file)| file.map_or(Ok(()), AtomicWriteFile::commit).map_err(|error| (path, error)))
}

/// A file beside its target that has only to be put in its place; none if there is nothing left to do.
fn prepare(path: &Path, bytes: &[u8]) -> io::Result<Option<AtomicWriteFile>> {
    let target = match path.canonicalize() {
        Ok(target) => target,
        Err(_) if path.is_symlink() => return Err(io::Error::new(io::ErrorKind::NotFound, "the link leads nowhere")),
        Err(_) => path.to_owned(),
    };
    if target.metadata().is_ok_and(|found| !found.is_file() && !found.is_dir()) {
        return std::fs::OpenOptions::new().write(true).open(&target)?.write_all(bytes).map(|()| None);
    }
    if target.is_dir() {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a folder"));
    }
    let mut file = AtomicWriteFile::open(&target)?;
    file.write_all(bytes)?;
    Ok(Some(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(path: &Path, limit: usize) -> Code {
        read_text(&mut Sources::new(), path, limit).unwrap_err().code
    }

    #[test]
    fn what_can_not_be_read_is_a_diagnostic() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.toml");
        assert_eq!(refused(&file, 10), Code::Unreadable);
        assert_eq!(refused(folder.path(), 10), Code::Unreadable);
        std::fs::write(&file, "12345678901").unwrap();
        assert_eq!(refused(&file, 10), Code::TooLarge);
        std::fs::write(&file, b"a\xFFb").unwrap();
        assert_eq!(refused(&file, 10), Code::NotUtf8);
    }

    #[test]
    fn a_byte_order_mark_is_dropped() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.csv");
        write_atomically(&file, "\u{FEFF}id;name".as_bytes()).unwrap();
        let mut sources = Sources::new();
        let id = read_text(&mut sources, &file, 100).unwrap();
        assert_eq!(sources.text(id), "id;name");
    }

    #[test]
    fn a_failed_write_leaves_what_was_there() {
        let folder = tempfile::tempdir().unwrap();
        assert!(write_atomically(&folder.path().join("no/such/folder.html"), b"x").is_err());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        std::fs::create_dir(folder.path().join("inner")).unwrap();
        assert!(write_atomically(&folder.path().join("inner"), b"x").is_err());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside a folder");
    }

    #[test]
    fn of_several_files_all_are_written_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str| (folder.path().join(name), name.to_owned());
        std::fs::create_dir(folder.path().join("b")).unwrap();
        let (path, error) = write_all_atomically(&[file("a"), file("b"), file("c")]).unwrap_err();
        assert_eq!((path, error.kind()), (folder.path().join("b"), io::ErrorKind::IsADirectory));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left but the folder");
        write_all_atomically(&[file("a"), file("c")]).unwrap();
        assert_eq!(std::fs::read_to_string(folder.path().join("c")).unwrap(), "c");
    }
}
