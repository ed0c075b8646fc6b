//! A case as TOML, in the documented format.

use crate::reference::model::{Answer, Answers, Condition, Fact, Kind, Pack, Portfolio, Rule, Says, Subject};
use std::fmt::Write as _;

/// The id of every random pack.
pub const PACK: &str = "random";

/// Adds a line; writing to a string cannot fail.
macro_rules! line {
    ($to:expr, $($text:tt)*) => {{
        let _ = writeln!($to, $($text)*);
    }};
}

/// A pack's file.
#[must_use]
pub fn pack(pack: &Pack) -> String {
    let mut text = String::new();
    line!(text, "[pack]\nid = \"{PACK}\"\nversion = \"1.0.0\"\ntitle = \"Random\"");
    if let Some(indifference) = pack.indifference {
        line!(text, "indifference = {indifference:?}");
    }
    line!(text, "\n[[step]]\nid = \"only\"\ntitle = \"The only step\"");
    for option in &pack.options {
        line!(text, "\n[[option]]\nid = \"{0}\"\ntitle = \"{0}\"", option.id);
        line!(text, "external = {}\nneeds_provider = {}", option.external, option.needs_provider);
    }
    for criterion in &pack.criteria {
        line!(text, "\n[[criterion]]\nid = \"{0}\"\ntitle = \"{0}\"", criterion.id);
        line!(text, "weight = {:?}", criterion.weight);
    }
    for fact in &pack.facts {
        write_fact(&mut text, fact);
    }
    for rule in &pack.rules {
        write_rule(&mut text, rule);
    }
    text
}

fn write_fact(text: &mut String, fact: &Fact) {
    line!(text, "\n[[fact]]\nid = \"{}\"", fact.id);
    line!(text, "kind = \"{}\"", kind(&fact.kind));
    if let Some(derive) = &fact.derive {
        line!(text, "title = \"{}\"\nderive = \"{}\"", fact.id, derive.text);
        return;
    }
    line!(text, "subject = \"{}\"\nask = \"What about {}?\"", subject(fact.subject), fact.id);
    match &fact.kind {
        Kind::Level(names) => line!(text, "levels = {names:?}"),
        Kind::Choice(names) | Kind::Set(names) => line!(text, "choices = {names:?}"),
        Kind::Number(min, max) => {
            for (key, bound) in [("min", min), ("max", max)] {
                if let Some(bound) = bound {
                    line!(text, "{key} = {bound:?}");
                }
            }
        }
        Kind::Flag | Kind::Text => {}
    }
    if let Some(assume) = &fact.assume {
        line!(text, "assume = {}", answer(assume));
    }
}

fn kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::Flag => "flag",
        Kind::Level(_) => "level",
        Kind::Choice(_) => "choice",
        Kind::Set(_) => "set",
        Kind::Number(..) => "number",
        Kind::Text => "text",
    }
}

fn subject(subject: Subject) -> &'static str {
    match subject {
        Subject::Organisation => "organisation",
        Subject::Activity => "activity",
        Subject::Provider => "provider",
    }
}

fn write_rule(text: &mut String, rule: &Rule) {
    line!(text, "\n[[rule]]\nid = \"{0}\"\ntitle = \"{0}\"\nbecause = \"It is so.\"", rule.id);
    line!(text, "step = \"only\"\nstatus = \"{}\"", rule.status);
    write_condition(text, "when", rule.when.as_ref());
    match &rule.says {
        Says::Veto(options) => line!(text, "kind = \"veto\"\noptions = {options:?}"),
        Says::Exclude(options) => line!(text, "kind = \"exclude\"\noptions = {options:?}"),
        Says::Lift(rules) => line!(text, "kind = \"lift\"\nrules = {rules:?}"),
        Says::Require(need, options) => {
            line!(text, "kind = \"require\"\noptions = {options:?}\ntodo = \"Do it.\"");
            write_condition(text, "need", Some(need));
        }
        Says::Weigh(criterion, effects) => {
            let effects: Vec<String> = effects.iter().map(|(option, effect)| format!("{option} = {effect}")).collect();
            line!(text, "kind = \"weigh\"\ncriterion = \"{criterion}\"\neffect = {{ {} }}", effects.join(", "));
        }
        Says::Duty(options, qualifier) => {
            line!(text, "kind = \"duty\"\noptions = {options:?}\nduty = \"Do it.\"");
            if let Some(qualifier) = qualifier {
                line!(text, "qualifier = \"{qualifier}\"");
            }
        }
        Says::Portfolio(chosen, above) => {
            line!(text, "kind = \"portfolio\"\nchosen = {chosen:?}\nabove = {above:?}\nwarning = \"Many.\"");
        }
    }
}

fn write_condition(text: &mut String, key: &str, condition: Option<&Condition>) {
    if let Some(condition) = condition {
        line!(text, "{key} = \"{}\"", condition.text);
    }
}

/// A portfolio's file.
#[must_use]
pub fn portfolio(portfolio: &Portfolio) -> String {
    let mut text = String::new();
    line!(text, "pack = \"{PACK}\"\ntitle = \"Random\"\n\n[organisation]");
    write_answers(&mut text, &portfolio.organisation);
    for provider in &portfolio.providers {
        line!(text, "\n[[provider]]\nid = \"{}\"", provider.id);
        write_answers(&mut text, &provider.answers);
    }
    for activity in &portfolio.activities {
        line!(text, "\n[[activity]]\nid = \"{}\"", activity.id);
        if !activity.providers.is_empty() {
            line!(text, "providers = {:?}", activity.providers);
        }
        write_answers(&mut text, &activity.answers);
        for (provider, answers) in &activity.about {
            line!(text, "[activity.provider.{provider}]");
            write_answers(&mut text, answers);
        }
    }
    text
}

fn write_answers(text: &mut String, answers: &Answers) {
    for (fact, given) in answers {
        line!(text, "{fact} = {}", answer(given));
    }
}

fn answer(answer: &Answer) -> String {
    match answer {
        Answer::Unknown => "\"unknown\"".to_owned(),
        Answer::Flag(flag) => flag.to_string(),
        Answer::Name(name) => format!("{name:?}"),
        Answer::Names(names) => format!("{names:?}"),
        // Whole numbers as TOML integers, the others as floats.
        Answer::Number(whole) if whole.fract() == 0.0 && (1.0..1e6).contains(&whole.abs()) => format!("{whole:.0}"),
        Answer::Number(number) => format!("{number:?}"),
        Answer::Names2(low, high) => format!("[{low:?}, {high:?}]"),
        Answer::Number2(low, high) => format!("[{low:?}, {high:?}]"),
    }
}
