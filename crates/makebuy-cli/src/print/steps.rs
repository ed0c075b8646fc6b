//! The answers that would have to be others, in words.

use super::words::{answer, fact, typed};
use makebuy_model::pack::{FactInfo, FactKind, PackInfo};
use makebuy_model::touch::{Near, Needed, NumberNeeded, Step};

/// The shortest ways to a goal: `a and b; or c and d`.
pub(super) fn ways(pack: &PackInfo, near: &Near) -> String {
    let way = |steps: &Vec<Step>| steps.iter().map(|found| step(pack, found)).collect::<Vec<_>>().join(", and ");
    let mut ways: Vec<String> = near.ways.iter().map(way).collect();
    if near.more > 0 {
        ways.push(format!("{} more ways", near.more));
    }
    ways.join("; or ")
}

fn step(pack: &PackInfo, step: &Step) -> String {
    let info = fact(pack, &step.now.fact);
    let from: Vec<String> = step.answers.iter().map(|said| answer(pack, said)).collect();
    let from = match from.as_slice() {
        [] => String::new(),
        from => format!(" (worked out from {})", from.join(", ")),
    };
    format!("{} → {}{from}", answer(pack, &step.now), needed(info, &step.needed))
}

fn needed(fact: Option<&FactInfo>, needed: &Needed) -> String {
    let names = |names: &[String]| {
        let typed = names.iter().map(|name| fact.map_or_else(|| name.clone(), |fact| typed(fact, name)));
        typed.collect::<Vec<_>>()
    };
    match needed {
        Needed::Answer => "any answer".to_owned(),
        Needed::Flag(flag) => if *flag { "yes" } else { "no" }.to_owned(),
        Needed::Choice(choices) => names(choices).join(" or "),
        Needed::Level(levels, by) => {
            let by = by.map(|by| format!(" ({} {})", counted(by), if by > 0 { "up" } else { "down" }));
            format!("{}{}", span(fact, levels, &names(levels)), by.unwrap_or_default())
        }
        Needed::Set { with, without } => {
            let part =
                |word: &str, list: &[String]| (!list.is_empty()).then(|| format!("{word} {}", names(list).join(", ")));
            [part("with", with), part("without", without)].into_iter().flatten().collect::<Vec<_>>().join(" and ")
        }
        Needed::Number(number) => self::number(fact, number),
    }
}

fn counted(by: i64) -> String {
    match by.abs() {
        1 => "1 level".to_owned(),
        many => format!("{many} levels"),
    }
}

/// Levels at an end of the scale are told by the other end.
fn span(fact: Option<&FactInfo>, levels: &[String], names: &[String]) -> String {
    let scale = fact.filter(|fact| fact.kind == FactKind::Level).map_or(&[][..], |fact| fact.values.as_slice());
    match (names, levels) {
        ([first, _, ..], _) if scale.ends_with(levels) => format!("{first} or above"),
        ([_, .., last], _) if scale.starts_with(levels) => format!("{last} or below"),
        _ => names.join(" or "),
    }
}

fn number(fact: Option<&FactInfo>, needed: &NumberNeeded) -> String {
    let unit = fact.and_then(|fact| fact.unit.as_deref()).map(|unit| format!(" {unit}")).unwrap_or_default();
    let bounds = match (needed.low, needed.high) {
        (Some(low), Some(high)) if low.total_cmp(&high).is_eq() => Some(format!("{low}{unit}")),
        (low, high) => {
            let low = low.map(|low| format!("{} {low}{unit}", if needed.low_included { "at least" } else { "above" }));
            let high =
                high.map(|high| format!("{} {high}{unit}", if needed.high_included { "at most" } else { "below" }));
            let both: Vec<String> = low.into_iter().chain(high).collect();
            (!both.is_empty()).then(|| both.join(" and "))
        }
    };
    let except: Vec<String> = needed.except.iter().map(ToString::to_string).collect();
    let except = (!except.is_empty()).then(|| format!("not {}", except.join(", ")));
    let by = needed.by.map(|by| {
        let open = if by > 0.0 { !needed.low_included } else { !needed.high_included };
        let more = if open { "more than " } else { "" };
        match by {
            by if by > 0.0 => format!(" ({more}{by} higher)"),
            by if by < 0.0 => format!(" ({more}{} lower)", by.abs()),
            _ => String::new(),
        }
    });
    let what: Vec<String> = bounds.into_iter().chain(except).collect();
    format!("{}{}", what.join(", "), by.unwrap_or_default())
}
