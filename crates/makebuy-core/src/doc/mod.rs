//! A pack as written: every value with its span, possibly wrong.

mod allow;
mod fact;
mod items;
mod pack;
mod rule;

pub use allow::{AllowDoc, Allowed};
pub use fact::{FactDoc, Raw};
pub use items::{AdjustDoc, CriterionDoc, MapDoc, MetricDoc, NoteDoc, OptionDoc, SourceDoc, StepDoc};
pub use pack::{PackDoc, parse};
pub use rule::{CitationDoc, EffectDoc, RuleDoc};

/// A text with the place it was read from.
pub type Text = crate::Located<String>;
