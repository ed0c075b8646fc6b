//! What people write from habit: signs and words of other languages, and what stands for them in a condition.

use super::ParseError;
use std::ops::Range;

/// Signs that a condition does not have, with the help for each.
const SIGNS: [(&[&str], &str); 12] = [
    (&["=", "===", "≡"], "did you mean `==`?"),
    (&["<>", "!==", "≠", "=/="], "did you mean `!=`?"),
    (&["=<", "≤", "⩽"], "did you mean `<=`?"),
    (&["=>", "≥", "⩾"], "did you mean `>=`?"),
    (&["&&", "&", "∧"], "did you mean `and`?"),
    (&["||", "|", "∨"], "did you mean `or`?"),
    (&["!", "¬", "~"], "did you mean `not`?"),
    (&["∈"], "did you mean `in`?"),
    (&["−", "–"], "did you mean `-`?"),
    (&["{", "}"], "a list stands in brackets: `size in [small, large]`"),
    (&["%", "€", "$", "£", "₽"], "write the number alone, as the unit of its fact has it: for 80 %, `80` or `0.8`"),
    (&[";"], "write `and` or `or` between two conditions, `,` between two values"),
];

/// Words that a condition does not have, in small letters, with the help for each. They may be names as well, so they are
/// only looked up where no name can stand.
const WORDS: [(&[&str], &str); 8] = [
    (&["and", "et", "e", "ed", "и"], "did you mean `and`?"),
    (&["or", "ou", "o", "od", "или"], "did you mean `or`?"),
    (&["not", "non", "pas", "не"], "did you mean `not`? it stands before a condition: `not on_site`"),
    (&["in", "dans", "в"], "did you mean `in`?"),
    (&["is", "equals", "est", "è", "есть"], "write `==`, or `!=` for `is not`; a flag stands alone: `on_site`"),
    (&["between", "entre", "tra", "между"], "write both ends: `size >= 10 and size <= 50`"),
    (&["contains", "includes", "has"], "write the choice first: `design in work`"),
    (&["if", "when", "then", "else", "unless", "but"], "a condition is only `and`, `or`, `not` and comparisons"),
];

/// The longest such sign that a text begins with, and its help.
pub(super) fn sign(text: &str) -> Option<(&'static str, &'static str)> {
    let all = SIGNS.iter().flat_map(|(signs, help)| signs.iter().map(|sign| (*sign, *help)));
    all.filter(|(sign, _)| text.starts_with(sign)).max_by_key(|(sign, _)| sign.len())
}

/// The help for a word, whatever its case.
pub(super) fn word(text: &str) -> Option<&'static str> {
    let small = text.to_lowercase();
    WORDS.iter().find(|(words, _)| words.contains(&small.as_str())).map(|(_, help)| *help)
}

/// Whether a word stands before a condition, and so is noticed only behind it.
pub(super) fn is_not(text: &str) -> bool {
    word(text).is_some() && word(text) == word("not")
}

/// The quote that closes what this one opens.
pub(super) fn closing_quote(open: char) -> Option<char> {
    Some(match open {
        '"' | '\'' | '`' => open,
        '“' | '”' | '„' => '”',
        '‘' | '’' => '’',
        '«' => '»',
        _ => return None,
    })
}

/// That something has no meaning here.
pub(super) fn meaningless(span: Range<usize>, written: &str) -> ParseError {
    ParseError::new(span, format!("`{written}` has no meaning in a condition"))
}
