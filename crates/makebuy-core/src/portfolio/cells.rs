//! Cells of a sheet: what the text of each means for a fact.

use crate::Located;
use crate::doc::Raw;
use crate::pack::Scale;

/// Whether a number is written in groups of three digits, such as `9.000`.
pub(super) fn is_grouped(number: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = number.trim_start_matches('-').split('.');
    let first = parts.next().is_some_and(|part| (1..=3).contains(&part.len()) && part != "0" && digits(part));
    let rest: Vec<&str> = parts.collect();
    first && !rest.is_empty() && rest.iter().all(|part| part.len() == 3 && digits(part))
}

/// A cell as an answer, by the scale of its fact; `None` if it is empty.
pub(super) fn raw(cell: &Located<String>, scale: &Scale) -> Option<Located<Raw>> {
    let text = cell.value.trim();
    if text.is_empty() {
        return None;
    }
    let at = |raw: Raw| Located::new(raw, cell.span);
    let range = |end: fn(&str) -> Raw| match text.split_once("..") {
        Some((low, high)) => Raw::List(vec![at(end(low.trim())), at(end(high.trim()))]),
        None => end(text),
    };
    let raw = match scale {
        _ if text == "unknown" => Raw::Text(text.to_owned()),
        Scale::Flag => match text.to_ascii_lowercase().as_str() {
            "true" | "yes" => Raw::Bool(true),
            "false" | "no" => Raw::Bool(false),
            _ => Raw::Text(text.to_owned()),
        },
        Scale::Level(_) => range(|end| Raw::Text(end.to_owned())),
        Scale::Number { .. } => range(|end| end.parse().map_or_else(|_| Raw::Text(end.to_owned()), Raw::Number)),
        Scale::Set(choices) => match text {
            "none" if !choices.iter().any(|choice| choice == "none") => Raw::List(Vec::new()),
            _ => Raw::List(words(text).map(|word| at(Raw::Text(word.to_owned()))).collect()),
        },
        Scale::Choice(_) | Scale::Text => Raw::Text(text.to_owned()),
    };
    Some(at(raw))
}

/// Several words in one cell, separated by `|` or spaces.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(['|', ' ']).map(str::trim).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_groups_are_told_from_decimals() {
        for (number, grouped) in [
            ("9.000", true),
            ("12.345.678", true),
            ("0.125", false),
            ("9.5", false),
            ("9000", false),
            ("1234.500", false),
        ] {
            assert_eq!(is_grouped(number), grouped, "{number}");
        }
    }
}
