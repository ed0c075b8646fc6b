//! Text to tokens.

use super::{Comparison, ParseError};
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
        let (token, length) = if first.is_ascii_alphabetic() || first == '_' {
            word(rest)
        } else if first.is_ascii_digit() {
            number(rest, start)?
        } else {
            symbol(rest, first, start)?
        };
        found.push((token, start..start + length));
        rest = rest.get(length..).unwrap_or("");
    }
}

fn word(rest: &str) -> (Token, usize) {
    let length = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(rest.len());
    let text = rest.get(..length).unwrap_or(rest);
    let token = match text {
        "and" => Token::And,
        "or" => Token::Or,
        "not" => Token::Not,
        "in" => Token::In,
        "true" => Token::True,
        "false" => Token::False,
        _ => Token::Name(text.to_owned()),
    };
    (token, length)
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
    let two = rest.get(..2).unwrap_or("");
    let token = match two {
        "==" => Some(Token::Compare(Comparison::Equal)),
        "!=" => Some(Token::Compare(Comparison::NotEqual)),
        "<=" => Some(Token::Compare(Comparison::AtMost)),
        ">=" => Some(Token::Compare(Comparison::AtLeast)),
        "&&" => return Err(wrong_word(start, 2, "&&", "and")),
        "||" => return Err(wrong_word(start, 2, "||", "or")),
        "<>" => return Err(wrong_word(start, 2, "<>", "!=")),
        "=<" => return Err(wrong_word(start, 2, "=<", "<=")),
        "=>" => return Err(wrong_word(start, 2, "=>", ">=")),
        _ => None,
    };
    if let Some(token) = token {
        return Ok((token, 2));
    }
    let token = match first {
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
        '=' => return Err(wrong_word(start, 1, "=", "==")),
        '!' => return Err(wrong_word(start, 1, "!", "not")),
        '≥' => return Err(wrong_word(start, first.len_utf8(), "≥", ">=")),
        '≤' => return Err(wrong_word(start, first.len_utf8(), "≤", "<=")),
        '"' | '\'' => {
            return Err(ParseError::new(start..start + 1, "quotes are not used in conditions".to_owned())
                .help("write levels and choices bare: `size == small`"));
        }
        other => {
            let message = format!("`{}` has no meaning in a condition", other.escape_debug());
            return Err(ParseError::new(start..start + other.len_utf8(), message));
        }
    };
    Ok((token, first.len_utf8()))
}

fn wrong_word(start: usize, length: usize, wrong: &str, right: &str) -> ParseError {
    ParseError::new(start..start + length, format!("`{wrong}` has no meaning in a condition"))
        .help(format!("did you mean `{right}`?"))
}
