//! The names of the map's quadrants, broken into lines that fit half the map.

use super::axis::count;
use crate::number::coordinate;
use crate::words;
use serde::Serialize;

/// A quadrant's name, line by line.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Quadrant {
    pub(crate) right: bool,
    pub(crate) lines: Vec<Line>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) y: String,
}

const CHARACTERS: usize = 25;
const LINES: usize = 2;
const LINE_HEIGHT: f64 = 17.0;

/// The names of top left, top right, bottom left, bottom right, between the upper and the lower edge of the plot.
pub(crate) fn quadrants(names: &[String], (upper, lower): (f64, f64)) -> Vec<Quadrant> {
    let place = |(at, name): (usize, &String)| {
        let texts = broken(name, CHARACTERS, LINES);
        let first = if at < 2 { upper + 18.0 } else { lower - 9.0 - LINE_HEIGHT * (count(texts.len()) - 1.0) };
        let lines = texts.into_iter().enumerate();
        let lines = lines.map(|(n, text)| Line { text, y: coordinate(first + LINE_HEIGHT * count(n)) });
        Quadrant { right: at % 2 == 1, lines: lines.collect() }
    };
    names.iter().enumerate().map(place).collect()
}

/// Lines of whole words, the first up to a colon if that serves; what does not fit the last line is cut.
pub(super) fn broken(name: &str, characters: usize, most: usize) -> Vec<String> {
    let fits = |text: &str| text.chars().count() <= characters;
    if let Some((first, rest)) = name.split_once(": ").filter(|_| most > 1)
        && fits(&format!("{first}:"))
        && fits(rest)
        && !fits(name)
    {
        return vec![format!("{first}:"), rest.to_owned()];
    }
    let mut lines = vec![String::new()];
    for word in name.split(words::breaks).filter(|word| !word.is_empty()) {
        let fits = lines.last().is_some_and(|line| line.chars().count() + word.chars().count() < characters);
        if !fits && lines.len() < most && lines.last().is_some_and(|line| !line.is_empty()) {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(word);
        }
    }
    lines.into_iter().map(|line| words::short(&line, characters)).collect()
}

#[cfg(test)]
mod tests {
    use super::broken;

    #[test]
    fn long_names_are_broken_between_words() {
        assert_eq!(broken("Hand over", 25, 2), ["Hand over"]);
        assert_eq!(
            broken("Important, and we are strong: keep and invest", 25, 2),
            ["Important, and we are", "strong: keep and invest"]
        );
        assert_eq!(
            broken("Важно, и мы слабы: взять помощь и учиться", 25, 2),
            ["Важно, и мы слабы:", "взять помощь и учиться"]
        );
        assert_eq!(
            broken("Important, point faible\u{a0}: apprendre", 22, 2),
            ["Important, point", "faible\u{a0}: apprendre"]
        );
        assert_eq!(broken(&"x".repeat(90), 25, 2), [format!("{}…", "x".repeat(25))]);
    }
}
