//! Names of facts from what people ask.

use crate::findings::{Findings, Located};
use crate::format::portfolio::ACTIVITY;
use crate::limits;
use crate::read::{RESERVED, check_name};
use makebuy_model::{Code, Diagnostic};
use std::collections::BTreeSet;

/// A name made from a question is no longer than this, if words allow.
const LENGTH: usize = 40;

/// Words that say nothing in a name.
const FILLERS: [&str; 34] = [
    "a", "an", "and", "any", "are", "at", "be", "by", "do", "does", "for", "from", "has", "have", "how", "in", "is",
    "it", "its", "many", "much", "of", "on", "or", "our", "that", "the", "there", "this", "to", "what", "which", "you",
    "your",
];

/// A text as a name: lower-case ASCII words, joined by `_`; `short` leaves out words that say nothing.
pub(super) fn slug(text: &str, short: bool) -> String {
    let ascii = deunicode::deunicode(text).replace('\'', "").to_ascii_lowercase();
    let words: Vec<&str> = ascii.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let telling: Vec<&str> = words.iter().copied().filter(|word| !FILLERS.contains(word)).collect();
    let words = if short && !telling.is_empty() { telling } else { words };
    let mut name = String::new();
    for word in words {
        if short && !name.is_empty() && name.len() + word.len() >= LENGTH {
            break;
        }
        name = if name.is_empty() { word.to_owned() } else { format!("{name}_{word}") };
    }
    name.truncate(limits::ID_CHARS - 6);
    match name.starts_with(|c: char| c.is_ascii_digit()) {
        true => format!("n{name}"),
        false => name,
    }
}

/// Names that are taken.
pub(super) struct Names {
    taken: BTreeSet<String>,
    /// Names that the sheet gives itself.
    reserved: BTreeSet<String>,
}

impl Names {
    pub(super) fn new(taken: &[String]) -> Self {
        let words = RESERVED.into_iter().chain(ACTIVITY.names()).map(str::to_owned);
        Self { taken: taken.iter().cloned().chain(words).collect(), reserved: BTreeSet::new() }
    }

    /// Keeps the names that stand in the sheet from being made for other questions.
    pub(super) fn reserve<'a>(&mut self, cells: impl Iterator<Item = &'a Located<String>>) {
        self.reserved.extend(cells.map(|cell| cell.value.trim().to_owned()));
    }

    /// A name that the sheet gives.
    pub(super) fn given(&mut self, cell: &Located<String>, findings: &mut Findings) -> Option<String> {
        let name = cell.value.trim();
        if let Err(diagnostic) = check_name(name, cell.span) {
            findings.push(*diagnostic);
            return None;
        }
        if !self.taken.insert(name.to_owned()) {
            let diagnostic = Diagnostic::error(Code::Duplicate, cell.span, format!("the name `{name}` is taken"));
            findings.push(diagnostic.help("choose another one, or leave the cell empty"));
            return None;
        }
        Some(name.to_owned())
    }

    /// A name made from a question.
    pub(super) fn made_from(&mut self, question: &str) -> String {
        let slug = slug(question, true);
        let wish = if slug.is_empty() { "question".to_owned() } else { slug };
        let numbered = (2..).map(|number| format!("{wish}_{number}"));
        let free = |name: &String| !self.taken.contains(name) && !self.reserved.contains(name);
        let name = std::iter::once(wish.clone()).chain(numbered).find(free).unwrap_or(wish.clone());
        self.taken.insert(name.clone());
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_plain_and_each_its_own() {
        let mut names = Names::new(&["headcount".to_owned()]);
        for (question, name) in [
            ("How many people work in the organisation?", "people_work_organisation"),
            ("Are people working?", "people_working"),
            ("Headcount?", "headcount_2"),
            ("Où êtes-vous ?", "ou_etes_vous"),
            ("Есть ли договор?", "est_li_dogovor"),
            ("24-hour service?", "n24_hour_service"),
            ("Name?", "name_2"),
            ("Is it?", "is_it"),
            ("???", "question"),
            ("!!!", "question_2"),
        ] {
            assert_eq!(names.made_from(question), name, "{question}");
        }
        assert!(names.made_from(&"word ".repeat(100)).len() < 64);
    }
}
