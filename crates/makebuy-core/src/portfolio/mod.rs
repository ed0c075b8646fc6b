//! What is to be decided: one organisation, its activities, the providers considered, the answers so far.

mod answers;
mod cells;
mod csv_file;
mod date;
mod house;
mod rows;
mod toml_file;

pub(crate) use answers::answers;
pub use csv_file::{check_csv, from_csv};
pub use house::ReportPlaces;
pub(crate) use rows::{Rows, rows};
pub use toml_file::{check_syntax, check_toml, from_toml, looks_like_one, names_a_pack, pack_id, provider_ids};

use crate::compile::Said;
use crate::ids::FactId;
use makebuy_model::assessment::{Assignment, ReportInfo};
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
    pub(crate) report: Option<ReportInfo>,
    pub(crate) report_places: ReportPlaces,
    pub(crate) assignments: Vec<Assignment>,
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

    /// What it says of its report.
    #[must_use]
    pub fn report(&self) -> Option<&ReportInfo> {
        self.report.as_ref()
    }

    /// Where it says so, for what can be checked only elsewhere.
    #[must_use]
    pub fn report_places(&self) -> &ReportPlaces {
        &self.report_places
    }

    /// Whether there is nothing to judge.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.activities.is_empty()
    }
}
