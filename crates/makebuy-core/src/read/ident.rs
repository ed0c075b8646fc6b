//! What ids, names and prose may be made of.

use crate::limits;
use makebuy_model::{Code, Diagnostic, Span};

/// Words that mean something in a condition, and so can not be names.
pub(crate) const RESERVED: [&str; 8] = ["and", "or", "not", "in", "true", "false", "known", "unknown"];

/// Checks an id: lower-case ASCII, a letter or digit first.
///
/// # Errors
/// What is wrong with it.
pub(crate) fn check_id(text: &str, span: Span) -> Result<(), Box<Diagnostic>> {
    let first = text.chars().next().is_some_and(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    let rest = text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c));
    let help = "lower-case letters, digits, `-`, `_` and `.`, starting with a letter or digit";
    check(text, span, first && rest, "id", help, '-')
}

/// Checks the name of a fact, level or choice: as it can stand in a condition.
///
/// # Errors
/// What is wrong with it.
pub(crate) fn check_name(text: &str, span: Span) -> Result<(), Box<Diagnostic>> {
    let first = text.chars().next().is_some_and(|c| c.is_ascii_lowercase());
    let rest = text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    if RESERVED.contains(&text) {
        let message = format!("`{text}` is a word of the condition language");
        return Err(Box::new(Diagnostic::error(Code::BadId, span, message).help("choose another name")));
    }
    let help = "lower-case letters, digits and `_`, starting with a letter, so that conditions can use it";
    check(text, span, first && rest, "name", help, '_')
}

fn check(text: &str, span: Span, fits: bool, what: &str, help: &str, joiner: char) -> Result<(), Box<Diagnostic>> {
    if fits && text.len() <= limits::ID_CHARS {
        return Ok(());
    }
    let shown: String = text.chars().take(limits::ID_CHARS).flat_map(char::escape_debug).collect();
    let message = match text.len() {
        0 => format!("the {what} is empty"),
        length if fits => format!("the {what} has {length} characters; the limit is {}", limits::ID_CHARS),
        _ => format!("`{shown}` is not usable as {what}"),
    };
    let mut diagnostic = Diagnostic::error(Code::BadId, span, message).help(help);
    let better = suggestion(text, joiner);
    if !fits && !better.is_empty() {
        diagnostic = diagnostic.help(format!("for example `{better}`"));
    }
    Err(Box::new(diagnostic))
}

fn suggestion(text: &str, joiner: char) -> String {
    let plain: String = text
        .chars()
        .take(limits::ID_CHARS)
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { joiner })
        .collect();
    let mut parts = plain.split(joiner).filter(|part| !part.is_empty()).collect::<Vec<_>>();
    while joiner == '_' && parts.first().is_some_and(|part| part.starts_with(|c: char| c.is_ascii_digit())) {
        parts.remove(0);
    }
    parts.join(&joiner.to_string())
}

/// Checks a text for people: control characters are refused, marks that reverse its direction are reported.
pub(crate) fn check_prose(text: &str, span: Span) -> Option<Diagnostic> {
    let breaks = text.replace("\r\n", "\n");
    if let Some(odd) = breaks.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
        let message = format!("control character `{}` in a text", odd.escape_unicode());
        return Some(Diagnostic::error(Code::BadText, span, message).help("remove it"));
    }
    let odd = text.chars().find(|c| is_direction_mark(*c))?;
    let message = format!("character `{}` changes the direction of the text around it", odd.escape_unicode());
    let help = "remove it: a text should read the same for people and programs";
    Some(Diagnostic::warning(Code::BadText, span, message).help(help))
}

/// A text on a single line. A space that may not break a line, as French has before a colon, stays what it is.
pub(crate) fn single_line(text: &str) -> String {
    let breaks = |c: char| c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{202F}');
    text.split(breaks).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use makebuy_model::{FileId, Sources};

    fn place() -> Span {
        let file: FileId = Sources::new().add("x", "");
        Span::file_start(file)
    }

    #[test]
    fn odd_ids_are_refused_with_a_better_one() {
        for good in ["a", "in-house", "0.5", "a_b.c-d"] {
            assert!(check_id(good, place()).is_ok(), "{good}");
        }
        for (bad, better) in [("In House", "in-house"), ("café", "caf"), ("a\u{202E}b", "a-b"), ("-x", "x")] {
            let diagnostic = check_id(bad, place()).unwrap_err();
            assert_eq!(diagnostic.help[1], format!("for example `{better}`"), "{bad}");
        }
        assert!(check_id("", place()).is_err());
        assert!(check_id(&"a".repeat(65), place()).is_err());
    }

    #[test]
    fn names_can_stand_in_conditions() {
        assert!(check_name("customer_contact", place()).is_ok());
        for bad in ["in-house", "and", "unknown", "2x", "A"] {
            assert!(check_name(bad, place()).is_err(), "{bad}");
        }
        assert_eq!(check_name("2 Big", place()).unwrap_err().help[1], "for example `big`");
    }

    #[test]
    fn a_line_keeps_the_spaces_that_do_not_break() {
        assert_eq!(single_line(" a\n\tb  c\u{A0}: d\u{202F}! "), "a b c\u{A0}: d\u{202F}!");
    }

    #[test]
    fn prose_may_not_hide_characters() {
        assert!(check_prose("Ça va — «да»\n\tok", place()).is_none());
        assert!(check_prose("a\u{0}b", place()).unwrap().is_error());
        assert!(!check_prose("a\u{202E}b", place()).unwrap().is_error());
    }
}
