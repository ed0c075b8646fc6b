//! Everything that is wrong with a pack and what stands beside it.

use crate::cases::{self, Case};
use crate::findings::Outcome;
use crate::{Library, Pack, doc, placeholder, portfolio};
use makebuy_model::{Code, Diagnostic, FileId, Sources};

/// The files beside the rules of a pack.
#[derive(Debug, Clone, Copy, Default)]
pub struct Beside {
    /// Whether its cases were looked for: they stand in a folder, beside the rules.
    pub in_folder: bool,
    /// Expected verdicts.
    pub cases: Option<FileId>,
    /// A portfolio to start from.
    pub example: Option<FileId>,
}

/// A pack that can be used, and its cases.
#[derive(Debug, Clone)]
pub struct Whole {
    /// The pack.
    pub pack: Pack,
    /// Its cases.
    pub cases: Vec<Case>,
}

/// What a fault of the pack may cause in the files that are read against it.
const CONSEQUENCES: [Code; 10] = [
    Code::UnknownFact,
    Code::UnknownOption,
    Code::UnknownRule,
    Code::UnknownValue,
    Code::BadWord,
    Code::BadAnswer,
    Code::WrongSubject,
    Code::WrongKind,
    Code::DerivedAnswered,
    Code::TooMany,
];

/// Finds all that is wrong with a pack, in every language, and with its cases and its example; `None` if the id is
/// unknown.
///
/// Cases and example are read even if the pack is faulty; then nothing is said of them that its faults may cause.
#[must_use]
pub fn check(library: &Library, sources: &Sources, id: &str, beside: Beside) -> Option<Outcome<Whole>> {
    let (pack, mut diagnostics) = library.checked(id)?;
    let faulty = diagnostics.iter().any(Diagnostic::is_error);
    let keep = |found: &Diagnostic| !faulty || !CONSEQUENCES.contains(&found.code);
    diagnostics.extend(library.doc(id).filter(|_| !faulty).and_then(placeholder::in_pack));
    let mut cases = Vec::new();
    if let Some(file) = beside.cases {
        let read = cases::parse(sources, file, &pack);
        cases = read.value.unwrap_or_default();
        diagnostics.extend(placeholder::in_cases(&cases));
        diagnostics.extend(read.diagnostics.into_iter().filter(keep));
    } else if !faulty {
        diagnostics.extend(library.doc(id).and_then(|doc| untested(doc, beside.in_folder)));
    }
    if let Some(file) = beside.example {
        let read = portfolio::from_toml(sources, file, &pack);
        diagnostics.extend(read.diagnostics.into_iter().filter(keep));
    }
    let sound = !diagnostics.iter().any(Diagnostic::is_error);
    Some(Outcome { value: sound.then_some(Whole { pack, cases }), diagnostics })
}

/// A pack without cases is not known to be right.
fn untested(doc: &doc::PackDoc, in_folder: bool) -> Option<Diagnostic> {
    let span = doc.id.as_ref().map(|id| id.span).or(doc.span)?;
    let help = match in_folder {
        true => "say in a `cases.toml` beside the rules what must come out of a few activities",
        false => "cases are read for a folder, from its `cases.toml`: put the pack into a folder of its own",
    };
    Some(
        Diagnostic::warning(
            Code::NoCases,
            span,
            "the pack has no cases: nothing shows that its rules do what is meant",
        )
        .help(help),
    )
}
