//! What a function gives for each row, those that it refuses among them.

use super::Callable;
use super::sample::{Row, shown, table};
use crate::call::Failure;
use crate::descriptor::Signature;

/// What a function gives for a row. Numbers are compared bit by bit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    Result(u64),
    None,
    Refused(String),
}

impl Outcome {
    pub(super) fn number(&self) -> Option<f64> {
        match self {
            Self::Result(bits) => Some(f64::from_bits(*bits)),
            _ => None,
        }
    }

    pub(super) fn shown(&self) -> String {
        match self {
            Self::Result(bits) => format!("{:?}", f64::from_bits(*bits)),
            Self::None => "no result".to_owned(),
            Self::Refused(message) => format!("a refusal ({message})"),
        }
    }
}

/// A function, and how it is called.
pub(super) struct Called<'a> {
    pub(super) functions: &'a dyn Callable,
    pub(super) place: usize,
    pub(super) signature: &'a Signature,
}

impl Called<'_> {
    /// What it gives for rows in one batch; called again without each row that it refuses, as makebuy does.
    ///
    /// # Errors
    /// What is wrong with it, and with which arguments.
    pub(super) fn outcomes(&self, rows: &[Row]) -> Result<Vec<Outcome>, String> {
        let mut outcomes = vec![Outcome::None; rows.len()];
        let mut left: Vec<usize> = (0..rows.len()).collect();
        loop {
            let batch: Vec<&Row> = left.iter().filter_map(|place| rows.get(*place)).collect();
            match self.call(&batch) {
                Ok(results) => {
                    for (place, result) in left.iter().zip(results) {
                        if let (Some(slot), Some(number)) = (outcomes.get_mut(*place), result) {
                            *slot = Outcome::Result(number.to_bits());
                        }
                    }
                    return Ok(outcomes);
                }
                Err(Failure::Refused { row, message }) if row < left.len() => {
                    let place = left.remove(row);
                    if let Some(slot) = outcomes.get_mut(place) {
                        *slot = Outcome::Refused(message);
                    }
                }
                Err(failure) => return Err(self.culprit(&batch, &failure)),
            }
        }
    }

    fn call(&self, rows: &[&Row]) -> Result<Vec<Option<f64>>, Failure> {
        let table = table(self.signature, rows).ok_or_else(|| Failure::Broken("no table for its rows".to_owned()))?;
        let results = self.functions.call(self.place, &table)?;
        if results.len() == rows.len() {
            return Ok(results);
        }
        Err(Failure::Broken(format!("it gives {} results for {} rows", results.len(), rows.len())))
    }

    /// A failure with the arguments that bring it about alone, if any do.
    fn culprit(&self, rows: &[&Row], failure: &Failure) -> String {
        let alone = rows.iter().find_map(|row| match self.call(&[*row]) {
            Err(failure @ (Failure::Panicked(_) | Failure::Broken(_))) => Some((row, failure)),
            _ => None,
        });
        match alone {
            Some((row, failure)) => format!("with {}: {failure}", shown(self.signature, row)),
            None if rows.is_empty() => format!("with an empty batch: {failure}"),
            None => format!("in a batch of {} rows, though with none of them alone: {failure}", rows.len()),
        }
    }
}
