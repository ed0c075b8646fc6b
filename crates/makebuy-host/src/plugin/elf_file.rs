//! What can be said of a library without running any of it.

use super::error::PluginError;
use elf::ElfBytes;
use elf::abi::{DT_NEEDED, ET_DYN, SHN_UNDEF};
use elf::endian::AnyEndian;
use makebuy_model::Code;
use makebuy_plugin::abi::{ABI_VERSION, SYMBOL};
use std::path::{Path, PathBuf};

/// How many symbols of a library are looked at.
const MOST_SYMBOLS: usize = 1_000_000;
/// How many digits a version of the ABI may have.
const LONGEST_VERSION: usize = 10;
/// How many libraries one may link, and how long their names may be.
const MOST_LINKED: usize = 256;
const LONGEST_NAME: usize = 255;

/// Machines by their number in the file, as Rust names them.
const MACHINES: [(u16, &str); 6] = [
    (elf::abi::EM_386, "x86"),
    (elf::abi::EM_X86_64, "x86_64"),
    (elf::abi::EM_ARM, "arm"),
    (elf::abi::EM_AARCH64, "aarch64"),
    (elf::abi::EM_RISCV, "riscv64"),
    (elf::abi::EM_S390, "s390x"),
];

/// The start of every symbol that a plugin of some version exports.
const SYMBOLS: &str = "makebuy_plugin_v";

/// Where the system keeps its libraries.
const PLACES: [&str; 7] =
    ["/lib/{}-linux-gnu", "/usr/lib/{}-linux-gnu", "/lib64", "/usr/lib64", "/lib", "/usr/lib", "/usr/local/lib"];

/// Sees that a file is a library for this machine that exports the symbol of a plugin.
pub(super) fn inspect(bytes: &[u8]) -> Result<(), PluginError> {
    let not_a_library = |why: &str| {
        PluginError::new(Code::NotALibrary, format!("not a dynamic library: {why}"))
            .help("name the `.so` that the build made; a pack of TOML files is named by its folder")
    };
    let Ok(file) = ElfBytes::<AnyEndian>::minimal_parse(bytes) else {
        return Err(not_a_library("it is no ELF file, or not a whole one"));
    };
    if file.ehdr.e_type != ET_DYN {
        return Err(not_a_library("it is another kind of ELF file"));
    }
    let machine = MACHINES.iter().find(|(number, _)| *number == file.ehdr.e_machine).map(|(_, name)| *name);
    if machine != Some(std::env::consts::ARCH) {
        let found = machine.map_or_else(|| format!("machine {}", file.ehdr.e_machine), str::to_owned);
        let message = format!("a library for {found}; this machine is {}", std::env::consts::ARCH);
        return Err(PluginError::new(Code::OtherMachine, message).help("build it for this machine"));
    }
    match export(&file).map_err(|_| not_a_library("its symbols can not be read"))? {
        Some(Export::Entry) => Ok(()),
        Some(Export::Other(version)) => Err(other_abi(&version)),
        None => Err(no_symbol()),
    }
}

/// What a library exports of what plugins do.
enum Export {
    /// The symbol that is called.
    Entry,
    /// That of another version, of which so much is kept as a version may have.
    Other(String),
}

pub(super) fn other_abi(version: &str) -> PluginError {
    let shown: String = version.chars().take(10).collect();
    let message = format!("built for version {shown} of the plugin ABI; this makebuy speaks {ABI_VERSION}");
    let newer = version.parse::<u32>().is_ok_and(|version| version > ABI_VERSION);
    let help = if newer { "take a newer makebuy, or an older plugin" } else { "build it with a newer makebuy-plugin" };
    PluginError::new(Code::OtherAbi, message).help(help)
}

pub(super) fn no_symbol() -> PluginError {
    PluginError::new(Code::NoPluginSymbol, format!("no makebuy plugin: it does not export `{SYMBOL}`"))
        .help("in Rust, `export_plugin!` does; see docs/plugin-abi.md")
}

/// Looks through the symbols that a library defines, and keeps nothing of them: they may share one endless name.
fn export(file: &ElfBytes<'_, AnyEndian>) -> Result<Option<Export>, elf::ParseError> {
    let Some((symbols, names)) = file.dynamic_symbol_table()? else { return Ok(None) };
    let mut other = None;
    for symbol in symbols.iter().take(MOST_SYMBOLS).filter(|symbol| symbol.st_shndx != SHN_UNDEF) {
        let name = names.get_raw(symbol.st_name as usize).unwrap_or_default();
        if name == SYMBOL.as_bytes() {
            return Ok(Some(Export::Entry));
        }
        if let Some(version) = name.strip_prefix(SYMBOLS.as_bytes()).filter(|version| version.len() <= LONGEST_VERSION)
        {
            other = other.or_else(|| Some(Export::Other(String::from_utf8_lossy(version).into_owned())));
        }
    }
    Ok(other)
}

/// The files of the libraries that a library links, and that those link.
pub(super) fn linked(bytes: &[u8]) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = Vec::new();
    let mut waiting = needed(bytes);
    while let Some(name) = waiting.pop() {
        let Some(path) = find(&name).filter(|path| !found.contains(path)) else { continue };
        waiting.extend(std::fs::read(&path).map(|bytes| needed(&bytes)).unwrap_or_default());
        found.push(path);
    }
    found
}

fn needed(bytes: &[u8]) -> Vec<String> {
    let read = || {
        let file = ElfBytes::<AnyEndian>::minimal_parse(bytes)?;
        let (Some(dynamic), Some((_, names))) = (file.dynamic()?, file.dynamic_symbol_table()?) else {
            return Ok(Vec::new());
        };
        let entries = dynamic.iter().filter(|entry| entry.d_tag == DT_NEEDED).take(MOST_LINKED);
        let short = |name: &&str| name.len() <= LONGEST_NAME;
        Ok(entries
            .filter_map(|entry| names.get(entry.d_val() as usize).ok().filter(short))
            .map(str::to_owned)
            .collect())
    };
    read().unwrap_or_else(|_: elf::ParseError| Vec::new())
}

fn find(name: &str) -> Option<PathBuf> {
    if name.contains('/') {
        return None;
    }
    let places = PLACES.iter().map(|place| place.replace("{}", std::env::consts::ARCH));
    places.map(|place| Path::new(&place).join(name)).find(|path| path.is_file())
}
