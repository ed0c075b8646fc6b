//! What follows from an assessment by itself, for all who show it.

use super::{Bearing, Effective, Judgement, OptionResult, Reason, Requirement, RequirementState, Standing, Truth};
use crate::pack::RuleKind;

/// Scores that are closer than this are equal, in points.
const SAME: f64 = 1e-9;

/// Whether two scores are equal.
#[must_use]
pub fn equal_scores(left: f64, right: f64) -> bool {
    (left - right).abs() < SAME
}

impl Truth {
    /// The word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }
}

impl Reason {
    /// Whether it is an unmet requirement of options other than the recommended one: it is told with those.
    #[must_use]
    pub fn is_about_others(&self) -> bool {
        self.bearing == Bearing::Neutral && self.kind == RuleKind::Require
    }
}

impl Judgement {
    /// Whether rules put an option out, whatever the lack of a provider does.
    #[must_use]
    pub fn ruled_out(&self, option: &OptionResult) -> Truth {
        let stands = |rule: &String| {
            self.reasons.iter().any(|other| other.rule == *rule && other.effective == Effective::Stands)
        };
        match option.out {
            Truth::Yes if !option.lacks_provider || option.out_by.iter().any(stands) => Truth::Yes,
            Truth::Yes if option.out_by.is_empty() => Truth::No,
            Truth::Yes => Truth::Unknown,
            out => out,
        }
    }

    /// Whether nothing tells the options apart: an answer is missing, and all options that are not out score the same.
    /// Then there is no recommendation yet, although the pack's order puts one option first.
    #[must_use]
    pub fn undecided(&self) -> bool {
        let mut left = self.options.iter().filter(|option| option.out != Truth::Yes).map(|option| option.score);
        let open = matches!(self.verdict.standing, Standing::Open | Standing::NotYet);
        let Some(first) = left.next().filter(|_| open) else { return false };
        let others: Vec<f64> = left.collect();
        !others.is_empty() && others.iter().all(|score| equal_scores(*score, first))
    }

    /// The recommended option; none if nothing tells the options apart.
    #[must_use]
    pub fn recommended(&self) -> Option<&str> {
        self.verdict.option.as_deref().filter(|_| !self.undecided())
    }

    /// Whether a requirement bears on what may still be chosen. One that waits for a provider bears on an option that
    /// may still win once there is one; the others, on a contender.
    #[must_use]
    pub fn concerns_choice(&self, requirement: &Requirement) -> bool {
        let waits = requirement.state == RequirementState::ToCheck;
        let contends = |id: &String| self.verdict.contenders.contains(id);
        let option = |id: &String| self.options.iter().find(|option| option.id == *id);
        let may_win = |id: &String| option(id).is_some_and(|option| self.may_win_with_provider(option));
        requirement.options.iter().any(|id| contends(id) || waits && may_win(id))
    }

    /// The unmet requirements on what may still be chosen.
    pub fn unmet(&self) -> impl Iterator<Item = &Requirement> {
        let unmet = self.requirements.iter().filter(|requirement| requirement.state == RequirementState::Unmet);
        unmet.filter(|requirement| self.concerns_choice(requirement))
    }

    /// Whether the recommended option is among these.
    #[must_use]
    pub fn recommends_any(&self, options: &[String]) -> bool {
        self.recommended().is_some_and(|best| options.iter().any(|option| option == best))
    }

    /// Whether nothing but the lack of a provider keeps an option from winning, by the scores known without one.
    fn may_win_with_provider(&self, option: &OptionResult) -> bool {
        let beaten = self.options.iter().any(|other| other.out == Truth::No && other.low > option.high + SAME);
        option.lacks_provider && self.ruled_out(option) != Truth::Yes && !beaten
    }
}
