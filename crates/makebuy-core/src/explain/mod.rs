//! Steps 8 and 9: why a row was judged as it was, in terms of the contract.

mod answers;
mod assumptions;
mod duties;
mod funnel;
mod near;
mod nearly;
mod options;
mod questions;
mod reasons;
mod requirements;
mod rule;
mod state;

pub(crate) use answers::subject_answers;
pub(crate) use funnel::funnel;
pub(crate) use near::distance;
pub(crate) use nearly::nearly;
pub use rule::touch;
pub use state::RuleState;

use crate::eval::{Judged, JudgedRow, Tri, in_row};
use crate::ids::{OptionId, OptionSet, RuleId};
use crate::pack::{Action, Cond, Pack, Rule};
use crate::portfolio::{Portfolio, Rows};
use makebuy_model::assessment::{Judgement, Truth, Verdict, equal_scores};
use makebuy_model::pack::RuleInfo;

/// All rows of a portfolio, judged with its assumptions and, if there are any, without.
#[derive(Debug)]
pub(crate) struct Evaluation<'a> {
    pub(crate) pack: &'a Pack,
    pub(crate) portfolio: &'a Portfolio,
    pub(crate) rows: &'a Rows,
    pub(crate) judged: &'a Judged,
    pub(crate) without_assumptions: Option<&'a Judged>,
}

/// One row of it.
#[derive(Clone, Copy)]
pub(crate) struct RowView<'a> {
    pub(crate) pack: &'a Pack,
    pub(crate) portfolio: &'a Portfolio,
    pub(crate) judged: &'a Judged,
    pub(crate) found: &'a JudgedRow,
    pub(crate) row: usize,
    /// The activity, by its place.
    pub(crate) activity: usize,
    /// The provider, by its place.
    pub(crate) provider: Option<usize>,
}

impl<'a> Evaluation<'a> {
    /// The view of a row; `None` beyond the last.
    pub(crate) fn view(&self, activity: usize, row: usize) -> Option<RowView<'a>> {
        self.view_of(self.judged, activity, row)
    }

    fn view_of(&self, judged: &'a Judged, activity: usize, row: usize) -> Option<RowView<'a>> {
        let provider = *self.rows.providers.get(row)?;
        let found = judged.rows.get(row)?;
        Some(RowView { pack: self.pack, portfolio: self.portfolio, judged, found, row, activity, provider })
    }

    /// How a rule stands in a row; `None` if there is no such rule or row.
    pub(crate) fn rule_state(&self, activity: usize, row: usize, rule: &str) -> Option<RuleState> {
        state::state(self.view(activity, row)?, rule)
    }

    /// Everything about a row.
    pub(crate) fn judgement(&self, activity: usize, row: usize) -> Option<Judgement> {
        let view = self.view(activity, row)?;
        let without = self.without_assumptions.and_then(|judged| self.view_of(judged, activity, row));
        let duties = duties::duties(view);
        Some(Judgement {
            verdict: verdict(view, duties::qualifiers(&duties)),
            options: options::options(view),
            reasons: reasons::reasons(view),
            requirements: requirements::requirements(view),
            questions: questions::questions(view),
            assumptions: without.map(|without| assumptions::assumptions(view, without)).unwrap_or_default(),
            duties,
            answers: answers::row_answers(view),
            near: Vec::new(),
        })
    }
}

fn verdict(view: RowView<'_>, qualifiers: Vec<String>) -> Verdict {
    let found = &view.found.verdict;
    let id = |option: Option<OptionId>| option.map(|option| view.option(option).to_owned());
    Verdict {
        option: id(found.best),
        standing: found.standing,
        score: found.score,
        lead: found.lead,
        runner_up: id(found.runner_up),
        close_call: found.lead.is_some_and(|lead| is_close_call(lead, view.pack.info.indifference)),
        contenders: view.option_names(found.contenders),
        qualifiers,
        meanwhile: id(found.meanwhile),
    }
}

/// A lead under the indifference; one that equals it is none.
fn is_close_call(lead: f64, indifference: f64) -> bool {
    lead < indifference && !equal_scores(lead, indifference)
}

impl<'a> RowView<'a> {
    fn option(&self, option: OptionId) -> &'a str {
        &self.pack.options[option].id
    }

    fn option_names(&self, set: OptionSet) -> Vec<String> {
        let members = self.pack.options.iter().filter(|(option, _)| set.contains(*option));
        members.map(|(_, def)| def.id.clone()).collect()
    }

    /// Options that are not surely out.
    fn possible(&self) -> OptionSet {
        let states = self.found.states.iter();
        states.filter(|(_, state)| state.out != Tri::True).map(|(option, _)| option).collect()
    }

    /// Options that no rule puts out: those that are possible, or would be if a provider were named.
    fn possible_with_provider(&self) -> OptionSet {
        let by_rule = |option: OptionId| {
            self.rules().any(|(id, rule, _)| match &rule.action {
                Action::Veto(options) => options.contains(option) && self.when(id) == Tri::True,
                Action::Exclude(options) => options.contains(option) && self.excludes(id) == Tri::True,
                _ => false,
            })
        };
        self.pack.options.ids().filter(|option| !by_rule(*option)).collect()
    }

    /// Whether a rule names the recommended option.
    fn names_best(&self, options: OptionSet) -> bool {
        self.found.verdict.best.is_some_and(|best| options.contains(best))
    }

    fn rules(&self) -> impl Iterator<Item = (RuleId, &'a Rule, &'a RuleInfo)> {
        self.pack.rules.iter().zip(&self.pack.info.rules).map(|((id, rule), info)| (id, rule, info))
    }

    fn rule_name(&self, rule: RuleId) -> String {
        let info = self.pack.info.rules.get(crate::ids::Id::index(rule));
        info.map(|info| info.id.clone()).unwrap_or_default()
    }

    fn when(&self, rule: RuleId) -> Tri {
        self.judged.when[rule].get(self.row)
    }

    fn lifted(&self, rule: RuleId) -> Tri {
        self.judged.lifted[rule].get(self.row)
    }

    /// Whether an exclusion takes effect.
    fn excludes(&self, rule: RuleId) -> Tri {
        self.judged.excludes[rule].get(self.row)
    }

    /// Whether a requirement applies and is unmet.
    fn unmet(&self, rule: RuleId) -> Tri {
        self.judged.unmet[rule].get(self.row)
    }

    /// Whether a rule can be judged only once a provider is chosen: it is about the provider, and what is known
    /// without one does not already make it irrelevant.
    fn waits_for_provider(&self, rule: &Rule) -> bool {
        rule.about_provider && self.provider.is_none() && self.may_apply(&rule.when)
    }

    /// Whether a condition could be true with some provider: no part of it that all providers share is false.
    fn may_apply(&self, cond: &Cond) -> bool {
        match cond {
            Cond::And(parts) => parts.iter().all(|part| self.may_apply(part)),
            _ => self.pack.is_about_provider(cond) || in_row(cond, &self.judged.atoms, self.row) != Tri::False,
        }
    }

    /// The `exclude` rules that a `lift` lifts and that apply, or may.
    fn at_stake(&self, excludes: &'a [RuleId]) -> impl Iterator<Item = (RuleId, OptionSet)> {
        excludes.iter().filter_map(|exclude| match self.pack.rules[*exclude].action {
            Action::Exclude(options) if self.when(*exclude) != Tri::False => Some((*exclude, options)),
            _ => None,
        })
    }
}

fn truth(value: Tri) -> Truth {
    match value {
        Tri::True => Truth::Yes,
        Tri::False => Truth::No,
        Tri::Unknown => Truth::Unknown,
    }
}
