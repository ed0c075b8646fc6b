//! Sentences of the activities' sections and of the rules.

use super::Words;
use crate::number;
use makebuy_model::assessment::{Standing, Truth};
use makebuy_model::pack::Status;

impl Words {
    /// How settled the recommendation above it is.
    pub(crate) fn standing_sentence(&self, standing: Standing) -> String {
        match standing {
            Standing::Firm => self.sentence_firm(),
            Standing::NotYet => self.sentence_not_yet(),
            Standing::Open => self.sentence_open(),
            Standing::Impossible => self.sentence_impossible(),
        }
    }

    pub(crate) fn toss_up_sentence(&self, score: f64, rival: &str) -> String {
        self.sentence_toss_up(self.score(score), self.named(rival))
    }

    pub(crate) fn lead_sentence(&self, score: f64, lead: f64, rival: &str) -> String {
        self.sentence_lead(self.score(score), number::whole(lead), self.named(rival))
    }

    pub(crate) fn only_option_sentence(&self, score: f64) -> String {
        self.sentence_only_option(self.score(score))
    }

    pub(crate) fn contenders_sentence(&self, options: &[String]) -> String {
        self.sentence_contenders(self.options(options))
    }

    /// Whether rules put an option out.
    pub(crate) fn out_sentence(&self, ruled_out: Truth) -> Option<String> {
        match ruled_out {
            Truth::Yes => Some(self.why_out()),
            Truth::Unknown => Some(self.why_may_be_out()),
            Truth::No => None,
        }
    }

    pub(crate) fn behind_sentence(&self, score: f64, best: f64) -> String {
        let (gap, score) = (best - score, self.score(score));
        match number::whole(gap) {
            none if none < 0.5 => self.why_level(score),
            points if gap > 0.0 => self.why_behind(score, points),
            points => self.why_ahead(score, points),
        }
    }

    /// On the criteria that cost it most, each as many points.
    pub(crate) fn loses_most(&self, criteria: &[String], gap: f64) -> String {
        let (several, points) = (criteria.len() > 1, number::whole(gap));
        let criteria = self.quoted_all(criteria);
        if several { self.why_weakest_each(criteria, points) } else { self.why_weakest(criteria, points) }
    }

    /// What stands over the rules that do not tell the best two options apart: how many, and what they add to the score.
    pub(crate) fn neutral(&self, pair: Option<[String; 2]>, rules: usize, points: f64, score: f64) -> String {
        let options = pair.map_or_else(|| self.the_options(), |pair| self.options(&pair));
        let (sum, all) = (self.score(points), self.score(score));
        let within = points * score > 0.0 && points.abs() <= score.abs() + 0.5;
        let sum = match number::whole(points) {
            none if none < 0.5 => String::new(),
            _ if within => self.after_semicolon(&self.neutral_within(sum, all)),
            points => self.after_semicolon(&self.neutral_sum(sum, points)),
        };
        self.neutral_rules(options, rules, sum)
    }

    /// A `portfolio` rule: what it warns of, and when.
    pub(crate) fn warning_rule(&self, options: &[String], above: Option<f64>, warning: Option<&str>) -> String {
        let options: Vec<String> = options.iter().map(|option| self.named(option)).collect();
        let (options, warning) = (self.any_of(&options), warning.unwrap_or_default());
        match above {
            Some(share) if share > 0.0 => self.warns_above(options, self.percent(share), warning),
            _ => self.warns(options, warning),
        }
    }

    pub(crate) fn effect(&self, option: &str, effect: i8) -> String {
        let strength = effect.unsigned_abs();
        if effect > 0 { self.effect_for(strength, option) } else { self.effect_against(strength, option) }
    }

    pub(crate) fn status(&self, status: Status) -> Option<String> {
        match status {
            Status::Stable => None,
            Status::Draft => Some(self.status_draft()),
            Status::Deprecated => Some(self.status_deprecated()),
        }
    }

    pub(crate) fn adjustment(&self, rule: Option<&str>, criterion: Option<&str>, weight: Option<f64>) -> String {
        match (rule, criterion, weight) {
            (Some(rule), _, _) => self.adjustment_off(rule),
            (_, Some(criterion), Some(weight)) => self.adjustment_weight(criterion, weight),
            (_, Some(criterion), None) => self.adjustment_changed(criterion),
            (None, None, _) => self.adjustment_other(),
        }
    }
}
