//! The file of a plugin: read once, hashed, and from then on only those bytes.

use super::error::PluginError;
use crate::hash::sha256_of;
use crate::limits::PLUGIN_LIBRARY_BYTES;
use makebuy_model::Code;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A library that was read, but not loaded.
#[derive(Debug, Clone)]
pub struct LibraryFile {
    /// Where it was read from.
    pub path: PathBuf,
    /// SHA-256 of its bytes, in hex.
    pub sha256: String,
    pub(super) bytes: Arc<[u8]>,
}

impl LibraryFile {
    /// Whether a path names a library rather than a pack of TOML files: by its ending, or by its first bytes.
    #[must_use]
    pub fn is_one(path: &Path) -> bool {
        let ending = path.extension().and_then(|end| end.to_str()).map(str::to_ascii_lowercase);
        if matches!(ending.as_deref(), Some("so" | "dylib" | "dll")) {
            return !path.is_dir();
        }
        let mut first = [0; 4];
        path.is_file()
            && File::open(path).is_ok_and(|mut file| file.read_exact(&mut first).is_ok())
            && first == *b"\x7FELF"
    }

    /// Reads a library and looks at it, without running any of it.
    ///
    /// # Errors
    /// If it can not be read, or is no plugin for this machine.
    pub fn read(path: &Path) -> Result<Self, PluginError> {
        let unreadable = |error: std::io::Error| {
            PluginError::new(Code::Unreadable, format!("can not be read: {error}")).help("check the path")
        };
        // Asked before it is opened: opening a pipe would wait for somebody to write.
        if !std::fs::metadata(path).map_err(unreadable)?.is_file() {
            return Err(PluginError::new(Code::Unreadable, "can not be read: it is no regular file"));
        }
        let file = File::open(path).map_err(unreadable)?;
        let mut bytes = Vec::new();
        file.take(PLUGIN_LIBRARY_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(unreadable)?;
        if bytes.len() > PLUGIN_LIBRARY_BYTES {
            let message = format!("library has more than {PLUGIN_LIBRARY_BYTES} bytes, which is the limit");
            return Err(PluginError::new(Code::TooLarge, message).help("strip it of debugging symbols"));
        }
        super::elf_file::inspect(&bytes)?;
        Ok(Self { path: path.to_owned(), sha256: sha256_of(&bytes), bytes: bytes.into() })
    }
}
