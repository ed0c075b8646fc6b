//! Reading what a plugin says of itself, and calling its functions: the host's half of the ABI.

use crate::abi::{self, ABI_VERSION, PluginV1, Str};
use crate::names;
use crate::said;
use crate::table::{Kind, Trend};
use std::fmt;
use std::mem::offset_of;

/// How many files, functions or parameters a plugin may have.
pub const MOST: usize = 1_000;
/// How many bytes a text of it may have.
pub const TEXT_BYTES: usize = 16 << 20;

/// A plugin as it describes itself, checked.
#[derive(Debug, Clone)]
pub struct Descriptor {
    /// Version of the ABI it was built with.
    pub abi: u32,
    /// Its name, that of its pack.
    pub name: String,
    /// Three numbers.
    pub version: String,
    /// The files of its pack: path and text.
    pub files: Vec<(String, String)>,
    /// Its functions.
    pub functions: Vec<Function>,
}

/// A function, and how to call it.
#[derive(Debug, Clone)]
pub struct Function {
    /// What it takes and gives.
    pub signature: Signature,
    pub(crate) evaluate: abi::Evaluate,
}

/// What a function takes and gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Its name.
    pub name: String,
    /// What it computes.
    pub about: String,
    /// What it takes.
    pub parameters: Vec<Parameter>,
    /// What it gives: a number or a flag.
    pub result: Kind,
}

/// What a function takes in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// What it must be.
    pub kind: Kind,
    /// How the result follows it, if that is known.
    pub trend: Option<Trend>,
}

/// Why a descriptor can not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// There is none.
    Null,
    /// It is of another generation of the ABI.
    Abi(u32),
    /// It is shorter than the first of its generation.
    TooShort(u32),
    /// Something in it is wrong.
    Wrong(String),
}

impl fmt::Display for Flaw {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => write!(out, "it gives no descriptor"),
            Self::Abi(found) => {
                write!(out, "it was built for version {found} of the plugin ABI; this makebuy speaks {ABI_VERSION}")
            }
            Self::TooShort(found) => {
                write!(
                    out,
                    "its descriptor has {found} bytes, but version {ABI_VERSION} of the ABI has at least {FIRST}"
                )
            }
            Self::Wrong(what) => write!(out, "its descriptor is wrong: {what}"),
        }
    }
}

/// The size of the first layout of this generation.
const FIRST: usize = offset_of!(PluginV1, function_count) + size_of::<usize>();

/// Reads a descriptor. Version and size are read first, and nothing else where they do not fit.
///
/// # Safety
/// The pointer must be null, or that of a descriptor that follows the ABI, with everything that it points to, as long as
/// the program runs; its functions must do as the ABI says.
///
/// # Errors
/// Why it can not be used.
#[expect(unsafe_code, reason = "a descriptor is read through the pointer of a library")]
pub unsafe fn read(plugin: *const PluginV1) -> Result<Descriptor, Flaw> {
    if plugin.is_null() {
        return Err(Flaw::Null);
    }
    if !plugin.is_aligned() {
        return Err(Flaw::Wrong("its address is not aligned".to_owned()));
    }
    // SAFETY: not null and aligned; both fields stand at the start of every version of the structure.
    let (version, size) =
        unsafe { ((&raw const (*plugin).abi_version).read(), (&raw const (*plugin).struct_size).read()) };
    if version != ABI_VERSION {
        return Err(Flaw::Abi(version));
    }
    if (size as usize) < FIRST {
        return Err(Flaw::TooShort(size));
    }
    // SAFETY: the plugin says that it has at least the fields of the first layout, which are all that are read.
    let plugin = unsafe { plugin.read() };
    // SAFETY: the caller vouches for what the descriptor points to.
    let (files, functions) = unsafe {
        (array(plugin.files, plugin.file_count, "files")?, array(plugin.functions, plugin.function_count, "functions")?)
    };
    // SAFETY: as above.
    let descriptor = unsafe {
        let files = files.iter().map(|file| Ok((text(&file.path, "the path of a file")?, text(&file.text, "a file")?)));
        Descriptor {
            abi: version,
            name: text(&plugin.name, "the name")?,
            version: text(&plugin.version, "the version")?,
            files: files.collect::<Result<_, _>>()?,
            functions: functions.iter().map(|found| function(found)).collect::<Result<_, _>>()?,
        }
    };
    let Descriptor { name, version, files, functions, .. } = &descriptor;
    said::check(name, version, files, functions.iter().map(|function| &function.signature))?;
    Ok(descriptor)
}

/// # Safety
/// As in [`read`].
#[expect(unsafe_code, reason = "names and parameters are read through the pointer of a library")]
unsafe fn function(found: &abi::Function) -> Result<Function, Flaw> {
    // SAFETY: as the caller says.
    let name = unsafe { text(&found.name, "the name of a function")? };
    let wrong = |what: &str| {
        let shown: String = name.chars().take(names::LONGEST).flat_map(char::escape_debug).collect();
        Flaw::Wrong(format!("{what} of function `{shown}`"))
    };
    let result = Kind::from_code(found.result).ok_or_else(|| wrong("the result"))?;
    let evaluate = found.evaluate.ok_or_else(|| wrong("the address"))?;
    let parameter = |found: &abi::Parameter| {
        let kind = Kind::from_code(found.kind).ok_or_else(|| wrong("the kind of a parameter"))?;
        let trend = Trend::from_code(found.trend).ok_or_else(|| wrong("the trend of a parameter"))?;
        // SAFETY: as the caller says.
        Ok(Parameter { name: unsafe { text(&found.name, "the name of a parameter")? }, kind, trend })
    };
    // SAFETY: as the caller says.
    let (parameters, about) = unsafe {
        (array(found.parameters, found.parameter_count, "parameters")?, text(&found.about, "a description")?)
    };
    let parameters = parameters.iter().map(parameter).collect::<Result<_, _>>()?;
    Ok(Function { signature: Signature { about, parameters, result, name }, evaluate })
}

/// What an array holds.
///
/// # Safety
/// As in [`read`].
#[expect(unsafe_code, reason = "arrays are read through the pointer of a library")]
unsafe fn array<T>(data: *const T, count: usize, what: &str) -> Result<&'static [T], Flaw> {
    match count {
        0 => Ok(&[]),
        1..=MOST if !data.is_null() && data.is_aligned() => {
            // SAFETY: not null, aligned, and as many as the caller vouches for.
            Ok(unsafe { std::slice::from_raw_parts(data, count) })
        }
        1..=MOST => Err(Flaw::Wrong(format!("the address of its {what}"))),
        _ => Err(Flaw::Wrong(format!("it says that it has {count} {what}; the limit is {MOST}"))),
    }
}

/// # Safety
/// As in [`read`].
#[expect(unsafe_code, reason = "texts are read through the pointer of a library")]
unsafe fn text(found: &Str, what: &str) -> Result<String, Flaw> {
    if found.length == 0 {
        return Ok(String::new());
    }
    if found.data.is_null() {
        return Err(Flaw::Wrong(format!("the address of {what}")));
    }
    if found.length > TEXT_BYTES {
        return Err(Flaw::Wrong(format!("{what} has {} bytes; the limit is {TEXT_BYTES}", found.length)));
    }
    // SAFETY: not null, and as long as the caller vouches for.
    let bytes = unsafe { std::slice::from_raw_parts(found.data, found.length) };
    let text = std::str::from_utf8(bytes).map_err(|_| Flaw::Wrong(format!("{what} is not UTF-8")))?;
    Ok(text.to_owned())
}
