//! What is wrong with rules that are well-formed: found exactly, over the boxes of their conditions.
//!
//! Every question ("is there an activity in which …?") is a search for a box (`search`) over the cells into which the
//! conditions cut the answers (`space`). A finding comes with an activity that shows it. A question that can not be
//! answered within its budget is reported, never guessed.

mod allow;
mod builder;
mod called;
mod circuit;
mod cuts;
mod evidence;
mod finding;
mod goal;
mod hard;
mod model;
mod pack_wide;
mod parts;
mod rounds;
mod score;
mod search;
mod space;
mod truths;
mod unfulfilled;
mod witness;

use crate::Library;
use crate::cases::Case;
use crate::pack::Pack;
use finding::Linter;
use makebuy_model::Diagnostic;
use model::Model;
use space::Space;

/// What was found about a pack.
#[derive(Debug, Clone)]
pub struct Linted {
    /// The findings, in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
    /// How many rules of the pack's own were looked at.
    pub rules: usize,
    /// How many findings the pack allows.
    pub allowed: usize,
}

/// Looks for rules that never fire, repeat or contradict each other, for corners where no rule has a say, and for what
/// can never change a recommendation. Only what the pack itself declares is looked at, together with all that it takes
/// over; `None` if the pack is none of the library.
///
/// The cases that show findings can be pasted beside the `cases` that there are: their ids are free.
#[must_use]
pub fn lint(library: &Library, pack: &Pack, cases: &[Case]) -> Option<Linted> {
    let doc = library.doc(&pack.info.id)?;
    let space = Space::new(pack);
    let mut linter = Linter::new(Model::new(pack, &space), doc, cases);
    unfulfilled::look(&mut linter);
    parts::look(&mut linter);
    hard::look(&mut linter);
    evidence::look(&mut linter);
    pack_wide::look(&mut linter);
    let rules = linter.own().len();
    let bases = library.docs(&pack.info.id)?;
    let (mut diagnostics, allowed) = allow::sift(linter.finish(), doc, &bases);
    diagnostics.extend(library.loose_ends(&pack.info.id));
    diagnostics.sort_by_key(Diagnostic::span);
    Some(Linted { diagnostics, rules, allowed })
}
