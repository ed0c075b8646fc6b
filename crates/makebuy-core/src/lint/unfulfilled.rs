//! What can never be: rules that never fire, requirements that are never met or always.

use super::circuit::{Node, Region};
use super::finding::Linter;
use super::goal::Want;
use super::witness::Shows;
use crate::doc::{RuleDoc, Text};
use crate::expr::{self, ExprKind};
use crate::ids::{OptionId, RuleId};
use crate::pack::Action;
use makebuy_model::{Code, Diagnostic, Span};

pub(super) fn look(linter: &mut Linter<'_>) {
    for (rule, doc) in linter.own() {
        let idle = never_true(linter, rule, doc)
            || never_above(linter, rule, doc)
            || always_lifted(linter, rule, doc)
            || always_out(linter, rule, doc);
        if idle {
            linter.dead.insert(rule);
        } else {
            requirement(linter, rule, doc);
        }
    }
    flags(linter);
}

/// The `when` is never true.
fn never_true(linter: &mut Linter<'_>, rule: RuleId, doc: &RuleDoc) -> bool {
    let node = linter.model.applies[rule];
    let found = linter.model.find_open(&[Want::is(node)]);
    if !linter.surely_nowhere(&found, &doc.id, "does its condition ever hold?") {
        return false;
    }
    let Some(when) = &doc.when else { return false };
    let conflict = Conflict::find(linter, linter.model.when[rule], &[]);
    let message = format!("rule `{}` can never fire", doc.id.value);
    let help = "correct its `when`, or remove the rule";
    let diagnostic = conflict.diagnostic(Code::NeverFires, message, when).help(help);
    let title = format!("The nearest that an activity comes to `{}`", doc.id.value);
    let mut shows = Shows::verdict(format!("{}-never-fires", doc.id.value), title);
    // A requirement shows as soon as it may apply.
    if !matches!(linter.model.pack.rules[rule].action, Action::Require { .. }) {
        shows = shows.absent(&doc.id.value);
    }
    linter.report_shown(Some(&doc.id.value), diagnostic, conflict.nearest, shows);
    true
}

/// A `portfolio` rule that waits for a share above the whole.
fn never_above(linter: &mut Linter<'_>, rule: RuleId, doc: &RuleDoc) -> bool {
    if !matches!(linter.model.pack.rules[rule].action, Action::Portfolio { above, .. } if above >= 1.0) {
        return false;
    }
    let message = format!("rule `{}` can never warn: no share is above 1", doc.id.value);
    let diagnostic = Diagnostic::warning(Code::NeverFires, doc.id.span, message);
    linter.report(Some(&doc.id.value), diagnostic.help("`above = 0.5` warns of more than half"));
    true
}

/// An `exclude` that is lifted wherever it applies.
fn always_lifted(linter: &mut Linter<'_>, rule: RuleId, doc: &RuleDoc) -> bool {
    if !matches!(linter.model.pack.rules[rule].action, Action::Exclude(_)) {
        return false;
    }
    let found = linter.model.find(&[Want::is(linter.model.acts[rule])]);
    if !linter.surely_nowhere(&found, &doc.id, "does it ever stand?") {
        return false;
    }
    let id = &doc.id.value;
    let message = format!("rule `{id}` never stands: wherever it applies, it is lifted");
    let diagnostic = Diagnostic::warning(Code::NeverFires, doc.id.span, message)
        .help("narrow the exception that lifts it, or remove the rule");
    let shows = Shows::verdict(format!("{id}-is-always-lifted"), format!("`{id}` applies and is lifted"));
    let region = linter.model.find(&[Want::is(linter.model.applies[rule])]).here();
    linter.report_shown(Some(id), diagnostic, region, shows);
    true
}

/// What a rule says of options that are out wherever it applies is idle.
fn always_out(linter: &mut Linter<'_>, rule: RuleId, doc: &RuleDoc) -> bool {
    let pack = linter.model.pack;
    let named: Vec<OptionId> = match &pack.rules[rule].action {
        Action::Duty(options) | Action::Require { options, .. } => {
            pack.options.ids().filter(|option| options.contains(*option)).collect()
        }
        Action::Weigh { effect, .. } => effect.iter().filter(|(_, effect)| **effect != 0).map(|(id, _)| id).collect(),
        _ => return false,
    };
    let applies = linter.model.applies[rule];
    for option in &named {
        let wants = [Want::is(applies), Want::is_not(linter.model.out[*option])];
        let found = linter.model.find_open(&wants);
        if !linter.surely_nowhere(&found, &doc.id, "is one of its options ever possible?") {
            return false;
        }
    }
    let id = &doc.id.value;
    let what = if named.len() == 1 { "the option it names is out" } else { "the options it names are out" };
    let message = format!("rule `{id}` is idle: wherever it applies, {what}");
    let diagnostic = Diagnostic::warning(Code::NeverFires, doc.id.span, message)
        .help("let it speak of an option that is possible there, or remove the rule");
    let out = named.iter().map(|option| pack.options[*option].id.clone());
    let mut wants = vec![Want::is(applies)];
    wants.extend(named.iter().map(|option| Want::is(linter.model.out[*option])));
    let region = linter.model.find_open(&wants).here();
    let shows =
        Shows::verdict(format!("{id}-is-idle"), format!("`{id}` applies, and what it speaks of is out")).out(out);
    linter.report_shown(Some(id), diagnostic, region, shows);
    true
}

/// A requirement that can never be met where it applies, or always is.
fn requirement(linter: &mut Linter<'_>, rule: RuleId, doc: &RuleDoc) {
    let (Some(need), Action::Require { .. }) = (&doc.need, &linter.model.pack.rules[rule].action) else { return };
    let (applies, needed, id) = (linter.model.applies[rule], linter.model.need[rule], &doc.id.value);
    let met = linter.model.find(&[Want::is(applies), Want::is(needed)]);
    if linter.surely_nowhere(&met, &doc.id, "can it be met?") {
        let conflict = Conflict::find(linter, needed, &[Want::is(applies)]);
        let message = format!("what `{id}` requires can never be so where it applies");
        let help = "correct its `need`; if these options are simply out, make it a `veto` or an `exclude`";
        let diagnostic = conflict.diagnostic(Code::NeverMet, message, need).help(help);
        let shows = Shows::verdict(
            format!("{id}-is-never-met"),
            format!("The nearest that an activity comes to meeting `{id}`"),
        );
        linter.report_shown(Some(id), diagnostic, conflict.nearest, shows);
        return;
    }
    let unmet = linter.model.find_open(&[Want::is(applies), Want::is_not(needed)]);
    if linter.surely_nowhere(&unmet, &doc.id, "can it be unmet?") {
        let message = format!("what `{id}` requires is always so where it applies");
        let diagnostic =
            Diagnostic::warning(Code::AlwaysMet, need.span, message).help("correct its `need`, or remove the rule");
        let shows = Shows::verdict(format!("{id}-is-always-met"), format!("`{id}` applies and is met"));
        linter.report_shown(Some(id), diagnostic, met.here(), shows);
    }
}

/// Derived flags that are always the same.
fn flags(linter: &mut Linter<'_>) {
    for (flag, node, fact) in linter.own_flags() {
        let Some(derive) = &fact.derive else { continue };
        let id = &fact.id.value;
        let never = linter.model.find(&[Want::is(node)]);
        let always = linter.model.find(&[Want::is_not(node)]);
        let (value, other) = if linter.surely_nowhere(&never, &fact.id, "is it ever true?") {
            ("false", always)
        } else if linter.surely_nowhere(&always, &fact.id, "is it ever false?") {
            ("true", never)
        } else {
            continue;
        };
        let message = format!("`{id}` is {value} whatever is answered");
        let diagnostic = Diagnostic::warning(Code::NeverFires, derive.span, message).help("correct its `derive`");
        let shows = Shows::verdict(
            format!("{}-is-always-{value}", id.replace('_', "-")),
            format!("`{id}` is {value} here too"),
        );
        linter.report_shown(Some(id), diagnostic, other.here(), shows);
        linter.constant.insert(flag);
    }
}

/// Parts of a condition that exclude each other.
struct Conflict {
    /// Their places among all parts.
    parts: Vec<usize>,
    /// An activity in which all of them but the last hold.
    nearest: Option<Region>,
}

impl Conflict {
    /// A smallest set of parts that can not all be so, given what else is wanted: each is left out in turn, and stays out
    /// if the rest still can not be.
    fn find(linter: &Linter<'_>, node: Node, given: &[Want]) -> Self {
        let all = linter.model.conjuncts(node);
        let wants = |parts: &[usize]| -> Vec<Want> {
            let parts = parts.iter().filter_map(|part| all.get(*part));
            parts.map(|part| Want::is(*part)).chain(given.iter().copied()).collect()
        };
        let mut parts: Vec<usize> = (0..all.len()).collect();
        for part in (0..all.len()).rev() {
            let rest: Vec<usize> = parts.iter().copied().filter(|other| *other != part).collect();
            if linter.model.find_open(&wants(&rest)).is_nowhere() {
                parts = rest;
            }
        }
        let but_last = parts.split_last().map_or(&[][..], |(_, rest)| rest);
        let nearest = linter.model.find_open(&wants(but_last)).here();
        Self { parts, nearest }
    }

    fn diagnostic(&self, code: Code, message: String, text: &Text) -> Diagnostic {
        let spans: Vec<Span> = self.parts.iter().filter_map(|part| conjunct(text, *part)).collect();
        match spans.as_slice() {
            [first, rest @ ..] if !rest.is_empty() => {
                let diagnostic = Diagnostic::warning(code, *first, message).label("this");
                let last = rest.len() - 1;
                rest.iter().enumerate().fold(diagnostic, |diagnostic, (place, span)| {
                    diagnostic.also(*span, if place == last { "and this can not both be so" } else { "and this" })
                })
            }
            [one] => Diagnostic::warning(code, *one, message).label("can not be so"),
            _ => Diagnostic::warning(code, text.span, message),
        }
    }
}

/// Where a part of a condition stands of which all must be true.
fn conjunct(text: &Text, part: usize) -> Option<Span> {
    let tree = expr::parse(&text.value).ok()?;
    let span = match &tree.kind {
        ExprKind::And(parts) => parts.get(part)?.span.clone(),
        _ => tree.span,
    };
    Some(text.place_of(&span))
}
