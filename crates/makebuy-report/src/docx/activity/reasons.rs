//! Why, and why not otherwise.

use crate::docx::flow::Flow;
use crate::docx::styles::Style;
use crate::docx::text::Text;
use crate::view::activity::{ReasonView, Section, WhyNot};
use crate::words::stop;

pub(super) fn write(flow: &mut Flow<'_>, section: &Section) {
    let reasons = &section.reasons;
    group(flow, section, &reasons.for_it, ["for", "for_none"]);
    flow.say(Style::Quiet, reasons.more_for.as_deref().unwrap_or_default());
    group(flow, section, &reasons.against, ["against", "against_none"]);
    flow.say(Style::Quiet, reasons.more_against.as_deref().unwrap_or_default());
    if !reasons.neutral.is_empty() {
        flow.heading(3, &reasons.neutral_title, None);
        all(flow, &reasons.neutral);
    }
    if !section.why_not.is_empty() {
        flow.heading(3, &flow.t(if section.undecided { "may_be_out" } else { "why_not" }), None);
    }
    for other in &section.why_not {
        let text = why_not(flow, other);
        flow.bullet(text);
    }
    nearly(flow, section);
}

/// Rules that one or two other answers would bring into effect.
fn nearly(flow: &mut Flow<'_>, section: &Section) {
    if section.near.is_empty() {
        return;
    }
    flow.heading(3, &flow.t("near"), None);
    for near in &section.near {
        let title = flow.rule(Text::default(), &near.rule).say(stop(&near.rule.title));
        let text = title.say(" ").say(&near.would);
        flow.bullet(near.then.iter().fold(text, |text, then| text.say(" ").strong(then)));
    }
}

/// The reasons that speak one way; that there are none is only said of a recommendation.
fn group(flow: &mut Flow<'_>, section: &Section, reasons: &[ReasonView], [title, none]: [&'static str; 2]) {
    if section.undecided && reasons.is_empty() {
        return;
    }
    flow.heading(3, &flow.t(title), None);
    if reasons.is_empty() {
        flow.say(Style::Body, &flow.t(none));
    }
    all(flow, reasons);
}

fn all(flow: &mut Flow<'_>, reasons: &[ReasonView]) {
    for reason in reasons {
        one(flow, reason);
    }
}

fn one(flow: &mut Flow<'_>, reason: &ReasonView) {
    let title = flow.rule(Text::default(), &reason.rule);
    let detail = detail(flow, reason);
    match &reason.because {
        Some(because) => {
            flow.bullet(title.say(stop(&reason.rule.title)).say(" ").say(because));
            flow.put(Style::ListMore, detail);
        }
        None => {
            flow.bullet(flow.rule(Text::default(), &reason.rule).say(stop(&reason.rule.title)).say(" ").join(detail))
        }
    }
    if let Some(aside) = &reason.aside {
        let text = Text::of_strong(aside);
        let text = match reason.related.is_empty() {
            true => text,
            false => flow.rules(text.say(&flow.words.labelled("")).say(" "), &reason.related),
        };
        flow.under(text.say("."));
    }
    if let Some(number) = reason.rule.number.filter(|_| reason.counter_again) {
        let text = Text::of(&flow.lead("counter"));
        flow.under(text.maybe_link(reason.rule.anchor.as_deref(), &number.to_string()).say("."));
    }
    if let Some(counter) = &reason.counter {
        flow.under(Text::of_strong(&flow.lead("counter")).say(counter));
    }
}

/// What the rule does, because of which answers, and on what authority.
fn detail(flow: &Flow<'_>, reason: &ReasonView) -> Text {
    let text = match reason.effect.is_empty() {
        true => Text::of(&reason.kind),
        false => Text::of(&flow.words.labelled(&reason.kind)).say(" ").say(&reason.effect),
    };
    let text = text.say(".");
    let text = match reason.answers.is_empty() {
        true => text,
        false => flow.answers(text.say(" ").say(&flow.t("because_of")).say(" "), &reason.answers).say("."),
    };
    match reason.cites.is_empty() {
        true => text,
        false => flow.cites(text.say(" ").say(&flow.lead("source")), &reason.cites).say("."),
    }
}

fn why_not(flow: &Flow<'_>, other: &WhyNot) -> Text {
    let mut text = Text::of_strong(&other.title).strong(stop(&other.title)).say(" ").say(&other.sentences.join(" "));
    if !other.by.is_empty() {
        let lead = if other.by.len() > 1 { "rules" } else { "rule" };
        text = flow.rules(text.say(" ").say(&flow.lead(lead)), &other.by).say(".");
    }
    if let Some(also) = &other.also {
        text = text.say(" ").say(also);
    }
    match other.needs.is_empty() {
        true => text,
        false => flow.rules(text.say(" ").say(&flow.lead("needs_first")), &other.needs).say("."),
    }
}
