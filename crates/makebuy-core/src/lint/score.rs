//! Scores over a box: bounds from what is settled there (design, steps 4 to 6).

use super::circuit::Node;
use super::goal::{Goal, Look};
use super::model::Model;
use super::truths::Truths;
use crate::eval::{OptionState, RowVerdict, Tallies, Tally, Tri, score, verdict};
use crate::ids::{CriterionId, List, OptionId, OptionSet, RuleId};
use crate::pack::{Action, Pack};

/// The rules that decide on options, those on one criterion first, then those that weigh most, then whether each option
/// is out.
fn roots(model: &Model<'_>, first: Option<CriterionId>) -> Vec<Node> {
    let heaviest = |rule: &RuleId| match &model.pack.rules[*rule].action {
        Action::Weigh { criterion, .. } if Some(*criterion) == first => f64::INFINITY,
        Action::Weigh { criterion, effect } => {
            let strongest = effect.values().map(|effect| effect.unsigned_abs()).max().unwrap_or(0);
            model.pack.criteria[*criterion].weight * f64::from(strongest)
        }
        _ => 0.0,
    };
    let mut rules: Vec<RuleId> = weighing(model.pack).collect();
    rules.sort_by(|left, right| heaviest(right).total_cmp(&heaviest(left)));
    rules.into_iter().map(|rule| model.applies[rule]).chain(model.out.values().copied()).collect()
}

/// The rules that give evidence.
fn weighing(pack: &Pack) -> impl Iterator<Item = RuleId> {
    pack.rules.iter().filter(|(_, rule)| matches!(rule.action, Action::Weigh { .. })).map(|(id, _)| id)
}

fn tallies(model: &Model<'_>, values: &[Truths]) -> Tallies {
    let pack = model.pack;
    let mut tallies: Tallies = pack.options.map(|_| pack.criteria.map(|_| Tally::default()));
    for (id, rule) in pack.rules.iter() {
        let Action::Weigh { criterion, effect } = &rule.action else { continue };
        let add: fn(&mut Tally, i8) = match values.get(model.applies[id]).map(|value| value.settled()) {
            Some(Tri::True) => Tally::add,
            Some(Tri::False) => continue,
            _ => Tally::may_add,
        };
        for (option, effect) in effect.iter() {
            add(&mut tallies[option][*criterion], *effect);
        }
    }
    tallies
}

type States = List<OptionId, OptionState>;

/// What can be said of the options in a box, with the weights of a pack.
fn states(model: &Model<'_>, pack: &Pack, values: &[Truths], tallies: &Tallies) -> States {
    let state = |(option, out): (OptionId, &Node)| OptionState {
        out: values.get(*out).map_or(Tri::Unknown, |out| out.settled()),
        ready: Tri::True,
        score: score(pack, &tallies[option]),
    };
    model.out.iter().map(state).collect()
}

/// How far one option may be ahead of another: midway between what is settled and the most there could be.
fn ahead(states: &States, one: OptionId, other: OptionId) -> f64 {
    let (one, other) = (states[one].score, states[other].score);
    (one.high - other.low + one.value - other.value) / 2.0
}

/// What can be said of the verdict in a box, with the weights of a pack, and the options that are surely possible.
fn verdict_in(model: &Model<'_>, pack: &Pack, values: &[Truths], tallies: &Tallies) -> (RowVerdict, OptionSet) {
    let states = states(model, pack, values, tallies);
    let in_play = states.iter().filter(|(_, state)| state.out == Tri::False).map(|(option, _)| option).collect();
    (verdict(&states), in_play)
}

/// The option that is surely recommended everywhere in a box.
fn winner(verdict: &RowVerdict, in_play: OptionSet) -> Option<OptionId> {
    verdict.best.filter(|best| verdict.contenders.len() == 1 && in_play.contains(*best))
}

/// An option is recommended.
pub(super) struct Wins<'a> {
    model: &'a Model<'a>,
    option: OptionId,
    roots: Vec<Node>,
}

impl<'a> Wins<'a> {
    pub(super) fn new(model: &'a Model<'a>, option: OptionId) -> Self {
        Self { model, option, roots: roots(model, None) }
    }
}

impl Goal for Wins<'_> {
    fn roots(&self) -> &[Node] {
        &self.roots
    }

    fn look(&self, values: &[Truths]) -> Look {
        let tallies = tallies(self.model, values);
        let (verdict, in_play) = verdict_in(self.model, self.model.pack, values, &tallies);
        if !verdict.contenders.contains(self.option) {
            Look::Fails
        } else if winner(&verdict, in_play) == Some(self.option) {
            Look::Holds
        } else {
            Look::Open
        }
    }

    fn promise(&self, values: &[Truths], _round: u64) -> f64 {
        let states = states(self.model, self.model.pack, values, &tallies(self.model, values));
        let others = states.iter().filter(|(option, state)| *option != self.option && state.out != Tri::True);
        others.map(|(other, _)| ahead(&states, self.option, other)).fold(f64::INFINITY, f64::min)
    }
}

/// Without a criterion another option is recommended.
pub(super) struct Matters<'a> {
    model: &'a Model<'a>,
    without: Pack,
    roots: Vec<Node>,
}

impl<'a> Matters<'a> {
    pub(super) fn new(model: &'a Model<'a>, criterion: CriterionId) -> Self {
        let mut without = model.pack.clone();
        without.total_weight -= without.criteria[criterion].weight;
        without.criteria[criterion].weight = 0.0;
        Self { model, without, roots: roots(model, Some(criterion)) }
    }
}

impl Goal for Matters<'_> {
    fn roots(&self) -> &[Node] {
        &self.roots
    }

    fn look(&self, values: &[Truths]) -> Look {
        let tallies = tallies(self.model, values);
        let (with, in_play) = verdict_in(self.model, self.model.pack, values, &tallies);
        let (without, _) = verdict_in(self.model, &self.without, values, &tallies);
        match (winner(&with, in_play), winner(&without, in_play)) {
            _ if with.best.is_none() => Look::Fails,
            (Some(one), Some(other)) if one == other => Look::Fails,
            (Some(_), Some(_)) => Look::Holds,
            _ if in_play.len() > 0 && !with.contenders.intersects(without.contenders) => Look::Holds,
            _ => Look::Open,
        }
    }

    /// How near two options come to one being ahead with the criterion, and the other without; each round aims at
    /// another two.
    fn promise(&self, values: &[Truths], round: u64) -> f64 {
        let tallies = tallies(self.model, values);
        let with = states(self.model, self.model.pack, values, &tallies);
        let without = states(self.model, &self.without, values, &tallies);
        let options = || with.ids();
        let pairs =
            options().flat_map(|one| options().map(move |other| (one, other))).filter(|(one, other)| one != other);
        let pairs: Vec<_> = pairs.collect();
        let place = round.checked_rem(pairs.len() as u64).and_then(|place| usize::try_from(place).ok());
        let Some((one, other)) = place.and_then(|place| pairs.get(place).copied()) else { return 0.0 };
        let possible = |option: &OptionId| with[*option].out != Tri::True;
        if !possible(&one) || !possible(&other) {
            return f64::NEG_INFINITY;
        }
        // Those that stand in the way of both.
        let others = options().filter(|third| *third != one && *third != other).filter(possible);
        let clear = others.map(|third| ahead(&with, one, third).min(ahead(&without, other, third)));
        clear.fold(ahead(&with, one, other).min(ahead(&without, other, one)), f64::min)
    }
}

/// A rule's evidence changes the sum of its criterion on some option, for all that is cut off at the ends.
pub(super) struct Counts<'a> {
    model: &'a Model<'a>,
    rule: RuleId,
    roots: Vec<Node>,
}

impl<'a> Counts<'a> {
    pub(super) fn new(model: &'a Model<'a>, rule: RuleId) -> Self {
        let mut counts = Self { model, rule, roots: Vec::new() };
        counts.roots = counts.others().map(|(id, _)| model.applies[id]).collect();
        counts
    }

    fn others(&self) -> impl Iterator<Item = (RuleId, &List<OptionId, i8>)> {
        let own = match &self.model.pack.rules[self.rule].action {
            Action::Weigh { criterion, .. } => Some(*criterion),
            _ => None,
        };
        self.model.pack.rules.iter().filter(|(id, _)| *id != self.rule).filter_map(move |(id, rule)| {
            match &rule.action {
                Action::Weigh { criterion, effect } if Some(*criterion) == own => Some((id, effect)),
                _ => None,
            }
        })
    }

    /// Whether the effect shows on an option, given the least and the most that the others come to.
    fn shows(&self, option: OptionId, effect: i32, values: &[Truths]) -> Look {
        let (mut low, mut high) = (0, 0);
        for (id, effects) in self.others() {
            let other = i32::from(effects[option]);
            match values.get(self.model.applies[id]).map(|value| value.settled()) {
                Some(Tri::True) => {
                    low += other;
                    high += other;
                }
                Some(Tri::False) => {}
                _ => {
                    low += other.min(0);
                    high += other.max(0);
                }
            }
        }
        let differs = |sum: i32| (sum + effect).clamp(-3, 3) != sum.clamp(-3, 3);
        let any = (low..=high).any(differs);
        match (any, any && (low..=high).all(differs)) {
            (_, true) => Look::Holds,
            (true, _) => Look::Open,
            (false, _) => Look::Fails,
        }
    }
}

impl Goal for Counts<'_> {
    fn roots(&self) -> &[Node] {
        &self.roots
    }

    fn look(&self, values: &[Truths]) -> Look {
        let Action::Weigh { effect, .. } = &self.model.pack.rules[self.rule].action else { return Look::Fails };
        let mut found = Look::Fails;
        for (option, effect) in effect.iter().filter(|(_, effect)| **effect != 0) {
            match self.shows(option, i32::from(*effect), values) {
                Look::Holds => return Look::Holds,
                Look::Open => found = Look::Open,
                Look::Fails => {}
            }
        }
        found
    }

    fn promise(&self, _values: &[Truths], _round: u64) -> f64 {
        0.0
    }
}
