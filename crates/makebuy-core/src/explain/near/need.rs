//! What an answer must be for a condition to come out as wanted.

use crate::expr::Comparison;
use crate::pack::{Known, Scale};

/// A set of answers to one fact that would do.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Need {
    /// Any answer.
    Answered,
    /// Flags (no is 0, yes is 1), levels and choices: those whose bit is set.
    Codes(u64),
    /// A set with some members and without others.
    Members {
        with: u64,
        without: u64,
    },
    Number(Bounds),
}

/// Numbers between two ends, but some.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Bounds {
    /// With whether the end belongs to it.
    pub(super) low: (f64, bool),
    pub(super) high: (f64, bool),
    pub(super) except: Vec<f64>,
}

impl Bounds {
    pub(super) fn all() -> Self {
        Self { low: (f64::NEG_INFINITY, false), high: (f64::INFINITY, false), except: Vec::new() }
    }

    pub(super) fn of(comparison: Comparison, number: f64) -> Self {
        let all = Self::all();
        match comparison {
            Comparison::Equal => Self { low: (number, true), high: (number, true), ..all },
            Comparison::NotEqual => Self { except: vec![number], ..all },
            Comparison::Less => Self { high: (number, false), ..all },
            Comparison::AtMost => Self { high: (number, true), ..all },
            Comparison::Greater => Self { low: (number, false), ..all },
            Comparison::AtLeast => Self { low: (number, true), ..all },
        }
    }

    /// Numbers that are in both.
    fn and(self, other: &Self) -> Self {
        let low = match self.low.0.total_cmp(&other.low.0) {
            std::cmp::Ordering::Less => other.low,
            std::cmp::Ordering::Greater => self.low,
            std::cmp::Ordering::Equal => (self.low.0, self.low.1 && other.low.1),
        };
        let high = match self.high.0.total_cmp(&other.high.0) {
            std::cmp::Ordering::Less => self.high,
            std::cmp::Ordering::Greater => other.high,
            std::cmp::Ordering::Equal => (self.high.0, self.high.1 && other.high.1),
        };
        let mut except = self.except;
        except.extend(&other.except);
        Self { low, high, except }
    }

    /// Whether a number between two ends, both included, is surely in it.
    fn holds(&self, from: f64, to: f64) -> bool {
        let above = self.low.0 < from || self.low.1 && same(self.low.0, from);
        let below = to < self.high.0 || self.high.1 && same(self.high.0, to);
        above && below && !self.except.iter().any(|number| (from..=to).contains(number))
    }

    /// A number in it that people would name, near to what was answered: a bound itself, or else a whole number or a
    /// tenth beside it.
    fn nearest(&self, now: Option<Known>) -> Option<f64> {
        let now = if let Some(Known::Number { low, high }) = now { (low + high) / 2.0 } else { 0.0 };
        let beside = |bound: f64| [0.0, 1.0, -1.0, 0.1, -0.1].map(|by| bound + by);
        let bounds = [self.low.0, self.high.0, now].into_iter().filter(|bound| bound.is_finite());
        let named = bounds.flat_map(beside).filter(|number| self.holds(*number, *number));
        named.min_by(|one, other| (one - now).abs().total_cmp(&(other - now).abs()))
    }

    fn is_empty(&self) -> bool {
        match self.low.0.total_cmp(&self.high.0) {
            std::cmp::Ordering::Less => false,
            std::cmp::Ordering::Greater => true,
            std::cmp::Ordering::Equal => {
                !(self.low.1 && self.high.1) || self.except.iter().any(|number| same(*number, self.low.0))
            }
        }
    }
}

fn same(left: f64, right: f64) -> bool {
    left.total_cmp(&right).is_eq()
}

impl Need {
    /// Answers that satisfy both; `None` if there are none, or the two do not speak of one kind of answer.
    pub(super) fn and(self, other: &Self) -> Option<Self> {
        let both = match (self, other) {
            (Self::Answered, other) => other.clone(),
            (own, Self::Answered) => own,
            (Self::Codes(left), Self::Codes(right)) => Self::Codes(left & right),
            (Self::Members { with, without }, Self::Members { with: more, without: less }) => {
                Self::Members { with: with | more, without: without | less }
            }
            (Self::Number(left), Self::Number(right)) => Self::Number(left.and(right)),
            _ => return None,
        };
        both.is_possible().then_some(both)
    }

    fn is_possible(&self) -> bool {
        match self {
            Self::Answered => true,
            Self::Codes(mask) => *mask != 0,
            Self::Members { with, without } => with & without == 0,
            Self::Number(bounds) => !bounds.is_empty(),
        }
    }

    /// Only answers that the fact allows; `None` if there are none.
    pub(super) fn within(self, scale: &Scale) -> Option<Self> {
        let bounds = |min: Option<f64>, max: Option<f64>| Bounds {
            low: min.map_or((f64::NEG_INFINITY, false), |min| (min, true)),
            high: max.map_or((f64::INFINITY, false), |max| (max, true)),
            except: Vec::new(),
        };
        match scale {
            Scale::Number { min, max } => self.and(&Self::Number(bounds(*min, *max))),
            Scale::Flag => self.and(&Self::Codes(0b11)),
            Scale::Level(names) | Scale::Choice(names) => self.and(&Self::Codes(all(names.len()))),
            Scale::Set(_) | Scale::Text => self.is_possible().then_some(self),
        }
    }

    /// Whether an answer surely satisfies it.
    pub(super) fn holds(&self, answer: Known) -> bool {
        match (self, answer) {
            (Self::Answered, _) => true,
            (Self::Codes(mask), Known::Flag(flag)) => mask >> u8::from(flag) & 1 == 1,
            (Self::Codes(mask), Known::Choice(choice)) => mask >> (choice & 63) & 1 == 1,
            (Self::Codes(mask), Known::Level { low, high }) => {
                let range = span(low, high);
                mask & range == range
            }
            (Self::Members { with, without }, Known::Set(set)) => set & with == *with && set & without == 0,
            (Self::Number(bounds), Known::Number { low, high }) => bounds.holds(low + 0.0, high + 0.0),
            _ => false,
        }
    }

    /// The answer nearest to what was answered that will do; `None` if none can be named.
    pub(super) fn nearest(&self, scale: &Scale, now: Option<Known>) -> Option<Known> {
        let nearest = match (self, scale, now) {
            (Self::Codes(mask), Scale::Flag, _) => Known::Flag(mask & 0b10 != 0),
            (Self::Codes(mask), Scale::Choice(_), _) => Known::Choice(u8::try_from(mask.trailing_zeros()).ok()?),
            (Self::Codes(mask), Scale::Level(_), now) => level(lowest_from(*mask, now)?),
            (Self::Members { with, without }, _, now) => {
                let members = if let Some(Known::Set(members)) = now { members } else { 0 };
                Known::Set(members & !without | with)
            }
            (Self::Number(bounds), _, now) => number(bounds.nearest(now)?),
            _ => return None,
        };
        self.holds(nearest).then_some(nearest)
    }

    /// How many levels it is from an answer to the nearest that will do: up, or (below zero) down.
    pub(super) fn levels_from(&self, answer: Known) -> Option<i64> {
        let (Self::Codes(mask), Known::Level { low, high }) = (self, answer) else { return None };
        let wanted = (0..64_i64).filter(|level| mask >> level & 1 == 1);
        let away = |level: i64| match (i64::from(low), i64::from(high)) {
            (_, high) if level > high => level - high,
            (low, _) if level < low => level - low,
            _ => 0,
        };
        wanted.map(away).min_by_key(|away| away.abs()).filter(|away| *away != 0)
    }

    /// How much more or less a number takes to reach the nearest bound.
    pub(super) fn number_from(&self, answer: Known) -> Option<f64> {
        let (Self::Number(bounds), Known::Number { low, high }) = (self, answer) else { return None };
        let (more, less) = (bounds.low.0 - low, bounds.high.0 - high);
        match (
            more > 0.0 || same(bounds.low.0, low) && !bounds.low.1,
            less < 0.0 || same(bounds.high.0, high) && !bounds.high.1,
        ) {
            (true, _) => Some(more),
            (_, true) => Some(less),
            _ => None,
        }
    }
}

fn level(level: u8) -> Known {
    Known::Level { low: level, high: level }
}

fn number(number: f64) -> Known {
    Known::Number { low: number, high: number }
}

/// The wanted level that is nearest to the levels answered; if nothing was answered, the lowest.
fn lowest_from(mask: u64, now: Option<Known>) -> Option<u8> {
    let (low, high) = if let Some(Known::Level { low, high }) = now { (low, high) } else { (0, 0) };
    let away = |level: u8| if level > high { level - high } else { low.saturating_sub(level) };
    (0..64_u8).filter(|level| mask >> level & 1 == 1).min_by_key(|level| away(*level))
}

/// The bits of the first so many.
pub(super) fn all(count: usize) -> u64 {
    match count {
        0 => 0,
        1..64 => (1 << count) - 1,
        _ => u64::MAX,
    }
}

/// The bits from one level to another.
pub(super) fn span(low: u8, high: u8) -> u64 {
    (u64::MAX >> (63 - (high & 63))) & (u64::MAX << (low & 63))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_meet_or_do_not() {
        let number = |comparison, number| Need::Number(Bounds::of(comparison, number));
        assert!(number(Comparison::Less, 50.0).and(&number(Comparison::AtLeast, 50.0)).is_none());
        assert!(number(Comparison::AtMost, 50.0).and(&number(Comparison::AtLeast, 50.0)).is_some());
        assert!(number(Comparison::Equal, 50.0).and(&number(Comparison::NotEqual, 50.0)).is_none());
        let scale = Scale::Number { min: Some(0.0), max: None };
        assert!(number(Comparison::Less, 0.0).within(&scale).is_none(), "below what may be answered");
    }

    #[test]
    fn a_range_satisfies_only_if_all_of_it_does() {
        let at_least_two = Need::Codes(0b1100);
        assert!(at_least_two.holds(Known::Level { low: 2, high: 3 }));
        assert!(!at_least_two.holds(Known::Level { low: 1, high: 3 }));
        assert_eq!(at_least_two.levels_from(Known::Level { low: 0, high: 0 }), Some(2));
        assert_eq!(Need::Codes(0b1).levels_from(Known::Level { low: 2, high: 3 }), Some(-2));
        let below = Need::Number(Bounds::of(Comparison::Less, 50.0));
        assert!(!below.holds(Known::Number { low: 40.0, high: 50.0 }));
        assert_eq!(below.number_from(Known::Number { low: 60.0, high: 60.0 }), Some(-10.0));
    }
}
