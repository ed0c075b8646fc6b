//! Which changes bring a new verdict about: found by judging again with some of them and nothing else.

use super::Part;
use super::parts::{can_judge, parts};
use super::verdicts::{Key, Keys, key};
use crate::limits::DIFF_WORK;
use makebuy_model::diff::{Cause, Change, PortfolioDiff, VerdictChange};
use std::collections::{BTreeMap, BTreeSet};

/// The verdicts of the old pack with some parts of the new one; `None` if these do not fit together.
type Judge<'a> = &'a dyn Fn(&BTreeSet<Part>) -> Option<Keys>;

/// To make a pack takes about as long as to judge so many activities.
const OVERHEAD: usize = 50;

/// With so many rules or fewer, judging takes about the same time.
const FEW_RULES: usize = 50;

/// Fills in the causes of every verdict that changes: each change that is enough alone; if none is, the smallest set found
/// by leaving out one after the other. Where none is found, there are none.
///
/// The time that may be taken shrinks with the `rules` to judge by.
pub(super) fn attribute(found: &mut PortfolioDiff, changes: &[Change], rules: usize, judge: Judge<'_>) {
    let mut places: BTreeMap<Part, Vec<usize>> = BTreeMap::new();
    for (place, change) in changes.iter().enumerate().filter(|(_, change)| can_judge(change)) {
        parts(change).into_iter().for_each(|part| places.entry(part).or_default().push(place));
    }
    let all: BTreeSet<Part> = places.keys().cloned().collect();
    let left = DIFF_WORK / (found.activities + OVERHEAD) * FEW_RULES / rules.max(FEW_RULES);
    let mut search = Search { judge, known: BTreeMap::new(), left, cut_short: false };
    let cause = |parts: BTreeSet<Part>| Cause {
        changes: parts.iter().flat_map(|part| places.get(part).cloned().unwrap_or_default()).collect(),
    };
    for verdict in &mut found.verdicts {
        verdict.causes = search.causes(&all, verdict).into_iter().map(cause).collect();
    }
    found.cut_short = search.cut_short;
}

struct Search<'a> {
    judge: Judge<'a>,
    known: BTreeMap<BTreeSet<Part>, Option<Keys>>,
    /// How many packs may still be judged.
    left: usize,
    /// Whether more would have been judged.
    cut_short: bool,
}

impl Search<'_> {
    /// Sets of parts that bring a verdict about; none if that can not be told.
    fn causes(&mut self, all: &BTreeSet<Part>, verdict: &VerdictChange) -> Vec<BTreeSet<Part>> {
        let (id, from, to) = (verdict.activity.as_str(), key(&verdict.from), key(&verdict.to));
        if !self.gives(&BTreeSet::new(), id, &from) || !self.gives(all, id, &to) {
            return Vec::new();
        }
        let alone = all.iter().map(|part| BTreeSet::from([part.clone()]));
        let causes: Vec<BTreeSet<Part>> = alone.filter(|part| self.gives(part, id, &to)).collect();
        if !causes.is_empty() {
            return causes;
        }
        let smallest = smallest(all, &mut |parts| self.gives(parts, id, &to));
        // Of a search that was cut short, it is not known that none can be left out.
        if self.cut_short { Vec::new() } else { vec![smallest] }
    }

    /// Whether an activity gets a verdict with some parts of the new pack.
    fn gives(&mut self, parts: &BTreeSet<Part>, activity: &str, verdict: &Key) -> bool {
        if !self.known.contains_key(parts) {
            let Some(left) = self.left.checked_sub(1) else {
                self.cut_short = true;
                return false;
            };
            self.left = left;
            self.known.insert(parts.clone(), (self.judge)(parts));
        }
        let verdicts = self.known.get(parts).and_then(Option::as_ref);
        verdicts.and_then(|verdicts| verdicts.get(activity)) == Some(verdict)
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
    use crate::diff::fields::whole;
    use makebuy_model::assessment::{Standing, Verdict};
    use makebuy_model::diff::{Bump, How, Item};

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

    fn verdict(option: &str) -> Verdict {
        Verdict {
            option: Some(option.to_owned()),
            standing: Standing::Firm,
            score: None,
            qualifiers: Vec::new(),
            meanwhile: None,
            lead: None,
            close_call: false,
            runner_up: None,
            contenders: Vec::new(),
        }
    }

    /// A verdict that goes from `keep` to `buy`, and its causes among the changes of rules `a` and `b`.
    fn attributed(activities: usize, judge: &dyn Fn(&BTreeSet<Part>) -> Option<&'static str>) -> (Vec<Cause>, bool) {
        let change = |id| whole(Item::Rule, id, "T", How::Added, Bump::Major);
        let mut found = PortfolioDiff {
            title: String::new(),
            activities,
            verdicts: vec![VerdictChange {
                activity: "bread".to_owned(),
                name: String::new(),
                from: verdict("keep"),
                to: verdict("buy"),
                from_undecided: false,
                to_undecided: false,
                causes: Vec::new(),
            }],
            cut_short: false,
            duties: Vec::new(),
            warnings_new: Vec::new(),
            warnings_gone: Vec::new(),
        };
        attribute(&mut found, &[change("a"), change("b")], FEW_RULES, &|parts| {
            Some(BTreeMap::from([("bread".to_owned(), key(&verdict(judge(parts)?)))]))
        });
        (found.verdicts.remove(0).causes, found.cut_short)
    }

    #[test]
    fn a_cause_is_told_only_if_it_was_found() {
        let cause = |changes: &[usize]| Cause { changes: changes.to_vec() };
        let all = |parts: &BTreeSet<Part>| if parts.len() == 2 { "buy" } else { "keep" };
        assert_eq!(attributed(1, &|parts| Some(all(parts))), (vec![cause(&[0, 1])], false));
        assert_eq!(attributed(1, &|parts| (parts.len() < 2).then(|| all(parts))), (vec![], false), "all do not fit");
        assert_eq!(attributed(1, &|_| Some("keep")), (vec![], false), "something else does it");
        assert_eq!(attributed(DIFF_WORK, &|parts| Some(all(parts))), (vec![], true), "no time at all");
        let time_for_three = DIFF_WORK / 3 - OVERHEAD;
        assert_eq!(attributed(time_for_three, &|parts| Some(all(parts))), (vec![], true), "not all is tried");
        let first = |parts: &BTreeSet<Part>| if parts.contains(&Part::Rule("a".to_owned())) { "buy" } else { "keep" };
        assert_eq!(attributed(time_for_three, &|parts| Some(first(parts))), (vec![cause(&[0])], true));
    }
}
