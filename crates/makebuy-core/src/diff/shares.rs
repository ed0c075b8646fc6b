//! Whether weights are in the same proportion as before, exactly: the least difference may break a tie.

use makebuy_model::pack::PackInfo;
use std::collections::BTreeSet;

/// Whether every criterion has the same share of the whole. One that only one pack has must weigh nothing.
///
/// Weights are compared as the decimals that were written: 0.1 to 0.3 is 1 to 3, though not in binary.
pub(super) fn same(old: &PackInfo, new: &PackInfo) -> bool {
    let ids: BTreeSet<&String> = old.criteria.iter().chain(&new.criteria).map(|found| &found.id).collect();
    let weight = |pack: &PackInfo, id: &String| {
        pack.criteria.iter().find(|found| found.id == *id).map_or(0.0, |found| found.weight)
    };
    let pairs: Vec<(f64, f64)> = ids.into_iter().map(|id| (weight(old, id), weight(new, id))).collect();
    let Some((was, is)) = pairs.iter().find(|(was, _)| *was > 0.0) else {
        return pairs.iter().all(|(_, is)| *is <= 0.0);
    };
    *is > 0.0 && pairs.iter().all(|pair| product(pair.0, *is) == product(*was, pair.1))
}

/// The product of two weights as a whole number and a power of ten. It has at most twice the seventeen digits that tell
/// any number from its neighbours.
fn product(one: f64, other: f64) -> Option<(u128, i32)> {
    let ((one, ten), (other, tens)) = (decimal(one)?, decimal(other)?);
    let (mut digits, mut tens) = (one.checked_mul(other)?, ten + tens);
    while digits > 0 && digits % 10 == 0 {
        (digits, tens) = (digits / 10, tens + 1);
    }
    Some(if digits == 0 { (0, 0) } else { (digits, tens) })
}

/// A weight in the fewest digits that name it.
fn decimal(weight: f64) -> Option<(u128, i32)> {
    let text = format!("{weight:e}");
    let (digits, tens) = text.split_once('e')?;
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
    let places = i32::try_from(rest.len()).ok()?;
    Some((format!("{whole}{rest}").parse().ok()?, tens.parse::<i32>().ok()? - places))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_are_those_of_the_decimals() {
        assert_eq!(product(0.1, 6.0), product(0.2, 3.0));
        assert_eq!(product(1e-12, 1e9), product(1e-3, 1.0));
        assert_eq!(product(0.0, 3.0), product(0.0, 1.0));
        assert_ne!(product(1.0, 1.000_000_003), product(1.0, 1.0));
        assert_ne!(product(1.0, 1.0 + f64::EPSILON), product(1.0, 1.0));
    }
}
