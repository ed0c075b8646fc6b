//! The pack as a whole: corners where no rule has a say or nothing is left, options that never win, criteria that never
//! decide.

use super::circuit::Node;
use super::finding::Linter;
use super::goal::Want;
use super::score::{Matters, Wins};
use super::search::Found;
use super::witness::Shows;
use crate::doc::Text;
use crate::ids::{CriterionId, Id, RuleId};
use crate::pack::{Action, Rule};
use makebuy_model::{Code, Diagnostic, Span};

pub(super) fn look(linter: &mut Linter<'_>) {
    let Some(place) = linter.place() else { return };
    let Some(pack) = linter.doc.id.clone() else { return };
    no_say(linter, &pack, place);
    nothing_left(linter, &pack, place);
    options(linter, &pack);
    criteria(linter, &pack);
}

/// A corner of the answers where no rule puts anything out, asks for anything, or gives evidence.
fn no_say(linter: &mut Linter<'_>, pack: &Text, place: Span) {
    let rules = linter.model.pack.rules.iter().filter(|(_, rule)| {
        matches!(rule.action, Action::Veto(_) | Action::Exclude(_) | Action::Require { .. } | Action::Weigh { .. })
    });
    let wants: Vec<Want> = rules.map(|(id, _)| Want::is_not(linter.model.applies[id])).collect();
    let found = linter.model.find(&wants);
    let _ = linter.surely_nowhere(&found, pack, "is there a corner where no rule has a say?");
    if let Found::Here(region) = found {
        let message = "there are activities of which no rule says anything";
        let help = "add a rule for them; if the first option is meant to be theirs, say so in an [[allow]]";
        let shows = Shows::verdict("no-rule-has-a-say", "No rule has a say");
        let diagnostic = Diagnostic::warning(Code::NoSay, place, message).help(help);
        linter.report_shown(None, diagnostic, Some(region), shows);
    }
}

/// A corner of the answers where every option is out.
fn nothing_left(linter: &mut Linter<'_>, pack: &Text, place: Span) {
    let wants: Vec<Want> = linter.model.out.values().map(|out| Want::is(*out)).collect();
    let found = linter.model.find(&wants);
    let _ = linter.surely_nowhere(&found, pack, "is there a corner where every option is out?");
    if let Found::Here(region) = found {
        let message = "there are activities for which every option is out";
        let help = "add an exception with a `lift`; if nothing is to be recommended there, say so in an [[allow]]";
        let shows = Shows::verdict("every-option-is-out", "Every option is out")
            .out(linter.model.pack.options.values().map(|option| option.id.clone()));
        let diagnostic = Diagnostic::warning(Code::AllOut, place, message).help(help);
        linter.report_shown(None, diagnostic, Some(region), shows);
    }
}

/// Options that no activity gets.
fn options(linter: &mut Linter<'_>, pack: &Text) {
    for option in linter.model.pack.options.ids() {
        let out = linter.model.out[option];
        let found = linter.model.find_with(&[Want::is_not(out)], &Wins::new(&linter.model, option));
        let id = &linter.model.pack.options[option].id;
        let own = linter.doc.options.iter().find(|doc| doc.id.value == *id);
        let span = own.map_or(pack.span, |doc| doc.id.span);
        if !linter.surely_nowhere(&found, &Text::new(id.clone(), span), "is it ever recommended?") {
            continue;
        }
        let message = format!("option `{id}` is never recommended once everything is answered");
        let help = "give it evidence that can outweigh the others, or remove the option";
        let diagnostic = Diagnostic::warning(Code::NeverWins, span, message).help(help);
        let region = linter.model.find(&[Want::is_not(out)]).here();
        let shows =
            Shows::verdict(format!("{id}-does-not-win"), format!("`{id}` is possible and not recommended")).not_out(id);
        linter.report_shown(Some(id), diagnostic, region, shows);
    }
}

/// Criteria without which every activity gets the same recommendation.
fn criteria(linter: &mut Linter<'_>, pack: &Text) {
    for criterion in linter.model.pack.criteria.ids() {
        let found = if can_decide(linter, criterion) {
            linter.model.find_with(&[], &Matters::new(&linter.model, criterion))
        } else {
            Found::Nowhere
        };
        let id = &linter.model.pack.criteria[criterion].id;
        let span = linter.doc.criteria.iter().find(|doc| doc.id.value == *id).map_or(pack.span, |doc| doc.id.span);
        if !linter.surely_nowhere(&found, &Text::new(id.clone(), span), "does it ever decide?") {
            continue;
        }
        let message = format!("criterion `{id}` never changes a recommendation once everything is answered");
        let help = "raise its weight, strengthen the evidence on it, or remove it";
        let diagnostic = Diagnostic::warning(Code::IdleCriterion, span, message).help(help);
        let speak = linter.model.pack.rules.iter().filter(|(_, rule)| {
            matches!(rule.action, Action::Weigh { criterion: other, .. } if other.index() == criterion.index())
        });
        let speak: Vec<Node> = speak.map(|(rule, _)| linter.model.applies[rule]).collect();
        let any = linter.model.any(speak);
        let region = linter.model.find(&[Want::is(any)]).here();
        let shows = Shows::verdict(format!("{id}-does-not-decide"), format!("There is evidence on `{id}`"));
        linter.report_shown(Some(id), diagnostic, region, shows);
    }
}

/// Whether a criterion has weight, and a rule that gives evidence on it of which more can be said than that it never fires.
fn can_decide(linter: &Linter<'_>, criterion: CriterionId) -> bool {
    let weighty = linter.model.pack.criteria[criterion].weight > 0.0;
    let speaks = |(id, rule): (RuleId, &Rule)| {
        matches!(&rule.action, Action::Weigh { criterion: other, .. } if *other == criterion)
            && !linter.dead.contains(&id)
    };
    weighty && linter.model.pack.rules.iter().any(speaks)
}
