//! The pack itself, its options, criteria, steps, metrics, notes, sources and words.

use super::fields::{Fields, whole};
use super::shares;
use makebuy_model::diff::{Bump, Change, Field, How, Item};
use makebuy_model::pack::{CriterionInfo, Direction, MetricInfo, NoteInfo, OptionInfo, PackInfo, SourceInfo, StepInfo};

pub(super) fn changes(old: &PackInfo, new: &PackInfo) -> Vec<Change> {
    let mut changes: Vec<Change> = pack(old, new).into_iter().collect();
    changes.extend(options(&old.options, &new.options));
    changes.extend(criteria(old, new));
    changes
}

/// What bears on no verdict.
pub(super) fn others(old: &PackInfo, new: &PackInfo) -> Vec<Change> {
    let added = Bump::Minor;
    let mut changes = each(&old.steps, &new.steps, Item::Step, added, |step| (&step.id, &step.title), step);
    changes.extend(each(&old.metrics, &new.metrics, Item::Metric, added, |metric| (&metric.id, &metric.title), metric));
    changes.extend(notes(old, new));
    changes.extend(each(&old.sources, &new.sources, Item::Source, added, |source| (&source.id, &source.title), source));
    let words = |pack: &PackInfo| pack.qualifiers.clone().into_iter().collect::<Vec<_>>();
    let same = words(new).into_iter().filter_map(|(id, is)| {
        let mut fields = Fields::default();
        fields.compare(Field::Title, Bump::Patch, old.qualifiers.get(&id)?, &is);
        fields.changed(Item::Qualifier, &id, &is)
    });
    changes.extend(same);
    changes
}

/// What came, what differs and what is gone; an id that is gone may be named by packs that build on this one.
fn each<'a, T>(
    old: &'a [T],
    new: &'a [T],
    item: Item,
    added: Bump,
    name: impl Fn(&'a T) -> (&'a String, &'a String),
    differences: impl Fn(&mut Fields, &'a T, &'a T),
) -> Vec<Change> {
    let mut changes = Vec::new();
    for is in new {
        let (id, title) = name(is);
        match old.iter().find(|was| name(was).0 == id) {
            None => changes.push(whole(item, id, title, How::Added, added)),
            Some(was) => {
                let mut fields = Fields::default();
                differences(&mut fields, was, is);
                changes.extend(fields.changed(item, id, title));
            }
        }
    }
    let gone = old.iter().map(&name).filter(|(id, _)| !new.iter().any(|is| name(is).0 == *id));
    changes.extend(gone.map(|(id, title)| whole(item, id, title, How::Removed, Bump::Major)));
    changes
}

fn pack(old: &PackInfo, new: &PackInfo) -> Option<Change> {
    let mut fields = Fields::default();
    fields.compare(Field::Indifference, Bump::Major, old.indifference, new.indifference);
    fields.compare(
        Field::OrderOfOptions,
        Bump::Major,
        order(&old.options, &new.options),
        order(&new.options, &old.options),
    );
    let steps = |pack: &PackInfo| pack.steps.iter().map(|step| step.id.clone()).collect::<Vec<_>>();
    let (before, after) = (steps(old), steps(new));
    let common = |from: &[String], to: &[String]| from.iter().filter(|id| to.contains(id)).cloned().collect::<Vec<_>>();
    fields.compare(Field::OrderOfSteps, Bump::Minor, &common(&before, &after), &common(&after, &before));
    let map = |pack: &PackInfo| pack.map.as_ref().map(|map| format!("{} × {}", map.x, map.y)).unwrap_or_default();
    fields.compare(Field::Map, Bump::Minor, map(old), map(new));
    fields.compare(Field::Extends, Bump::Patch, &old.extends, &new.extends);
    fields.compare(Field::Title, Bump::Patch, &old.title, &new.title);
    fields.compare(Field::Description, Bump::Patch, &old.description, &new.description);
    fields.changed(Item::Pack, &new.id, &new.title)
}

/// The options that both have, in the order of one.
fn order(options: &[OptionInfo], others: &[OptionInfo]) -> String {
    let common = options.iter().filter(|option| others.iter().any(|other| other.id == option.id));
    common.map(|option| option.id.as_str()).collect::<Vec<_>>().join(", ")
}

fn options(old: &[OptionInfo], new: &[OptionInfo]) -> Vec<Change> {
    each(
        old,
        new,
        Item::Option,
        Bump::Major,
        |option| (&option.id, &option.title),
        |fields, was, is| {
            fields.compare(Field::External, Bump::Major, was.external, is.external);
            fields.compare(Field::NeedsProvider, Bump::Major, was.needs_provider, is.needs_provider);
            fields.compare(Field::Title, Bump::Patch, &was.title, &is.title);
        },
    )
}

/// Weights count as shares: to double them all changes nothing.
fn criteria(old: &PackInfo, new: &PackInfo) -> Vec<Change> {
    let same = shares::same(old, new);
    let weight = if same { Bump::Patch } else { Bump::Major };
    let added = if same { Bump::Minor } else { Bump::Major };
    let differences = |fields: &mut Fields, was: &CriterionInfo, is: &CriterionInfo| {
        fields.compare(Field::Weight, weight, was.weight, is.weight);
        fields.compare(Field::Title, Bump::Patch, &was.title, &is.title);
        fields.compare(Field::Rationale, Bump::Patch, &was.rationale, &is.rationale);
        fields.compare(Field::Claims, Bump::Patch, &was.claims, &is.claims);
    };
    each(&old.criteria, &new.criteria, Item::Criterion, added, |found| (&found.id, &found.title), differences)
}

fn step(fields: &mut Fields, was: &StepInfo, is: &StepInfo) {
    fields.compare(Field::Title, Bump::Patch, &was.title, &is.title);
    fields.compare(Field::Text, Bump::Patch, &was.text, &is.text);
    fields.compare(Field::Claims, Bump::Patch, &was.claims, &is.claims);
}

fn metric(fields: &mut Fields, was: &MetricInfo, is: &MetricInfo) {
    fields.compare(Field::Unit, Bump::Minor, &was.unit, &is.unit);
    fields.compare(Field::Direction, Bump::Minor, direction(was.direction), direction(is.direction));
    fields.compare(Field::Title, Bump::Patch, &was.title, &is.title);
    fields.compare(Field::Baseline, Bump::Patch, &was.baseline, &is.baseline);
    fields.compare(Field::Watch, Bump::Patch, &was.watch, &is.watch);
    fields.compare(Field::Claims, Bump::Patch, &was.claims, &is.claims);
}

fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "up",
        Direction::Down => "down",
        Direction::Steady => "steady",
    }
}

/// A note is text, and nothing names it.
fn notes(old: &PackInfo, new: &PackInfo) -> Vec<Change> {
    let differences = |fields: &mut Fields, was: &NoteInfo, is: &NoteInfo| {
        fields.compare(Field::Title, Bump::Patch, &was.title, &is.title);
        fields.compare(Field::Text, Bump::Patch, &was.text, &is.text);
        fields.compare(Field::Claims, Bump::Patch, &was.claims, &is.claims);
    };
    let notes = each(&old.notes, &new.notes, Item::Note, Bump::Patch, |note| (&note.id, &note.title), differences);
    notes.into_iter().map(|change| Change { bump: Bump::Patch, ..change }).collect()
}

fn source(fields: &mut Fields, was: &SourceInfo, is: &SourceInfo) {
    fields.compare(Field::Title, Bump::Patch, &was.title, &is.title);
    fields.compare(Field::Year, Bump::Patch, was.year, is.year);
    fields.compare(Field::Language, Bump::Patch, &was.language, &is.language);
    fields.compare(Field::Kind, Bump::Patch, &was.kind, &is.kind);
    fields.compare(Field::Note, Bump::Patch, &was.note, &is.note);
    fields.compare(Field::Claims, Bump::Patch, &was.claims, &is.claims);
}
