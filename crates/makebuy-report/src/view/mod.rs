//! What a report says, as plain text in reading order, the same for every format.
//!
//! A view holds no markup: templates set it, and the template engine escapes it.

mod activity;
mod answers;
mod appendix;
mod check;
mod failures;
mod funnel;
mod links;
mod map;
mod monday;
mod next;
mod rules;
mod summary;
mod verdict;

use crate::anchor;
use crate::error::ReportError;
use crate::house::Logo;
use crate::index::Index;
use crate::words::Words;
use makebuy_model::Assessment;
use serde::Serialize;

/// Everything a report says.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct View {
    /// The code of the language it is written in.
    pub(crate) language: String,
    pub(crate) title: String,
    /// Organisation, date and pack, in one line.
    pub(crate) facts: Vec<String>,
    /// The organisation, as the report names it.
    pub(crate) organisation: Option<String>,
    /// The logo on the cover.
    pub(crate) logo: Option<Picture>,
    pub(crate) engine: String,
    pub(crate) pack_description: Option<String>,
    pub(crate) sections: Sections,
    /// Whether reasons are told in full once, in the appendix, and by title in the activities' sections.
    pub(crate) compact: bool,
    /// Functions of plugins that failed.
    pub(crate) failures: Option<failures::Failures>,
    pub(crate) summary: summary::Summary,
    pub(crate) monday: monday::Monday,
    pub(crate) map: Option<map::Map>,
    pub(crate) funnel: Option<funnel::Funnel>,
    pub(crate) activities: Vec<activity::Section>,
    pub(crate) appendix: appendix::Appendix,
}

/// A picture that the document holds.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Picture {
    /// The picture itself, as a `data:` address.
    pub(crate) address: String,
    /// What it shows, in words.
    pub(crate) words: String,
}

impl View {
    /// Shows a logo, which is told of by the name of the organisation.
    pub(crate) fn show_logo(&mut self, logo: &Logo) {
        self.logo = Some(Picture { address: logo.address(), words: self.organisation.clone().unwrap_or_default() });
    }
}

/// The headings of the document, numbered in the order they stand.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Sections {
    pub(crate) summary: Heading,
    pub(crate) monday: Heading,
    pub(crate) map: Option<Heading>,
    pub(crate) funnel: Option<Heading>,
    pub(crate) activities: Heading,
    pub(crate) appendix: Heading,
}

/// A heading with its number.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Heading {
    pub(crate) number: String,
    pub(crate) title: String,
    pub(crate) anchor: &'static str,
    /// Its anchor in Markdown.
    pub(crate) slug: String,
}

/// More activities than this, and the text of rules is printed once, in the appendix.
const FULL_UP_TO: usize = 60;

/// Makes the view of an assessment.
pub(crate) fn build(assessment: &Assessment, words: &Words) -> Result<View, ReportError> {
    check::finite(assessment)?;
    let index = Index::new(assessment, words);
    let map = map::build(&index);
    let funnel = funnel::build(&index);
    let sections = sections(words, map.is_some(), funnel.is_some());
    let links = links::Links::new(&index, &sections.activities.number);
    let compact = assessment.activities.len() > FULL_UP_TO;
    Ok(View {
        language: words.language().to_owned(),
        title: title(&index),
        facts: facts(&index),
        logo: None,
        organisation: organisation(assessment),
        engine: assessment.provenance.engine.clone(),
        pack_description: assessment.pack.description.clone(),
        compact,
        failures: failures::build(&index, &links),
        summary: summary::build(&index, &links),
        monday: monday::build(&index, &links),
        map: map.map(|map| map.linked(&links)),
        funnel: funnel.map(|funnel| funnel.linked(&links)),
        activities: activity::build(&index, &links, compact),
        appendix: appendix::build(&index, &links, compact),
        sections,
    })
}

fn title(index: &Index<'_>) -> String {
    let title = &index.assessment.title;
    if title.trim().is_empty() { index.words.default_title() } else { title.clone() }
}

/// The name on the report, else that of the organisation.
fn organisation(assessment: &Assessment) -> Option<String> {
    let named = assessment.report.as_ref().and_then(|report| report.organisation.clone());
    named.or_else(|| assessment.organisation.name.clone())
}

fn facts(index: &Index<'_>) -> Vec<String> {
    let assessment = index.assessment;
    let pack = &assessment.pack;
    let mut facts: Vec<String> = assessment.organisation.name.iter().cloned().collect();
    facts.extend(assessment.date.clone());
    facts.push(index.words.pack_used(&pack.title, &pack.version));
    facts
}

fn sections(words: &Words, has_map: bool, has_funnel: bool) -> Sections {
    let mut next = 0;
    let mut heading = |title, anchor| {
        next += 1;
        Heading::new(next.to_string(), title, anchor)
    };
    Sections {
        summary: heading(words.heading_summary(), "summary"),
        monday: heading(words.heading_monday(), "monday"),
        map: has_map.then(|| heading(words.heading_map(), "map")),
        funnel: has_funnel.then(|| heading(words.heading_funnel(), "funnel")),
        activities: heading(words.heading_activities(), "activities"),
        appendix: Heading::new("A".to_owned(), words.heading_appendix(), "appendix"),
    }
}

impl Heading {
    fn new(number: String, title: String, anchor: &'static str) -> Self {
        let slug = anchor::of_heading(&format!("{number}. {title}"));
        Self { number, title, anchor, slug }
    }
}
