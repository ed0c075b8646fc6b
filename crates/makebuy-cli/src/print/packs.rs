//! What packs say, for people.

use super::style::{Style, lines, plain_table, wrapped};
use super::words::{typed, value};
use makebuy_core::Pack;
use makebuy_model::pack::{FactInfo, PackInfo, RuleInfo, RuleKind};
use std::fmt::Write as _;

/// All packs at hand, a line each.
pub(crate) fn pack_list(packs: &[(Pack, String)]) -> String {
    let mut table = plain_table(&["Pack", "Version", "Title", "Rules", "Facts", "From"]);
    for (pack, origin) in packs {
        let info = pack.info();
        table.add_row([
            info.id.clone(),
            info.version.clone(),
            info.title.clone(),
            info.rules.len().to_string(),
            info.facts.len().to_string(),
            origin.clone(),
        ]);
    }
    lines(&table)
}

/// Everything a pack says, on the terminal.
pub(crate) fn pack_page(info: &PackInfo) -> String {
    let mut text = format!("{}\n", Style::Heading.paint(&format!("{} · {} {}", info.title, info.id, info.version)));
    if let Some(description) = &info.description {
        text.push_str(&wrapped(description, ""));
    }
    let head = |name: &str, number: usize| format!("\n{}\n", Style::Heading.paint(&format!("{name} ({number})")));
    text.push_str(&head("Options", info.options.len()));
    for option in &info.options {
        let outside = if option.external { ", uses a provider" } else { "" };
        let _ = writeln!(text, "  {}: {}{outside}", option.id, option.title);
    }
    text.push_str(&head("Facts", info.facts.len()));
    for fact in &info.facts {
        text.push_str(&wrapped(&format!("{}: {}", fact.id, question(fact)), "  "));
        text.push_str(&wrapped(&answers(fact), "      "));
    }
    text.push_str(&head("Criteria", info.criteria.len()));
    for criterion in &info.criteria {
        let share = criterion.share * 100.0;
        text.push_str(&wrapped(&format!("{} {share:.0} %: {}", criterion.id, criterion.title), "  "));
        if let Some(rationale) = &criterion.rationale {
            text.push_str(&wrapped(rationale, "      "));
        }
    }
    text.push_str(&head("Rules, by step", info.rules.len()));
    for (step, rules) in by_step(info) {
        let _ = writeln!(text, "\n  {}", Style::Heading.paint(&step));
        for rule in rules {
            text.push_str(&wrapped(&format!("{} ({}): {}", rule.id, rule.kind.as_str(), rule.title), "  "));
            text.push_str(&wrapped(&says(rule), "      "));
            text.push_str(&wrapped(&rule.because, "      "));
        }
    }
    text
}

/// The rules of each step, in order, under its title and id; those of no step first.
fn by_step(info: &PackInfo) -> Vec<(String, Vec<&RuleInfo>)> {
    let of = |step: Option<&str>| info.rules.iter().filter(|rule| rule.step.as_deref() == step).collect::<Vec<_>>();
    let mut steps = vec![("Of no step".to_owned(), of(None))];
    steps.extend(info.steps.iter().map(|step| (format!("{}  [{}]", step.title, step.id), of(Some(&step.id)))));
    steps.retain(|(_, rules)| !rules.is_empty());
    steps
}

fn question(fact: &FactInfo) -> String {
    fact.ask.clone().or_else(|| fact.title.clone()).unwrap_or_default()
}

/// What may be answered.
fn answers(fact: &FactInfo) -> String {
    let unit = fact.unit.as_ref().map(|unit| format!(" in {unit}")).unwrap_or_default();
    let bound = |word: &str, bound: Option<f64>| bound.map(|bound| format!(", {word} {bound}")).unwrap_or_default();
    let values = fact.values.iter().map(|value| typed(fact, value));
    let kind = if fact.values.is_empty() {
        format!("{}{unit}{}{}", fact.kind.as_str(), bound("at least", fact.min), bound("at most", fact.max))
    } else {
        format!("{}: {}", fact.kind.as_str(), values.collect::<Vec<_>>().join(", "))
    };
    let assumed =
        fact.assume.as_ref().map(|assumed| format!("; assumed {} if nothing is said", value(Some(fact), assumed)));
    let derived = fact.derive.as_ref().map(|derive| format!("; derived: {derive}"));
    format!("about the {}; {kind}{}{}", fact.subject.as_str(), assumed.unwrap_or_default(), derived.unwrap_or_default())
}

/// What a rule says, in one line.
pub(super) fn says(rule: &RuleInfo) -> String {
    let when = rule.when.as_ref().map_or_else(|| "always".to_owned(), |when| format!("when {when}"));
    let options = rule.options.join(", ");
    match rule.kind {
        RuleKind::Veto | RuleKind::Exclude => format!("{when}: out are {options}"),
        RuleKind::Lift => format!("{when}: lifts {}", rule.lifts.join(", ")),
        RuleKind::Require => {
            let need = rule.need.as_deref().unwrap_or_default();
            format!("{when}: {options} only if {need}; else: {}", rule.todo.as_deref().unwrap_or_default())
        }
        RuleKind::Weigh => {
            let effect = rule.effect.iter().map(|(option, effect)| format!("{option} {effect:+}"));
            let criterion = rule.criterion.as_deref().unwrap_or_default();
            format!("{when}: on {criterion}, {}", effect.collect::<Vec<_>>().join(", "))
        }
        RuleKind::Duty => format!("{when}, if {options}: {}", rule.duty.as_deref().unwrap_or_default()),
        RuleKind::Portfolio => {
            let share = rule.above.unwrap_or_default() * 100.0;
            let chosen = rule.chosen.join(", ");
            format!("{when}: if more than {share:.0} % get {chosen}: {}", rule.warning.as_deref().unwrap_or_default())
        }
    }
}
