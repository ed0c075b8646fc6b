//! The format of every file, key by key.
//!
//! The readers hold themselves to it: a [`Section`](crate::read::Section) refuses what stands in no [`Shape`], and in a
//! debug build stops at a key that is read otherwise than it is described here. Schemas are made from it.

pub(crate) mod cases;
mod fact;
mod key;
pub(crate) mod locale;
mod pack;
pub(crate) mod portfolio;
mod rule;

pub(crate) use fact::{ANCHORS, FACT};
pub(crate) use key::{CLAIMS, Key, Presence, Shape, Takes};
pub(crate) use pack::{
    ADJUST, ALLOW, CRITERION, HEAD, INDIFFERENCE, MAP, METRIC, NOTE, OPTION, PACK, SOURCE, STEP, WEIGHT, YEAR,
};
pub(crate) use rule::{ABOVE, CITATION, RULE};
