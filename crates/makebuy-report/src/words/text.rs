//! What is done to texts in any language.

/// An id as words.
pub(crate) fn name(id: &str) -> String {
    id.replace('_', " ")
}

/// A text without its full stop, to be followed by one of the sentence it stands in.
pub(crate) fn bare(text: &str) -> String {
    text.trim_end().trim_end_matches('.').to_owned()
}

/// A text with a full stop, whether it has one or not.
pub(crate) fn stopped(text: &str) -> String {
    format!("{}{}", text.trim_end(), stop(text))
}

/// The full stop that a text still needs at its end.
pub(crate) fn stop(text: &str) -> &'static str {
    if text.trim_end().ends_with(['.', '?', '!', '…']) { "" } else { "." }
}

/// A text cut to a length that can be set, with an ellipsis.
pub(crate) fn short(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
    }
}

/// `Split: insiders lead, outsiders help` as `Split`; French has a space before the colon, too.
pub(crate) fn before_colon(title: &str) -> &str {
    title.split_once(": ").map_or(title, |(short, _)| short.trim_end())
}

/// Whether a line may break at a character.
pub(crate) fn breaks(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}')
}

/// A list with the Italian “e” as “ed” where the last item begins with an e, too.
pub(super) fn with_ed(list: String, items: &[String]) -> String {
    let Some(last) = items.last().filter(|item| begins_with_e(item)) else { return list };
    match list.strip_suffix(last.as_str()).and_then(|list| list.strip_suffix(" e ")) {
        Some(others) => format!("{others} ed {last}"),
        None => list,
    }
}

/// Quotation marks do not count.
fn begins_with_e(text: &str) -> bool {
    text.chars().find(|c| c.is_alphanumeric()).is_some_and(|first| "eèéEÈÉ".contains(first))
}

/// With a capital first letter.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or(String::new(), |first| first.to_uppercase().chain(rest).collect())
}

#[cfg(test)]
mod tests {
    use super::{before_colon, stopped};

    #[test]
    fn a_colon_may_have_a_space_before_it() {
        assert_eq!(
            ["Split: we lead", "Partager\u{a0}: nous menons", "Partager : nous menons", "Acheter"].map(before_colon),
            ["Split", "Partager", "Partager", "Acheter"]
        );
    }

    #[test]
    fn a_question_gets_no_full_stop() {
        assert_eq!(
            [stopped("Who knows?"), stopped("It is so "), stopped("Done.")],
            ["Who knows?", "It is so.", "Done."]
        );
    }
}
