//! Where a Chromium is.

use super::ChromiumError;
use std::env;
use std::ffi::OsStr;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

/// The variable that names another.
const VARIABLE: &str = "MAKEBUY_CHROMIUM";

/// Names on the search path, the first that is there counts.
const NAMES: [&str; 9] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
    "brave-browser",
    "brave",
];

/// Where macOS has them.
const APPLICATIONS: [&str; 4] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Brave Browser.app/Contents/MacOS/Brave Browser",
];

/// The program that the user names, else the first that is installed.
pub(super) fn program() -> Result<PathBuf, ChromiumError> {
    let path = env::var_os("PATH").unwrap_or_default();
    if let Some(named) = env::var_os(VARIABLE).filter(|named| !named.is_empty()) {
        let there = on_path(&named, &path);
        return there.ok_or_else(|| ChromiumError::NotThere(named.to_string_lossy().into_owned()));
    }
    let installed = NAMES.iter().find_map(|name| on_path(OsStr::new(name), &path));
    let applications = || APPLICATIONS.iter().map(PathBuf::from).find(|path| is_program(path));
    installed.or_else(applications).ok_or(ChromiumError::None)
}

/// A program by its path, or by its name on the search path.
fn on_path(named: &OsStr, path: &OsStr) -> Option<PathBuf> {
    if Path::new(named).components().count() > 1 {
        return Some(PathBuf::from(named)).filter(|program| is_program(program));
    }
    env::split_paths(path).map(|folder| folder.join(named)).find(|program| is_program(program))
}

fn is_program(path: &Path) -> bool {
    path.metadata().is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
}

/// The folder that a Chromium from a snap shares with others, if this is one: a script that starts it among them.
pub(super) fn folder_of_snap(program: &Path) -> Option<PathBuf> {
    let name = program.file_name()?.to_str()?;
    let snap = program.starts_with("/snap") || name.starts_with("chromium") && Path::new("/snap/bin/chromium").exists();
    let folder = PathBuf::from(env::var_os("HOME")?).join("snap/chromium/common");
    Some(folder).filter(|folder| snap && folder.is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_found_by_path_and_by_name() {
        let folder = tempfile::tempdir().unwrap();
        let (program, text) = (folder.path().join("browser"), folder.path().join("text"));
        std::fs::write(&program, "").unwrap();
        std::fs::write(&text, "").unwrap();
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
        let path = env::join_paths([Path::new("/nowhere"), folder.path()]).unwrap();
        let found = |named: &OsStr| on_path(named, &path);
        assert_eq!(found(OsStr::new("browser")).as_ref(), Some(&program));
        assert_eq!(found(program.as_os_str()).as_ref(), Some(&program));
        assert_eq!(found(OsStr::new("text")), None, "a file is no program");
        assert_eq!(found(folder.path().as_os_str()), None, "nor is a folder");
    }
}
