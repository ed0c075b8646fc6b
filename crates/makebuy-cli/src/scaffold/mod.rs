//! Texts to start from: packs, rules, cases. All of them work as they are.

mod case;
mod crate_name;
mod pack;
mod plugin;
mod questions;
mod rule;
mod sample;

pub(crate) use case::{Given, expectation};
pub(crate) use crate_name::check as check_crate_name;
pub(crate) use pack::{Fresh, cases, example, extending};
pub(crate) use plugin::NewCrate;
pub(crate) use questions::{from_questions, question_cases, question_example, with_rule};
pub(crate) use rule::{is_shown, only, rule};
pub(crate) use sample::{Sample, sample};
