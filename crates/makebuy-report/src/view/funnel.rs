//! The funnel: what each step of the method did to the activities that reached it.

use super::links::{Link, Links};
use crate::figure::drawing::Drawing;
use crate::figure::funnel::{self, Part};
use crate::figure::hatch::Fill;
use crate::figure::sheet::Sheet;
use crate::index::Index;
use crate::words;
use makebuy_model::assessment::FunnelStep;
use serde::Serialize;
use std::collections::BTreeSet;

/// The funnel with its caption.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Funnel {
    /// What the figure is.
    pub(crate) title: String,
    /// What it shows.
    pub(crate) caption: String,
    /// How it is to be read, and every step in words.
    pub(crate) description: String,
    /// For screens and paper.
    pub(crate) broad: Drawing,
    /// For phones.
    pub(crate) narrow: Drawing,
    /// The steps in their order.
    pub(crate) steps: Vec<Step>,
}

/// One step: how many, and which.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Step {
    /// Its number.
    pub(crate) number: usize,
    /// Its name.
    pub(crate) title: String,
    /// What is decided in it.
    pub(crate) text: Option<String>,
    /// How many activities came to it.
    pub(crate) entered: usize,
    /// How many stay inside because of it.
    pub(crate) kept_in: usize,
    /// How many wait because of it.
    pub(crate) held_back: usize,
    /// For how many it rules out every option.
    pub(crate) ruled_out: usize,
    /// How many go on.
    pub(crate) let_through: usize,
    /// Of how many that is not certain.
    pub(crate) unsure: usize,
    /// Those that stay inside.
    pub(crate) kept_in_links: Vec<Link>,
    /// Those that wait.
    pub(crate) held_back_links: Vec<Link>,
    /// Those for which every option is ruled out.
    pub(crate) ruled_out_links: Vec<Link>,
    /// Those of which it is not certain.
    pub(crate) unsure_links: Vec<Link>,
    #[serde(skip)]
    pub(crate) ids: [Vec<String>; 4],
}

/// The funnel, not yet linked; none if the pack has no steps.
pub(crate) fn build(index: &Index<'_>) -> Option<Funnel> {
    let steps = &index.assessment.funnel;
    let last = steps.last()?;
    let total = index.assessment.activities.len();
    let sum = |part: fn(&FunnelStep) -> &Vec<String>| -> usize { steps.iter().map(|step| part(step).len()).sum() };
    let [kept, held, ruled] = [sum(|step| &step.kept_in), sum(|step| &step.held_back), sum(|step| &step.ruled_out)];
    let unsure: BTreeSet<&String> = steps.iter().flat_map(|step| &step.unsure).collect();
    let drawn: Vec<funnel::Step> = steps.iter().enumerate().map(|(at, step)| drawn(index, at, step)).collect();
    let told = steps.iter().enumerate().map(|(at, step)| told(index, at, step));
    Some(Funnel {
        title: index.words.heading_funnel(),
        description: index.words.funnel_described(&told.collect::<Vec<_>>()),
        broad: funnel::draw(Sheet::Broad, &drawn, total),
        narrow: funnel::draw(Sheet::Narrow, &drawn, total),
        caption: index.words.funnel_caption(total, kept, held, ruled, last.let_through.len(), unsure.len()),
        steps: steps.iter().enumerate().map(|(at, s)| step(index, at, s)).collect(),
    })
}

/// A step's number and title.
fn title(index: &Index<'_>, at: usize, step: &FunnelStep) -> (usize, String) {
    (at + 1, index.step(&step.step).map_or_else(|| words::name(&step.step), |s| s.title.clone()))
}

/// The step in one sentence.
fn told(index: &Index<'_>, at: usize, step: &FunnelStep) -> String {
    let (number, title) = title(index, at, step);
    let counts = index.words.funnel_step(
        step.entered.len(),
        step.let_through.len(),
        step.unsure.len(),
        step.held_back.len(),
        step.kept_in.len(),
        step.ruled_out.len(),
    );
    format!("{} {}", index.words.labelled(&format!("{number}. {title}")), words::stopped(&counts))
}

/// The step as it is drawn.
fn drawn(index: &Index<'_>, at: usize, step: &FunnelStep) -> funnel::Step {
    let (number, title) = title(index, at, step);
    let sure = step.let_through.len().saturating_sub(step.unsure.len());
    let labelled =
        |label: &'static str, count: usize| format!("{} {count}", index.words.labelled(&index.words.column(label)));
    let part = |fill: Fill, label, count| Part { fill, count, text: labelled(label, count) };
    let parts = [
        part(Fill::Through, "let_through", sure),
        part(Fill::Unsure, "let_through_for_now", step.unsure.len()),
        part(Fill::Held, "held_back", step.held_back.len()),
        part(Fill::Kept, "kept_in", step.kept_in.len()),
        part(Fill::Ruled, "ruled_out", step.ruled_out.len()),
    ];
    funnel::Step {
        title: format!("{number} {title}"),
        entered: labelled("entered", step.entered.len()),
        parts: parts.into_iter().filter(|part| part.count > 0).collect(),
    }
}

fn step(index: &Index<'_>, at: usize, step: &FunnelStep) -> Step {
    let (number, title) = title(index, at, step);
    Step {
        number,
        title,
        text: index.step(&step.step).and_then(|s| s.text.clone()),
        entered: step.entered.len(),
        kept_in: step.kept_in.len(),
        held_back: step.held_back.len(),
        ruled_out: step.ruled_out.len(),
        let_through: step.let_through.len(),
        unsure: step.unsure.len(),
        kept_in_links: Vec::new(),
        held_back_links: Vec::new(),
        ruled_out_links: Vec::new(),
        unsure_links: Vec::new(),
        ids: [step.kept_in.clone(), step.held_back.clone(), step.ruled_out.clone(), step.unsure.clone()],
    }
}

impl Funnel {
    /// With the ways to the activities' sections.
    pub(crate) fn linked(mut self, links: &Links<'_>) -> Self {
        for step in &mut self.steps {
            let [kept, held, ruled, unsure] = &step.ids;
            step.kept_in_links = links.of_all(kept);
            step.held_back_links = links.of_all(held);
            step.ruled_out_links = links.of_all(ruled);
            step.unsure_links = links.of_all(unsure);
        }
        self
    }
}
