//! Hostile texts, reports made of them, and readers that tell what became of them.

#![allow(
    dead_code,
    clippy::allow_attributes,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "each of two tests uses its own part of this; it stops at what should not be"
)]

pub(crate) mod read;
pub(crate) mod texts;
