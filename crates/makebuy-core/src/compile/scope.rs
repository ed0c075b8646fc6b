//! The names that conditions and rules may use.

use super::merge::Merged;
use super::{answer, answer::Said};
use crate::call::Function;
use crate::doc::FactDoc;
use crate::findings::Findings;
use crate::ids::{AtomId, CriterionId, FactId, List, OptionId};
use crate::limits;
use crate::pack::{Atom, Criterion, Fact, OptionDef, Pack, Scale};
use makebuy_model::pack::{FactKind, Subject};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Everything that was declared, resolved so far.
#[derive(Debug)]
pub(super) struct Scope {
    pub(super) facts: List<FactId, Fact>,
    pub(super) fact_names: BTreeMap<String, FactId>,
    /// Units of numbers, by the name of the fact: to say how to write them.
    pub(super) units: BTreeMap<String, String>,
    /// Facts that were declared wrongly: known by name, so that nobody complains twice.
    pub(super) broken: BTreeSet<String>,
    pub(super) atoms: List<AtomId, Atom>,
    atom_keys: BTreeMap<String, AtomId>,
    pub(super) options: List<OptionId, OptionDef>,
    pub(super) criteria: List<CriterionId, Criterion>,
    pub(super) functions: Vec<Arc<Function>>,
}

impl Scope {
    pub(super) fn new(merged: &Merged<'_>, functions: Vec<Arc<Function>>, findings: &mut Findings) -> Self {
        let mut scope = Self {
            facts: List::default(),
            fact_names: BTreeMap::new(),
            units: BTreeMap::new(),
            broken: BTreeSet::new(),
            atoms: List::default(),
            atom_keys: BTreeMap::new(),
            options: merged.options.iter().take(limits::OPTIONS).map(|doc| option(doc)).collect(),
            criteria: (merged.criteria.iter())
                .map(|(doc, weight)| Criterion { id: doc.id.value.clone(), weight: *weight })
                .collect(),
            functions,
        };
        for doc in &merged.facts {
            scope.declare(doc, findings);
        }
        scope
    }

    /// The names of a pack that is compiled already.
    pub(super) fn of(pack: &Pack) -> Self {
        Self {
            facts: pack.facts.clone(),
            fact_names: pack.fact_names.clone(),
            units: BTreeMap::new(),
            broken: BTreeSet::new(),
            atom_keys: pack.atoms.iter().map(|(id, atom)| (key(atom), id)).collect(),
            atoms: pack.atoms.clone(),
            options: pack.options.clone(),
            criteria: pack.criteria.clone(),
            functions: pack.functions.clone(),
        }
    }

    /// Forgets all atoms but the first ones, and gives the others.
    pub(super) fn split_off_atoms(&mut self, first: usize) -> Vec<Atom> {
        let rest = self.atoms.split_off(first);
        for atom in &rest {
            self.atom_keys.remove(&key(atom));
        }
        rest
    }

    fn declare(&mut self, doc: &FactDoc, findings: &mut Findings) {
        let Some(scale) = scale(doc) else {
            self.broken.insert(doc.id.value.clone());
            return;
        };
        let assume = doc.assume.as_ref().and_then(|raw| match answer(&scale, raw) {
            Ok(Said::Known(known)) => Some(known),
            Ok(_) => {
                let message = "an assumption must be an answer that a condition can use";
                findings.error(makebuy_model::Code::BadFact, raw.span, message);
                None
            }
            Err(diagnostic) => {
                findings.push(*diagnostic);
                None
            }
        });
        let subject = doc.subject.as_ref().map_or(Subject::Organisation, |subject| subject.value);
        let fact = Fact { id: doc.id.value.clone(), subject, scale, assume, derive: None };
        let id = self.facts.push(fact);
        self.units.extend(doc.unit.as_ref().map(|unit| (doc.id.value.clone(), unit.value.clone())));
        self.fact_names.insert(doc.id.value.clone(), id);
    }

    pub(super) fn option(&self, id: &str) -> Option<OptionId> {
        self.options.iter().find(|(_, option)| option.id == id).map(|(id, _)| id)
    }

    pub(super) fn criterion(&self, id: &str) -> Option<CriterionId> {
        self.criteria.iter().find(|(_, criterion)| criterion.id == id).map(|(id, _)| id)
    }

    /// The id of an atom, the same for equal atoms.
    pub(super) fn atom(&mut self, atom: Atom) -> AtomId {
        let (key, atoms) = (key(&atom), &mut self.atoms);
        *self.atom_keys.entry(key).or_insert_with(|| atoms.push(atom))
    }
}

fn key(atom: &Atom) -> String {
    format!("{atom:?}")
}

fn option(doc: &crate::doc::OptionDoc) -> OptionDef {
    OptionDef { id: doc.id.value.clone(), external: doc.external, needs_provider: doc.needs_provider }
}

fn scale(doc: &FactDoc) -> Option<Scale> {
    let values = || doc.values.iter().take(limits::VALUES).map(|value| value.value.clone()).collect();
    let bound = |bound: &Option<crate::Located<f64>>| bound.as_ref().map(|bound| bound.value);
    Some(match doc.kind.as_ref()?.value {
        FactKind::Flag => Scale::Flag,
        FactKind::Level => Scale::Level(values()),
        FactKind::Choice => Scale::Choice(values()),
        FactKind::Set => Scale::Set(values()),
        FactKind::Number => Scale::Number { min: bound(&doc.min), max: bound(&doc.max) },
        FactKind::Text => Scale::Text,
    })
}
