//! Random packs and portfolios from a seed, their TOML text, and the shrinking of a failing one.

pub mod conditions;
pub mod edit;
pub mod pack;
pub mod portfolio;
pub mod refine;
pub mod rows;
pub mod shrink;
pub mod shuffle;
pub mod small;
pub mod text;
pub mod zeros;

use crate::reference::model::{Pack, Portfolio};

/// A pack with a portfolio, and whether assumptions are taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// The pack.
    pub pack: Pack,
    /// The portfolio.
    pub portfolio: Portfolio,
    /// Whether assumptions stand in for what was not said.
    pub assumptions: bool,
}

/// The case of a seed.
#[must_use]
pub fn case(seed: u64) -> Case {
    let mut random = Random::new(seed);
    let pack = pack::pack(&mut random);
    let portfolio = portfolio::portfolio(&mut random, &pack);
    Case { pack, portfolio, assumptions: random.chance(75) }
}

/// Random numbers: splitmix64.
#[derive(Debug)]
pub struct Random {
    state: u64,
}

impl Random {
    /// The numbers of a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number under `end`, which is above zero.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high - low + 1)
    }

    /// True so many times in a hundred.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// A number from 0 to 1.
    pub fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// One of several.
    pub fn pick<'t, T>(&mut self, from: &'t [T]) -> &'t T {
        &from[self.below(from.len())]
    }

    /// Some of several, at least so many, in their order.
    pub fn some<T: Clone>(&mut self, from: &[T], at_least: usize) -> Vec<T> {
        let wanted = self.between(at_least.min(from.len()), from.len());
        let mut left = from.to_vec();
        while left.len() > wanted {
            left.remove(self.below(left.len()));
        }
        left
    }

    /// Puts a list in another order.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for end in (1..list.len()).rev() {
            list.swap(end, self.below(end + 1));
        }
    }
}
