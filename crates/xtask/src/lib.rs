//! What the tasks share with the tests: the register of claims, and what in the packs carries each.

#![forbid(unsafe_code)]

pub mod claims;
