//! Trying mutants on the cases.

use super::edit::Edit;
use super::{Declared, Mutant};
use crate::cases::Bench;
use crate::eval::{Bits, Plane, Table, Tri, truths};
use crate::ids::{FactId, RuleId};
use crate::pack::{Action, Cond, Derive, Pack, Rule};

/// How many cases are judged together before the rest: most mutants are caught by one that names the rule.
const FIRST: usize = 4;

/// A copy of the pack in which one change at a time is made, and taken back.
#[derive(Debug)]
pub struct Trial<'a> {
    pub(in crate::cases) bench: &'a Bench<'a>,
    pack: Pack,
}

impl<'a> Trial<'a> {
    /// Without any change yet.
    #[must_use]
    pub fn new(bench: &'a Bench<'a>) -> Self {
        Self { bench, pack: bench.pack.clone() }
    }

    /// Lends out the pack with a mutant's change made.
    pub(in crate::cases) fn with<T>(&mut self, mutant: &Mutant, look: impl FnOnce(&Pack) -> T) -> Option<T> {
        match mutant.edit {
            Edit::WithoutAdjustment(place) => {
                let id = &self.bench.pack.info.id;
                self.bench.library.compile_without_adjustment(id, place).map(|mut pack| {
                    pack.log = self.bench.pack.log.clone();
                    look(&pack)
                })
            }
            _ => Some(mutant.edit.made(&mutant.atoms, &mut self.pack, look)),
        }
    }

    /// Whether a case of the pack fails on a mutant. The cases must pass on the unchanged pack.
    /// What can not be tried is not known to be caught.
    #[must_use]
    pub fn catches(&mut self, mutant: &Mutant) -> bool {
        let bench = self.bench;
        let caught = self.with(mutant, |changed| {
            let cases = bench.touched(mutant, changed);
            let (first, rest) = cases.split_at(cases.len().min(FIRST));
            [first, rest].into_iter().any(|cases| !cases.is_empty() && bench.any_fails(changed, cases))
        });
        caught == Some(true)
    }
}

impl Bench<'_> {
    /// The cases in which a mutant may show, those that name its rule first.
    fn touched(&self, mutant: &Mutant, changed: &Pack) -> Vec<usize> {
        let rows = self.differing(mutant, changed, &self.table);
        let named = |case: usize| match (&mutant.mutation.of, self.cases.get(case)) {
            (Declared::Rule(rule), Some(case)) => case.expect.rules().any(|other| other == rule),
            _ => false,
        };
        let touched = self.rows.iter().enumerate().filter(|(_, of)| (*of).clone().any(|row| rows.get(row)));
        let mut cases: Vec<usize> = touched.map(|(case, _)| case).collect();
        cases.sort_by_key(|case| !named(*case));
        cases
    }

    /// The rows of a table in which a mutant may show: in all others, what it changes has the same truth, and one
    /// that is known.
    pub(in crate::cases) fn differing(&self, mutant: &Mutant, changed: &Pack, table: &Table) -> Bits {
        let (one, other) = match &mutant.edit {
            Edit::Rule(id, _) => (parts(self.pack, *id), parts(changed, *id)),
            Edit::Fact(fact, _) => match (flag(self.pack, *fact), flag(changed, *fact)) {
                (Some(one), Some(other)) => (vec![one], vec![other]),
                _ => return Bits::all(table.rows),
            },
            Edit::WithoutAdjustment(_) => return Bits::all(table.rows),
        };
        let acts_otherwise = match &mutant.edit {
            Edit::Rule(id, _) => !same_action(&self.pack.rules[*id], &changed.rules[*id]),
            _ => false,
        };
        let mut found = Bits::none(table.rows);
        if let Edit::Rule(id, _) = &mutant.edit
            && self.pack.rules[*id].about_provider
        {
            (0..table.rows).filter(|row| !table.with_provider.get(*row)).for_each(|row| found.set(row));
        }
        let lifted = table.without_assumptions();
        let mut planes: Vec<Vec<Plane>> = Vec::new();
        for table in std::iter::once(table).chain(lifted.as_ref()) {
            planes.push(truths(self.pack, &mut table.clone(), &one));
            planes.push(truths(changed, &mut table.clone(), &other));
        }
        for row in 0..table.rows {
            let truth = |plane: &Vec<Plane>| plane.iter().map(|plane| plane.get(row)).collect::<Vec<_>>();
            let truths: Vec<Vec<Tri>> = planes.iter().map(truth).collect();
            let moves = truths.iter().any(|truth| Some(truth) != truths.first() || truth.contains(&Tri::Unknown));
            let applies = acts_otherwise && truths.iter().any(|truth| truth.first() != Some(&Tri::False));
            if moves || applies {
                found.set(row);
            }
        }
        found
    }
}

/// The conditions of a rule.
pub(in crate::cases) fn parts(pack: &Pack, rule: RuleId) -> Vec<&Cond> {
    let rule = &pack.rules[rule];
    let need = match &rule.action {
        Action::Require { need, .. } => Some(need),
        _ => None,
    };
    std::iter::once(&rule.when).chain(need).collect()
}

fn flag(pack: &Pack, fact: FactId) -> Option<&Cond> {
    match &pack.facts[fact].derive {
        Some(Derive::Flag(cond)) => Some(cond),
        _ => None,
    }
}

/// Whether two rules do the same where they apply, what they need aside.
fn same_action(one: &Rule, other: &Rule) -> bool {
    match (&one.action, &other.action) {
        (Action::Weigh { effect, .. }, Action::Weigh { effect: other, .. }) => effect == other,
        (Action::Portfolio { above, .. }, Action::Portfolio { above: other, .. }) => above.total_cmp(other).is_eq(),
        (one, other) => std::mem::discriminant(one) == std::mem::discriminant(other),
    }
}
