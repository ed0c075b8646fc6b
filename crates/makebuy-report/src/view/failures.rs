//! Functions of plugins that failed: which, what became of it, and where it shows.

use super::answers;
use super::links::{Link, Links};
use crate::index::Index;
use crate::words;
use makebuy_model::assessment::{Activity, FunctionFailure};
use serde::Serialize;
use std::collections::BTreeSet;

/// What stands at the top of the report.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Failures {
    /// How many failed.
    pub(crate) title: String,
    /// A function each.
    pub(crate) items: Vec<Item>,
    /// How many more there are than are listed.
    pub(crate) more: Option<String>,
}

/// One failure.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Item {
    /// Which function of which plugin, and what is unknown.
    pub(crate) what: String,
    /// What was reported, in English and in quotation marks; what stands between backticks is code.
    pub(crate) happened: String,
    /// With which activity, if others have no result because of that.
    pub(crate) with: Option<String>,
    /// The activities that it concerns.
    pub(crate) activities: Vec<Link>,
    /// How many more there are than are named.
    pub(crate) more: Option<String>,
}

const TOP: usize = 10;
const NAMED: usize = 6;
const LONGEST: usize = 120;

/// `None` if none failed.
pub(crate) fn build(index: &Index<'_>, links: &Links<'_>) -> Option<Failures> {
    let failures = &index.assessment.failures;
    let functions: BTreeSet<(&str, &str)> =
        failures.iter().map(|failure| (failure.plugin.as_str(), failure.function.as_str())).collect();
    let item = |failure: &FunctionFailure| {
        let few = links.few(links.of_all(&failure.activities), NAMED);
        Item {
            what: index.words.function_failed(
                &failure.function,
                &failure.plugin,
                index.words.quoted(answers::fact(index, &failure.fact)),
            ),
            happened: reported(index, failure),
            with: culprit(index, failure),
            activities: few.links,
            more: few.more,
        }
    };
    (!functions.is_empty()).then(|| Failures {
        title: index.words.functions_failed(functions.len()),
        items: failures.iter().take(TOP).map(item).collect(),
        more: index.words.others_in_sections(failures.len().saturating_sub(TOP)),
    })
}

/// The words of the host and the plugin are not translated.
fn reported(index: &Index<'_>, failure: &FunctionFailure) -> String {
    index.words.quoted(words::bare(&failure.message))
}

fn culprit(index: &Index<'_>, failure: &FunctionFailure) -> Option<String> {
    let id = failure.culprit.as_ref()?;
    let name = index.activity(id).map_or(id, |(_, activity)| &activity.name);
    Some(index.words.happened_with(index.words.quoted(words::short(name, LONGEST))))
}

/// What is unknown about one activity because functions failed.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Here {
    /// Which facts, in a sentence.
    pub(crate) sentence: String,
    /// What happened, each once.
    pub(crate) happened: Vec<Happened>,
}

/// What happened in a function.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Happened {
    /// What was reported, in English and in quotation marks; what stands between backticks is code.
    pub(crate) text: String,
    /// With which activity, if others have no result because of that.
    pub(crate) with: Option<String>,
}

/// `None` if no function failed for the activity.
pub(crate) fn here(index: &Index<'_>, activity: &Activity) -> Option<Here> {
    let here = index.failures(&activity.id);
    let facts: BTreeSet<&str> = here.iter().map(|failure| failure.fact.as_str()).collect();
    let facts: Vec<String> = facts.into_iter().map(|fact| answers::fact(index, fact)).collect();
    let mut happened: Vec<Happened> = Vec::new();
    for failure in here {
        let one = Happened { text: reported(index, failure), with: culprit(index, failure) };
        if happened.len() < NAMED && !happened.contains(&one) {
            happened.push(one);
        }
    }
    (!facts.is_empty()).then(|| Here { sentence: index.words.failed_here(index.words.quoted_all(&facts)), happened })
}
