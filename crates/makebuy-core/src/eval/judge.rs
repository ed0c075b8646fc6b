//! Steps 1 to 7 for all rows: rules, options, scores, verdicts.

use super::conditions::condition;
use super::derive;
use super::planes::{Plane, Tri};
use super::score::{Tallies, Tally, score};
use super::table::Table;
use super::verdict::{OptionState, RowVerdict, verdict};
use crate::ids::{AtomId, List, OptionId, OptionSet, RuleId};
use crate::pack::{Action, Cond, Pack};

/// Everything that was found about all rows.
#[derive(Debug)]
pub(crate) struct Judged {
    /// The rows with every derived column filled in.
    pub(crate) table: Table,
    pub(crate) atoms: List<AtomId, Plane>,
    /// `when` of each rule; false where the rule is about a provider and the row names none.
    pub(crate) when: List<RuleId, Plane>,
    /// `need` of each `require` rule, true for the others.
    pub(crate) need: List<RuleId, Plane>,
    /// Whether an exception applies to each `exclude` rule, false for the others.
    pub(crate) lifted: List<RuleId, Plane>,
    /// `when and not lifted`: whether an `exclude` rule takes effect.
    pub(crate) excludes: List<RuleId, Plane>,
    /// `when and not need`: whether a `require` rule is unmet.
    pub(crate) unmet: List<RuleId, Plane>,
    pub(crate) rows: Vec<JudgedRow>,
}

/// What was found about one row.
#[derive(Debug)]
pub(crate) struct JudgedRow {
    pub(crate) states: List<OptionId, OptionState>,
    pub(crate) tallies: Tallies,
    pub(crate) verdict: RowVerdict,
}

impl Judged {
    /// Whether a rule takes effect: it does what rules of its kind do.
    pub(crate) fn acts(&self, pack: &Pack, rule: RuleId) -> &Plane {
        match &pack.rules[rule].action {
            Action::Exclude(_) => &self.excludes[rule],
            Action::Require { .. } => &self.unmet[rule],
            _ => &self.when[rule],
        }
    }
}

/// Judges every row of a table.
pub(crate) fn judge(pack: &Pack, mut table: Table) -> Judged {
    let atoms = derive::complete(pack, &mut table);
    let shared = atoms.map(|plane| Some(plane.clone()));
    let when = pack.rules.map(|rule| {
        let mut plane = condition(&rule.when, &shared, table.rows);
        if rule.about_provider {
            plane.only(&table.with_provider);
        }
        plane
    });
    let need = pack.rules.map(|rule| match &rule.action {
        Action::Require { need, .. } => condition(need, &shared, table.rows),
        _ => condition(&Cond::Always, &shared, table.rows),
    });
    let lifted = lifted(pack, &when, table.rows);
    let (excludes, unmet) = (unless(&when, &lifted), unless(&when, &need));
    let mut judged = Judged { table, atoms, when, need, lifted, excludes, unmet, rows: Vec::new() };
    judged.rows = rows(pack, &judged);
    judged
}

fn lifted(pack: &Pack, when: &List<RuleId, Plane>, rows: usize) -> List<RuleId, Plane> {
    let mut lifted = pack.rules.map(|_| Plane::constant(Tri::False, rows));
    for (lift, rule) in pack.rules.iter() {
        if let Action::Lift(excludes) = &rule.action {
            for exclude in excludes {
                lifted[*exclude].or(&when[lift]);
            }
        }
    }
    lifted
}

/// `when and not other`, rule by rule.
fn unless(when: &List<RuleId, Plane>, other: &List<RuleId, Plane>) -> List<RuleId, Plane> {
    let rule = |rule: RuleId| {
        let mut plane = other[rule].clone().not();
        plane.and(&when[rule]);
        plane
    };
    when.ids().map(rule).collect()
}

/// For each option, the union of the planes of the rules that name it.
fn by_option(pack: &Pack, rows: usize, plane: impl Fn(RuleId) -> Option<(OptionSet, Plane)>) -> List<OptionId, Plane> {
    let mut found = pack.options.map(|_| Plane::constant(Tri::False, rows));
    for rule in pack.rules.ids() {
        if let Some((options, plane)) = plane(rule) {
            for option in pack.options.ids().filter(|option| options.contains(*option)) {
                found[option].or(&plane);
            }
        }
    }
    found
}

fn rows(pack: &Pack, judged: &Judged) -> Vec<JudgedRow> {
    let count = judged.table.rows;
    let mut out = by_option(pack, count, |rule| match &pack.rules[rule].action {
        Action::Veto(options) => Some((*options, judged.when[rule].clone())),
        Action::Exclude(options) => Some((*options, judged.excludes[rule].clone())),
        _ => None,
    });
    for (option, def) in pack.options.iter().filter(|(_, def)| def.needs_provider) {
        debug_assert!(def.external, "checked when the pack was compiled");
        out[option].or_not(&judged.table.with_provider);
    }
    let unmet = by_option(pack, count, |rule| match &pack.rules[rule].action {
        Action::Require { options, .. } => Some((*options, judged.unmet[rule].clone())),
        _ => None,
    });
    let ready = unmet.map(|plane| plane.clone().not());
    let tallies = tallies(pack, judged);
    let row = |(row, tallies): (usize, Tallies)| {
        let states: List<OptionId, OptionState> = (pack.options.ids())
            .map(|option| OptionState {
                out: out[option].get(row),
                ready: ready[option].get(row),
                score: score(pack, &tallies[option]),
            })
            .collect();
        JudgedRow { verdict: verdict(&states), states, tallies }
    };
    tallies.into_iter().enumerate().map(row).collect()
}

fn tallies(pack: &Pack, judged: &Judged) -> Vec<Tallies> {
    let empty: Tallies = pack.options.map(|_| pack.criteria.map(|_| Tally::default()));
    let mut tallies = vec![empty; judged.table.rows];
    for (rule, compiled) in pack.rules.iter() {
        let Action::Weigh { criterion, effect } = &compiled.action else { continue };
        let mut each = |row: usize, add: fn(&mut Tally, i8)| {
            if let Some(tallies) = tallies.get_mut(row) {
                for (option, effect) in effect.iter() {
                    add(&mut tallies[option][*criterion], *effect);
                }
            }
        };
        judged.when[rule].true_rows().for_each(|row| each(row, Tally::add));
        judged.when[rule].unknown_rows().for_each(|row| each(row, Tally::may_add));
    }
    tallies
}
