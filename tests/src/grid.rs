//! What `lint` must find, by brute force: every complete activity of a small pack is judged with the reference evaluator.

use crate::reference::choose;
use crate::reference::condition::truth;
use crate::reference::judge::{self, Truths};
use crate::reference::kleene::Kleene;
use crate::reference::model::{
    Activity, Answer, Answers, Condition, Fact, Kind, Pack, Portfolio, Provider, Rule, Says, Subject,
};
use crate::reference::outcome::Fared;
use crate::reference::row::Row;
use makebuy_core::expr::{Expr, ExprKind};
use std::collections::{BTreeMap, BTreeSet};

/// A finding: its code, and the rule, fact, option or criterion it is about; empty for the pack.
pub type Finding = (&'static str, String);

/// The most activities that are judged.
const MOST: usize = 3_000;

/// One complete activity, judged.
struct Point<'a> {
    row: &'a Row<'a>,
    truths: Truths<'a>,
    options: Vec<Fared>,
}

/// Everything there is to find; `None` if there are too many activities to judge.
#[must_use]
pub fn findings(pack: &Pack) -> Option<BTreeSet<Finding>> {
    let portfolios = portfolios(pack)?;
    let rows: Vec<Row<'_>> = portfolios.iter().map(|portfolio| row(pack, portfolio)).collect();
    let points: Vec<Point<'_>> = rows.iter().map(point).collect();
    let mut grid = Grid { pack, points, found: BTreeSet::new(), dead: BTreeSet::new() };
    grid.unfulfilled();
    grid.parts();
    grid.hard();
    grid.evidence();
    grid.whole();
    Some(grid.found)
}

fn row<'a>(pack: &'a Pack, portfolio: &'a Portfolio) -> Row<'a> {
    let activity = &portfolio.activities[0];
    Row::new(pack, portfolio, activity, activity.providers.first().map(String::as_str), true)
}

fn point<'a>(row: &'a Row<'a>) -> Point<'a> {
    let truths = Truths::new(row);
    let options = row.pack.options.iter().map(|option| judge::option(row, &truths, option)).collect();
    Point { row, truths, options }
}

/// Every way to answer everything, with a provider and without.
fn portfolios(pack: &Pack) -> Option<Vec<Portfolio>> {
    let asked: Vec<&Fact> = pack.facts.iter().filter(|fact| fact.derive.is_none()).collect();
    let mut all: Vec<BTreeMap<&str, Answer>> = vec![BTreeMap::new()];
    for fact in &asked {
        let answers = answers(pack, fact);
        let mut longer = Vec::new();
        for so_far in &all {
            for answer in &answers {
                let mut with = so_far.clone();
                with.insert(fact.id.as_str(), answer.clone());
                longer.push(with);
            }
        }
        all = longer;
        if all.len() > MOST {
            return None;
        }
    }
    let of = |answers: &BTreeMap<&str, Answer>, subject: Subject| -> Answers {
        let own = asked.iter().filter(|fact| fact.subject == subject);
        own.filter_map(|fact| Some((fact.id.clone(), answers.get(fact.id.as_str())?.clone()))).collect()
    };
    let portfolio = |answers: &BTreeMap<&str, Answer>, provider: bool| {
        let providers: Vec<String> = provider.then(|| "acme".to_owned()).into_iter().collect();
        Portfolio {
            organisation: of(answers, Subject::Organisation),
            providers: providers
                .iter()
                .map(|id| Provider { id: id.clone(), answers: of(answers, Subject::Provider) })
                .collect(),
            activities: vec![Activity {
                id: "a".to_owned(),
                answers: of(answers, Subject::Activity),
                providers,
                about: BTreeMap::new(),
            }],
        }
    };
    Some(all.iter().flat_map(|answers| [portfolio(answers, true), portfolio(answers, false)]).collect())
}

/// Every answer that can make a difference.
fn answers(pack: &Pack, fact: &Fact) -> Vec<Answer> {
    match &fact.kind {
        Kind::Flag => [false, true].map(Answer::Flag).to_vec(),
        Kind::Level(names) | Kind::Choice(names) => names.iter().map(|name| Answer::Name(name.clone())).collect(),
        Kind::Set(names) => (0..1_usize << names.len())
            .map(|set| {
                let members = names.iter().enumerate().filter(|(place, _)| set >> place & 1 == 1);
                Answer::Names(members.map(|(_, name)| name.clone()).collect())
            })
            .collect(),
        Kind::Number(min, max) => numbers(pack, fact, *min, *max),
        Kind::Text => vec![Answer::Unknown],
    }
}

/// The constants a number is compared with, and numbers between and beyond them.
fn numbers(pack: &Pack, fact: &Fact, min: Option<f64>, max: Option<f64>) -> Vec<Answer> {
    let mut constants = Vec::new();
    let derived = pack.facts.iter().filter_map(|fact| fact.derive.as_ref());
    for condition in pack.rules.iter().flat_map(Rule::conditions).chain(derived) {
        compared(&condition.tree, &fact.id, &mut constants);
    }
    constants.extend(min.into_iter().chain(max));
    constants.sort_by(f64::total_cmp);
    constants.dedup();
    let mut numbers = vec![constants.first().map_or(0.0, |first| first - 1.0)];
    for pair in constants.windows(2) {
        numbers.extend([pair[0], f64::midpoint(pair[0], pair[1])]);
    }
    numbers.extend(constants.last().map(|last| [*last, last + 1.0]).into_iter().flatten());
    let within = |number: &f64| min.is_none_or(|min| *number >= min) && max.is_none_or(|max| *number <= max);
    numbers.into_iter().filter(within).map(Answer::Number).collect()
}

fn compared(tree: &Expr, fact: &str, found: &mut Vec<f64>) {
    let is_fact = |side: &Expr| matches!(&side.kind, ExprKind::Name(name) if name == fact);
    match &tree.kind {
        ExprKind::Not(inner) => compared(inner, fact, found),
        ExprKind::And(parts) | ExprKind::Or(parts) => parts.iter().for_each(|part| compared(part, fact, found)),
        ExprKind::Compare(_, left, right) | ExprKind::In(left, right) if is_fact(left) || is_fact(right) => {
            constants(left, found);
            constants(right, found);
        }
        _ => {}
    }
}

fn constants(tree: &Expr, found: &mut Vec<f64>) {
    match &tree.kind {
        ExprKind::Number(number) => found.push(*number),
        ExprKind::Negate(inner) => {
            let mut negated = Vec::new();
            constants(inner, &mut negated);
            found.extend(negated.into_iter().map(|number| -number));
        }
        ExprKind::List(items) => items.iter().for_each(|item| constants(item, found)),
        _ => {}
    }
}

struct Grid<'a> {
    pack: &'a Pack,
    points: Vec<Point<'a>>,
    found: BTreeSet<Finding>,
    dead: BTreeSet<&'a str>,
}

impl Point<'_> {
    fn applies(&self, rule: &Rule) -> bool {
        self.truths.when[rule.id.as_str()] == Kleene::T
    }

    fn stands(&self, rule: &Rule) -> bool {
        self.truths.stands(rule) == Kleene::T
    }

    fn out(&self, option: &str) -> bool {
        self.options.iter().any(|found| found.id == option && found.out == Kleene::T)
    }

    fn lacks_provider(&self, option: &str) -> bool {
        self.options.iter().any(|found| found.id == option && found.lacks_provider)
    }
}

impl<'a> Grid<'a> {
    fn find(&mut self, code: &'static str, of: &str) {
        self.found.insert((code, of.to_owned()));
    }

    fn any(&self, holds: impl Fn(&Point<'a>) -> bool) -> bool {
        self.points.iter().any(holds)
    }

    fn living(&self) -> Vec<&'a Rule> {
        self.pack.rules.iter().filter(|rule| !self.dead.contains(rule.id.as_str())).collect()
    }

    fn unfulfilled(&mut self) {
        for rule in &self.pack.rules {
            let fires = self.any(|point| point.applies(rule));
            let idle = match &rule.says {
                Says::Exclude(_) => !self.any(|point| point.stands(rule)),
                Says::Duty(..) | Says::Require(..) | Says::Weigh(..) => {
                    !self.any(|point| point.applies(rule) && rule.options().iter().any(|option| !point.out(option)))
                }
                Says::Portfolio(_, above) => *above >= 1.0,
                _ => false,
            };
            if !fires || idle {
                self.find("MB801", &rule.id);
                self.dead.insert(&rule.id);
            } else if let Says::Require(need, _) = &rule.says {
                let met = |point: &Point<'_>| truth(point.row, &need.tree) == Kleene::T;
                if !self.any(|point| point.applies(rule) && met(point)) {
                    self.find("MB805", &rule.id);
                } else if !self.any(|point| point.applies(rule) && !met(point)) {
                    self.find("MB806", &rule.id);
                }
            }
        }
        for fact in self.pack.facts.iter().filter(|fact| fact.kind == Kind::Flag) {
            let Some(derive) = &fact.derive else { continue };
            let truths: BTreeSet<bool> =
                self.with_provider().map(|point| truth(point.row, &derive.tree) == Kleene::T).collect();
            if truths.len() < 2 {
                self.find("MB801", &fact.id);
            }
        }
    }

    fn with_provider(&self) -> impl Iterator<Item = &Point<'a>> {
        self.points.iter().filter(|point| point.row.provider.is_some())
    }

    fn parts(&mut self) {
        let mut conditions: Vec<(&str, &Condition)> = Vec::new();
        for rule in self.living() {
            conditions.extend(rule.conditions().map(|condition| (rule.id.as_str(), condition)));
        }
        let flags = self.pack.facts.iter().filter(|fact| fact.kind == Kind::Flag);
        let changing = flags.filter(|fact| !self.found.contains(&("MB801", fact.id.clone())));
        conditions.extend(changing.filter_map(|fact| Some((fact.id.as_str(), fact.derive.as_ref()?))));
        for (id, condition) in conditions {
            let leaves = leaves(&condition.tree);
            let idle = |place: usize, value: bool| {
                let mut changed = condition.tree.clone();
                replace(&mut changed, &mut place.clone(), value);
                self.with_provider().all(|point| truth(point.row, &condition.tree) == truth(point.row, &changed))
            };
            if leaves > 1 && (0..leaves).any(|place| idle(place, true) || idle(place, false)) {
                self.find("MB807", id);
            }
        }
    }

    fn hard(&mut self) {
        let mut redundant: BTreeSet<&str> = BTreeSet::new();
        for rule in self.living().into_iter().rev() {
            match &rule.says {
                Says::Veto(options) | Says::Exclude(options) => {
                    let others = |option: &'a str| {
                        let naming =
                            self.pack.rules.iter().filter(move |other| other.names(option) && other.id != rule.id);
                        naming.filter(|other| !redundant.contains(other.id.as_str())).collect::<Vec<_>>()
                    };
                    let adds = |option: &'a String| {
                        let others = others(option);
                        let alone = |point: &Point<'_>| {
                            point.stands(rule)
                                && !point.lacks_provider(option)
                                && !others.iter().any(|other| point.stands(other))
                        };
                        self.any(alone)
                    };
                    if !options.iter().any(adds) {
                        redundant.insert(&rule.id);
                        self.found.insert(("MB802", rule.id.clone()));
                    }
                }
                Says::Lift(_) => {
                    let excludes = self.pack.rules.iter().filter(|other| rule.lifts(&other.id));
                    let brings_back = |exclude: &Rule| {
                        let others =
                            || self.pack.rules.iter().filter(|other| other.lifts(&exclude.id) && other.id != rule.id);
                        self.any(|point| {
                            point.applies(rule)
                                && point.applies(exclude)
                                && !others().any(|other| point.applies(other))
                                && exclude.options().iter().any(|option| !point.out(option))
                        })
                    };
                    if !excludes.into_iter().any(brings_back) {
                        self.find("MB803", &rule.id);
                    }
                }
                _ => {}
            }
        }
    }

    fn evidence(&mut self) {
        for (place, rule) in self.pack.rules.iter().enumerate() {
            let Says::Weigh(criterion, effects) = &rule.says else { continue };
            if self.dead.contains(rule.id.as_str()) {
                continue;
            }
            let same =
                |other: &Rule| matches!(&other.says, Says::Weigh(on, _) if on == criterion) && other.id != rule.id;
            let counts = |point: &Point<'_>| {
                let sum = |option: &str| -> i32 {
                    let others = self.pack.rules.iter().filter(|other| same(other) && point.applies(other));
                    others.map(|other| other.effect(option)).sum()
                };
                let differs =
                    |(option, effect): (&String, &i32)| (sum(option) + effect).clamp(-3, 3) != sum(option).clamp(-3, 3);
                point.applies(rule) && effects.iter().any(differs)
            };
            if !self.any(counts) {
                self.find("MB802", &rule.id);
                continue;
            }
            for (other_place, other) in self.pack.rules.iter().enumerate().filter(|(_, other)| same(other)) {
                if self.dead.contains(other.id.as_str()) {
                    continue;
                }
                let contrary =
                    effects.iter().any(|(option, effect)| effect.signum() * other.effect(option).signum() < 0);
                let alone = self.any(|point| point.applies(rule) && !point.applies(other));
                let without = self.any(|point| !point.applies(rule) && point.applies(other));
                if contrary && !alone {
                    self.find("MB804", &rule.id);
                }
                let equal = matches!(&other.says, Says::Weigh(_, theirs) if theirs == effects);
                if !contrary && equal && other_place < place && !alone && !without {
                    self.find("MB802", &rule.id);
                }
            }
        }
    }

    fn whole(&mut self) {
        let speaks = |rule: &&Rule| !matches!(rule.says, Says::Lift(_) | Says::Duty(..) | Says::Portfolio(..));
        if self.any(|point| !self.pack.rules.iter().filter(speaks).any(|rule| point.applies(rule))) {
            self.find("MB808", "");
        }
        if self.any(|point| point.options.iter().all(|option| option.out == Kleene::T)) {
            self.find("MB809", "");
        }
        for option in &self.pack.options {
            if !self.any(|point| choose::recommended(&point.options).is_some_and(|best| best.id == option.id)) {
                self.find("MB810", &option.id);
            }
        }
        for criterion in &self.pack.criteria {
            let decides = |point: &Point<'_>| {
                let mut without = point.options.clone();
                for option in &mut without {
                    let own = option
                        .evidence
                        .iter()
                        .find(|(id, _)| *id == criterion.id)
                        .map_or(0.0, |(_, found)| found.points);
                    option.score.points -= own;
                }
                let id = |options: &[Fared]| choose::recommended(options).map(|best| best.id.clone());
                id(&point.options) != id(&without)
            };
            if !self.any(decides) {
                self.find("MB811", &criterion.id);
            }
        }
    }
}

fn leaves(tree: &Expr) -> usize {
    match &tree.kind {
        ExprKind::Not(inner) => leaves(inner),
        ExprKind::And(parts) | ExprKind::Or(parts) => parts.iter().map(leaves).sum(),
        _ => 1,
    }
}

/// Takes one comparison, counted from the left, for true or for false.
fn replace(tree: &mut Expr, left: &mut usize, value: bool) -> bool {
    match &mut tree.kind {
        ExprKind::Not(inner) => replace(inner, left, value),
        ExprKind::And(parts) | ExprKind::Or(parts) => parts.iter_mut().any(|part| replace(part, left, value)),
        kind if *left == 0 => {
            *kind = if value { ExprKind::And(Vec::new()) } else { ExprKind::Or(Vec::new()) };
            true
        }
        _ => {
            *left -= 1;
            false
        }
    }
}
