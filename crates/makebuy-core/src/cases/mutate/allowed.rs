//! Mutants that the author of a pack means to survive.

use super::Mutant;
use crate::Library;
use crate::doc::Allowed;
use makebuy_model::{Code, Diagnostic};
use std::collections::BTreeSet;

/// The mutants that no case catches, those with a reason in the pack apart.
#[derive(Debug)]
pub struct Sorted {
    /// Nobody says why.
    pub unexplained: Vec<Mutant>,
    /// With the reason that the pack gives.
    pub explained: Vec<(Mutant, String)>,
    /// About reasons for what does not survive.
    pub diagnostics: Vec<Diagnostic>,
}

/// Sorts the mutants that no case catches by whether the pack's `[[allow]]` explains them.
#[must_use]
pub fn sort_out(library: &Library, pack: &str, survivors: Vec<Mutant>) -> Sorted {
    let allows = library.doc(pack).map(|doc| doc.allows.as_slice()).unwrap_or_default();
    let of_mutants = allows.iter().filter_map(|allow| match &allow.what {
        Allowed::Mutant(text) => Some((text, allow.reason.as_ref().map_or("", |reason| reason.value.as_str()))),
        Allowed::Finding { .. } => None,
    });
    let allowed: Vec<_> = of_mutants.collect();
    let (mut sorted, mut used) =
        (Sorted { unexplained: Vec::new(), explained: Vec::new(), diagnostics: Vec::new() }, BTreeSet::new());
    for mutant in survivors {
        let text = mutant.mutation.to_string();
        match allowed.iter().position(|(allowed, _)| allowed.value == text) {
            Some(place) => {
                used.insert(place);
                let reason = allowed.get(place).map_or("", |(_, reason)| reason);
                sorted.explained.push((mutant, reason.to_owned()));
            }
            None => sorted.unexplained.push(mutant),
        }
    }
    for (_, (text, _)) in allowed.iter().enumerate().filter(|(place, _)| !used.contains(place)) {
        let message = "no mutant of these words survives";
        let help = "remove the [[allow]], or write the mutant as `makebuy test --mutate` prints it";
        sorted.diagnostics.push(Diagnostic::warning(Code::CaughtMutant, text.span, message).help(help));
    }
    sorted
}
