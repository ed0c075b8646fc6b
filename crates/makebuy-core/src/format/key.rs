//! What a table may hold.

use makebuy_model::pack::Subject;
use std::ops::RangeInclusive;

/// A table of a file.
#[derive(Debug)]
pub(crate) struct Shape {
    /// How to call it in messages, such as `[[rule]]`.
    pub(crate) what: &'static str,
    /// What it is for, in one line.
    pub(crate) about: &'static str,
    pub(crate) keys: &'static [Key],
    /// Whose answers the other keys are; `None`: there are no others.
    pub(crate) answers: Option<Subject>,
}

/// A key of a table.
#[derive(Debug)]
pub(crate) struct Key {
    pub(crate) name: &'static str,
    pub(crate) takes: Takes,
    pub(crate) presence: Presence,
    /// What to write there, in a line or two.
    pub(crate) about: &'static str,
    /// What holds if it is absent, as JSON.
    pub(crate) default: Option<&'static str>,
}

/// Whether a key must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Presence {
    Needed,
    Optional,
    /// Other keys of the table decide.
    Depends,
}

/// What a key takes.
#[derive(Debug)]
pub(crate) enum Takes {
    Id,
    Ids,
    /// A name that conditions can use.
    Name,
    Names,
    /// A text for people on a single line.
    Line,
    /// A text for people.
    Prose,
    /// Words for people.
    Labels,
    /// Texts by name.
    Texts,
    /// What another reader takes apart.
    Code,
    Flag,
    Number,
    Within(&'static RangeInclusive<f64>),
    /// A whole number.
    Whole(&'static RangeInclusive<f64>),
    /// One of these words.
    Word(fn() -> Vec<&'static str>),
    Date,
    /// `#rrggbb`
    Colour,
    Version,
    /// A value as it would be answered.
    Answer,
    /// Points by option.
    Effects,
    Table(&'static Shape),
    /// A table, or the word `none`.
    TableOrNone(&'static Shape),
    /// An array of tables.
    Tables(&'static Shape),
    /// Tables by id.
    ById(&'static Shape),
}

const fn key(name: &'static str, takes: Takes, presence: Presence, about: &'static str) -> Key {
    Key { name, takes, presence, about, default: None }
}

impl Takes {
    /// Whether it is a table of whatever sort.
    pub(crate) fn is_table(&self) -> bool {
        matches!(self, Self::Table(_) | Self::TableOrNone(_) | Self::ById(_) | Self::Texts | Self::Effects)
    }
}

impl Key {
    /// A key that must be there.
    pub(super) const fn needed(name: &'static str, takes: Takes, about: &'static str) -> Self {
        key(name, takes, Presence::Needed, about)
    }

    pub(super) const fn optional(name: &'static str, takes: Takes, about: &'static str) -> Self {
        key(name, takes, Presence::Optional, about)
    }

    /// A key that other keys call for, or forbid.
    pub(super) const fn depends(name: &'static str, takes: Takes, about: &'static str) -> Self {
        key(name, takes, Presence::Depends, about)
    }

    /// A key with what holds if it is absent.
    pub(super) const fn default(name: &'static str, takes: Takes, default: &'static str, about: &'static str) -> Self {
        Self { default: Some(default), ..key(name, takes, Presence::Optional, about) }
    }
}

/// As every table that the sources can speak of has it.
pub(crate) const CLAIMS: Key =
    Key::optional("claims", Takes::Labels, "Rows of the register of claims that this carries.");

impl Shape {
    /// A table that has these keys and no others.
    pub(super) const fn new(what: &'static str, about: &'static str, keys: &'static [Key]) -> Self {
        Self { what, about, keys, answers: None }
    }

    /// A table whose other keys are answers.
    pub(super) const fn answers(
        subject: Subject,
        what: &'static str,
        about: &'static str,
        keys: &'static [Key],
    ) -> Self {
        Self { what, about, keys, answers: Some(subject) }
    }

    pub(crate) fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> {
        self.keys.iter().map(|key| key.name)
    }
}
