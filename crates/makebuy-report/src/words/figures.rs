//! Titles, captions and descriptions of the figures: what each shows, in words.

use super::terms::{activities, capital, counted};
use crate::number;
use makebuy_model::assessment::{Standing, Truth};

pub(crate) fn map_title(x: &str, y: &str) -> String {
    format!("Portfolio map: {y} against {x}")
}

pub(crate) fn map_description(x: &str, y: &str, placed: usize, unplaced: usize) -> String {
    let shown = format!("{x} runs from left to right, {y} from bottom to top. {} shown", activities(placed));
    if unplaced == 0 { format!("{shown}.") } else { format!("{shown}; {unplaced} without a place.") }
}

/// How many of those that have a place can go.
pub(crate) fn map_caption(placed: usize, go: usize) -> String {
    format!("{go} of the {} on the map can go outside now.", activities(placed))
}

/// How many lie in each quadrant; empty if there are no quadrants.
pub(crate) fn map_quadrants(placed: usize, quadrants: &[(usize, &str)]) -> String {
    let inside: usize = quadrants.iter().map(|(count, _)| count).sum();
    let named = quadrants.iter().filter(|(count, _)| *count > 0);
    let mut parts: Vec<String> = named.map(|(count, name)| format!("in “{name}”: {count}")).collect();
    if inside > 0 && inside < placed {
        parts.push(format!("on a border between quadrants: {}", placed - inside));
    }
    if parts.is_empty() { String::new() } else { format!("{}.", capital(&parts.join("; "))) }
}

/// Stopped: kept in, held back, ruled out.
pub(crate) fn funnel_caption(total: usize, stopped: [usize; 3], through: usize, unsure: usize) -> String {
    let [kept, held, ruled] = stopped;
    let ruled = if ruled == 0 { String::new() } else { format!(", leave {ruled} without a way") };
    let unsure = match unsure {
        0 => String::new(),
        unsure => format!(", {unsure} of them only for now"),
    };
    format!(
        "Of {}, the steps keep {kept} in, hold {held} back{ruled} and let {through} through{unsure}.",
        activities(total)
    )
}

/// How a mark's look tells the standing.
pub(crate) fn legend_standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Firm => "filled: firm",
        Standing::NotYet => "pale: not yet",
        Standing::Open => "dashed: open",
        Standing::Impossible => "thick ring: impossible",
    }
}

pub(crate) const LEGEND_UNDECIDED: &str = "thin ring: no recommendation yet";

/// Stopped: kept in, held back, ruled out.
pub(crate) fn funnel_step(entered: usize, [kept, held, ruled]: [usize; 3], through: usize, unsure: usize) -> String {
    let let_through = format!("{through} let through, of these {unsure} unsure");
    format!("{entered} reached it: {let_through}; {held} held back; {kept} kept in; {ruled} ruled out")
}

pub(crate) fn scores_caption(options: usize, out: usize, bounded: bool) -> String {
    let out = match out {
        0 => "none is ruled out".to_owned(),
        out if out == options => "all are ruled out".to_owned(),
        out => format!("{out} ruled out"),
    };
    let bounds = if bounded {
        "; missing answers could still move the scores"
    } else {
        "; no missing answer could move the scores"
    };
    format!("{}: {out}{bounds}.", counted(options, "option", "options"))
}

/// The head of the column of bars.
pub(crate) fn scores_axis(scale: f64) -> String {
    format!("Score on a scale from {} to {}", number::score(-scale), number::score(scale))
}

pub(crate) fn score_range(low: f64, high: f64) -> String {
    format!("{} to {}", number::score(low), number::score(high))
}

/// The bar in words.
pub(crate) fn score_told(option: &str, score: &str, range: Option<&str>, out: Truth) -> String {
    let range = range.map_or(String::new(), |range| format!(", could be {range}"));
    let out = match out {
        Truth::Yes => ", ruled out",
        Truth::No => "",
        Truth::Unknown => ", may be ruled out",
    };
    format!("{option}: {score}{range}{out}")
}

/// Whether an option can be chosen.
pub(crate) fn option_state(ruled_out: Truth, ready: Truth, lacks_provider: bool) -> &'static str {
    match (ruled_out, ready) {
        (Truth::Yes, _) if lacks_provider => "out by a rule; no provider is named",
        (Truth::Unknown, _) if lacks_provider => "out: no provider named; a rule may rule it out too",
        _ if lacks_provider => "out: no provider named",
        (Truth::Yes, _) => "out",
        (Truth::Unknown, _) => "may be out",
        (Truth::No, Truth::Yes) => "can be chosen",
        (Truth::No, Truth::No) => "not yet",
        (Truth::No, Truth::Unknown) => "perhaps not yet",
    }
}

/// What a criterion contributes, with its bounds if they differ.
pub(crate) fn contribution(points: f64, low: f64, high: f64) -> String {
    let text = number::score(points);
    if number::score(low) == number::score(high) { text } else { format!("{text} ({})", score_range(low, high)) }
}
