//! The top of the first page.

use super::flow::Flow;
use super::styles::Style;
use super::text::Text;
use crate::view::View;
use crate::view::failures::Failures;

pub(super) fn write(flow: &mut Flow<'_>, view: &View) {
    flow.say(Style::Title, &view.title);
    flow.say(Style::Subtitle, &view.facts.join("\u{a0}· "));
    flow.say(Style::Answer, &view.summary.answer);
    if let Some(failures) = &view.failures {
        failed(flow, failures);
    }
    for warning in &view.summary.warnings {
        let note = flow.words.labelled(&flow.t("note_well"));
        flow.put(Style::Note, Text::default().link(WATCH, &note).say(" ").say(warning));
    }
}

/// Where the portfolio's warnings are told in full.
pub(super) const WATCH: &str = "watch";

fn failed(flow: &mut Flow<'_>, failures: &Failures) {
    flow.keep(Style::Body, Text::of_strong(&failures.title));
    for item in &failures.items {
        let text = Text::of(&flow.words.labelled(&item.what)).say(" ").say(&item.happened);
        let text = match item.activities.is_empty() {
            true => text,
            false => flow.links(text.say(" ("), &item.activities, item.more.as_deref()).say(")"),
        };
        flow.bullet(text);
    }
    flow.say(Style::Quiet, failures.more.as_deref().unwrap_or_default());
}
