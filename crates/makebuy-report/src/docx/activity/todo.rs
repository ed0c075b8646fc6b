//! What to do about a verdict: what has to be met and done, with room for who and when, what to find out, and what was
//! assumed.

use crate::docx::flow::Flow;
use crate::docx::styles::Style;
use crate::docx::table::{Cell, Column, Grid};
use crate::docx::text::Text;
use crate::view::activity::{DutyView, QuestionView, RequirementView, Section, Todo};

/// A box to tick.
const BOX: &str = "☐";

pub(super) fn write(flow: &mut Flow<'_>, section: &Section) {
    let todo = &section.todo;
    requirements(flow, todo);
    questions(flow, &todo.questions);
    duties(flow, &todo.duties);
    assumptions(flow, todo);
}

/// A list to tick off, with room for who sees to it and by when.
fn checklist(flow: &Flow<'_>) -> Grid {
    Grid::new(vec![
        Column::of(flow.words.office_tick(), 6),
        Column::of(flow.t("to_do"), 62),
        Column::of(flow.words.office_owner(), 18),
        Column::of(flow.words.office_due(), 14),
    ])
}

fn requirements(flow: &mut Flow<'_>, todo: &Todo) {
    if todo.requirements.is_empty() && todo.met_count.is_none() {
        return;
    }
    flow.heading(3, &flow.t("requirements"), None);
    let mut grid = checklist(flow);
    for item in &todo.requirements {
        grid.row(requirement(flow, item));
    }
    flow.table(None, grid);
    if let Some(met) = &todo.met_count {
        let text = Text::of_strong(met);
        let text = match todo.met.is_empty() {
            true => text,
            false => flow.rules(text.say(&flow.words.labelled("")).say(" "), &todo.met),
        };
        flow.put(Style::Quiet, text.say("."));
    }
}

fn requirement(flow: &Flow<'_>, item: &RequirementView) -> Vec<Cell> {
    let text = Text::of_strong(&item.word).say(&flow.words.after_semicolon(&item.options)).say(". ");
    let text = flow.rule(text.say(&flow.lead("rule")), &item.rule).say(".");
    let text = match item.answers.is_empty() {
        true => text,
        false => flow.answers(text.say(" ").say(&flow.t("because_of")).say(" "), &item.answers).say("."),
    };
    vec![Cell::say(BOX), Cell::say(&item.todo).small(text), Cell::default(), Cell::default()]
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
            text = flow.rules(text.say(" ").say(&flow.lead("asked_by")), &item.rules).say(".");
        }
        if let Some(help) = &item.help {
            text = text.say(" ").say(help);
        }
        flow.under(text);
    }
}

fn duties(flow: &mut Flow<'_>, duties: &[DutyView]) {
    if duties.is_empty() {
        return;
    }
    flow.heading(3, &flow.t("duties"), None);
    let mut grid = checklist(flow);
    for item in duties {
        let text = duty(flow, item);
        grid.row(vec![Cell::say(BOX), Cell::say(&item.duty).small(text), Cell::default(), Cell::default()]);
    }
    flow.table(None, grid);
}

fn duty(flow: &Flow<'_>, item: &DutyView) -> Text {
    let mut text = Text::default();
    if let Some(condition) = &item.condition {
        text = text.strong(condition).say(". ");
    }
    if let Some(qualifier) = &item.qualifier {
        text = text.say(&flow.lead("adds")).strong(qualifier).say(". ");
    }
    if let Some(rule) = &item.rule {
        text = flow.rule(text.say(&flow.lead("rule")), rule).say(". ");
    }
    match item.metrics.is_empty() {
        true => text,
        false => text.say(&flow.lead("measure")).say(&item.metrics.join(", ")).say("."),
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
        flow.put(Style::Body, text.say("."));
    }
    flow.say(Style::Quiet, todo.assumed.as_deref().unwrap_or_default());
}
