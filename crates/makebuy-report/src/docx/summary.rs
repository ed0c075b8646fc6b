//! The executive summary: what to do now, what to decide, what could go wrong.

use super::flow::Flow;
use super::styles::Style;
use super::text::Text;
use crate::view::View;
use crate::view::decide::{CloseCall, Decide, Impossible};
use crate::view::now::Now;
use crate::view::step::Step;

pub(super) fn write(flow: &mut Flow<'_>, view: &View) {
    let summary = &view.summary;
    flow.section(&view.sections.summary);
    flow.say(Style::Body, summary.recommended.as_deref().unwrap_or_default());
    flow.heading(3, &flow.t("do_now"), None);
    if let Some(failures) = &view.failures {
        flow.put(Style::Body, Text::of_strong(&flow.lead("mend_first")).strong(&failures.title));
    }
    now(flow, &summary.now);
    flow.heading(3, &flow.t("decide"), None);
    decide(flow, &summary.decide, !summary.now.ask.is_empty());
    flow.heading(3, &flow.t("top_risks"), None);
    if summary.risks.is_empty() {
        flow.say(Style::Body, &flow.t("risks_none"));
        return;
    }
    let list = flow.numbered();
    for risk in &summary.risks {
        let touches = risk.touches.iter().map(|touches| format!(" ({touches})")).collect::<String>();
        flow.number(list, Text::of(&risk.title).say(&touches));
    }
    flow.put(Style::Quiet, Text::default().link(view.sections.risks.anchor, &flow.t("risks_all")));
}

fn now(flow: &mut Flow<'_>, now: &Now) {
    flow.steps(&now.go);
    flow.say(Style::Quiet, now.more_go.as_deref().unwrap_or_default());
    if !now.prepare.is_empty() {
        flow.heading(4, &flow.t("prepare_first"), None);
        flow.steps(&now.prepare);
        flow.say(Style::Quiet, now.more_prepare.as_deref().unwrap_or_default());
    } else if now.go.is_empty() {
        flow.say(Style::Body, &flow.t("do_now_none"));
        questions(flow, &now.ask, now.more_ask.as_deref());
    }
}

/// What to decide; `asked` if the questions were told as what to do now.
fn decide(flow: &mut Flow<'_>, decide: &Decide, asked: bool) {
    if !decide.close.is_empty() {
        flow.heading(4, &flow.t("decide_close"), None);
    }
    for call in &decide.close {
        close(flow, call);
    }
    flow.say(Style::Quiet, decide.more_close.as_deref().unwrap_or_default());
    if !decide.impossible.is_empty() {
        flow.heading(4, &flow.t("decide_impossible"), None);
    }
    for stuck in &decide.impossible {
        impossible(flow, stuck);
    }
    flow.say(Style::Quiet, decide.more_impossible.as_deref().unwrap_or_default());
    questions(flow, &decide.questions, decide.more_questions.as_deref());
    if decide.close.is_empty() && decide.impossible.is_empty() && decide.questions.is_empty() {
        flow.say(Style::Body, &flow.t(if asked { "decide_answers" } else { "decide_none" }));
    }
}

fn questions(flow: &mut Flow<'_>, questions: &[Step], more: Option<&str>) {
    if !questions.is_empty() {
        flow.heading(4, &flow.t("decide_questions"), None);
        flow.steps(questions);
        flow.say(Style::Quiet, more.unwrap_or_default());
    }
}

fn close(flow: &mut Flow<'_>, call: &CloseCall) {
    let begun = Text::default().link(&call.link.anchor, &call.link.name).say(&flow.words.labelled("")).say(" ");
    let text = call.sides.iter().enumerate().fold(begun, |text, (at, side)| {
        let text = if at > 0 { text.say(" / ") } else { text };
        text.strong(&side.option).say(" ").say(&side.score)
    });
    flow.bullet(text);
    for side in &call.sides {
        let text = Text::of(&flow.words.labelled(&side.option)).say(" ");
        let text = match &side.reason {
            Some(rule) => flow.rule(text, rule),
            None => text.say(&flow.t("nothing_speaks")),
        };
        flow.under(text);
    }
}

fn impossible(flow: &mut Flow<'_>, stuck: &Impossible) {
    let text = Text::default().link(&stuck.link.anchor, &stuck.link.name);
    flow.bullet(match stuck.rules.is_empty() {
        true => text,
        false => flow.rules(text.say(" "), &stuck.rules),
    });
}
