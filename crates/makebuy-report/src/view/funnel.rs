//! The funnel: what each step of the method did to the activities that reached it.

use super::links::{Link, Links};
use crate::figure::funnel::{Segment, segments};
use crate::index::Index;
use crate::words;
use makebuy_model::assessment::FunnelStep;
use serde::Serialize;

/// The funnel with its caption.
#[derive(Debug, Serialize)]
pub(crate) struct Funnel {
    caption: String,
    /// Activities at the start: the width of the figure.
    total: usize,
    steps: Vec<Step>,
}

/// One step: how many, and which.
#[derive(Debug, Serialize)]
struct Step {
    number: usize,
    title: String,
    text: Option<String>,
    /// The step in words, for readers who cannot see the bar.
    told: String,
    segments: Vec<Segment>,
    entered: usize,
    kept_in: usize,
    held_back: usize,
    let_through: usize,
    unsure: usize,
    kept_in_links: Vec<Link>,
    held_back_links: Vec<Link>,
    unsure_links: Vec<Link>,
    #[serde(skip)]
    ids: [Vec<String>; 3],
}

/// The funnel, not yet linked; none if the pack has no steps.
pub(crate) fn build(index: &Index<'_>) -> Option<Funnel> {
    let steps = &index.assessment.funnel;
    let last = steps.last()?;
    let total = index.assessment.activities.len();
    let kept = steps.iter().map(|s| s.kept_in.len()).sum();
    let held = steps.iter().map(|s| s.held_back.len()).sum();
    Some(Funnel {
        caption: words::funnel_caption(total, kept, held, last.let_through.len(), last.unsure.len()),
        total,
        steps: steps.iter().enumerate().map(|(at, s)| step(index, at, s)).collect(),
    })
}

fn step(index: &Index<'_>, at: usize, step: &FunnelStep) -> Step {
    let info = index.step(&step.step);
    let unsure = step.unsure.len();
    let sure = step.let_through.len().saturating_sub(unsure);
    let parts = [("through", sure), ("unsure", unsure), ("held", step.held_back.len()), ("kept", step.kept_in.len())];
    let counts = (step.entered.len(), step.kept_in.len(), step.held_back.len(), step.let_through.len(), unsure);
    Step {
        number: at + 1,
        title: info.map_or_else(|| words::name(&step.step), |s| s.title.clone()),
        text: info.and_then(|s| s.text.clone()),
        told: words::funnel_step(counts),
        segments: segments(&parts),
        entered: counts.0,
        kept_in: counts.1,
        held_back: counts.2,
        let_through: counts.3,
        unsure,
        kept_in_links: Vec::new(),
        held_back_links: Vec::new(),
        unsure_links: Vec::new(),
        ids: [step.kept_in.clone(), step.held_back.clone(), step.unsure.clone()],
    }
}

impl Funnel {
    /// With the ways to the activities' sections.
    pub(crate) fn linked(mut self, links: &Links<'_>) -> Self {
        for step in &mut self.steps {
            let [kept, held, unsure] = &step.ids;
            step.kept_in_links = links.of_all(kept);
            step.held_back_links = links.of_all(held);
            step.unsure_links = links.of_all(unsure);
        }
        self
    }
}
