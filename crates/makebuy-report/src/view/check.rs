//! Refuses numbers that cannot be drawn or printed.

use crate::error::ReportError;
use makebuy_model::Assessment;
use makebuy_model::assessment::Judgement;

/// Whether every number of an assessment that the document draws or prints is finite.
pub(crate) fn finite(assessment: &Assessment) -> Result<(), ReportError> {
    for activity in &assessment.activities {
        let judgements = std::iter::once(&activity.judgement).chain(activity.rows.iter().map(|row| &row.judgement));
        for judgement in judgements {
            if !numbers(judgement).all(f64::is_finite) {
                return Err(ReportError::NotFinite { place: format!("activity `{}`", activity.id) });
            }
        }
    }
    Ok(())
}

fn numbers(judgement: &Judgement) -> impl Iterator<Item = f64> {
    let verdict = judgement.verdict.score.into_iter().chain(judgement.verdict.lead);
    let options = judgement.options.iter().flat_map(|o| [o.score, o.low, o.high]);
    let evidence = judgement.options.iter().flat_map(|o| &o.evidence).flat_map(|e| [e.points, e.low, e.high]);
    let reasons = judgement.reasons.iter().flat_map(|r| r.points.values().copied());
    verdict.chain(options).chain(evidence).chain(reasons)
}
