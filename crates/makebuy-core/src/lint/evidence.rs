//! Evidence: rules that are always contradicted, that say the same twice, or whose say never shows.

use super::finding::Linter;
use super::goal::Want;
use super::score::Counts;
use super::witness::Shows;
use crate::doc::RuleDoc;
use crate::ids::{CriterionId, List, OptionId, RuleId};
use crate::pack::Action;
use makebuy_model::{Code, Diagnostic};

pub(super) fn look(linter: &mut Linter<'_>) {
    for (rule, doc) in linter.living() {
        let Action::Weigh { criterion, effect } = &linter.model.pack.rules[rule].action else { continue };
        if !shows(linter, rule, doc) {
            continue;
        }
        for other in others(linter, rule, *criterion) {
            let Action::Weigh { effect: theirs, .. } = &linter.model.pack.rules[other].action else { continue };
            if let Some(option) = contrary(effect, theirs) {
                contradicted(linter, (rule, doc), other, option);
            } else if effect == theirs {
                said_twice(linter, (rule, doc), other);
            }
        }
    }
}

/// The other rules that give evidence on a criterion.
fn others(linter: &Linter<'_>, rule: RuleId, criterion: CriterionId) -> Vec<RuleId> {
    let same = |action: &Action| matches!(action, Action::Weigh { criterion: other, .. } if *other == criterion);
    let rules = linter.model.pack.rules.iter().filter(|(id, other)| *id != rule && same(&other.action));
    rules.map(|(id, _)| id).filter(|id| !linter.dead.contains(id)).collect()
}

/// The first option of which two rules say the contrary.
fn contrary(ours: &List<OptionId, i8>, theirs: &List<OptionId, i8>) -> Option<OptionId> {
    ours.iter().find(|(option, effect)| effect.signum() * theirs[*option].signum() < 0).map(|(option, _)| option)
}

/// Reports a rule that never speaks without another that says the contrary.
fn contradicted(linter: &mut Linter<'_>, (rule, doc): (RuleId, &RuleDoc), other: RuleId, option: OptionId) {
    let (ours, theirs) = (linter.model.applies[rule], linter.model.applies[other]);
    let alone = linter.model.find(&[Want::is(ours), Want::is_not(theirs)]);
    if !linter.surely_nowhere(&alone, &doc.id, "does it ever speak without being contradicted?") {
        return;
    }
    let (id, against) = (&doc.id.value, linter.name(other));
    let option = &linter.model.pack.options[option].id;
    let message = format!("wherever `{id}` speaks, `{against}` says the contrary of `{option}` on the same criterion");
    let help = "decide which of them is right there, and let the other not apply";
    let mut diagnostic = Diagnostic::warning(Code::Contradiction, doc.id.span, message).help(help);
    if let Some(span) = linter.place_of(other) {
        diagnostic = diagnostic.also(span, "says the contrary");
    }
    let region = linter.model.find(&[Want::is(ours), Want::is(theirs)]).here();
    let shows = Shows::verdict(format!("{id}-is-contradicted"), format!("`{id}` and `{against}` apply together"));
    linter.report_shown(Some(id), diagnostic, region, shows);
}

/// Reports two rules that apply in the same activities and say the same; the second of the two is named.
fn said_twice(linter: &mut Linter<'_>, (rule, doc): (RuleId, &RuleDoc), other: RuleId) {
    if other > rule {
        return;
    }
    let (ours, theirs) = (linter.model.applies[rule], linter.model.applies[other]);
    let question = "does another rule say the same?";
    let alone = linter.model.find(&[Want::is(ours), Want::is_not(theirs)]);
    let without = linter.model.find(&[Want::is_not(ours), Want::is(theirs)]);
    let same = linter.surely_nowhere(&alone, &doc.id, question) && linter.surely_nowhere(&without, &doc.id, question);
    if !same {
        return;
    }
    let (id, twin) = (&doc.id.value, linter.name(other));
    let message = format!("rule `{id}` says what `{twin}` says, of the same activities: it counts twice");
    let help = "remove one of them; if the evidence is meant to weigh more, say so with a stronger effect";
    let mut diagnostic = Diagnostic::warning(Code::Redundant, doc.id.span, message).help(help);
    if let Some(span) = linter.place_of(other) {
        diagnostic = diagnostic.also(span, "says the same");
    }
    let region = linter.model.find(&[Want::is(ours)]).here();
    let shows = Shows::verdict(format!("{id}-counts-twice"), format!("`{id}` and `{twin}` say the same"));
    linter.report_shown(Some(id), diagnostic, region, shows);
}

/// Reports a rule whose effect is always cut off, because others have said as much as can be said.
fn shows(linter: &mut Linter<'_>, rule: RuleId, doc: &RuleDoc) -> bool {
    let applies = linter.model.applies[rule];
    let found = linter.model.find_with(&[Want::is(applies)], &Counts::new(&linter.model, rule));
    if !linter.surely_nowhere(&found, &doc.id, "does its evidence ever count?") {
        return true;
    }
    let id = &doc.id.value;
    let message =
        format!("the evidence of `{id}` never counts: wherever it applies, others have said as much as can be said");
    let help = "the effects on a criterion are cut off at 3; weaken the others, or remove the rule";
    let diagnostic = Diagnostic::warning(Code::Redundant, doc.id.span, message).help(help);
    let region = linter.model.find(&[Want::is(applies)]).here();
    let shows =
        Shows::verdict(format!("{id}-never-counts"), format!("`{id}` applies, and the score is the same without it"));
    linter.report_shown(Some(id), diagnostic, region, shows);
    false
}
