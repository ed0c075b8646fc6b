//! Portfolio rules: warnings over all verdicts together.

use crate::eval::Tri;
use crate::explain::Evaluation;
use crate::ids::RuleId;
use crate::pack::Action;
use makebuy_model::assessment::PortfolioWarning;

/// The portfolio rules that fire on the chosen rows: each activity's id with its row.
pub(crate) fn warnings(evaluation: &Evaluation<'_>, chosen: &[(String, usize)]) -> Vec<PortfolioWarning> {
    let pack = evaluation.pack;
    let rules = pack.rules.iter().zip(&pack.info.rules);
    let fired = rules.filter_map(|((id, rule), info)| {
        let Action::Portfolio { chosen: counted, above } = &rule.action else {
            return None;
        };
        let selected = selected(evaluation, id, chosen);
        let best = |row: usize| evaluation.judged.rows.get(row).and_then(|row| row.verdict.best);
        let hits: Vec<_> =
            selected.iter().filter(|(_, row)| best(*row).is_some_and(|best| counted.contains(best))).cloned().collect();
        let share = share(hits.len(), selected.len())?;
        let ids = |items: Vec<(String, usize)>| items.into_iter().map(|(id, _)| id).collect();
        (share > *above).then(|| PortfolioWarning {
            rule: info.id.clone(),
            warning: info.warning.clone().unwrap_or_default(),
            share,
            selected: ids(selected),
            counted: ids(hits),
        })
    });
    fired.collect()
}

fn selected(evaluation: &Evaluation<'_>, rule: RuleId, chosen: &[(String, usize)]) -> Vec<(String, usize)> {
    let selects = |row: usize| evaluation.judged.when[rule].get(row) == Tri::True;
    chosen.iter().filter(|(_, row)| selects(*row)).cloned().collect()
}

fn share(part: usize, whole: usize) -> Option<f64> {
    let number = |count: usize| u32::try_from(count).ok().map(f64::from);
    (whole > 0).then(|| Some(number(part)? / number(whole)?))?
}
