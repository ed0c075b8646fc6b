//! Evidence: sums of effects with their bounds, cut off, weighted.

use crate::ids::{CriterionId, List, OptionId};
use crate::pack::Pack;

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

    /// How far the sum, cut off, may move if some effects lower and others raise it.
    pub(crate) fn range(self, lower: i32, raise: i32) -> i32 {
        (self.sum + raise).clamp(-3, 3) - (self.sum + lower).clamp(-3, 3)
    }

    /// Weight times the sum, cut off at -3 and 3: exact if the weight is a whole number.
    fn weighted(self, weight: f64) -> Bounded {
        let weighted = |sum: i32| weight * f64::from(sum.clamp(-3, 3));
        Bounded { value: weighted(self.sum), low: weighted(self.low), high: weighted(self.high) }
    }
}

/// The tallies of one row.
pub(crate) type Tallies = List<OptionId, List<CriterionId, Tally>>;

impl Bounded {
    fn map(self, change: impl Fn(f64) -> f64) -> Self {
        Self { value: change(self.value), low: change(self.low), high: change(self.high) }
    }
}

/// Weighted sums as points of the score: `100 · Σ weight · sum / (3 · Σ weight)`. Divided once, at the end, so
/// that equal evidence gives equal scores to the last digit.
pub(crate) fn to_points(pack: &Pack, weighted: f64) -> f64 {
    if pack.total_weight > 0.0 { 100.0 * weighted / (3.0 * pack.total_weight) + 0.0 } else { 0.0 }
}

/// What one criterion contributes to a score.
pub(crate) fn points(pack: &Pack, criterion: CriterionId, tally: Tally) -> Bounded {
    tally.weighted(pack.criteria[criterion].weight).map(|weighted| to_points(pack, weighted))
}

/// The score of an option: the sum of its points.
pub(crate) fn score(pack: &Pack, tallies: &List<CriterionId, Tally>) -> Bounded {
    let mut total = Bounded::default();
    for criterion in &pack.summing {
        let weighted = tallies[*criterion].weighted(pack.criteria[*criterion].weight);
        total.value += weighted.value;
        total.low += weighted.low;
        total.high += weighted.high;
    }
    total.map(|weighted| to_points(pack, weighted))
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
        assert_eq!(tally.weighted(2.0), Bounded { value: 6.0, low: 4.0, high: 6.0 });
    }
}
