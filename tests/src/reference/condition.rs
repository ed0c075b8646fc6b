//! Conditions and arithmetic (design 3.1 and 3.2), straight from the tree.

use super::function::{self, Outcome};
use super::kleene::Kleene;
use super::model::{Fact, Kind, Pack, Subject};
use super::row::{Row, Value};
use makebuy_core::expr::{Arithmetic, Comparison, Expr, ExprKind};

/// All numbers from `low` to `high`, both included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// Whether a condition is true, false or unknown in a row.
#[must_use]
pub fn truth(row: &Row<'_>, expr: &Expr) -> Kleene {
    match &expr.kind {
        ExprKind::Not(inner) => truth(row, inner).negated(),
        ExprKind::And(parts) => Kleene::all(parts.iter().map(|part| truth(row, part))),
        ExprKind::Or(parts) => Kleene::any(parts.iter().map(|part| truth(row, part))),
        ExprKind::Name(_) => flag(row, expr),
        ExprKind::Compare(comparison, left, right) => compare(row, *comparison, left, right),
        ExprKind::In(left, right) => member(row, left, right),
        ExprKind::Call(name, arguments) if name == "known" => known(row, &arguments[0]),
        ExprKind::Call(name, arguments) => match function::result(row, name, arguments) {
            Outcome::Known(Interval { low, high }) if low >= high => (low > 0.0).into(),
            _ => Kleene::U,
        },
        _ => panic!("not a condition: {expr:?}"),
    }
}

/// `f`
fn flag(row: &Row<'_>, expr: &Expr) -> Kleene {
    match row.value(wanted(row, expr)) {
        Value::Unknown => Kleene::U,
        Value::Flag(flag) => flag.into(),
        value => panic!("not a flag: {expr:?} is {value:?}"),
    }
}

/// `known(f)`: there is an answer, a value or a range. Never unknown.
fn known(row: &Row<'_>, expr: &Expr) -> Kleene {
    (row.value(wanted(row, expr)) != Value::Unknown).into()
}

/// A fact and a constant, either first, or two levels of one scale.
fn compare(row: &Row<'_>, comparison: Comparison, left: &Expr, right: &Expr) -> Kleene {
    match (fact(row.pack, left), fact(row.pack, right)) {
        (Some(left), Some(right)) => two_levels(&row.value(left), comparison, &row.value(right)),
        (Some(fact), None) => constant(row, fact, comparison, right),
        (None, Some(fact)) => constant(row, fact, mirrored(comparison), left),
        (None, None) => panic!("no fact in a comparison: {left:?} {right:?}"),
    }
}

fn two_levels(left: &Value, comparison: Comparison, right: &Value) -> Kleene {
    let (&Value::Levels(left_low, left_high), &Value::Levels(right_low, right_high)) = (left, right) else {
        return Kleene::U;
    };
    let points = (left_low..=left_high).flat_map(|l| (right_low..=right_high).map(move |r| (l, r)));
    points_satisfy(points, |(l, r)| holds(comparison, l, r))
}

fn constant(row: &Row<'_>, fact: &Fact, comparison: Comparison, constant: &Expr) -> Kleene {
    match (&fact.kind, row.value(fact)) {
        (_, Value::Unknown) => Kleene::U,
        (Kind::Level(levels), Value::Levels(low, high)) => {
            let wanted = position(levels, name(constant));
            points_satisfy(low..=high, |level| holds(comparison, level, wanted))
        }
        (Kind::Choice(_), Value::Choice(choice)) => {
            points_satisfy([choice.as_str()], |choice| holds(comparison, choice, name(constant)))
        }
        (Kind::Flag, Value::Flag(flag)) => points_satisfy([flag], |flag| holds(comparison, flag, boolean(constant))),
        (Kind::Number(..), Value::Numbers(interval)) => {
            let wanted = number(constant);
            let none = every_number(interval, opposite(comparison), wanted);
            Kleene::over_points(every_number(interval, comparison, wanted), none)
        }
        (_, value) => panic!("{fact:?} is {value:?}"),
    }
}

/// `f in [a, b]`, or `a in f` for a set.
fn member(row: &Row<'_>, left: &Expr, right: &Expr) -> Kleene {
    let ExprKind::List(items) = &right.kind else {
        return match row.value(wanted(row, right)) {
            Value::Unknown => Kleene::U,
            Value::Set(names) => names.iter().any(|held| held == name(left)).into(),
            value => panic!("not a set: {right:?} is {value:?}"),
        };
    };
    let fact = wanted(row, left);
    match (&fact.kind, row.value(fact)) {
        (_, Value::Unknown) => Kleene::U,
        (Kind::Level(levels), Value::Levels(low, high)) => {
            points_satisfy(low..=high, |level| items.iter().any(|item| name(item) == levels[level]))
        }
        (Kind::Choice(_), Value::Choice(choice)) => {
            points_satisfy([choice], |choice| items.iter().any(|item| name(item) == choice))
        }
        (Kind::Number(..), Value::Numbers(interval)) => {
            let inside = |item: &Expr| interval.low <= number(item) && number(item) <= interval.high;
            let none = !items.iter().any(inside);
            let point = interval.low >= interval.high;
            Kleene::over_points(point && !none, none)
        }
        (_, value) => panic!("{fact:?} is {value:?}"),
    }
}

fn points_satisfy<P>(points: impl IntoIterator<Item = P>, satisfies: impl Fn(P) -> bool) -> Kleene {
    let results: Vec<bool> = points.into_iter().map(satisfies).collect();
    Kleene::over_points(results.iter().all(|result| *result), !results.contains(&true))
}

fn holds<P: PartialOrd>(comparison: Comparison, left: P, right: P) -> bool {
    match comparison {
        Comparison::Equal => left == right,
        Comparison::NotEqual => left != right,
        Comparison::Less => left < right,
        Comparison::AtMost => left <= right,
        Comparison::Greater => left > right,
        Comparison::AtLeast => left >= right,
    }
}

/// Whether every number of the interval compares so with the constant.
fn every_number(interval: Interval, comparison: Comparison, wanted: f64) -> bool {
    let Interval { low, high } = interval;
    match comparison {
        Comparison::Equal => low >= wanted && high <= wanted,
        Comparison::NotEqual => low > wanted || high < wanted,
        Comparison::Less => high < wanted,
        Comparison::AtMost => high <= wanted,
        Comparison::Greater => low > wanted,
        Comparison::AtLeast => low >= wanted,
    }
}

/// The comparison that holds where this one does not.
fn opposite(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Equal => Comparison::NotEqual,
        Comparison::NotEqual => Comparison::Equal,
        Comparison::Less => Comparison::AtLeast,
        Comparison::AtMost => Comparison::Greater,
        Comparison::Greater => Comparison::AtMost,
        Comparison::AtLeast => Comparison::Less,
    }
}

/// The comparison with its sides exchanged.
fn mirrored(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Less => Comparison::Greater,
        Comparison::AtMost => Comparison::AtLeast,
        Comparison::Greater => Comparison::Less,
        Comparison::AtLeast => Comparison::AtMost,
        same => same,
    }
}

/// The interval of an arithmetic expression; `None` is unknown: an input is, a divisor may be zero, or the
/// result is not finite.
#[must_use]
pub fn interval(row: &Row<'_>, expr: &Expr) -> Option<Interval> {
    let part = |index: usize, parts: &[Expr]| interval(row, &parts[index]);
    let result = match &expr.kind {
        ExprKind::Number(value) => Interval { low: *value, high: *value },
        ExprKind::Name(_) => match row.value(wanted(row, expr)) {
            Value::Numbers(interval) => interval,
            _ => return None,
        },
        ExprKind::Negate(inner) => negated(interval(row, inner)?),
        ExprKind::Arithmetic(operation, left, right) => {
            arithmetic(*operation, interval(row, left)?, interval(row, right)?)?
        }
        ExprKind::Call(name, parts) => match name.as_str() {
            "min" => corners(part(0, parts)?, part(1, parts)?, f64::min),
            "max" => corners(part(0, parts)?, part(1, parts)?, f64::max),
            "abs" => absolute(part(0, parts)?),
            _ => match function::result(row, name, parts) {
                Outcome::Known(interval) => interval,
                _ => return None,
            },
        },
        _ => panic!("not arithmetic: {expr:?}"),
    };
    (result.low.is_finite() && result.high.is_finite()).then_some(result)
}

fn arithmetic(operation: Arithmetic, left: Interval, right: Interval) -> Option<Interval> {
    Some(match operation {
        Arithmetic::Add => corners(left, right, |l, r| l + r),
        Arithmetic::Subtract => corners(left, right, |l, r| l - r),
        Arithmetic::Multiply => corners(left, right, |l, r| l * r),
        Arithmetic::Divide if right.low <= 0.0 && right.high >= 0.0 => return None,
        Arithmetic::Divide => corners(left, right, |l, r| l / r),
    })
}

/// The interval of an operation that rises or falls in each argument: its extremes lie at the corners.
fn corners(left: Interval, right: Interval, operation: impl Fn(f64, f64) -> f64) -> Interval {
    let all = [
        operation(left.low, right.low),
        operation(left.low, right.high),
        operation(left.high, right.low),
        operation(left.high, right.high),
    ];
    if all.iter().any(|corner| corner.is_nan()) {
        return Interval { low: f64::NAN, high: f64::NAN };
    }
    let low = all.iter().copied().fold(f64::INFINITY, f64::min);
    Interval { low, high: all.iter().copied().fold(f64::NEG_INFINITY, f64::max) }
}

fn negated(interval: Interval) -> Interval {
    Interval { low: -interval.high, high: -interval.low }
}

fn absolute(interval: Interval) -> Interval {
    if interval.low >= 0.0 {
        interval
    } else if interval.high <= 0.0 {
        negated(interval)
    } else {
        Interval { low: 0.0, high: interval.high.max(-interval.low) }
    }
}

/// Whether a condition mentions a provider fact, itself or through a derived fact (design 3.4).
#[must_use]
pub fn mentions_provider(pack: &Pack, expr: &Expr) -> bool {
    facts(pack, expr).into_iter().any(|fact| match &fact.derive {
        Some(derive) => mentions_provider(pack, &derive.tree),
        None => fact.subject == Subject::Provider,
    })
}

/// The facts an expression names.
#[must_use]
pub fn facts<'p>(pack: &'p Pack, expr: &Expr) -> Vec<&'p Fact> {
    match &expr.kind {
        ExprKind::Name(_) => fact(pack, expr).into_iter().collect(),
        ExprKind::Number(_) | ExprKind::Bool(_) => Vec::new(),
        ExprKind::List(parts) | ExprKind::Call(_, parts) | ExprKind::And(parts) | ExprKind::Or(parts) => {
            parts.iter().flat_map(|part| facts(pack, part)).collect()
        }
        ExprKind::Not(inner) | ExprKind::Negate(inner) => facts(pack, inner),
        ExprKind::Compare(_, left, right) | ExprKind::In(left, right) | ExprKind::Arithmetic(_, left, right) => {
            [left, right].into_iter().flat_map(|part| facts(pack, part)).collect()
        }
    }
}

/// The fact a node names, if it names one; a level or a choice it may be instead.
fn fact<'p>(pack: &'p Pack, expr: &Expr) -> Option<&'p Fact> {
    match &expr.kind {
        ExprKind::Name(name) => pack.fact(name),
        _ => None,
    }
}

pub(super) fn wanted<'p>(row: &Row<'p>, expr: &Expr) -> &'p Fact {
    let Some(fact) = fact(row.pack, expr) else { panic!("not a fact: {expr:?}") };
    fact
}

pub(super) fn name(expr: &Expr) -> &str {
    let ExprKind::Name(name) = &expr.kind else { panic!("not a name: {expr:?}") };
    name
}

fn boolean(expr: &Expr) -> bool {
    let ExprKind::Bool(value) = &expr.kind else { panic!("not true or false: {expr:?}") };
    *value
}

fn number(expr: &Expr) -> f64 {
    match &expr.kind {
        ExprKind::Number(value) => *value,
        ExprKind::Negate(inner) => -number(inner),
        _ => panic!("not a number: {expr:?}"),
    }
}

/// Where a level stands on its scale.
pub(super) fn position(levels: &[String], level: &str) -> usize {
    let Some(position) = levels.iter().position(|candidate| candidate == level) else {
        panic!("no level `{level}` in {levels:?}")
    };
    position
}
