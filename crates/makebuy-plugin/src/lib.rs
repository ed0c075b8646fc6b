//! What the author of a makebuy plugin needs, and what reads one.
//!
//! A plugin is a dynamic library that carries a pack and may add functions, which its derived facts call. With
//! [`export_plugin!`] it is written in plain Rust; [`build`] embeds the pack's folder, and [`conformance`] says in a
//! test whether the plugin does as the ABI says.
//!
//! - [`sdk`]: what functions take and give.
//! - [`abi`]: the C ABI, for both sides; `include/makebuy_plugin.h` has it for C.
//! - [`table`]: rows of arguments; [`descriptor`] and [`call`]: the host's half, with which an author's tests call it too.

pub mod abi;
pub mod build;
pub mod call;
pub mod conformance;
pub mod descriptor;
mod export;
mod export_functions;
pub mod names;
#[cfg(doctest)]
mod refused;
pub mod said;
pub mod sdk;
pub mod table;
