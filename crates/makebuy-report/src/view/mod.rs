//! What a report says, as plain text in reading order, the same for every format.
//!
//! A view holds no markup: templates set it, and the template engine escapes it.

pub(crate) mod activity;
pub(crate) mod answers;
pub(crate) mod appendix;
mod asking;
pub(crate) mod assigned;
mod check;
pub(crate) mod confidence;
pub(crate) mod cover;
pub(crate) mod decide;
pub(crate) mod failures;
pub(crate) mod funnel;
mod gathered;
pub(crate) mod glance;
pub(crate) mod links;
mod look;
pub(crate) mod map;
pub(crate) mod next;
pub(crate) mod now;
pub(crate) mod providers;
pub(crate) mod questions;
pub(crate) mod reviews;
pub(crate) mod risks;
pub(crate) mod rules;
pub(crate) mod sections;
pub(crate) mod step;
pub(crate) mod summary;
pub(crate) mod verdict;
pub(crate) mod verdicts;

use crate::error::ReportError;
use crate::index::Index;
use crate::words::{self, Words};
use makebuy_model::Assessment;
use serde::Serialize;

/// Everything a report says.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct View {
    /// The code of the language it is written in.
    pub(crate) language: String,
    /// The portfolio's title, or a general one.
    pub(crate) title: String,
    /// What stands above everything else.
    pub(crate) cover: cover::Cover,
    /// The version of makebuy.
    pub(crate) engine: String,
    /// For whom the pack is, and what it decides.
    pub(crate) pack_description: Option<String>,
    /// The headings of the document.
    pub(crate) sections: sections::Sections,
    /// Whether reasons are told in full once, in the appendix, and by title in the activities' sections.
    pub(crate) compact: bool,
    /// Functions of plugins that failed.
    pub(crate) failures: Option<failures::Failures>,
    /// Every verdict in one line.
    pub(crate) verdicts: verdicts::Verdicts,
    /// What to do now, what to decide, what could go wrong.
    pub(crate) summary: summary::Summary,
    /// The portfolio map; none if the pack has none.
    pub(crate) map: Option<map::Map>,
    /// All verdicts in one figure.
    pub(crate) glance: Option<glance::Glance>,
    /// What each step of the method did; none if the pack has no steps.
    pub(crate) funnel: Option<funnel::Funnel>,
    /// A section per activity.
    pub(crate) activities: Vec<activity::Section>,
    /// The providers compared; none if the portfolio names none.
    pub(crate) providers: Option<providers::Providers>,
    /// What could go wrong.
    pub(crate) risks: risks::Risks,
    /// What to look at again, and when.
    pub(crate) reviews: reviews::Reviews,
    /// How to check the report.
    pub(crate) appendix: appendix::Appendix,
}

/// More activities than this, and the text of rules is printed once, in the appendix.
const FULL_UP_TO: usize = 60;

/// Makes the view of an assessment.
pub(crate) fn build(assessment: &Assessment, words: &Words) -> Result<View, ReportError> {
    check::finite(assessment)?;
    let compact = assessment.activities.len() > FULL_UP_TO;
    let index = Index::new(assessment, words, compact);
    let map = map::build(&index);
    let funnel = funnel::build(&index);
    let providers = providers::build(&index);
    let present = sections::Present {
        figures: !assessment.activities.is_empty(),
        funnel: funnel.is_some(),
        providers: providers.is_some(),
    };
    let sections = sections::build(words, present);
    let links = links::Links::new(&index, &sections.activities.number);
    let risks = risks::build(&index, &links);
    let questions = questions::build(&index, &links);
    let asking = asking::Asking::new(&index);
    let now = now::build(&index, &links, &questions);
    Ok(View {
        language: words.language().to_owned(),
        title: title(&index),
        cover: cover::build(&index, &now),
        engine: assessment.provenance.engine.clone(),
        pack_description: assessment.pack.description.clone(),
        compact,
        failures: failures::build(&index, &links),
        verdicts: verdicts::build(&index, &links),
        summary: summary::build(&index, &links, now, &questions, &risks.items),
        map: map.map(|map| map.linked(&links)),
        glance: glance::build(&index, &links),
        funnel: funnel.map(|funnel| funnel.linked(&links)),
        activities: activity::build(&index, &links, compact),
        providers,
        risks,
        reviews: reviews::build(&index, &links, questions, &asking),
        appendix: appendix::build(&index, &links, &asking, compact),
        sections,
    })
}

impl View {
    /// What stands above every page on paper: how the report is to be handled, and its title.
    pub(crate) fn running_head(&self) -> String {
        let marking = self.cover.marking.as_deref().map(|marking| format!("{} · ", words::short(marking, 60)));
        marking.unwrap_or_default() + &words::short(&self.title, 90)
    }
}

fn title(index: &Index<'_>) -> String {
    let title = &index.assessment.title;
    if title.trim().is_empty() { index.words.default_title() } else { title.clone() }
}
