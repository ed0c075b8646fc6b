//! The values of a parameter, borrowed from the caller.

use std::ops::Deref;

/// The values of one parameter, a row each. Where a row is not known its value means nothing, and is harmless.
pub trait Column<'a> {
    /// What a row holds.
    type Item;
    /// The value of a row; the plainest there is where there is no such row.
    fn at(&self, row: usize) -> Self::Item;
}

/// Numbers, as a slice.
#[derive(Debug, Clone, Copy)]
pub struct Numbers<'a>(pub(super) &'a [f64]);

impl Deref for Numbers<'_> {
    type Target = [f64];
    fn deref(&self) -> &[f64] {
        self.0
    }
}

impl Column<'_> for Numbers<'_> {
    type Item = f64;
    fn at(&self, row: usize) -> f64 {
        self.0.get(row).copied().unwrap_or_default()
    }
}

/// Flags.
#[derive(Debug, Clone, Copy)]
pub struct Flags<'a>(pub(super) &'a [u8]);

impl Column<'_> for Flags<'_> {
    type Item = bool;
    fn at(&self, row: usize) -> bool {
        self.0.get(row) == Some(&1)
    }
}

/// Names of levels or choices.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    text: &'a str,
    offsets: &'a [u32],
}

impl<'a> Words<'a> {
    /// The names, if they are UTF-8 and each lies within the text.
    pub(super) fn new(bytes: &'a [u8], offsets: &'a [u32]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        let sound = offsets.is_sorted() && offsets.iter().all(|at| text.is_char_boundary(*at as usize));
        sound.then_some(Self { text, offsets })
    }
}

impl<'a> Column<'a> for Words<'a> {
    type Item = &'a str;
    fn at(&self, row: usize) -> &'a str {
        let place = |row: usize| self.offsets.get(row).map(|at| *at as usize);
        let word = place(row).zip(place(row + 1)).and_then(|(from, to)| self.text.get(from..to));
        word.unwrap_or_default()
    }
}
