//! All ways in which a condition can come out as wanted, each as what the answers must be.

use super::need::{Bounds, Need, all, span};
use crate::eval::Table;
use crate::expr::Comparison;
use crate::ids::FactId;
use crate::pack::{Atom, Cond, Derive, Known, Pack, Scale};
use std::collections::BTreeMap;

/// What the answers must be, together.
pub(super) type Way = BTreeMap<FactId, Need>;

/// More ways than these are not followed.
const MOST: usize = 128;

/// The search in one row.
pub(super) struct Ways<'a> {
    pub(super) pack: &'a Pack,
    pub(super) table: &'a Table,
    pub(super) row: usize,
    /// Whether ways were dropped.
    pub(super) dropped: bool,
}

impl Ways<'_> {
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
    pub(super) fn to(&mut self, cond: &Cond, wanted: bool) -> Vec<Way> {
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
            let joined = ways.iter().flat_map(|way| more.iter().filter_map(|other| joined(way, other))).collect();
            ways = self.fewest(joined);
        }
        ways
    }

    /// The cheapest ways; no more than can be followed.
    fn fewest(&mut self, mut ways: Vec<Way>) -> Vec<Way> {
        if ways.len() > MOST {
            self.dropped = true;
            ways.sort_by_cached_key(|way| self.cost(way));
            ways.truncate(MOST);
        }
        ways
    }

    fn comparison(&mut self, atom: &Atom, wanted: bool) -> Vec<Way> {
        let need = match atom {
            Atom::Flag(fact) => match &self.pack.facts[*fact].derive {
                Some(Derive::Flag(cond)) => return self.to(cond, wanted),
                _ => (*fact, Need::Codes(if wanted { 0b10 } else { 0b01 })),
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
