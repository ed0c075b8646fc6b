//! The method, its steps, and the weights.

use crate::docx::flow::Flow;
use crate::docx::styles::Style;
use crate::docx::table::{Cell, Column, Grid};
use crate::docx::text::Text;
use crate::view::View;
use crate::view::appendix::{Appendix, Step};
use crate::words::stop;

pub(super) fn write(flow: &mut Flow<'_>, view: &View) {
    let appendix = &view.appendix;
    flow.heading(2, &flow.t("method"), None);
    flow.say(Style::Quiet, view.pack_description.as_deref().unwrap_or_default());
    for paragraph in &appendix.method {
        flow.say(Style::Body, paragraph);
    }
    steps(flow, &appendix.steps);
    flow.heading(2, &flow.t("criteria"), None);
    criteria(flow, appendix);
    if !appendix.adjustments.is_empty() {
        flow.heading(3, &flow.t("adjustments"), None);
    }
    for adjustment in &appendix.adjustments {
        flow.bullet(Text::of(&adjustment.change).say(". ").say(&adjustment.reason));
    }
}

fn steps(flow: &mut Flow<'_>, steps: &[Step]) {
    if steps.is_empty() {
        return;
    }
    flow.heading(3, &flow.t("steps"), None);
    let list = flow.numbered();
    for step in steps {
        let text = Text::of_strong(&step.title);
        flow.number(
            list,
            match &step.text {
                Some(more) => text.strong(stop(&step.title)).say(" ").say(more),
                None => text,
            },
        );
    }
}

fn criteria(flow: &mut Flow<'_>, appendix: &Appendix) {
    let mut grid = Grid::new(vec![
        Column::of(flow.t("criterion"), 28),
        Column::numbers(flow.t("weight"), 10),
        Column::numbers(flow.t("share"), 10),
        Column::of(flow.t("rationale"), 52),
    ]);
    for one in &appendix.criteria {
        let rationale = Cell::maybe(one.rationale.as_deref());
        grid.row(vec![Cell::say(&one.title), Cell::say(&one.weight), Cell::say(&one.share), rationale]);
    }
    flow.table(None, grid);
}
