//! One row per activity and rule that applies: what speaks for the verdict, and what against it.

use super::table::{Cell, Column, Kind, Sheet, activity_cells, activity_columns};
use crate::index::Index;
use crate::view::activity::{effect, told};
use crate::view::rules;
use makebuy_model::assessment::{Activity, Bearing, Reason};

const BEARINGS: [Bearing; 3] = [Bearing::For, Bearing::Against, Bearing::Neutral];

pub(super) fn sheet(index: &Index<'_>) -> Sheet {
    let words = index.words;
    let mut columns = activity_columns(index);
    columns.extend([
        Column::text(words.sheet_bearing(), 12),
        Column::text(words.column("rule"), 40),
        Column::text(words.sheet_kind(), 14),
        Column::text(words.sheet_effect(), 34),
        Column::new(words.sheet_points(), Kind::Points, 10),
        Column::text(words.sheet_because(), 60),
        Column::text(words.column("counter"), 50),
        Column::text(words.sheet_sources(), 40),
        Column::text(words.sheet_id(), 26),
    ]);
    let mut sheet = Sheet::new(words.sheet_reasons(), 2, columns);
    for (place, activity) in index.assessment.activities.iter().enumerate() {
        for bearing in BEARINGS {
            let reasons = told(&activity.judgement, bearing);
            sheet.rows.extend(reasons.into_iter().map(|reason| row(index, place, activity, reason)));
        }
    }
    sheet
}

fn row(index: &Index<'_>, place: usize, activity: &Activity, reason: &Reason) -> Vec<Cell> {
    let words = index.words;
    let rule = index.rule(&reason.rule);
    let verdict = &activity.judgement.verdict;
    let points = verdict.option.as_ref().and_then(|option| reason.points.get(option)).copied();
    let bearing = match reason.bearing {
        Bearing::For => words.bearing_for(),
        Bearing::Against => words.bearing_against(),
        Bearing::Neutral => words.bearing_neutral(),
    };
    let aside = words.effective(reason.effective).map(|aside| words.after_semicolon(&aside)).unwrap_or_default();
    let mut cells = activity_cells(place, &activity.name);
    cells.extend([
        bearing.into(),
        rules::reference(index, &reason.rule).title.into(),
        words.rule_kind(reason.kind).into(),
        format!("{}{aside}", effect(index, reason)).into(),
        points.into(),
        rule.map(|rule| &rule.because).into(),
        rule.and_then(|rule| rule.counter.as_ref()).into(),
        rule.map(|rule| cited(index, rule)).into(),
        (&reason.rule).into(),
    ]);
    cells
}

/// The sources of a rule with their places, one after the other.
pub(super) fn cited(index: &Index<'_>, rule: &makebuy_model::pack::RuleInfo) -> String {
    let cites = rules::cites(index, rule);
    let cites = cites.into_iter().map(|cite| match cite.at {
        Some(at) => format!("{}, {at}", cite.title),
        None => cite.title,
    });
    index.words.apart(&cites.collect::<Vec<_>>())
}
