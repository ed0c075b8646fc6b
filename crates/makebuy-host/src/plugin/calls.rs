//! The functions of a plugin as the engine calls them.

use super::Isolation;
use super::error::PluginError;
use super::library::LibraryFile;
use super::process::Process;
use crate::confined::lock;
use crate::limits::{PLUGIN_REFUSED_ROWS, PLUGIN_REPEATED_ROWS, PLUGIN_RESTARTS};
use makebuy_core::functions::{Answers, Arguments, Functions, Lost, Values as Given};
use makebuy_plugin::call::{Failure, Results};
use makebuy_plugin::descriptor::{Descriptor, Signature};
use makebuy_plugin::table::{Misshapen, Table, Values};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// How many rows are sent at once where some are refused.
const PART: usize = 1_024;

/// How long is searched for the row with which it happened.
const SEARCH: Duration = Duration::from_secs(2);

/// Where the functions of a plugin are computed.
#[derive(Debug)]
pub(super) enum Place {
    /// In a process of its own.
    Child { isolation: Isolation, library: LibraryFile, state: Mutex<State> },
    /// In this one; once something there has failed, what it was.
    Here { plugin: Descriptor, failed: Mutex<Option<String>> },
}

/// What has become of the processes of a plugin.
#[derive(Debug, Default)]
pub(super) struct State {
    /// The one that runs.
    process: Option<Process>,
    /// How many have come to a bad end.
    ended: usize,
    /// Functions that are not called again, and why.
    given_up: BTreeMap<usize, String>,
}

/// What a call gave, or what became of the plugin.
type Called = Result<Result<Results, Failure>, String>;

/// The functions of a plugin.
#[derive(Debug)]
pub(super) struct Calls {
    pub(super) signatures: Vec<Signature>,
    pub(super) place: Place,
}

impl Place {
    /// Starts a child for a library.
    pub(super) fn child(isolation: Isolation, library: LibraryFile) -> Result<(Self, super::wire::Hello), PluginError> {
        let (process, hello) = Process::start(&isolation, &library)?;
        let state = State { process: Some(process), ..State::default() };
        Ok((Self::Child { isolation, library, state: Mutex::new(state) }, hello))
    }

    pub(super) fn here(plugin: Descriptor) -> Self {
        Self::Here { plugin, failed: Mutex::default() }
    }
}

impl State {
    /// The process that runs, or a new one in place of one that has ended, unless too many have.
    fn running(&mut self, isolation: &Isolation, library: &LibraryFile) -> Result<&mut Process, String> {
        if self.process.is_none() {
            if self.ended > PLUGIN_RESTARTS {
                return Err(format!("it failed more than {PLUGIN_RESTARTS} times and is not called again"));
            }
            let (process, _) = Process::start(isolation, library).map_err(|error| error.message)?;
            self.process = Some(process);
        }
        self.process.as_mut().ok_or_else(|| "it does not run".to_owned())
    }
}

impl Calls {
    /// Forgets how often it has failed: for trying it out.
    pub(super) fn forgive(&self) {
        match &self.place {
            Place::Child { state, .. } => {
                let mut state = lock(state);
                state.ended = 0;
                state.given_up.clear();
            }
            Place::Here { failed, .. } => *lock(failed) = None,
        }
    }

    /// When a call that starts now must be done.
    pub(super) fn deadline(&self) -> Instant {
        let time = match &self.place {
            Place::Child { isolation, .. } => isolation.deadline,
            Place::Here { .. } => Duration::ZERO,
        };
        Instant::now() + time
    }

    pub(super) fn once(&self, function: usize, table: &Table, until: Instant) -> Called {
        // Who has crashed, or panicked, is not asked again.
        let fatal = |failure: &Failure| matches!(failure, Failure::Panicked(_) | Failure::Broken(_));
        match &self.place {
            Place::Here { plugin, failed } => {
                if let Some(before) = lock(failed).clone() {
                    return Err(before);
                }
                let Some(function) = plugin.functions.get(function) else {
                    return Err("there is no such function".to_owned());
                };
                let called = function.call(table);
                *lock(failed) = called.as_ref().err().filter(|failure| fatal(failure)).map(ToString::to_string);
                Ok(called)
            }
            Place::Child { isolation, library, state } => {
                let mut state = lock(state);
                if let Some(before) = state.given_up.get(&function) {
                    return Err(before.clone());
                }
                let called = state.running(isolation, library)?.call(function, table, until);
                if called.as_ref().map_or(true, |called| called.as_ref().is_err_and(fatal)) {
                    state.process = None;
                    state.ended += 1;
                }
                called.map_err(|ended| {
                    // To wait for it again would be to wait as long again.
                    if ended.late {
                        state.given_up.insert(function, ended.what.clone());
                    }
                    ended.what
                })
            }
        }
    }

    /// The first row that fails alone, tried in a fresh process as long as there is time.
    fn culprit(&self, function: usize, rows: &Rows<'_>) -> Option<usize> {
        let Place::Child { isolation, library, .. } = &self.place else { return None };
        if rows.len() == 1 {
            return Some(0);
        }
        let until = Instant::now() + SEARCH.min(isolation.deadline);
        let (mut process, _) = Process::start(isolation, library).ok()?;
        let fails = |row: &usize| {
            let alone = rows.table(&[*row]).map(|table| process.call(function, &table, until));
            !matches!(alone, Ok(Ok(Ok(_) | Err(Failure::Refused { .. }))))
        };
        (0..rows.len()).take_while(|_| Instant::now() < until).find(fails)
    }

    /// Computes all rows but those that are refused.
    fn complete(&self, function: usize, rows: &Rows<'_>, until: Instant) -> Result<Answers, String> {
        let (mut results, mut refused): (Results, Vec<(usize, String)>) = (Vec::new(), Vec::new());
        while results.len() < rows.len() {
            let start = results.len();
            // After a refusal in smaller parts, so that many refusals do not send all rows as many times.
            let most = if refused.is_empty() { usize::MAX } else { PART };
            let mut count = most.min(rows.len() - start);
            let refusal = loop {
                match self.once(function, &rows.part(start, count)?, until)? {
                    Ok(found) => {
                        results.extend(found);
                        break None;
                    }
                    Err(Failure::Refused { row: 0, message }) => break Some(message),
                    // Those before it are computed first, by themselves.
                    Err(Failure::Refused { row, .. }) if row < count => count = row,
                    Err(failure) => return Err(failure.to_string()),
                }
            };
            if let Some(message) = refusal {
                refused.push((start, message));
                results.push(None);
            }
            if refused.len() > PLUGIN_REFUSED_ROWS {
                return Err(format!("it refuses more than {PLUGIN_REFUSED_ROWS} rows"));
            }
        }
        Ok(Answers { results, refused })
    }

    /// Sees that some rows, from all over the batch, give the same when they are computed again, in another batch.
    fn repeat(&self, function: usize, rows: &Rows<'_>, answers: &Answers, until: Instant) -> Result<(), String> {
        let refused: BTreeMap<usize, &String> = answers.refused.iter().map(|(row, message)| (*row, message)).collect();
        let computed: Vec<usize> = (0..rows.len()).filter(|row| !refused.contains_key(row)).collect();
        let some: Vec<usize> = spread(&computed, PLUGIN_REPEATED_ROWS);
        let changes = || "it gives different results for the same arguments".to_owned();
        if !some.is_empty() {
            let first = some.iter().map(|row| answers.results.get(*row).copied().flatten());
            match self.once(function, &rows.table(&some)?, until)? {
                Ok(again) if bits(first) == bits(again.iter().copied()) => {}
                Ok(_) | Err(Failure::Refused { .. }) => return Err(changes()),
                Err(failure) => return Err(failure.to_string()),
            }
        }
        let Some((row, message)) = refused.first_key_value() else { return Ok(()) };
        match self.once(function, &rows.table(&[*row])?, until)? {
            Err(Failure::Refused { message: again, .. }) if again == **message => Ok(()),
            Err(failure @ (Failure::Panicked(_) | Failure::Broken(_))) => Err(failure.to_string()),
            _ => Err(changes()),
        }
    }
}

fn bits(results: impl Iterator<Item = Option<f64>>) -> Vec<Option<u64>> {
    results.map(|found| found.map(f64::to_bits)).collect()
}

/// So many of some things, or fewer, as far apart as may be.
fn spread(all: &[usize], count: usize) -> Vec<usize> {
    all.iter().copied().step_by(all.len().div_ceil(count).max(1)).collect()
}

impl Functions for Calls {
    fn call(&self, function: usize, arguments: &Arguments) -> Result<Answers, Lost> {
        let rows = Rows { arguments };
        if rows.len() == 0 {
            return Ok(Answers { results: Vec::new(), refused: Vec::new() });
        }
        let until = self.deadline();
        let answers = self.complete(function, &rows, until);
        let repeated = answers.and_then(|answers| {
            self.repeat(function, &rows, &answers, until)?;
            Ok(answers)
        });
        repeated.map_err(|message| Lost { row: self.culprit(function, &rows), message })
    }
}

/// Rows to compute, of which parts are taken.
struct Rows<'a> {
    arguments: &'a Arguments,
}

impl Rows<'_> {
    fn len(&self) -> usize {
        self.arguments.rows
    }

    /// Rows that follow each other.
    fn part(&self, start: usize, count: usize) -> Result<Table, String> {
        let part = |column: &Given| match column {
            Given::Numbers(values) => Ok(Values::Numbers(slice(values, start, count).to_vec())),
            Given::Flags(values) => Ok(flags(slice(values, start, count).iter())),
            Given::Words(words) => words_of(slice(words, start, count).iter()),
        };
        self.columns(count, part)
    }

    /// Rows by their places.
    fn table(&self, rows: &[usize]) -> Result<Table, String> {
        let some = |column: &Given| match column {
            Given::Numbers(values) => Ok(Values::Numbers(pick(values, rows).copied().collect())),
            Given::Flags(values) => Ok(flags(pick(values, rows))),
            Given::Words(words) => words_of(pick(words, rows)),
        };
        self.columns(rows.len(), some)
    }

    fn columns(&self, rows: usize, column: impl Fn(&Given) -> Result<Values, String>) -> Result<Table, String> {
        let mut table = Table::new(rows);
        for given in &self.arguments.columns {
            table.push_known(column(given)?).map_err(unusable)?;
        }
        Ok(table)
    }
}

fn slice<T>(values: &[T], start: usize, count: usize) -> &[T] {
    values.get(start..start + count).unwrap_or_default()
}

fn pick<'a, T>(values: &'a [T], rows: &'a [usize]) -> impl Iterator<Item = &'a T> {
    rows.iter().filter_map(|row| values.get(*row))
}

fn flags<'a>(flags: impl Iterator<Item = &'a bool>) -> Values {
    Values::Flags(flags.map(|flag| u8::from(*flag)).collect())
}

fn words_of<'a>(words: impl Iterator<Item = &'a Arc<str>>) -> Result<Values, String> {
    Values::words(words.map(|word| &**word)).map_err(unusable)
}

fn unusable(_: Misshapen) -> String {
    "its arguments do not fit together".to_owned()
}
