//! The funnel: what each step of the method did to the activities that reached it.

use super::flow::Flow;
use super::styles::Style;
use super::table::{Cell, Column, Grid};
use super::text::Text;
use crate::figure::raster::Image;
use crate::view::View;
use crate::view::funnel::Step;
use crate::view::links::Link;

pub(super) fn write(flow: &mut Flow<'_>, view: &View, image: Option<Image>) {
    let (Some(heading), Some(funnel)) = (&view.sections.funnel, &view.funnel) else { return };
    flow.section(heading);
    let mut columns = vec![Column::of(flow.t("step"), 46)];
    let counts = ["entered", "kept_in", "held_back", "ruled_out", "let_through", "unsure"];
    columns.extend(counts.map(|label| Column::numbers(flow.t(label), 10)));
    let mut grid = Grid::new(columns);
    for step in &funnel.steps {
        let title = Cell::say(&format!("{}. {}", step.number, step.title));
        let title = title.small(step.text.as_deref().map_or_else(Text::default, Text::of));
        let counts = [step.entered, step.kept_in, step.held_back, step.ruled_out, step.let_through, step.unsure];
        grid.row(std::iter::once(title).chain(counts.map(|count| Cell::say(&count.to_string()))).collect());
    }
    flow.figure(&funnel.caption, image);
    flow.table(None, grid);
    for step in &funnel.steps {
        names(flow, step);
    }
}

/// Which activities a step did something to.
fn names(flow: &mut Flow<'_>, step: &Step) {
    let groups: [(&str, &[Link]); 4] = [
        ("kept_in", &step.kept_in_links),
        ("held_back", &step.held_back_links),
        ("ruled_out", &step.ruled_out_links),
        ("let_through_for_now", &step.unsure_links),
    ];
    if groups.iter().all(|(_, links)| links.is_empty()) {
        return;
    }
    flow.keep(Style::Body, Text::of_strong(&step.title));
    for (label, links) in groups {
        if !links.is_empty() {
            flow.bullet(flow.links(Text::of(&flow.lead(label)), links, None));
        }
    }
}
