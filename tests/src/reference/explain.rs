//! Why, and what to find out: design 3.4, steps 8 and 9, with requirements and duties.

use super::judge::{Truths, to_check};
use super::kleene::Kleene;
use super::model::{Condition, Rule, Says};
use super::open;
use super::outcome::{Fared, Question};
use super::row::Row;
use makebuy_model::assessment::{Bearing, DutyState, Effective, RequirementState};
use std::collections::{BTreeMap, BTreeSet};

/// A row with what was made of it so far.
#[derive(Debug)]
pub struct Explain<'a, 'r> {
    /// The row.
    pub row: &'r Row<'a>,
    /// The truth of its rules.
    pub truths: &'r Truths<'a>,
    /// How each option fared.
    pub options: &'r [Fared],
    /// What may still win.
    pub contenders: &'r [&'r Fared],
    /// The recommended option.
    pub recommended: Option<&'r Fared>,
    /// The best of the others.
    pub runner_up: Option<&'r Fared>,
}

impl Explain<'_, '_> {
    fn when(&self, rule: &Rule) -> Kleene {
        self.truths.when[rule.id.as_str()]
    }

    fn lifted(&self, rule: &Rule) -> Kleene {
        self.truths.lifted[rule.id.as_str()]
    }

    fn unmet(&self, rule: &Rule) -> Kleene {
        self.truths.unmet[rule.id.as_str()]
    }

    fn names_recommended(&self, rule: &Rule) -> bool {
        self.recommended.is_some_and(|recommended| rule.names(&recommended.id))
    }

    /// `exclude` rules that may apply and that a `lift` names.
    fn may_be_lifted_by<'s>(&'s self, lift: &'s Rule) -> impl Iterator<Item = &'s Rule> {
        let rules = self.row.pack.rules.iter().filter(|rule| lift.lifts(&rule.id));
        rules.filter(|exclude| self.when(exclude) != Kleene::F)
    }

    /// Step 9: every rule that is T and bears on an option.
    #[must_use]
    pub fn reasons(&self) -> BTreeMap<String, (Bearing, Effective)> {
        let rules = self.row.pack.rules.iter();
        rules.filter_map(|rule| self.reason(rule).map(|reason| (rule.id.clone(), reason))).collect()
    }

    fn reason(&self, rule: &Rule) -> Option<(Bearing, Effective)> {
        if self.when(rule) != Kleene::T {
            return None;
        }
        match &rule.says {
            Says::Veto(_) => Some((Bearing::For, Effective::Stands)),
            Says::Exclude(_) => Some(self.exclude(rule)),
            Says::Lift(_) => self.lift(rule).map(|bearing| (bearing, Effective::Stands)),
            Says::Require(..) if self.unmet(rule) == Kleene::T => {
                Some((self.against_if_recommended(rule), Effective::Stands))
            }
            Says::Weigh(_, effects) if effects.values().any(|effect| *effect != 0) => {
                Some((self.weigh(rule), Effective::Stands))
            }
            _ => None,
        }
    }

    fn exclude(&self, rule: &Rule) -> (Bearing, Effective) {
        match self.lifted(rule) {
            Kleene::F => (Bearing::For, Effective::Stands),
            Kleene::T => (self.against_if_recommended(rule), Effective::Lifted),
            Kleene::U if self.names_recommended(rule) => (Bearing::Against, Effective::MayBeLifted),
            Kleene::U => (Bearing::For, Effective::MayBeLifted),
        }
    }

    fn against_if_recommended(&self, rule: &Rule) -> Bearing {
        if self.names_recommended(rule) { Bearing::Against } else { Bearing::Neutral }
    }

    fn lift(&self, rule: &Rule) -> Option<Bearing> {
        let excludes: Vec<&Rule> = self.may_be_lifted_by(rule).collect();
        if excludes.is_empty() {
            None
        } else if excludes.iter().any(|exclude| self.names_recommended(exclude)) {
            Some(Bearing::For)
        } else {
            Some(Bearing::Neutral)
        }
    }

    fn weigh(&self, rule: &Rule) -> Bearing {
        let Some(recommended) = self.recommended else { return Bearing::Neutral };
        let other = self.runner_up.map_or(0, |runner_up| rule.effect(&runner_up.id));
        match rule.effect(&recommended.id) - other {
            1.. => Bearing::For,
            0 => Bearing::Neutral,
            _ => Bearing::Against,
        }
    }

    /// Requirements on options that are not surely out.
    #[must_use]
    pub fn requirements(&self) -> BTreeMap<String, RequirementState> {
        let rules = self.row.pack.rules.iter();
        rules.filter_map(|rule| self.requirement(rule).map(|state| (rule.id.clone(), state))).collect()
    }

    fn requirement(&self, rule: &Rule) -> Option<RequirementState> {
        let Says::Require(..) = &rule.says else { return None };
        let possible = self.options.iter().any(|option| option.out != Kleene::T && rule.names(&option.id));
        if to_check(self.row, rule) {
            return self.names_what_no_rule_puts_out(rule).then_some(RequirementState::ToCheck);
        }
        match (self.unmet(rule), self.when(rule)) {
            _ if !possible => None,
            (Kleene::T, _) => Some(RequirementState::Unmet),
            (Kleene::U, _) => Some(RequirementState::Unknown),
            (Kleene::F, Kleene::T) => Some(RequirementState::Met),
            (Kleene::F, _) => None,
        }
    }

    /// Whether a rule names an option that is possible, or would be if a provider were named.
    fn names_what_no_rule_puts_out(&self, rule: &Rule) -> bool {
        let put_out = |option: &str| {
            let mut naming = self.row.pack.rules.iter().filter(|rule| rule.names(option));
            naming.any(|rule| self.truths.stands(rule) == Kleene::T)
        };
        self.options.iter().any(|option| rule.names(&option.id) && !put_out(&option.id))
    }

    /// Duties that come with the recommended option.
    #[must_use]
    pub fn duties(&self) -> BTreeMap<String, DutyState> {
        let rules = self.row.pack.rules.iter();
        rules.filter_map(|rule| self.duty(rule).map(|state| (rule.id.clone(), state))).collect()
    }

    fn duty(&self, rule: &Rule) -> Option<DutyState> {
        match &rule.says {
            Says::Duty(..) if self.names_recommended(rule) => {}
            _ => return None,
        }
        match self.when(rule) {
            _ if to_check(self.row, rule) => Some(DutyState::ToCheck),
            Kleene::T => Some(DutyState::Due),
            Kleene::U => Some(DutyState::Unknown),
            Kleene::F => None,
        }
    }

    /// The words that due duties add, in the order of the rules, none twice.
    #[must_use]
    pub fn qualifiers(&self) -> Vec<String> {
        let mut found = Vec::new();
        for rule in &self.row.pack.rules {
            let Says::Duty(_, Some(qualifier)) = &rule.says else { continue };
            if self.duty(rule) == Some(DutyState::Due) && !found.contains(qualifier) {
                found.push(qualifier.clone());
            }
        }
        found
    }

    /// Step 8: the unknown answers that make some rule U which bears on a contender.
    #[must_use]
    pub fn questions(&self) -> BTreeMap<String, Question> {
        let mut found: BTreeMap<String, Question> = BTreeMap::new();
        for rule in self.row.pack.rules.iter().filter(|rule| self.bears(rule)) {
            for fact in self.unknowns(rule) {
                let question = found.entry(fact).or_default();
                question.decides |= !matches!(rule.says, Says::Weigh(..));
                question.rules.insert(rule.id.clone());
            }
        }
        found
    }

    fn unknowns(&self, rule: &Rule) -> BTreeSet<String> {
        let parts = rule.conditions();
        parts.flat_map(|part: &Condition| open::facts_of(self.row, &part.tree)).collect()
    }

    fn names_contender(&self, rule: &Rule) -> bool {
        self.contenders.iter().any(|contender| rule.names(&contender.id))
    }

    /// Whether a rule is U in a way that bears on a contender.
    fn bears(&self, rule: &Rule) -> bool {
        let unknown = self.when(rule) == Kleene::U;
        match &rule.says {
            Says::Veto(_) => unknown && self.names_contender(rule),
            Says::Exclude(_) => unknown && self.names_contender(rule) && self.lifted(rule) != Kleene::T,
            Says::Lift(_) => {
                let mut excludes = self.may_be_lifted_by(rule);
                unknown && excludes.any(|exclude| self.names_contender(exclude) && self.lifted(exclude) != Kleene::T)
            }
            Says::Require(..) => self.unmet(rule) == Kleene::U && self.names_contender(rule),
            Says::Weigh(..) => {
                let moves = |contender: &&Fared| rule.effect(&contender.id) != 0;
                unknown && self.contenders.len() >= 2 && self.contenders.iter().any(moves)
            }
            Says::Duty(..) | Says::Portfolio(..) => false,
        }
    }
}
