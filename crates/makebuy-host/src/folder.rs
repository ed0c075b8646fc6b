//! Files of users beside or below what names them.

use crate::files::read_limited;
use crate::said::unread;
use std::fs::File;
use std::io;
use std::path::{Component, Path, PathBuf};

/// More files than this, and a folder is for something else.
const MANY: usize = 1_000;

/// Reads a file in or below a folder: at most one byte more than `limit`. No way leads out of the folder, be it by a link.
///
/// # Errors
/// Why it can not be read, in words.
pub fn read_within(folder: &Path, path: &str, limit: usize) -> Result<Vec<u8>, String> {
    let path = Path::new(path);
    if !path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir)) {
        return Err("it must stand beside the portfolio or below its folder".to_owned());
    }
    let found = stays_within(folder, &folder.join(path))?;
    let read = File::open(found).and_then(|file| read_limited(file, limit));
    read.map_err(|error| unread(&error))
}

/// Where a file really stands that is named in or below a folder: no link leads out of it, and what is no regular file is none.
///
/// # Errors
/// Why it is not to be read, in words.
pub fn stays_within(folder: &Path, path: &Path) -> Result<PathBuf, String> {
    let said = |error: io::Error| unread(&error);
    let (folder, found) = (folder.canonicalize().map_err(said)?, path.canonicalize().map_err(said)?);
    if !found.starts_with(&folder) {
        return Err("a link leads out of its folder".to_owned());
    }
    // Asked before it is opened: opening a pipe would wait for somebody to write.
    if found.metadata().map_err(said)?.is_file() { Ok(found) } else { Err("it is no regular file".to_owned()) }
}

/// The files in a folder and in those directly below it, by their names with `/`, in order. Hidden ones are passed over.
///
/// # Errors
/// What the system says.
pub fn files_in(folder: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    for (name, path) in entries(folder, "")? {
        if path.is_dir() {
            found.extend(entries(&path, &format!("{name}/"))?);
        } else {
            found.push((name, path));
        }
        if found.len() > MANY {
            return Err(io::Error::other(format!("it has more than {MANY} files")));
        }
    }
    found.sort();
    Ok(found)
}

fn entries(folder: &Path, before: &str) -> io::Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)?.take(MANY + 1) {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') {
            found.push((format!("{before}{name}"), entry.path()));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_way_leads_out_of_the_folder() {
        let around = tempfile::tempdir().unwrap();
        let folder = around.path().join("in");
        std::fs::create_dir_all(folder.join("below")).unwrap();
        std::fs::write(folder.join("below/a"), "abc").unwrap();
        std::fs::write(around.path().join("b"), "b").unwrap();
        std::os::unix::fs::symlink("../b", folder.join("link")).unwrap();
        let read = |path: &str| read_within(&folder, path, 2);
        assert_eq!(read("below/a").unwrap(), b"abc");
        assert!(read("../b").unwrap_err().contains("beside the portfolio"));
        assert!(read("/etc/passwd").unwrap_err().contains("beside the portfolio"));
        assert!(read("link").unwrap_err().contains("leads out"));
        assert!(read("below").unwrap_err().contains("no regular file"));
        assert!(read("c").unwrap_err().contains("no such file"));
        let names: Vec<_> = files_in(&folder).unwrap().into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["below/a", "link"]);
    }
}
