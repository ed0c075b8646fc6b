//! What changed between two packs, for people.

use super::style::{Style, single_line, wrapped};
use super::summary::{UNDECIDED, option, standing};
use super::words::count;
use makebuy_core::Pack;
use makebuy_model::assessment::Verdict;
use makebuy_model::diff::{Bump, Cause, Change, Field, FieldChange, How, Item, PackDiff, PortfolioDiff, VerdictChange};
use makebuy_model::pack::PackInfo;
use std::fmt::Write as _;

/// The whole comparison on the terminal.
pub(crate) fn diff(diff: &PackDiff, old: &Pack, new: &Pack) -> String {
    let mut text = format!("{}\n", Style::Heading.paint(&heading(diff)));
    text.push_str(&wrapped(&asks(diff), ""));
    for item in Item::ALL {
        let changes: Vec<&Change> = diff.changes.iter().filter(|change| change.item == item).collect();
        if changes.is_empty() {
            continue;
        }
        let _ = write!(text, "\n{}\n", Style::Heading.paint(section(item)));
        let (texts, more): (Vec<&Change>, Vec<&Change>) = changes.into_iter().partition(|change| only_texts(change));
        more.into_iter().for_each(|found| text.push_str(&change(found)));
        if !texts.is_empty() {
            let texts: Vec<String> =
                texts.into_iter().map(|change| format!("{} ({})", change.id, keys(change))).collect();
            text.push_str(&wrapped(&format!("texts only: {}", texts.join("; ")), "  "));
        }
    }
    for portfolio in &diff.portfolios {
        text.push_str(&self::portfolio(diff, portfolio, old.info(), new.info()));
    }
    text
}

pub(super) fn heading(diff: &PackDiff) -> String {
    match diff.old.id == diff.new.id {
        true => format!("{} {} → {}", diff.old.id, diff.old.version, diff.new.version),
        false => format!("{} {} → {} {}", diff.old.id, diff.old.version, diff.new.id, diff.new.version),
    }
}

/// What the changes ask of the version.
pub(super) fn asks(diff: &PackDiff) -> String {
    if diff.changes.is_empty() {
        return "Nothing changed.".to_owned();
    }
    let what = match diff.bump {
        Bump::None | Bump::Patch => "of texts, or of how the same is written",
        Bump::Minor => "none of which can change a verdict on answers that fit both",
        Bump::Major => "some of which can change a verdict, or break a file that fits the old pack",
    };
    let number = count(diff.changes.len(), "change");
    let version = diff.version.as_ref().map(|version| {
        let enough = if version.enough { "is enough" } else { "is too low" };
        format!(" A {} version: at least {}; {} {enough}.", diff.bump.as_str(), version.at_least, diff.new.version)
    });
    format!("{number}, {what}.{}", version.unwrap_or_default())
}

pub(super) fn section(item: Item) -> &'static str {
    match item {
        Item::Pack => "The pack itself",
        Item::Option => "Options",
        Item::Criterion => "Criteria",
        Item::Fact => "Facts",
        Item::Rule => "Rules",
        Item::Step => "Steps",
        Item::Metric => "Metrics",
        Item::Note => "Notes",
        Item::Source => "Sources",
        Item::Qualifier => "Qualifiers",
    }
}

/// Whether nothing but texts of something that both have differs.
pub(super) fn only_texts(change: &Change) -> bool {
    let told =
        |field: &FieldChange| field.field.is_condition() || matches!(field.field, Field::Weight | Field::Choices);
    change.how == How::Changed && change.bump == Bump::Patch && !change.fields.iter().any(told)
}

fn keys(change: &Change) -> String {
    change.fields.iter().map(|field| field.field.as_str()).collect::<Vec<_>>().join(", ")
}

fn change(change: &Change) -> String {
    let sign = match change.how {
        How::Added => Style::Good.paint("+"),
        How::Removed => Style::Bad.paint("−"),
        How::Changed => Style::Wait.paint("~"),
        How::Renamed => Style::Faint.paint("="),
    };
    let was = change.was.as_ref().map(|was| format!("{was} → ")).unwrap_or_default();
    let title = format!("{was}{}: {}  [{}]", change.id, single_line(&change.title), change.bump.as_str());
    let mut text = format!("{sign} {}\n", wrapped(&title, "  ").trim());
    let (texts, told): (Vec<&FieldChange>, Vec<&FieldChange>) =
        change.fields.iter().partition(|field| is_prose(field.field));
    for field in told {
        text.push_str(&wrapped(&told_field(field), "      "));
    }
    if !texts.is_empty() {
        let texts: Vec<&str> = texts.into_iter().map(|field| field.field.as_str()).collect();
        text.push_str(&wrapped(&format!("texts: {}", texts.join(", ")), "      "));
    }
    text
}

/// Texts that are too long to be shown twice.
fn is_prose(field: Field) -> bool {
    matches!(
        field,
        Field::Because
            | Field::Counter
            | Field::Description
            | Field::Help
            | Field::Anchors
            | Field::Rationale
            | Field::Text
            | Field::Note
            | Field::Baseline
            | Field::Watch
    )
}

pub(super) fn told_field(field: &FieldChange) -> String {
    let same = field.field.is_condition() && field.bump == Bump::Patch;
    let same = if same { " (means the same)" } else { "" };
    match (&field.from, &field.to) {
        (None, Some(to)) if field.field == Field::SwitchedOff => format!("switched off: {to}"),
        (from, to) => {
            let absent = if field.field == Field::When { "always" } else { "none" };
            let shown = |value: &Option<String>| value.as_ref().map_or(absent.to_owned(), |value| one_line(value));
            format!("{}{same}: {} → {}", field.field.as_str(), shown(from), shown(to))
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn portfolio(diff: &PackDiff, found: &PortfolioDiff, old: &PackInfo, new: &PackInfo) -> String {
    let mut text = format!("\n{}\n", Style::Heading.paint(&format!("Verdicts · {}", single_line(&found.title))));
    let _ = writeln!(text, "{}", moved(found));
    for verdict in &found.verdicts {
        let name = format!("{} ({})", single_line(&verdict.name), verdict.activity);
        text.push_str(&wrapped(&format!("{name}: {}", from_to(verdict, old, new)), "  "));
        text.push_str(&wrapped(&because(diff, verdict), "      "));
    }
    for line in others(found) {
        text.push_str(&wrapped(&line, "  "));
    }
    text
}

/// How many verdicts change.
pub(super) fn moved(found: &PortfolioDiff) -> String {
    let of = count(found.activities, "activity");
    match found.verdicts.len() {
        0 if found.activities == 1 => format!("{of} keeps option, standing and qualifiers."),
        0 => format!("{of} keep option, standing and qualifiers."),
        1 => format!("1 of {of} gets another verdict."),
        number => format!("{number} of {of} get another verdict."),
    }
}

/// Duties, requirements and warnings that come and go.
pub(super) fn others(found: &PortfolioDiff) -> Vec<String> {
    let list = |sign: &str, rules: &[String]| rules.iter().map(|rule| format!("{sign}{rule}")).collect::<Vec<_>>();
    let line = |name: &str, new: &[String], gone: &[String]| {
        format!("{name}: {}", [list("+", new), list("−", gone)].concat().join(", "))
    };
    let mut lines = Vec::new();
    if found.cut_short {
        lines
            .push("The search for causes was cut short: try a smaller portfolio, or packs that lie nearer.".to_owned());
    }
    if !found.warnings_new.is_empty() || !found.warnings_gone.is_empty() {
        lines.push(line("Warnings over the whole", &found.warnings_new, &found.warnings_gone));
    }
    let todo = found.duties.iter().map(|duty| line(&format!("To do for {}", duty.activity), &duty.new, &duty.gone));
    lines.extend(todo);
    lines
}

/// The verdict as it was and as it is.
pub(crate) fn from_to(change: &VerdictChange, old: &PackInfo, new: &PackInfo) -> String {
    let named = |pack: &PackInfo, verdict: &Verdict, undecided: bool| {
        let option = if undecided { UNDECIDED.to_owned() } else { option(pack, verdict) };
        format!("{option}, {}", standing(verdict.standing))
    };
    let (from, to) = (named(old, &change.from, change.from_undecided), named(new, &change.to, change.to_undecided));
    format!("{from} → {to}")
}

/// What brings a verdict about.
pub(super) fn because(diff: &PackDiff, verdict: &VerdictChange) -> String {
    let named = |cause: &Cause| {
        let changes = cause.changes.iter().filter_map(|place| diff.changes.get(*place));
        changes.map(name).collect::<Vec<_>>().join(" and ")
    };
    match verdict.causes.as_slice() {
        [] => "by which of the changes was not found".to_owned(),
        [one] if one.changes.len() > 1 => format!("by these together, none can be left out: {}", named(one)),
        [one] => format!("by {}", named(one)),
        several => format!("by each of these alone: {}", several.iter().map(named).collect::<Vec<_>>().join("; ")),
    }
}

fn name(change: &Change) -> String {
    match change.item {
        Item::Pack => format!("the pack's {}", keys(change)),
        item => format!("{} {} {}", item.as_str(), change.id, change.how.as_str()),
    }
}
