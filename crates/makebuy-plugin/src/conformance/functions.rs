//! What a function computes: again, in pieces, without answers, at the ends of what numbers can be, and along its trends.

use super::Callable;
use super::finding::Finding;
use super::outcome::{Called, Outcome};
use super::sample::{Argument, Chooser, Row, Samples, shown};
use crate::descriptor::Signature;
use crate::table::Trend;

/// How many rows are tried at a time: no multiple of eight, so that the last byte of bits is a part of one.
const ROWS: usize = 61;
/// How many pairs a trend is tried on.
const PAIRS: usize = 300;

/// What is wrong, in words that follow the name of the function.
type Checked = Result<(), String>;

pub(super) fn check(functions: &dyn Callable, place: usize, signature: &Signature, samples: &Samples) -> Vec<Finding> {
    let called = Called { functions, place, signature };
    let mut chooser = Chooser::new(signature, samples);
    let mut rows = chooser.usual(ROWS);
    let odd = chooser.extreme(ROWS);
    let mut checked = vec![empty(&called), again(&called, &rows), unknown(&called, &rows)];
    checked.push(called.outcomes(&odd).map(drop));
    rows.extend(odd.into_iter().filter(|row| called.outcomes(std::slice::from_ref(row)).is_ok()));
    let order = chooser.shuffled(rows.len());
    checked.push(pieces(&called, &rows, &order));
    for (parameter, trend) in signature.parameters.iter().enumerate().filter_map(|(at, it)| Some((at, it.trend?))) {
        checked.push(follows(&called, &mut chooser, parameter, trend));
    }
    let mut found: Vec<Finding> = Vec::new();
    for what in checked.into_iter().filter_map(Result::err) {
        let finding = Finding::of_function(&signature.name, what);
        if !found.contains(&finding) {
            found.push(finding);
        }
    }
    found
}

fn empty(called: &Called<'_>) -> Checked {
    called.outcomes(&[]).map(drop)
}

fn again(called: &Called<'_>, rows: &[Row]) -> Checked {
    let (first, second) = (called.outcomes(rows)?, called.outcomes(rows)?);
    same(called, rows, &first, &second, "when it is called again")
}

/// Whole, in halves, one by one and in another order.
fn pieces(called: &Called<'_>, rows: &[Row], order: &[usize]) -> Checked {
    let whole = called.outcomes(rows)?;
    let (left, right) = rows.split_at(rows.len() / 2);
    let halves = [called.outcomes(left)?, called.outcomes(right)?].concat();
    same(called, rows, &whole, &halves, "when the batch is halved")?;
    let alone = rows.iter().map(|row| called.outcomes(std::slice::from_ref(row)));
    let alone = alone.collect::<Result<Vec<_>, _>>()?.concat();
    same(called, rows, &whole, &alone, "when the row is alone")?;
    let moved = called.outcomes(&in_order(rows, order))?;
    same(called, &in_order(rows, order), &in_order(&whole, order), &moved, "when rows stand in another order")
}

fn in_order<T: Clone>(items: &[T], order: &[usize]) -> Vec<T> {
    order.iter().filter_map(|place| items.get(*place)).cloned().collect()
}

fn same(called: &Called<'_>, rows: &[Row], one: &[Outcome], other: &[Outcome], when: &str) -> Checked {
    match rows.iter().zip(one.iter().zip(other)).find(|(_, (one, other))| one != other) {
        None => Ok(()),
        Some((row, (one, other))) => {
            let (one, other, row) = (one.shown(), other.shown(), shown(called.signature, row));
            Err(format!("with {row} it gives {one}, and {other} {when}; a result may depend on its row only"))
        }
    }
}

/// No result and no refusal for a row with an unknown argument, and the other rows as they are without it.
fn unknown(called: &Called<'_>, rows: &[Row]) -> Checked {
    for place in 0..called.signature.parameters.len() {
        let hidden: Vec<Row> = rows.iter().enumerate().map(|(at, row)| hide(row, place, at)).collect();
        let (known, outcomes) = (called.outcomes(rows)?, called.outcomes(&hidden)?);
        for (at, (row, outcome)) in hidden.iter().zip(&outcomes).enumerate() {
            let shown = shown(called.signature, row);
            if at.is_multiple_of(2) && *outcome != Outcome::None {
                let what = outcome.shown();
                return Err(format!("with {shown} it gives {what}; a row with an unknown argument has no result"));
            }
        }
        let others = |outcomes: &[Outcome]| outcomes.iter().skip(1).step_by(2).cloned().collect::<Vec<_>>();
        let rows: Vec<Row> = rows.iter().skip(1).step_by(2).cloned().collect();
        same(called, &rows, &others(&known), &others(&outcomes), "beside rows with unknown arguments")?;
    }
    Ok(())
}

/// Every second row with one argument unknown.
fn hide(row: &Row, place: usize, at: usize) -> Row {
    let mut row = row.clone();
    if let Some(argument) = row.get_mut(place).filter(|_| at.is_multiple_of(2)) {
        *argument = Argument::Unknown;
    }
    row
}

fn follows(called: &Called<'_>, chooser: &mut Chooser<'_>, parameter: usize, trend: Trend) -> Checked {
    let mut rows = Vec::with_capacity(2 * PAIRS);
    for row in chooser.usual(PAIRS) {
        let (one, other) = (chooser.usual_number(), chooser.usual_number());
        rows.extend([one.min(other), one.max(other)].map(|number| put(&row, parameter, number)));
    }
    let outcomes = called.outcomes(&rows)?;
    for (rows, outcomes) in rows.chunks_exact(2).zip(outcomes.chunks_exact(2)) {
        let ([low_row, high_row], [low, high]) = (rows, outcomes) else { continue };
        let Some((low, high)) = low.number().zip(high.number()) else { continue };
        let (follows, word) = match trend {
            Trend::Rising => (low <= high, "rising"),
            Trend::Falling => (low >= high, "falling"),
        };
        if !follows {
            let name = called.signature.parameters.get(parameter).map_or("", |parameter| parameter.name.as_str());
            let (low_row, high_row) = (shown(called.signature, low_row), shown(called.signature, high_row));
            return Err(format!(
                "`{name}` is declared {word}, but with {low_row} it gives {low:?}, and with {high_row} {high:?}"
            ));
        }
    }
    Ok(())
}

fn put(row: &Row, place: usize, number: f64) -> Row {
    let mut row = row.clone();
    if let Some(argument) = row.get_mut(place) {
        *argument = Argument::Number(number);
    }
    row
}
