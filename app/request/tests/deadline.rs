//! Deadlines, compared with known vectors and, for ten years, with a day-by-day count.

#![allow(clippy::expect_used, reason = "a test helper fails by panicking")]

use jiff::civil::Weekday;
use jiff::{Span, ToSpan};
use proptest::prelude::*;
use seloste_notice::law::{self, Holidays};
use seloste_notice::{Country, Date};
use seloste_request::{Deadline, deadline, format_iso_date, parse_iso_date};

fn country(code: &str) -> Option<Holidays> {
    law::holidays(Country::from_code(code).expect("an assigned code"))
}

fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

fn known(received: Date, holidays: Option<&Holidays>) -> Deadline {
    deadline(received, holidays).expect("a representable date")
}

/// Easter Sundays from church calendars.
const EASTER: [&str; 13] = [
    "2020-04-12",
    "2021-04-04",
    "2022-04-17",
    "2023-04-09",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2028-04-16",
    "2029-04-01",
    "2030-04-21",
    "2031-04-13",
    "2032-03-28",
];

/// Midsummer Day and All Saints' Day in the same years, from Finnish and Swedish calendars.
const SATURDAYS: [[&str; 2]; 13] = [
    ["2020-06-20", "2020-10-31"],
    ["2021-06-26", "2021-11-06"],
    ["2022-06-25", "2022-11-05"],
    ["2023-06-24", "2023-11-04"],
    ["2024-06-22", "2024-11-02"],
    ["2025-06-21", "2025-11-01"],
    ["2026-06-20", "2026-10-31"],
    ["2027-06-26", "2027-11-06"],
    ["2028-06-24", "2028-11-04"],
    ["2029-06-23", "2029-11-03"],
    ["2030-06-22", "2030-11-02"],
    ["2031-06-21", "2031-11-01"],
    ["2032-06-26", "2032-11-06"],
];

/// Returns all holidays of a country in those years, day by day.
fn holidays(code: &str) -> Vec<Date> {
    let (fixed, after_easter): (&[&str], &[i32]) = match code {
        "FI" => (&["01-01", "01-06", "05-01", "12-06", "12-25", "12-26"], &[-2, 1, 39]),
        "SE" => (&["01-01", "01-06", "05-01", "06-06", "12-25", "12-26"], &[-2, 1, 39]),
        "EE" => (
            &["01-01", "02-24", "05-01", "06-23", "06-24", "08-20", "12-24", "12-25", "12-26"],
            // This list includes the two that are always Sundays.
            &[-2, 0, 49],
        ),
        _ => return Vec::new(),
    };
    let mut days = Vec::new();
    for (easter, saturdays) in EASTER.iter().zip(SATURDAYS) {
        let easter = date(easter);
        days.extend(fixed.iter().map(|day| date(&format!("{}-{day}", easter.year()))));
        days.extend(after_easter.iter().map(|after| easter + after.days()));
        if code != "EE" {
            days.extend(saturdays.map(date));
        }
    }
    days
}

#[test]
fn vectors() {
    for (received, due, extended) in [
        ("2024-01-31", "2024-02-29", "2024-04-30"),
        ("2026-01-31", "2026-03-02", "2026-04-30"),
        ("2026-03-03", "2026-04-07", "2026-06-03"),
        ("2026-04-14", "2026-05-15", "2026-07-14"),
        ("2026-07-10", "2026-08-10", "2026-10-12"),
        ("2026-08-31", "2026-09-30", "2026-11-30"),
        ("2026-11-06", "2026-12-07", "2027-02-08"),
        ("2026-12-01", "2027-01-04", "2027-03-01"),
    ] {
        let found = known(date(received), country("FI").as_ref());
        assert_eq!(found.received, date(received));
        assert_eq!(found.answer.date, date(due), "{received}");
        assert_eq!(found.extended.date, date(extended), "{received}");
        assert!(found.holidays_known);
    }
}

#[test]
fn due_date_has_unadjusted_date() {
    let found = known(date("2026-01-31"), country("FI").as_ref());
    // February has no 31st, and its 28th is a Saturday.
    assert_eq!(found.answer.unadjusted, date("2026-02-28"));
    assert_eq!(found.answer.date, date("2026-03-02"));
    assert_eq!(found.reminder, date("2026-03-03"));
    assert_eq!(found.complaint, date("2026-03-17"));
}

#[test]
fn reminder_and_complaint_are_on_working_days() {
    // The term ends on 2 April 2026; the next four days are Good Friday to Easter Monday.
    assert_eq!(known(date("2026-03-02"), country("FI").as_ref()).reminder, date("2026-04-07"));
    // Fourteen days from 11 December 2026 come to Christmas Day, a Friday.
    let found = known(date("2026-11-10"), country("FI").as_ref());
    assert_eq!((found.reminder, found.complaint), (date("2026-12-11"), date("2026-12-28")));
}

#[test]
fn unknown_country_counts_only_weekends() {
    for without in [country("US"), None] {
        let found = known(date("2026-03-06"), without.as_ref());
        // Easter Monday may be a holiday there too, but we have no list: `holidays_known` is false.
        assert_eq!(found.answer.date, date("2026-04-06"));
        assert!(!found.holidays_known);
    }
}

#[test]
fn ten_years_match_a_day_by_day_count() {
    for code in ["FI", "AX", "SE", "EE", "US", ""] {
        let days_off = holidays(if code == "AX" { "FI" } else { code });
        let at = if code.is_empty() { None } else { country(code) };
        let is_off = |day: Date| {
            day.weekday() == Weekday::Saturday || day.weekday() == Weekday::Sunday || days_off.contains(&day)
        };
        let working = |from: Date| {
            from.series(Span::new().days(1)).find(|day| !is_off(*day)).expect("a working day in time")
        };
        let mut received = date("2021-01-01");
        let mut before: Option<Deadline> = None;
        while received < date("2032-01-01") {
            let found = known(received, at.as_ref());
            for (term, months) in [(found.answer, 1), (found.extended, 3)] {
                assert_eq!(term.unadjusted, received + months.months(), "{received} {code}");
                assert_eq!(term.date, working(term.unadjusted), "{received} {code}");
                assert!(!is_off(term.date), "{received} {code}");
                assert!(term.unadjusted <= term.date, "{received} {code}");
                // Easter is the longest run of days off; in Estonia it is Christmas.
                assert!(
                    term.unadjusted.until(term.date).expect("a span").get_days() <= 5,
                    "{received} {code}"
                );
            }
            assert_eq!(found.reminder, working(found.answer.date + 1.day()), "{received} {code}");
            assert_eq!(found.complaint, working(found.reminder + 14.days()), "{received} {code}");
            assert_eq!(found.holidays_known, !days_off.is_empty(), "{received} {code}");
            if let Some(before) = before {
                assert!(before.answer.date <= found.answer.date, "{received} {code}");
                assert!(before.extended.date <= found.extended.date, "{received} {code}");
                assert!(before.reminder <= found.reminder, "{received} {code}");
                assert!(before.complaint <= found.complaint, "{received} {code}");
            }
            before = Some(found);
            received = received.tomorrow().expect("a next day");
        }
    }
}

#[test]
fn last_representable_dates_do_not_panic() {
    let mut day = Date::MAX;
    let mut nothing = 0;
    for _ in 0..400 {
        nothing += usize::from(deadline(day, country("FI").as_ref()).is_none());
        day = day.yesterday().expect("a day before");
    }
    // Only the extended deadline of three months cannot be represented.
    assert!((90..100).contains(&nothing), "{nothing}");
    let mut day = Date::MIN;
    for _ in 0..400 {
        let first = deadline(day, country("EE").as_ref()).expect("a representable date");
        assert!(first.received < first.answer.unadjusted && first.answer.date < first.extended.date);
        day = day.tomorrow().expect("a day after");
    }
}

#[test]
fn date_field_is_parsed() {
    assert_eq!(parse_iso_date("2026-08-10"), Some(date("2026-08-10")));
    assert_eq!(parse_iso_date("2024-02-29"), Some(date("2024-02-29")));
    assert_eq!(parse_iso_date("0001-01-01"), Some(date("0001-01-01")));
    assert_eq!(parse_iso_date("9999-12-31"), Some(Date::MAX));
    for wrong in [
        "",
        "2026-8-10",
        "2026-08-1",
        "2026-08-100",
        " 2026-08-10",
        "2026-08-10 ",
        "2026-08-10\n",
        "26-08-10",
        "12026-08-10",
        "+2026-08-10",
        "-026-08-10",
        "2026/08/10",
        "2026-08-32",
        "2025-02-29",
        "2026-13-01",
        "2026-00-01",
        "2026-01-00",
        "0000-01-01",
        "20260810",
        "2026-W33-1",
        "2026-08-10T00:00",
        "10.8.2026",
        "2026-0a-10",
        "2026--8-10",
        "٢٠٢٦-٠٨-١٠",
        "2026‐08‐10",
    ] {
        assert_eq!(parse_iso_date(wrong), None, "{wrong:?}");
    }
}

proptest! {
    /// Parsing never panics, and only formatted dates are accepted.
    #[test]
    fn parsed_date_is_formatted_back(text in "[0-9+. -]{0,12}|[0-9]{4}-[01][0-9]-[0-3][0-9]|\\PC{0,12}") {
        if let Some(date) = parse_iso_date(&text) {
            prop_assert_eq!(format_iso_date(date), text);
        }
    }

    #[test]
    fn formatted_date_is_parsed_back(year in 1_i16..=9999, month in 1_i8..=12, day in 1_i8..=31) {
        let Ok(date) = Date::new(year, month, day) else { return Ok(()) };
        prop_assert_eq!(parse_iso_date(&format_iso_date(date)), Some(date));
        prop_assert_eq!(format_iso_date(date), date.to_string());
    }
}
