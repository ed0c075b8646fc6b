//! Changing one thing of a pack at a time: some case must fail.

use crate::Exit;
use crate::progress::Progress;
use crate::session::Session;
use crate::tested::Mutated;
use makebuy_core::cases::{self, Bench, Mutant, Trial};
use makebuy_core::limits;
use std::num::NonZeroUsize;

pub(super) fn mutate(session: &Session, bench: &Bench<'_>) -> Result<Mutated, Exit> {
    let found = cases::mutants(bench);
    let all = found.map_err(|diagnostic| session.report(&[*diagnostic]).err().unwrap_or(Exit::Input))?;
    let id = bench.pack().info().id.as_str();
    let progress = Progress::new(format!("{id}: mutants"), all.len());
    let caught = each(bench, &all, |trial, mutant, _| {
        let caught = trial.catches(mutant);
        progress.step();
        caught
    })?;
    drop(progress);
    let survivors = all.iter().zip(caught).filter(|(_, caught)| !caught).map(|(mutant, _)| mutant.clone()).collect();
    let sorted = cases::sort_out(session.shelf.library(), id, survivors);
    session.report(&sorted.diagnostics)?;
    let each_takes = limits::SUGGESTION_ROWS * bench.pack().info().rules.len().max(1);
    let most = (limits::SUGGESTION_WORK / each_takes).clamp(1, limits::SUGGESTIONS);
    let first = sorted.unexplained.get(..most).unwrap_or(&sorted.unexplained);
    let progress = Progress::new(format!("{id}: suggested cases"), first.len());
    let suggestions = each(bench, first, |trial, mutant, at| {
        let suggestion = cases::suggest(trial, mutant, at + 1);
        progress.step();
        suggestion
    })?;
    drop(progress);
    Ok(Mutated { all, sorted, suggestions })
}

/// Does something with each mutant, on all processors; the results are in the order of the mutants.
fn each<T: Send>(
    bench: &Bench<'_>,
    mutants: &[Mutant],
    look: impl Fn(&mut Trial<'_>, &Mutant, usize) -> T + Sync,
) -> Result<Vec<T>, Exit> {
    let threads = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let share = mutants.len().div_ceil(threads).max(1);
    let part = |first: usize, mutants: &[Mutant]| {
        let mut trial = Trial::new(bench);
        mutants.iter().enumerate().map(|(at, mutant)| look(&mut trial, mutant, first + at)).collect::<Vec<_>>()
    };
    let part = &part;
    std::thread::scope(|scope| {
        let parts: Vec<_> = mutants
            .chunks(share)
            .enumerate()
            .map(|(at, mutants)| scope.spawn(move || part(at * share, mutants)))
            .collect();
        let parts = parts.into_iter().map(|part| part.join().map_err(|_| Exit::Internal));
        parts.collect::<Result<Vec<_>, _>>().map(|parts| parts.into_iter().flatten().collect())
    })
}
