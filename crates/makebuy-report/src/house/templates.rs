//! The templates that come with makebuy, and those that take their place.

use crate::{engine, style};
use std::collections::BTreeMap;

/// Files that a folder of templates may hold beside templates.
const PASSED_OVER: [&str; 1] = ["README.md"];

/// Every template and part of the stylesheet that comes with makebuy: the name by which it is replaced, and its text.
pub fn shipped_templates() -> impl Iterator<Item = (&'static str, &'static str)> {
    engine::HTML.into_iter().chain(engine::MARKDOWN).chain(style::PARTS)
}

/// Texts that take the place of shipped ones, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Templates(BTreeMap<String, String>);

impl Templates {
    /// Whether a file of this name is left alone.
    #[must_use]
    pub fn passes_over(name: &str) -> bool {
        PASSED_OVER.contains(&name)
    }

    /// Puts a text in the place of the shipped one of this name; of a name that is none of theirs, it is left out.
    pub fn replace(&mut self, name: &str, text: String) {
        if shipped_templates().any(|(known, _)| known == name) {
            self.0.insert(name.to_owned(), text);
        }
    }

    pub(super) fn texts(&self) -> &BTreeMap<String, String> {
        &self.0
    }
}
