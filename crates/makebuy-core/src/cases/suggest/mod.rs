//! A case that would catch a mutant: found by trying answers, starting from the cases that there are.

mod differ;
mod together;
mod values;

use super::bench::{Bench, Double};
use super::mutate::{Edit, Kind, Mutant, Trial};
use super::write::{Answer, Draft, fresh_id, write};
use super::{Case, Expectation};
use crate::eval::{Table, Tri};
use crate::ids::FactId;
use crate::limits;
use crate::pack::{Known, Pack};
use crate::placeholder;
use differ::difference;
use makebuy_model::pack::Subject;
use std::iter::once;
use values::Candidate;

/// Rows that are laid out together.
const BATCH: usize = 512;
/// Rows of a batch that are judged together.
const CLOSE: usize = 48;

/// Characters that are kept free for the end of an id.
const SUFFIX: usize = 12;

/// One row to try: the case it starts from, and what is answered otherwise.
#[derive(Debug, Clone)]
struct Try {
    case: usize,
    answers: Vec<Answer>,
}

/// A case that passes on the pack and fails on a mutant, as TOML; its id is none of theirs, and tells it by
/// `number` from others that are suggested. `None` if none was found among
/// [`limits::SUGGESTION_ROWS`] tries.
#[must_use]
pub fn suggest(trial: &mut Trial<'_>, mutant: &Mutant, number: usize) -> Option<String> {
    let bench = trial.bench;
    trial.with(mutant, |changed| Search { bench, mutant, changed, number }.run())?
}

struct Search<'a> {
    bench: &'a Bench<'a>,
    mutant: &'a Mutant,
    changed: &'a Pack,
    number: usize,
}

impl Search<'_> {
    fn run(&self) -> Option<String> {
        if self.mutant.mutation.kind == Kind::ShareMoved {
            return self.together();
        }
        let (seeds, applying) = (self.seeds(), self.applying());
        let mentioned = values::mentioned(self.bench, self.mutant, self.changed);
        let all = values::all(self.bench, self.mutant, self.changed);
        let near = tries(&applying, once(Vec::new()).chain(ones(&all)));
        let far = tries(&seeds, ones(&mentioned).chain(twos(&mentioned)));
        let last = tries(&applying, twos(&all));
        let tries = near.chain(far).chain(last).filter(|tried| self.fits(tried));
        let tries: Vec<Try> = tries.take(limits::SUGGESTION_ROWS).collect();
        tries.chunks(BATCH).find_map(|batch| self.batch(batch))
    }

    /// The cases with one activity; those first that name what is changed.
    fn seeds(&self) -> Vec<usize> {
        let cases = self.bench.cases.iter().enumerate().filter(|(_, case)| !case.several);
        let mut seeds: Vec<usize> = cases.map(|(place, _)| place).collect();
        let id = self.mutant.mutation.of.id();
        let names = |case: &Case| case.expect.rules().any(|rule| rule == id);
        seeds.sort_by_key(|place| !self.bench.cases.get(*place).is_some_and(names));
        seeds
    }

    /// Those of them in which the change may show at once: effects show only where their rule applies.
    fn applying(&self) -> Vec<usize> {
        let applies = |case: &usize| match &self.mutant.edit {
            Edit::Rule(rule, _) if self.mutant.mutation.kind == Kind::EffectTurned => {
                self.bench.judged.with.when[*rule].get(self.row(*case)) == Tri::True
            }
            _ => true,
        };
        self.seeds().into_iter().filter(applies).collect()
    }

    /// A provider can be asked only where there is one.
    fn fits(&self, tried: &Try) -> bool {
        let about_provider =
            |(fact, _): &(FactId, Option<Known>)| self.bench.pack.facts[*fact].subject == Subject::Provider;
        self.bench.table.with_provider.get(self.row(tried.case)) || !tried.answers.iter().any(about_provider)
    }

    fn row(&self, case: usize) -> usize {
        self.bench.rows.get(case).map_or(0, |rows| rows.start)
    }

    fn batch(&self, batch: &[Try]) -> Option<String> {
        let table = self.table(batch);
        let differing = self.bench.differing(self.mutant, self.changed, &table);
        let rows: Vec<usize> = differing.rows().filter(|row| *row < batch.len()).collect();
        rows.chunks(CLOSE).find_map(|rows| self.close(batch, &table.pick(rows), rows))
    }

    /// Judges some rows with and without the change; the plainest difference makes the case.
    fn close(&self, batch: &[Try], table: &Table, rows: &[usize]) -> Option<String> {
        let (pack, changed) = (self.bench.pack, self.changed);
        let (one, other) = (Double::new(pack, table), Double::new(changed, table));
        let found = rows.iter().enumerate().filter_map(|(at, row)| {
            let (one, other) = (one.outcome(pack, at..at + 1), other.outcome(changed, at..at + 1));
            let (rank, expect) = difference(&one, &other, self.mutant.mutation.of.id())?;
            let tried = batch.get(*row)?;
            Some((tried.answers.len(), rank, tried, expect))
        });
        let (.., tried, expect) = found.min_by_key(|(changes, rank, ..)| (*changes, *rank))?;
        self.written(tried, &expect)
    }

    fn written(&self, tried: &Try, expect: &Expectation) -> Option<String> {
        self.draft(tried.case, &tried.answers, &[], expect)
    }

    /// A case like another, with other answers or with several activities.
    fn draft(
        &self,
        like: usize,
        answers: &[Answer],
        activities: &[Vec<Answer>],
        expect: &Expectation,
    ) -> Option<String> {
        let of: String = self.mutant.mutation.of.id().chars().take(limits::ID_CHARS - SUFFIX).collect();
        let taken = |id: &str| self.bench.cases.iter().any(|case| case.id == id);
        let id = fresh_id(&format!("{of}-case-{}", self.number), taken);
        let title = format!("{}{}", placeholder::SHOWS, self.mutant.mutation);
        let like = Some(self.bench.cases.get(like)?.id.as_str());
        let draft = Draft { id: &id, title: &title, like, provider: None, answers, activities, expect };
        Some(write(self.bench.pack, &draft))
    }

    fn table(&self, batch: &[Try]) -> Table {
        let mut table = self.bench.table.pick(&batch.iter().map(|tried| self.row(tried.case)).collect::<Vec<_>>());
        for (at, tried) in batch.iter().enumerate() {
            for (fact, answer) in &tried.answers {
                table.answer(at, *fact, *answer);
            }
        }
        table
    }
}

fn ones(candidates: &[Candidate]) -> impl Iterator<Item = Vec<Candidate>> {
    candidates.iter().map(|one| vec![*one])
}

fn twos(candidates: &[Candidate]) -> impl Iterator<Item = Vec<Candidate>> {
    candidates.iter().enumerate().flat_map(|(at, one)| {
        let others = candidates.iter().skip(at + 1).filter(|other| other.fact != one.fact);
        others.map(|other| vec![*one, *other])
    })
}

/// Each case with each set of answers changed.
fn tries(seeds: &[usize], changes: impl Iterator<Item = Vec<Candidate>>) -> impl Iterator<Item = Try> {
    changes.flat_map(|changed| {
        let answers: Vec<_> = changed.iter().map(|candidate| (candidate.fact, candidate.answer)).collect();
        seeds.iter().map(move |case| Try { case: *case, answers: answers.clone() })
    })
}
