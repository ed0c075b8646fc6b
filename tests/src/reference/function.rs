//! Functions of plugins in derived facts: unknown in, unknown out; ranges by the trends that the function declares.

use super::condition::{Interval, interval, name, wanted};
use super::model::Kind;
use super::row::{Row, Value};
use crate::functions::{Argument, named};
use makebuy_core::expr::{Expr, ExprKind};
use makebuy_model::pack::{FunctionKind, Trend};

/// What a call comes to in a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Outcome {
    /// The range of the result; of a flag, 0 and 1 are false and true.
    Known(Interval),
    /// An argument is not known, or the function has no result.
    Unknown,
    /// The function failed.
    Failed,
}

/// Whether an expression is the call of a function of a plugin.
#[must_use]
pub fn is_call(expr: &Expr) -> bool {
    matches!(&expr.kind, ExprKind::Call(name, _) if named(name).is_some())
}

/// Computes a call.
///
/// # Panics
/// If there is no such function.
#[must_use]
pub fn result(row: &Row<'_>, function: &str, arguments: &[Expr]) -> Outcome {
    let Some((_, parameters, _, compute)) = named(function) else { panic!("no such function: {function}") };
    let (mut low, mut high, mut ranged) = (Vec::new(), Vec::new(), false);
    for ((_, kind, trend), argument) in parameters.iter().zip(arguments) {
        let Some((least, most)) = ends(row, *kind, argument) else { return Outcome::Unknown };
        if least != most {
            ranged = true;
            if trend.is_none() {
                return Outcome::Unknown;
            }
        }
        let (first, last) = if *trend == Some(Trend::Falling) { (most, least) } else { (least, most) };
        low.push(first);
        high.push(last);
    }
    match (compute(&low), compute(&high)) {
        (Err(_), _) => Outcome::Failed,
        (_, Err(_)) if ranged => Outcome::Failed,
        (Ok(Some(low)), Ok(Some(high))) if low > high => Outcome::Failed,
        (Ok(Some(low)), Ok(Some(high))) => Outcome::Known(Interval { low, high }),
        _ => Outcome::Unknown,
    }
}

/// The least and the most that an argument may be; nothing if it is unknown, or a range of levels.
fn ends(row: &Row<'_>, kind: FunctionKind, argument: &Expr) -> Option<(Argument, Argument)> {
    let both = |argument: Argument| Some((argument.clone(), argument));
    if kind == FunctionKind::Number {
        let Interval { low, high } = interval(row, argument)?;
        return Some((Argument::Number(low), Argument::Number(high)));
    }
    let fact = wanted(row, argument);
    match (row.value(fact), &fact.kind) {
        (Value::Flag(flag), _) => both(Argument::Flag(flag)),
        (Value::Choice(choice), _) => both(Argument::Word(choice)),
        (Value::Levels(low, high), Kind::Level(levels)) if low == high => both(Argument::Word(levels[low].clone())),
        (Value::Unknown | Value::Levels(..), _) => None,
        (value, _) => panic!("{} is {value:?}", name(argument)),
    }
}

/// Whether a function failed anywhere in an expression.
#[must_use]
pub fn has_failed(row: &Row<'_>, expr: &Expr) -> bool {
    let any = |parts: &[Expr]| parts.iter().any(|part| has_failed(row, part));
    match &expr.kind {
        ExprKind::Call(name, parts) if named(name).is_some() => {
            any(parts) || result(row, name, parts) == Outcome::Failed
        }
        ExprKind::Call(_, parts) => any(parts),
        ExprKind::Negate(inner) => has_failed(row, inner),
        ExprKind::Arithmetic(_, left, right) => has_failed(row, left) || has_failed(row, right),
        _ => false,
    }
}
