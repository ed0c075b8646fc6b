//! Embeds the sources of makebuy-plugin, so that a new plugin gets those that this makebuy speaks with.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// What of the crate a plugin is built with: its tests are not handed out.
const FOLDERS: [&str; 2] = ["include", "src"];

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../makebuy-plugin");
    let root = root.canonicalize()?;
    let mut code = String::from("&[\n");
    for folder in FOLDERS.map(|folder| root.join(folder)) {
        println!("cargo::rerun-if-changed={}", folder.display());
        for file in files(&folder)? {
            let path = file.strip_prefix(&root).unwrap_or(&file);
            let path = path.iter().map(OsStr::to_string_lossy).collect::<Vec<_>>().join("/");
            let _ = writeln!(code, "({path:?}, include_str!({:?})),", file.display().to_string());
        }
    }
    code.push(']');
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("sdk.rs"), code)
}

/// Every file of a folder and of those in it, in the order of their names.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    let mut found = Vec::new();
    for entry in entries {
        if entry.is_dir() {
            found.extend(files(&entry)?);
        } else {
            found.push(entry);
        }
    }
    Ok(found)
}
