//! What has been told in full, so that the document does not say it again for every activity.

use std::collections::BTreeSet;

/// A text that the pack says once and that concerns many activities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Text {
    /// Why a rule is there.
    Because,
    /// When a rule is known to be wrong.
    Counter,
    /// What a requirement takes.
    Requirement,
    /// What a duty takes.
    Duty,
    /// How to answer a question.
    Help,
    /// How to take the baseline of a metric.
    Baseline,
}

/// The texts that were told, by what they are about.
#[derive(Debug, Default)]
pub(super) struct Told(BTreeSet<(Text, String)>);

impl Told {
    /// Whether it is the first time; from then on, it is not.
    pub(super) fn is_first(&mut self, text: Text, id: &str) -> bool {
        self.0.insert((text, id.to_owned()))
    }
}
