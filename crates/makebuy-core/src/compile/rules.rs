//! Rules as written to rules that can be applied.

use super::condition::{self, KnownUse};
use super::merge::{Merged, unknown};
use super::scope::Scope;
use crate::doc::{RuleDoc, Text};
use crate::findings::Findings;
use crate::ids::{Id, List, OptionSet, RuleId};
use crate::pack::{Action, Cond, Rule};
use makebuy_model::pack::{RuleKind, Subject};
use makebuy_model::{Code, Diagnostic};

/// Compiles every rule, one for one; a broken one becomes a rule that does nothing, after a report.
pub(super) fn compile(merged: &Merged<'_>, scope: &mut Scope, findings: &mut Findings) -> List<RuleId, Rule> {
    let mut rules = List::default();
    for (doc, _) in &merged.rules {
        rules.push(Compiler { merged, scope, findings }.rule(doc));
    }
    rules
}

struct Compiler<'a, 'm> {
    merged: &'a Merged<'m>,
    scope: &'a mut Scope,
    findings: &'a mut Findings,
}

impl Compiler<'_, '_> {
    fn rule(&mut self, doc: &RuleDoc) -> Rule {
        let kind = doc.kind.as_ref().map(|kind| kind.value);
        let known = if kind == Some(RuleKind::Duty) { KnownUse::Anywhere } else { KnownUse::Nowhere };
        let when = self.condition(doc.when.as_ref(), known);
        let need = self.condition(doc.need.as_ref(), KnownUse::NotNegated);
        let about_provider = self.about_provider(&when) || self.about_provider(&need);
        let step = doc.step.as_ref().and_then(|step| self.step(step));
        self.check_citations(doc);
        let action = self.action(doc, kind, need);
        Rule { when, action, about_provider, step }
    }

    fn condition(&mut self, text: Option<&Text>, known: KnownUse) -> Cond {
        text.and_then(|text| condition::compile(text, known, self.scope, self.findings)).unwrap_or(Cond::Always)
    }

    fn about_provider(&self, cond: &Cond) -> bool {
        let mut found = false;
        cond.atoms(&mut |atom| {
            let mut facts = self.scope.atoms[atom].facts();
            found |= facts.any(|fact| self.scope.facts[fact].subject == Subject::Provider);
        });
        found
    }

    fn step(&mut self, step: &Text) -> Option<usize> {
        let found = self.merged.steps.iter().position(|other| other.id.value == step.value);
        if found.is_none() {
            let known = self.merged.steps.iter().map(|step| step.id.value.as_str());
            unknown(Code::UnknownStep, "step", step, known, self.findings);
        }
        found
    }

    fn options(&mut self, options: &[Text]) -> OptionSet {
        let mut set = OptionSet::default();
        for option in options {
            match self.scope.option(&option.value) {
                Some(id) => set.insert(id),
                None => self.unknown_option(option),
            }
        }
        set
    }

    fn unknown_option(&mut self, option: &Text) {
        let known = self.merged.options.iter().map(|option| option.id.value.as_str());
        unknown(Code::UnknownOption, "option", option, known, self.findings);
    }

    fn check_citations(&mut self, doc: &RuleDoc) {
        for citation in &doc.sources {
            let mut known = self.merged.sources.iter().map(|source| source.id.value.as_str());
            if !known.clone().any(|id| id == citation.source.value) {
                unknown(Code::UnknownSource, "source", &citation.source, &mut known, self.findings);
            }
        }
        for metric in &doc.metrics {
            let mut known = self.merged.metrics.iter().map(|metric| metric.id.value.as_str());
            if !known.clone().any(|id| id == metric.value) {
                unknown(Code::UnknownMetric, "metric", metric, &mut known, self.findings);
            }
        }
    }

    fn action(&mut self, doc: &RuleDoc, kind: Option<RuleKind>, need: Cond) -> Action {
        let options = self.options(&doc.options);
        let chosen = self.options(&doc.chosen);
        match kind {
            None | Some(RuleKind::Veto) => Action::Veto(options),
            Some(RuleKind::Exclude) => Action::Exclude(options),
            Some(RuleKind::Lift) => Action::Lift(self.lifted(doc)),
            Some(RuleKind::Require) => Action::Require { need, options },
            Some(RuleKind::Weigh) => self.weigh(doc),
            Some(RuleKind::Duty) => Action::Duty(options),
            Some(RuleKind::Portfolio) => {
                Action::Portfolio { chosen, above: doc.above.as_ref().map_or(1.0, |above| above.value) }
            }
        }
    }

    fn lifted(&mut self, doc: &RuleDoc) -> Vec<RuleId> {
        let mut found = Vec::new();
        for name in &doc.rules {
            let position = self.merged.rules.iter().position(|(rule, _)| rule.id.value == name.value);
            let switched_off = || self.merged.absent_rules.iter().any(|rule| rule.id.value == name.value);
            if position.is_none() && switched_off() {
                continue;
            }
            let Some((at, (rule, _))) = position.and_then(|at| Some((at, self.merged.rules.get(at)?))) else {
                let known = self.merged.rules.iter().map(|(rule, _)| rule.id.value.as_str());
                unknown(Code::UnknownRule, "rule", name, known, self.findings);
                continue;
            };
            match rule.kind.as_ref().map(|kind| kind.value) {
                None | Some(RuleKind::Exclude) => found.push(RuleId::from_index(at)),
                Some(kind) => {
                    let message =
                        format!("`{}` is a `{}`; a `lift` can only name `exclude` rules", name.value, kind.as_str());
                    let help = match kind {
                        RuleKind::Veto => "a veto has no exceptions; if it should have one, make it an `exclude`",
                        RuleKind::Lift => "an exception to an exception: put it into the condition of the lift",
                        _ => "name the `exclude` rule to which this is an exception",
                    };
                    let diagnostic = Diagnostic::error(Code::WrongKind, name.span, message);
                    self.findings.push(diagnostic.also(rule.id.span, "declared here").help(help));
                }
            }
        }
        found
    }

    fn weigh(&mut self, doc: &RuleDoc) -> Action {
        let mut effect = self.scope.options.map(|_| 0);
        for entry in &doc.effect {
            match self.scope.option(&entry.option.value) {
                Some(option) => effect[option] = entry.effect,
                None => self.unknown_option(&entry.option),
            }
        }
        let criterion = doc.criterion.as_ref().and_then(|name| {
            let found = self.scope.criterion(&name.value);
            if found.is_none() {
                let known = self.merged.criteria.iter().map(|(item, _)| item.id.value.as_str());
                unknown(Code::UnknownCriterion, "criterion", name, known, self.findings);
            }
            found
        });
        match criterion {
            Some(criterion) => Action::Weigh { criterion, effect },
            None => Action::Veto(OptionSet::default()),
        }
    }
}
