//! A pack as a circuit: when each rule applies, which option is out (design, steps 1 to 3).

use super::builder::Builder;
use super::circuit::{Circuit, Gate, Node, Region};
use super::goal::{Goal, Nothing, Want};
use super::search::{Found, search};
use super::space::Space;
use super::truths::Truths;
use crate::ids::{List, OptionId, RuleId};
use crate::limits;
use crate::pack::{Action, Cond, Pack};
use std::cell::Cell;
use std::collections::BTreeSet;

/// The conditions of a pack, ready to be searched.
pub(super) struct Model<'a> {
    pub(super) pack: &'a Pack,
    build: Builder<'a>,
    /// Whether each rule's condition is true, whoever is named.
    pub(super) when: List<RuleId, Node>,
    /// Whether each rule's condition is true; never without a provider, if it is about one.
    pub(super) applies: List<RuleId, Node>,
    /// What each `require` rule needs; true for the others.
    pub(super) need: List<RuleId, Node>,
    /// Whether each rule does what rules of its kind do: an `exclude` that is not lifted, a `require` that is unmet.
    pub(super) acts: List<RuleId, Node>,
    /// Whether each option is out.
    pub(super) out: List<OptionId, Node>,
    /// Derived flags.
    pub(super) flags: Vec<(crate::ids::FactId, Node)>,
    provider: Node,
    /// Every complete activity.
    complete: Region,
    /// Every activity, those among them that leave open what a condition asks whether it is known.
    whole: Region,
    /// What all questions together took so far.
    effort: Cell<usize>,
}

impl<'a> Model<'a> {
    pub(super) fn new(pack: &'a Pack, space: &'a Space) -> Self {
        let mut build = Builder::new(pack, space);
        let provider = build.provider();
        let when = pack.rules.map(|rule| build.condition(&rule.when));
        let applies = (pack.rules.iter())
            .map(|(id, rule)| if rule.about_provider { build.and(vec![when[id], provider]) } else { when[id] })
            .collect();
        let need = pack.rules.map(|rule| match &rule.action {
            Action::Require { need, .. } => build.condition(need),
            _ => build.gate(Gate::Constant(Truths::TRUE)),
        });
        let acts = acts(pack, &mut build, &applies, &need);
        let out = out(pack, &mut build, &acts, provider);
        let flags = pack.derivation.iter().filter_map(|id| Some((*id, build.flag(*id)?))).collect();
        let complete = space.dims.iter().map(|dim| dim.answered).collect();
        let whole = space.dims.iter().map(super::space::Dim::all).collect();
        Self { pack, build, when, applies, need, acts, out, flags, provider, complete, whole, effort: Cell::new(0) }
    }

    pub(super) fn circuit(&self) -> &Circuit<'a> {
        &self.build.circuit
    }

    /// Looks for a complete activity in which all is as wanted.
    pub(super) fn find(&self, wants: &[Want]) -> Found {
        self.find_with(wants, &Nothing)
    }

    /// Looks for a complete activity in which all is as wanted and a goal holds.
    pub(super) fn find_with(&self, wants: &[Want], goal: &impl Goal) -> Found {
        self.search(&self.complete, wants, goal)
    }

    /// Looks among activities that may leave answers open.
    pub(super) fn find_open(&self, wants: &[Want]) -> Found {
        self.search(&self.whole, wants, &Nothing)
    }

    fn search(&self, start: &Region, wants: &[Want], goal: &impl Goal) -> Found {
        if self.is_spent() {
            return Found::NotCovered;
        }
        search(self.circuit(), start.clone(), wants, goal, limits::LINT_BOXES, &self.effort)
    }

    /// Whether an option is out by something else than some rules: a gate for a question.
    pub(super) fn out_without(&mut self, option: OptionId, without: &BTreeSet<RuleId>) -> Node {
        self.effort.set(self.effort.get() + self.pack.rules.ids().count());
        let named = |rule: &RuleId| names(&self.pack.rules[*rule].action, option);
        let mut parts: Vec<Node> = self
            .pack
            .rules
            .ids()
            .filter(named)
            .filter(|rule| !without.contains(rule))
            .map(|rule| self.acts[rule])
            .collect();
        if self.pack.options[option].needs_provider {
            parts.push(self.build.not(self.provider));
        }
        self.any(parts)
    }

    /// Whether one of several is true: a gate for a question.
    pub(super) fn any(&mut self, parts: Vec<Node>) -> Node {
        self.build.or(parts)
    }

    /// How many gates there are.
    pub(super) fn mark(&self) -> usize {
        self.build.mark()
    }

    /// Forgets the gates that were made for a question.
    pub(super) fn forget(&mut self, mark: usize) {
        self.effort.set(self.effort.get().saturating_add(self.build.mark() - mark));
        self.build.forget(mark);
    }

    /// Whether nothing more can be asked.
    pub(super) fn is_spent(&self) -> bool {
        self.effort.get() > limits::LINT_EFFORT
    }

    /// A condition for a question.
    pub(super) fn condition(&mut self, cond: &Cond) -> Node {
        self.build.condition(cond)
    }

    /// The parts of which all must be true for a condition to be.
    pub(super) fn conjuncts(&self, node: Node) -> Vec<Node> {
        match self.circuit().gates.get(node) {
            Some(Gate::And(parts)) if parts.len() > 1 => parts.clone(),
            _ => vec![node],
        }
    }
}

/// Whether a rule can put an option out.
pub(super) fn names(action: &Action, option: OptionId) -> bool {
    matches!(action, Action::Veto(options) | Action::Exclude(options) if options.contains(option))
}

fn acts(
    pack: &Pack,
    build: &mut Builder<'_>,
    applies: &List<RuleId, Node>,
    need: &List<RuleId, Node>,
) -> List<RuleId, Node> {
    let mut lifts: List<RuleId, Vec<Node>> = pack.rules.map(|_| Vec::new());
    for (lift, rule) in pack.rules.iter() {
        if let Action::Lift(excludes) = &rule.action {
            for exclude in excludes {
                lifts[*exclude].push(applies[lift]);
            }
        }
    }
    let act = |id: RuleId| match &pack.rules[id].action {
        Action::Exclude(_) if !lifts[id].is_empty() => {
            let lifted = build.or(lifts[id].clone());
            let stands = build.not(lifted);
            build.and(vec![applies[id], stands])
        }
        Action::Require { .. } => {
            let unmet = build.not(need[id]);
            build.and(vec![applies[id], unmet])
        }
        _ => applies[id],
    };
    pack.rules.ids().map(act).collect()
}

fn out(pack: &Pack, build: &mut Builder<'_>, acts: &List<RuleId, Node>, provider: Node) -> List<OptionId, Node> {
    let option = |(option, def): (OptionId, &crate::pack::OptionDef)| {
        let rules = pack.rules.iter().filter(|(_, rule)| names(&rule.action, option));
        let mut parts: Vec<Node> = rules.map(|(id, _)| acts[id]).collect();
        if def.needs_provider {
            parts.push(build.not(provider));
        }
        build.or(parts)
    };
    pack.options.iter().map(option).collect()
}
