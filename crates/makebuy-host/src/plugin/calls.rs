//! The functions of a plugin as the engine calls them.

use super::Isolation;
use super::error::PluginError;
use super::library::LibraryFile;
use super::limits::{PLUGIN_REFUSED_ROWS, PLUGIN_REPEATED_ROWS};
use super::process::Process;
use makebuy_core::functions::{Answers, Arguments, Functions, Lost, Values as Given};
use makebuy_plugin::call::{Failure, Results};
use makebuy_plugin::conformance::Callable;
use makebuy_plugin::descriptor::{Descriptor, Signature};
use makebuy_plugin::table::{Table, Values};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How many rows are sent at once where some are refused.
const PART: usize = 1_024;

/// Where the functions of a plugin are computed.
#[derive(Debug)]
pub(super) enum Place {
    /// In a process of its own; `None` once that has come to a bad end.
    Child { isolation: Isolation, library: LibraryFile, process: Mutex<Option<Process>> },
    /// In this one; whether it still may be called.
    Here { plugin: Descriptor, usable: AtomicBool },
}

/// What a call gave, or what became of the plugin.
type Called = Result<Result<Results, Failure>, String>;

/// The functions of a plugin.
#[derive(Debug)]
pub(super) struct Calls {
    pub(super) signatures: Vec<Signature>,
    pub(super) place: Place,
}

impl Calls {
    fn is_alive(&self) -> bool {
        match &self.place {
            Place::Here { usable, .. } => usable.load(Ordering::SeqCst),
            Place::Child { process, .. } => lock(process).is_some(),
        }
    }

    /// Lets it be called again, in a new process if it had one, after it has come to a bad end.
    fn revive(&self) {
        match &self.place {
            Place::Child { isolation, library, process } if !self.is_alive() => {
                *lock(process) = Process::start(isolation, library).ok().map(|(process, _)| process);
            }
            Place::Child { .. } => {}
            Place::Here { usable, .. } => usable.store(true, Ordering::SeqCst),
        }
    }

    fn once(&self, function: usize, table: &Table) -> Called {
        let gone = || Err("it failed before and is not called again".to_owned());
        // Who has crashed, or panicked, is not asked again.
        let fatal = |called: &Called| matches!(called, Err(_) | Ok(Err(Failure::Panicked(_) | Failure::Broken(_))));
        match &self.place {
            Place::Here { .. } if !self.is_alive() => gone(),
            Place::Here { plugin, usable } => {
                let Some(function) = plugin.functions.get(function) else {
                    return Err("there is no such function".to_owned());
                };
                let called = Ok(function.call(table));
                usable.store(!fatal(&called), Ordering::SeqCst);
                called
            }
            Place::Child { process, .. } => {
                let mut process = lock(process);
                let Some(running) = process.as_mut() else { return gone() };
                let called = running.call(function, table);
                if fatal(&called) {
                    *process = None;
                }
                called
            }
        }
    }

    /// The first row that fails alone as all of them failed together, tried in a fresh process.
    fn culprit(&self, function: usize, rows: &Rows<'_>) -> Option<usize> {
        let Place::Child { isolation, library, .. } = &self.place else { return None };
        if rows.len == 1 {
            return Some(0);
        }
        let (mut process, _) = Process::start(isolation, library).ok()?;
        (0..rows.len).find(|row| {
            let alone = rows.table(*row, 1).map(|table| process.call(function, &table));
            !matches!(alone, Ok(Ok(Ok(_) | Err(Failure::Refused { .. }))))
        })
    }

    /// Computes all rows but those that are refused.
    fn complete(&self, function: usize, rows: &Rows<'_>) -> Result<Answers, String> {
        let (mut results, mut refused): (Results, Vec<(usize, String)>) = (Vec::new(), Vec::new());
        while results.len() < rows.len {
            let start = results.len();
            // After a refusal in smaller parts, so that many refusals do not send all rows as many times.
            let most = if refused.is_empty() { usize::MAX } else { PART };
            let mut count = most.min(rows.len - start);
            let refusal = loop {
                match self.once(function, &rows.table(start, count)?)? {
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

    /// Sees that some rows, computed again, give the same.
    fn repeat(&self, function: usize, rows: &Rows<'_>, answers: &Answers) -> Result<(), String> {
        let count = rows.len.min(PLUGIN_REPEATED_ROWS);
        let count = answers.refused.first().map_or(count, |(row, _)| count.min(*row));
        if count == 0 {
            return Ok(());
        }
        let again = self.once(function, &rows.table(0, count)?)?;
        let bits = |results: &[Option<f64>]| results.iter().map(|found| found.map(f64::to_bits)).collect::<Vec<_>>();
        match again {
            Ok(again) if answers.results.get(..count).is_some_and(|first| bits(first) == bits(&again)) => Ok(()),
            Ok(_) => Err("it gives different results for the same arguments".to_owned()),
            Err(failure) => Err(format!("it fails with arguments that it computed before: {failure}")),
        }
    }
}

impl Functions for Calls {
    fn call(&self, function: usize, arguments: &Arguments) -> Result<Answers, Lost> {
        let rows = Rows { arguments, len: arguments.rows };
        if rows.len == 0 {
            return Ok(Answers { results: Vec::new(), refused: Vec::new() });
        }
        let was_alive = self.is_alive();
        let found = self.complete(function, &rows).and_then(|answers| {
            self.repeat(function, &rows, &answers)?;
            Ok(answers)
        });
        found.map_err(|message| {
            let died = was_alive && !self.is_alive();
            Lost { row: died.then(|| self.culprit(function, &rows)).flatten(), message }
        })
    }
}

/// Functions that are tried out, whatever becomes of the process: each until it brings it down for the first time.
#[derive(Debug)]
pub(super) struct Tried<'a> {
    calls: &'a Calls,
    fatal: Mutex<BTreeMap<usize, String>>,
}

impl<'a> Tried<'a> {
    pub(super) fn new(calls: &'a Calls) -> Self {
        Self { calls, fatal: Mutex::default() }
    }
}

impl Callable for Tried<'_> {
    fn signatures(&self) -> Vec<&Signature> {
        self.calls.signatures.iter().collect()
    }

    fn call(&self, function: usize, table: &Table) -> Result<Results, Failure> {
        if let Some(message) = lock(&self.fatal).get(&function) {
            return Err(Failure::Broken(message.clone()));
        }
        self.calls.revive();
        self.calls.once(function, table).unwrap_or_else(|message| {
            lock(&self.fatal).insert(function, message.clone());
            Err(Failure::Broken(message))
        })
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Rows to compute, of which parts are taken.
struct Rows<'a> {
    arguments: &'a Arguments,
    len: usize,
}

impl Rows<'_> {
    fn table(&self, start: usize, count: usize) -> Result<Table, String> {
        let unusable = |_| "its arguments do not fit together".to_owned();
        let mut table = Table::new(count);
        for column in &self.arguments.columns {
            let values = match column {
                Given::Numbers(values) => Values::Numbers(part(values, start, count).to_vec()),
                Given::Flags(values) => {
                    Values::Flags(part(values, start, count).iter().map(|flag| u8::from(*flag)).collect())
                }
                Given::Words(words) => {
                    Values::words(part(words, start, count).iter().map(|word| &**word)).map_err(unusable)?
                }
            };
            table.push_known(values).map_err(unusable)?;
        }
        Ok(table)
    }
}

fn part<T>(values: &[T], start: usize, count: usize) -> &[T] {
    values.get(start..start + count).unwrap_or_default()
}

impl Place {
    /// Starts a child for a library.
    pub(super) fn child(isolation: Isolation, library: LibraryFile) -> Result<(Self, super::wire::Hello), PluginError> {
        let (process, hello) = Process::start(&isolation, &library)?;
        Ok((Self::Child { isolation, library, process: Mutex::new(Some(process)) }, hello))
    }
}
