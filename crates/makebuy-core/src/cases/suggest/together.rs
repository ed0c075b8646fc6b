//! A case of several activities, for what only shows in a share of them.

use super::{BATCH, Search, values};
use crate::cases::Expectation;
use crate::cases::bench::Double;
use crate::cases::compare::failures;
use crate::cases::mutate::{AT_ONCE, Edit};
use crate::cases::write::Answer;
use crate::compile::Said;
use crate::eval::Tri;
use crate::ids::{FactId, OptionSet, RuleId};
use crate::limits;
use crate::pack::Action;
use makebuy_model::pack::Subject;
use std::collections::BTreeMap;
use std::iter::once;

/// Of how many activities how many are counted.
#[derive(Debug, Clone, Copy)]
struct Split {
    counted: usize,
    all: usize,
}

/// An activity to try: that of a row, with at most one other answer.
#[derive(Debug, Clone, Copy)]
struct One {
    row: usize,
    other: Option<Answer>,
}

/// The activities found beside each other in the organisation of a case.
#[derive(Debug, Default)]
struct Found {
    counted: Vec<One>,
    others: Vec<One>,
}

impl Search<'_> {
    /// A share that is above the one and not above the other, made of the activities of a case and of those near them.
    pub(super) fn together(&self) -> Option<String> {
        let Edit::Rule(rule, changed) = &self.mutant.edit else { return None };
        let (Action::Portfolio { chosen, above }, Action::Portfolio { above: moved, .. }) =
            (&self.bench.pack.rules[*rule].action, &changed.action)
        else {
            return None;
        };
        let split = split(*above, *moved)?;
        let mut left = limits::SUGGESTION_ROWS;
        let find = |case: usize| {
            let tries = self.near(case);
            left = left.checked_sub(tries.len())?;
            self.compose(case, &self.sorted(*rule, *chosen, &tries), split)
        };
        self.seeds_of_all().into_iter().find_map(find)
    }

    /// Every case, those first that name what is changed.
    fn seeds_of_all(&self) -> Vec<usize> {
        let id = self.mutant.mutation.of.id();
        let mut cases: Vec<usize> = (0..self.bench.cases.len()).collect();
        let names = |case: &usize| {
            self.bench.cases.get(*case).is_some_and(|case| case.expect.rules().any(|rule| rule == id) || case.several)
        };
        cases.sort_by_key(|case| !names(case));
        cases
    }

    /// The activities of a case as they are, and with each answer changed that the rule asks for.
    fn near(&self, case: usize) -> Vec<One> {
        let about = |fact| self.bench.pack.facts[fact].subject == Subject::Activity;
        let candidates = values::mentioned(self.bench, self.mutant, self.changed).into_iter();
        let answers: Vec<Answer> = candidates.filter(|one| about(one.fact)).map(|one| (one.fact, one.answer)).collect();
        let rows = self.bench.rows.get(case).cloned().unwrap_or_default();
        let others = || once(None).chain(answers.iter().copied().map(Some));
        rows.flat_map(|row| others().map(move |other| One { row, other })).collect()
    }

    /// Those which the rule selects, by whether they are counted.
    fn sorted(&self, rule: RuleId, chosen: OptionSet, tries: &[One]) -> Found {
        let mut found = Found::default();
        for batch in tries.chunks(BATCH) {
            let mut table = self.bench.table.pick(&batch.iter().map(|one| one.row).collect::<Vec<_>>());
            for (at, one) in batch.iter().enumerate() {
                one.other.into_iter().for_each(|(fact, answer)| table.answer(at, fact, answer));
            }
            let judged = Double::new(self.bench.pack, &table).with;
            for (at, (one, row)) in batch.iter().zip(&judged.rows).enumerate() {
                if judged.when[rule].get(at) == Tri::True {
                    let counts = row.verdict.best.is_some_and(|best| chosen.contains(best));
                    if counts { found.counted.push(*one) } else { found.others.push(*one) }
                }
            }
        }
        found
    }

    fn compose(&self, case: usize, found: &Found, split: Split) -> Option<String> {
        let others = split.all - split.counted;
        if split.counted > 0 && found.counted.is_empty() || others > 0 && found.others.is_empty() {
            return None;
        }
        let counted = found.counted.iter().cycle().take(split.counted);
        let picked: Vec<One> = counted.chain(found.others.iter().cycle().take(others)).copied().collect();
        let mut table = self.bench.table.pick(&picked.iter().map(|one| one.row).collect::<Vec<_>>());
        for (at, one) in picked.iter().enumerate() {
            one.other.into_iter().for_each(|(fact, answer)| table.answer(at, fact, answer));
        }
        let [here, there] =
            [self.bench.pack, self.changed].map(|pack| Double::new(pack, &table).outcome(pack, 0..picked.len()));
        let expect = Expectation { warnings: Some(here.warned.clone()), ..Expectation::default() };
        let tells = failures(&expect, &here.came()).is_empty() && !failures(&expect, &there.came()).is_empty();
        let activities: Vec<Vec<Answer>> = picked.iter().map(|one| self.answers(case, *one)).collect();
        tells.then(|| self.draft(case, &[], &activities, &expect))?
    }

    /// All that is answered about an activity.
    fn answers(&self, case: usize, one: One) -> Vec<Answer> {
        let first = self.bench.rows.get(case).map_or(0, |rows| rows.start);
        let place = one.row.checked_sub(first);
        let activity =
            self.bench.cases.get(case).zip(place).and_then(|(case, place)| case.portfolio.activities.get(place));
        let said = activity.into_iter().flat_map(|activity| &activity.answers);
        let answer = |(fact, said): (&FactId, &Said)| match said {
            Said::Known(known) => Some((*fact, Some(*known))),
            Said::Unknown => Some((*fact, None)),
            Said::Note(_) => None,
        };
        let mut answers: BTreeMap<_, _> = said.filter_map(answer).collect();
        answers.extend(one.other);
        answers.into_iter().collect()
    }
}

/// The fewest activities whose share is above the one and not above the other.
fn split(above: f64, moved: f64) -> Option<Split> {
    let splits = (1..=AT_ONCE).flat_map(|all| (0..=all).map(move |counted| (counted, all)));
    let tells = |(counted, all): &(u8, u8)| {
        let share = f64::from(*counted) / f64::from(*all);
        (share > above) != (share > moved)
    };
    splits.into_iter().find(tells).map(|(counted, all)| Split { counted: counted.into(), all: all.into() })
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn few_activities_tell_any_moved_share() {
        let told = |above, moved| split(above, moved).map(|split| (split.counted, split.all));
        assert_eq!([told(0.5, 0.3), told(0.5, 0.7), told(0.0, 0.2)], [Some((1, 2)), Some((2, 3)), Some((1, 5))]);
        for percent in 0..=80 {
            let above = f64::from(percent) / 100.0;
            assert!(told(above, above + 0.2).is_some(), "{above}");
        }
    }
}
