//! The answers worth trying for a mutant.

use crate::cases::Bench;
use crate::cases::mutate::{Edit, Kind, Mutant, parts};
use crate::eval::truths;
use crate::ids::FactId;
use crate::pack::{Atom, Cond, Known, Pack, Scale};
use std::collections::BTreeSet;

/// Numbers tried for one fact.
const NUMBERS: usize = 48;
/// Rows from which a number is worked back through what is derived from it.
const STARTS: usize = 4;

/// One answer to try.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    pub(super) fact: FactId,
    pub(super) answer: Option<Known>,
}

/// Answers around each value that the facts are compared with that a change mentions.
pub(super) fn mentioned(bench: &Bench<'_>, mutant: &Mutant, changed: &Pack) -> Vec<Candidate> {
    let mut facts = BTreeSet::new();
    for pack in [bench.pack, changed] {
        match &mutant.edit {
            Edit::Rule(id, _) => parts(pack, *id).into_iter().for_each(|cond| below(cond, pack, &mut facts)),
            Edit::Fact(fact, _) => below_fact(*fact, pack, &mut facts),
            Edit::WithoutAdjustment(_) => {}
        }
    }
    candidates(bench, changed, facts.into_iter())
}

/// The same of all facts that a change may depend on: what changes a score may depend on any.
pub(super) fn all(bench: &Bench<'_>, mutant: &Mutant, changed: &Pack) -> Vec<Candidate> {
    match mutant.mutation.kind {
        Kind::EffectTurned | Kind::AdjustmentDropped => candidates(bench, changed, bench.pack.facts.ids()),
        _ => mentioned(bench, mutant, changed),
    }
}

fn candidates(bench: &Bench<'_>, changed: &Pack, facts: impl Iterator<Item = FactId>) -> Vec<Candidate> {
    let asked = facts.filter(|fact| bench.pack.facts[*fact].derive.is_none());
    let each = asked.flat_map(|fact| {
        let answers = answers(bench, changed, fact);
        answers.into_iter().map(Some).chain([None]).map(move |answer| Candidate { fact, answer })
    });
    each.collect()
}

fn below(cond: &Cond, pack: &Pack, facts: &mut BTreeSet<FactId>) {
    let mut found = Vec::new();
    cond.atoms(&mut |atom| found.extend(pack.atoms[atom].facts()));
    found.into_iter().for_each(|fact| below_fact(fact, pack, facts));
}

fn below_fact(fact: FactId, pack: &Pack, facts: &mut BTreeSet<FactId>) {
    if !facts.insert(fact) {
        return;
    }
    if let Some(derive) = &pack.facts[fact].derive {
        let mut used = Vec::new();
        derive.facts(&pack.atoms, &mut |fact| used.push(fact));
        used.into_iter().for_each(|fact| below_fact(fact, pack, facts));
    }
}

fn answers(bench: &Bench<'_>, changed: &Pack, fact: FactId) -> Vec<Known> {
    let compiled = &bench.pack.facts[fact];
    let codes = |words: &[String]| (0..words.len()).filter_map(|at| u8::try_from(at).ok()).collect::<Vec<_>>();
    match &compiled.scale {
        Scale::Flag => vec![Known::Flag(true), Known::Flag(false)],
        Scale::Level(words) => codes(words).into_iter().map(|at| Known::Level { low: at, high: at }).collect(),
        Scale::Choice(words) => codes(words).into_iter().map(Known::Choice).collect(),
        Scale::Set(words) => {
            let single = codes(words).into_iter().map(|at| Known::Set(1 << at));
            single.chain([Known::Set(0), Known::Set(crate::compile::full(words.len()))]).collect()
        }
        Scale::Number { min, max } => {
            let inside = |number: &f64| min.is_none_or(|min| *number >= min) && max.is_none_or(|max| *number <= max);
            let numbers = numbers(bench, changed, fact).into_iter().filter(inside).take(NUMBERS);
            numbers.map(|number| Known::Number { low: number, high: number }).collect()
        }
        Scale::Text => Vec::new(),
    }
}

/// What the number is compared with, and what lies beside that; and every number that a case gives for it.
fn numbers(bench: &Bench<'_>, changed: &Pack, fact: FactId) -> Vec<f64> {
    let mut found: Vec<f64> = [bench.pack, changed].into_iter().flat_map(|pack| solved(bench, pack, fact)).collect();
    for atom in bench.pack.atoms.values().chain(changed.atoms.values()) {
        match atom {
            Atom::Number(of, _, number) if *of == fact => found.extend([*number, number - 1.0, number + 1.0]),
            Atom::NumberIn(of, list) if *of == fact => found.extend(list),
            _ => {}
        }
    }
    let scale = &bench.pack.facts[fact].scale;
    for row in 0..bench.table.rows {
        if let Some(Known::Number { low, high }) = bench.table.columns[fact].get(row, scale) {
            found.extend([low, high]);
        }
    }
    found.extend([0.0, 1.0]);
    let mut seen: Vec<f64> = Vec::new();
    for number in found {
        if !seen.iter().any(|other| other.total_cmp(&number).is_eq()) {
            seen.push(number);
        }
    }
    seen
}

/// The numbers that bring what is derived from a fact to a value it is compared with, or beside it: exact where the
/// derivation is linear in the fact.
fn solved(bench: &Bench<'_>, pack: &Pack, fact: FactId) -> Vec<f64> {
    let scale = &pack.facts[fact].scale;
    let exact = |row: usize| match bench.table.columns[fact].get(row, scale) {
        Some(Known::Number { low, high }) if low.total_cmp(&high).is_eq() => Some((row, low)),
        _ => None,
    };
    let starts: Vec<(usize, f64)> = (0..bench.table.rows).filter_map(exact).take(STARTS).collect();
    let thresholds = pack.atoms.values().filter_map(|atom| match atom {
        Atom::Number(derived, _, threshold) if uses(pack, *derived, fact) => Some((*derived, *threshold)),
        _ => None,
    });
    let mut found = Vec::new();
    for (derived, threshold) in thresholds {
        for (row, start) in &starts {
            let Some((at, slope)) = slope(bench, pack, (*row, *start), fact, derived) else { continue };
            found.extend([0.0, 1.0, -1.0].map(|beside| start + (threshold + beside - at) / slope));
        }
    }
    found.retain(|number| number.is_finite());
    found
}

/// What a derived number is in a row, and by how much it rises with a fact.
fn slope(
    bench: &Bench<'_>,
    pack: &Pack,
    (row, start): (usize, f64),
    fact: FactId,
    derived: FactId,
) -> Option<(f64, f64)> {
    let mut table = bench.table.pick(&[row, row]);
    for (row, number) in [(0, start), (1, start + 1.0)] {
        table.answer(row, fact, Some(Known::Number { low: number, high: number }));
    }
    truths(pack, &mut table, &[]);
    let number = |row: usize| match table.columns[derived].get(row, &pack.facts[derived].scale) {
        Some(Known::Number { low, high }) if low.total_cmp(&high).is_eq() => Some(low),
        _ => None,
    };
    let (at, next) = (number(0)?, number(1)?);
    ((next - at).abs() > 0.0).then_some((at, next - at))
}

/// Whether a number is derived from a fact, directly or not.
fn uses(pack: &Pack, derived: FactId, fact: FactId) -> bool {
    let mut below = BTreeSet::new();
    below_fact(derived, pack, &mut below);
    pack.facts[derived].derive.is_some() && below.contains(&fact)
}
