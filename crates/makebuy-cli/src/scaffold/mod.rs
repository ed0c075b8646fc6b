//! Texts to start from: packs, rules, cases. All of them work as they are.

mod case;
mod pack;
mod questions;
mod rule;
mod sample;

pub(crate) use case::{Given, expectation};
pub(crate) use pack::{Fresh, cases, example, extending};
pub(crate) use questions::{from_questions, question_cases, question_example, with_rule};
pub(crate) use rule::{is_shown, only, rule};
pub(crate) use sample::{Sample, sample};
