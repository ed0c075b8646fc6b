//! The words for single things: standings, states, kinds, answers.

use crate::number;
use makebuy_model::assessment::{DutyState, Effective, Origin, RequirementState, Standing};
use makebuy_model::pack::{Direction, FactInfo, FactKind, RuleKind, Subject, Value};

pub(crate) const UNKNOWN: &str = "unknown";

pub(crate) fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Firm => "Firm",
        Standing::NotYet => "Not yet",
        Standing::Open => "Open",
        Standing::Impossible => "Impossible",
    }
}

/// A shape that tells a standing without colour.
pub(crate) fn standing_glyph(standing: Standing) -> &'static str {
    match standing {
        Standing::Firm => "●",
        Standing::NotYet => "◐",
        Standing::Open => "○",
        Standing::Impossible => "✕",
    }
}

pub(crate) fn standing_meaning(standing: Standing) -> &'static str {
    match standing {
        Standing::Firm => "no further answer can change it",
        Standing::NotYet => "whatever may still win needs something first",
        Standing::Open => "an answer that is still missing could change it",
        Standing::Impossible => "every option is ruled out",
    }
}

pub(crate) fn rule_kind(kind: RuleKind) -> &'static str {
    match kind {
        RuleKind::Veto => "Veto",
        RuleKind::Exclude => "Exclusion",
        RuleKind::Lift => "Exception",
        RuleKind::Require => "Requirement",
        RuleKind::Weigh => "Evidence",
        RuleKind::Duty => "Duty",
        RuleKind::Portfolio => "Portfolio warning",
    }
}

pub(crate) fn requirement(state: RequirementState) -> (&'static str, &'static str) {
    match state {
        RequirementState::Unmet => ("☐", "To do"),
        RequirementState::Unknown => ("?", "Not known whether met"),
        RequirementState::Met => ("☑", "Met"),
        RequirementState::ToCheck => ("◇", "To check once a provider is chosen"),
    }
}

pub(crate) fn duty(state: DutyState) -> Option<&'static str> {
    match state {
        DutyState::Due => None,
        DutyState::Unknown => Some("Depends on a missing answer"),
        DutyState::ToCheck => Some("To check once a provider is chosen"),
    }
}

pub(crate) fn effective(effective: Effective) -> Option<&'static str> {
    match effective {
        Effective::Stands => None,
        Effective::Lifted => Some("Set aside by an exception"),
        Effective::MayBeLifted => Some("May be set aside by an exception"),
    }
}

pub(crate) fn subject(subject: Subject) -> &'static str {
    match subject {
        Subject::Organisation => "the organisation",
        Subject::Activity => "the activity",
        Subject::Provider => "the provider",
    }
}

pub(crate) fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Given => "given",
        Origin::Assumed => "assumed",
        Origin::Derived => "derived",
        Origin::Unknown => UNKNOWN,
    }
}

pub(crate) fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "more is better",
        Direction::Down => "less is better",
        Direction::Steady => "should stay steady",
    }
}

/// A fact in a few words.
pub(crate) fn fact(fact: Option<&FactInfo>, id: &str) -> String {
    fact.and_then(|f| f.title.clone().or_else(|| f.ask.clone())).unwrap_or_else(|| name(id))
}

/// A fact in the fewest words, for long lists.
pub(crate) fn fact_briefly(fact: Option<&FactInfo>, id: &str) -> String {
    fact.and_then(|f| f.title.clone()).unwrap_or_else(|| capital(&name(id)))
}

/// A fact as the label of its value: a question keeps its mark, anything else gets a colon.
pub(crate) fn label(fact: &str) -> String {
    if fact.ends_with('?') { fact.to_owned() } else { format!("{fact}:") }
}

/// A text without its full stop, to be followed by one of the sentence it stands in.
pub(crate) fn bare(text: &str) -> String {
    text.trim_end().trim_end_matches('.').to_owned()
}

/// A text with a full stop, whether it has one or not.
pub(crate) fn stopped(text: &str) -> String {
    format!("{}{}", text.trim_end(), stop(text))
}

/// The full stop that a text still needs at its end.
pub(crate) fn stop(text: &str) -> &'static str {
    if text.trim_end().ends_with(['.', '?', '!', '…']) { "" } else { "." }
}

/// An id as words.
pub(crate) fn name(id: &str) -> String {
    id.replace('_', " ")
}

/// A value in words, with its unit.
pub(crate) fn value(value: Option<&Value>, fact: Option<&FactInfo>) -> String {
    let Some(value) = value else { return UNKNOWN.to_owned() };
    let unit = fact.and_then(|f| f.unit.as_deref());
    let unit = |number: f64| unit.map_or(String::new(), |unit| format!("\u{a0}{}", unit_of(unit, number)));
    let name = |value: &String| fact.map_or_else(|| name(value), |fact| fact.label(value));
    match value {
        Value::Name(text) if fact.is_some_and(|f| f.kind == FactKind::Text) => text.clone(),
        Value::Flag(true) => "yes".to_owned(),
        Value::Flag(false) => "no".to_owned(),
        Value::Number(number) => format!("{}{}", number::plain(*number), unit(*number)),
        Value::Name(text) => name(text),
        Value::Names(names) if names.is_empty() => "none".to_owned(),
        Value::Names(names) => list(&names.iter().map(name).collect::<Vec<_>>(), "and"),
        Value::NumberRange { from, to } => {
            format!("{} to {}{}", number::plain(*from), number::plain(*to), unit(*to))
        }
        Value::LevelRange { from, to } => format!("{} to {}", name(from), name(to)),
    }
}

/// The unit of a number: its first word in the singular if there is one of it.
fn unit_of(unit: &str, number: f64) -> String {
    let end = unit.find(|c: char| !c.is_alphabetic()).unwrap_or(unit.len());
    let (word, rest) = unit.split_at(end);
    let one = match word {
        _ if number::plain(number) != "1" => return unit.to_owned(),
        "people" => "person".to_owned(),
        word if word.ends_with("ss") || word.len() < 4 => word.to_owned(),
        word => match (word.strip_suffix("ies"), word.strip_suffix('s')) {
            (Some(stem), _) => format!("{stem}y"),
            (None, Some(stem)) => stem.to_owned(),
            (None, None) => word.to_owned(),
        },
    };
    format!("{one}{rest}")
}

/// `a, b and c`.
pub(crate) fn list(items: &[String], conjunction: &str) -> String {
    match items.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, others)) => format!("{} {conjunction} {last}", others.join(", ")),
    }
}

/// A text cut to a length that can be set, with an ellipsis.
pub(crate) fn short(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
    }
}

/// `1 activity`, `2 activities`.
pub(crate) fn activities(count: usize) -> String {
    counted(count, "activity", "activities")
}

pub(crate) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count}\u{a0}{}", if count == 1 { one } else { many })
}

/// `Split: insiders lead, outsiders help` as `Split`; French has a space before the colon, too.
pub(crate) fn before_colon(title: &str) -> &str {
    title.split_once(": ").map_or(title, |(short, _)| short.trim_end())
}

/// With a capital first letter.
pub(crate) fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or(String::new(), |first| first.to_uppercase().chain(rest).collect())
}

#[cfg(test)]
mod tests {
    use super::{before_colon, stopped, unit_of};

    #[test]
    fn units_in_words_have_a_singular() {
        let units = ["hours/week", "people", "EUR/hour", "activities", "%", "points of 10", "days"];
        let one = ["hour/week", "person", "EUR/hour", "activity", "%", "point of 10", "day"];
        assert_eq!(units.map(|unit| unit_of(unit, 1.0)), one);
        assert_eq!(units.map(|unit| unit_of(unit, 1.5)), units);
    }

    #[test]
    fn a_colon_may_have_a_space_before_it() {
        assert_eq!(
            ["Split: we lead", "Partager\u{a0}: nous menons", "Acheter"].map(before_colon),
            ["Split", "Partager", "Acheter"]
        );
    }

    #[test]
    fn a_question_gets_no_full_stop() {
        assert_eq!(
            [stopped("Who knows?"), stopped("It is so "), stopped("Done.")],
            ["Who knows?", "It is so.", "Done."]
        );
    }
}
