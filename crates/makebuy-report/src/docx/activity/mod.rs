//! A section per activity.

mod reasons;
mod scores;
mod todo;

use super::contents;
use super::flow::Flow;
use super::styles::Style;
use super::text::Text;
use crate::view::View;
use crate::view::activity::Section;

pub(super) fn write(flow: &mut Flow<'_>, view: &View) {
    flow.fresh_section(&view.sections.activities);
    let links = view.activities.iter().map(|section| &section.link);
    contents::activities(flow, links.map(|link| (format!("{} {}", link.number, link.name), link.anchor.clone())));
    flow.say(Style::Quiet, &format!("{} {}", flow.t("near_note"), flow.t("checklist_note")));
    for section in &view.activities {
        one(flow, section);
    }
}

fn one(flow: &mut Flow<'_>, section: &Section) {
    flow.heading(2, &format!("{} {}", section.link.number, section.link.name), Some(&section.link.anchor));
    flow.keep(Style::Verdict, verdict(flow, section));
    flow.say(Style::Body, &section.sentences.join(" "));
    failed(flow, section);
    flow.say(Style::Note, section.note.as_deref().unwrap_or_default());
    scores::write(flow, section);
    reasons::write(flow, section);
    todo::write(flow, section);
    scores::providers(flow, section);
}

/// What is unknown because functions of plugins failed.
fn failed(flow: &mut Flow<'_>, section: &Section) {
    let Some(failed) = &section.failed else { return };
    let text = failed.happened.iter().fold(Text::of("† ").say(&failed.sentence), |text, one| {
        let text = text.say(" ").join(flow.happened(&one.text));
        one.with.iter().fold(text, |text, with| text.say(" ").say(with))
    });
    flow.put(Style::Note, text);
}

fn verdict(flow: &Flow<'_>, section: &Section) -> Text {
    let text = Text::of(&flow.words.labelled(&section.action)).say(" ");
    let text = if section.undecided { text.say(&section.headline) } else { text.strong(&section.headline) };
    let text = match &section.provider {
        Some(provider) => text.say("\u{a0}· ").say(provider),
        None => text,
    };
    flow.standing(text.say("\u{a0}· "), &section.standing)
}
