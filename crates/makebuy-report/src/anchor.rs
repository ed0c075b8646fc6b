//! Names of places in the document, safe in any format whatever an id holds.

use crate::escape;
use std::collections::BTreeSet;
use unicode_general_category::{GeneralCategory as Category, get_general_category};

const LONGEST: usize = 60;

/// Gives out anchors, each once.
#[derive(Debug, Default)]
pub(crate) struct Anchors {
    taken: BTreeSet<String>,
}

impl Anchors {
    /// A free anchor made of ASCII letters, digits and hyphens.
    pub(crate) fn take(&mut self, prefix: &str, id: &str) -> String {
        let wanted = format!("{prefix}-{}", slug(id));
        let mut anchor = wanted.clone();
        let mut next = 2;
        while !self.taken.insert(anchor.clone()) {
            anchor = format!("{wanted}-{next}");
            next += 1;
        }
        anchor
    }
}

fn slug(id: &str) -> String {
    let mut slug = String::new();
    for c in id.chars().take(LONGEST) {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "x".to_owned() } else { slug.to_owned() }
}

/// The anchor that GitHub gives a Markdown heading.
pub(crate) fn of_heading(heading: &str) -> String {
    let heading = escape::one_line(heading).to_lowercase().replace(' ', "-");
    heading.chars().filter(|&c| c == '-' || in_words(c)).collect()
}

/// Whether GitHub takes a character for a part of a word: letters, the marks on them, numbers, and what joins words.
fn in_words(c: char) -> bool {
    use Category::{
        ConnectorPunctuation, DecimalNumber, EnclosingMark, LetterNumber, LowercaseLetter, ModifierLetter,
        NonspacingMark, OtherLetter, OtherNumber, SpacingMark, TitlecaseLetter, UppercaseLetter,
    };
    let letters = [UppercaseLetter, LowercaseLetter, TitlecaseLetter, ModifierLetter, OtherLetter];
    let others = [DecimalNumber, LetterNumber, OtherNumber, ConnectorPunctuation];
    let category = get_general_category(c);
    letters.contains(&category)
        || [NonspacingMark, SpacingMark, EnclosingMark].contains(&category)
        || others.contains(&category)
}

#[cfg(test)]
mod tests {
    use super::{Anchors, of_heading};

    #[test]
    fn anchors_are_safe_and_unique() {
        let mut anchors = Anchors::default();
        assert_eq!(anchors.take("activity", "Sending e_mail"), "activity-sending-e-mail");
        assert_eq!(anchors.take("activity", "sending-e-mail"), "activity-sending-e-mail-2");
        assert_eq!(anchors.take("activity", "\"><script>"), "activity-script");
        assert_eq!(anchors.take("activity", "\u{202e}"), "activity-x");
    }

    #[test]
    fn headings_get_the_anchor_of_github() {
        assert_eq!(of_heading("5.3 E-mail (all) & more"), "53-e-mail-all--more");
        assert_eq!(of_heading("A. Annexe\u{a0}: pour\u{a0}quoi\u{202f}?"), "a-annexe-pour-quoi");
        assert_eq!(
            of_heading("5.1 Cafe\u{301} \u{915}\u{94d}\u{937} \u{24b6}_½"),
            "51-cafe\u{301}-\u{915}\u{94d}\u{937}-_½"
        );
    }
}
