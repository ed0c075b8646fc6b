//! Phrases of an activity's section: what hangs on an answer, when a duty is due, what a metric is.

use super::{Words, capital};
use crate::number;

impl Words {
    /// What hangs on a missing answer: the options that it may put out, those it may hold back, and points of score.
    /// Without a full stop.
    pub(crate) fn at_stake(&self, decides: bool, possible: &[String], ready: &[String], points: f64) -> String {
        let mut parts = Vec::new();
        if !possible.is_empty() {
            parts.push(self.stake_possible(self.any_of(possible)));
        }
        if !ready.is_empty() {
            parts.push(self.stake_ready(self.any_of(ready)));
        }
        if parts.is_empty() && decides {
            parts.push(self.stake_decides());
        }
        match number::whole(points) {
            points if points > 0.5 => parts.push(self.stake_moves(points)),
            _ if parts.is_empty() => parts.push(self.stake_little()),
            _ => {}
        }
        capital(&self.apart(&parts))
    }

    /// The unit of a metric and which way is better.
    pub(crate) fn about_metric(&self, unit: Option<&str>, direction: String) -> String {
        let parts: Vec<String> = unit.map(str::to_owned).into_iter().chain([direction]).collect();
        self.apart(&parts)
    }
}
