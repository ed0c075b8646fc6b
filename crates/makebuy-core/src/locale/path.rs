//! Which text of a pack.

use std::fmt;

/// One text of a pack: where a locale file has its translation.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextPath {
    /// The table, such as `rule`.
    pub table: &'static str,
    /// The thing; empty for `pack` and `map`, of which there is one.
    pub id: String,
    /// The key, such as `because`; empty for a qualifier, which is one text.
    pub key: &'static str,
    /// Which of several texts under the key.
    pub part: Part,
}

/// Which of several texts stand under a key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// There is only one.
    Whole,
    /// By name: a level or choice.
    Name(String),
    /// By place, from 0.
    Place(usize),
}

impl TextPath {
    pub(crate) fn new(table: &'static str, id: &str, key: &'static str) -> Self {
        Self { table, id: id.to_owned(), key, part: Part::Whole }
    }

    pub(crate) fn part(self, part: Part) -> Self {
        Self { part, ..self }
    }

    /// Whether it may well stay as it is: the title of a source is a name.
    #[must_use]
    pub fn is_optional(&self) -> bool {
        self.table == "source" && self.key == "title"
    }

    /// Whether it is about the pack itself and not about something others can take over.
    pub(crate) fn is_own(&self) -> bool {
        matches!(self.table, "pack" | "adjust")
    }
}

impl fmt::Display for TextPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place;
        let part = match &self.part {
            Part::Whole => "",
            Part::Name(name) => name,
            Part::Place(at) => {
                place = (at + 1).to_string();
                &place
            }
        };
        let words = [self.table, &self.id, self.key, part];
        let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
        formatter.write_str(&words.join("."))
    }
}
