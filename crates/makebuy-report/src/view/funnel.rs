//! The funnel: what each step of the method did to the activities that reached it.

use super::links::{Link, Links};
use crate::figure::funnel::{Segment, segments};
use crate::index::Index;
use crate::words;
use makebuy_model::assessment::FunnelStep;
use serde::Serialize;
use std::collections::BTreeSet;

/// The funnel with its caption.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Funnel {
    pub(crate) caption: String,
    /// Activities at the start: the width of the figure.
    pub(crate) total: usize,
    pub(crate) steps: Vec<Step>,
}

/// One step: how many, and which.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Step {
    pub(crate) number: usize,
    pub(crate) title: String,
    pub(crate) text: Option<String>,
    /// The step in words, for readers who cannot see the bar.
    pub(crate) told: String,
    pub(crate) segments: Vec<Segment>,
    pub(crate) entered: usize,
    pub(crate) kept_in: usize,
    pub(crate) held_back: usize,
    pub(crate) ruled_out: usize,
    pub(crate) let_through: usize,
    pub(crate) unsure: usize,
    pub(crate) kept_in_links: Vec<Link>,
    pub(crate) held_back_links: Vec<Link>,
    pub(crate) ruled_out_links: Vec<Link>,
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
    Some(Funnel {
        caption: index.words.funnel_caption(total, kept, held, ruled, last.let_through.len(), unsure.len()),
        total,
        steps: steps.iter().enumerate().map(|(at, s)| step(index, at, s)).collect(),
    })
}

fn step(index: &Index<'_>, at: usize, step: &FunnelStep) -> Step {
    let info = index.step(&step.step);
    let unsure = step.unsure.len();
    let sure = step.let_through.len().saturating_sub(unsure);
    let (kept, held, ruled) = (step.kept_in.len(), step.held_back.len(), step.ruled_out.len());
    let parts = [("through", sure), ("unsure", unsure), ("held", held), ("kept", kept), ("ruled", ruled)];
    let through = step.let_through.len();
    Step {
        number: at + 1,
        title: info.map_or_else(|| words::name(&step.step), |s| s.title.clone()),
        text: info.and_then(|s| s.text.clone()),
        told: index.words.funnel_step(step.entered.len(), through, unsure, held, kept, ruled),
        segments: segments(&parts),
        entered: step.entered.len(),
        kept_in: kept,
        held_back: held,
        ruled_out: ruled,
        let_through: through,
        unsure,
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
