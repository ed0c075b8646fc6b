//! A raw value to an answer of a fact's scale.

use crate::Located;
use crate::doc::Raw;
use crate::pack::{Known, Scale};
use crate::suggest;
use makebuy_model::{Code, Diagnostic, Span};

/// What was said about a fact.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Said {
    /// The word `"unknown"`.
    Unknown,
    /// A value or a range.
    Known(Known),
    /// A note.
    Note(String),
}

type Refusal = Box<Diagnostic>;

/// Reads a value as an answer.
///
/// # Errors
/// Why it does not fit the scale.
pub(crate) fn answer(scale: &Scale, raw: &Located<Raw>) -> Result<Said, Refusal> {
    if raw.value == Raw::Text("unknown".to_owned()) {
        return Ok(Said::Unknown);
    }
    let known = match (scale, &raw.value) {
        (Scale::Text, Raw::Text(text)) => {
            return match crate::read::check_prose(text, raw.span).filter(Diagnostic::is_error) {
                Some(diagnostic) => Err(Box::new(diagnostic)),
                None => Ok(Said::Note(text.clone())),
            };
        }
        (Scale::Flag, Raw::Bool(flag)) => Known::Flag(*flag),
        (Scale::Level(levels), Raw::Text(text)) => {
            let level = position(levels, text, raw.span, "level")?;
            Known::Level { low: level, high: level }
        }
        (Scale::Level(levels), Raw::List(ends)) => level_range(levels, ends, raw.span)?,
        (Scale::Choice(choices), Raw::Text(text)) => Known::Choice(position(choices, text, raw.span, "choice")?),
        (Scale::Set(choices), Raw::List(items)) => Known::Set(members(choices, items, scale)?),
        (Scale::Number { .. }, Raw::Number(number)) => {
            check_number(scale, *number, raw.span)?;
            Known::Number { low: plain(*number), high: plain(*number) }
        }
        (Scale::Number { .. }, Raw::List(ends)) => number_range(scale, ends, raw.span)?,
        _ => return Err(misfit(scale, raw)),
    };
    Ok(Said::Known(known))
}

fn misfit(scale: &Scale, raw: &Located<Raw>) -> Refusal {
    let found = match &raw.value {
        Raw::Bool(_) => "true or false",
        Raw::Number(_) => "a number",
        Raw::Text(_) => "a string",
        Raw::List(_) => "a list",
        Raw::Other(kind) => kind,
    };
    let message = format!("the answer must be {}, not {found}", wanted(scale));
    Box::new(Diagnostic::error(Code::BadAnswer, raw.span, message).help(mend(scale, &raw.value)))
}

/// What was probably meant.
fn mend(scale: &Scale, raw: &Raw) -> String {
    let written = |text: &str| text.to_ascii_lowercase();
    match (scale, raw) {
        (Scale::Flag, Raw::Text(text)) if matches!(written(text).as_str(), "yes" | "true") => {
            "write true, without quotes".to_owned()
        }
        (Scale::Flag, Raw::Text(text)) if matches!(written(text).as_str(), "no" | "false") => {
            "write false, without quotes".to_owned()
        }
        (Scale::Set(choices), Raw::Text(text)) if choices.contains(text) => format!("write [\"{text}\"]"),
        (Scale::Number { .. }, Raw::Text(text)) if text.parse::<f64>().is_ok() => {
            format!("write {text}, without quotes")
        }
        (Scale::Choice(_), Raw::List(_)) => {
            "a choice is one word; for several possible ones, leave it unknown".to_owned()
        }
        _ => "if you do not know it, write \"unknown\" or leave it out".to_owned(),
    }
}

fn wanted(scale: &Scale) -> String {
    match scale {
        Scale::Flag => "true or false".to_owned(),
        Scale::Level(levels) => format!("one of {} (or a range of two)", suggest::list(levels)),
        Scale::Choice(choices) => format!("one of {}", suggest::list(choices)),
        Scale::Set(choices) => format!("a list of any of {}", suggest::list(choices)),
        Scale::Number { .. } => "a number, or a range of two".to_owned(),
        Scale::Text => "a text".to_owned(),
    }
}

fn position(words: &[String], text: &str, span: Span, what: &str) -> Result<u8, Refusal> {
    if let Some(at) = words.iter().position(|word| word == text) {
        return Ok(u8::try_from(at).unwrap_or(u8::MAX));
    }
    let message = format!("there is no {what} `{}`", text.escape_debug());
    let help = suggest::nearest(text, words.iter().map(String::as_str))
        .map_or_else(|| format!("known here: {}", suggest::list(words)), |word| format!("did you mean `{word}`?"));
    Err(Box::new(Diagnostic::error(Code::UnknownValue, span, message).help(help)))
}

fn pair(ends: &[Located<Raw>], span: Span) -> Result<(&Located<Raw>, &Located<Raw>), Refusal> {
    match ends {
        [low, high] => Ok((low, high)),
        _ => {
            let diagnostic = Diagnostic::error(Code::BadAnswer, span, "a range has two ends");
            Err(Box::new(diagnostic.help("write the lowest and the highest it may be")))
        }
    }
}

fn reversed(span: Span) -> Refusal {
    let diagnostic = Diagnostic::error(Code::BadAnswer, span, "the range runs the wrong way round");
    Box::new(diagnostic.help("write the lower end first"))
}

fn level_range(levels: &[String], ends: &[Located<Raw>], span: Span) -> Result<Known, Refusal> {
    let (low, high) = pair(ends, span)?;
    let end = |end: &Located<Raw>| match &end.value {
        Raw::Text(text) => position(levels, text, end.span, "level"),
        _ => Err(misfit(&Scale::Level(levels.to_vec()), end)),
    };
    let (low, high) = (end(low)?, end(high)?);
    if low > high { Err(reversed(span)) } else { Ok(Known::Level { low, high }) }
}

fn number_range(scale: &Scale, ends: &[Located<Raw>], span: Span) -> Result<Known, Refusal> {
    let (low, high) = pair(ends, span)?;
    let end = |end: &Located<Raw>| match end.value {
        Raw::Number(number) => check_number(scale, number, end.span).map(|()| plain(number)),
        _ => Err(misfit(scale, end)),
    };
    let (low, high) = (end(low)?, end(high)?);
    if low > high { Err(reversed(span)) } else { Ok(Known::Number { low, high }) }
}

/// Zero has one sign.
fn plain(number: f64) -> f64 {
    number + 0.0
}

fn check_number(scale: &Scale, number: f64, span: Span) -> Result<(), Refusal> {
    let refuse = |code, message: String| Err(Box::new(Diagnostic::error(code, span, message)));
    if !number.is_finite() {
        return refuse(Code::BadNumber, "the answer must be a finite number".to_owned());
    }
    match scale {
        Scale::Number { min: Some(min), .. } if number < *min => {
            refuse(Code::BadAnswer, format!("{number} is below the fact's minimum of {min}"))
        }
        Scale::Number { max: Some(max), .. } if number > *max => {
            refuse(Code::BadAnswer, format!("{number} is above the fact's maximum of {max}"))
        }
        _ => Ok(()),
    }
}

fn members(choices: &[String], items: &[Located<Raw>], scale: &Scale) -> Result<u64, Refusal> {
    let mut set = 0;
    for item in items {
        match &item.value {
            Raw::Text(text) => set |= 1_u64 << (position(choices, text, item.span, "choice")? & 63),
            _ => return Err(misfit(scale, item)),
        }
    }
    Ok(set)
}
