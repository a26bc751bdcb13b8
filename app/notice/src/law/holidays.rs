//! Public holidays, for deadlines under Regulation (EEC, Euratom) No 1182/71. Art. 2(1) leaves the list of
//! holidays to the Member States, whose lists the Official Journal prints. Those of Finland, Sweden and
//! Estonia were not found, so the holidays are those of the national acts. Eves are not holidays by these
//! acts (for Sweden, lag (1930:173) 2 § equates some eves with Sundays for national periods only).

use jiff::civil::Weekday;

use crate::{Country, Date};

/// A month, 1 to 12, and a day of it.
type MonthDay = (i8, i8);

/// Rule for the date of a holiday.
enum HolidayRule {
    /// The same date each year.
    Fixed(MonthDay),
    /// Days after Easter Sunday; negative for days before.
    EasterOffset(i8),
    /// The Saturday within this range of dates, both inclusive.
    SaturdayBetween(MonthDay, MonthDay),
}

/// Public holidays of a country. Holidays that always fall on a Sunday, such as Easter Sunday, are omitted
/// because Sundays are not working days anyway.
pub struct Holidays {
    /// Country codes.
    countries: &'static [&'static str],
    rules: &'static [HolidayRule],
}

/// Holidays by country. Sources are in comments to keep them out of the WebAssembly binary.
static HOLIDAYS: [Holidays; 3] = [
    // Source: kirkkolaki (652/2023), 1:6 §; kirkkojärjestys (657/2023), 1:4 §, for the two Saturdays; laki
    // itsenäisyyspäivän viettämisestä yleisenä juhla- ja vapaapäivänä (388/1937), 1 §; laki vapunpäivän
    // järjestämisestä työntekijäin vapaapäiväksi eräissä tapauksissa (272/1944), 1 §.
    Holidays {
        countries: &["FI", "AX"],
        rules: &[
            HolidayRule::Fixed((1, 1)),
            HolidayRule::Fixed((1, 6)),
            HolidayRule::EasterOffset(-2),
            HolidayRule::EasterOffset(1),
            HolidayRule::Fixed((5, 1)),
            HolidayRule::EasterOffset(39),
            HolidayRule::SaturdayBetween((6, 20), (6, 26)),
            HolidayRule::SaturdayBetween((10, 31), (11, 6)),
            HolidayRule::Fixed((12, 6)),
            HolidayRule::Fixed((12, 25)),
            HolidayRule::Fixed((12, 26)),
        ],
    },
    // Source: lag (1989:253) om allmänna helgdagar, 1 and 2 §§, as amended by 2004:1320.
    Holidays {
        countries: &["SE"],
        rules: &[
            HolidayRule::Fixed((1, 1)),
            HolidayRule::Fixed((1, 6)),
            HolidayRule::EasterOffset(-2),
            HolidayRule::EasterOffset(1),
            HolidayRule::Fixed((5, 1)),
            HolidayRule::EasterOffset(39),
            HolidayRule::Fixed((6, 6)),
            HolidayRule::SaturdayBetween((6, 20), (6, 26)),
            HolidayRule::SaturdayBetween((10, 31), (11, 6)),
            HolidayRule::Fixed((12, 25)),
            HolidayRule::Fixed((12, 26)),
        ],
    },
    // Source: pühade ja tähtpäevade seadus (RT I 1998, 13, 162), §§ 1, 2 and 4(2), as in force from 30
    // December 2022: https://www.riigiteataja.ee/en/compare_original/527122022003.
    Holidays {
        countries: &["EE"],
        rules: &[
            HolidayRule::Fixed((1, 1)),
            HolidayRule::Fixed((2, 24)),
            HolidayRule::EasterOffset(-2),
            HolidayRule::Fixed((5, 1)),
            HolidayRule::Fixed((6, 23)),
            HolidayRule::Fixed((6, 24)),
            HolidayRule::Fixed((8, 20)),
            HolidayRule::Fixed((12, 24)),
            HolidayRule::Fixed((12, 25)),
            HolidayRule::Fixed((12, 26)),
        ],
    },
];

/// Returns the public holidays of a country.
pub fn holidays(country: Country) -> Option<&'static Holidays> {
    HOLIDAYS.iter().find(|holidays| holidays.countries.contains(&country.code()))
}

/// Returns the country with a code if its public holidays are known. Unlike [`Country::from_code`], it does
/// not need the list of all countries.
pub fn country_with_holidays(code: &str) -> Option<Country> {
    let mut countries = HOLIDAYS.iter().flat_map(|holidays| holidays.countries);
    countries.find(|known| **known == code).and_then(|known| Country::from_assigned(known))
}

impl Holidays {
    /// Returns true if `date` is a public holiday.
    pub fn contains(&self, date: Date) -> bool {
        let day = (date.month(), date.day());
        self.rules.iter().any(|rule| match *rule {
            HolidayRule::Fixed(on) => day == on,
            HolidayRule::EasterOffset(after) => {
                day_counted_from_march(date)
                    == Some(easter_sunday(date.year()).saturating_add(i32::from(after)))
            }
            HolidayRule::SaturdayBetween(first, last) => {
                date.weekday() == Weekday::Saturday && (first..=last).contains(&day)
            }
        })
    }
}

/// Returns the number of days since the end of February. Returns `None` outside March to June, the months of
/// Easter and of the holidays that depend on it.
fn day_counted_from_march(date: Date) -> Option<i32> {
    let before = match date.month() {
        3 => 0,
        4 => 31,
        5 => 61,
        6 => 92,
        _ => return None,
    };
    Some(before + i32::from(date.day()))
}

/// Returns Easter Sunday (Gregorian calendar) as a day of March: 22 (22 March) to 56 (25 April).
///
/// Algorithm: Nature, 20 April 1876, p. 487; J. Meeus, Astronomical Algorithms, chapter 8.
fn easter_sunday(year: i16) -> i32 {
    // Easter dates repeat every 5,700,000 years; the offset keeps all operands positive.
    let year = i32::from(year) + 5_700_000;
    let golden = year % 19;
    let (century, rest) = (year / 100, year % 100);
    let moon = century - century / 4 - (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + moon + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * sunday) / 451;
    epact + sunday - 7 * late + 22
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns all holidays of a year, by checking each of its days.
    fn holiday_dates(code: &str, year: i16) -> Vec<String> {
        let holidays = holidays(Country::from_code(code).unwrap()).unwrap();
        let days = Date::new(year, 1, 1).unwrap().series(jiff::Span::new().days(1));
        days.take_while(|date| date.year() == year)
            .filter(|date| holidays.contains(*date))
            .map(|date| format!("{}.{}.", date.day(), date.month()))
            .collect()
    }

    #[test]
    fn easter_matches_published_dates() {
        for (year, day) in [
            (1818, 22),
            (1886, 56),
            (1943, 56),
            (1954, 49),
            (1961, 33),
            (1981, 50),
            (2000, 54),
            (2008, 23),
            (2011, 55),
            (2024, 31),
            (2025, 51),
            (2026, 36),
            (2027, 28),
            (2038, 56),
            (2049, 49),
            (2076, 50),
            (2285, 22),
        ] {
            assert_eq!(easter_sunday(year), day, "{year}");
        }
    }

    #[test]
    fn easter_is_a_sunday_in_march_or_april_in_every_year() {
        for year in -9999..=9999 {
            let day = easter_sunday(year);
            assert!((22..=56).contains(&day), "{year}");
            let (month, day) = if day > 31 { (4, day - 31) } else { (3, day) };
            let date = Date::new(year, month, i8::try_from(day).unwrap()).unwrap();
            assert_eq!(date.weekday(), Weekday::Sunday, "{year}");
        }
    }

    #[test]
    fn finnish_holidays() {
        assert_eq!(
            holiday_dates("FI", 2024).join(" "),
            "1.1. 6.1. 29.3. 1.4. 1.5. 9.5. 22.6. 2.11. 6.12. 25.12. 26.12."
        );
        assert_eq!(
            holiday_dates("FI", 2025).join(" "),
            "1.1. 6.1. 18.4. 21.4. 1.5. 29.5. 21.6. 1.11. 6.12. 25.12. 26.12."
        );
        assert_eq!(
            holiday_dates("FI", 2026).join(" "),
            "1.1. 6.1. 3.4. 6.4. 1.5. 14.5. 20.6. 31.10. 6.12. 25.12. 26.12."
        );
        // The First of May and Ascension Day fell on the same day.
        assert_eq!(
            holiday_dates("FI", 2008).join(" "),
            "1.1. 6.1. 21.3. 24.3. 1.5. 21.6. 1.11. 6.12. 25.12. 26.12."
        );
        assert_eq!(holiday_dates("AX", 2026), holiday_dates("FI", 2026));
    }

    #[test]
    fn swedish_holidays() {
        assert_eq!(
            holiday_dates("SE", 2024).join(" "),
            "1.1. 6.1. 29.3. 1.4. 1.5. 9.5. 6.6. 22.6. 2.11. 25.12. 26.12."
        );
        assert_eq!(
            holiday_dates("SE", 2027).join(" "),
            "1.1. 6.1. 26.3. 29.3. 1.5. 6.5. 6.6. 26.6. 6.11. 25.12. 26.12."
        );
    }

    #[test]
    fn estonian_holidays() {
        assert_eq!(
            holiday_dates("EE", 2024).join(" "),
            "1.1. 24.2. 29.3. 1.5. 23.6. 24.6. 20.8. 24.12. 25.12. 26.12."
        );
        assert_eq!(
            holiday_dates("EE", 2026).join(" "),
            "1.1. 24.2. 3.4. 1.5. 23.6. 24.6. 20.8. 24.12. 25.12. 26.12."
        );
    }

    #[test]
    fn other_countries_have_no_holiday_data() {
        for code in ["NO", "DE", "US"] {
            assert!(holidays(Country::from_code(code).unwrap()).is_none(), "{code}");
        }
    }

    #[test]
    fn country_codes_are_assigned_and_unique() {
        for code in HOLIDAYS.iter().flat_map(|holidays| holidays.countries) {
            assert!(Country::from_code(code).is_some(), "{code}");
            assert_eq!(HOLIDAYS.iter().filter(|other| other.countries.contains(code)).count(), 1, "{code}");
        }
    }
}
