//! Reading texts within limits, and writing files whole or not at all.

use crate::said::unread;
use atomic_write_file::AtomicWriteFile;
use makebuy_core::nearest;
use makebuy_model::{Code, Diagnostic, FileId, Sources, Span};
use rustix::process::{Resource, getrlimit, setrlimit};
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Files that may be open besides those that are written together.
const OTHERS: u64 = 64;

/// Reads a text of at most `limit` bytes into the sources; `-` is standard input.
///
/// # Errors
/// A diagnostic if the file can not be read, is too large or is not UTF-8.
pub fn read_text(sources: &mut Sources, path: &Path, limit: usize) -> Result<FileId, Box<Diagnostic>> {
    let standard_input = path.as_os_str() == "-";
    let name = if standard_input { "<stdin>".to_owned() } else { path.display().to_string() };
    let read = if standard_input { read_limited(io::stdin().lock(), limit) } else { open(path, limit) };
    let refuse = |sources: &mut Sources, code, message: String, help: String| {
        let file = sources.add(name.clone(), String::new());
        Err(Box::new(Diagnostic::error(code, Span::file_start(file), message).help(help)))
    };
    let bytes = match read {
        Ok(bytes) => bytes,
        Err(error) => {
            let help = match error.kind() {
                io::ErrorKind::NotFound => like_it(path),
                io::ErrorKind::PermissionDenied => "check the permissions of the file".to_owned(),
                io::ErrorKind::IsADirectory => "name a file in it".to_owned(),
                _ => "check that the file can be opened".to_owned(),
            };
            return refuse(sources, Code::Unreadable, format!("can not be read: {}", unread(&error)), help);
        }
    };
    if bytes.len() > limit {
        let message = format!("file has more than {limit} bytes, which is the limit");
        return refuse(sources, Code::TooLarge, message, "split it into several files".to_owned());
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

/// Help for a file that is not there: the nearest name in its folder.
fn like_it(path: &Path) -> String {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    names.sort();
    let written = path.file_name().unwrap_or_default().to_string_lossy();
    let near = nearest(&written, names.iter().map(String::as_str));
    near.map_or_else(
        || "check the path".to_owned(),
        |name| format!("did you mean `{}`?", path.with_file_name(name).display()),
    )
}

fn open(path: &Path, limit: usize) -> io::Result<Vec<u8>> {
    let file = File::open(path)?;
    if file.metadata()?.is_dir() {
        return Err(io::Error::from(io::ErrorKind::IsADirectory));
    }
    read_limited(file, limit)
}

/// Reads one byte more than the limit at most, so that nothing can exhaust memory.
pub(crate) fn read_limited(reader: impl Read, limit: usize) -> io::Result<Vec<u8>> {
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

/// Writes a file whole, or leaves what was there. A link is followed; what is no regular file, such as a device,
/// is written through. Permissions stay, and what is write-protected is not replaced.
///
/// # Errors
/// What the system says.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> io::Result<()> {
    ready(path, bytes)?.commit()
}

/// Writes several files, all or none as far as the system allows: each is written in full before the first takes its place.
///
/// # Errors
/// What the system says, and of which file.
pub fn write_together<'a>(files: &[(&'a Path, &[u8])]) -> Result<(), (&'a Path, io::Error)> {
    make_room(files.len());
    let ready = files.iter().map(|(path, bytes)| Ok((*path, ready(path, bytes).map_err(|error| (*path, error))?)));
    let ready = ready.collect::<Result<Vec<_>, _>>()?;
    ready.into_iter().try_for_each(|(path, ready)| ready.commit().map_err(|error| (path, error)))
}

/// Lets so many files be open at a time, as far as the system lets us; if it is too few, opening them says so.
fn make_room(files: usize) {
    // A file, and the folder it stands in.
    let wanted = 2 * files as u64 + OTHERS;
    let mut limit = getrlimit(Resource::Nofile);
    if limit.current.is_some_and(|current| current < wanted) {
        limit.current = Some(limit.maximum.map_or(wanted, |most| most.min(wanted)));
        let _ = setrlimit(Resource::Nofile, limit);
    }
}

/// What has been written and is to take its place.
enum Ready<'a> {
    File(AtomicWriteFile),
    /// A device is written when its turn comes.
    Device(PathBuf, &'a [u8]),
}

impl Ready<'_> {
    fn commit(self) -> io::Result<()> {
        match self {
            Self::File(file) => file.commit(),
            Self::Device(path, bytes) => std::fs::OpenOptions::new().write(true).open(path)?.write_all(bytes),
        }
    }
}

fn ready<'a>(path: &Path, bytes: &'a [u8]) -> io::Result<Ready<'a>> {
    let target = match path.canonicalize() {
        Ok(target) => target,
        Err(_) if path.is_symlink() => return Err(io::Error::new(io::ErrorKind::NotFound, "the link leads nowhere")),
        Err(_) => path.to_owned(),
    };
    if target.metadata().is_ok_and(|found| !found.is_file() && !found.is_dir()) {
        return Ok(Ready::Device(target, bytes));
    }
    if target.is_dir() {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a folder"));
    }
    if target.metadata().is_ok_and(|found| found.permissions().readonly()) {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "it is write-protected"));
    }
    let mut file = AtomicWriteFile::open(&target)?;
    file.write_all(bytes)?;
    Ok(Ready::File(file))
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
    #[cfg(unix)]
    fn permissions_stay_and_hold() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.toml");
        std::fs::write(&file, "a").unwrap();
        let set = |mode| std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode)).unwrap();
        set(0o640);
        write_atomically(&file, b"b").unwrap();
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o640);
        set(0o440);
        assert_eq!(write_atomically(&file, b"c").unwrap_err().kind(), io::ErrorKind::PermissionDenied);
        assert_eq!(std::fs::read(&file).unwrap(), b"b");
    }

    #[test]
    fn files_are_written_together_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (folder.path().join("one"), folder.path().join("no/such/folder"));
        let refused = write_together(&[(&one, b"1"), (&other, b"2")]).unwrap_err();
        assert_eq!(refused.0, other);
        assert!(!one.exists());
        let other = folder.path().join("other");
        write_together(&[(&one, b"1"), (&other, b"2")]).unwrap();
        assert_eq!((std::fs::read(one).unwrap(), std::fs::read(other).unwrap()), (b"1".to_vec(), b"2".to_vec()));
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
        let [a, b, c] = ["a", "b", "c"].map(|name| folder.path().join(name));
        let file = |path: &'static str| path.as_bytes();
        std::fs::create_dir(folder.path().join("b")).unwrap();
        let (path, error) = write_together(&[(&a, file("a")), (&b, file("b")), (&c, file("c"))]).unwrap_err();
        assert_eq!((path, error.kind()), (b.as_path(), io::ErrorKind::IsADirectory));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left but the folder");
        write_together(&[(&a, file("a")), (&c, file("c"))]).unwrap();
        assert_eq!(std::fs::read_to_string(folder.path().join("c")).unwrap(), "c");
    }
}
