//! Conditions and formulas in the terms of a pack that is compiled already.

use super::condition::{self, KnownUse};
use super::formula;
use super::scope::Scope;
use crate::call::Call;
use crate::doc::Text;
use crate::findings::{Findings, Located};
use crate::pack::{Atom, Cond, Formula, Pack};
use makebuy_model::Span;

/// Compiles further texts against a pack. What they need beside its atoms is given with them.
#[derive(Debug)]
pub(crate) struct Again {
    scope: Scope,
    atoms: usize,
}

impl Again {
    pub(crate) fn new(pack: &Pack) -> Self {
        Self { scope: Scope::of(pack), atoms: pack.atoms.len() }
    }

    /// A condition with the atoms that the pack does not have, to come after its own; `None` if it is none.
    /// `known(…)` may stand anywhere.
    pub(crate) fn condition(&mut self, text: &str, span: Span) -> Option<(Cond, Vec<Atom>)> {
        let text: Text = Located::new(text.to_owned(), span);
        let cond = condition::compile(&text, KnownUse::Anywhere, &mut self.scope, &mut Findings::default());
        let atoms = self.scope.split_off_atoms(self.atoms);
        Some((cond?, atoms))
    }

    /// An arithmetic expression; `None` if it is none.
    pub(crate) fn formula(&self, text: &str, span: Span) -> Option<Formula> {
        let text: Text = Located::new(text.to_owned(), span);
        formula::number(&text, &self.scope, &mut Findings::default())
    }

    /// A call that gives a flag; `None` if it is none.
    pub(crate) fn flag(&self, text: &str, span: Span) -> Option<Call> {
        let text: Text = Located::new(text.to_owned(), span);
        formula::flag(&text, &self.scope, &mut Findings::default())
    }
}
