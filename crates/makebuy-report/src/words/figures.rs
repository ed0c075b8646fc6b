//! Titles, captions and descriptions of the figures: what each shows, in words.

use super::{Words, capital};
use crate::number;
use makebuy_model::assessment::{Standing, Truth};

impl Words {
    pub(crate) fn map_described(&self, x: &str, y: &str, placed: usize, unplaced: usize) -> String {
        match unplaced {
            0 => self.map_description(x, y, placed),
            unplaced => self.map_description_unplaced(x, y, placed, unplaced),
        }
    }

    /// How many lie in each quadrant; empty if there are no quadrants.
    pub(crate) fn map_quadrants(&self, placed: usize, quadrants: &[(usize, &str)]) -> String {
        let inside: usize = quadrants.iter().map(|(count, _)| count).sum();
        let named = quadrants.iter().filter(|(count, _)| *count > 0);
        let mut parts: Vec<String> = named.map(|(count, name)| self.map_in_quadrant(*name, *count, placed)).collect();
        if inside > 0 && inside < placed {
            parts.push(self.map_on_border(placed - inside));
        }
        if parts.is_empty() { String::new() } else { format!("{}.", capital(&self.apart(&parts))) }
    }

    /// How many activities can go outside, and how many verdicts are toss-ups.
    pub(crate) fn glance_found(&self, total: usize, go: usize, close: usize) -> String {
        let found = self.glance_caption(total, go);
        if close == 0 { found } else { format!("{found} {}", self.glance_toss_ups(close, total)) }
    }

    /// How the funnel is to be read, then its steps.
    pub(crate) fn funnel_described(&self, steps: &[String]) -> String {
        self.funnel_description(steps.join(" "))
    }

    /// How a mark's look tells the standing.
    pub(crate) fn look(&self, standing: Standing) -> String {
        match standing {
            Standing::Firm => self.look_firm(),
            Standing::NotYet => self.look_not_yet(),
            Standing::Open => self.look_open(),
            Standing::Impossible => self.look_impossible(),
        }
    }

    pub(crate) fn scores_caption(&self, options: usize, out: usize, bounded: bool) -> String {
        let out = match out {
            0 => self.out_none(),
            out if out == options => self.out_all(),
            out => self.out_some(out),
        };
        let bounds = if bounded { self.bounds_open() } else { self.bounds_closed() };
        let options = self.labelled(&self.options_count(options));
        format!("{options} {}.", self.apart(&[out, bounds]))
    }

    /// The head of the column of bars.
    pub(crate) fn bars(&self, scale: f64) -> String {
        self.scores_axis(self.score(-scale), self.score(scale))
    }

    /// From one score to another.
    pub(crate) fn scores_between(&self, low: f64, high: f64) -> String {
        self.score_range(self.score(low), self.score(high))
    }

    /// The bar in words.
    pub(crate) fn score_told(&self, option: &str, score: &str, range: Option<&str>, out: Truth) -> String {
        let out = match out {
            Truth::Yes => Some(self.told_out()),
            Truth::No => None,
            Truth::Unknown => Some(self.told_may_be_out()),
        };
        let told = [Some(score.to_owned()), range.map(|range| self.told_range(range)), out];
        let told: Vec<String> = told.into_iter().flatten().collect();
        format!("{} {}", self.labelled(option), told.join(", "))
    }

    /// Whether an option can be chosen.
    pub(crate) fn option_state(&self, ruled_out: Truth, ready: Truth, lacks_provider: bool) -> String {
        match (ruled_out, ready) {
            (Truth::Yes, _) if lacks_provider => self.state_out_by_rule(),
            (Truth::Unknown, _) if lacks_provider => self.state_out_perhaps_by_rule(),
            _ if lacks_provider => self.state_lacks_provider(),
            (Truth::Yes, _) => self.state_out(),
            (Truth::Unknown, _) => self.state_may_be_out(),
            (Truth::No, Truth::Yes) => self.state_ready(),
            (Truth::No, Truth::No) => self.state_not_yet(),
            (Truth::No, Truth::Unknown) => self.state_perhaps_not_yet(),
        }
    }

    /// What a criterion contributes, with its bounds if they differ.
    pub(crate) fn contribution(&self, points: f64, low: f64, high: f64) -> String {
        let text = self.score(points);
        if number::same_score(low, high) { text } else { format!("{text} ({})", self.scores_between(low, high)) }
    }
}
