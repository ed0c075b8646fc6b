//! One row per activity and thing to do: what has to be in place, and what goes with the verdict; with room for who sees
//! to it, by when, and whether it is done.

use super::table::{Cell, Column, Kind, Sheet, activity_cells, activity_columns};
use crate::index::Index;
use crate::view::answers;
use crate::view::assigned;
use crate::view::rules;
use makebuy_model::assessment::{Activity, Duty, Requirement, RequirementState};
use makebuy_model::pack::RuleKind;

pub(super) fn sheet(index: &Index<'_>) -> Sheet {
    let words = index.words;
    let mut columns = activity_columns(index);
    columns.extend([
        Column::text(words.sheet_what(), 60),
        Column::text(words.office_owner(), 20),
        Column::new(words.office_due(), Kind::Date, 13),
        Column::new(words.office_tick(), Kind::Tick, 10),
        Column::text(words.sheet_kind(), 14),
        Column::text(words.column("state"), 24),
        Column::text(words.sheet_options(), 30),
        Column::text(words.column("rule"), 40),
        Column::text(words.sheet_id(), 26),
    ]);
    let mut sheet = Sheet::new(words.sheet_todo(), 2, columns);
    for (place, activity) in index.assessment.activities.iter().enumerate() {
        let judgement = &activity.judgement;
        let requirements = judgement.requirements.iter().filter(|r| judgement.concerns_choice(r));
        sheet.rows.extend(requirements.map(|r| row(index, place, activity, &requirement(index, r))));
        sheet.rows.extend(judgement.duties.iter().map(|d| row(index, place, activity, &duty(index, d))));
    }
    sheet
}

/// Something to do.
struct Thing<'a> {
    what: &'a str,
    kind: RuleKind,
    state: String,
    options: String,
    rule: &'a str,
    done: bool,
}

fn requirement<'a>(index: &Index<'_>, requirement: &'a Requirement) -> Thing<'a> {
    Thing {
        what: &requirement.todo,
        kind: RuleKind::Require,
        state: index.words.requirement(requirement.state),
        options: answers::options(index, &requirement.options).join(", "),
        rule: &requirement.rule,
        done: requirement.state == RequirementState::Met,
    }
}

fn duty<'a>(index: &Index<'_>, duty: &'a Duty) -> Thing<'a> {
    Thing {
        what: &duty.duty,
        kind: RuleKind::Duty,
        state: index.words.duty(duty.state).unwrap_or_else(|| index.words.due_with()),
        options: String::new(),
        rule: &duty.rule,
        done: false,
    }
}

fn row(index: &Index<'_>, place: usize, activity: &Activity, thing: &Thing<'_>) -> Vec<Cell> {
    let words = index.words;
    let assigned = assigned::of(index, &activity.id, thing.rule);
    let by = assigned.and_then(|assignment| assignment.by.as_deref());
    let mut cells = activity_cells(place, &activity.name);
    cells.extend([
        thing.what.into(),
        assigned.and_then(|assignment| assignment.owner.as_ref()).into(),
        Cell::day(by),
        if thing.done { words.yes().into() } else { Cell::Empty },
        words.rule_kind(thing.kind).into(),
        (&thing.state).into(),
        (&thing.options).into(),
        rules::reference(index, thing.rule).title.into(),
        thing.rule.into(),
    ]);
    cells
}
