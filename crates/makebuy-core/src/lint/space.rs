//! The answers that make a difference: each fact cut into cells within which no condition changes.
//!
//! Conditions compare one fact with constants, or two levels of one scale (`docs/decisions/004-conditions.md`), so a
//! condition is a finite union of boxes of such cells.

use crate::ids::{AtomId, FactId, List};
use crate::pack::{Atom, Derive, Fact, Formula, Known, Pack, Scale};
use makebuy_model::pack::Subject;
use std::collections::{BTreeMap, BTreeSet};

/// A set of cells of one dimension.
pub(super) type Cells = u128;

/// Beside the cells of a dimension: it does not matter what is answered, nor whether anything is.
pub(super) const LEFT_OPEN: Cells = 1 << MOST;

/// How many cells a dimension can have, that of no answer included.
const MOST: usize = 127;

/// Numbers at which those that arithmetic uses are cut beside the constants of the pack: arithmetic is tried at points.
const USUAL: [f64; 8] = [0.0, 1.0, 2.0, 5.0, 10.0, 100.0, 1_000.0, 1_000_000.0];

/// What a dimension is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum What {
    /// Whether a provider is named: the first cell is nobody.
    Provider,
    /// The answer to a flag, level, choice or number.
    Answer(FactId),
    /// Whether a choice is in the set that is answered: the first cell is no.
    Member(FactId, u8),
}

/// A range of numbers, both ends included, within which no comparison changes, and one of them that is easy to read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stretch {
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) typical: f64,
}

/// One dimension.
#[derive(Debug, Clone)]
pub(super) struct Dim {
    pub(super) what: What,
    /// Cells with an answer.
    pub(super) answered: Cells,
    /// The cell of no answer, where a condition asks whether there is one.
    pub(super) unanswered: Cells,
    /// Of a number, its cells in order.
    pub(super) stretches: Vec<Stretch>,
    /// It has more cells than can be told apart: what is found nowhere may still be.
    pub(super) coarse: bool,
}

impl Dim {
    /// Every cell.
    pub(super) fn all(&self) -> Cells {
        self.answered | self.unanswered
    }

    /// The cells for which something holds.
    pub(super) fn cells(&self, holds: impl Fn(usize) -> bool) -> Cells {
        cells(self.answered).filter(|cell| holds(*cell)).fold(0, |set, cell| set | 1 << cell)
    }

    /// The stretches of those cells of a number that have an answer.
    pub(super) fn within(&self, set: Cells) -> impl Iterator<Item = Stretch> {
        cells(set & self.answered).filter_map(|cell| self.stretches.get(cell).copied())
    }
}

/// The cells of a set, in order.
pub(super) fn cells(set: Cells) -> impl Iterator<Item = usize> {
    let mut left = set;
    std::iter::from_fn(move || {
        (left != 0).then(|| {
            let cell = left.trailing_zeros() as usize;
            left &= left - 1;
            cell
        })
    })
}

/// Every dimension of a pack, and where to find them.
#[derive(Debug)]
pub(super) struct Space {
    pub(super) dims: Vec<Dim>,
    places: BTreeMap<What, usize>,
}

impl Space {
    pub(super) fn new(pack: &Pack) -> Self {
        let marks = Marks::of(pack);
        let mut space = Self { dims: Vec::new(), places: BTreeMap::new() };
        space.push(What::Provider, 2, false, Vec::new());
        for (id, fact) in pack.facts.iter().filter(|(_, fact)| fact.derive.is_none()) {
            space.fact(id, fact, &marks);
        }
        space
    }

    /// The place of a dimension.
    pub(super) fn find(&self, what: What) -> Option<usize> {
        self.places.get(&what).copied()
    }

    fn push(&mut self, what: What, count: usize, asked: bool, stretches: Vec<Stretch>) {
        let answered = (1 << count) - 1;
        let unanswered = if asked { 1 << count } else { 0 };
        self.places.insert(what, self.dims.len());
        self.dims.push(Dim { what, answered, unanswered, stretches, coarse: false });
    }

    fn fact(&mut self, id: FactId, fact: &Fact, marks: &Marks) {
        let asked = marks.asked[id];
        match &fact.scale {
            Scale::Flag => self.push(What::Answer(id), 2, asked, Vec::new()),
            Scale::Level(words) | Scale::Choice(words) => {
                self.push(What::Answer(id), words.len(), asked, Vec::new());
            }
            Scale::Set(words) => {
                for choice in (0..words.len()).filter_map(|choice| u8::try_from(choice).ok()) {
                    // A set is answered as a whole: its first choice tells whether it is.
                    self.push(What::Member(id, choice), 2, asked && choice == 0, Vec::new());
                }
            }
            Scale::Number { min, max } => {
                let stretches = stretches(&marks.cuts[id], (*min, *max));
                let coarse = stretches.len() >= MOST;
                let stretches: Vec<_> = stretches.into_iter().take(MOST - 1).collect();
                self.push(What::Answer(id), stretches.len(), asked, stretches);
                if let Some(dim) = self.dims.last_mut() {
                    dim.coarse = coarse;
                }
            }
            Scale::Text => {}
        }
    }
}

/// What conditions ask of each fact.
struct Marks {
    /// Numbers at which a comparison changes.
    cuts: List<FactId, Vec<f64>>,
    /// Whether a condition asks if there is an answer.
    asked: List<FactId, bool>,
}

impl Marks {
    fn of(pack: &Pack) -> Self {
        let mut marks = Self { cuts: pack.facts.map(|_| Vec::new()), asked: pack.facts.map(|_| false) };
        for atom in pack.atoms.values() {
            match atom {
                Atom::Number(fact, _, number) => marks.cuts[*fact].push(*number),
                Atom::NumberIn(fact, numbers) => marks.cuts[*fact].extend(numbers),
                Atom::Known(fact) => marks.asked[*fact] = true,
                _ => {}
            }
        }
        // Whether a derived fact is known depends on what it is derived from.
        for id in pack.derivation.iter().rev() {
            marks.derived(pack, *id);
        }
        marks
    }

    /// Hands on to what a fact is derived from what is asked of it; the last derived come first.
    fn derived(&mut self, pack: &Pack, id: FactId) {
        let asked = self.asked[id];
        match &pack.facts[id].derive {
            None => {}
            Some(Derive::Flag(cond)) => cond.atoms(&mut |atom: AtomId| {
                for fact in pack.atoms[atom].facts() {
                    self.asked[fact] |= asked;
                }
            }),
            Some(derive @ (Derive::Number(_) | Derive::Called(_))) => {
                let mut cuts = self.cuts[id].clone();
                if let Derive::Number(formula) = derive {
                    constants(formula, &mut cuts);
                }
                cuts.extend(USUAL);
                let mut used = BTreeSet::new();
                derive.facts(&pack.atoms, &mut |fact| {
                    used.insert(fact);
                });
                for fact in used {
                    self.asked[fact] |= asked;
                    self.cuts[fact].extend(&cuts);
                    tidy(&mut self.cuts[fact]);
                }
            }
        }
    }
}

fn tidy(cuts: &mut Vec<f64>) {
    cuts.sort_by(f64::total_cmp);
    cuts.dedup();
}

fn constants(formula: &Formula, found: &mut Vec<f64>) {
    match formula {
        Formula::Constant(number) => found.push(*number),
        // What a function makes of its arguments is not known.
        Formula::Fact(_) | Formula::Call(_) => {}
        Formula::Negate(inner) | Formula::Abs(inner) => constants(inner, found),
        Formula::Binary(_, left, right) => [left, right].into_iter().for_each(|part| constants(part, found)),
        Formula::Min(parts) | Formula::Max(parts) => parts.iter().for_each(|part| constants(part, found)),
    }
}

/// The points of the cuts and the open ranges between them, within the bounds of the fact.
fn stretches(cuts: &[f64], (min, max): (Option<f64>, Option<f64>)) -> Vec<Stretch> {
    let (low, high) = (min.unwrap_or(-f64::MAX), max.unwrap_or(f64::MAX));
    // `+ 0.0` gives zero one sign.
    let mut points: Vec<f64> = cuts.iter().map(|cut| cut + 0.0).filter(|cut| *cut >= low && *cut <= high).collect();
    points.extend(min.into_iter().chain(max));
    tidy(&mut points);
    let mut found = Vec::new();
    let mut from = None;
    for point in points {
        found.extend(between(from, Some(point)));
        found.push(Stretch { low: point, high: point, typical: point });
        from = Some(point);
    }
    found.extend(between(from, None));
    found.retain(|stretch| stretch.typical >= low && stretch.typical <= high);
    found
}

/// The open range between two numbers, or beyond one, if there is a number in it.
fn between(low: Option<f64>, high: Option<f64>) -> Option<Stretch> {
    let typical = match (low, high) {
        (None, None) => 0.0,
        (None, Some(high)) => high - step(high),
        (Some(low), None) => low + step(low),
        (Some(low), Some(high)) => round_between(low, high),
    };
    let inside = low.is_none_or(|low| typical > low) && high.is_none_or(|high| typical < high);
    // The ends themselves are cells of their own.
    let (low, high) = (low.map_or(-f64::MAX, f64::next_up), high.map_or(f64::MAX, f64::next_down));
    inside.then_some(Stretch { low, high, typical })
}

/// A step that is small beside a number, and shows.
fn step(number: f64) -> f64 {
    let mut step = 1.0;
    while step * 100.0 <= number.abs() {
        step *= 10.0;
    }
    step
}

/// The number between two others that has the fewest digits.
fn round_between(low: f64, high: f64) -> f64 {
    let mut unit = 1e15;
    while unit > 1e-9 {
        let found = ((low / unit).floor() + 1.0) * unit;
        if found > low && found < high {
            return found;
        }
        unit /= 10.0;
    }
    low + (high - low) / 2.0
}

/// The answer that a cell stands for.
pub(super) fn answer(dim: &Dim, scale: &Scale, cell: usize) -> Option<Known> {
    let code = u8::try_from(cell).ok()?;
    match scale {
        Scale::Flag => Some(Known::Flag(cell == 1)),
        Scale::Level(_) => Some(Known::Level { low: code, high: code }),
        Scale::Choice(_) => Some(Known::Choice(code)),
        Scale::Number { .. } => {
            let typical = dim.stretches.get(cell)?.typical;
            Some(Known::Number { low: typical, high: typical })
        }
        Scale::Set(_) | Scale::Text => None,
    }
}

/// Whether a fact is asked of a provider.
pub(super) fn is_of_provider(pack: &Pack, what: What) -> bool {
    match what {
        What::Provider => false,
        What::Answer(fact) | What::Member(fact, _) => pack.facts[fact].subject == Subject::Provider,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typical(cuts: &[f64], bounds: (Option<f64>, Option<f64>)) -> Vec<f64> {
        stretches(cuts, bounds).iter().map(|stretch| stretch.typical).collect()
    }

    #[test]
    fn a_number_is_cut_at_its_thresholds_and_between() {
        assert_eq!(typical(&[50.0, 10.0], (None, None)), [9.0, 10.0, 20.0, 50.0, 51.0]);
        assert_eq!(typical(&[50.0], (Some(0.0), Some(100.0))), [0.0, 10.0, 50.0, 60.0, 100.0]);
        assert_eq!(typical(&[], (None, None)), [0.0]);
        assert_eq!(typical(&[0.0], (Some(0.0), None)), [0.0, 1.0]);
        assert_eq!(typical(&[0.5, 0.6], (None, None)), [-0.5, 0.5, 0.51, 0.6, 1.6]);
        assert_eq!(typical(&[200.0], (Some(0.0), Some(100.0))), [0.0, 10.0, 100.0], "what lies outside is no cut");
    }

    #[test]
    fn neighbouring_numbers_have_nothing_between() {
        let next = 1.0 + f64::EPSILON;
        assert_eq!(typical(&[1.0, next], (Some(1.0), Some(next))), [1.0, next]);
    }
}
