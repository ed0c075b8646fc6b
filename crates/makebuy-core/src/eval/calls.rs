//! Calls of functions, by batch: every row in which all arguments are known, at once.

use crate::call::{Argument, Call, Function};
use crate::failures::{Mishap, Why};
use crate::functions::{Answers, Arguments, Lost, Values};
use makebuy_model::pack::{FunctionKind, Trend};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is known of an argument in one row; ranges include both ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Given {
    Number(f64, f64),
    Flag(bool),
    /// By its place among the names of the fact.
    Word(u8),
}

/// What a call gave in every row.
#[derive(Debug, Default)]
pub(crate) struct Called {
    /// The range of the result; `None` is unknown.
    pub(crate) results: Vec<Option<(f64, f64)>>,
    pub(crate) mishaps: Vec<Mishap>,
}

/// Calls a function for all rows of which every argument is known; `given` tells what is.
pub(crate) fn call(call: &Call, rows: usize, mut given: impl FnMut(&Argument, usize) -> Option<Given>) -> Called {
    let mut batch = Batch::new(call);
    for row in 0..rows {
        let arguments = call.arguments.iter().map(|argument| given(argument, row)).collect::<Option<Vec<_>>>();
        if let Some(arguments) = arguments {
            batch.add(row, &arguments);
        }
    }
    let mut found = Found { results: vec![None; rows], mishaps: BTreeMap::new(), function: &call.function };
    if !batch.sent.is_empty() {
        match call.function.calls.call(call.function.place, &batch.arguments) {
            Ok(answers) if batch.fits(&answers) => found.take(&batch, &answers),
            Ok(answers) => {
                let message = format!("it gave {} results for {} rows", answers.results.len(), batch.sent.len());
                found.lose(&batch, &Lost { row: None, message });
            }
            Err(lost) => found.lose(&batch, &lost),
        }
    }
    Called { results: found.results, mishaps: found.mishaps.into_values().collect() }
}

/// At which end of the ranges of a row the function is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// There is no range.
    Both,
    Low,
    High,
}

struct Batch<'a> {
    function: &'a Function,
    arguments: Arguments,
    /// For each row of the arguments, the row it stands for.
    sent: Vec<(usize, End)>,
    /// The names of each argument that is a word.
    words: Vec<&'a [Arc<str>]>,
}

impl<'a> Batch<'a> {
    fn new(call: &'a Call) -> Self {
        let empty = |argument: &Argument| match argument {
            Argument::Number(_) => Values::Numbers(Vec::new()),
            Argument::Flag(_) => Values::Flags(Vec::new()),
            Argument::Word(..) => Values::Words(Vec::new()),
        };
        let words = |argument: &'a Argument| match argument {
            Argument::Word(_, names) => names.as_slice(),
            _ => &[],
        };
        Self {
            function: &call.function,
            arguments: Arguments { rows: 0, columns: call.arguments.iter().map(empty).collect() },
            sent: Vec::new(),
            words: call.arguments.iter().map(words).collect(),
        }
    }

    /// Ranges are sent as their two ends, if it is known how the result follows each of them.
    fn add(&mut self, row: usize, given: &[Given]) {
        let trends = self.function.info.parameters.iter().map(|parameter| parameter.trend);
        let ranged: Vec<Option<Trend>> =
            given.iter().zip(trends).filter(|(given, _)| is_range(given)).map(|(_, trend)| trend).collect();
        if ranged.is_empty() {
            self.push(row, End::Both, given);
        } else if ranged.iter().all(Option::is_some) {
            self.push(row, End::Low, given);
            self.push(row, End::High, given);
        }
    }

    fn push(&mut self, row: usize, end: End, given: &[Given]) {
        let trends = self.function.info.parameters.iter().map(|parameter| parameter.trend);
        for (((column, given), trend), words) in
            self.arguments.columns.iter_mut().zip(given).zip(trends).zip(&self.words)
        {
            match (column, *given) {
                (Values::Numbers(numbers), Given::Number(low, high)) => {
                    let at_high = (end == End::High) == (trend != Some(Trend::Falling));
                    numbers.push(if at_high { high } else { low });
                }
                (Values::Flags(flags), Given::Flag(flag)) => flags.push(flag),
                (Values::Words(column), Given::Word(at)) => column.extend(words.get(usize::from(at)).cloned()),
                _ => {}
            }
        }
        self.arguments.rows += 1;
        self.sent.push((row, end));
    }

    fn fits(&self, answers: &Answers) -> bool {
        answers.results.len() == self.sent.len() && answers.refused.iter().all(|(at, _)| *at < self.sent.len())
    }
}

fn is_range(given: &Given) -> bool {
    matches!(given, Given::Number(low, high) if low.total_cmp(high).is_ne())
}

struct Found<'a> {
    results: Vec<Option<(f64, f64)>>,
    /// By message: rows of the same one are told of together.
    mishaps: BTreeMap<String, Mishap>,
    function: &'a Function,
}

impl Found<'_> {
    /// No row has a result.
    fn lose(&mut self, batch: &Batch<'_>, lost: &Lost) {
        for (row, _) in &batch.sent {
            self.fail(*row, Why::Broken, &lost.message);
        }
        let culprit = lost.row.and_then(|at| batch.sent.get(at)).map(|(row, _)| *row);
        self.mishaps.values_mut().for_each(|mishap| mishap.culprit = culprit);
    }

    fn take(&mut self, batch: &Batch<'_>, answers: &Answers) {
        let refused: BTreeMap<usize, &str> =
            answers.refused.iter().map(|(at, message)| (*at, message.as_str())).collect();
        let mut low = None;
        for (at, ((row, end), result)) in batch.sent.iter().zip(&answers.results).enumerate() {
            let checked = match refused.get(&at) {
                Some(message) => Err((Why::Refused, format!("it refuses the arguments: {message}"))),
                None => self.checked(*result).map_err(|message| (Why::Broken, message)),
            };
            let result = checked.unwrap_or_else(|(why, message)| {
                self.fail(*row, why, &message);
                None
            });
            match end {
                End::Both => self.put(*row, result, result),
                End::Low => low = result,
                End::High => self.put(*row, low.take(), result),
            }
        }
    }

    /// A result that can be one.
    fn checked(&self, result: Option<f64>) -> Result<Option<f64>, String> {
        match (result, self.function.info.result) {
            (None, _) => Ok(None),
            (Some(number), FunctionKind::Flag) if ![0.0, 1.0].contains(&number) => {
                Err(format!("it gave {number}, which is no flag: 0 or 1"))
            }
            (Some(number), _) if !number.is_finite() => Err(format!("it gave {number}, which is no number")),
            // `+ 0.0` gives zero one sign.
            (Some(number), _) => Ok(Some(number + 0.0)),
        }
    }

    fn put(&mut self, row: usize, low: Option<f64>, high: Option<f64>) {
        let Some((low, high)) = low.zip(high) else { return };
        if low > high {
            let message = format!(
                "it does not follow the trends that it declares: {low} where the result must be lowest, {high} where it \
                 must be highest"
            );
            self.fail(row, Why::Broken, &message);
        } else if let Some(result) = self.results.get_mut(row) {
            *result = Some((low, high));
        }
    }

    fn fail(&mut self, row: usize, why: Why, message: &str) {
        let fresh = || Mishap { why, message: message.to_owned(), rows: Vec::new(), culprit: None };
        let mishap = self.mishaps.entry(message.to_owned()).or_insert_with(fresh);
        if mishap.rows.last() != Some(&row) {
            mishap.rows.push(row);
        }
    }
}
