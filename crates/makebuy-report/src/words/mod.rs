//! Every word of the report, in each of its languages.
//!
//! The texts are Fluent messages in `locales/`, one folder a language. [`messages`] makes a method of each; [`labels`]
//! are those that templates print by name; the other modules choose among messages and put together what is made of
//! several. Texts here are plain: a format escapes them.

mod activity;
mod bundle;
mod dates;
mod figures;
mod labels;
mod messages;
mod method;
mod sentences;
mod summary;
mod terms;
mod text;
mod tongue;

#[cfg(test)]
mod tests;

pub(crate) use summary::narrower;
pub(crate) use terms::{fact, fact_briefly, requirement_glyph};
pub use text::capital;
pub(crate) use text::{bare, before_colon, breaks, name, short, stop, stopped};
pub(crate) use tongue::Tongue;

use crate::number::Numbers;
use bundle::Bundle;
use dates::Dates;
use fluent_bundle::{FluentArgs, FluentValue};
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use makebuy_model::Language;
use std::cell::OnceCell;
use std::fmt;

/// The words of the report in one language, and how it writes numbers and lists.
pub(crate) struct Words {
    tongue: Tongue,
    language: String,
    spoken: Bundle,
    /// What stands in for a message that can not be said; read only if it is needed.
    english: OnceCell<Bundle>,
    numbers: Numbers,
    dates: Dates,
    /// None if its data are missing: commas must do then.
    and: Option<ListFormatter>,
    or: Option<ListFormatter>,
}

impl Words {
    /// The words for texts in a language.
    pub(crate) fn new(language: &Language) -> Self {
        let tongue = Tongue::of(language);
        let locale = tongue.locale();
        let known = Tongue::known(language).is_some();
        Self {
            tongue,
            language: if known { language.as_str() } else { tongue.code() }.to_owned(),
            spoken: Bundle::new(tongue),
            english: OnceCell::new(),
            numbers: Numbers::new(tongue),
            dates: Dates::new(tongue),
            and: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default()).ok(),
            or: ListFormatter::try_new_or((&locale).into(), ListFormatterOptions::default()).ok(),
        }
    }

    pub(crate) fn english() -> Self {
        Self::new(&Language::english())
    }

    /// The code of the report's language.
    pub(crate) fn language(&self) -> &str {
        &self.language
    }

    pub(crate) fn numbers(&self) -> &Numbers {
        &self.numbers
    }

    /// A date given as `YYYY-MM-DD`, in words.
    pub(crate) fn date(&self, date: &str) -> String {
        self.dates.written(date)
    }

    /// A message, filled in.
    fn say<'a>(&self, id: &str, variables: impl IntoIterator<Item = (&'a str, FluentValue<'a>)>) -> String {
        let variables: FluentArgs<'a> = variables.into_iter().collect();
        let english = || self.english.get_or_init(|| Bundle::new(Tongue::English)).say(id, &variables);
        self.spoken.say(id, &variables).or_else(english).unwrap_or_else(|| name(id))
    }

    /// `a, b and c`.
    pub(crate) fn all_of(&self, items: &[String]) -> String {
        let all = joined(self.and.as_ref(), items);
        if self.tongue == Tongue::Italian { text::with_ed(all, items) } else { all }
    }

    /// `a, b or c`.
    pub(crate) fn any_of(&self, items: &[String]) -> String {
        joined(self.or.as_ref(), items)
    }
}

fn joined(formatter: Option<&ListFormatter>, items: &[String]) -> String {
    formatter.map_or_else(|| items.join(", "), |formatter| formatter.format(items.iter()).to_string())
}

impl fmt::Debug for Words {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Words").field("tongue", &self.tongue).finish_non_exhaustive()
    }
}
