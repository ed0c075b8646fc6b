//! Makes texts of users and packs safe for a format.
//!
//! The template engine calls these on every text it prints, so no text reaches a document by another way.

use std::io::{Result, Write};

/// What a character that would act on the reader's eyes or terminal is replaced with.
pub(crate) const VISIBLE: char = '\u{fffd}';

/// Spaces at which no line breaks: the narrow one, and the wide one.
const NARROW: char = '\u{202f}';
const BOUND: char = '\u{a0}';

/// Whether a character acts instead of showing: controls, and the bidirectional overrides, embeddings and isolates.
pub(crate) fn acts(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t' | '\r'))
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
}

/// Escapes a text for HTML, as content or as a quoted attribute.
pub(crate) fn html(text: &str, out: &mut dyn Write) -> Result<()> {
    let mut kept = 0;
    for (at, c) in text.char_indices() {
        let replaced = match c {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            c if acts(c) => "\u{fffd}",
            _ => continue,
        };
        out.write_all(text.get(kept..at).unwrap_or_default().as_bytes())?;
        out.write_all(replaced.as_bytes())?;
        kept = at + c.len_utf8();
    }
    out.write_all(text.get(kept..).unwrap_or_default().as_bytes())
}

/// The same as a text; white space, line breaks among it, becomes single spaces.
pub(crate) fn html_text(text: &str) -> String {
    let mut escaped = Vec::new();
    // Writing to memory can not fail.
    let _ = html(&one_line(text), &mut escaped);
    String::from_utf8(escaped).unwrap_or_default()
}

/// A document without the characters that XML has no place for.
pub(crate) fn xml(document: &str) -> String {
    document.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}")
}

/// Escapes a text for GitHub-flavoured Markdown: as a paragraph, a list item, a heading, a link's label or a table's
/// cell. White space, line breaks among it, becomes single spaces.
pub(crate) fn markdown(text: &str, out: &mut dyn Write) -> Result<()> {
    out.write_all(markdown_text(text).as_bytes())
}

/// The same as a text.
pub(crate) fn markdown_text(text: &str) -> String {
    let plain = one_line(text);
    let mut escaped = String::with_capacity(plain.len() + 8);
    let mut before = None;
    let mut rest = plain.chars().peekable();
    let start = escape_at_start(&plain);
    let mut at = 0;
    while let Some(c) = rest.next() {
        if Some(at) == start || special(before, c, rest.peek().copied()) || reads_on(&plain, at) || closes(&plain, at) {
            escaped.push('\\');
        }
        escaped.push(c);
        before = Some(c);
        at += c.len_utf8();
    }
    escaped
}

/// A text in which what stands between backticks is code, for HTML.
pub(crate) fn html_code(text: &str) -> String {
    coded(text, html_text, |code| format!("<code>{}</code>", html_text(code)))
}

/// The same for Markdown. A table's cell ends at a bar in code, too, unless it is escaped.
pub(crate) fn markdown_code(text: &str) -> String {
    coded(text, markdown_text, |code| format!("`{}`", one_line(code).replace('|', "\\|")))
}

/// A backtick that none closes stays one.
fn coded(text: &str, plain: impl Fn(&str) -> String, code: impl Fn(&str) -> String) -> String {
    let mut written = String::new();
    let mut rest = text;
    while let Some((before, inside, after)) = next_code(rest) {
        written.push_str(&spaced(before, &plain));
        written.push_str(&code(inside));
        rest = after;
    }
    written.push_str(&spaced(rest, plain));
    written
}

/// What stands before the next code, the code, and what stands after it.
fn next_code(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('`')?;
    let (inside, after) = rest.split_once('`')?;
    (!inside.trim().is_empty()).then_some((before, inside, after))
}

/// A part of a text, with the spaces at its ends.
fn spaced(part: &str, plain: impl Fn(&str) -> String) -> String {
    let space = |is: bool| if is { " " } else { "" };
    let text = plain(part);
    let (start, end) = (part.starts_with(char::is_whitespace), part.ends_with(char::is_whitespace));
    format!("{}{text}{}", space(start), space(end && !text.is_empty()))
}

/// One line, no acting characters, single spaces. The spaces of French punctuation stay what they are, so that no line
/// begins with a colon.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut rest = text.trim().chars().peekable();
    let mut gap = false;
    while let Some(c) = rest.next() {
        let bound = c == NARROW || c == BOUND && rest.peek() == Some(&':');
        if c.is_whitespace() && !bound {
            gap = true;
            continue;
        }
        if std::mem::take(&mut gap) {
            line.push(' ');
        }
        line.push(if acts(c) { VISIBLE } else { c });
    }
    line
}

/// Whether a character has a meaning in Markdown wherever it stands, given its neighbours.
fn special(before: Option<char>, c: char, after: Option<char>) -> bool {
    let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match c {
        '\\' | '`' | '*' | '[' | ']' | '<' | '|' | '~' | '$' => true,
        '_' => !(joins(before) && joins(after)),
        '!' => after == Some('['),
        _ => false,
    }
}

/// Where the character stands that would make a block of a line that starts with this text.
fn escape_at_start(text: &str) -> Option<usize> {
    let mut chars = text.chars();
    let (first, next) = (chars.next()?, chars.next());
    let opens = match first {
        '#' | '>' | '=' | ':' => true,
        '-' => next.is_none_or(|c| c.is_whitespace() || matches!(c, '-' | ':')),
        '+' => next.is_none_or(char::is_whitespace),
        _ => false,
    };
    if opens {
        return Some(0);
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let mark = text.get(digits..)?.chars().next()?;
    let after = text.get(digits + 1..).and_then(|t| t.chars().next());
    (digits > 0 && matches!(mark, '.' | ')') && after.is_none_or(char::is_whitespace)).then_some(digits)
}

/// Whether the `&` of an entity stands here, or the `:` of `http://` or the `.` of `www.`, which GitHub would make a
/// link of.
fn reads_on(text: &str, at: usize) -> bool {
    let (Some(before), Some(here)) = (text.get(..at), text.get(at..)) else { return false };
    here.starts_with("://")
        || (here.starts_with('.') && ends_with_www(before))
        || here.strip_prefix('&').is_some_and(is_entity)
}

/// Whether a run of `#` begins here that would end a heading, and vanish.
fn closes(text: &str, at: usize) -> bool {
    let (Some(before), Some(here)) = (text.get(..at), text.get(at..)) else { return false };
    here.starts_with('#') && before.ends_with(' ') && here.bytes().all(|b| b == b'#')
}

fn is_entity(text: &str) -> bool {
    let name = text.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
    name > 0 && text.as_bytes().get(name) == Some(&b';')
}

fn ends_with_www(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len().checked_sub(3).and_then(|at| bytes.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case(b"www"))
}

#[cfg(test)]
mod tests {
    use super::{html, html_code, markdown_code, markdown_text};

    fn as_html(text: &str) -> String {
        let mut out = Vec::new();
        html(text, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn what_stands_between_backticks_is_code() {
        let text = "it gave `a<b|c` for `x_1` *now* `";
        assert_eq!(html_code(text), "it gave <code>a&lt;b|c</code> for <code>x_1</code> *now* `");
        assert_eq!(markdown_code(text), "it gave `a<b\\|c` for `x_1` \\*now\\* \\`");
        assert_eq!(html_code("a `` b"), "a `` b");
    }

    #[test]
    fn html_has_no_markup_left() {
        assert_eq!(as_html("<a href=\"x\" b='y'>&"), "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;");
        assert_eq!(as_html("Zoë\u{202e}x\u{0}"), "Zoë\u{fffd}x\u{fffd}");
    }

    #[test]
    fn markdown_has_no_markup_left() {
        let cases = [
            ("a|b", "a\\|b"),
            ("`x` *y* [z](javascript:alert(1))", "\\`x\\` \\*y\\* \\[z\\](javascript:alert(1))"),
            ("<script>", "\\<script>"),
            ("# one\n\n- two", "\\# one - two"),
            ("one ## two ##", "one ## two \\##"),
            ("C#", "C#"),
            ("- x", "\\- x"),
            ("--- x", "\\--- x"),
            ("+42 -7", "+42 -7"),
            ("12. March", "12\\. March"),
            ("12.5 hours", "12.5 hours"),
            ("customer_contact _x_", "customer_contact \\_x\\_"),
            ("R&D &amp; M&S", "R&D \\&amp; M&S"),
            ("https://x.org www.x.org", "https\\://x.org www\\.x.org"),
            ("![x](y)", "\\!\\[x\\](y)"),
            ("a\u{a0}b \u{a0} c\td\u{2028}e ", "a b c d e"),
            ("«\u{202f}oui\u{202f}»\u{a0}: 3\u{202f}!", "«\u{202f}oui\u{202f}»\u{a0}: 3\u{202f}!"),
        ];
        for (text, expected) in cases {
            assert_eq!(markdown_text(text), expected);
        }
    }
}
