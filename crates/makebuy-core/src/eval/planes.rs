//! Three truth values as two bit planes: true, and known.

/// A truth value: true, false or unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tri {
    True,
    False,
    Unknown,
}

impl Tri {
    pub(crate) fn known(value: bool) -> Self {
        if value { Self::True } else { Self::False }
    }
}

/// One bit a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bits {
    words: Vec<u64>,
}

impl Bits {
    pub(crate) fn none(rows: usize) -> Self {
        Self { words: vec![0; rows.div_ceil(64)] }
    }

    /// Every row, and some beyond the last.
    pub(crate) fn all(rows: usize) -> Self {
        Self { words: vec![u64::MAX; rows.div_ceil(64)] }
    }

    pub(crate) fn get(&self, row: usize) -> bool {
        self.words.get(row / 64).is_some_and(|word| word >> (row % 64) & 1 == 1)
    }

    pub(crate) fn set(&mut self, row: usize) {
        if let Some(word) = self.words.get_mut(row / 64) {
            *word |= 1 << (row % 64);
        }
    }

    /// The bits of the rows named, in their order.
    pub(crate) fn pick(&self, rows: &[usize]) -> Self {
        let mut picked = Self::none(rows.len());
        for (at, _) in rows.iter().enumerate().filter(|(_, row)| self.get(**row)) {
            picked.set(at);
        }
        picked
    }

    /// Clears every bit that is set in `other`.
    pub(crate) fn remove(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= !other;
        }
    }

    pub(crate) fn any(&self) -> bool {
        self.words.iter().any(|word| *word != 0)
    }

    /// The rows whose bit is set.
    pub(crate) fn rows(&self) -> impl Iterator<Item = usize> {
        self.words.iter().enumerate().flat_map(|(at, word)| {
            let mut word = *word;
            std::iter::from_fn(move || {
                (word != 0).then(|| {
                    let bit = word.trailing_zeros() as usize;
                    word &= word - 1;
                    at * 64 + bit
                })
            })
        })
    }
}

/// One truth value a row (strong Kleene logic). Whatever is true is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Plane {
    truth: Bits,
    known: Bits,
}

impl Plane {
    pub(crate) fn constant(value: Tri, rows: usize) -> Self {
        let fill = |on: bool| Bits { words: vec![if on { u64::MAX } else { 0 }; rows.div_ceil(64)] };
        Self { truth: fill(value == Tri::True), known: fill(value != Tri::Unknown) }
    }

    pub(crate) fn unknown(rows: usize) -> Self {
        Self::constant(Tri::Unknown, rows)
    }

    pub(crate) fn from_rows(rows: usize, value: impl Fn(usize) -> Tri) -> Self {
        let mut plane = Self::unknown(rows);
        for row in 0..rows {
            plane.set(row, value(row));
        }
        plane
    }

    pub(crate) fn get(&self, row: usize) -> Tri {
        match (self.truth.get(row), self.known.get(row)) {
            (true, _) => Tri::True,
            (false, true) => Tri::False,
            (false, false) => Tri::Unknown,
        }
    }

    /// The truth in the rows named, in their order.
    pub(crate) fn pick(&self, rows: &[usize]) -> Self {
        Self { truth: self.truth.pick(rows), known: self.known.pick(rows) }
    }

    /// Sets a row that was unknown.
    pub(crate) fn set(&mut self, row: usize, value: Tri) {
        if value != Tri::Unknown {
            self.known.set(row);
        }
        if value == Tri::True {
            self.truth.set(row);
        }
    }

    /// The plane of what is known about it: never unknown itself.
    pub(crate) fn is_known(&self) -> Self {
        let known = Bits { words: vec![u64::MAX; self.known.words.len()] };
        Self { truth: self.known.clone(), known }
    }

    fn combine(&mut self, other: &Self, word: impl Fn((u64, u64), (u64, u64)) -> (u64, u64)) {
        let mine = self.truth.words.iter_mut().zip(&mut self.known.words);
        let theirs = other.truth.words.iter().zip(&other.known.words);
        for ((truth, known), (other_truth, other_known)) in mine.zip(theirs) {
            (*truth, *known) = word((*truth, *known), (*other_truth, *other_known));
        }
    }

    /// `self and other`: false as soon as one side is false.
    pub(crate) fn and(&mut self, other: &Self) {
        self.combine(other, |(a, ka), (b, kb)| (a & b, (ka & kb) | (ka & !a) | (kb & !b)));
    }

    /// `self or other`: true as soon as one side is true.
    pub(crate) fn or(&mut self, other: &Self) {
        self.combine(other, |(a, ka), (b, kb)| (a | b, (ka & kb) | a | b));
    }

    /// `not self`
    #[must_use]
    pub(crate) fn not(mut self) -> Self {
        for (truth, known) in self.truth.words.iter_mut().zip(&self.known.words) {
            *truth = known & !*truth;
        }
        self
    }

    /// Makes the rows false whose bit is not set.
    pub(crate) fn only(&mut self, rows: &Bits) {
        let mine = self.truth.words.iter_mut().zip(&mut self.known.words);
        for ((truth, known), keep) in mine.zip(&rows.words) {
            *truth &= keep;
            *known |= !keep;
        }
    }

    /// Makes the rows true whose bit is not set.
    pub(crate) fn or_not(&mut self, rows: &Bits) {
        let mine = self.truth.words.iter_mut().zip(&mut self.known.words);
        for ((truth, known), keep) in mine.zip(&rows.words) {
            *truth |= !keep;
            *known |= !keep;
        }
    }

    /// Makes the rows unknown whose bit is set.
    pub(crate) fn forget(&mut self, rows: &Bits) {
        self.truth.remove(rows);
        self.known.remove(rows);
    }

    pub(crate) fn true_rows(&self) -> impl Iterator<Item = usize> {
        self.truth.rows()
    }

    /// Rows that are not known; may go beyond the last row.
    pub(crate) fn unknown_rows(&self) -> impl Iterator<Item = usize> + use<> {
        let unknown = Bits { words: self.known.words.iter().map(|word| !word).collect() };
        unknown.rows().collect::<Vec<_>>().into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Tri::{False, True, Unknown};

    const ALL: [Tri; 3] = [True, False, Unknown];

    fn and(a: Tri, b: Tri) -> Tri {
        match (a, b) {
            (False, _) | (_, False) => False,
            (True, True) => True,
            _ => Unknown,
        }
    }

    #[test]
    fn planes_follow_strong_kleene_logic() {
        let rows = 9 * 13;
        let left = Plane::from_rows(rows, |row| ALL[row % 3]);
        let right = Plane::from_rows(rows, |row| ALL[row / 3 % 3]);
        let mut both = left.clone();
        both.and(&right);
        let mut either = left.clone();
        either.or(&right);
        let negated = left.clone().not();
        for row in 0..rows {
            let (a, b) = (left.get(row), right.get(row));
            let negate = |a| match a {
                True => False,
                False => True,
                Unknown => Unknown,
            };
            assert_eq!(both.get(row), and(a, b));
            assert_eq!(either.get(row), negate(and(negate(a), negate(b))));
            assert_eq!(negated.get(row), negate(a));
        }
        assert_eq!(left.true_rows().collect::<Vec<_>>(), (0..rows).step_by(3).collect::<Vec<_>>());
    }

    #[test]
    fn masks_force_rows() {
        let mut keep = Bits::none(3);
        keep.set(1);
        let unknown = Plane::unknown(3);
        let mut only = unknown.clone();
        only.only(&keep);
        assert_eq!([0, 1, 2].map(|row| only.get(row)), [False, Unknown, False]);
        let mut or_not = unknown;
        or_not.or_not(&keep);
        assert_eq!([0, 1, 2].map(|row| or_not.get(row)), [True, Unknown, True]);
    }
}
