//! The functions of a plugin as they are tried out.

use super::calls::Calls;
use crate::confined::lock;
use makebuy_plugin::call::{Failure, Results};
use makebuy_plugin::conformance::Callable;
use makebuy_plugin::descriptor::Signature;
use makebuy_plugin::table::Table;
use std::collections::BTreeMap;
use std::sync::Mutex;

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
        self.calls.forgive();
        self.calls.once(function, table, self.calls.deadline()).unwrap_or_else(|message| {
            lock(&self.fatal).insert(function, message.clone());
            Err(Failure::Broken(message))
        })
    }
}
