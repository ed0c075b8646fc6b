//! The headings of the document.

use crate::anchor;
use crate::words::Words;
use serde::Serialize;

/// The headings, numbered in the order they stand.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Sections {
    /// Every verdict in one line.
    pub(crate) verdicts: Heading,
    /// The executive summary.
    pub(crate) summary: Heading,
    /// The map, and all verdicts at a glance; none without activities.
    pub(crate) map: Option<Heading>,
    /// The funnel; none if the pack has no steps.
    pub(crate) funnel: Option<Heading>,
    /// The sections of single activities.
    pub(crate) activities: Heading,
    /// The providers compared; none if the portfolio names none.
    pub(crate) providers: Option<Heading>,
    /// What could go wrong.
    pub(crate) risks: Heading,
    /// The agenda of reviews.
    pub(crate) reviews: Heading,
    /// How to check the report.
    pub(crate) appendix: Heading,
}

/// A heading with its number.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Heading {
    /// Its number, or the letter of the appendix.
    pub(crate) number: String,
    /// Its text.
    pub(crate) title: String,
    /// Its anchor in HTML.
    pub(crate) anchor: &'static str,
    /// Its anchor in Markdown.
    pub(crate) slug: String,
}

/// Which sections there are besides those that are always there.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Present {
    pub(crate) figures: bool,
    pub(crate) funnel: bool,
    pub(crate) providers: bool,
}

pub(crate) fn build(words: &Words, present: Present) -> Sections {
    let mut next = 0;
    let mut heading = |title, anchor| {
        next += 1;
        Heading::new(next.to_string(), title, anchor)
    };
    Sections {
        verdicts: heading(words.heading_verdicts(), "verdicts"),
        summary: heading(words.heading_summary(), "summary"),
        map: present.figures.then(|| heading(words.heading_map(), "map")),
        funnel: present.funnel.then(|| heading(words.heading_funnel(), "funnel")),
        activities: heading(words.heading_activities(), "activities"),
        providers: present.providers.then(|| heading(words.heading_providers(), "providers")),
        risks: heading(words.heading_risks(), "risks"),
        reviews: heading(words.heading_reviews(), "reviews"),
        appendix: Heading::new("A".to_owned(), words.heading_appendix(), "appendix"),
    }
}

impl Heading {
    fn new(number: String, title: String, anchor: &'static str) -> Self {
        let slug = anchor::of_heading(&format!("{number}. {title}"));
        Self { number, title, anchor, slug }
    }
}
