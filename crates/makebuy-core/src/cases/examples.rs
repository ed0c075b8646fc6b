//! For each rule, a case that shows it and one that shows its limit. They are found by judging the cases, so they hold.

use super::Case;
use crate::assess::{Settings, assess};
use crate::eval::{Tri, judge};
use crate::explain::{Evaluation, distance};
use crate::ids::{Id as _, RuleId};
use crate::pack::{Action, Pack};
use crate::portfolio::rows;
use makebuy_model::assessment::{Answer, Assessment};
use makebuy_model::pack::{Example, RuleExamples};

/// A case as one rule sees it; the least is the best example.
struct Seen {
    /// The case does not name the rule where it would if it were about it.
    unnamed: bool,
    /// How many answers away from the other side it is.
    distance: usize,
    place: usize,
    example: Example,
}

/// An example and a counter-example of every rule, in the order of the rules.
#[must_use]
pub fn examples(pack: &Pack, cases: &[Case]) -> Vec<RuleExamples> {
    let mut found: Vec<(Vec<Seen>, Vec<Seen>)> = pack.rules.ids().map(|_| (Vec::new(), Vec::new())).collect();
    for (place, case) in cases.iter().enumerate() {
        let assessment = assess(pack, &case.portfolio, &Settings::default());
        let rows = rows(pack, &case.portfolio, true);
        let judged = judge(pack, rows.table.clone());
        let portfolio = &case.portfolio;
        let evaluation = Evaluation { pack, portfolio, rows: &rows, judged: &judged, without_assumptions: None };
        let about = About { pack, case, place, assessment: &assessment, evaluation: &evaluation };
        for (rule, (applies, silent)) in pack.rules.ids().zip(&mut found) {
            match about.seen(rule) {
                Some((true, seen)) => applies.push(seen),
                Some((false, seen)) => silent.push(seen),
                None => {}
            }
        }
    }
    let best = |seen: Vec<Seen>| {
        let best =
            seen.into_iter().min_by_key(|seen| (seen.unnamed, seen.distance, seen.example.answers.len(), seen.place));
        best.map(|seen| seen.example)
    };
    let rules = pack.info.rules.iter().zip(found);
    rules
        .map(|(info, (applies, silent))| RuleExamples {
            rule: info.id.clone(),
            applies: best(applies),
            silent: best(silent),
        })
        .collect()
}

struct About<'a> {
    pack: &'a Pack,
    case: &'a Case,
    place: usize,
    assessment: &'a Assessment,
    evaluation: &'a Evaluation<'a>,
}

impl About<'_> {
    /// Whether the rule does something in the case, and how good an example that is; `None` if an answer decides.
    fn seen(&self, rule: RuleId) -> Option<(bool, Seen)> {
        let id = &self.pack.info.rules.get(rule.index())?.id;
        let expect = &self.case.expect;
        let is = |applies: bool, distance: usize, example: Example| {
            let named = match applies {
                true => expect.rules().any(|named| named == id) && !expect.absent.contains(id),
                false => expect.absent.contains(id),
            };
            Some((applies, Seen { unnamed: !named, distance, place: self.place, example }))
        };
        let compiled = &self.pack.rules[rule];
        if let Action::Portfolio { .. } = compiled.action {
            let warns = self.assessment.warnings.iter().any(|warning| warning.rule == *id);
            return is(warns, self.assessment.activities.len(), self.example(Vec::new(), false));
        }
        let [_] = self.assessment.activities.as_slice() else { return None };
        let view = self.evaluation.view(0, 0)?;
        let state = self.evaluation.rule_state(0, 0, id)?;
        if compiled.about_provider && view.provider.is_none() {
            return None;
        }
        let (when, does) = (view.judged.when[rule].get(0), view.judged.acts(self.pack, rule).get(0));
        let met = when == Tri::True && does == Tri::False;
        // A rule that is lifted shows neither itself nor its limit: its own answers do not say why.
        if met && matches!(compiled.action, Action::Exclude(_)) {
            return None;
        }
        let example = self.example(state.answers, met);
        match does {
            Tri::Unknown => None,
            Tri::True => is(true, 0, example),
            Tri::False if met => is(false, 0, example),
            Tri::False => is(false, distance(view, &compiled.when).unwrap_or(usize::MAX), example),
        }
    }

    fn example(&self, answers: Vec<Answer>, met: bool) -> Example {
        let verdict = match self.assessment.activities.as_slice() {
            [one] => Some(one.judgement.verdict.clone()),
            _ => None,
        };
        let pack = self.pack.info.id.clone();
        Example { pack, case: self.case.id.clone(), title: self.case.title.clone(), met, answers, verdict }
    }
}
