//! What makes a report that of a house: its colours and logo, and templates of its own.

mod look;
mod templates;

pub(crate) use look::looked_at;
pub(crate) use templates::{HouseStyle, StyleFailure};
