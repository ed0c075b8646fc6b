//! Which changes bring a new verdict about: found by judging again with some of them and nothing else.

use super::Part;
use super::parts::{can_judge, parts};
use super::verdicts::Key;
use crate::limits::DIFF_WORK;
use makebuy_model::diff::{Cause, Change, PortfolioDiff};
use std::collections::{BTreeMap, BTreeSet};

/// The verdicts of the old pack with some parts of the new one; `None` if these do not fit together.
type Judge<'a> = &'a dyn Fn(&BTreeSet<Part>) -> Option<Vec<Key>>;

/// To make a pack takes about as long as to judge so many activities.
const OVERHEAD: usize = 50;

/// Fills in the causes of every verdict that changes: each change that is enough alone; if none is, the smallest set found
/// by leaving out one after the other.
pub(super) fn attribute(found: &mut PortfolioDiff, changes: &[Change], judge: Judge<'_>) {
    if found.verdicts.is_empty() {
        return;
    }
    let mut places: BTreeMap<Part, Vec<usize>> = BTreeMap::new();
    for (place, change) in changes.iter().enumerate().filter(|(_, change)| can_judge(change)) {
        parts(change).into_iter().for_each(|part| places.entry(part).or_default().push(place));
    }
    let all: BTreeSet<Part> = places.keys().cloned().collect();
    let mut search = Search { judge, known: BTreeMap::new(), left: DIFF_WORK / (found.activities + OVERHEAD) };
    let Some(goal) = search.verdicts(&all) else { return };
    let Some(start) = search.verdicts(&BTreeSet::new()) else { return };
    // The verdicts that change, by their places in the portfolio, in the same order.
    let moved = start.iter().zip(&goal).enumerate().filter(|(_, (was, is))| was != is);
    for ((activity, (_, to)), verdict) in moved.zip(&mut found.verdicts) {
        let mut enough =
            |parts: &BTreeSet<Part>| search.verdicts(parts).is_some_and(|verdicts| verdicts.get(activity) == Some(to));
        let alone = all.iter().map(|part| BTreeSet::from([part.clone()]));
        let mut causes: Vec<BTreeSet<Part>> = alone.filter(|part| enough(part)).collect();
        if causes.is_empty() {
            causes.push(smallest(&all, &mut enough));
        }
        let cause = |parts: BTreeSet<Part>| Cause {
            changes: parts.iter().flat_map(|part| places.get(part).cloned().unwrap_or_default()).collect(),
        };
        verdict.causes = causes.into_iter().map(cause).collect();
    }
    found.cut_short = search.left == 0;
}

struct Search<'a> {
    judge: Judge<'a>,
    known: BTreeMap<BTreeSet<Part>, Option<Vec<Key>>>,
    /// How many packs may still be judged.
    left: usize,
}

impl Search<'_> {
    fn verdicts(&mut self, parts: &BTreeSet<Part>) -> Option<Vec<Key>> {
        if let Some(known) = self.known.get(parts) {
            return known.clone();
        }
        self.left = self.left.checked_sub(1)?;
        let found = (self.judge)(parts);
        self.known.insert(parts.clone(), found.clone());
        found
    }
}

/// A set of which no part can be left out: first halves are tried, then ever smaller pieces.
fn smallest(all: &BTreeSet<Part>, enough: &mut impl FnMut(&BTreeSet<Part>) -> bool) -> BTreeSet<Part> {
    let mut kept = all.clone();
    let mut size = kept.len().div_ceil(2).max(1);
    loop {
        let mut left_out = false;
        let parts: Vec<Part> = kept.iter().cloned().collect();
        for piece in parts.chunks(size) {
            let without: BTreeSet<Part> = kept.iter().filter(|part| !piece.contains(part)).cloned().collect();
            if without.len() < kept.len() && enough(&without) {
                kept = without;
                left_out = true;
            }
        }
        match (size, left_out) {
            (1, false) => return kept,
            (1, true) => {}
            _ => size = size.div_ceil(2),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(ids: &[&str]) -> BTreeSet<Part> {
        ids.iter().map(|id| Part::Rule((*id).to_owned())).collect()
    }

    #[test]
    fn what_can_be_left_out_is_left_out() {
        let all = rules(&["a", "b", "c", "d", "e", "f", "g"]);
        let needed = rules(&["b", "f"]);
        assert_eq!(smallest(&all, &mut |parts| needed.is_subset(parts)), needed);
        assert_eq!(smallest(&all, &mut |_| true), rules(&[]));
    }

    #[test]
    fn of_two_ways_one_is_found() {
        let all = rules(&["a", "b", "c", "d"]);
        let ways = [rules(&["a", "b"]), rules(&["c"])];
        let found = smallest(&all, &mut |parts| ways.iter().any(|way| way.is_subset(parts)));
        assert!(ways.contains(&found), "{found:?}");
    }
}
