//! Whether a plugin does as the ABI says: for a test of its author's, and for `makebuy plugin check`.
//!
//! ```ignore
//! #[test]
//! fn it_conforms() {
//!     makebuy_plugin::conformance::assert_conforms(&my_plugin::plugin());
//! }
//! ```
//!
//! What is tried is chosen by a generator with a fixed seed, so a plugin always gets the same findings.

mod finding;
mod functions;
mod outcome;
mod said;
mod sample;
#[cfg(test)]
mod tests;

pub use finding::Finding;
pub use sample::Samples;

use crate::call::{Failure, Results};
use crate::descriptor::{Descriptor, Flaw, Signature};
use crate::table::Table;

/// Functions, however they are called: in a test of their author's, or in a process of their own.
pub trait Callable {
    /// What each function takes and gives, in their order.
    fn signatures(&self) -> Vec<&Signature>;

    /// Computes a function, by its place, for every row.
    ///
    /// # Errors
    /// Why there are no results.
    fn call(&self, function: usize, table: &Table) -> Result<Results, Failure>;
}

impl Callable for Descriptor {
    fn signatures(&self) -> Vec<&Signature> {
        self.functions.iter().map(|function| &function.signature).collect()
    }

    fn call(&self, function: usize, table: &Table) -> Result<Results, Failure> {
        match self.functions.get(function) {
            Some(function) => function.call(table),
            None => Err(Failure::Broken(format!("there is no function {function}"))),
        }
    }
}

/// All that is wrong with a plugin: with what it says of itself, and with its functions.
#[must_use]
pub fn check(plugin: &Descriptor, samples: &Samples) -> Vec<Finding> {
    let mut findings = check_descriptor(plugin);
    findings.extend(check_functions(plugin, samples));
    findings
}

/// What is wrong with a plugin's name, version and files.
#[must_use]
pub fn check_descriptor(plugin: &Descriptor) -> Vec<Finding> {
    said::of_plugin(plugin)
}

/// What is wrong with functions: with their signatures, and with what they compute.
#[must_use]
pub fn check_functions(functions: &dyn Callable, samples: &Samples) -> Vec<Finding> {
    let signatures = functions.signatures();
    let mut findings = said::of_functions(&signatures);
    for (place, signature) in signatures.iter().enumerate() {
        findings.extend(functions::check(functions, place, signature, samples));
    }
    findings
}

/// For a test: a plugin must have no findings.
///
/// # Panics
/// With all findings, if there are any.
pub fn assert_conforms(plugin: &Result<Descriptor, Flaw>) {
    assert_conforms_on(plugin, &Samples::default());
}

/// For a test: a plugin must have no findings when it is tried on these samples.
///
/// # Panics
/// With all findings, if there are any.
#[expect(clippy::panic, reason = "so a test fails")]
pub fn assert_conforms_on(plugin: &Result<Descriptor, Flaw>, samples: &Samples) {
    let findings = match plugin {
        Ok(plugin) => check(plugin, samples),
        Err(flaw) => vec![Finding::of_plugin(flaw.to_string())],
    };
    if !findings.is_empty() {
        let lines: Vec<String> = findings.iter().map(|finding| format!("- {finding}")).collect();
        panic!("the plugin does not conform:\n{}", lines.join("\n"));
    }
}
