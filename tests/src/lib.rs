//! Tests of the whole.
//!
//! - [`mod@reference`]: the design's section 3 again, one row at a time, slow and plain, as an oracle for the engine;
//! - [`random`]: random packs and portfolios, their TOML text, and how to shrink a failing one;
//! - [`engine`]: the engine's whole public pipeline, text in, assessment out;
//! - [`grid`]: what `lint` must find in a small pack, by judging every complete activity;
//! - [`compare`]: every difference between the two;
//! - [`fuzz`]: what must hold for any text whatever.

#![forbid(unsafe_code)]
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test helper stops the test when its own assumptions do not hold"
)]

pub mod compare;
pub mod engine;
pub mod functions;
pub mod fuzz;
pub mod grid;
pub mod random;
pub mod reference;
