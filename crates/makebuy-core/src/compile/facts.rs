//! Derived facts: what they are derived from, in which order, and of whom they speak.

use super::condition::{self, KnownUse};
use super::formula;
use super::merge::Merged;
use super::scope::Scope;
use crate::doc::FactDoc;
use crate::findings::Findings;
use crate::ids::{FactId, List};
use crate::pack::{Derive, Scale};
use makebuy_model::pack::Subject;
use makebuy_model::{Code, Diagnostic, Span};

/// Compiles every derivation and gives the derived facts in an order in which they can be computed.
pub(super) fn compile(merged: &Merged<'_>, scope: &mut Scope, findings: &mut Findings) -> Vec<FactId> {
    for doc in &merged.facts {
        let (Some(text), Some(fact)) = (&doc.derive, scope.fact_names.get(&doc.id.value).copied()) else {
            continue;
        };
        scope.facts[fact].derive = match scope.facts[fact].scale {
            Scale::Flag if formula::is_call(text) => formula::flag(text, scope, findings).map(Derive::Called),
            Scale::Flag => condition::compile(text, KnownUse::Nowhere, scope, findings).map(Derive::Flag),
            Scale::Number { .. } => formula::number(text, scope, findings).map(Derive::Number),
            _ => None,
        };
    }
    let mut order = Order { marks: scope.facts.map(|_| Mark::New), order: Vec::new(), path: Vec::new() };
    for fact in scope.facts.ids() {
        order.visit(fact, scope, &merged.facts, findings);
    }
    for fact in &order.order {
        scope.facts[*fact].subject = subject(*fact, scope);
    }
    order.order
}

/// The facts a derived fact uses directly.
pub(super) fn sources(fact: FactId, scope: &Scope) -> Vec<FactId> {
    let mut found = Vec::new();
    if let Some(derive) = &scope.facts[fact].derive {
        derive.facts(&scope.atoms, &mut |fact| found.push(fact));
    }
    found
}

/// A derived fact speaks of the narrowest of what it uses.
fn subject(fact: FactId, scope: &Scope) -> Subject {
    let used = sources(fact, scope);
    used.into_iter().map(|fact| scope.facts[fact].subject).max().unwrap_or(Subject::Organisation)
}

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    New,
    Open,
    Done,
}

struct Order {
    marks: List<FactId, Mark>,
    order: Vec<FactId>,
    path: Vec<FactId>,
}

impl Order {
    /// Depth first without recursion: a chain of derivations may be long.
    fn visit(&mut self, start: FactId, scope: &Scope, docs: &[&FactDoc], findings: &mut Findings) {
        if self.marks[start] != Mark::New {
            return;
        }
        let mut stack = vec![(start, sources(start, scope).into_iter())];
        self.marks[start] = Mark::Open;
        self.path.push(start);
        while let Some((fact, rest)) = stack.last_mut() {
            let fact = *fact;
            match rest.next() {
                Some(next) if self.marks[next] == Mark::Open => {
                    self.report(next, scope, docs, findings);
                }
                Some(next) if self.marks[next] == Mark::New => {
                    self.marks[next] = Mark::Open;
                    self.path.push(next);
                    stack.push((next, sources(next, scope).into_iter()));
                }
                Some(_) => {}
                None => {
                    self.marks[fact] = Mark::Done;
                    self.path.pop();
                    stack.pop();
                    if scope.facts[fact].derive.is_some() {
                        self.order.push(fact);
                    }
                }
            }
        }
    }

    fn report(&self, fact: FactId, scope: &Scope, docs: &[&FactDoc], findings: &mut Findings) {
        let name = |fact: FactId| scope.facts[fact].id.clone();
        let circle: Vec<_> = self.path.iter().skip_while(|other| **other != fact).map(|fact| name(*fact)).collect();
        let message = format!("derived from itself: {} → `{}`", crate::suggest::list(&circle), name(fact));
        if let Some(span) = derive_span(&name(fact), docs) {
            findings.push(Diagnostic::error(Code::Cycle, span, message).help("derive it from facts that are answered"));
        }
    }
}

fn derive_span(name: &str, docs: &[&FactDoc]) -> Option<Span> {
    let doc = docs.iter().find(|doc| doc.id.value == name)?;
    doc.derive.as_ref().map(|derive| derive.span)
}
