//! One line per activity, and what to do about those that are not settled.

use super::failures;
use super::style::{Style, lines, plain_table, single_line, wrapped};
use super::words::{count, points};
use comfy_table::{Cell, CellAlignment};
use makebuy_model::Assessment;
use makebuy_model::assessment::{Activity, Judgement, PortfolioWarning, RequirementState, Standing, Verdict};
use makebuy_model::pack::PackInfo;
use std::fmt::Write as _;

/// The readable table of `assess`.
pub(crate) fn summary(assessment: &Assessment) -> String {
    let mut text = heading(assessment);
    let mut table = plain_table(&["Id", "Activity", "Verdict", "Standing", "Score", "Lead", "Provider"]);
    for activity in &assessment.activities {
        table.add_row(row(assessment, activity));
    }
    text.push_str(&lines(&table));
    text.push_str(&section(assessment, Standing::NotYet, "Not yet: first", first_requirement));
    text.push_str(&section(assessment, Standing::Open, "Open: find out", first_question));
    text.push_str(&section(assessment, Standing::Impossible, "Impossible: every option is out", |_| None));
    text.push_str(&failures::footnote(assessment));
    for warning in &assessment.warnings {
        let line = format!("Warning ({}): {}", scope(assessment, warning), warning.warning);
        let _ = write!(text, "\n{}", wrapped(&line, ""));
    }
    text
}

/// The activities a warning is about, and which share of them brings it about, if the rule asks for a share.
fn scope(assessment: &Assessment, warning: &PortfolioWarning) -> String {
    let of = count(warning.selected.len(), "activity");
    let rule = assessment.pack.rule(&warning.rule);
    if rule.and_then(|rule| rule.above).is_some_and(|above| above > 0.0) {
        format!("{} % of {of}", points(warning.share * 100.0))
    } else {
        of
    }
}

pub(super) fn heading(assessment: &Assessment) -> String {
    let of = |standing: Standing| {
        assessment.activities.iter().filter(|item| item.judgement.verdict.standing == standing).count()
    };
    let counts = Standing::ALL.map(|standing| (of(standing), standing.as_str()));
    let counts: Vec<_> =
        counts.iter().filter(|(number, _)| *number > 0).map(|(number, word)| format!("{number} {word}")).collect();
    let pack = &assessment.pack;
    let line = format!("{} · {} {}", assessment.title, pack.id, pack.version);
    let total = count(assessment.activities.len(), "activity");
    format!("{}\n{total}: {}\n\n", Style::Heading.paint(&line), counts.join(", "))
}

fn row(assessment: &Assessment, activity: &Activity) -> Vec<Cell> {
    let verdict = &activity.judgement.verdict;
    let right = |text: String| Cell::new(text).set_alignment(CellAlignment::Right);
    vec![
        Cell::new(&activity.id),
        Cell::new(single_line(&activity.name)),
        Cell::new(recommended(&assessment.pack, &activity.judgement)),
        Cell::new(format!("{}{}", standing(verdict.standing), failures::mark(assessment, &activity.id))),
        right(verdict.score.map(points).unwrap_or_default()),
        right(lead(verdict)),
        Cell::new(provider(assessment, &activity.judgement, activity.provider.as_deref()).unwrap_or_default()),
    ]
}

/// The provider named, where the recommendation uses one.
pub(super) fn provider<'a>(assessment: &Assessment, judgement: &Judgement, named: Option<&'a str>) -> Option<&'a str> {
    let option = judgement.recommended()?;
    named.filter(|_| assessment.pack.options.iter().any(|found| found.external && found.id == *option))
}

/// What stands for the option where nothing tells the options apart.
pub(super) const UNDECIDED: &str = "no recommendation yet";

/// The recommended option with its qualifiers, or that there is none yet.
pub(super) fn recommended(pack: &PackInfo, judgement: &Judgement) -> String {
    if judgement.undecided() { UNDECIDED.to_owned() } else { option(pack, &judgement.verdict) }
}

/// The option that a verdict names, with its qualifiers.
pub(super) fn option(pack: &PackInfo, verdict: &Verdict) -> String {
    let option = verdict.option.clone().unwrap_or_else(|| "none".to_owned());
    let qualifiers: Vec<_> = verdict.qualifiers.iter().map(|id| single_line(&pack.qualifier(id))).collect();
    if qualifiers.is_empty() { option } else { format!("{option} ({})", qualifiers.join(", ")) }
}

/// Word and shape, so that nothing hangs on colour.
pub(super) fn standing(standing: Standing) -> String {
    format!("{} {}", standing.glyph(), standing.as_str())
}

pub(super) fn lead(verdict: &Verdict) -> String {
    let close = if verdict.close_call { "≈ " } else { "" };
    verdict.lead.map(|lead| format!("{close}{}", points(lead))).unwrap_or_default()
}

fn section(assessment: &Assessment, standing: Standing, title: &str, line: fn(&Activity) -> Option<String>) -> String {
    let activities: Vec<_> =
        assessment.activities.iter().filter(|item| item.judgement.verdict.standing == standing).collect();
    if activities.is_empty() {
        return String::new();
    }
    let mut text = format!("\n{}\n", Style::Heading.paint(title));
    for activity in activities {
        let mark = failures::mark(assessment, &activity.id);
        let tail = line(activity).map_or_else(|| mark.to_owned(), |line| format!(": {line}"));
        text.push_str(&wrapped(&format!("{}{tail}", activity.id), "  "));
    }
    text
}

pub(super) fn first_requirement(activity: &Activity) -> Option<String> {
    let best = activity.judgement.verdict.option.as_ref()?;
    let mut unmet = activity
        .judgement
        .requirements
        .iter()
        .filter(|item| item.state == RequirementState::Unmet && item.options.contains(best));
    let first = unmet.next()?;
    let more = unmet.count();
    let more = if more > 0 { format!(" (and {more} more)") } else { String::new() };
    Some(format!("{}{more}", first.todo))
}

pub(super) fn first_question(activity: &Activity) -> Option<String> {
    let questions = &activity.judgement.questions;
    let first = questions.first()?;
    let more = questions.len() - 1;
    let more = if more > 0 { format!(" (and {more} more)") } else { String::new() };
    Some(format!("{} [{}]{more}", first.text, first.fact))
}
