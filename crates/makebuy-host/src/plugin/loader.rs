//! Loading a library and reading its descriptor: the one place where foreign code comes in.

use libloading::Library;
use makebuy_plugin::abi::{Entry, SYMBOL};
use makebuy_plugin::descriptor::{self, Descriptor, Flaw};
use std::path::{Path, PathBuf};

/// Why a library could not be loaded as a plugin.
#[derive(Debug)]
pub(super) enum LoadError {
    /// The system says why.
    Load(String),
    /// It lacks the symbol.
    NoSymbol,
    /// Its descriptor can not be used.
    Descriptor(Flaw),
}

/// The bytes of a library where the system can load them from, and nobody else can change them.
#[derive(Debug)]
pub(super) struct Copy {
    #[cfg(target_os = "linux")]
    file: std::os::fd::OwnedFd,
    #[cfg(not(target_os = "linux"))]
    folder: tempfile::TempDir,
}

#[cfg(target_os = "linux")]
impl Copy {
    /// In memory.
    pub(super) fn of(library: &[u8]) -> std::io::Result<Self> {
        use rustix::fs::{MemfdFlags, SealFlags, fcntl_add_seals, memfd_create};
        let file = memfd_create("makebuy-plugin", MemfdFlags::CLOEXEC | MemfdFlags::ALLOW_SEALING)?;
        let mut file = std::fs::File::from(file);
        std::io::Write::write_all(&mut file, library)?;
        fcntl_add_seals(&file, SealFlags::WRITE | SealFlags::SHRINK | SealFlags::GROW | SealFlags::SEAL)?;
        Ok(Self { file: file.into() })
    }

    fn path(&self) -> PathBuf {
        PathBuf::from(format!("/proc/self/fd/{}", std::os::fd::AsRawFd::as_raw_fd(&self.file)))
    }
}

#[cfg(not(target_os = "linux"))]
impl Copy {
    /// In a folder that only the user may enter.
    pub(super) fn of(library: &[u8]) -> std::io::Result<Self> {
        let copy = Self { folder: tempfile::tempdir()? };
        std::fs::write(copy.path(), library)?;
        Ok(copy)
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join(format!("plugin{}", std::env::consts::DLL_SUFFIX))
    }
}

/// Loads a library for good and reads its descriptor.
///
/// Loading runs code of the library: its constructors. Whoever calls this has decided to trust it, or has given up every
/// right first. It is never unloaded, so what its descriptor points to lives as long as the program.
#[expect(unsafe_code, reason = "loading a library runs its code")]
pub(super) fn load(copy: &Copy) -> Result<Descriptor, LoadError> {
    // SAFETY: running the constructors of the library is what was asked for; see above.
    let library = unsafe { open(&copy.path()) }.map_err(|error| LoadError::Load(describe(&error)))?;
    let library = Box::leak(Box::new(library));
    // SAFETY: a library that exports this symbol says that it has this type.
    let entry = unsafe { library.get::<Entry>(SYMBOL) }.map_err(|_| LoadError::NoSymbol)?;
    // SAFETY: the entry takes nothing and gives an address.
    let plugin = unsafe { entry() };
    // SAFETY: the library is never unloaded, and vouches for its descriptor by the symbol that it exports.
    unsafe { descriptor::read(plugin) }.map_err(LoadError::Descriptor)
}

/// # Safety
/// As [`Library::new`].
#[cfg(unix)]
#[expect(unsafe_code, reason = "loading a library runs its code")]
unsafe fn open(path: &Path) -> Result<Library, libloading::Error> {
    use libloading::os::unix::{Library as Unix, RTLD_LOCAL, RTLD_NOW};
    // SAFETY: as the caller says.
    unsafe { Unix::open(Some(path), RTLD_NOW | RTLD_LOCAL) }.map(Library::from)
}

/// # Safety
/// As [`Library::new`].
#[cfg(not(unix))]
#[expect(unsafe_code, reason = "loading a library runs its code")]
unsafe fn open(path: &Path) -> Result<Library, libloading::Error> {
    // SAFETY: as the caller says.
    unsafe { Library::new(path) }
}

/// What the system said, without the path that only it knows the library by.
fn describe(error: &libloading::Error) -> String {
    let text = match std::error::Error::source(error) {
        Some(source) => source.to_string(),
        None => error.to_string(),
    };
    let said = text.split_once("/proc/self/fd/").and_then(|(_, rest)| rest.split_once(": "));
    said.map_or(text.as_str(), |(_, said)| said).to_owned()
}
