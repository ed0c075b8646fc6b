//! What of a pack can be changed, and where it stands.

use super::edit::Edit;
use super::variants::{Variant, of_condition, of_formula};
use super::{Declared, Kind, Mutant, Mutation};
use crate::Library;
use crate::compile::Again;
use crate::doc::{AdjustDoc, FactDoc, PackDoc, RuleDoc, Text};
use crate::expr;
use crate::ids::RuleId;
use crate::meaning;
use crate::pack::{Action, Atom, Cond, Derive, Pack, Rule};
use std::collections::BTreeSet;

/// Moved shares have four digits at most.
const DIGITS: f64 = 10_000.0;

pub(super) fn all(library: &Library, pack: &Pack, doc: &PackDoc) -> Vec<Mutant> {
    let mut finder = Finder { pack, again: Again::new(pack), found: adjustments(library, pack, doc) };
    doc.facts.iter().for_each(|fact| finder.fact(fact));
    doc.rules.iter().for_each(|rule| finder.rule(rule));
    finder.found
}

/// Without one of its adjustments a pack is another pack: it is compiled again. What then is no pack is no mutant.
fn adjustments(library: &Library, pack: &Pack, doc: &PackDoc) -> Vec<Mutant> {
    let mutant = |(place, adjustment): (usize, &AdjustDoc)| {
        let (of, span) = match (&adjustment.rule, &adjustment.criterion) {
            (Some(rule), _) => (Declared::Rule(rule.value.clone()), rule.span),
            (None, criterion) => {
                let criterion = criterion.as_ref()?;
                (Declared::Criterion(criterion.value.clone()), criterion.span)
            }
        };
        library.compile_without_adjustment(&pack.info.id, place)?;
        let mutation = Mutation { kind: Kind::AdjustmentDropped, of, was: String::new(), is: String::new() };
        Some(Mutant { mutation, span, edit: Edit::WithoutAdjustment(place), atoms: Vec::new() })
    };
    doc.adjustments.iter().enumerate().filter_map(mutant).collect()
}

struct Finder<'a> {
    pack: &'a Pack,
    again: Again,
    found: Vec<Mutant>,
}

impl Finder<'_> {
    fn fact(&mut self, doc: &FactDoc) {
        let fact = self.pack.fact_names.get(&doc.id.value).copied();
        let (Some(text), Some(fact)) = (&doc.derive, fact) else { return };
        let of = Declared::Fact(doc.id.value.clone());
        match &self.pack.facts[fact].derive {
            None => {}
            Some(Derive::Flag(cond)) => {
                self.conditions(&of, text, cond, |cond| Edit::Fact(fact, Some(Derive::Flag(cond))));
            }
            Some(derive @ (Derive::Number(_) | Derive::Called(_))) => {
                let Ok(tree) = expr::parse(&text.value) else { return };
                for variant in of_formula(&tree, &text.value, self.pack) {
                    let spliced = spliced(text, &variant);
                    let other = match derive {
                        Derive::Called(_) => self.again.flag(&spliced, text.span).map(Derive::Called),
                        _ => self.again.formula(&spliced, text.span).map(Derive::Number),
                    };
                    if let Some(other) = other {
                        self.put(&of, text, variant, Edit::Fact(fact, Some(other)), Vec::new());
                    }
                }
            }
        }
    }

    fn rule(&mut self, doc: &RuleDoc) {
        let Some(id) = self.pack.own_rule(doc) else { return };
        let rule = &self.pack.rules[id];
        let of = Declared::Rule(doc.id.value.clone());
        let mutation = Mutation { kind: Kind::RuleDropped, of: of.clone(), was: String::new(), is: String::new() };
        let edit = Edit::Rule(id, rule.nothing());
        self.found.push(Mutant { mutation, span: doc.id.span, edit, atoms: Vec::new() });
        if let Some(text) = &doc.when {
            self.conditions(&of, text, &rule.when, |when| Edit::Rule(id, Rule { when, ..rule.clone() }));
        }
        if let (Some(text), Action::Require { need, options }) = (&doc.need, &rule.action) {
            self.conditions(&of, text, need, |need| {
                Edit::Rule(id, Rule { action: Action::Require { need, options: *options }, ..rule.clone() })
            });
        }
        self.effects(id, doc);
        self.shares(id, doc);
    }

    /// The share of a portfolio rule, moved to either side.
    fn shares(&mut self, id: RuleId, doc: &RuleDoc) {
        let rule = &self.pack.rules[id];
        let (Action::Portfolio { chosen, above }, Some(written)) = (&rule.action, &doc.above) else { return };
        for moved in moved_shares(*above) {
            let [was, is] = [*above, moved].map(|share| format!("above = {share}"));
            let mutation = Mutation { kind: Kind::ShareMoved, of: Declared::Rule(doc.id.value.clone()), was, is };
            let action = Action::Portfolio { chosen: *chosen, above: moved };
            let edit = Edit::Rule(id, Rule { action, ..rule.clone() });
            self.found.push(Mutant { mutation, span: written.span, edit, atoms: Vec::new() });
        }
    }

    /// Each effect turned round: for what it was against, against what it was for.
    fn effects(&mut self, id: RuleId, doc: &RuleDoc) {
        let rule = &self.pack.rules[id];
        let Action::Weigh { criterion, effect } = &rule.action else { return };
        for entry in &doc.effect {
            let Some((option, _)) = self.pack.options.iter().find(|(_, option)| option.id == entry.option.value) else {
                continue;
            };
            let mut effect = effect.clone();
            effect[option] = -entry.effect;
            let [was, is] = [entry.effect, effect[option]].map(|effect| format!("{} = {effect}", entry.option.value));
            let action = Action::Weigh { criterion: *criterion, effect };
            let of = Declared::Rule(doc.id.value.clone());
            self.found.push(Mutant {
                mutation: Mutation { kind: Kind::EffectTurned, of, was, is },
                span: entry.option.span,
                edit: Edit::Rule(id, Rule { action, ..rule.clone() }),
                atoms: Vec::new(),
            });
        }
    }

    /// One mutant for each other way to write a condition that means something else, each meaning once.
    fn conditions(&mut self, of: &Declared, text: &Text, cond: &Cond, edit: impl Fn(Cond) -> Edit) {
        let Ok(tree) = expr::parse(&text.value) else { return };
        let mut seen = BTreeSet::from([meaning::condition(self.pack, cond)]);
        for variant in of_condition(&tree, &text.value, self.pack) {
            let Some((other, atoms)) = self.again.condition(&spliced(text, &variant), text.span) else { continue };
            if seen.insert(meaning::condition_with(self.pack, &atoms, &other)) {
                self.put(of, text, variant, edit(other), atoms);
            }
        }
    }

    fn put(&mut self, of: &Declared, text: &Text, variant: Variant, edit: Edit, atoms: Vec<Atom>) {
        let was = words(text.value.get(variant.span.clone()).unwrap_or(&text.value));
        let mutation = Mutation { kind: variant.kind, of: of.clone(), was, is: words(&variant.is) };
        self.found.push(Mutant { mutation, span: text.place_of(&variant.span), edit, atoms });
    }
}

/// A share that one activity in [`super::AT_ONCE`] more or less makes, as far as there is one.
fn moved_shares(above: f64) -> Vec<f64> {
    let step = 1.0 / f64::from(super::AT_ONCE);
    let rounded = |share: f64| (share.clamp(0.0, 1.0) * DIGITS).round() / DIGITS;
    let moved = [above - step, above + step].map(rounded);
    moved.into_iter().filter(|share| share.total_cmp(&above).is_ne()).collect()
}

fn spliced(text: &Text, variant: &Variant) -> String {
    let (before, after) = (text.value.get(..variant.span.start), text.value.get(variant.span.end..));
    format!("{}{}{}", before.unwrap_or_default(), variant.is, after.unwrap_or_default())
}

/// On one line.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
