//! How numbers are printed. Everything is rounded half to even, and nothing is printed as `-0`.

/// A number rounded to `decimals`, trailing zeros cut, with a real minus sign.
fn rounded(number: f64, decimals: u8) -> String {
    let factor = 10_f64.powi(i32::from(decimals));
    let value = (number * factor).round_ties_even() / factor;
    let digits = format!("{:.*}", usize::from(decimals), value.abs());
    let digits = if digits.contains('.') { digits.trim_end_matches('0').trim_end_matches('.') } else { &digits };
    if value < 0.0 { format!("\u{2212}{digits}") } else { digits.to_owned() }
}

/// A score, -100 to 100, in whole points with its sign.
pub(crate) fn score(score: f64) -> String {
    let text = rounded(score, 0);
    if score.round_ties_even() > 0.0 { format!("+{text}") } else { text }
}

/// Points of score without sign, such as a lead.
pub(crate) fn points(points: f64) -> String {
    rounded(points.abs(), 0)
}

/// A share, 0 to 1, in per cent.
pub(crate) fn percent(share: f64) -> String {
    format!("{}%", rounded(share * 100.0, 0))
}

/// A number as it was answered: two decimals, four below a tenth; thousands set apart from 10,000 on.
pub(crate) fn plain(number: f64) -> String {
    let text = rounded(number, if number.abs() < 0.1 { 4 } else { 2 });
    let (whole, fraction) = text.split_once('.').map_or((text.as_str(), None), |(w, f)| (w, Some(f)));
    let whole = grouped(whole);
    fraction.map_or(whole.clone(), |fraction| format!("{whole}.{fraction}"))
}

fn grouped(whole: &str) -> String {
    let (sign, digits) = whole.strip_prefix('\u{2212}').map_or(("", whole), |digits| ("\u{2212}", digits));
    if digits.len() < 5 {
        return whole.to_owned();
    }
    let mut text = sign.to_owned();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A coordinate in a figure: at most one decimal, plain ASCII.
pub(crate) fn coordinate(number: f64) -> String {
    rounded(number, 1).replace('\u{2212}', "-")
}

#[cfg(test)]
mod tests {
    use super::{coordinate, percent, plain, points, score};

    #[test]
    fn halves_go_to_the_even_neighbour() {
        assert_eq!([score(0.5), score(1.5), score(-2.5), score(-0.4)], ["0", "+2", "\u{2212}2", "0"]);
        assert_eq!(points(-3.5), "4");
        assert_eq!(percent(0.125), "12%");
    }

    #[test]
    fn numbers_are_legible() {
        assert_eq!(plain(1250.5), "1250.5");
        assert_eq!(plain(-1_234_567.0), "\u{2212}1,234,567");
        assert_eq!(plain(0.1 + 0.2), "0.3");
        assert_eq!(coordinate(-12.04), "-12");
    }
}
