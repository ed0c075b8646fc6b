//! The agenda of reviews: what to look at again, and when. What has a date comes first, the rest in the order to be expected.

mod dated;
mod undated;

use super::asking::Asking;
use super::links::{Few, Links};
use super::questions::Asked;
use crate::index::Index;
use serde::Serialize;

/// What to look at again.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Reviews {
    /// What has a date, the earliest first.
    pub(crate) dated: Vec<Review>,
    /// What has none, by what it waits for.
    pub(crate) undated: Vec<Occasion>,
    /// Whether somebody is named for what has no date.
    pub(crate) undated_named: bool,
}

/// Reviews that wait for the same sort of thing.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Occasion {
    /// When: `When this is done`.
    pub(crate) when: String,
    /// What it is about: `requirement`, `question`, `qualifier`, `metric` or `change`.
    pub(crate) kind: &'static str,
    /// What to look at.
    pub(crate) items: Vec<Review>,
    /// How many others there are.
    pub(crate) more: Option<String>,
}

/// Something to look at again.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Review {
    /// The day, in words; none if there is none.
    pub(crate) when: Option<String>,
    /// The day as `YYYY-MM-DD`, for sorting.
    pub(crate) date: Option<String>,
    /// What to look at, or to do.
    pub(crate) what: String,
    /// More about it.
    pub(crate) about: Option<String>,
    /// The activities; none if it is about all.
    pub(crate) activities: Option<Few>,
    /// Who.
    pub(crate) who: Vec<String>,
}

const NAMED: usize = 3;
/// So many of one sort are listed.
const MOST: usize = 8;

pub(crate) fn build(index: &Index<'_>, links: &Links<'_>, questions: Vec<Asked>, asking: &Asking<'_>) -> Reviews {
    let words = index.words;
    let mut undated = vec![
        occasion(index, "requirement", words.review_when_done(), undated::requirements(index, links)),
        occasion(index, "question", words.review_when_answered(), undated::questions(questions)),
        occasion(index, "qualifier", words.review_end_date(), undated::qualifiers(index, links)),
        occasion(index, "metric", words.review_regularly(), undated::metrics(index, links)),
        occasion(index, "change", words.review_when_changed(), undated::settled(index, links).into_iter().collect()),
    ];
    undated.retain(|occasion| !occasion.items.is_empty());
    let undated_named = undated.iter().flat_map(|occasion| &occasion.items).any(|item| !item.who.is_empty());
    Reviews { dated: dated::reviews(index, links, asking), undated, undated_named }
}

fn occasion(index: &Index<'_>, kind: &'static str, when: String, mut items: Vec<Review>) -> Occasion {
    let more = index.words.others_alone(items.len().saturating_sub(MOST));
    items.truncate(MOST);
    Occasion { when, kind, items, more }
}

impl Review {
    fn undated(what: String, activities: Few, who: Vec<String>) -> Self {
        Self { when: None, date: None, what, about: None, activities: Some(activities), who }
    }
}
