//! What a condition may still be in a box of answers: a set of truth values.

use crate::eval::Tri;

/// A set of truth values: what a condition may be, over every activity of a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Truths(u8);

const T: u8 = 1;
const F: u8 = 2;
const U: u8 = 4;

impl Truths {
    pub(super) const TRUE: Self = Self(T);
    pub(super) const FALSE: Self = Self(F);
    pub(super) const UNKNOWN: Self = Self(U);
    /// Anything but false.
    pub(super) const NOT_FALSE: Self = Self(T | U);
    /// Anything but true.
    pub(super) const NOT_TRUE: Self = Self(F | U);
    pub(super) const ANY: Self = Self(T | F | U);
    pub(super) const NONE: Self = Self(0);

    /// The set of one value.
    pub(super) fn just(value: Tri) -> Self {
        match value {
            Tri::True => Self::TRUE,
            Tri::False => Self::FALSE,
            Tri::Unknown => Self::UNKNOWN,
        }
    }

    pub(super) fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn common(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(super) fn lies_in(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    pub(super) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) fn not(self) -> Self {
        Self((self.0 & U) | (self.0 & T) << 1 | (self.0 & F) >> 1)
    }

    /// Every `a and b` with `a` of this set and `b` of the other.
    pub(super) fn and(self, other: Self) -> Self {
        let falls = (self.0 | other.0) & F;
        let holds = self.0 & other.0 & T;
        let wavers = (self.0 & U != 0 && other.0 & (T | U) != 0) || (other.0 & U != 0 && self.0 & (T | U) != 0);
        Self(falls | holds | if wavers { U } else { 0 })
    }

    /// Every `a or b` with `a` of this set and `b` of the other.
    pub(super) fn or(self, other: Self) -> Self {
        self.not().and(other.not()).not()
    }

    /// The one value it is, or unknown while it may be several: as bounds of scores need it.
    pub(super) fn settled(self) -> Tri {
        match self {
            Self::TRUE => Tri::True,
            Self::FALSE => Tri::False,
            _ => Tri::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Tri; 3] = [Tri::True, Tri::False, Tri::Unknown];

    fn and(a: Tri, b: Tri) -> Tri {
        match (a, b) {
            (Tri::False, _) | (_, Tri::False) => Tri::False,
            (Tri::True, Tri::True) => Tri::True,
            _ => Tri::Unknown,
        }
    }

    fn not(a: Tri) -> Tri {
        match a {
            Tri::True => Tri::False,
            Tri::False => Tri::True,
            Tri::Unknown => Tri::Unknown,
        }
    }

    fn members(set: Truths) -> impl Iterator<Item = Tri> {
        ALL.into_iter().filter(move |value| Truths::just(*value).lies_in(set))
    }

    fn collect(values: impl Iterator<Item = Tri>) -> Truths {
        values.fold(Truths::NONE, |set, value| set.with(Truths::just(value)))
    }

    #[test]
    fn sets_hold_what_their_members_give() {
        for left in (1..8).map(Truths) {
            assert_eq!(left.not(), collect(members(left).map(not)));
            for right in (1..8).map(Truths) {
                let pairs = || members(left).flat_map(|a| members(right).map(move |b| (a, b)));
                assert_eq!(left.and(right), collect(pairs().map(|(a, b)| and(a, b))));
                assert_eq!(left.or(right), collect(pairs().map(|(a, b)| not(and(not(a), not(b))))));
            }
        }
    }
}
