//! Whether the cases of a pack catch what is changed in it.

use super::style::wrapped;
use super::words::{count, place};
use crate::tested::{Mutated, percent};
use makebuy_core::cases::{Kind, Mutant};
use makebuy_model::Sources;
use std::fmt::Write as _;

/// The mutants that no case catches, each with a case that would; then how many there are.
pub(super) fn mutation_score(sources: &Sources, pack: &str, found: &Mutated) -> String {
    let (all, sorted) = (&found.all, &found.sorted);
    let total = format!("{pack}: {}{}", count(all.len(), "mutant"), kinds(all));
    let explained = match sorted.explained.len() {
        0 => String::new(),
        number => format!(", {number} explained in the pack"),
    };
    match (all.len(), sorted.unexplained.len()) {
        (0, _) => format!("{total}: the pack declares nothing of its own that could be changed\n"),
        (_, 0) if explained.is_empty() => format!("{total}: all caught by the cases\n"),
        (_, 0) => format!("{total}: all others caught by the cases{explained}\n"),
        (_, number) => {
            let score = percent(found.score());
            let missed = missed(sources, found);
            format!(
                "\nNo case fails when this is changed:\n\n{missed}{total}: {number} not caught by the cases{explained}; \
                 mutation score {score}\n"
            )
        }
    }
}

/// In brackets, how many mutants there are of each kind.
fn kinds(all: &[Mutant]) -> String {
    let of = |kind: Kind| {
        let number = all.iter().filter(|mutant| mutant.mutation.kind == kind).count();
        let (what, done) = kind.words();
        (number > 0).then(|| format!("{} {done}", count(number, what)))
    };
    let kinds: Vec<_> = Kind::ALL.into_iter().filter_map(of).collect();
    if kinds.is_empty() { String::new() } else { format!(" ({})", kinds.join(", ")) }
}

fn missed(sources: &Sources, found: &Mutated) -> String {
    let mut text = String::new();
    for (at, mutant) in found.sorted.unexplained.iter().enumerate() {
        let _ = writeln!(text, "{}\n  at {}", mutant.mutation, place(sources, mutant.span));
        match found.suggestions.get(at) {
            None => {}
            Some(Some(case)) => {
                text.push_str("  this case would notice:\n\n");
                case.lines().for_each(|line| {
                    let _ = writeln!(text, "    {line}");
                });
            }
            Some(None) => text.push_str(&wrapped(
                "no case was found that would notice, with one or two answers of a case changed: write one with other answers or several `activities`; if there is none because both mean the same, say so in an [[allow]]",
                "  ",
            )),
        }
        text.push('\n');
    }
    if found.suggestions.len() < found.sorted.unexplained.len() {
        let _ = writeln!(text, "Cases were looked for only for the first {}.\n", found.suggestions.len());
    }
    text
}
