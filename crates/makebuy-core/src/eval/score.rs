//! Evidence: sums of effects with their bounds, cut off, weighted.

use crate::ids::{CriterionId, List, OptionId};
use crate::pack::Pack;

/// Scores closer than this are equal.
const TIE: f64 = 1e-9;

/// Whether two scores are equal for all purposes.
pub(crate) fn close(left: f64, right: f64) -> bool {
    (left - right).abs() < TIE
}

/// The sum of effects of one criterion on one option in one row, and the least and most it could be.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Tally {
    sum: i32,
    low: i32,
    high: i32,
}

/// A number with the least and the most it could be.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Bounded {
    pub(crate) value: f64,
    pub(crate) low: f64,
    pub(crate) high: f64,
}

impl Tally {
    /// A rule that applies.
    pub(crate) fn add(&mut self, effect: i8) {
        let effect = i32::from(effect);
        self.sum += effect;
        self.low += effect;
        self.high += effect;
    }

    /// A rule that may apply.
    pub(crate) fn may_add(&mut self, effect: i8) {
        self.low += i32::from(effect.min(0));
        self.high += i32::from(effect.max(0));
    }

    /// Points of the score, for a criterion of this share: `100 · share · clamp(sum, -3, 3) / 3`.
    pub(crate) fn points(self, share: f64) -> Bounded {
        let points = |sum: i32| 100.0 * share * f64::from(sum.clamp(-3, 3)) / 3.0;
        Bounded { value: points(self.sum), low: points(self.low), high: points(self.high) }
    }
}

/// The tallies of one row.
pub(crate) type Tallies = List<OptionId, List<CriterionId, Tally>>;

/// The score of an option: the sum of its points.
pub(super) fn score(pack: &Pack, tallies: &List<CriterionId, Tally>) -> Bounded {
    let mut total = Bounded::default();
    for criterion in &pack.summing {
        let points = tallies[*criterion].points(pack.criteria[*criterion].share);
        total.value += points.value;
        total.low += points.low;
        total.high += points.high;
    }
    total
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_cut_off_before_they_are_weighted() {
        let mut tally = Tally::default();
        tally.add(3);
        tally.add(2);
        tally.may_add(-3);
        assert_eq!(tally.points(0.5), Bounded { value: 50.0, low: 100.0 * 0.5 * 2.0 / 3.0, high: 50.0 });
    }
}
