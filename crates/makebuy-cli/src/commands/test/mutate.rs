//! Changing one thing of a pack at a time: some case must fail.

use crate::Exit;
use crate::parallel::{each, processors};
use crate::progress::Progress;
use crate::session::Session;
use crate::tested::Mutated;
use makebuy_core::cases::{self, Bench, Mutant, Trial};
use makebuy_core::limits;

pub(super) fn mutate(session: &Session, bench: &Bench<'_>) -> Result<Mutated, Exit> {
    let found = cases::mutants(bench);
    let all = found.map_err(|diagnostic| session.report(&[*diagnostic]).err().unwrap_or(Exit::Input))?;
    let id = bench.pack().info().id.as_str();
    let progress = Progress::new(format!("{id}: mutants"), all.len());
    let start = || Trial::new(bench);
    let catches = |trial: &mut Trial<'_>, mutant: &Mutant, _| {
        let caught = trial.catches(mutant);
        progress.step();
        caught
    };
    let caught = each(&all, processors(), start, catches);
    drop(progress);
    let survivors = all.iter().zip(caught).filter(|(_, caught)| !caught).map(|(mutant, _)| mutant.clone()).collect();
    let sorted = cases::sort_out(session.shelf.library(), id, survivors);
    session.report(&sorted.diagnostics)?;
    let each_takes = limits::SUGGESTION_ROWS * bench.pack().info().rules.len().max(1);
    let most = (limits::SUGGESTION_WORK / each_takes).clamp(1, limits::SUGGESTIONS);
    let first = sorted.unexplained.get(..most).unwrap_or(&sorted.unexplained);
    let progress = Progress::new(format!("{id}: suggested cases"), first.len());
    let suggests = |trial: &mut Trial<'_>, mutant: &Mutant, at| {
        let suggestion = cases::suggest(trial, mutant, at + 1);
        progress.step();
        suggestion
    };
    let suggestions = each(first, processors(), start, suggests);
    drop(progress);
    Ok(Mutated { all, sorted, suggestions })
}
