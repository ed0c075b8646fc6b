//! All ways in which a condition can come out as wanted, each as what the answers must be.

use super::need::{Bounds, Need, all, span};
use crate::eval::Table;
use crate::explain::RowView;
use crate::expr::Comparison;
use crate::ids::FactId;
use crate::limits::NEAR_WAYS;
use crate::pack::{Atom, Cond, Derive, Known, Pack, Scale};
use std::collections::{BTreeMap, BTreeSet};

/// What the answers must be, together.
pub(super) type Way = BTreeMap<FactId, Need>;

/// The search in one row.
pub(super) struct Ways<'a> {
    pack: &'a Pack,
    table: &'a Table,
    row: usize,
    /// Whether ways were dropped.
    pub(super) dropped: bool,
    /// The ways in which derived flags come out so.
    derived: BTreeMap<(FactId, bool), Vec<Way>>,
    /// How many answers may still be put together.
    left: usize,
    /// How many must be left for several ways to be followed.
    half: usize,
}

impl<'a> Ways<'a> {
    /// A search that puts no more than so many answers together.
    pub(super) fn new(view: RowView<'a>, steps: usize) -> Self {
        let table = &view.judged.table;
        let (derived, half) = (BTreeMap::new(), steps / 2);
        Self { pack: view.pack, table, row: view.row, dropped: false, derived, left: steps, half }
    }

    /// The answer of this row.
    pub(super) fn answer(&self, fact: FactId) -> Option<Known> {
        self.table.columns[fact].get(self.row, &self.pack.facts[fact].scale)
    }

    /// How many answers a way changes.
    pub(super) fn cost(&self, way: &Way) -> usize {
        way.iter().filter(|(fact, need)| !self.is_so(**fact, need)).count()
    }

    /// Whether the answer of this row surely is as needed.
    pub(super) fn is_so(&self, fact: FactId, need: &Need) -> bool {
        self.answer(fact).is_some_and(|answer| need.holds(answer))
    }

    /// Every way in which a condition is true, or false.
    pub(super) fn all(&mut self, cond: &Cond, wanted: bool) -> Vec<Way> {
        let below = flags_below(self.pack, cond, wanted);
        for fact in &self.pack.derivation {
            let Some(Derive::Flag(derive)) = &self.pack.facts[*fact].derive else { continue };
            for wanted in [true, false].into_iter().filter(|wanted| below.contains(&(*fact, *wanted))) {
                let ways = self.to(derive, wanted);
                self.derived.insert((*fact, wanted), ways);
            }
        }
        self.to(cond, wanted)
    }

    /// The same, once the derived flags below it are known.
    fn to(&mut self, cond: &Cond, wanted: bool) -> Vec<Way> {
        match (cond, wanted) {
            (Cond::Always, true) => vec![Way::new()],
            (Cond::Always, false) => Vec::new(),
            (Cond::Atom(atom), _) => self.comparison(&self.pack.atoms[*atom].clone(), wanted),
            (Cond::Not(inner), _) => self.to(inner, !wanted),
            (Cond::And(parts), true) | (Cond::Or(parts), false) => self.all_of(parts, wanted),
            (Cond::Or(parts), true) | (Cond::And(parts), false) => {
                let ways = parts.iter().flat_map(|part| self.to(part, wanted)).collect();
                self.fewest(ways)
            }
        }
    }

    fn all_of(&mut self, parts: &[Cond], wanted: bool) -> Vec<Way> {
        let mut ways = vec![Way::new()];
        for part in parts {
            let more = self.to(part, wanted);
            let pairs = ways.iter().flat_map(|way| more.iter().map(move |other| (way, other)));
            let paid: Vec<(&Way, &Way)> = pairs.take_while(|(way, other)| self.pays(way.len() + other.len())).collect();
            ways = self.fewest(paid.into_iter().filter_map(|(way, other)| joined(way, other)).collect());
        }
        ways
    }

    /// Whether so many answers may still be put together.
    fn pays(&mut self, answers: usize) -> bool {
        let left = self.left.checked_sub(answers + 1);
        self.left = left.unwrap_or(0);
        self.dropped |= left.is_none();
        left.is_some()
    }

    /// The cheapest ways, each once; no more than can be followed: one, when half of the time is over.
    fn fewest(&mut self, mut ways: Vec<Way>) -> Vec<Way> {
        let most = if self.left < self.half { 1 } else { NEAR_WAYS };
        if ways.len() <= most {
            return ways;
        }
        ways.sort_by_cached_key(|way| self.cost(way));
        let mut kept: Vec<Way> = Vec::new();
        for way in ways {
            if kept.contains(&way) {
                continue;
            }
            if kept.len() == most {
                self.dropped = true;
                break;
            }
            kept.push(way);
        }
        kept
    }

    fn comparison(&mut self, atom: &Atom, wanted: bool) -> Vec<Way> {
        let need = match atom {
            Atom::Flag(fact) => match self.derived.get(&(*fact, wanted)) {
                Some(ways) => {
                    let ways = ways.clone();
                    let paid = self.pays(ways.iter().map(Way::len).sum());
                    return if paid { ways } else { Vec::new() };
                }
                None => (*fact, Need::Codes(if wanted { 0b10 } else { 0b01 })),
            },
            Atom::OneOf(fact, mask) => (*fact, Need::Codes(if wanted { *mask } else { !mask })),
            Atom::Holds(fact, choice) => {
                let bit = 1_u64 << (choice & 63);
                let (with, without) = if wanted { (bit, 0) } else { (0, bit) };
                (*fact, Need::Members { with, without })
            }
            Atom::Number(fact, by, number) => {
                (*fact, Need::Number(Bounds::of(if wanted { *by } else { by.opposite() }, *number)))
            }
            Atom::NumberIn(fact, list) if wanted => {
                let each = list.iter().map(|number| Need::Number(Bounds::of(Comparison::Equal, *number)));
                return each.filter_map(|need| self.way(*fact, need)).collect();
            }
            Atom::NumberIn(fact, list) => (*fact, Need::Number(Bounds { except: list.clone(), ..Bounds::all() })),
            Atom::Levels(left, by, right) => {
                return self.levels(*left, if wanted { *by } else { by.opposite() }, *right);
            }
            Atom::Known(_) if !wanted => return Vec::new(),
            Atom::Known(fact) => (*fact, Need::Answered),
        };
        self.way(need.0, need.1).into_iter().collect()
    }

    fn way(&self, fact: FactId, need: Need) -> Option<Way> {
        Some(Way::from([(fact, need.within(&self.pack.facts[fact].scale)?)]))
    }

    /// Two levels of one scale: for each level of the one, and for the answer as it is, what the other must be.
    fn levels(&self, left: FactId, by: Comparison, right: FactId) -> Vec<Way> {
        let Scale::Level(names) = &self.pack.facts[left].scale else { return Vec::new() };
        let count = u8::try_from(names.len()).unwrap_or(64).min(64);
        let mut lefts: Vec<u64> = (0..count).map(|level| 1 << level).collect();
        if let Some(Known::Level { low, high }) = self.answer(left)
            && low != high
        {
            lefts.push(span(low, high));
        }
        let fits = |mask: u64, other: u8| (0..count).all(|level| mask >> level & 1 == 0 || by.holds(level.cmp(&other)));
        let way = |mask: u64| {
            let others = (0..count).filter(|other| fits(mask, *other)).fold(0, |set, other| set | 1 << other);
            let (left_need, right_need) = (Need::Codes(mask), Need::Codes(others & all(names.len())));
            joined(&self.way(left, left_need)?, &self.way(right, right_need)?)
        };
        lefts.into_iter().filter_map(way).collect()
    }
}

/// The derived flags that a condition rests on, and how each is wanted.
fn flags_below(pack: &Pack, cond: &Cond, wanted: bool) -> BTreeSet<(FactId, bool)> {
    let mut found = BTreeSet::new();
    let mut waiting = vec![(cond, wanted)];
    while let Some((cond, wanted)) = waiting.pop() {
        match cond {
            Cond::Always => {}
            Cond::Not(inner) => waiting.push((inner, !wanted)),
            Cond::And(parts) | Cond::Or(parts) => waiting.extend(parts.iter().map(|part| (part, wanted))),
            Cond::Atom(atom) => {
                if let Atom::Flag(fact) = &pack.atoms[*atom]
                    && let Some(Derive::Flag(derive)) = &pack.facts[*fact].derive
                    && found.insert((*fact, wanted))
                {
                    waiting.push((derive, wanted));
                }
            }
        }
    }
    found
}

/// Both ways together; `None` if no answers are both.
fn joined(way: &Way, other: &Way) -> Option<Way> {
    let mut both = way.clone();
    for (fact, need) in other {
        let need = match both.remove(fact) {
            Some(own) => own.and(need)?,
            None => need.clone(),
        };
        both.insert(*fact, need);
    }
    Some(both)
}
