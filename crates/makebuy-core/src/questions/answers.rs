//! What may be answered, as people write it in a sheet.

use super::names::slug;
use crate::findings::Located;
use crate::limits;
use crate::read::{RESERVED, single_line};
use makebuy_model::pack::FactKind;
use makebuy_model::{Code, Diagnostic};

/// What may be answered.
#[derive(Debug, Clone, PartialEq)]
pub enum Answers {
    /// Yes or no.
    Flag,
    /// One of ordered names, lowest first.
    Level(Vec<String>),
    /// One of several names.
    Choice(Vec<String>),
    /// Any of several names.
    Set(Vec<String>),
    /// A number.
    Number {
        /// Smallest.
        min: Option<f64>,
        /// Largest.
        max: Option<f64>,
    },
    /// A note.
    Text,
}

impl Answers {
    /// The kind of fact that takes them.
    #[must_use]
    pub fn kind(&self) -> FactKind {
        match self {
            Self::Flag => FactKind::Flag,
            Self::Level(_) => FactKind::Level,
            Self::Choice(_) => FactKind::Choice,
            Self::Set(_) => FactKind::Set,
            Self::Number { .. } => FactKind::Number,
            Self::Text => FactKind::Text,
        }
    }

    /// The names that may be answered.
    #[must_use]
    pub fn values(&self) -> &[String] {
        match self {
            Self::Level(values) | Self::Choice(values) | Self::Set(values) => values,
            Self::Flag | Self::Number { .. } | Self::Text => &[],
        }
    }
}

const FORMS: &str =
    "write `yes/no`, `low|medium|high` (lowest first), `one of: a, b`, `any of: a, b`, `number 0..100 EUR` or `text`";

type Read = (Answers, Option<String>);

/// Reads a cell; the text is the unit that stands with a number.
pub(super) fn read(cell: &Located<String>) -> Result<Read, Box<Diagnostic>> {
    let text = single_line(&cell.value);
    let lower = text.to_lowercase();
    let refuse = |message: String| Box::new(Diagnostic::error(Code::BadWord, cell.span, message).help(FORMS));
    let after = |starts: &[&str]| {
        starts.iter().find(|start| lower.starts_with(**start)).and_then(|start| text.get(start.len()..))
    };
    if ["yes/no", "yes, no", "yes|no", "yes or no", "y/n", "true/false", "flag", "boolean"].contains(&lower.as_str()) {
        return Ok((Answers::Flag, None));
    }
    if ["text", "note", "free text"].contains(&lower.as_str()) {
        return Ok((Answers::Text, None));
    }
    let listed = |list: &str, ordered: bool| values(list, ordered).map_err(&refuse);
    if let Some(list) = after(&["one of:", "choice:"]) {
        return Ok((Answers::Choice(at_least(listed(list, false)?, 2).map_err(refuse)?), None));
    }
    if let Some(list) = after(&["any of:", "several of:", "set:"]) {
        return Ok((Answers::Set(at_least(listed(list, false)?, 1).map_err(refuse)?), None));
    }
    if let Some(list) = after(&["levels:", "level:", "scale:"]) {
        return Ok((Answers::Level(at_least(listed(list, false)?, 2).map_err(refuse)?), None));
    }
    if lower == "percent" || lower == "%" {
        return Ok((Answers::Number { min: Some(0.0), max: Some(100.0) }, Some("%".to_owned())));
    }
    let plain = text.starts_with(|c: char| c.is_ascii_digit() || c == '-');
    if let Some(rest) = after(&["number"]).or_else(|| plain.then_some(text.as_str()).filter(|text| text.contains("..")))
    {
        return number(rest.trim().trim_start_matches(':').trim()).map_err(refuse);
    }
    if text.contains(['|', '<']) {
        return Ok((Answers::Level(at_least(listed(&text, true)?, 2).map_err(refuse)?), None));
    }
    Err(refuse(format!("`{}` is no list of answers", text.escape_debug())))
}

/// `0..100 EUR`: bounds and a unit, both optional.
fn number(text: &str) -> Result<Read, String> {
    let Some((low, rest)) = text.split_once("..") else {
        let unit = (!text.is_empty()).then(|| text.to_owned());
        return Ok((Answers::Number { min: None, max: None }, unit));
    };
    let (high, unit) = rest.split_once(' ').unwrap_or((rest, ""));
    let bound = |text: &str| match text.trim() {
        "" => Ok(None),
        text => match text.parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(Some(number)),
            _ => Err(format!("`{}` is no number", text.escape_debug())),
        },
    };
    let (min, max) = (bound(low)?, bound(high)?);
    if let (Some(low), Some(high)) = (min, max)
        && low >= high
    {
        return Err(format!("the largest number, {high}, is not above the smallest, {low}"));
    }
    let unit = unit.trim();
    Ok((Answers::Number { min, max }, (!unit.is_empty()).then(|| unit.to_owned())))
}

/// Names from a list of words.
fn values(list: &str, ordered: bool) -> Result<Vec<String>, String> {
    let separators: &[char] = match () {
        () if list.contains('|') => &['|'],
        () if ordered => &['<'],
        () if list.contains(';') => &[';'],
        () => &[','],
    };
    let mut names = Vec::new();
    for word in list.split(separators).map(str::trim).filter(|word| !word.is_empty()) {
        let name = slug(word, false);
        if name.is_empty() || RESERVED.contains(&name.as_str()) || name.len() > limits::ID_CHARS {
            return Err(format!("no name can be made from the answer `{}`", word.escape_debug()));
        }
        if names.contains(&name) {
            return Err(format!("two answers come out as `{name}`"));
        }
        names.push(name);
    }
    if names.len() > limits::VALUES {
        return Err(format!("{} answers; the limit is {}", names.len(), limits::VALUES));
    }
    Ok(names)
}

fn at_least(names: Vec<String>, least: usize) -> Result<Vec<String>, String> {
    if names.len() < least { Err(format!("at least {least} answers are needed")) } else { Ok(names) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use makebuy_model::{Sources, Span};

    fn said(text: &str) -> Result<Read, String> {
        let place = Span::file_start(Sources::new().add("x", ""));
        read(&Located::new(text.to_owned(), place)).map_err(|diagnostic| diagnostic.message)
    }

    #[test]
    fn answers_are_read_as_people_write_them() {
        let names = |list: &[&str]| list.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let number = |min, max| Answers::Number { min, max };
        for (text, answers, unit) in [
            ("Yes/No", Answers::Flag, None),
            ("low | medium|High", Answers::Level(names(&["low", "medium", "high"])), None),
            ("never < each week", Answers::Level(names(&["never", "each_week"])), None),
            ("One of: Paris, Orléans", Answers::Choice(names(&["paris", "orleans"])), None),
            ("any of: a; b", Answers::Set(names(&["a", "b"])), None),
            ("number", number(None, None), None),
            ("number 0..100 EUR", number(Some(0.0), Some(100.0)), Some("EUR")),
            ("0.. hours", number(Some(0.0), None), Some("hours")),
            ("percent", number(Some(0.0), Some(100.0)), Some("%")),
            ("text", Answers::Text, None),
        ] {
            assert_eq!(said(text), Ok((answers, unit.map(str::to_owned))), "{text}");
        }
        for (text, message) in [
            ("low, high", "`low, high` is no list of answers"),
            ("one of: a", "at least 2 answers are needed"),
            ("a|A", "two answers come out as `a`"),
            ("a|unknown", "no name can be made from the answer `unknown`"),
            ("number 5..1", "the largest number, 1, is not above the smallest, 5"),
            ("number 0..much", "`much` is no number"),
        ] {
            assert_eq!(said(text), Err(message.to_owned()), "{text}");
        }
    }
}
