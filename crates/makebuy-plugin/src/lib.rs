//! What the author of a makebuy plugin needs, and what reads one.
//!
//! - [`abi`]: the C ABI, for both sides.
//! - [`table`]: rows of arguments; [`descriptor`] and [`call`]: the host's half, with which an author's tests call it too.

pub mod abi;
pub mod call;
pub mod descriptor;
pub mod table;
