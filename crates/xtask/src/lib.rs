//! What the tasks share with the tests: the register of claims, and what in the packs carries each.

#![forbid(unsafe_code)]

pub mod claims;

use anyhow::{Context as _, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// The folders of the shipped packs of the workspace with this root, in alphabetical order.
///
/// # Errors
/// If they can not be listed.
pub fn pack_folders(root: &Path) -> Result<Vec<PathBuf>> {
    Ok(sorted(&root.join("rules"))?.into_iter().filter(|path| path.is_dir()).collect())
}

/// What a folder holds, in alphabetical order.
fn sorted(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} can not be read", folder.display()))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
