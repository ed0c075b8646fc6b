//! All answers, with where they come from.

use crate::docx::flow::Flow;
use crate::docx::styles::Style;
use crate::docx::text::Text;
use crate::view::appendix::{Group, Inputs, Item, Named};

pub(super) fn write(flow: &mut Flow<'_>, inputs: &Inputs) {
    flow.heading(2, &flow.t("inputs"), None);
    flow.heading(3, &flow.t("organisation"), None);
    groups(flow, &inputs.organisation);
    if !inputs.providers.is_empty() {
        flow.heading(3, &flow.t("provider_inputs"), None);
        named(flow, &inputs.providers);
    }
    if !inputs.assumptions.is_empty() {
        flow.heading(3, &flow.t("declared"), None);
        flow.say(Style::Quiet, &flow.t("declared_note"));
        flow.put(Style::Body, items(flow, Text::default(), &inputs.assumptions));
    }
    if !inputs.asked.is_empty() {
        flow.heading(3, &flow.t("asked"), None);
    }
    for item in &inputs.asked {
        flow.bullet(Text::of_strong(&item.fact).say(" ").say(item.value.as_deref().unwrap_or_default()));
    }
    flow.heading(3, &flow.t("activity_inputs"), None);
    named(flow, &inputs.activities);
    groups(flow, &inputs.gathered);
    if !inputs.idle_assignments.is_empty() {
        flow.heading(3, &flow.t("idle_assignments"), None);
        flow.say(Style::Quiet, &flow.t("idle_assignments_note"));
    }
    for item in &inputs.idle_assignments {
        flow.bullet(Text::of(&item.fact).say(" ").say(item.value.as_deref().unwrap_or_default()));
    }
}

fn named(flow: &mut Flow<'_>, all: &[Named]) {
    for one in all {
        let number = one.link.as_ref().map_or_else(String::new, |link| format!("{} ", link.number));
        flow.keep(Style::Fine, Text::of_strong(&number).strong(&one.name));
        groups(flow, &one.groups);
    }
}

fn groups(flow: &mut Flow<'_>, groups: &[Group]) {
    for group in groups {
        let text = match group.items.is_empty() {
            true => Text::of_strong(&group.origin),
            false => Text::of_strong(&flow.words.labelled(&group.origin)).say(" "),
        };
        flow.put(Style::Fine, items(flow, text, &group.items));
    }
}

fn items(flow: &Flow<'_>, text: Text, items: &[Item]) -> Text {
    items.iter().enumerate().fold(text, |text, (at, item)| {
        let text = if at > 0 { text.say(&flow.words.after_semicolon("")) } else { text };
        match &item.value {
            Some(value) => text.say(&item.fact).say(" ").strong(value),
            None => text.say(&item.fact),
        }
    })
}
