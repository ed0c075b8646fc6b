//! Whether the cases of a pack catch what is changed in it.

use super::style::{lines, plain_table};
use super::words::count;
use makebuy_core::cases::{Mutant, Mutation};
use makebuy_model::Sources;

/// How many mutants there are, and those that no case catches.
pub(crate) fn mutation_score(sources: &Sources, pack: &str, all: &[Mutant], missed: &[Mutant]) -> String {
    let total = format!("{pack}: {}{}", count(all.len(), "mutant"), kinds(all));
    match (all.len(), missed.len()) {
        (0, _) => format!("{total}: the pack declares nothing of its own that could be changed\n"),
        (_, 0) => format!("{total}: all caught by the cases\n"),
        (_, number) => format!(
            "\nNo case fails when this is changed:\n\n{}\n{total}: {number} not caught by the cases\n",
            table(sources, missed)
        ),
    }
}

/// In brackets, how many mutants there are of each kind.
fn kinds(all: &[Mutant]) -> String {
    let of = |is: fn(&Mutation) -> bool, what: &str, done: &str| {
        let number = all.iter().filter(|mutant| is(&mutant.mutation)).count();
        (number > 0).then(|| format!("{} {done}", count(number, what)))
    };
    let kinds: Vec<_> = [
        of(|found| matches!(found, Mutation::RuleDropped { .. }), "rule", "dropped"),
        of(|found| matches!(found, Mutation::AdjustmentDropped { .. }), "adjustment", "dropped"),
        of(|found| matches!(found, Mutation::ComparisonFlipped { .. }), "comparison", "flipped"),
        of(|found| matches!(found, Mutation::OperatorSwapped { .. }), "operator", "swapped"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if kinds.is_empty() { String::new() } else { format!(" ({})", kinds.join(", ")) }
}

fn table(sources: &Sources, missed: &[Mutant]) -> String {
    let mut table = plain_table(&["Changed", "At"]);
    for mutant in missed {
        let file = sources.get(mutant.span.file).map_or("", |source| &*source.name);
        let place = sources.position(mutant.span);
        table.add_row([mutant.mutation.to_string(), format!("{file}:{}:{}", place.line, place.column)]);
    }
    lines(&table)
}
