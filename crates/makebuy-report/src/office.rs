//! What documents and workbooks have in common: the properties of the file, and texts that XML can hold.

use crate::escape;
use crate::view::View;
use crate::words::breaks;
use makebuy_model::Assessment;
use std::fmt;

/// What a file says about itself. Nothing in it comes from a clock: the same report has the same properties.
#[derive(Debug)]
pub(crate) struct Properties {
    pub(crate) title: String,
    /// What stands above every page.
    pub(crate) head: String,
    /// Who answers for the report; else the organisation, else the program.
    pub(crate) author: String,
    pub(crate) organisation: Option<String>,
    /// The date of the portfolio.
    pub(crate) date: Option<Date>,
    /// The language with its region, as word processors want it.
    pub(crate) language: String,
}

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Date {
    pub(crate) year: u16,
    pub(crate) month: u8,
    pub(crate) day: u8,
}

/// The day that stands in for one that is not known: files have to carry some date.
pub(crate) const NO_DATE: Date = Date { year: 2000, month: 1, day: 1 };

impl Properties {
    pub(crate) fn new(assessment: &Assessment, view: &View) -> Self {
        let organisation = view.cover.organisation.as_deref();
        let author = view.cover.author.as_deref().or(organisation);
        Self {
            title: legible(&view.title),
            head: legible(&view.running_head()),
            author: legible(author.unwrap_or("makebuy")),
            organisation: organisation.map(legible),
            date: assessment.date.as_deref().and_then(Date::read),
            language: with_region(&view.language),
        }
    }
}

impl Date {
    /// Reads `YYYY-MM-DD`; none if it is no day that a spreadsheet knows.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let date = Self { year: year.parse().ok()?, month: month.parse().ok()?, day: day.parse().ok()? };
        let real = icu_calendar::Date::try_new_gregorian(date.year.into(), date.month, date.day).is_ok();
        (real && (1900..=9999).contains(&date.year) && parts.next().is_none()).then_some(date)
    }
}

/// Midnight of the day, as properties of files are written.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}T00:00:00Z", self.year, self.month, self.day)
    }
}

/// The language with its usual region; one that has a region keeps it.
fn with_region(language: &str) -> String {
    match language {
        "en" => "en-GB".to_owned(),
        "fr" => "fr-FR".to_owned(),
        "it" => "it-IT".to_owned(),
        "ru" => "ru-RU".to_owned(),
        other => other.to_owned(),
    }
}

/// A text on one line in which nothing acts on the reader and nothing is left that XML refuses. Spaces at which no line
/// breaks stay what they are.
pub(crate) fn legible(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.trim_matches(breaks).chars() {
        if breaks(c) {
            gap = true;
            continue;
        }
        if std::mem::take(&mut gap) {
            line.push(' ');
        }
        let refused = escape::acts(c) || matches!(c, '\u{fffe}' | '\u{ffff}');
        line.push(if refused { escape::VISIBLE } else { c });
    }
    line
}

#[cfg(test)]
mod tests {
    use super::{Date, legible, with_region};

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        let known = Date { year: 2024, month: 2, day: 29 };
        assert_eq!(Date::read("2024-02-29"), Some(known));
        let wrong = ["2023-02-29", "2024-13-01", "2024-04-31", "0001-01-01", "2024-01-01-01", "2024", "x-y-z"];
        assert!(wrong.iter().all(|text| Date::read(text).is_none()));
    }

    #[test]
    fn what_xml_refuses_is_made_visible() {
        assert_eq!(legible("a\u{0}b\u{ffff}c\nd\u{202e}"), "a\u{fffd}b\u{fffd}c d\u{fffd}");
        assert_eq!(with_region("fr-CA"), "fr-CA");
    }
}
