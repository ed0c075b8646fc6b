//! How long the rounds of a search are, and how each differs from the others.

/// The lengths of rounds: 1, 1, 2, 1, 1, 2, 4, … (Luby, Sinclair and Zuckerman, *Optimal speedup of Las Vegas
/// algorithms*, Information Processing Letters 47, 1993).
pub(super) fn luby(round: u64) -> usize {
    let mut round = round;
    loop {
        // The first number of the form 2^k - 1 that is not less.
        let full = (round + 1).next_power_of_two() - 1;
        if round == full {
            return usize::try_from(full.div_ceil(2)).unwrap_or(usize::MAX);
        }
        round -= full / 2;
    }
}

/// A number that looks random and is always the same (finaliser of SplitMix64).
pub(super) fn mixed(round: u64, dim: usize, part: u32) -> u64 {
    let mut mixed = (round << 40) ^ ((dim as u64) << 8) ^ u64::from(part);
    for (shift, factor) in [(30, 0xBF58_476D_1CE4_E5B9), (27, 0x94D0_49BB_1331_11EB)] {
        mixed = (mixed ^ (mixed >> shift)).wrapping_mul(factor);
    }
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_are_short_and_now_and_then_long() {
        let lengths: Vec<usize> = (1..=15).map(luby).collect();
        assert_eq!(lengths, [1, 1, 2, 1, 1, 2, 4, 1, 1, 2, 1, 1, 2, 4, 8]);
    }
}
