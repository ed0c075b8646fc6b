//! The portfolio map: where each activity stands on the two facts that the pack chose, and what that shows.

use super::links::{Link, Links};
use super::look;
use super::summary::{Action, StandingView};
use super::verdict::headline;
use crate::figure::axis::{Axis, Span};
use crate::figure::drawing::Drawing;
use crate::figure::legend::Key;
use crate::figure::map::{Item, Labels, Names, draw};
use crate::figure::sheet::Sheet;
use crate::index::Index;
use crate::words;
use makebuy_model::assessment::{Activity, Standing};
use makebuy_model::pack::{FactInfo, Value};
use serde::Serialize;

/// The map with its caption and the table that says the same.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Map {
    /// What the figure is.
    pub(crate) title: String,
    /// What its axes are, and how many activities it shows.
    pub(crate) description: String,
    /// How many lie in each quadrant; without quadrants, how many can go now.
    pub(crate) caption: String,
    /// The title of the horizontal axis.
    pub(crate) x_title: String,
    /// The title of the vertical axis.
    pub(crate) y_title: String,
    /// For screens and paper.
    pub(crate) broad: Drawing,
    /// For phones.
    pub(crate) narrow: Drawing,
    /// What stands beside the marks of the broad one: `names`, `numbers` of the table, or `counts`.
    pub(crate) labels: Labels,
    /// Whether some stand for a range.
    pub(crate) has_ranges: bool,
    /// The same as a table.
    pub(crate) rows: Vec<Row>,
    /// Activities without a place on the map.
    pub(crate) unplaced: Vec<Link>,
}

/// An activity in the table.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Row {
    #[serde(skip)]
    pub(crate) place: usize,
    /// The activity.
    pub(crate) link: Option<Link>,
    /// Where it stands from left to right, in words.
    pub(crate) x: String,
    /// Where it stands from bottom to top, in words.
    pub(crate) y: String,
    /// Its verdict.
    pub(crate) verdict: String,
    /// How certain that is.
    pub(crate) standing: StandingView,
    #[serde(skip)]
    pub(crate) item: Option<Item>,
    #[serde(skip)]
    pub(crate) goes: bool,
    #[serde(skip)]
    pub(crate) state: Standing,
}

/// The longest title that fits an axis.
const AXIS_TITLE: usize = 44;
/// The longest name that is tried as a label.
const NAME: usize = 80;

/// The map, its rows not yet linked; none if the pack has none or its facts have no place on an axis.
pub(crate) fn build(index: &Index<'_>) -> Option<Map> {
    let map = index.assessment.pack.map.as_ref()?;
    let (x_fact, y_fact) = (index.fact(&map.x)?, index.fact(&map.y)?);
    let (x, y) = (axis(index, x_fact)?, axis(index, y_fact)?);
    let activities = index.assessment.activities.iter().enumerate();
    let rows: Vec<Row> = activities.map(|(place, a)| row(index, (x_fact, &x), (y_fact, &y), place, a)).collect();
    let items: Vec<Item> = rows.iter().filter_map(|row| row.item.clone()).collect();
    if items.is_empty() {
        return None;
    }
    let title = |fact, id: &str| words::short(&words::fact(Some(fact), id), AXIS_TITLE);
    let (x_title, y_title) = (title(x_fact, &map.x), title(y_fact, &map.y));
    let quadrants = if map.quadrants.len() == 4 { map.quadrants.clone() } else { Vec::new() };
    let caption = finding(index, &quadrants, (&x, &y), &rows);
    let names = Names {
        x_title: &x_title,
        y_title: &y_title,
        columns: names(index, &x, x_fact),
        rows: names(index, &y, y_fact),
        quadrants: &quadrants,
        legend: legend(index, &rows),
    };
    let drawn = |sheet| draw(sheet, (&x, &y), &names, &items);
    let broad = drawn(Sheet::Broad);
    Some(Map {
        title: index.words.map_title(&x_title, &y_title),
        description: index.words.map_described(&x_title, &y_title, items.len(), rows.len() - items.len()),
        caption,
        narrow: drawn(Sheet::Narrow).drawing,
        has_ranges: broad.labels != Labels::Counts && items.iter().any(|item| item.x.is_range() || item.y.is_range()),
        labels: broad.labels,
        broad: broad.drawing,
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
            if row.item.is_none() {
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
    let named = |value: &Value| index.words.value(Some(value), Some(fact));
    match axis {
        Axis::Names(_) if fact.values.is_empty() => [false, true].map(|flag| named(&Value::Flag(flag))).to_vec(),
        Axis::Names(_) | Axis::Numbers { .. } => axis.values().iter().map(named).collect(),
    }
}

fn row(index: &Index<'_>, x: (&FactInfo, &Axis), y: (&FactInfo, &Axis), place: usize, activity: &Activity) -> Row {
    let verdict = &activity.judgement.verdict;
    let value = |(fact, _): (&FactInfo, &Axis)| answered(index, activity, &fact.id);
    let span = |along: (&FactInfo, &Axis)| value(along).and_then(|value| along.1.locate(value));
    let item = |x: Span, y: Span| Item {
        key: place + 1,
        name: words::short(&activity.name, NAME),
        x,
        y,
        look: look::of(index, &activity.judgement),
    };
    Row {
        place,
        link: None,
        x: index.words.value(value(x), Some(x.0)),
        y: index.words.value(value(y), Some(y.0)),
        verdict: headline(index, &activity.judgement),
        standing: StandingView::of(index, verdict.standing),
        item: span(x).zip(span(y)).map(|(x, y)| item(x, y)),
        goes: Action::of(index, verdict) == Action::ActNow,
        state: verdict.standing,
    }
}

/// What the shapes on the map stand for, then what the looks of marks do.
fn legend(index: &Index<'_>, rows: &[Row]) -> Vec<Key> {
    let shown = rows.iter().filter_map(|row| row.item.as_ref().map(|item| (item.look.shape, row.state)));
    look::legend(index, &shown.collect::<Vec<_>>())
}

/// What the map shows, in words: how many lie in each quadrant; without quadrants, how many of all can go now.
fn finding(index: &Index<'_>, quadrants: &[String], (x, y): (&Axis, &Axis), rows: &[Row]) -> String {
    let items: Vec<&Item> = rows.iter().filter_map(|row| row.item.as_ref()).collect();
    let quadrant_of = |item: &Item| {
        let halves = item.x.upper_half(x.bands()).zip(item.y.upper_half(y.bands()));
        halves.map(|(right, upper)| usize::from(right) + if upper { 0 } else { 2 })
    };
    let inside = |quadrant| items.iter().filter(|item| quadrant_of(item) == Some(quadrant)).count();
    let counts: Vec<(usize, &str)> =
        quadrants.iter().enumerate().map(|(at, name)| (inside(at), words::before_colon(name))).collect();
    let spread = index.words.map_quadrants(items.len(), &counts);
    let go = || rows.iter().filter(|row| row.goes && row.item.is_some()).count();
    if spread.is_empty() { index.words.map_caption(go(), items.len()) } else { spread }
}
