//! "Did you mean …?"

/// The known word nearest to what was written, if it is near enough to be meant.
#[must_use]
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written: String = written.chars().take(crate::limits::ID_CHARS * 2).collect();
    let folded = fold(&written);
    known
        .into_iter()
        .filter(|word| length(word).abs_diff(length(&written)) <= far(word, &written))
        .map(|word| (strsim::damerau_levenshtein(&folded, &fold(word)), word))
        .filter(|(distance, word)| *distance <= far(word, &written))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// From how many changes on a word is another one.
fn far(word: &str, written: &str) -> usize {
    length(word).max(length(written)) / 3
}

fn length(word: &str) -> usize {
    word.chars().count()
}

fn fold(word: &str) -> String {
    word.to_lowercase().replace(['-', ' '], "_")
}

/// Help for an unknown word: the nearest known one, or all of them if they are few.
pub(crate) fn help<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let known: Vec<&str> = known.into_iter().collect();
    if let Some(word) = nearest(written, known.iter().copied()) {
        return Some(format!("did you mean `{word}`?"));
    }
    (1..=12).contains(&known.len()).then(|| format!("known here: {}", list(&known)))
}

/// Help for a word that names nothing: the nearest of those that do, or all of them if they are few.
#[must_use]
pub fn did_you_mean(written: &str, known: &[&str]) -> Option<String> {
    help(written, known.iter().copied())
}

/// Words in backticks, with commas.
pub(crate) fn list<S: AsRef<str>>(words: &[S]) -> String {
    words.iter().map(|word| format!("`{}`", word.as_ref())).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_are_suggested_and_far_ones_are_not() {
        let known = ["customer_contact", "core_function", "in-house"];
        assert_eq!(nearest("custmer_contact", known), Some("customer_contact"));
        assert_eq!(nearest("In House", known), Some("in-house"));
        assert_eq!(nearest("budget", known), None);
        assert_eq!(help("budget", known).unwrap(), "known here: `customer_contact`, `core_function`, `in-house`");
        assert_eq!(help("x", []), None);
    }
}
