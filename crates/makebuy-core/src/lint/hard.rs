//! Rules that put options out: those that others make redundant, and exceptions that lift nothing.

use super::circuit::Node;
use super::finding::Linter;
use super::goal::Want;
use super::model::{Model, names};
use super::witness::Shows;
use crate::doc::{RuleDoc, Text};
use crate::ids::{OptionId, RuleId};
use crate::pack::Action;
use makebuy_model::{Code, Diagnostic};
use std::collections::BTreeSet;

pub(super) fn look(linter: &mut Linter<'_>) {
    // Of two rules that make each other redundant only one is reported.
    let mut redundant = BTreeSet::new();
    for (rule, doc) in linter.living().into_iter().rev() {
        match &linter.model.pack.rules[rule].action {
            Action::Lift(excludes) => lift(linter, rule, doc, excludes),
            Action::Veto(_) | Action::Exclude(_) if !adds_something(linter, rule, &redundant, &doc.id) => {
                redundant.insert(rule);
                report_redundant(linter, rule, doc, &redundant);
            }
            _ => {}
        }
    }
}

fn put_out(linter: &Linter<'_>, rule: RuleId) -> Vec<OptionId> {
    let action = &linter.model.pack.rules[rule].action;
    linter.model.pack.options.ids().filter(|option| names(action, *option)).collect()
}

/// Whether somewhere a rule puts an option out that nothing else does.
fn adds_something(linter: &mut Linter<'_>, rule: RuleId, without: &BTreeSet<RuleId>, id: &Text) -> bool {
    let left_out: BTreeSet<RuleId> = without.iter().copied().chain([rule]).collect();
    for option in put_out(linter, rule) {
        if linter.is_spent(id) {
            return true;
        }
        let mark = linter.model.mark();
        let others = linter.model.out_without(option, &left_out);
        let found = linter.model.find(&[Want::is(linter.model.acts[rule]), Want::is_not(others)]);
        linter.model.forget(mark);
        if !linter.surely_nowhere(&found, id, "does it put anything out that others do not?") {
            return true;
        }
    }
    false
}

fn report_redundant(linter: &mut Linter<'_>, rule: RuleId, doc: &RuleDoc, redundant: &BTreeSet<RuleId>) {
    let id = &doc.id.value;
    let cover = cover(linter, rule, redundant);
    let names: Vec<String> = cover.iter().map(|other| format!("`{}`", linter.name(*other))).collect();
    let by = if names.is_empty() { "what else there is".to_owned() } else { names.join(", ") };
    let message = format!("rule `{id}` puts nothing out that is not out by {by}");
    let mut diagnostic = Diagnostic::warning(Code::Redundant, doc.id.span, message).help(
        "remove one of them, or narrow the one that goes too far; where answers are missing it may still settle more",
    );
    for other in &cover {
        if let Some(span) = linter.place_of(*other) {
            diagnostic = diagnostic.also(span, "applies there too");
        }
    }
    let wants: Vec<Want> = cover.iter().chain([&rule]).map(|rule| Want::is(linter.model.acts[*rule])).collect();
    let alone = [Want::is(linter.model.acts[rule])];
    let shown = linter.model.find(&wants).here().or_else(|| linter.model.find(&alone).here());
    let region = shown;
    let out = put_out(linter, rule).into_iter().map(|option| linter.model.pack.options[option].id.clone());
    let shows =
        Shows::verdict(format!("{id}-adds-nothing"), format!("`{id}` applies, and its options are out without it"))
            .out(out);
    linter.report_shown(Some(id), diagnostic, region, shows);
}

/// Few rules that together put out what a rule does: each is left out in turn, and stays out if the rest still do.
fn cover(linter: &mut Linter<'_>, rule: RuleId, redundant: &BTreeSet<RuleId>) -> Vec<RuleId> {
    let options = put_out(linter, rule);
    let model = &mut linter.model;
    let candidates = model.pack.rules.iter().filter(|(id, other)| {
        *id != rule && !redundant.contains(id) && options.iter().any(|option| names(&other.action, *option))
    });
    let mut cover: Vec<RuleId> = candidates.map(|(id, _)| id).collect();
    let single = cover.iter().copied().find(|other| {
        let all = options.iter().all(|option| names(&model.pack.rules[*other].action, *option));
        all && model.find(&[Want::is(model.acts[rule]), Want::is_not(model.acts[*other])]).is_nowhere()
    });
    if let Some(single) = single {
        return vec![single];
    }
    for other in cover.clone().into_iter().rev() {
        let rest: Vec<RuleId> = cover.iter().copied().filter(|kept| *kept != other).collect();
        let covered = options.iter().all(|option| {
            let parts = rest.iter().filter(|kept| names(&model.pack.rules[**kept].action, *option));
            let parts: Vec<Node> = parts.map(|kept| model.acts[*kept]).collect();
            let mark = model.mark();
            let any = model.any(parts);
            let covered = model.find(&[Want::is(model.acts[rule]), Want::is_not(any)]).is_nowhere();
            model.forget(mark);
            covered
        });
        if covered {
            cover = rest;
        }
    }
    cover
}

/// A lift that nowhere brings an option back.
fn lift(linter: &mut Linter<'_>, rule: RuleId, doc: &RuleDoc, excludes: &[RuleId]) {
    let mut meets = None;
    for exclude in excludes {
        let wants = [Want::is(linter.model.applies[rule]), Want::is(linter.model.applies[*exclude])];
        let together = linter.model.find(&wants);
        if linter.surely_nowhere(&together, &doc.id, "does it meet what it lifts?") {
            continue;
        }
        meets = Some(*exclude);
        if brings_back(linter, rule, *exclude, &doc.id) {
            return;
        }
    }
    let id = &doc.id.value;
    let (message, help) = match meets {
        None => (
            format!("`{id}` never lifts anything: it never applies where what it lifts does"),
            "correct its `when`, or the `rules` it names",
        ),
        Some(_) => (
            format!("`{id}` lifts in vain: the options are out, or lifted, without it"),
            "remove the exception, or see what else puts these options out",
        ),
    };
    let diagnostic = Diagnostic::warning(Code::LiftsNothing, doc.id.span, message).help(help);
    let wants: Vec<Want> =
        [Some(rule), meets].into_iter().flatten().map(|rule| Want::is(linter.model.applies[rule])).collect();
    let region = linter.model.find(&wants).here();
    let shows = Shows::verdict(format!("{id}-lifts-nothing"), format!("`{id}` applies and changes nothing"));
    linter.report_shown(Some(id), diagnostic, region, shows);
}

/// Whether somewhere an option is possible only because a rule lifts an exclusion.
fn brings_back(linter: &mut Linter<'_>, lift: RuleId, exclude: RuleId, id: &Text) -> bool {
    let model = &mut linter.model;
    let others = model.pack.rules.iter().filter(|(other, rule)| {
        *other != lift && matches!(&rule.action, Action::Lift(excludes) if excludes.contains(&exclude))
    });
    let others: Vec<Node> = others.map(|(other, _)| model.applies[other]).collect();
    let mark = model.mark();
    let lifted_anyway = model.any(others);
    let wants = |model: &Model<'_>, option: OptionId| {
        [
            Want::is(model.applies[lift]),
            Want::is(model.applies[exclude]),
            Want::is_not(lifted_anyway),
            Want::is_not(model.out[option]),
        ]
    };
    let back = put_out(linter, exclude).into_iter().any(|option| {
        let found = linter.model.find(&wants(&linter.model, option));
        !linter.surely_nowhere(&found, id, "does it bring an option back?")
    });
    linter.model.forget(mark);
    back
}
