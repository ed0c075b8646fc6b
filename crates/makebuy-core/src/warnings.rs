//! Portfolio rules: warnings over all verdicts together.

use crate::eval::Tri;
use crate::explain::Evaluation;
use crate::ids::RuleId;
use crate::pack::Action;
use makebuy_model::assessment::PortfolioWarning;
use makebuy_model::touch::Share;

/// The portfolio rules that fire on the chosen rows: each activity's id with its row.
pub(crate) fn warnings(evaluation: &Evaluation<'_>, chosen: &[(String, usize)]) -> Vec<PortfolioWarning> {
    let pack = evaluation.pack;
    let rules = pack.rules.iter().zip(&pack.info.rules);
    let fired = rules.filter_map(|((id, _), info)| {
        let found = measured(evaluation, id, chosen)?;
        let share = found.share.filter(|share| *share > found.above)?;
        Some(PortfolioWarning {
            rule: info.id.clone(),
            warning: info.warning.clone().unwrap_or_default(),
            share,
            selected: found.selected,
            counted: found.counted,
        })
    });
    fired.collect()
}

/// What a portfolio rule measures on the chosen rows; `None` if it is of another kind.
pub(crate) fn measured(evaluation: &Evaluation<'_>, rule: RuleId, chosen: &[(String, usize)]) -> Option<Share> {
    let Action::Portfolio { chosen: options, above } = &evaluation.pack.rules[rule].action else {
        return None;
    };
    let selected = selected(evaluation, rule, chosen);
    let best = |row: usize| evaluation.judged.rows.get(row).and_then(|row| row.verdict.best);
    let counts = |(_, row): &&(String, usize)| best(*row).is_some_and(|best| options.contains(best));
    let counted: Vec<String> = selected.iter().filter(counts).map(|(id, _)| id.clone()).collect();
    let share = share(counted.len(), selected.len());
    let selected = selected.into_iter().map(|(id, _)| id).collect();
    Some(Share { share, above: *above, selected, counted })
}

fn selected(evaluation: &Evaluation<'_>, rule: RuleId, chosen: &[(String, usize)]) -> Vec<(String, usize)> {
    let selects = |row: usize| evaluation.judged.when[rule].get(row) == Tri::True;
    chosen.iter().filter(|(_, row)| selects(*row)).cloned().collect()
}

fn share(part: usize, whole: usize) -> Option<f64> {
    let number = |count: usize| u32::try_from(count).ok().map(f64::from);
    (whole > 0).then(|| Some(number(part)? / number(whole)?))?
}
