//! The top of the first page.

use super::flow::Flow;
use super::styles::Style;
use super::text::Text;
use crate::view::View;
use crate::view::failures::Failures;

pub(super) fn write(flow: &mut Flow<'_>, view: &View) {
    let cover = &view.cover;
    flow.say(Style::Quiet, cover.marking.as_deref().unwrap_or_default());
    flow.say(Style::Title, &view.title);
    let author = cover.author.as_ref().map(|author| format!("{}{author}", flow.lead("author")));
    let facts = [cover.organisation.clone(), cover.date.clone(), author, Some(cover.pack.clone())];
    let facts: Vec<String> = facts.into_iter().chain([cover.builds_on.clone()]).flatten().collect();
    flow.say(Style::Subtitle, &facts.join("\u{a0}· "));
    if let Some(scope) = &cover.scope {
        flow.put(Style::Body, Text::of_strong(&flow.lead("scope")).say(scope));
    }
    flow.say(Style::Answer, &view.summary.answer);
    if let Some(failures) = &view.failures {
        failed(flow, failures);
    }
    if !cover.first.is_empty() {
        flow.keep(Style::Body, Text::of_strong(&flow.t("first_things")));
        flow.steps(&cover.first);
    }
}

fn failed(flow: &mut Flow<'_>, failures: &Failures) {
    let title = Text::of_strong(&flow.lead("mend_first")).strong(&failures.title);
    flow.keep(Style::Body, title.say(" ").say(&flow.t("failed_note")));
    for item in &failures.items {
        let text = Text::of(&item.what).say(". ").join(flow.happened(&item.happened));
        let text = item.with.iter().fold(text, |text, with| text.say(" ").say(with));
        let text = match item.activities.is_empty() {
            true => text,
            false => flow.links(text.say(" ("), &item.activities, item.more.as_deref()).say(")"),
        };
        flow.bullet(text);
    }
    flow.say(Style::Quiet, failures.more.as_deref().unwrap_or_default());
}
