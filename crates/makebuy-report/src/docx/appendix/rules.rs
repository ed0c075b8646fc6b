//! The rules that applied, in full, and the others by what they say: a reader of paper looks them up in the pack.

use crate::docx::flow::Flow;
use crate::docx::styles::Style;
use crate::docx::text::Text;
use crate::view::appendix::{RuleView, Rules};
use crate::words::stop;

/// A large document quotes some by their number.
pub(super) fn write(flow: &mut Flow<'_>, rules: &Rules, compact: bool) {
    flow.heading(2, &flow.t("rules_applied"), None);
    for rule in &rules.applied {
        in_full(flow, rule, &title(rule, compact));
    }
    if !rules.others.is_empty() {
        flow.heading(2, &flow.t("rules_others"), None);
    }
    for rule in &rules.others {
        let title = Text::of_strong(&title(rule, compact)).strong(stop(&rule.title)).say(" ");
        flow.anchored(Style::Fine, &rule.anchor, says(title, rule));
    }
}

fn title(rule: &RuleView, compact: bool) -> String {
    let number = rule.number.filter(|_| compact);
    number.map_or_else(|| rule.title.clone(), |number| format!("{number} {}", rule.title))
}

fn in_full(flow: &mut Flow<'_>, rule: &RuleView, title: &str) {
    flow.heading(4, title, Some(&rule.anchor));
    flow.keep(Style::Fine, says(Text::default(), rule).say(" ").say(&rule.because));
    let text = condition(flow, rule);
    let text = match &rule.counter {
        Some(counter) => text.say(" ").strong(&flow.lead("counter")).say(counter),
        None => text,
    };
    let text = if rule.activities.is_empty() { text } else { applied(flow, text.say(" "), rule) };
    flow.put(Style::Fine, text);
}

/// What it is and what it does.
fn says(text: Text, rule: &RuleView) -> Text {
    let status = rule.status.as_deref().map_or_else(String::new, |status| format!(", {status}"));
    text.say(&rule.kind).say(&status).say(". ").say(&rule.says).say(".")
}

fn condition(flow: &Flow<'_>, rule: &RuleView) -> Text {
    let text = Text::of(&flow.lead("when"));
    let text = match &rule.when {
        Some(when) => text.code(when),
        None => text.say(&flow.t("always")),
    };
    let text = text.say(".");
    let text = match &rule.need {
        Some(need) => text.say(" ").say(&flow.lead("need")).code(need).say("."),
        None => text,
    };
    match rule.cites.is_empty() {
        true => text,
        false => flow.cites(text.say(" ").say(&flow.lead("source")), &rule.cites).say("."),
    }
}

/// The activities it applied to, by the numbers of their sections.
fn applied(flow: &Flow<'_>, text: Text, rule: &RuleView) -> Text {
    let begun = text.say(&flow.lead("applied_to"));
    let text = rule.activities.iter().enumerate().fold(begun, |text, (at, link)| {
        let text = if at > 0 { text.say(", ") } else { text };
        text.link(&link.anchor, &link.number)
    });
    let more = rule.more.as_deref().map_or_else(String::new, |more| format!(" {more}"));
    text.say(&more).say(".")
}
