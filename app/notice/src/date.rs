use jiff::civil::Date;

use crate::Language;
use crate::fill::{decimal, fill};

include!(concat!(env!("OUT_DIR"), "/dates.rs"));

/// Finnish names of the months, which have endings in texts: `lokakuuta`.
const MONTHS_FI: [&str; 12] = [
    "tammikuu",
    "helmikuu",
    "maaliskuu",
    "huhtikuu",
    "toukokuu",
    "kesäkuu",
    "heinäkuu",
    "elokuu",
    "syyskuu",
    "lokakuu",
    "marraskuu",
    "joulukuu",
];
/// Formats a date for display: `7.10.2022`, `7 oktober 2022` or `7 October 2022`.
pub fn format_date(date: Date, language: Language) -> String {
    DateMessages::built_in(language).format(date)
}

impl DateMessages {
    /// Formats a date for display.
    pub fn format(self, date: Date) -> String {
        let month =
            usize::try_from(date.month() - 1).ok().and_then(|index| self.months().get(index).copied());
        self.date(
            date.day().unsigned_abs().into(),
            month.unwrap_or_default(),
            date.year().unsigned_abs().into(),
        )
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

/// Returns the number of a month by its name or an abbreviation of at least three letters, in any language:
/// 10 for `oktober`, `Oct.` and `lokakuuta`.
pub fn month_by_name(name: &str) -> Option<i8> {
    const MIN_LETTERS: usize = 3;
    let name = name.trim_end_matches('.').to_lowercase();
    if name.chars().count() < MIN_LETTERS {
        return None;
    }
    let position =
        |names: &[&str; 12]| names.iter().position(|month| month.to_lowercase().starts_with(&name));
    // `mar` is March; in Finnish it would begin another month.
    let index = position(&DateMessages::built_in(Language::En).months())
        .or_else(|| position(&DateMessages::built_in(Language::Sv).months()))
        .or_else(|| position(&MONTHS_FI))
        .or_else(|| MONTHS_FI.iter().position(|month| name.starts_with(month)));
    i8::try_from(index? + 1).ok()
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
        for names in [
            MONTHS_FI,
            DateMessages::built_in(Language::Sv).months(),
            DateMessages::built_in(Language::En).months(),
        ] {
            for (index, name) in names.iter().enumerate() {
                assert_eq!(month_by_name(name).map(i32::from), i32::try_from(index + 1).ok(), "{name}");
            }
        }
    }

    #[test]
    fn dates_are_formatted_by_language() {
        let date = Date::new(2022, 10, 7).unwrap();
        assert_eq!(format_date(date, Language::Fi), "7.10.2022");
        assert_eq!(format_date(date, Language::Sv), "7 oktober 2022");
        assert_eq!(format_date(date, Language::En), "7 October 2022");
    }
}
