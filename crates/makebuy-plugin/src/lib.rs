//! What the author of a makebuy plugin needs, and the host of one.
//!
//! - [`abi`]: the C ABI, for both sides.

pub mod abi;
