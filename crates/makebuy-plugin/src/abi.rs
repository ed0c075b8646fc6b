//! The C ABI between makebuy and a plugin: plain data, borrowed for the length of a call.
//!
//! A plugin is a dynamic library that exports one symbol, [`SYMBOL`], of type [`Entry`]. It gives the address of one
//! static [`PluginV1`], which says everything else. Nobody frees what the other allocated, and nothing is kept after a
//! call. The exact contract, and what is promised for how long, is in `docs/plugin-abi.md`.

use std::ffi::c_void;

/// Generation of the layout: also in the name of the symbol. Fields may be appended to [`PluginV1`] without a new one.
pub const ABI_VERSION: u32 = 1;

/// The symbol that a plugin exports.
pub const SYMBOL: &str = "makebuy_plugin_v1";

/// A number, as `double`.
pub const KIND_NUMBER: u32 = 1;
/// A flag, as `uint8_t`: 0 is false, 1 is true.
pub const KIND_FLAG: u32 = 2;
/// A level or choice, by its name in UTF-8.
pub const KIND_WORD: u32 = 3;

/// Nothing is known of how the result follows a parameter.
pub const TREND_NONE: i32 = 0;
/// Where the parameter is higher and all else the same, the result is never lower.
pub const TREND_RISING: i32 = 1;
/// Where the parameter is higher and all else the same, the result is never higher.
pub const TREND_FALLING: i32 = -1;

/// Every row of the output is written.
pub const STATUS_DONE: i32 = 0;
/// The function refuses a row: `row` and `message` of the output say which and why.
pub const STATUS_REFUSED: i32 = 1;
/// The function panicked and was caught: `message` says what it said. The plugin is not called again.
pub const STATUS_PANICKED: i32 = 2;

/// Text in UTF-8, borrowed, without a closing zero.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct Str {
    /// The first byte; may be null if there is none.
    pub data: *const u8,
    /// How many bytes.
    pub length: usize,
}

/// A file of the pack folder that the plugin carries.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct File {
    /// As in a folder: `pack.toml`, `cases.toml`, `locales/fr.toml`.
    pub path: Str,
    /// The whole text.
    pub text: Str,
}

/// A parameter of a function.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct Parameter {
    /// An id: lower-case letters, digits and `_`.
    pub name: Str,
    /// One of the `KIND_…`.
    pub kind: u32,
    /// One of the `TREND_…`; of a number to a number only.
    pub trend: i32,
}

/// Values of one parameter, a row each.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// One of the `KIND_…`, that of the parameter.
    pub kind: u32,
    /// Numbers: `double[rows]`. Flags: `uint8_t[rows]`. Words: the bytes of all names, one after the other.
    pub values: *const c_void,
    /// Whether the value of a row is known: bit `row % 8` of byte `row / 8`. Where it is not, the value means nothing.
    pub known: *const u8,
    /// Words only: `uint32_t[rows + 1]`, where the name of each row begins in `values`, and where the last one ends.
    pub offsets: *const u32,
}

/// Rows to compute: a column for each parameter, in their order.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct Batch {
    /// How many rows; may be 0.
    pub rows: usize,
    /// The columns.
    pub columns: *const Column,
    /// How many columns.
    pub column_count: usize,
}

/// Where a function writes; all of it belongs to the caller.
#[repr(C)]
#[derive(Debug)]
pub struct Output {
    /// `double[rows]`, or `uint8_t[rows]` for a function that gives a flag. A number must be finite.
    pub values: *mut c_void,
    /// As in [`Column`], all zero at first: the function sets the bit of every row it has a result for. A row with an
    /// unknown argument has none.
    pub known: *mut u8,
    /// The row that is refused.
    pub row: usize,
    /// Where a message may be written, in UTF-8.
    pub message: *mut u8,
    /// How many bytes there are room for.
    pub message_capacity: usize,
    /// How many bytes were written.
    pub message_length: usize,
}

/// Computes every row of a batch; gives one of the `STATUS_…`. The same arguments always give the same result, whatever
/// other rows are in the batch. It may be called from several threads at once.
pub type Evaluate = unsafe extern "C" fn(batch: *const Batch, output: *mut Output) -> i32;

/// A named function.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct Function {
    /// An id: lower-case letters, digits and `_`.
    pub name: Str,
    /// What it computes and by which source, in one or two sentences.
    pub about: Str,
    /// [`KIND_NUMBER`] or [`KIND_FLAG`].
    pub result: u32,
    /// Its parameters.
    pub parameters: *const Parameter,
    /// How many parameters.
    pub parameter_count: usize,
    /// The function.
    pub evaluate: Option<Evaluate>,
}

/// What a plugin says of itself. Only ever appended to: `struct_size` says how far the plugin knows it.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct PluginV1 {
    /// [`ABI_VERSION`] as the plugin was built with.
    pub abi_version: u32,
    /// Size of this structure as the plugin was built with, in bytes.
    pub struct_size: u32,
    /// An id: that of its pack.
    pub name: Str,
    /// Three numbers.
    pub version: Str,
    /// The files of its pack.
    pub files: *const File,
    /// How many files.
    pub file_count: usize,
    /// Its functions; there may be none.
    pub functions: *const Function,
    /// How many functions.
    pub function_count: usize,
}

/// The type of [`SYMBOL`]: gives the address of a structure that lives as long as the library is loaded.
pub type Entry = unsafe extern "C" fn() -> *const PluginV1;

// SAFETY: the structures are plain data that nobody changes; what they point to is static and constant.
#[expect(unsafe_code, reason = "static descriptors hold pointers to constants")]
unsafe impl Sync for PluginV1 {}
// SAFETY: as above.
#[expect(unsafe_code, reason = "static descriptors hold pointers to constants")]
unsafe impl Sync for Function {}
// SAFETY: as above.
#[expect(unsafe_code, reason = "static descriptors hold pointers to constants")]
unsafe impl Sync for Parameter {}
// SAFETY: as above.
#[expect(unsafe_code, reason = "static descriptors hold pointers to constants")]
unsafe impl Sync for File {}
// SAFETY: as above.
#[expect(unsafe_code, reason = "static descriptors hold pointers to constants")]
unsafe impl Sync for Str {}

impl Str {
    /// A text that lives as long as the program.
    #[must_use]
    pub const fn new(text: &'static str) -> Self {
        Self { data: text.as_ptr(), length: text.len() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::mem::{offset_of, size_of};

    #[test]
    #[cfg(target_pointer_width = "64")]
    fn the_layout_is_what_was_promised() {
        assert_eq!(size_of::<Str>(), 16);
        assert_eq!(size_of::<File>(), 32);
        assert_eq!(size_of::<Parameter>(), 24);
        assert_eq!(size_of::<Column>(), 32);
        assert_eq!(size_of::<Batch>(), 24);
        assert_eq!(size_of::<Output>(), 48);
        assert_eq!(size_of::<Function>(), 64);
        assert_eq!(size_of::<PluginV1>(), 72);
        assert_eq!((offset_of!(PluginV1, abi_version), offset_of!(PluginV1, struct_size)), (0, 4));
        assert_eq!((offset_of!(PluginV1, files), offset_of!(PluginV1, functions)), (40, 56));
        assert_eq!((offset_of!(Function, parameters), offset_of!(Function, evaluate)), (40, 56));
        assert_eq!((offset_of!(Output, row), offset_of!(Output, message_length)), (16, 40));
    }
}
