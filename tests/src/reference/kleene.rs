//! Three-valued logic: strong Kleene (design 3.2).

/// False, unknown or true; ordered so that `and` is the least and `or` the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kleene {
    /// False.
    F,
    /// Unknown.
    U,
    /// True.
    T,
}

impl Kleene {
    /// `not`
    #[must_use]
    pub fn negated(self) -> Self {
        match self {
            Self::T => Self::F,
            Self::U => Self::U,
            Self::F => Self::T,
        }
    }

    /// `and`
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// `or`
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }

    /// `and` of any number; true of none.
    pub fn all(parts: impl IntoIterator<Item = Self>) -> Self {
        parts.into_iter().fold(Self::T, Self::and)
    }

    /// `or` of any number; false of none.
    pub fn any(parts: impl IntoIterator<Item = Self>) -> Self {
        parts.into_iter().fold(Self::F, Self::or)
    }

    /// With a range, a comparison is true if every point satisfies it, false if none does, else unknown.
    #[must_use]
    pub fn over_points(every: bool, none: bool) -> Self {
        match (every, none) {
            (true, _) => Self::T,
            (_, true) => Self::F,
            _ => Self::U,
        }
    }
}

impl From<bool> for Kleene {
    fn from(value: bool) -> Self {
        if value { Self::T } else { Self::F }
    }
}

#[cfg(test)]
mod tests {
    use super::Kleene::{F, T, U};

    #[test]
    fn the_tables_are_kleenes() {
        for (a, b, and, or) in [(T, T, T, T), (T, U, U, T), (T, F, F, T), (U, U, U, U), (U, F, F, U), (F, F, F, F)] {
            assert_eq!((a.and(b), b.and(a), a.or(b), b.or(a)), (and, and, or, or), "{a:?} {b:?}");
        }
        assert_eq!([T, U, F].map(super::Kleene::negated), [F, U, T]);
    }
}
