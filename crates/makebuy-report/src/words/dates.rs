//! Dates as a language writes them.

use super::Tongue;
use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;

/// Writes dates in words.
#[derive(Debug)]
pub(super) struct Dates {
    /// None if its data are missing: dates stay as they were written then.
    formatter: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    tongue: Tongue,
}

impl Dates {
    pub(super) fn new(tongue: Tongue) -> Self {
        Self { formatter: FixedCalendarDateTimeFormatter::try_new((&tongue.locale()).into(), YMD::long()).ok(), tongue }
    }

    /// A date given as `YYYY-MM-DD` in words, its parts held together; anything else as it was written.
    pub(super) fn written(&self, text: &str) -> String {
        match (&self.formatter, date(text)) {
            (Some(formatter), Some(date)) => {
                self.first_of_month(formatter.format(&date).to_string().replace(' ', "\u{a0}"))
            }
            _ => text.to_owned(),
        }
    }

    /// The first of a month has an ordinal number in French, which the data do not know.
    fn first_of_month(&self, date: String) -> String {
        match date.strip_prefix("1\u{a0}") {
            Some(rest) if self.tongue == Tongue::French => format!("1er\u{a0}{rest}"),
            _ => date,
        }
    }
}

fn date(text: &str) -> Option<Date<Gregorian>> {
    let mut parts = text.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Date::try_new_gregorian(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::{Dates, Tongue};

    #[test]
    fn every_language_writes_dates_in_words() {
        let written =
            Tongue::ALL.map(|tongue| Dates::new(tongue).written("2026-11-23").replace(['\u{a0}', '\u{202f}'], " "));
        assert_eq!(written, ["23 November 2026", "23 novembre 2026", "23 novembre 2026", "23 ноября 2026 г."]);
        assert_eq!(Dates::new(Tongue::French).written("2027-02-01").replace('\u{a0}', " "), "1er février 2027");
    }

    #[test]
    fn what_is_no_date_stays_as_it_is() {
        let english = Dates::new(Tongue::English);
        assert_eq!(
            ["2026-02-30", "soon", "2026-11", ""].map(|text| english.written(text)),
            ["2026-02-30", "soon", "2026-11", ""]
        );
    }
}
