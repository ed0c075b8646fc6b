//! What a portfolio says of its report: `[report]` and `[[assign]]`.

use super::Portfolio;
use super::date::date;
use crate::findings::{Findings, Located};
use crate::format::portfolio as format;
use crate::pack::Pack;
use crate::read::{Section, Table};
use crate::{limits, suggest};
use makebuy_model::assessment::{Assignment, ReportInfo};
use makebuy_model::pack::RuleKind;
use makebuy_model::{Code, Diagnostic, Span};
use std::collections::BTreeSet;

/// Where `[report]` says what others check: the logo is a file, and colours must be legible.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReportPlaces {
    /// The path of the logo.
    pub logo: Option<Span>,
    /// The colour of what goes outside.
    pub outside: Option<Span>,
    /// The colour of what stays inside.
    pub inside: Option<Span>,
}

/// An `[[assign]]` whose names are still to be looked up.
pub(super) struct Assigned {
    span: Span,
    activity: Option<Located<String>>,
    rule: Option<Located<String>>,
    owner: Option<String>,
    by: Option<String>,
}

/// Reads `[report]`.
pub(super) fn report(table: &Table<'_>, span: Span, findings: &mut Findings) -> (ReportInfo, ReportPlaces) {
    let mut section = Section::new(table, span, &format::REPORT, findings);
    let line = |found: Option<Located<String>>| found.map(|found| found.value);
    let mut info = ReportInfo {
        organisation: line(section.line("organisation")),
        author: line(section.line("author")),
        scope: line(section.prose("scope")),
        marking: line(section.line("marking")),
        ..ReportInfo::default()
    };
    let mut places = ReportPlaces::default();
    (info.logo, places.logo) = apart(section.line("logo"));
    if let Some((table, span)) = section.table("colours") {
        let mut colours = Section::new(table, span, &format::COLOURS, section.findings);
        (info.outside, places.outside) = apart(colour(&mut colours, "outside"));
        (info.inside, places.inside) = apart(colour(&mut colours, "inside"));
        colours.finish();
    }
    section.finish();
    (info, places)
}

fn apart(found: Option<Located<String>>) -> (Option<String>, Option<Span>) {
    found.map(|found| (found.value, found.span)).unzip()
}

fn colour(section: &mut Section<'_, '_>, key: &'static str) -> Option<Located<String>> {
    let text = section.code(key)?;
    let digits = text.value.strip_prefix('#').unwrap_or_default();
    if digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return Some(text.map(|text| text.to_ascii_lowercase()));
    }
    let message = format!("`{key}` can not be the colour `{}`", text.value.escape_debug());
    let diagnostic = Diagnostic::error(Code::BadColour, text.span, message);
    section.findings.push(diagnostic.help(format!("six hexadecimal digits, such as `{key} = \"#1c5582\"`")));
    None
}

/// Reads an `[[assign]]`.
pub(super) fn assigned(table: &Table<'_>, span: Span, findings: &mut Findings) -> Option<Assigned> {
    let mut section = Section::new(table, span, &format::ASSIGN, findings);
    let (activity, rule) = (section.id("activity"), section.id("rule"));
    let owner = section.line("owner").map(|owner| owner.value);
    let by = date(&mut section, "by").map(|by| by.value);
    section.finish();
    let absent = |keys: [&str; 2]| keys.iter().all(|key| table.get(*key).is_none());
    let mut whole = true;
    for (keys, help) in [
        (["activity", "rule"], "say what it is about: an `activity`, a `rule`, or both"),
        (["owner", "by"], "say who sees to it, `owner = \"…\"`, or by when, `by = 2027-03-01`"),
    ] {
        if absent(keys) {
            let message = format!("`{}` and `{}` are missing in [[assign]]", keys[0], keys[1]);
            findings.push(Diagnostic::error(Code::MissingKey, span, message).help(help));
            whole = false;
        }
    }
    whole.then_some(Assigned { span, activity, rule, owner, by })
}

/// Looks up what was assigned, once all activities are known. Without a pack rules are passed over.
pub(super) fn assign(portfolio: &mut Portfolio, assigned: Vec<Assigned>, pack: Option<&Pack>, findings: &mut Findings) {
    if let Some(beyond) = assigned.get(limits::ASSIGNMENTS) {
        let message = format!("{} assignments; the limit is {}", assigned.len(), limits::ASSIGNMENTS);
        findings.error(Code::TooMany, beyond.span, message);
        return;
    }
    let activities: Vec<&str> = portfolio.activities.iter().map(|activity| activity.id.as_str()).collect();
    let known: BTreeSet<&str> = activities.iter().copied().collect();
    for found in assigned {
        let is_there = found.activity.as_ref().is_none_or(|id| known.contains(id.value.as_str()));
        if !is_there {
            unknown_activity(&activities, &found, findings);
        }
        if rule_can_be_done(pack, &found, findings) && is_there {
            let (activity, rule) = (found.activity.map(|id| id.value), found.rule.map(|id| id.value));
            portfolio.assignments.push(Assignment { activity, rule, owner: found.owner, by: found.by });
        }
    }
}

fn unknown_activity(activities: &[&str], found: &Assigned, findings: &mut Findings) {
    let Some(id) = &found.activity else { return };
    let help = if findings.may_propose() { suggest::help(&id.value, activities.iter().copied()) } else { None };
    let message = format!("there is no activity `{}`", id.value);
    findings.push(Diagnostic::error(Code::UnknownActivity, id.span, message).maybe_help(help));
}

fn rule_can_be_done(pack: Option<&Pack>, found: &Assigned, findings: &mut Findings) -> bool {
    let (Some(id), Some(pack)) = (&found.rule, pack) else { return true };
    let can_be_done = |kind| matches!(kind, RuleKind::Require | RuleKind::Duty);
    let diagnostic = match pack.info.rule(&id.value) {
        Some(rule) if can_be_done(rule.kind) => return true,
        Some(rule) => {
            let message = format!("rule `{}` is a `{}`: it asks nothing of anybody", id.value, rule.kind.as_str());
            Diagnostic::error(Code::WrongKind, id.span, message).help("name a `require` or a `duty`")
        }
        None => {
            let known = pack.info.rules.iter().filter(|rule| can_be_done(rule.kind)).map(|rule| rule.id.as_str());
            let near = if findings.may_propose() { suggest::nearest(&id.value, known) } else { None };
            let help = near.map_or_else(
                || format!("`makebuy packs {}` lists the rules", pack.info.id),
                |near| format!("did you mean `{near}`?"),
            );
            Diagnostic::error(Code::UnknownRule, id.span, format!("there is no rule `{}`", id.value)).help(help)
        }
    };
    findings.push(diagnostic);
    false
}
