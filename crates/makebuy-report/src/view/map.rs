//! The portfolio map: where each activity stands on the two facts that the pack chose, and what that shows.

use super::links::{Link, Links};
use super::summary::{Action, StandingView};
use super::verdict::{headline, undecided};
use crate::figure::axis::{Axis, Stretch};
use crate::figure::map::{Drawing, Mark, Names, draw};
use crate::figure::shape;
use crate::index::Index;
use crate::words;
use makebuy_model::assessment::{Activity, Standing};
use makebuy_model::pack::{FactInfo, Value};
use serde::Serialize;
use std::collections::BTreeSet;

/// The map with its caption and the table that says the same.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Map {
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) caption: String,
    /// How many lie in each quadrant.
    pub(crate) spread: String,
    pub(crate) x_title: String,
    pub(crate) y_title: String,
    pub(crate) drawing: Drawing,
    pub(crate) legend: Vec<Legend>,
    /// What the look of marks tells besides.
    pub(crate) looks: Vec<String>,
    /// Whether a mark has a bar for a range.
    pub(crate) has_ranges: bool,
    pub(crate) rows: Vec<Row>,
    /// Activities without a place on the map.
    pub(crate) unplaced: Vec<Link>,
    /// Whether the table starts unfolded, because the keys can be found in it at a glance.
    pub(crate) unfolded: bool,
}

/// What a shape stands for.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Legend {
    pub(crate) title: String,
    pub(crate) path: String,
    pub(crate) class: String,
}

/// An activity in the table.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Row {
    #[serde(skip)]
    pub(crate) place: usize,
    pub(crate) link: Option<Link>,
    pub(crate) x: String,
    pub(crate) y: String,
    pub(crate) verdict: String,
    pub(crate) standing: StandingView,
    #[serde(skip)]
    pub(crate) mark: Option<Mark>,
    #[serde(skip)]
    pub(crate) goes: bool,
    #[serde(skip)]
    pub(crate) recommended: Option<usize>,
    #[serde(skip)]
    pub(crate) state: Standing,
}

const UNFOLDED_UP_TO: usize = 30;
/// The longest title that fits an axis.
const AXIS_TITLE: usize = 44;

/// The map, its rows not yet linked; none if the pack has none or its facts have no place on an axis.
pub(crate) fn build(index: &Index<'_>) -> Option<Map> {
    let map = index.assessment.pack.map.as_ref()?;
    let (x_fact, y_fact) = (index.fact(&map.x)?, index.fact(&map.y)?);
    let (x, y) = (axis(index, x_fact)?, axis(index, y_fact)?);
    let activities = index.assessment.activities.iter().enumerate();
    let rows: Vec<Row> = activities.map(|(place, a)| row(index, (x_fact, &x), (y_fact, &y), place, a)).collect();
    let marks: Vec<Mark> = rows.iter().filter_map(|row| row.mark.clone()).collect();
    if marks.is_empty() {
        return None;
    }
    let title = |fact, id: &str| words::short(&words::fact(Some(fact), id), AXIS_TITLE);
    let (x_title, y_title) = (title(x_fact, &map.x), title(y_fact, &map.y));
    let quadrants = if map.quadrants.len() == 4 { map.quadrants.clone() } else { Vec::new() };
    let (caption, spread) = finding(index, &quadrants, &rows);
    Some(Map {
        title: index.words.map_title(&x_title, &y_title),
        description: index.words.map_described(&x_title, &y_title, marks.len(), rows.len() - marks.len()),
        caption,
        spread,
        drawing: draw(
            &x,
            &y,
            Names { columns: names(index, &x, x_fact), rows: names(index, &y, y_fact), quadrants: &quadrants },
            &marks,
        ),
        legend: legend(index, &rows),
        looks: looks(index, &rows),
        has_ranges: marks.iter().any(|mark| mark.x.is_range() || mark.y.is_range()),
        unfolded: rows.len() <= UNFOLDED_UP_TO,
        unplaced: Vec::new(),
        x_title,
        y_title,
        rows,
    })
}

impl Map {
    /// With the ways to the activities' sections.
    pub(crate) fn linked(mut self, links: &Links<'_>) -> Self {
        for row in &mut self.rows {
            row.link = links.at(row.place).cloned();
            if row.mark.is_none() {
                self.unplaced.extend(row.link.clone());
            }
        }
        self
    }
}

fn axis(index: &Index<'_>, fact: &FactInfo) -> Option<Axis> {
    let activities = &index.assessment.activities;
    let values: Vec<&Value> = activities.iter().filter_map(|activity| answered(index, activity, &fact.id)).collect();
    Axis::of(fact, &values)
}

/// The answer to a fact, of the activity itself or else of the organisation.
fn answered<'a>(index: &Index<'a>, activity: &'a Activity, fact: &str) -> Option<&'a Value> {
    let of_activity = activity.judgement.answers.iter().find(|a| a.fact == fact);
    let of_organisation = || index.assessment.organisation.answers.iter().find(|a| a.fact == fact);
    of_activity.or_else(of_organisation)?.value.as_ref()
}

fn names(index: &Index<'_>, axis: &Axis, fact: &FactInfo) -> Vec<String> {
    let named = |value: &Value| words::short(&index.words.value(Some(value), Some(fact)), 16);
    match axis {
        Axis::Bands(_) if fact.values.is_empty() => [false, true].map(|flag| named(&Value::Flag(flag))).to_vec(),
        Axis::Bands(values) => values.iter().map(|value| named(&Value::Name(value.clone()))).collect(),
        Axis::Numbers { from, to } => [*from, *to].map(|number| named(&Value::Number(number))).to_vec(),
    }
}

fn row(index: &Index<'_>, x: (&FactInfo, &Axis), y: (&FactInfo, &Axis), place: usize, activity: &Activity) -> Row {
    let verdict = &activity.judgement.verdict;
    let value = |(fact, _): (&FactInfo, &Axis)| answered(index, activity, &fact.id);
    let stretch = |along: (&FactInfo, &Axis)| value(along).and_then(|value| along.1.locate(value));
    let option = verdict.option.as_deref().filter(|_| !undecided(&activity.judgement));
    let recommended = option.and_then(|id| index.option_place(id));
    let class = format!("{} {}", side(index, option), verdict.standing.as_str());
    let mark = |x: Stretch, y: Stretch| Mark { key: place + 1, x, y, shape: recommended, class };
    Row {
        place,
        link: None,
        x: index.words.value(value(x), Some(x.0)),
        y: index.words.value(value(y), Some(y.0)),
        verdict: headline(index, &activity.judgement),
        standing: StandingView::of(index, verdict.standing),
        mark: stretch(x).zip(stretch(y)).map(|(x, y)| mark(x, y)),
        goes: Action::of(index, verdict) == Action::ActNow,
        recommended,
        state: verdict.standing,
    }
}

fn side(index: &Index<'_>, option: Option<&str>) -> &'static str {
    match option.and_then(|id| index.option(id)) {
        Some(option) if option.external => "outside",
        Some(_) => "inside",
        None => "none",
    }
}

/// The shapes of the options that are recommended on the map.
fn legend(index: &Index<'_>, rows: &[Row]) -> Vec<Legend> {
    let used: BTreeSet<usize> = on_map(rows).filter_map(|row| row.recommended).collect();
    let options = index.assessment.pack.options.iter().enumerate().filter(|(at, _)| used.contains(at));
    options
        .map(|(at, option)| Legend {
            title: option.title.clone(),
            path: shape::outline(at, 6.0),
            class: format!("{} firm", side(index, Some(&option.id))),
        })
        .collect()
}

fn on_map(rows: &[Row]) -> impl Iterator<Item = &Row> {
    rows.iter().filter(|row| row.mark.is_some())
}

/// How the marks on the map tell standings.
fn looks(index: &Index<'_>, rows: &[Row]) -> Vec<String> {
    let used = Standing::ALL.into_iter().filter(|standing| on_map(rows).any(|row| row.state == *standing));
    let ring = |row: &Row| row.recommended.is_none() && row.state != Standing::Impossible;
    let ring = on_map(rows).any(ring).then(|| index.words.look_undecided());
    used.map(|standing| index.words.look(standing)).chain(ring).collect()
}

/// What the map shows, in words: how many of all can go now, and how many lie in each quadrant.
fn finding(index: &Index<'_>, quadrants: &[String], rows: &[Row]) -> (String, String) {
    let marks: Vec<&Mark> = rows.iter().filter_map(|row| row.mark.as_ref()).collect();
    let inside = |quadrant| marks.iter().filter(|mark| quadrant_of(mark) == Some(quadrant)).count();
    let counts: Vec<(usize, &str)> =
        quadrants.iter().enumerate().map(|(at, name)| (inside(at), words::before_colon(name))).collect();
    let go = rows.iter().filter(|row| row.goes && row.mark.is_some()).count();
    (index.words.map_caption(go, marks.len()), index.words.map_quadrants(marks.len(), &counts))
}

/// Top left, top right, bottom left, bottom right; none on a border.
fn quadrant_of(mark: &Mark) -> Option<usize> {
    let (x, y) = (mark.x.middle() - 0.5, mark.y.middle() - 0.5);
    let clear = x.abs() > 1e-9 && y.abs() > 1e-9;
    clear.then(|| usize::from(x > 0.0) + if y > 0.0 { 0 } else { 2 })
}
