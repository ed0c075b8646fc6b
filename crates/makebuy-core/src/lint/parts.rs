//! Comparisons that change nothing where they stand.

use super::circuit::Node;
use super::finding::Linter;
use super::goal::Want;
use super::truths::Truths;
use super::witness::Shows;
use crate::doc::Text;
use crate::expr;
use crate::pack::{Action, Cond, Derive};
use makebuy_model::{Code, Diagnostic, Span};

pub(super) fn look(linter: &mut Linter<'_>) {
    let pack = linter.model.pack;
    for (rule, doc) in linter.living() {
        let compiled = &pack.rules[rule];
        if let Some(when) = &doc.when {
            condition(linter, &doc.id, when, (&compiled.when, linter.model.when[rule]));
        }
        if let (Some(need), Action::Require { need: cond, .. }) = (&doc.need, &compiled.action) {
            condition(linter, &doc.id, need, (cond, linter.model.need[rule]));
        }
    }
    for (id, node, fact) in linter.own_flags() {
        if linter.constant.contains(&id) {
            continue;
        }
        if let (Some(text), Some(Derive::Flag(cond))) = (&fact.derive, &pack.facts[id].derive) {
            condition(linter, &fact.id, text, (cond, node));
        }
    }
}

/// A condition is the same with one of its comparisons taken for true, or for false: the comparison says nothing.
fn condition(linter: &mut Linter<'_>, of: &Text, text: &Text, (cond, node): (&Cond, Node)) {
    let Some(spans) = comparisons(text) else { return };
    if spans.len() < 2 {
        return;
    }
    for (place, span) in spans.iter().enumerate() {
        for (value, word) in [(true, "true"), (false, "false")] {
            let Some(other) = with_leaf(cond, place, value) else { continue };
            if linter.is_spent(of) {
                return;
            }
            let mark = linter.model.mark();
            let other = linter.model.condition(&other);
            let idle = same(linter, of, node, other);
            linter.model.forget(mark);
            if idle {
                report(linter, of, *span, word, node);
                // What is left without it may need the others.
                return;
            }
        }
    }
}

/// Whether two conditions are true in the same activities, and false in the same: `known(…)` may stand between false and
/// unknown.
fn same(linter: &mut Linter<'_>, of: &Text, one: Node, other: Node) -> bool {
    let question = "does every comparison change something?";
    let differ = |value: Truths, rest: Truths| {
        [(one, other), (other, one)]
            .map(|(one, other)| [Want { node: one, among: value }, Want { node: other, among: rest }])
    };
    let true_in_one = differ(Truths::TRUE, Truths::NOT_TRUE);
    let false_in_one = differ(Truths::FALSE, Truths::NOT_FALSE);
    true_in_one.iter().chain(&false_in_one).all(|wants| {
        let found = linter.model.find_open(wants);
        linter.surely_nowhere(&found, of, question)
    })
}

fn report(linter: &mut Linter<'_>, of: &Text, span: Span, word: &str, node: Node) {
    let id = &of.value;
    let message = format!("this comparison changes nothing: where it matters to `{id}`, it is always {word}");
    let diagnostic = Diagnostic::warning(Code::IdleComparison, span, message)
        .help("leave it out, or correct what makes it follow from the rest");
    let region = linter.model.find_open(&[Want::is(node)]).here();
    let shows = Shows::verdict(
        format!("{}-without-a-part", id.replace('_', "-")),
        format!("`{id}` is so here with and without the comparison"),
    );
    linter.report_shown(Some(id), diagnostic, region, shows);
}

/// Where each comparison of a condition stands, from the left.
fn comparisons(text: &Text) -> Option<Vec<Span>> {
    let tree = expr::parse(&text.value).ok()?;
    Some(tree.comparisons().into_iter().map(|part| text.place_of(&part.span)).collect())
}

/// A condition with one atom, counted from the left, taken for true or for false.
fn with_leaf(cond: &Cond, place: usize, value: bool) -> Option<Cond> {
    fn replace(cond: &mut Cond, left: &mut usize, value: bool) -> bool {
        match cond {
            Cond::Always => false,
            Cond::Atom(_) if *left == 0 => {
                *cond = if value { Cond::And(Vec::new()) } else { Cond::Or(Vec::new()) };
                true
            }
            Cond::Atom(_) => {
                *left -= 1;
                false
            }
            Cond::Not(inner) => replace(inner, left, value),
            Cond::And(parts) | Cond::Or(parts) => parts.iter_mut().any(|part| replace(part, left, value)),
        }
    }
    let mut changed = cond.clone();
    let mut left = place;
    replace(&mut changed, &mut left, value).then_some(changed)
}
