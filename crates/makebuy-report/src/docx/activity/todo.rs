//! What to do about a verdict: what to find out, what was assumed, what has to be met and done, and what to measure.

use crate::docx::flow::Flow;
use crate::docx::styles::Style;
use crate::docx::table::{Cell, Column, Grid};
use crate::docx::text::Text;
use crate::view::activity::{DutyView, QuestionView, RequirementView, Section, Todo};
use crate::view::assigned::Assigned;
use crate::words::capital;

/// A box to tick.
const BOX: &str = "☐";

/// What to find out and what was assumed, then what has to be met and done, and what to measure.
pub(super) fn write(flow: &mut Flow<'_>, section: &Section) {
    let todo = &section.todo;
    questions(flow, &todo.questions);
    if let Some(more) = &todo.more_questions {
        flow.keep(Style::Quiet, Text::of(&format!("{more}{}", flow.t("colon"))));
        todo.other_questions.iter().for_each(|question| flow.bullet(Text::of(question)));
    }
    assumptions(flow, todo);
    checklist(flow, todo);
    metrics(flow, todo);
}

/// A list to tick off, with room for who sees to it and by when.
fn checklist(flow: &mut Flow<'_>, todo: &Todo) {
    if todo.requirements.is_empty() && todo.met_count.is_none() && todo.duties.is_empty() {
        return;
    }
    flow.heading(3, &flow.t("checklist"), None);
    let mut grid = Grid::new(vec![
        Column::of(flow.words.office_tick(), 9),
        Column::of(flow.t("check_what"), 46),
        Column::of(flow.t("check_when"), 17),
        Column::of(flow.t("owner"), 15),
        Column::of(flow.t("by_when"), 13),
    ]);
    for item in &todo.requirements {
        grid.row(requirement(flow, item));
    }
    for item in &todo.duties {
        grid.row(duty(flow, item));
    }
    flow.table(None, grid);
    met(flow, todo);
}

fn met(flow: &mut Flow<'_>, todo: &Todo) {
    let Some(met) = &todo.met_count else { return };
    let text = Text::of_strong(met);
    let text = match todo.met.is_empty() {
        true => text,
        false => flow.rules(text.say(&flow.words.labelled("")).say(" "), &todo.met),
    };
    flow.put(Style::Quiet, text.say("."));
}

fn requirement(flow: &Flow<'_>, item: &RequirementView) -> Vec<Cell> {
    let state = Cell::say(&item.word).small(Text::of(&item.options));
    let what = Cell::say(&item.todo).small(flow.rule(Text::default(), &item.rule));
    row(what, state, &item.assigned)
}

fn duty(flow: &Flow<'_>, item: &DutyView) -> Vec<Cell> {
    let rule = flow.rule(Text::default(), &item.rule);
    let what = if item.again { Cell::of(rule) } else { Cell::say(&item.duty).small(rule) };
    let state = Cell::say(&item.when);
    let state = match &item.qualifier {
        Some(qualifier) => state.small(Text::of(&flow.lead("adds")).strong(qualifier)),
        None => state,
    };
    row(what, state, &item.assigned)
}

fn row(what: Cell, state: Cell, to: &Assigned) -> Vec<Cell> {
    let named = |text: &Option<String>| text.as_deref().map_or_else(Cell::default, Cell::say);
    vec![Cell::say(BOX), what, state, named(&to.owner), named(&to.by)]
}

fn metrics(flow: &mut Flow<'_>, todo: &Todo) {
    if todo.metrics.is_empty() {
        return;
    }
    flow.heading(3, &flow.t("track"), None);
    for metric in &todo.metrics {
        let text = Text::of_strong(&metric.title).say(&format!(" ({})", metric.about));
        let text = match &metric.baseline {
            Some(baseline) => text.say(". ").say(&flow.lead("take_baseline")).say(baseline),
            None => text,
        };
        flow.bullet(text);
    }
    flow.say(Style::Quiet, &capital(todo.more_metrics.as_deref().unwrap_or_default()));
}

fn questions(flow: &mut Flow<'_>, questions: &[QuestionView]) {
    if questions.is_empty() {
        return;
    }
    flow.heading(3, &flow.t("questions"), None);
    flow.keep(Style::Quiet, Text::of(&flow.t("questions_note")));
    let list = flow.numbered();
    for item in questions {
        flow.number(list, Text::of(&item.text));
        let mut text = Text::of(&item.stake).say(".");
        if let Some(of) = &item.of {
            text = text.say(" ").say(of).say(".");
        }
        if !item.rules.is_empty() {
            text = flow.rules(text.say(" ").say(&flow.lead("asked_by")), &item.rules);
            text = item.more_rules.iter().fold(text, |text, more| text.say(" ").say(more)).say(".");
        }
        if let Some(help) = &item.help {
            text = text.say(" ").say(help);
        }
        flow.under(text);
    }
}

fn assumptions(flow: &mut Flow<'_>, todo: &Todo) {
    if todo.decisive.is_empty() && todo.assumed.is_none() {
        return;
    }
    flow.heading(3, &flow.t("assumptions"), None);
    if !todo.decisive.is_empty() {
        let begun = Text::of(&flow.lead("decisive"));
        let text = todo.decisive.iter().enumerate().fold(begun, |text, (at, group)| {
            let text = if at > 0 { text.say(&flow.words.after_semicolon("")) } else { text };
            text.say(&flow.words.labelled(&group.facts.join(", "))).say(" ").strong(&group.value)
        });
        let text = todo.more_decisive.iter().fold(text, |text, more| text.say(" ").say(more));
        flow.put(Style::Body, text.say("."));
    }
    flow.say(Style::Quiet, todo.assumed.as_deref().unwrap_or_default());
}
