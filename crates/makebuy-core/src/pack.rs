//! A compiled pack: names resolved, types checked, nothing left that can fail.

use crate::call::{Call, Function};
use crate::doc::RuleDoc;
use crate::expr::{Arithmetic, Comparison};
use crate::failures::Log;
use crate::ids::{AtomId, CriterionId, FactId, Id as _, List, OptionId, OptionSet, RuleId};
use makebuy_model::assessment::{FunctionFailure, PackRef, PluginRef};
use makebuy_model::pack::{PackInfo, RuleInfo, Subject};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A pack that can be applied. Only [`crate::Library::compile`] makes one.
#[derive(Debug, Clone)]
pub struct Pack {
    pub(crate) info: PackInfo,
    pub(crate) refs: Vec<PackRef>,
    pub(crate) options: List<OptionId, OptionDef>,
    pub(crate) criteria: List<CriterionId, Criterion>,
    /// The criteria in alphabetical order: scores are summed in it, so that the order in which a pack
    /// declares them can not change the last digit.
    pub(crate) summing: Vec<CriterionId>,
    /// The sum of all weights.
    pub(crate) total_weight: f64,
    pub(crate) facts: List<FactId, Fact>,
    pub(crate) fact_names: BTreeMap<String, FactId>,
    /// Derived facts, each after those it is derived from.
    pub(crate) derivation: Vec<FactId>,
    pub(crate) atoms: List<AtomId, Atom>,
    pub(crate) rules: List<RuleId, Rule>,
    /// The plugins that took part, in the order of their packs.
    pub(crate) plugins: Vec<PluginRef>,
    /// The functions that its facts may call.
    pub(crate) functions: Vec<Arc<Function>>,
    pub(crate) log: Log,
}

impl Pack {
    /// What the pack says, as a reader sees it.
    #[must_use]
    pub fn info(&self) -> &PackInfo {
        &self.info
    }

    /// The pack in which a rule does nothing.
    pub(crate) fn without(&self, rule: RuleId) -> Self {
        let mut pack = self.clone();
        pack.rules[rule] = pack.rules[rule].nothing();
        pack
    }

    /// The rule that the pack itself declares with a text; `None` if it is switched off or taken over.
    pub(crate) fn own_rule(&self, doc: &RuleDoc) -> Option<RuleId> {
        let own = |info: &RuleInfo| info.id == doc.id.value && info.pack == self.info.id;
        self.info.rules.iter().position(own).map(RuleId::from_index)
    }

    /// Whether a condition mentions a provider fact, itself or through a derived one.
    pub(crate) fn is_about_provider(&self, cond: &Cond) -> bool {
        let mut found = false;
        cond.atoms(&mut |atom| {
            let mut facts = self.atoms[atom].facts();
            found |= facts.any(|fact| self.facts[fact].subject == Subject::Provider);
        });
        found
    }

    /// The pack and all it takes over, the pack itself last.
    #[must_use]
    pub fn refs(&self) -> &[PackRef] {
        &self.refs
    }

    /// The plugins that take part, in the order of their packs.
    #[must_use]
    pub fn plugins(&self) -> &[PluginRef] {
        &self.plugins
    }

    /// Every function that failed since the pack was compiled, in whatever was done with the pack; nothing that came of
    /// that is a result. An assessment has those that concern its activities.
    #[must_use]
    pub fn failures(&self) -> Vec<FunctionFailure> {
        self.log.all()
    }
}

#[derive(Debug, Clone)]
pub(crate) struct OptionDef {
    pub(crate) id: String,
    pub(crate) external: bool,
    pub(crate) needs_provider: bool,
}

#[derive(Debug, Clone)]
pub(crate) struct Criterion {
    pub(crate) id: String,
    /// As written in the pack, or adjusted.
    pub(crate) weight: f64,
}

#[derive(Debug, Clone)]
pub(crate) struct Fact {
    pub(crate) id: String,
    pub(crate) subject: Subject,
    pub(crate) scale: Scale,
    pub(crate) assume: Option<Known>,
    pub(crate) derive: Option<Derive>,
}

/// What may be answered.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Scale {
    Flag,
    /// Lowest first.
    Level(Vec<String>),
    Choice(Vec<String>),
    Set(Vec<String>),
    Number {
        min: Option<f64>,
        max: Option<f64>,
    },
    Text,
}

/// An answer that is known, in the terms of its fact's scale. Ranges include both ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Known {
    Flag(bool),
    Level { low: u8, high: u8 },
    Choice(u8),
    Set(u64),
    Number { low: f64, high: f64 },
}

#[derive(Debug, Clone)]
pub(crate) enum Derive {
    Flag(Cond),
    Number(Formula),
    /// A flag that a function gives.
    Called(Call),
}

impl Derive {
    /// Every fact that it uses directly.
    pub(crate) fn facts(&self, atoms: &List<AtomId, Atom>, visit: &mut impl FnMut(FactId)) {
        match self {
            Self::Flag(cond) => cond.atoms(&mut |atom| atoms[atom].facts().for_each(&mut *visit)),
            Self::Number(formula) => formula.facts(visit),
            Self::Called(call) => call.facts(visit),
        }
    }

    /// Every call that it makes, each after those that it takes as arguments.
    pub(crate) fn calls(&self) -> Vec<&Call> {
        let mut found = Vec::new();
        match self {
            Self::Flag(_) => {}
            Self::Number(formula) => formula.calls(&mut |call| found.push(call)),
            Self::Called(call) => call.calls(&mut |call| found.push(call)),
        }
        found
    }
}

/// Arithmetic over number facts.
#[derive(Debug, Clone)]
pub(crate) enum Formula {
    Constant(f64),
    Fact(FactId),
    Negate(Box<Formula>),
    Binary(Arithmetic, Box<Formula>, Box<Formula>),
    Min(Vec<Formula>),
    Max(Vec<Formula>),
    Abs(Box<Formula>),
    /// A number that a function gives.
    Call(Call),
}

/// A condition over atoms.
#[derive(Debug, Clone)]
pub(crate) enum Cond {
    Always,
    Atom(AtomId),
    Not(Box<Cond>),
    And(Vec<Cond>),
    Or(Vec<Cond>),
}

/// One comparison: a set of allowed values of one fact, or two levels against each other.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Atom {
    Flag(FactId),
    /// The level or choice is one of those whose bit is set.
    OneOf(FactId, u64),
    /// The set holds the choice of this number.
    Holds(FactId, u8),
    Number(FactId, Comparison, f64),
    NumberIn(FactId, Vec<f64>),
    Levels(FactId, Comparison, FactId),
    Known(FactId),
}

impl Atom {
    /// The facts it speaks of.
    pub(crate) fn facts(&self) -> impl Iterator<Item = FactId> + use<> {
        let (first, second) = match self {
            Self::Flag(fact)
            | Self::OneOf(fact, _)
            | Self::Holds(fact, _)
            | Self::Number(fact, ..)
            | Self::NumberIn(fact, _)
            | Self::Known(fact) => (*fact, None),
            Self::Levels(left, _, right) => (*left, Some(*right)),
        };
        std::iter::once(first).chain(second)
    }
}

#[derive(Debug, Clone)]
pub(crate) struct Rule {
    pub(crate) when: Cond,
    pub(crate) action: Action,
    /// Whether its conditions mention a provider fact, itself or through a derived one.
    pub(crate) about_provider: bool,
    /// Place of its step among the pack's steps.
    pub(crate) step: Option<usize>,
}

impl Rule {
    /// What stands in the place of the rule if it is left out, so that the others keep theirs: never true, and naming
    /// nothing.
    pub(crate) fn nothing(&self) -> Self {
        Self {
            when: Cond::Or(Vec::new()),
            action: Action::Veto(OptionSet::default()),
            about_provider: false,
            step: self.step,
        }
    }
}

#[derive(Debug, Clone)]
pub(crate) enum Action {
    Veto(OptionSet),
    Exclude(OptionSet),
    Lift(Vec<RuleId>),
    Require { need: Cond, options: OptionSet },
    Weigh { criterion: CriterionId, effect: List<OptionId, i8> },
    Duty(OptionSet),
    Portfolio { chosen: OptionSet, above: f64 },
}

impl Cond {
    /// Every atom it is made of.
    pub(crate) fn atoms(&self, visit: &mut impl FnMut(AtomId)) {
        match self {
            Self::Always => {}
            Self::Atom(atom) => visit(*atom),
            Self::Not(inner) => inner.atoms(visit),
            Self::And(parts) | Self::Or(parts) => {
                for part in parts {
                    part.atoms(visit);
                }
            }
        }
    }
}

impl Formula {
    /// How many numbers, facts and operations it is made of.
    pub(crate) fn size(&self) -> usize {
        match self {
            Self::Constant(_) | Self::Fact(_) => 1,
            Self::Negate(inner) | Self::Abs(inner) => 1 + inner.size(),
            Self::Binary(_, left, right) => 1 + left.size() + right.size(),
            Self::Min(parts) | Self::Max(parts) => 1 + parts.iter().map(Self::size).sum::<usize>(),
            Self::Call(call) => call.size(),
        }
    }

    /// The formulas that it is made of directly, the arguments of a call aside.
    fn parts(&self) -> Vec<&Self> {
        match self {
            Self::Constant(_) | Self::Fact(_) | Self::Call(_) => Vec::new(),
            Self::Negate(inner) | Self::Abs(inner) => vec![inner],
            Self::Binary(_, left, right) => vec![left, right],
            Self::Min(parts) | Self::Max(parts) => parts.iter().collect(),
        }
    }

    /// Every call that it makes, each after those that it takes as arguments.
    pub(crate) fn calls<'a>(&'a self, visit: &mut impl FnMut(&'a Call)) {
        match self {
            Self::Call(call) => call.calls(visit),
            _ => self.parts().into_iter().for_each(|part| part.calls(visit)),
        }
    }

    /// Every fact it uses.
    pub(crate) fn facts(&self, visit: &mut impl FnMut(FactId)) {
        match self {
            Self::Fact(fact) => visit(*fact),
            Self::Call(call) => call.facts(visit),
            _ => self.parts().into_iter().for_each(|part| part.facts(visit)),
        }
    }
}
