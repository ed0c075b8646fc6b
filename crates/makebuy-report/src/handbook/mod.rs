//! A pack as a page of a handbook: first the method, step by step, then what it weighs and measures and how
//! it reads its sources; the questionnaire comes last, for reference.

mod editions;
mod examples;
mod facts;
mod html;
mod ink;
mod lists;
mod page;
mod rules;

pub(crate) use lists::about as source_about;

pub use editions::Edition;
pub(crate) use editions::index;
pub(crate) use html::render;

use crate::format::Markup;
use crate::words::{self, Words};
use makebuy_model::pack::PackInfo;
use makebuy_model::pack::RuleExamples;
use page::Page;
use std::collections::BTreeMap;

/// Where on its page each item of a pack stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PackAnchors {
    by_table: BTreeMap<&'static str, BTreeMap<String, String>>,
}

impl PackAnchors {
    /// The anchor of an item's heading, or of the section that lists it. `table` is the word for the item in pack
    /// files, such as `rule` or `note`.
    #[must_use]
    pub fn of(&self, table: &str, id: &str) -> Option<&str> {
        self.by_table.get(table)?.get(id).map(String::as_str)
    }

    fn put(&mut self, table: &'static str, id: &str, anchor: &str) {
        self.by_table.entry(table).or_default().insert(id.to_owned(), anchor.to_owned());
    }
}

/// A pack as a page, with where its items stand on it.
pub(crate) fn page(
    words: &Words,
    info: &PackInfo,
    examples: &[RuleExamples],
    editions: &[Edition],
    format: Markup,
) -> Page {
    let mut page = Page::new(format);
    lists::head(&mut page, words, info);
    page.block(&editions::links(info, editions, format));
    page.end_head();
    // The questionnaire comes last, and conditions speak of it before.
    page.promise("fact", info.facts.iter().map(|fact| &fact.id));
    lists::steps(&mut page, words, info);
    lists::options(&mut page, words, info);
    rules::write(&mut page, words, info, examples);
    lists::criteria(&mut page, words, info);
    lists::functions(&mut page, words, info);
    lists::metrics(&mut page, words, info);
    lists::notes(&mut page, words, info);
    facts::write(&mut page, words, info);
    lists::adjustments(&mut page, words, info);
    lists::sources(&mut page, words, info);
    lists::limits(&mut page, words);
    page
}

/// The titles of a pack's things by id, to be named in sentences.
fn option_names(info: &PackInfo) -> BTreeMap<&str, &str> {
    info.options.iter().map(|o| (o.id.as_str(), words::before_colon(&o.title))).collect()
}
