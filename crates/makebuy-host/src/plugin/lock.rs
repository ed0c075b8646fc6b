//! Which plugins may be loaded: those that the user pinned, byte for byte.

use super::error::PluginError;
use super::library::LibraryFile;
use crate::files::{read_text, write_atomically};
use makebuy_core::limits::PACK_FILE_BYTES;
use makebuy_core::toml_text::quoted;
use makebuy_model::assessment::PluginRef;
use makebuy_model::{Code, Diagnostic, Sources, Span};
use makebuy_plugin::names;
use serde::Deserialize;
use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

/// Name of the file that holds pins.
pub const LOCK_FILE: &str = "makebuy.lock";

const HEAD: &str = "# Plugins that may be loaded, byte for byte: written by `makebuy plugin trust`.\n";

/// The user's own file of pins, which counts everywhere; `None` where the system names no folder for it.
#[must_use]
pub fn user_lock() -> Option<PathBuf> {
    use etcetera::BaseStrategy as _;
    let folders = etcetera::choose_base_strategy().ok()?;
    Some(folders.config_dir().join("makebuy").join(LOCK_FILE))
}

/// A library that may be loaded.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pin {
    /// Name of the plugin.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Version of the ABI it speaks.
    pub abi: u32,
    /// SHA-256 of the library, in hex.
    pub sha256: String,
    /// Name of the file when it was pinned, for messages.
    #[serde(default)]
    pub file: String,
}

impl Pin {
    /// Sees that a library that was loaded is what it was when it was pinned.
    pub(crate) fn agrees(&self, found: &PluginRef) -> Result<(), PluginError> {
        if (&self.name, &self.version, self.abi) == (&found.name, &found.version, found.abi) {
            return Ok(());
        }
        let message = format!(
            "not trusted: it was pinned as {} {}, and now says that it is {} {}",
            self.name, self.version, found.name, found.version
        );
        Err(PluginError::new(Code::NotTrusted, message)
            .help("a plugin that changes what it says of itself is not to be trusted"))
    }
}

/// The pins of one file.
#[derive(Debug, Clone, Default)]
pub struct Lock {
    /// Where they are kept.
    pub path: PathBuf,
    /// Which.
    pub pins: Vec<Pin>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    plugin: Vec<Pin>,
}

impl Lock {
    /// Reads pins; a file that does not exist has none.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn read(path: &Path, sources: &mut Sources) -> Result<Self, Box<Diagnostic>> {
        let path = path.to_owned();
        if !path.exists() {
            return Ok(Self { path, pins: Vec::new() });
        }
        if !path.is_file() {
            let file = sources.add(path.display().to_string(), "");
            let message = "can not be read: it is no regular file";
            return Err(Box::new(Diagnostic::error(Code::Unreadable, Span::file_start(file), message)));
        }
        let file = read_text(sources, &path, PACK_FILE_BYTES)?;
        let wrong = |span: Span, message: String| {
            let diagnostic = Diagnostic::error(Code::Syntax, span, message);
            Box::new(
                diagnostic
                    .help("`makebuy plugin trust FILE` writes this file: remove it, and pin again what you trust"),
            )
        };
        let written: Written = toml::from_str(sources.text(file)).map_err(|error| {
            let span = error.span().unwrap_or_default();
            wrong(Span { file, start: span.start, end: span.end }, error.message().to_owned())
        })?;
        let is_hash = |hash: &str| hash.len() == 64 && hash.chars().all(|c| matches!(c, '0'..='9' | 'a'..='f'));
        if let Some(pin) = written.plugin.iter().find(|pin| !is_hash(&pin.sha256)) {
            let message = format!("the SHA-256 of `{}` is not 64 hexadecimal digits", pin.name.escape_debug());
            return Err(wrong(Span::file_start(file), message));
        }
        let plain = |pin: &Pin| {
            names::is_id(&pin.name) && names::is_version(&pin.version) && !pin.file.contains(char::is_control)
        };
        if let Some(pin) = written.plugin.iter().find(|pin| !plain(pin)) {
            let message = format!("`{}` is no name of a plugin with a version and a file", pin.name.escape_debug());
            return Err(wrong(Span::file_start(file), message));
        }
        Ok(Self { path, pins: written.plugin })
    }

    /// Pins a plugin, in place of another of that name; gives the one that was replaced.
    pub fn pin(&mut self, plugin: &PluginRef, library: &LibraryFile) -> Option<Pin> {
        let file = library.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let pin = Pin {
            name: plugin.name.clone(),
            version: plugin.version.clone(),
            abi: plugin.abi,
            sha256: plugin.sha256.clone(),
            file,
        };
        let before = self.forget(&plugin.name);
        self.pins.push(pin);
        self.pins.sort_by(|one, other| one.name.cmp(&other.name));
        before
    }

    /// Takes a pin away, and gives it.
    pub fn forget(&mut self, name: &str) -> Option<Pin> {
        let (gone, kept) = std::mem::take(&mut self.pins).into_iter().partition(|pin| pin.name == name);
        self.pins = kept;
        let gone: Vec<Pin> = gone;
        gone.into_iter().next()
    }

    /// Writes the file.
    ///
    /// # Errors
    /// What the system says.
    pub fn write(&self) -> io::Result<()> {
        if let Some(folder) = self.path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder)?;
        }
        write_atomically(&self.path, self.text().as_bytes())
    }

    fn text(&self) -> String {
        let mut text = HEAD.to_owned();
        for pin in &self.pins {
            let _ = write!(
                text,
                "\n[[plugin]]\nname = {}\nversion = {}\nabi = {}\nsha256 = {}\nfile = {}\n",
                quoted(&pin.name),
                quoted(&pin.version),
                pin.abi,
                quoted(&pin.sha256),
                quoted(&pin.file)
            );
        }
        text
    }
}

/// Everything that is pinned.
#[derive(Debug, Clone, Default)]
pub struct Trust {
    /// Where pins were looked for, those that count first.
    pub locks: Vec<Lock>,
}

impl Trust {
    /// The pin of a library.
    ///
    /// # Errors
    /// If it is not pinned: how to proceed.
    pub fn of(&self, library: &LibraryFile) -> Result<&Pin, PluginError> {
        let mut pins = self.locks.iter().flat_map(|lock| &lock.pins);
        if let Some(pin) = pins.find(|pin| pin.sha256 == library.sha256) {
            return Ok(pin);
        }
        Err(self.refuses(library))
    }

    /// Why a library is not loaded that is not pinned, and how to proceed.
    pub(crate) fn refuses(&self, library: &LibraryFile) -> PluginError {
        let name = library.path.file_name().unwrap_or_default().to_string_lossy();
        let of_that_name =
            |lock: &'_ Lock| Some((lock.path.clone(), lock.pins.iter().find(|pin| pin.file == name)?.clone()));
        let refusal = |message: &str| PluginError::new(Code::NotTrusted, format!("not trusted: {message}"));
        let sha256 = format!("SHA-256 {}", library.sha256);
        let trust = format!("makebuy plugin trust {}", library.path.display());
        let Some((path, pin)) = self.locks.iter().find_map(of_that_name) else {
            let looked: Vec<String> = self.locks.iter().map(|lock| lock.path.display().to_string()).collect();
            return refusal("loading a plugin runs its code, and this one is not pinned")
                .help(sha256)
                .help(format!("looked for pins in {}", looked.join(", ")))
                .help(format!("if you know where it comes from: {trust}"));
        };
        let Pin { name, version, .. } = pin;
        let changed = format!("it is not the library that was pinned as {name} {version} in {}", path.display());
        refusal(&changed).help(sha256).help(format!("if you have rebuilt it: {trust}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use makebuy_model::assessment::PluginMode;

    fn plugin(version: &str) -> (PluginRef, LibraryFile) {
        let sha256 = crate::sha256([version]);
        let reference = PluginRef {
            name: "some".to_owned(),
            version: version.to_owned(),
            abi: 1,
            sha256: sha256.clone(),
            mode: PluginMode::Isolated,
        };
        let library = LibraryFile { path: PathBuf::from("a\"b.so"), sha256, bytes: Vec::new().into() };
        (reference, library)
    }

    #[test]
    fn what_is_pinned_is_read_again_and_trusted() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("inner").join(LOCK_FILE);
        let mut sources = Sources::new();
        let mut lock = Lock::read(&path, &mut sources).unwrap();
        let ((old, old_file), (new, new_file)) = (plugin("1.0.0"), plugin("1.1.0"));
        assert_eq!(lock.pin(&old, &old_file), None);
        assert_eq!(lock.pin(&new, &new_file).unwrap().version, "1.0.0", "one library of a name");
        lock.write().unwrap();
        let read = Lock::read(&path, &mut sources).unwrap();
        assert_eq!(read.pins, lock.pins);

        let trust = Trust { locks: vec![Lock::default(), read] };
        assert_eq!(trust.of(&new_file).unwrap().version, "1.1.0");
        let refused = trust.of(&old_file).unwrap_err();
        assert_eq!(refused.code, Code::NotTrusted);
        assert!(refused.message.contains("not the library that was pinned as some 1.1.0"), "{}", refused.message);
    }

    #[test]
    fn a_lock_that_can_not_be_read_trusts_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(LOCK_FILE);
        for text in
            ["plugin = 3", "[[plugin]]\nname = 'a'", "[[plugin]]\nname='a'\nversion='1'\nabi=1\nsha256='ab'", "x = 1"]
        {
            std::fs::write(&path, text).unwrap();
            assert!(Lock::read(&path, &mut Sources::new()).is_err(), "{text}");
        }
    }
}
