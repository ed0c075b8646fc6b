//! How numbers are printed. Everything is rounded half to even, and nothing is printed as `-0`.

use crate::words::Tongue;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};

/// A real minus sign.
const MINUS: char = '\u{2212}';

/// A number rounded to `decimals`, trailing zeros cut: whether it is negative, and its digits.
fn rounded(number: f64, decimals: u8) -> (bool, String) {
    let factor = 10_f64.powi(i32::from(decimals));
    let value = (number * factor).round_ties_even() / factor;
    let digits = format!("{:.*}", usize::from(decimals), value.abs());
    let digits = if digits.contains('.') { digits.trim_end_matches('0').trim_end_matches('.') } else { &digits };
    (value < 0.0, digits.to_owned())
}

/// As many decimals as an answer is printed with.
fn decimals(number: f64) -> u8 {
    if number.abs() < 0.1 { 4 } else { 2 }
}

/// A number rounded as reports round it, in plain digits.
#[must_use]
pub fn rounded_number(number: f64) -> String {
    let (negative, digits) = rounded(number, decimals(number));
    if negative { format!("-{digits}") } else { digits }
}

/// Points as they are printed: whole, and without sign.
pub(crate) fn whole(points: f64) -> f64 {
    points.abs().round_ties_even()
}

/// Whether two scores are printed alike.
pub(crate) fn same_score(left: f64, right: f64) -> bool {
    (left.round_ties_even() - right.round_ties_even()).abs() < 0.5
}

/// A coordinate in a figure: at most one decimal, plain ASCII.
pub(crate) fn coordinate(number: f64) -> String {
    let (negative, digits) = rounded(number, 1);
    if negative { format!("-{digits}") } else { digits }
}

/// Numbers as a language writes them.
#[derive(Debug)]
pub(crate) struct Numbers {
    /// None if its data are missing: numbers are plain digits then.
    formatter: Option<DecimalFormatter>,
}

impl Numbers {
    pub(crate) fn new(tongue: Tongue) -> Self {
        let options = DecimalFormatterOptions::from(GroupingStrategy::Min2);
        Self { formatter: DecimalFormatter::try_new((&tongue.locale()).into(), options).ok() }
    }

    /// A score, -100 to 100, in whole points with its sign.
    pub(crate) fn score(&self, score: f64) -> String {
        let text = self.printed(rounded(score, 0));
        if score.round_ties_even() > 0.0 { format!("+{text}") } else { text }
    }

    /// A number as it was answered: two decimals, four below a tenth; thousands set apart from 10,000 on.
    pub(crate) fn plain(&self, number: f64) -> String {
        self.printed(rounded(number, decimals(number)))
    }

    fn printed(&self, (negative, digits): (bool, String)) -> String {
        let text = match (&self.formatter, digits.parse::<Decimal>()) {
            (Some(formatter), Ok(decimal)) => formatter.format(&decimal).to_string(),
            _ => digits,
        };
        if negative { format!("{MINUS}{text}") } else { text }
    }
}

#[cfg(test)]
mod tests {
    use super::{Numbers, coordinate, same_score, whole};
    use crate::words::Tongue;

    #[test]
    fn halves_go_to_the_even_neighbour() {
        let score = |number| Numbers::new(Tongue::English).score(number);
        assert_eq!([score(0.5), score(1.5), score(-2.5), score(-0.4)], ["0", "+2", "\u{2212}2", "0"]);
        assert_eq!(whole(-3.5).to_string(), "4");
        assert!(same_score(-0.4, 0.5) && !same_score(0.5, 0.6));
    }

    #[test]
    fn numbers_are_legible() {
        let plain = |number| Numbers::new(Tongue::English).plain(number);
        assert_eq!(plain(1250.5), "1250.5");
        assert_eq!(plain(-1_234_567.0), "\u{2212}1,234,567");
        assert_eq!(plain(0.1 + 0.2), "0.3");
        assert_eq!(plain(0.0), "0");
        assert_eq!(coordinate(-12.04), "-12");
    }

    #[test]
    fn every_language_has_its_marks() {
        let written = Tongue::ALL.map(|tongue| Numbers::new(tongue).plain(-1_234_567.89));
        let marks = ["\u{2212}1,234,567.89", "\u{2212}1\u{202f}234\u{202f}567,89"];
        let more_marks = ["\u{2212}1.234.567,89", "\u{2212}1\u{a0}234\u{a0}567,89"];
        assert_eq!(written[..2], marks);
        assert_eq!(written[2..], more_marks);
        assert!(Tongue::ALL.iter().all(|tongue| Numbers::new(*tongue).plain(1234.0) == "1234"));
    }
}
