//! Sentences of the first pages: the answer, the lines, what to do first.

use super::terms::{activities, counted, list};
use crate::number;

pub(crate) fn pack_used(title: &str, version: &str) -> String {
    format!("Rule pack “{title}”, version {version}")
}

/// The whole report in one paragraph. Counts are of what can go, stays, is to be prepared, is open, is impossible.
pub(crate) fn answer(total: usize, counts: [usize; 5]) -> String {
    if total == 0 {
        return "There are no activities to decide.".to_owned();
    }
    let [go, stay, prepare, open, impossible] = counts;
    let clauses = [
        (go, format!("{go} can go outside now")),
        (stay, format!("{stay} {} in-house", verb(stay, "stays", "stay"))),
        (prepare, format!("{prepare} {} not ready yet", verb(prepare, "is", "are"))),
        (open, format!("{open} {} open until an answer is found", verb(open, "is", "are"))),
        (impossible, format!("{impossible} {} no way left", verb(impossible, "has", "have"))),
    ];
    let clauses: Vec<String> = clauses.into_iter().filter(|(count, _)| *count > 0).map(|(_, clause)| clause).collect();
    format!("Of {}, {}.", activities(total), list(&clauses, "and"))
}

fn verb(count: usize, one: &'static str, many: &'static str) -> &'static str {
    if count == 1 { one } else { many }
}

pub(crate) fn group(title: &str, count: usize) -> String {
    format!("{title} ({count})")
}

pub(crate) fn toss_up(rival: &str) -> String {
    format!("toss-up with {rival}")
}

pub(crate) fn ahead(lead: f64, rival: &str) -> String {
    format!("{} ahead of {rival}", number::points(lead))
}

pub(crate) fn meanwhile(option: &str) -> String {
    format!("Meanwhile: {option}")
}

pub(crate) fn first(todo: &str) -> String {
    format!("First: {todo}")
}

pub(crate) fn find_out(question: &str) -> String {
    format!("Find out: {question}")
}

/// What follows the first of several.
pub(crate) fn and_more(text: String, count: usize) -> String {
    if count == 0 { text } else { format!("{text} (and {count}\u{a0}more)") }
}

pub(crate) fn more(count: usize) -> Option<String> {
    (count > 0).then(|| format!("and {count} more"))
}

pub(crate) fn more_in_sections(count: usize) -> Option<String> {
    (count > 0).then(|| format!("{count} more in the sections of the activities."))
}

pub(crate) fn unblocks(count: usize) -> String {
    format!("Holds back {}", activities(count))
}

pub(crate) fn question_effect(decides: bool, count: usize) -> String {
    if decides {
        format!("Decides whether an option is possible or ready for {}", activities(count))
    } else {
        format!("Could tip the scores of {}", activities(count))
    }
}

pub(crate) fn share((counted_, selected): (usize, usize), share: f64, above: Option<f64>) -> String {
    let found = number_of(counted_, selected);
    match above {
        Some(limit) if limit > 0.0 => {
            let (share, limit) = (number::percent(share), number::percent(limit));
            format!("{found} ({share}), where the rule warns above {limit}")
        }
        Some(_) => found,
        None => format!("{found} ({})", number::percent(share)),
    }
}

/// `3 of 7 activities`.
pub(crate) fn number_of(counted: usize, all: usize) -> String {
    format!("{counted} of {}", activities(all))
}

/// A warning in brief: what it warns of, and how many activities it counts.
pub(crate) fn warning_briefly(warning: &str, counted: usize, selected: usize) -> String {
    format!("{} ({})", super::stopped(warning), number_of(counted, selected))
}

pub(crate) fn asked_of(subject: makebuy_model::pack::Subject) -> Option<&'static str> {
    match subject {
        makebuy_model::pack::Subject::Activity => None,
        subject => Some(super::subject(subject)),
    }
}

const DECIDES: &str = "Decides whether an option is possible or ready";

/// The range that was answered so far, to follow a question.
pub(crate) fn said(range: &str, is_number: bool) -> String {
    format!("You said {range}; a narrower {} could settle it.", if is_number { "figure" } else { "answer" })
}

/// A question with what was said of it so far.
pub(crate) fn narrower(question: &str, said: &str) -> String {
    format!("{} {said}", super::stopped(question))
}

pub(crate) fn stake(decides: bool, points: f64) -> String {
    let points = (points >= 0.5).then(|| counted_points(points));
    match (decides, points) {
        (true, Some(points)) => format!("{DECIDES}; {points} at stake"),
        (true, None) => DECIDES.to_owned(),
        (false, Some(points)) => format!("{points} at stake"),
        (false, None) => "Less than a point at stake".to_owned(),
    }
}

pub(crate) fn counted_points(points: f64) -> String {
    let text = number::points(points);
    let unit = if text == "1" { "point" } else { "points" };
    format!("{text}\u{a0}{unit}")
}

pub(crate) fn met(count: usize) -> Option<String> {
    (count > 0).then(|| format!("{} met", counted(count, "requirement", "requirements")))
}

pub(crate) fn other_assumptions(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("One more declared assumption does not decide; the appendix lists it with the inputs.".to_owned()),
        count => {
            Some(format!("{count} more declared assumptions do not decide; the appendix lists them with the inputs."))
        }
    }
}

pub(crate) fn needed_for(options: &[String]) -> String {
    format!("needed for {}", list(options, "and"))
}
