//! The same case in another order.

use super::{Case, Random};

/// The same case with its facts, rules, providers and activities in another order. Options, criteria, and the
/// providers of an activity keep theirs: they break ties.
pub fn shuffled(random: &mut Random, case: &Case) -> Case {
    let mut shuffled = case.clone();
    random.shuffle(&mut shuffled.pack.facts);
    random.shuffle(&mut shuffled.pack.rules);
    random.shuffle(&mut shuffled.portfolio.providers);
    random.shuffle(&mut shuffled.portfolio.activities);
    shuffled
}
