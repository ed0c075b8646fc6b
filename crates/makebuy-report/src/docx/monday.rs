//! What to do first.

use super::flow::Flow;
use super::front::WATCH;
use super::styles::Style;
use super::text::Text;
use crate::view::View;
use crate::view::monday::{Item, Warning};

pub(super) fn write(flow: &mut Flow<'_>, view: &View) {
    let monday = &view.monday;
    flow.section(&view.sections.monday);
    flow.heading(3, &flow.t("do_first"), None);
    items(flow, &monday.todos, "do_first_none", monday.more_todos.as_deref());
    flow.heading(3, &flow.t("find_out_first"), None);
    items(flow, &monday.questions, "find_out_none", monday.more_questions.as_deref());
    flow.heading(3, &flow.t("watch"), Some(WATCH));
    for warning in &monday.warnings {
        warned(flow, warning);
    }
    if monday.warnings.is_empty() {
        flow.say(Style::Body, &flow.t("watch_none"));
    }
}

fn items(flow: &mut Flow<'_>, items: &[Item], none: &'static str, more: Option<&str>) {
    if items.is_empty() {
        flow.say(Style::Body, &flow.t(none));
        return;
    }
    let list = flow.numbered();
    for item in items {
        flow.number(list, Text::of(&item.text));
        let effect = Text::of(&flow.words.labelled(&item.effect)).say(" ");
        flow.under(flow.links(effect, &item.activities, item.more.as_deref()));
    }
    flow.say(Style::Quiet, more.unwrap_or_default());
}

fn warned(flow: &mut Flow<'_>, warning: &Warning) {
    flow.keep(Style::Body, Text::of_strong(&warning.text));
    flow.say(Style::Body, &warning.because);
    let text = Text::of(&flow.words.labelled(&warning.title)).say(" ").say(&warning.share).say(". ");
    let text = flow.links(text.say(&flow.lead("counted")), &warning.counted, None).say(".");
    let text = match warning.cites.is_empty() {
        true => text,
        false => flow.cites(text.say(" ").say(&flow.lead("source")), &warning.cites).say("."),
    };
    flow.put(Style::Quiet, text);
}
