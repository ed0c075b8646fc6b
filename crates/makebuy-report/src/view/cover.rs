//! What stands on the first page above everything else.

use super::now::Now;
use super::step::Step;
use crate::house::Logo;
use crate::index::Index;
use makebuy_model::assessment::PackRef;
use serde::Serialize;

/// The head of the document.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Cover {
    /// The logo of the organisation.
    pub(crate) logo: Option<Picture>,
    /// How it is to be handled.
    pub(crate) marking: Option<String>,
    /// Who decides.
    pub(crate) organisation: Option<String>,
    /// Who answers for it.
    pub(crate) author: Option<String>,
    /// The date of the portfolio, in words.
    pub(crate) date: Option<String>,
    /// What it is about and what it leaves out.
    pub(crate) scope: Option<String>,
    /// The pack it goes by, with its version.
    pub(crate) pack: String,
    /// The packs that this one builds on, with their versions; none if there are none.
    pub(crate) builds_on: Option<String>,
    /// The first things to do, where page one has no room for the list of verdicts.
    pub(crate) first: Vec<Step>,
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

/// More activities than this do not fit on page one.
const PAGE_ONE: usize = 25;
const FIRST: usize = 3;

impl Cover {
    /// Shows a logo, which is told of by the name of the organisation.
    pub(crate) fn show_logo(&mut self, logo: &Logo) {
        self.logo = Some(Picture { address: logo.address(), words: self.organisation.clone().unwrap_or_default() });
    }

    /// Organisation, date and packs.
    pub(crate) fn facts(&self) -> Vec<String> {
        let facts = [self.organisation.clone(), self.date.clone(), Some(self.pack.clone())];
        facts.into_iter().flatten().collect()
    }
}

pub(crate) fn build(index: &Index<'_>, now: &Now) -> Cover {
    let assessment = index.assessment;
    let report = assessment.report.clone().unwrap_or_default();
    let first = if assessment.activities.len() > PAGE_ONE { FIRST } else { 0 };
    Cover {
        logo: None,
        marking: report.marking,
        organisation: report.organisation.or_else(|| assessment.organisation.name.clone()),
        author: report.author,
        date: assessment.date.as_deref().map(|date| index.words.date(date)),
        scope: report.scope,
        pack: index.words.pack_used(&assessment.pack.title, &assessment.pack.version),
        builds_on: builds_on(index),
        first: now.steps().take(first).cloned().collect(),
    }
}

fn builds_on(index: &Index<'_>) -> Option<String> {
    let own = &index.assessment.pack.id;
    let others = index.assessment.provenance.packs.iter().filter(|pack| pack.id != *own);
    let titled =
        |pack: &PackRef| pack.title.as_ref().map_or_else(|| pack.id.clone(), |title| index.words.quoted(title));
    let named: Vec<String> = others.map(|pack| format!("{} {}", titled(pack), pack.version)).collect();
    (!named.is_empty()).then(|| index.words.builds_on(index.words.all_of(&named)))
}
