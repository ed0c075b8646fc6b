//! Exact search for a box of answers in which conditions are as wanted: branch and bound over cells.
//!
//! In each box the circuit says what every condition may still be. What is settled needs no more cuts; what contradicts
//! a want rules out the whole box. Conditions that failed often are cut first (weighted degree: Boussemart, Hemery,
//! Lecoutre and Sais, *Boosting systematic search by weighting constraints*, ECAI 2004).

use super::circuit::{Circuit, Needed, Node, Numbers, Region};
use super::cuts::{classes, dims};
use super::goal::{Goal, Look, Want, simple};
use super::rounds::{luby, mixed};
use super::space::{Cells, LEFT_OPEN, What};
use super::truths::Truths;
use crate::limits::LINT_EFFORT;
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

/// What a search found.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Found {
    /// A box, as wide as the search left it, in which all is as wanted.
    Here(Region),
    /// There is none.
    Nowhere,
    /// The budget is spent, or arithmetic was tried at points only.
    NotCovered,
}

impl Found {
    /// The box, if one was found.
    pub(super) fn here(self) -> Option<Region> {
        match self {
            Self::Here(region) => Some(region),
            Self::Nowhere | Self::NotCovered => None,
        }
    }

    pub(super) fn is_nowhere(&self) -> bool {
        *self == Self::Nowhere
    }
}

/// A search under way.
struct Search<'a, G> {
    circuit: &'a Circuit<'a>,
    goal: &'a G,
    /// What all searches together took, in conditions that were worked out.
    effort: &'a Cell<usize>,
    wants: Vec<Wanted>,
    needed: Needed,
    /// For each dimension, sets of cells between which nothing here tells a difference.
    classes: BTreeMap<usize, Vec<Cells>>,
    goal_dims: Vec<usize>,
    region: Region,
    /// Dimensions with the cells that were open before they were cut.
    trail: Vec<(usize, Cells)>,
    values: Vec<Truths>,
    /// How many boxes may still be looked at in this round.
    boxes: usize,
    round: u64,
    /// The round looked at all the boxes it may.
    given_up: bool,
    /// Arithmetic was tried at points only, or there are more cells than can be told apart.
    unsure: bool,
}

struct Wanted {
    want: Want,
    needed: Needed,
    dims: Vec<usize>,
    /// How often it failed.
    weight: u32,
}

/// How a box stands to what is wanted.
enum State {
    Holds,
    Fails,
    Open,
}

/// How many boxes a short round looks at.
const SHORT_ROUND: usize = 128;

/// Looks for a box in which every condition is as wanted and the goal holds, in the box to start from. `boxes` is how
/// many boxes may be looked at; what was done is added to `effort`, in gates.
///
/// A round that comes to no end is given up for a longer one that starts elsewhere and knows which conditions failed.
pub(super) fn search<G: Goal>(
    circuit: &Circuit<'_>,
    start: Region,
    wants: &[Want],
    goal: &G,
    boxes: usize,
    effort: &Cell<usize>,
) -> Found {
    let Some(wants) = simple(circuit, wants) else { return Found::Nowhere };
    let mut search = Search::new(circuit, start, &wants, goal, effort);
    let mut left = boxes;
    loop {
        search.round += 1;
        let allowed = (SHORT_ROUND * luby(search.round)).min(left);
        search.boxes = allowed;
        search.given_up = false;
        let found = search.below();
        left -= allowed - search.boxes;
        if found {
            search.widen();
            break Found::Here(std::mem::take(&mut search.region));
        }
        match (search.given_up, search.unsure) {
            (true, _) if left > 0 && effort.get() <= LINT_EFFORT => {}
            (false, false) => break Found::Nowhere,
            _ => break Found::NotCovered,
        }
    }
}

impl<'a, G: Goal> Search<'a, G> {
    fn new(circuit: &'a Circuit<'a>, region: Region, wants: &[Want], goal: &'a G, effort: &'a Cell<usize>) -> Self {
        // To lay out the box and what is wanted takes time, too.
        effort.set(effort.get().saturating_add(2 * region.len() + circuit.gates.len() + 200 * (1 + wants.len())));
        let wanted = |want: &Want| {
            let needed = circuit.needed(&[want.node]);
            let dims = dims(circuit, &needed);
            Wanted { want: *want, needed, dims, weight: 1 }
        };
        let roots: Vec<Node> = wants.iter().map(|want| want.node).chain(goal.roots().iter().copied()).collect();
        let needed = circuit.needed(&roots);
        let coarse = |dim: &usize| circuit.space.dims.get(*dim).is_some_and(|dim| dim.coarse);
        let unsure = dims(circuit, &needed).iter().any(coarse);
        let goal_dims = goal.roots().iter().flat_map(|root| dims(circuit, &circuit.needed(&[*root])));
        let mut seen = BTreeSet::new();
        let goal_dims = goal_dims.filter(|dim| seen.insert(*dim));
        Self {
            circuit,
            goal,
            effort,
            wants: wants.iter().map(wanted).collect(),
            goal_dims: goal_dims.collect(),
            classes: classes(circuit, &needed, &region),
            needed,
            region,
            trail: Vec::new(),
            values: vec![Truths::ANY; circuit.gates.len()],
            boxes: 0,
            round: 0,
            given_up: false,
            unsure,
        }
    }

    /// Whether there is a box as wanted in this one; leaves the search there if so.
    fn below(&mut self) -> bool {
        let mark = self.trail.len();
        if self.boxes == 0 || self.effort.get() > LINT_EFFORT {
            self.boxes = 0;
            self.given_up = true;
            return false;
        }
        self.boxes -= 1;
        let found = match self.narrow() {
            State::Holds => true,
            State::Fails => false,
            State::Open => match self.next_cut() {
                Some(dim) => self.cut(dim),
                None => self.holds_at_a_point(),
            },
        };
        if !found {
            self.undo(mark);
        }
        found
    }

    fn cut(&mut self, dim: usize) -> bool {
        for part in self.parts_to_try(dim) {
            let mark = self.trail.len();
            self.restrict(dim, part);
            if self.below() {
                return true;
            }
            self.undo(mark);
            if self.given_up {
                return false;
            }
        }
        false
    }

    /// The parts of a dimension, those first that promise most; each round but the first mixes them anew.
    fn parts_to_try(&mut self, dim: usize) -> Vec<Cells> {
        let mut parts = self.open_classes(dim);
        if self.goal.roots().is_empty() {
            if self.round > 1 {
                parts.sort_by_key(|part| mixed(self.round, dim, part.trailing_zeros()));
            }
            return parts;
        }
        let mut ranked = Vec::new();
        for part in parts {
            let mark = self.trail.len();
            self.restrict(dim, part);
            self.work_out();
            ranked.push((self.goal.promise(&self.values, self.round), part));
            self.undo(mark);
        }
        ranked.sort_by(|(left, _), (right, _)| right.total_cmp(left));
        if ranked.len() > 1 && self.turns_aside(dim) {
            ranked.rotate_left(1);
        }
        ranked.into_iter().map(|(_, part)| part).collect()
    }

    /// Whether this round takes the second best first in a dimension: one in four, and others in each round.
    fn turns_aside(&self, dim: usize) -> bool {
        self.round > 1 && mixed(self.round, dim, 0) >> 62 == 0
    }

    fn open(&self, dim: usize) -> Cells {
        self.region.get(dim).copied().unwrap_or(0)
    }

    /// The parts of what is open in a dimension between which there is a difference.
    fn open_classes(&self, dim: usize) -> Vec<Cells> {
        let open = self.open(dim);
        let classes = self.classes.get(&dim).into_iter().flatten();
        classes.map(|class| class & open).filter(|part| *part != 0).collect()
    }

    fn is_open(&self, dim: usize) -> bool {
        let open = self.open(dim);
        self.classes.get(&dim).into_iter().flatten().filter(|class| **class & open != 0).nth(1).is_some()
    }

    fn restrict(&mut self, dim: usize, part: Cells) {
        if let Some(open) = self.region.get_mut(dim)
            && *open != part
        {
            self.trail.push((dim, *open));
            *open = part;
        }
    }

    fn undo(&mut self, mark: usize) {
        while self.trail.len() > mark
            && let Some((dim, open)) = self.trail.pop()
        {
            if let Some(place) = self.region.get_mut(dim) {
                *place = open;
            }
        }
    }

    /// How the box stands, after cutting off what can not be as wanted: where only one dimension of a condition is
    /// open, its cells are tried one by one.
    fn narrow(&mut self) -> State {
        loop {
            let mut all = true;
            let mut cut = false;
            for place in 0..self.wants.len() {
                match self.state_of(place) {
                    State::Holds => {}
                    State::Fails => {
                        if let Some(wanted) = self.wants.get_mut(place) {
                            wanted.weight = wanted.weight.saturating_add(1);
                        }
                        return State::Fails;
                    }
                    State::Open => {
                        all = false;
                        cut |= self.force(place);
                    }
                }
            }
            if !cut {
                return self.with_goal(all);
            }
        }
    }

    fn with_goal(&mut self, all: bool) -> State {
        self.work_out();
        match self.goal.look(&self.values) {
            Look::Fails => State::Fails,
            Look::Holds if all => State::Holds,
            _ => State::Open,
        }
    }

    /// Everything that is looked at, in the box as it is.
    fn work_out(&mut self) {
        self.effort.set(self.effort.get() + self.needed.cost);
        self.circuit.evaluate(&self.needed, &self.region, Numbers::Ranges, &mut self.values);
    }

    fn state_of(&mut self, place: usize) -> State {
        let Some(wanted) = self.wants.get(place) else { return State::Holds };
        self.effort.set(self.effort.get() + wanted.needed.cost);
        self.circuit.evaluate(&wanted.needed, &self.region, Numbers::Ranges, &mut self.values);
        match self.values.get(wanted.want.node) {
            Some(value) if value.lies_in(wanted.want.among) => State::Holds,
            Some(value) if !value.meets(wanted.want.among) => State::Fails,
            _ => State::Open,
        }
    }

    /// Cuts off the cells of the last open dimension of a condition that contradict it; says whether there were any.
    fn force(&mut self, place: usize) -> bool {
        let Some(wanted) = self.wants.get(place) else { return false };
        let mut open = wanted.dims.iter().copied().filter(|dim| self.is_open(*dim));
        let (Some(dim), None) = (open.next(), open.next()) else { return false };
        let before = self.open(dim);
        let mut left = 0;
        for part in self.open_classes(dim) {
            let mark = self.trail.len();
            self.restrict(dim, part);
            if !matches!(self.state_of(place), State::Fails) {
                left |= part;
            }
            self.undo(mark);
        }
        if left == before || left == 0 {
            // With nothing left, the condition fails in every part: the next cut finds that.
            return false;
        }
        self.restrict(dim, left);
        true
    }

    /// The dimension to cut: of the conditions that are open, the one in most of those that failed often, with the
    /// fewest parts; else the first that the goal rests on.
    fn next_cut(&mut self) -> Option<usize> {
        let mut weights: BTreeMap<usize, u64> = BTreeMap::new();
        for place in 0..self.wants.len() {
            if !matches!(self.state_of(place), State::Open) {
                continue;
            }
            let Some(wanted) = self.wants.get(place) else { continue };
            for dim in &wanted.dims {
                *weights.entry(*dim).or_default() += u64::from(wanted.weight);
            }
        }
        let mut best: Option<(u64, usize)> = None;
        for (dim, weight) in weights {
            let parts = self.open_classes(dim).len();
            if parts > 1 {
                let rank = weight * 1_000 / u64::try_from(parts).unwrap_or(u64::MAX);
                if best.is_none_or(|(other, _)| rank > other) {
                    best = Some((rank, dim));
                }
            }
        }
        best.map(|(_, dim)| dim).or_else(|| self.next_of_goal())
    }

    /// The first dimension of the goal's that is open; further rounds start further on.
    fn next_of_goal(&self) -> Option<usize> {
        let open: Vec<usize> = self.goal_dims.iter().copied().filter(|dim| self.is_open(*dim)).collect();
        let skipped = open.iter().take(8).position(|dim| !self.turns_aside(dim + 1_000)).unwrap_or(0);
        open.get(skipped).copied()
    }

    /// Where nothing is left to cut and arithmetic still leaves it open: whether it is as wanted at a typical point.
    fn holds_at_a_point(&mut self) -> bool {
        let mut values = std::mem::take(&mut self.values);
        self.circuit.evaluate(&self.needed, &self.region, Numbers::Points, &mut values);
        let holds = self.is_as_wanted(&values);
        self.values = values;
        self.unsure |= !holds;
        holds
    }

    fn is_as_wanted(&self, values: &[Truths]) -> bool {
        let fits = |want: &Want| values.get(want.node).is_some_and(|value| value.lies_in(want.among));
        self.wants.iter().all(|wanted| fits(&wanted.want)) && self.goal.look(values) == Look::Holds
    }

    /// Leaves open what need not be answered.
    fn widen(&mut self) {
        let needed = dims(self.circuit, &self.needed);
        for dim in 0..self.region.len() {
            let Some(found) = self.circuit.space.dims.get(dim) else { continue };
            let open = found.all() | if found.what == What::Provider { 0 } else { LEFT_OPEN };
            let Some(narrow) = self.region.get_mut(dim).map(|place| std::mem::replace(place, open)) else { continue };
            if needed.binary_search(&dim).is_err() {
                continue;
            }
            self.work_out();
            if !self.is_as_wanted(&self.values)
                && let Some(place) = self.region.get_mut(dim)
            {
                *place = narrow;
            }
        }
    }
}
