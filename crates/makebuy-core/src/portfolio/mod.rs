//! What is to be decided: one organisation, its activities, the providers considered, the answers so far.

mod answers;
mod cells;
mod csv_file;
mod rows;
mod toml_file;

pub(crate) use answers::answers;
pub use csv_file::{check_csv, from_csv};
pub(crate) use rows::{Rows, rows};
pub use toml_file::{check_syntax, check_toml, from_toml, looks_like_one, names_a_pack, pack_id, provider_ids};

use crate::compile::Said;
use crate::ids::FactId;
use std::collections::BTreeMap;

/// What was said about one subject.
pub(crate) type Answers = BTreeMap<FactId, Said>;

/// A portfolio whose answers fit a pack.
#[derive(Debug, Clone, Default)]
pub struct Portfolio {
    pub(crate) title: Option<String>,
    pub(crate) date: Option<String>,
    pub(crate) organisation: Organisation,
    pub(crate) providers: Vec<Provider>,
    pub(crate) activities: Vec<Activity>,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Organisation {
    pub(crate) name: Option<String>,
    pub(crate) answers: Answers,
}

#[derive(Debug, Clone)]
pub(crate) struct Provider {
    pub(crate) id: String,
    pub(crate) name: Option<String>,
    pub(crate) answers: Answers,
}

#[derive(Debug, Clone)]
pub(crate) struct Activity {
    pub(crate) id: String,
    pub(crate) name: Option<String>,
    pub(crate) note: Option<String>,
    /// Places among the portfolio's providers.
    pub(crate) providers: Vec<usize>,
    pub(crate) answers: Answers,
    /// Answers about one provider for this activity only, by its place.
    pub(crate) provider_answers: BTreeMap<usize, Answers>,
}

impl Portfolio {
    /// How many activities there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.activities.len()
    }

    /// Whether there is nothing to judge.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.activities.is_empty()
    }
}
