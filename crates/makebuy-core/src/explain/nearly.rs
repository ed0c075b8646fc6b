//! What was nearly so: rules that do not apply, would if one or two of the answers given were others, and would change
//! the verdict then. They are tried out: the same rows are judged once more with those answers.
//!
//! What is missing is told by the questions, and what was assumed by the assumptions.

use super::near::{answers, fewest};
use super::{Evaluation, RowView};
use crate::compile::value;
use crate::eval::{JudgedRow, RowVerdict, Tri, judge, to_points};
use crate::ids::{FactId, OptionSet, RuleId};
use crate::limits::{NEARLY_TOLD, NEARLY_TRIED};
use crate::pack::{Action, Cond, Derive, Known, Rule};
use makebuy_model::assessment::{Change, Nearly, Outcome, equal_scores};
use makebuy_model::pack::RuleKind;
use std::collections::BTreeSet;

/// So many answers may have to be others for a rule to apply nearly.
const MOST: usize = 2;

/// A rule with the answers that would make it apply.
struct Candidate<'a> {
    view: RowView<'a>,
    rule: RuleId,
    kind: RuleKind,
    options: OptionSet,
    answers: Vec<(FactId, Known)>,
    /// How far they are from what was answered, in levels.
    away: u64,
}

/// For each activity, by its place and the row that gives its verdict: the rules that nearly apply to it.
pub(crate) fn nearly(evaluation: &Evaluation<'_>, chosen: &[(String, usize)]) -> Vec<Vec<Nearly>> {
    let views = chosen.iter().enumerate().map(|(place, (_, row))| evaluation.view(place, *row));
    let found: Vec<Vec<Candidate<'_>>> = views.map(|view| view.map(candidates).unwrap_or_default()).collect();
    let calls = evaluation.pack.facts.values().filter_map(|fact| fact.derive.as_ref()).any(|d| !d.calls().is_empty());
    if calls {
        // Functions are not asked about rows that nobody has.
        return found.into_iter().map(untried).collect();
    }
    let mut trials = trials(evaluation, &found).into_iter();
    found.into_iter().map(|candidates| told(candidates, &mut trials)).collect()
}

/// What comes of a trial.
struct Trial {
    /// Whether the rule takes effect: a number that is worked out may have changed, too.
    acts: bool,
    verdict: RowVerdict,
}

/// So many rows are tried at a time: there may be several for each activity.
const BATCH: usize = 512;

/// All rows with the answers of each candidate, judged.
fn trials(evaluation: &Evaluation<'_>, found: &[Vec<Candidate<'_>>]) -> Vec<Trial> {
    let candidates: Vec<&Candidate<'_>> = found.iter().flatten().collect();
    candidates.chunks(BATCH).flat_map(|batch| trial_batch(evaluation, batch)).collect()
}

fn trial_batch(evaluation: &Evaluation<'_>, batch: &[&Candidate<'_>]) -> Vec<Trial> {
    let pack = evaluation.pack;
    let rows: Vec<usize> = batch.iter().map(|candidate| candidate.view.row).collect();
    let mut table = evaluation.rows.table.pick(&rows);
    for (row, candidate) in batch.iter().enumerate() {
        for (fact, answer) in &candidate.answers {
            table.answer(row, *fact, Some(*answer));
        }
    }
    let judged = judge(pack, table);
    let trial = |(row, (candidate, found)): (usize, (&&Candidate<'_>, &JudgedRow))| Trial {
        acts: judged.acts(pack, candidate.rule).get(row) == Tri::True,
        verdict: found.verdict,
    };
    batch.iter().zip(&judged.rows).enumerate().map(trial).collect()
}

/// Those that would change the verdict, the weightiest first: another option, then fewer answers, then nearer ones.
fn told(candidates: Vec<Candidate<'_>>, trials: &mut impl Iterator<Item = Trial>) -> Vec<Nearly> {
    let tried = candidates.into_iter().zip(trials);
    let mut found: Vec<_> = tried.filter(|(candidate, trial)| trial.acts && candidate.changes(trial)).collect();
    found.sort_by_key(|(candidate, trial)| {
        let same = trial.verdict.best == candidate.view.found.verdict.best;
        (same, candidate.answers.len(), candidate.away)
    });
    found.truncate(NEARLY_TOLD);
    found.into_iter().map(|(candidate, trial)| candidate.told(Some(trial.verdict))).collect()
}

/// The nearest hard rules that surely would apply.
fn untried(candidates: Vec<Candidate<'_>>) -> Vec<Nearly> {
    let sure = candidates.into_iter().filter(|candidate| !candidate.is_evidence() && !candidate.rests_on_numbers());
    sure.take(NEARLY_TOLD).map(|candidate| candidate.told(None)).collect()
}

/// The nearest rules of a row that are worth a trial.
fn candidates(view: RowView<'_>) -> Vec<Candidate<'_>> {
    let mut found: Vec<Candidate<'_>> =
        view.rules().filter_map(|(id, rule, info)| candidate(view, id, rule, info.kind)).collect();
    found.sort_by_key(|candidate| (candidate.answers.len(), candidate.away));
    found.truncate(NEARLY_TRIED);
    found
}

fn candidate<'a>(view: RowView<'a>, id: RuleId, rule: &Rule, kind: RuleKind) -> Option<Candidate<'a>> {
    let silent = rule.about_provider && view.provider.is_none();
    if silent || view.when(id) != Tri::False || fewest(view, &rule.when, true) > MOST {
        return None;
    }
    let options = hit(view, id, rule)?;
    let (answers, away) = match &rule.action {
        Action::Require { need, .. } => {
            let unmet = Cond::And(vec![rule.when.clone(), Cond::Not(Box::new(need.clone()))]);
            answers(view, &unmet, MOST)
        }
        _ => answers(view, &rule.when, MOST),
    }?;
    Some(Candidate { view, rule: id, kind, options, answers, away })
}

/// The options that a rule would hit, if that could matter.
fn hit(view: RowView<'_>, id: RuleId, rule: &Rule) -> Option<OptionSet> {
    let contenders = view.found.verdict.contenders;
    let contending = |options: OptionSet| options.intersects(contenders).then_some(options);
    match &rule.action {
        Action::Veto(options) => contending(*options),
        Action::Exclude(options) if view.lifted(id) != Tri::True => contending(*options),
        Action::Require { options, .. } => contending(*options),
        Action::Lift(excludes) => {
            let mut options = OptionSet::default();
            for (_, named) in view.at_stake(excludes).filter(|(exclude, _)| view.excludes(*exclude) == Tri::True) {
                view.pack.options.ids().filter(|option| named.contains(*option)).for_each(|o| options.insert(o));
            }
            view.pack.options.ids().any(|option| options.contains(option)).then_some(options)
        }
        Action::Weigh { .. } => tips(view, rule),
        _ => None,
    }
}

/// The options that evidence moves, if it is heavy enough to bring another option to the front.
fn tips(view: RowView<'_>, rule: &Rule) -> Option<OptionSet> {
    let Action::Weigh { criterion, effect } = &rule.action else { return None };
    let (best, weight) = (view.found.verdict.best?, view.pack.criteria[*criterion].weight);
    let score = |option| view.found.states[option].score.value;
    let possible = view.possible();
    let tips = view.pack.options.ids().filter(|other| *other != best && possible.contains(*other)).any(|other| {
        let swing = to_points(view.pack, weight * f64::from(effect[other] - effect[best]));
        let gap = score(best) - score(other);
        swing > 0.0 && (swing > gap || equal_scores(swing, gap))
    });
    tips.then(|| effect.iter().filter(|(_, effect)| **effect != 0).map(|(option, _)| option).collect())
}

impl Candidate<'_> {
    /// Whether the verdict would be another; evidence alone must bring another option.
    fn changes(&self, trial: &Trial) -> bool {
        let now = &self.view.found.verdict;
        trial.verdict.best != now.best || trial.verdict.standing != now.standing && !self.is_evidence()
    }

    fn is_evidence(&self) -> bool {
        matches!(self.view.pack.rules[self.rule].action, Action::Weigh { .. })
    }

    /// Whether the rule looks at a number that is worked out, which other answers may move.
    fn rests_on_numbers(&self) -> bool {
        let pack = self.view.pack;
        let rule = &pack.rules[self.rule];
        let mut waiting = Vec::new();
        let mut visit = |cond: &Cond| cond.atoms(&mut |atom| waiting.extend(pack.atoms[atom].facts()));
        visit(&rule.when);
        if let Action::Require { need, .. } = &rule.action {
            visit(need);
        }
        let mut seen = BTreeSet::new();
        while let Some(fact) = waiting.pop() {
            match &pack.facts[fact].derive {
                Some(Derive::Number(_) | Derive::Called(_)) => return true,
                Some(derive) if seen.insert(fact) => derive.facts(&pack.atoms, &mut |used| waiting.push(used)),
                _ => {}
            }
        }
        false
    }

    fn told(self, then: Option<RowVerdict>) -> Nearly {
        let (view, pack) = (self.view, self.view.pack);
        let change = |(fact, answer): &(FactId, Known)| Change {
            subject: pack.facts[*fact].subject,
            now: view.answer(*fact),
            value: value(&pack.facts[*fact].scale, *answer),
        };
        Nearly {
            rule: view.rule_name(self.rule),
            kind: self.kind,
            options: view.option_names(self.options),
            changes: self.answers.iter().map(change).collect(),
            then: then.map(|then| Outcome {
                option: then.best.map(|option| view.option(option).to_owned()),
                standing: then.standing,
            }),
        }
    }
}
