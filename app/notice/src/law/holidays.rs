//! Public holidays, for deadlines under Regulation (EEC, Euratom) No 1182/71. Art. 2(1) leaves the list of
//! holidays to the Member States. Saturdays and Sundays are not working days anyway (Art. 2(2)), so holidays
//! that always fall on one are omitted.
//!
//! Only holidays of the whole country and of every year are here: none of a region, a town or an occupation,
//! and no working day that a government exchanges for another one. In Finland and Sweden eves are not
//! holidays by the acts (lag (1930:173) 2 § equates some with Sundays for national periods only).

use crate::{Country, Date};

/// Public holidays of a country. Each takes four characters, in which a character stands for its ASCII code
/// less 48, so that the program in a browser, whose bytes count, reads them without a parser:
///
/// * kind 0 to 4, a weekday from Monday on, or 5, any day: month, first day, last day.
/// * kind 6: days after Easter Sunday, plus 100, as tens and units; `0`.
/// * kind 7: the same for the Easter Sunday of the Orthodox churches.
/// * kind 8: month and day, if they are so many days after the Easter Sunday of the Orthodox churches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holidays(String);

/// Rules by countries; countries and rules are separated by spaces:
///
/// * `12-25`: the same date each year, month and day.
/// * `E-2`, `E39`: so many days after Easter Sunday, or before it.
/// * `O-2`: the same for the Easter Sunday of the Orthodox churches.
/// * `O2@5-4`: the same, but only if it is this date.
/// * `Mo5-1~7`: the weekday (`Mo` to `Fr`) from one day of a month to another, both inclusive.
///
/// Sources. FI, AX: kirkkolaki (652/2023), 1:6 §; laki (388/1937), 1 §; laki (272/1944), 1 §. SE: lag
/// (1989:253), 1 and 2 §§, as amended by 2004:1320. EE: pühade ja tähtpäevade seadus (RT I 1998, 13, 162), §§
/// 1, 2 and 4(2), as in force from 30 December 2022. All others: the data set `holidays` 0.109 for Python
/// (<https://github.com/vacanza/holidays>), category "public", read on 28 November 2026; its weekdays of 2026
/// to 2036 follow from the rules. The two exceptions: days that are free only in 2026 (Bulgaria, 2 January;
/// Slovakia, 8 May and 15 September are working days), and exchanged working days (Hungary, Latvia).
static HOLIDAYS: [(&str, &str); 30] = [
    ("FI AX", "1-1 1-6 E-2 E1 5-1 E39 12-6 12-25 12-26"),
    ("SE", "1-1 1-6 E-2 E1 5-1 E39 6-6 12-25 12-26"),
    ("EE", "1-1 2-24 E-2 5-1 6-23 6-24 8-20 12-24 12-25 12-26"),
    ("AT", "1-1 1-6 E1 5-1 E39 E50 E60 8-15 10-26 11-1 12-8 12-25 12-26"),
    ("BE", "1-1 E1 5-1 E39 E50 7-21 8-15 11-1 11-11 12-25"),
    // A holiday on a Saturday or a Sunday makes the next working day free.
    (
        "BG",
        "1-1 Mo1-2~3 3-3 Mo3-4~5 O-2 O1 O2@5-4 5-1 Mo5-2~3 5-6 Mo5-7~8 5-24 Mo5-25~26 9-6 Mo9-7~8 9-22 \
         Mo9-23~24 12-24 12-25 12-26 Mo12-27~28 Tu12-27~28 We12-27~28",
    ),
    ("CY", "1-1 1-6 O-48 3-25 4-1 O-2 O1 5-1 O50 8-15 10-1 10-28 12-25 12-26"),
    ("CZ", "1-1 E-2 E1 5-1 5-8 7-5 7-6 9-28 10-28 11-17 12-24 12-25 12-26"),
    ("DE", "1-1 E-2 E1 5-1 E39 E50 10-3 12-25 12-26"),
    ("DK", "1-1 E-3 E-2 E1 E39 E50 12-25 12-26"),
    ("ES", "1-1 1-6 E-2 5-1 8-15 10-12 11-1 12-6 12-8 12-25"),
    ("FR", "1-1 E1 5-1 5-8 E39 E50 7-14 8-15 11-1 11-11 12-25"),
    // A First of May in Holy Week or on a Sunday is moved.
    ("GR", "1-1 1-6 O-48 3-25 O-2 O1 O2@5-4 5-1 Mo5-2~2 O50 8-15 10-28 12-25 12-26"),
    ("HR", "1-1 1-6 E1 5-1 5-30 E60 6-22 8-5 8-15 11-1 11-18 12-25 12-26"),
    ("HU", "1-1 3-15 E-2 E1 5-1 E50 8-20 10-23 11-1 12-24 12-25 12-26"),
    // The first Monday of February, but the First of February if that is a Friday.
    ("IE", "1-1 Mo2-1~3 Mo2-5~7 Fr2-1~1 3-17 E1 Mo5-1~7 Mo6-1~7 Mo8-1~7 Mo10-25~31 12-25 12-26"),
    ("IS", "1-1 E-3 E-2 E1 Th4-19~25 5-1 E39 E50 6-17 Mo8-1~7 12-25 12-26"),
    ("IT", "1-1 1-6 E1 4-25 5-1 6-2 8-15 10-4 11-1 12-8 12-25 12-26"),
    ("LI", "1-1 1-6 2-2 3-19 E1 5-1 E39 E50 E60 8-15 9-8 11-1 12-8 12-25 12-26"),
    ("LT", "1-1 2-16 3-11 E1 5-1 6-24 7-6 8-15 11-1 11-2 12-24 12-25 12-26"),
    ("LU", "1-1 E1 5-1 5-9 E39 E50 6-23 8-15 11-1 12-25 12-26"),
    ("LV", "1-1 E-2 E1 5-1 5-4 Mo5-5~6 6-23 6-24 11-18 Mo11-19~20 12-24 12-25 12-26 12-31"),
    ("MT", "1-1 2-10 3-19 3-31 E-2 5-1 6-7 6-29 8-15 9-8 9-21 12-8 12-13 12-25"),
    ("NL", "1-1 E-2 E1 4-27 E39 E50 12-25 12-26"),
    ("NO", "1-1 E-3 E-2 E1 5-1 E39 5-17 E50 12-25 12-26"),
    ("PL", "1-1 1-6 E1 5-1 5-3 E60 8-15 11-1 11-11 12-24 12-25 12-26"),
    ("PT", "1-1 E-2 4-25 5-1 E60 6-10 8-15 10-5 11-1 12-1 12-8 12-25"),
    ("RO", "1-1 1-2 1-6 1-7 1-24 O-2 O1 5-1 O50 6-1 8-15 11-30 12-1 12-25 12-26"),
    ("SI", "1-1 1-2 2-8 E1 4-27 5-1 5-2 6-25 8-15 10-31 11-1 12-25 12-26"),
    ("SK", "1-1 1-6 E-2 E1 5-1 5-8 7-5 8-29 9-15 11-1 12-24 12-25 12-26"),
];

/// Returns the public holidays of a country; `None` if they are not known.
pub fn holidays(country: Country) -> Option<Holidays> {
    let known = HOLIDAYS.iter().find(|(countries, _)| countries.split(' ').any(|it| it == country.code()));
    known.and_then(|(_, rules)| rules.split(' ').map(encode).collect::<Option<String>>()).map(Holidays)
}

/// Returns the four characters of a rule; `None` if it is invalid.
fn encode(rule: &str) -> Option<String> {
    let date = |date: &str| -> Option<(u8, u8)> {
        let (month, day) = date.split_once('-')?;
        Some((month.parse().ok()?, day.parse().ok()?))
    };
    let weekdays = ["Mo", "Tu", "We", "Th", "Fr"];
    let weekday = (0..).zip(weekdays).find_map(|(number, name)| Some((number, rule.strip_prefix(name)?)));
    let values: [u8; 4] = if let Some((weekday, range)) = weekday {
        let (first, last) = range.split_once('~')?;
        let (month, day) = date(first)?;
        [weekday, month, day, last.parse().ok()?]
    } else if let Some((days, only)) = rule.strip_prefix('O').and_then(|rule| rule.split_once('@')) {
        let (month, day) = date(only)?;
        [8, month, day, days.parse().ok()?]
    } else if let Some(days) = rule.strip_prefix(['E', 'O']) {
        let days = u8::try_from(days.parse::<i16>().ok()? + 100).ok()?;
        [if rule.starts_with('E') { 6 } else { 7 }, days / 10, days % 10, 0]
    } else {
        let (month, day) = date(rule)?;
        [5, month, day, day]
    };
    Some(values.map(|value| char::from(b'0' + value)).iter().collect())
}

impl Holidays {
    /// Restores holidays from the text of [`Holidays::as_str`]; `None` for a text of another length. No text
    /// leads to an error later.
    pub fn parse(text: &str) -> Option<Self> {
        (!text.is_empty() && text.len().is_multiple_of(4)).then(|| Self(text.to_owned()))
    }

    /// Returns the text for an attribute of a page.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns true if `date` is a public holiday.
    pub fn contains(&self, date: Date) -> bool {
        self.0.as_bytes().chunks(4).any(|rule| is_on(rule, date))
    }
}

/// Returns whether a rule of four characters holds on a date.
fn is_on(rule: &[u8], date: Date) -> bool {
    let [kind, first, second, third] = *rule else { return false };
    let [kind, first, second, third] =
        [kind, first, second, third].map(|character| i32::from(character) - i32::from(b'0'));
    let (month, day) = (i32::from(date.month()), i32::from(date.day()));
    let after = |easter: fn(i16) -> i32| days_after(date, easter(date.year()));
    match kind {
        6 => after(easter_sunday) == first * 10 + second - 100,
        7 => after(orthodox_easter_sunday) == first * 10 + second - 100,
        8 => (month, day) == (first, second) && after(orthodox_easter_sunday) == third,
        _ => {
            month == first
                && (second..=third).contains(&day)
                && (kind == 5 || kind == i32::from(date.weekday().to_monday_zero_offset()))
        }
    }
}

/// Returns the number of days from a day of March, which may be greater than 31, to a date; a number that no
/// rule has outside January to June, the months of Easter and of the holidays that depend on it.
fn days_after(date: Date, day_of_march: i32) -> i32 {
    let before = match date.month() {
        2 => -28 - i32::from(date.in_leap_year()),
        3 => 0,
        4 => 31,
        5 => 61,
        6 => 92,
        _ => i32::MAX / 2,
    };
    before + i32::from(date.day()) - day_of_march
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

/// Returns Easter Sunday of the Orthodox churches as a day of March of the Gregorian calendar.
///
/// Algorithm: J. Meeus, Astronomical Algorithms, chapter 8 (Julian calendar), and the difference between the
/// calendars.
fn orthodox_easter_sunday(year: i16) -> i32 {
    // These dates repeat every 532 years in the Julian calendar.
    let julian = i32::from(year) + 532 * 20;
    let moon = (19 * (julian % 19) + 15) % 30;
    let sunday = (2 * (julian % 4) + 4 * (julian % 7) - moon + 34) % 7;
    let century = i32::from(year).div_euclid(100);
    22 + moon + sunday + century - century.div_euclid(4) - 2
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use jiff::civil::Weekday;
    use proptest::prelude::*;

    use super::*;

    fn dates(year: i16) -> impl Iterator<Item = Date> {
        Date::constant(year, 1, 1).series(jiff::Span::new().days(1)).take_while(move |it| it.year() == year)
    }

    fn of(code: &str) -> Holidays {
        holidays(Country::from_code(code).unwrap()).unwrap()
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
        for (year, day) in
            [(2016, 62), (2021, 63), (2023, 47), (2024, 66), (2025, 51), (2026, 43), (2027, 63)]
        {
            assert_eq!(orthodox_easter_sunday(year), day, "{year}");
        }
    }

    #[test]
    fn easter_is_a_sunday_in_spring_in_every_year() {
        let weekday = |year, day: i32| {
            Date::new(year, 3, 1).unwrap().checked_add(jiff::Span::new().days(day - 1)).unwrap().weekday()
        };
        for year in -9999..=9999 {
            let day = easter_sunday(year);
            assert!((22..=56).contains(&day), "{year}");
            assert_eq!(weekday(year, day), Weekday::Sunday, "{year}");
            assert_eq!(weekday(year, orthodox_easter_sunday(year)), Weekday::Sunday, "{year}");
        }
    }

    /// `holidays.txt` has the holidays on weekdays by country and year: those of the data set named above,
    /// and for FI, SE and EE those of the acts.
    #[test]
    fn rules_give_the_holidays_of_eleven_years() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/law/holidays.txt");
        let text = std::fs::read_to_string(path).unwrap();
        let mut compared = 0;
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let (country, rest) = line.split_once(' ').unwrap();
            let (year, expected) = rest.split_once(": ").unwrap();
            let found: Vec<_> = dates(year.parse().unwrap())
                .filter(|date| !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday))
                .filter(|date| of(country).contains(*date))
                .map(|date| format!("{}-{}", date.month(), date.day()))
                .collect();
            assert_eq!(found.join(" "), expected, "{country} {year}");
            compared += 1;
        }
        assert_eq!(compared, HOLIDAYS.len() * 11);
        assert_eq!(of("AX"), of("FI"));
    }

    #[test]
    fn every_rule_is_valid_and_occurs() {
        for (countries, rules) in &HOLIDAYS {
            for rule in rules.split(' ') {
                let encoded = encode(rule).unwrap();
                assert!(encoded.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"&|\\".contains(&byte)));
                let occurs = (2000..2100).any(|year| dates(year).any(|date| is_on(encoded.as_bytes(), date)));
                assert!(occurs, "{countries} {rule}");
            }
        }
        for code in ["FI", "BG", "IE"] {
            assert_eq!(Holidays::parse(of(code).as_str()), Some(of(code)));
        }
    }

    #[test]
    fn invalid_rules_are_rejected() {
        for rule in
            ["", " ", "1", "1-", "x-1", "E", "Ex", "E999", "O2@", "O2@5", "Mo5-1", "Xx5-1~7", "1-1|2-2"]
        {
            assert_eq!(encode(rule), None, "{rule:?}");
        }
    }

    proptest! {
        #[test]
        fn no_text_leads_to_a_panic(text in ".{0,12}", year in -9999_i16..=9999) {
            if let Some(holidays) = Holidays::parse(&text) {
                let _ = dates(year).any(|date| holidays.contains(date));
            }
        }
    }

    #[test]
    fn every_country_of_the_eea_is_known_once() {
        let codes: Vec<_> = HOLIDAYS.iter().flat_map(|(countries, _)| countries.split(' ')).collect();
        for code in crate::law::EEA {
            assert_eq!(codes.iter().filter(|other| **other == code).count(), 1, "{code}");
        }
        for code in codes {
            assert!(Country::from_code(code).is_some(), "{code}");
        }
        for code in ["US", "GB", "CH"] {
            assert_eq!(holidays(Country::from_code(code).unwrap()), None, "{code}");
        }
    }
}
