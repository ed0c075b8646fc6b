//! The evaluation: columns of answers in, planes of truth values out, 64 rows at a time.
//!
//! Everything an explanation needs is kept; there is no faster path that explains less.

mod atoms;
mod calls;
mod conditions;
mod derive;
mod judge;
mod planes;
mod score;
mod sources;
mod table;
mod verdict;

pub(crate) use atoms::{compare, number_in};
pub(crate) use calls::{Given, call};
pub(crate) use conditions::{causes, in_row};
pub(crate) use derive::{interval, truths};
pub(crate) use judge::{Judged, JudgedRow, judge};
pub(crate) use planes::{Bits, Plane, Tri};
pub(crate) use score::{Tallies, Tally, points, score, to_points};
pub(crate) use sources::unknown_sources;
pub(crate) use table::{Column, Table};
pub(crate) use verdict::{OptionState, RowVerdict, verdict};
