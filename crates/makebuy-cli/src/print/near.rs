//! What was nearly so, for people.

use super::explain::title;
use super::style::wrapped;
use super::summary::standing;
use super::words::{answered, fact, value};
use makebuy_model::Assessment;
use makebuy_model::assessment::{Change, Judgement, Nearly};
use makebuy_model::pack::RuleKind;

/// The rules that nearly apply, with what they would change; empty if there are none.
pub(super) fn nearly(assessment: &Assessment, judgement: &Judgement) -> String {
    if judgement.near.is_empty() {
        return String::new();
    }
    let mut text = title("What was nearly so");
    for near in &judgement.near {
        let rule = assessment.pack.rule(&near.rule);
        let rule = rule.map_or("", |rule| rule.title.as_str());
        text.push_str(&wrapped(&format!("- {rule}  [{}]", near.rule), "  "));
        text.push_str(&wrapped(&format!("{}{}", told(assessment, near), then(judgement, near)), "    "));
    }
    text
}

fn told(assessment: &Assessment, near: &Nearly) -> String {
    let options = near.options.join(", ");
    let would = match near.kind {
        RuleKind::Veto | RuleKind::Exclude => format!("Would put out {options}"),
        RuleKind::Require => format!("Would hold back {options}"),
        RuleKind::Lift => format!("Would let in {options}"),
        RuleKind::Weigh | RuleKind::Duty | RuleKind::Portfolio => "Would tip the scores".to_owned(),
    };
    let change = |change: &Change| {
        let pack = &assessment.pack;
        let then = value(fact(pack, &change.now.fact), &change.value);
        format!("{} were {then} (now {})", change.now.fact, answered(pack, &change.now))
    };
    let changes: Vec<String> = near.changes.iter().map(change).collect();
    format!("{would} if {}", changes.join(" and "))
}

fn then(judgement: &Judgement, near: &Nearly) -> String {
    let verdict = &judgement.verdict;
    match &near.then {
        None => ".".to_owned(),
        Some(then) if then.option == verdict.option => {
            format!("; still {}, but {}.", option(then.option.as_deref()), standing(then.standing))
        }
        Some(then) => format!("; then {}, {}.", option(then.option.as_deref()), standing(then.standing)),
    }
}

fn option(option: Option<&str>) -> &str {
    option.unwrap_or("no option")
}
