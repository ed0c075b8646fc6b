//! A pack as written: every value with its span, possibly wrong.

mod allow;
mod fact;
mod items;
mod pack;
mod rule;

pub(crate) use allow::finding_codes;
pub(crate) use fact::{FACT_KINDS, SUBJECTS};
pub(crate) use items::DIRECTIONS;
pub(crate) use rule::{OWN_KEYS, RULE_KINDS, STATUSES};

pub use allow::{AllowDoc, Allowed};
pub use fact::{FactDoc, Raw};
pub use items::{AdjustDoc, CriterionDoc, MapDoc, MetricDoc, NoteDoc, OptionDoc, SourceDoc, StepDoc};
pub use pack::{PackDoc, parse};
pub use rule::{CitationDoc, EffectDoc, RuleDoc};

/// The words of a list of words with what they mean.
pub(crate) fn words<T>(list: &[(&'static str, T)]) -> Vec<&'static str> {
    list.iter().map(|(word, _)| *word).collect()
}

/// A text with the place it was read from.
pub type Text = crate::Located<String>;
