use jiff::civil::Date;

use crate::Language;
use crate::fill::{decimal, fill};
use crate::language::{ENGLISH_MONTHS, INFLECTED_MONTHS, MONTHS};

include!(concat!(env!("OUT_DIR"), "/dates.rs"));

/// Formats a date for messages: `7.10.2022`, `7 oktober 2022` or `7 October 2022`.
pub fn format_date(date: Date, language: Language) -> String {
    DateMessages::built_in(language).format(date)
}

/// Formats a date for pages, where no line breaks within it.
pub fn format_date_on_one_line(date: Date, language: Language) -> String {
    format_date(date, language).replace(' ', "\u{a0}")
}

impl DateMessages {
    /// Formats a date for display.
    pub fn format(self, date: Date) -> String {
        let month =
            usize::try_from(date.month() - 1).ok().and_then(|index| self.months().get(index).copied());
        let day = match date.day() {
            1 => self.first_day().to_owned(),
            day => decimal(day.unsigned_abs().into()),
        };
        self.date(&day, month.unwrap_or_default(), date.year().unsigned_abs().into())
    }

    /// Returns the names of the months.
    const fn months(self) -> [&'static str; 12] {
        let it = self.month();
        [
            it.january,
            it.february,
            it.march,
            it.april,
            it.may,
            it.june,
            it.july,
            it.august,
            it.september,
            it.october,
            it.november,
            it.december,
        ]
    }
}

/// Returns the number of a month by its name or an abbreviation of at least three letters: 10 for `oktober`,
/// `Oct.` and `lokakuuta`. The name can be in any language, unless it is another month in another language,
/// as `listopada` is. English prevails.
pub fn month_by_name(name: &str) -> Option<i8> {
    const MIN_LETTERS: usize = 3;
    let name = name.trim_end_matches('.').to_lowercase();
    if name.chars().count() < MIN_LETTERS {
        return None;
    }
    // `mar` is March; in Finnish it would begin another month.
    let english = ENGLISH_MONTHS.iter().position(|month| month.starts_with(&name));
    if let Some(index) = english {
        return i8::try_from(index + 1).ok();
    }
    let start = MONTHS.partition_point(|(month, _)| *month < name.as_str());
    let mut found = MONTHS[start..].iter().take_while(|(month, _)| month.starts_with(&name));
    match found.next() {
        Some((_, number)) => found.all(|(_, other)| other == number).then_some(*number),
        None => INFLECTED_MONTHS.iter().find(|(month, _)| name.starts_with(month)).map(|(_, number)| *number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_found_by_name() {
        for (name, month) in [
            ("marraskuuta", Some(11)),
            ("March", Some(3)),
            ("mars", Some(3)),
            ("mar", Some(3)),
            ("maaliskuussa", Some(3)),
            ("MAJ", Some(5)),
            ("touko", Some(5)),
            ("sept.", Some(9)),
            ("Okt", Some(10)),
            ("kesäkuun", Some(6)),
            ("ma", None),
            ("mayor", None),
            ("kuu", None),
            ("", None),
        ] {
            assert_eq!(month_by_name(name), month, "{name}");
        }
        for language in [Language::Sv, Language::En] {
            for (index, name) in DateMessages::built_in(language).months().iter().enumerate() {
                assert_eq!(month_by_name(name).map(i32::from), i32::try_from(index + 1).ok(), "{name}");
            }
        }
        for (name, number) in MONTHS.iter().chain(&INFLECTED_MONTHS) {
            assert!(month_by_name(name).is_none_or(|found| found == *number), "{name}");
        }
    }

    #[test]
    fn dates_are_formatted_by_language() {
        let date = Date::new(2022, 10, 7).unwrap();
        assert_eq!(format_date(date, Language::Fi), "7.10.2022");
        assert_eq!(format_date(date, Language::Sv), "7 oktober 2022");
        assert_eq!(format_date(date, Language::En), "7 October 2022");
        assert_eq!(format_date_on_one_line(date, Language::En), "7\u{a0}October\u{a0}2022");
    }
}
