//! Loading a library and reading its descriptor: the one place where foreign code comes in.

use libloading::os::unix::{Library, RTLD_LOCAL, RTLD_NOW};
use makebuy_plugin::abi::{Entry, SYMBOL};
use makebuy_plugin::descriptor::{self, Descriptor, Flaw};
use rustix::fs::{MemfdFlags, SealFlags, fcntl_add_seals, memfd_create};
use std::fs::File;
use std::io::Write;
use std::os::fd::{AsRawFd, OwnedFd};
use std::path::PathBuf;

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

/// The bytes of a library in memory, where the system can load them from and nobody can change them.
#[derive(Debug)]
pub(super) struct Copy(OwnedFd);

impl Copy {
    pub(super) fn of(library: &[u8]) -> std::io::Result<Self> {
        let mut file = File::from(memfd_create("makebuy-plugin", MemfdFlags::CLOEXEC | MemfdFlags::ALLOW_SEALING)?);
        file.write_all(library)?;
        fcntl_add_seals(&file, SealFlags::WRITE | SealFlags::SHRINK | SealFlags::GROW | SealFlags::SEAL)?;
        Ok(Self(file.into()))
    }

    fn path(&self) -> PathBuf {
        PathBuf::from(format!("/proc/self/fd/{}", self.0.as_raw_fd()))
    }
}

/// Loads a library for good and reads its descriptor.
///
/// Loading runs code of the library: its constructors. Whoever calls this has decided to trust it, or has given up every
/// right first. It is never unloaded, so what its descriptor points to lives as long as the program.
#[expect(unsafe_code, reason = "loading a library runs its code")]
pub(super) fn load(copy: Copy) -> Result<Descriptor, LoadError> {
    let path = copy.path();
    // It stays open: the system knows a library by its path, and would take another one under the same number for this one.
    std::mem::forget(copy);
    // SAFETY: running the constructors of the library is what was asked for; see above.
    let library = unsafe { Library::open(Some(&path), RTLD_NOW | RTLD_LOCAL) };
    let library = Box::leak(Box::new(library.map_err(|error| LoadError::Load(describe(&error)))?));
    // SAFETY: a library that exports this symbol says that it has this type.
    let entry = unsafe { library.get::<Entry>(SYMBOL) }.map_err(|_| LoadError::NoSymbol)?;
    // SAFETY: the entry takes nothing and gives an address.
    let plugin = unsafe { entry() };
    // SAFETY: the library is never unloaded, and vouches for its descriptor by the symbol that it exports.
    unsafe { descriptor::read(plugin) }.map_err(LoadError::Descriptor)
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
