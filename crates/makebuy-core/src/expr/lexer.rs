//! Text to tokens.

use super::{Comparison, ParseError, slips};
use std::ops::Range;

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    Name(String),
    Number(f64),
    Compare(Comparison),
    And,
    Or,
    Not,
    In,
    True,
    False,
    Plus,
    Minus,
    Star,
    Slash,
    Comma,
    OpenParen,
    CloseParen,
    OpenBracket,
    CloseBracket,
}

pub(super) fn tokens(text: &str) -> Result<Vec<(Token, Range<usize>)>, ParseError> {
    let mut found = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let start = text.len() - rest.len();
        let Some(first) = rest.chars().next() else {
            return Ok(found);
        };
        let (token, length) = if first.is_alphabetic() || first == '_' {
            word(rest, start)?
        } else if first.is_ascii_digit() {
            number(rest, start)?
        } else {
            symbol(rest, first, start)?
        };
        found.push((token, start..start + length));
        rest = rest.get(length..).unwrap_or("");
    }
}

fn word(rest: &str, start: usize) -> Result<(Token, usize), ParseError> {
    let length = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
    let text = rest.get(..length).unwrap_or(rest);
    let token = match text {
        "and" => Token::And,
        "or" => Token::Or,
        "not" => Token::Not,
        "in" => Token::In,
        "true" => Token::True,
        "false" => Token::False,
        _ if !text.is_ascii() => {
            let help = slips::word(text).unwrap_or("names are made of the letters a to z, digits and `_`");
            return Err(slips::meaningless(start..start + length, text).help(help));
        }
        _ => Token::Name(text.to_owned()),
    };
    Ok((token, length))
}

fn number(rest: &str, start: usize) -> Result<(Token, usize), ParseError> {
    let bytes = rest.as_bytes();
    let part = |c: &u8| c.is_ascii_alphanumeric() || matches!(c, b'_' | b'.');
    let mut length = bytes.iter().take_while(|c| part(c)).count();
    let exponent = rest.get(..length).is_some_and(|text| text.ends_with(['e', 'E']));
    if exponent && bytes.get(length).is_some_and(|c| matches!(c, b'+' | b'-')) {
        length += 1 + bytes.iter().skip(length + 1).take_while(|c| c.is_ascii_digit()).count();
    }
    let text = rest.get(..length).unwrap_or(rest);
    let digits = text.replace('_', "");
    match digits.parse::<f64>() {
        Ok(value) if value.is_finite() => Ok((Token::Number(value), length)),
        _ => Err(ParseError::new(start..start + length, format!("`{text}` is not a number"))
            .help("names start with a letter; numbers look like `12`, `60_000`, `0.5`")),
    }
}

fn symbol(rest: &str, first: char, start: usize) -> Result<(Token, usize), ParseError> {
    let two = rest.get(..2).and_then(comparison);
    let (token, length) = match two {
        Some(token) => (Some(token), 2),
        None => (sign(first), first.len_utf8()),
    };
    let here = |length| start..start + length;
    match (token, slips::sign(rest)) {
        (token, Some((written, help))) if token.is_none() || written.len() > length => {
            Err(slips::meaningless(here(written.len()), written).help(help))
        }
        (Some(token), _) => Ok((token, length)),
        (None, _) => Err(quoted(rest, first, start).unwrap_or_else(|| {
            slips::meaningless(here(length), &first.escape_debug().to_string())
                .help("a condition is made of names, numbers, comparisons, `and`, `or`, `not`, `in` and brackets")
        })),
    }
}

fn comparison(two: &str) -> Option<Token> {
    Some(Token::Compare(match two {
        "==" => Comparison::Equal,
        "!=" => Comparison::NotEqual,
        "<=" => Comparison::AtMost,
        ">=" => Comparison::AtLeast,
        _ => return None,
    }))
}

fn sign(first: char) -> Option<Token> {
    Some(match first {
        '<' => Token::Compare(Comparison::Less),
        '>' => Token::Compare(Comparison::Greater),
        '+' => Token::Plus,
        '-' => Token::Minus,
        '*' => Token::Star,
        '/' => Token::Slash,
        ',' => Token::Comma,
        '(' => Token::OpenParen,
        ')' => Token::CloseParen,
        '[' => Token::OpenBracket,
        ']' => Token::CloseBracket,
        _ => return None,
    })
}

/// A word in quotes, which it needs elsewhere.
fn quoted(rest: &str, first: char, start: usize) -> Option<ParseError> {
    let close = slips::closing_quote(first)?;
    let inside = rest.get(first.len_utf8()..).unwrap_or_default();
    let word = inside.split_once(close).map(|(word, _)| word);
    let length = first.len_utf8() + word.map_or(0, |word| word.len() + close.len_utf8());
    let bare = word.map(str::trim).filter(|word| !word.is_empty() && word.bytes().all(is_of_a_name));
    let bare = bare.map_or("size == small".to_owned(), str::to_owned);
    let error = ParseError::new(start..start + length, "quotes are not used in conditions");
    Some(error.help(format!("write levels and choices bare: `{bare}`")))
}

fn is_of_a_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}
