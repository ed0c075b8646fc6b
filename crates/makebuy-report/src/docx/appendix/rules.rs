//! Every rule of the pack in full.

use crate::docx::flow::Flow;
use crate::docx::styles::Style;
use crate::docx::text::Text;
use crate::view::appendix::{RuleView, Rules};

pub(super) fn write(flow: &mut Flow<'_>, rules: &Rules) {
    flow.heading(2, &flow.t("rules_applied"), None);
    for rule in &rules.applied {
        one(flow, rule);
    }
    if !rules.others.is_empty() {
        flow.heading(2, &flow.t("rules_others"), None);
    }
    for rule in &rules.others {
        one(flow, rule);
    }
}

fn one(flow: &mut Flow<'_>, rule: &RuleView) {
    flow.heading(4, &rule.title, Some(&rule.anchor));
    let status = rule.status.as_deref().map_or_else(String::new, |status| format!(", {status}"));
    flow.keep(Style::Quiet, Text::of(&rule.kind).say(&status).say(". ").say(&rule.says).say("."));
    flow.say(Style::Body, &rule.because);
    flow.put(Style::Quiet, condition(flow, rule));
    if let Some(counter) = &rule.counter {
        flow.put(Style::Body, Text::of_strong(&flow.lead("counter")).say(counter));
    }
    if !rule.activities.is_empty() {
        flow.put(Style::Quiet, applied(flow, rule));
    }
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
fn applied(flow: &Flow<'_>, rule: &RuleView) -> Text {
    let begun = Text::of(&flow.lead("applied_to"));
    let text = rule.activities.iter().enumerate().fold(begun, |text, (at, link)| {
        let text = if at > 0 { text.say(", ") } else { text };
        text.link(&link.anchor, &link.number)
    });
    let more = rule.more.as_deref().map_or_else(String::new, |more| format!(" {more}"));
    text.say(&more).say(".")
}
