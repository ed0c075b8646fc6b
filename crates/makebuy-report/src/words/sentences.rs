//! Sentences of the activities' sections and of the rules.

use super::summary::counted_points;
use super::terms::{counted, list};
use crate::number;
use makebuy_model::assessment::{Standing, Truth};
use makebuy_model::pack::Status;

/// How settled the recommendation above it is.
pub(crate) fn standing_sentence(standing: Standing) -> &'static str {
    match standing {
        Standing::Firm => "No missing answer could change this.",
        Standing::NotYet => "Recommended, but not yet: something has to be put in place first.",
        Standing::Open => "Recommended on what is known, but a missing answer could change that.",
        Standing::Impossible => {
            "Every option is ruled out, and no missing answer could bring one back. Either the activity or a rule has to change."
        }
    }
}

pub(crate) fn toss_up_sentence(score: f64, rival: &str) -> String {
    format!("With a score of {} it is a toss-up with {rival}: too close to call on points.", number::score(score))
}

pub(crate) fn lead_sentence(score: f64, lead: f64, rival: &str) -> String {
    format!("Its score is {}, {} ahead of {rival}.", number::score(score), counted_points(lead))
}

pub(crate) fn only_option_sentence(score: f64) -> String {
    format!("It is the only option left, with a score of {}.", number::score(score))
}

pub(crate) fn contenders_sentence(options: &[String]) -> String {
    format!("Whatever the missing answers are, the choice is between {}.", list(options, "and"))
}

pub(crate) fn meanwhile_sentence(option: &str) -> String {
    format!("Until then: {option}.")
}

/// Whether rules put an option out.
pub(crate) fn out_sentence(ruled_out: Truth) -> Option<String> {
    match ruled_out {
        Truth::Yes => Some("Ruled out.".to_owned()),
        Truth::Unknown => Some("May be ruled out, depending on a missing answer.".to_owned()),
        Truth::No => None,
    }
}

pub(crate) fn behind_sentence(score: f64, best: f64) -> String {
    let gap = best - score;
    let text = number::score(score);
    if number::points(gap) == "0" {
        format!("Scores {text}, level with the recommendation.")
    } else if gap > 0.0 {
        format!("Scores {text}, {} behind.", counted_points(gap))
    } else {
        format!("Scores {text}, {} ahead.", counted_points(gap))
    }
}

pub(crate) const LACKS_PROVIDER: &str = "Out: it needs a provider, and none is named.";
pub(crate) const LACKS_PROVIDER_TOO: &str = "And no provider is named.";

/// On the criteria that cost it most, each as many points.
pub(crate) fn loses_most(criteria: &[String], gap: f64) -> String {
    let quoted: Vec<String> = criteria.iter().map(|criterion| format!("“{criterion}”")).collect();
    let each = if quoted.len() > 1 { " each" } else { "" };
    format!("Loses most on {} ({}{each}).", list(&quoted, "and"), counted_points(gap))
}

/// What stands over the rules that do not tell the best two options apart: how many, and what they add to the score.
pub(crate) fn neutral(pair: Option<(&str, &str)>, rules: usize, points: f64, score: f64) -> String {
    let apart = pair.map_or("the options".to_owned(), |(best, rival)| format!("{best} and {rival}"));
    let (sum, all) = (number::score(points), number::score(score));
    let within = points * score > 0.0 && points.abs() <= score.abs() + 0.5;
    let sum = match sum.as_str() {
        "0" => String::new(),
        _ if within => format!("; {sum} of the {all}\u{a0}points"),
        _ => format!("; {sum}\u{a0}points"),
    };
    format!("Also true, but it does not tell {apart} apart ({}{sum})", counted(rules, "rule", "rules"))
}

pub(crate) fn vetoes(options: &[String]) -> String {
    format!("Rules out {}, whatever else", list(options, "and"))
}

pub(crate) fn excludes(options: &[String]) -> String {
    format!("Rules out {}", list(options, "and"))
}

pub(crate) fn requires(options: &[String]) -> String {
    format!("Has to be met for {}", list(options, "and"))
}

pub(crate) fn lifts(rules: &[String]) -> String {
    let rules: Vec<String> = rules.iter().map(|rule| format!("“{rule}”")).collect();
    format!("Sets aside {}", list(&rules, "and"))
}

pub(crate) fn requires_todo(options: &[String], todo: &str) -> String {
    format!("For {}, first: {todo}", list(options, "and"))
}

pub(crate) fn obliges(options: &[String], duty: &str) -> String {
    format!("With {}: {duty}", list(options, "and"))
}

pub(crate) fn warns(options: &[String], above: Option<f64>, warning: Option<&str>) -> String {
    let share = above.map_or(String::new(), |above| {
        format!(" for more than {} of the activities it looks at", number::percent(above))
    });
    format!("Warns if {} is recommended{share}: {}", list(options, "or"), warning.unwrap_or_default())
}

pub(crate) fn effect(option: &str, effect: i8) -> String {
    let strength = match effect.unsigned_abs() {
        1 => "slightly",
        2 => "clearly",
        _ => "strongly",
    };
    format!("{strength} {} {option}", if effect > 0 { "for" } else { "against" })
}

pub(crate) fn weighs(criterion: &str, effects: &[String]) -> String {
    format!("On “{criterion}”: {}", list(effects, "and"))
}

pub(crate) fn status(status: Status) -> Option<&'static str> {
    match status {
        Status::Stable => None,
        Status::Draft => Some("on trial"),
        Status::Deprecated => Some("to be replaced"),
    }
}

pub(crate) fn adjustment(rule: Option<&str>, criterion: Option<&str>, weight: Option<f64>) -> String {
    match (rule, criterion, weight) {
        (Some(rule), _, _) => format!("“{rule}” is switched off"),
        (_, Some(criterion), Some(weight)) => format!("“{criterion}” now weighs {}", number::plain(weight)),
        (_, Some(criterion), None) => format!("“{criterion}” is changed"),
        (None, None, _) => "A change".to_owned(),
    }
}
