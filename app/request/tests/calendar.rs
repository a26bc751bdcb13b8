//! Calendar files, parsed back by an independent parser and by a minimal reader of RFC 5545.

#![allow(clippy::expect_used, reason = "a test helper fails by panicking")]

use icalendar::parser::{Component, read_calendar, unfold};
use proptest::prelude::*;
use seloste_notice::Date;
use seloste_request::{CalendarEvent, DateTime, calendar};

fn event<'a>(uid: &'a str, summary: &'a str, description: &'a str) -> CalendarEvent<'a> {
    CalendarEvent {
        uid,
        created: DateTime::new(2026, 7, 10, 21, 30, 5, 0).expect("a moment"),
        day: Date::new(2026, 8, 10).expect("a day"),
        summary,
        description,
    }
}

/// Returns the expected text after parsing, implemented differently from the crate: line breaks as line
/// feeds, no other control characters except tabs.
fn plain(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    lines.replace(|character: char| character.is_control() && character != '\n' && character != '\t', "")
}

/// Decodes escapes (section 3.3.11). Panics at any escape other than the four defined ones.
fn unescape(value: &str) -> String {
    let mut text = String::new();
    let mut rest = value.chars();
    while let Some(character) = rest.next() {
        assert!(!",;".contains(character), "unescaped: {value:?}");
        if character != '\\' {
            text.push(character);
            continue;
        }
        match rest.next() {
            Some('n') => text.push('\n'),
            Some(escaped @ ('\\' | ';' | ',')) => text.push(escaped),
            other => panic!("{other:?} after a backslash in {value:?}"),
        }
    }
    text
}

/// Returns the content lines of a file as names and values (sections 3.1 and 3.2): only CRLF ends a line, a
/// leading space continues it, and no line is longer than 75 octets.
fn content_lines(file: &str) -> Vec<(String, String)> {
    let mut lines: Vec<String> = Vec::new();
    for line in file.strip_suffix("\r\n").expect("the last line ends").split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line:?}", line.len());
        assert!(!line.contains(|c: char| c.is_control() && c != '\t'), "{line:?}");
        match line.strip_prefix(' ') {
            Some(more) => lines.last_mut().expect("a line to continue").push_str(more),
            None => lines.push(line.to_owned()),
        }
    }
    let pair = |line: &String| line.split_once(':').map(|(name, value)| (name.to_owned(), value.to_owned()));
    lines.iter().map(|line| pair(line).expect("name and value")).collect()
}

fn value<'a>(component: &'a Component<'_>, name: &str) -> &'a str {
    let mut found = component.properties.iter().filter(|property| property.name == name);
    let property = found.next().expect("the property");
    assert!(found.next().is_none(), "{name} twice");
    property.val.as_str()
}

/// Compares a file with its event, using both readers.
fn check(event: &CalendarEvent<'_>) {
    let file = calendar(event);

    let lines = content_lines(&file);
    let names: Vec<&str> = lines.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "BEGIN",
            "VERSION",
            "PRODID",
            "CALSCALE",
            "METHOD",
            "BEGIN",
            "UID",
            "DTSTAMP",
            "DTSTART;VALUE=DATE",
            "DTEND;VALUE=DATE",
            "SUMMARY",
            "DESCRIPTION",
            "TRANSP",
            "BEGIN",
            "ACTION",
            "DESCRIPTION",
            "TRIGGER",
            "END",
            "END",
            "END",
        ]
    );
    for (at, text) in [(6, event.uid), (10, event.summary), (11, event.description), (15, event.summary)] {
        assert_eq!(unescape(&lines[at].1), plain(text), "{}", lines[at].0);
    }

    let unfolded = unfold(&file);
    let read = read_calendar(&unfolded).expect("a calendar");
    let [found] = &read.components[..] else { panic!("one component") };
    let [alarm] = &found.components[..] else { panic!("one alarm") };
    assert_eq!((found.name.as_str(), alarm.name.as_str()), ("VEVENT", "VALARM"));
    for (component, name, text) in [
        (found, "UID", event.uid),
        (found, "SUMMARY", event.summary),
        (found, "DESCRIPTION", event.description),
        (alarm, "DESCRIPTION", event.summary),
    ] {
        assert_eq!(value(component, name), plain(text), "{name}");
    }
}

#[test]
fn calendar_file_has_exact_bytes() {
    let file = calendar(&event("k3jx@example", "Vastausaika päättyy", "Yksi, kaksi;\nkolme\\"));
    assert_eq!(
        file,
        "BEGIN:VCALENDAR\r\n\
         VERSION:2.0\r\n\
         PRODID:-//Seloste//Rights requests//EN\r\n\
         CALSCALE:GREGORIAN\r\n\
         METHOD:PUBLISH\r\n\
         BEGIN:VEVENT\r\n\
         UID:k3jx@example\r\n\
         DTSTAMP:20260710T213005Z\r\n\
         DTSTART;VALUE=DATE:20260810\r\n\
         DTEND;VALUE=DATE:20260811\r\n\
         SUMMARY:Vastausaika päättyy\r\n\
         DESCRIPTION:Yksi\\, kaksi\\;\\nkolme\\\\\r\n\
         TRANSP:TRANSPARENT\r\n\
         BEGIN:VALARM\r\n\
         ACTION:DISPLAY\r\n\
         DESCRIPTION:Vastausaika päättyy\r\n\
         TRIGGER:PT9H\r\n\
         END:VALARM\r\n\
         END:VEVENT\r\n\
         END:VCALENDAR\r\n"
    );
}

/// Defect 7 of other tools: a day converted to UTC is the day before in Helsinki. Here it is a date without
/// time.
#[test]
fn day_is_not_shifted_by_time_zones() {
    let file = calendar(&event("a", "b", "c"));
    let unfolded = unfold(&file);
    let read = read_calendar(&unfolded).expect("a calendar");
    let read = icalendar::Calendar::from(read);
    let found = read.components[0].as_event().expect("an event");
    let day = |date: Option<icalendar::DatePerhapsTime>| match date {
        Some(icalendar::DatePerhapsTime::Date(date)) => date.to_string(),
        other => panic!("no day: {other:?}"),
    };
    use icalendar::Component as _;
    assert_eq!(day(found.get_start()), "2026-08-10");
    assert_eq!(day(found.get_end()), "2026-08-11");
    assert_eq!(found.get_timestamp().expect("a moment").to_rfc3339(), "2026-07-10T21:30:05+00:00");
}

#[test]
fn event_ends_on_the_next_day() {
    for (day, next) in [("2024-02-28", "20240229"), ("2026-12-31", "20270101"), ("0987-01-31", "09870201")] {
        let day = day.parse().expect("a day");
        let file = calendar(&CalendarEvent { day, ..event("a", "b", "c") });
        assert!(file.contains(&format!("\r\nDTEND;VALUE=DATE:{next}\r\n")), "{file}");
    }
    // The last representable date has no next day.
    let file = calendar(&CalendarEvent { day: Date::MAX, ..event("a", "b", "c") });
    assert!(file.contains("\r\nDTSTART;VALUE=DATE:99991231\r\nSUMMARY:"), "{file}");
}

/// Defect 8 of other tools: no `VALUE=DATE`, no folding, no escaping, no CRLF.
#[test]
fn hostile_texts_are_parsed_back() {
    let long = "ä€𝄞,;\\ ".repeat(100_000 / 7 + 1);
    for text in [
        "",
        " ",
        "\n",
        "\r\nEND:VEVENT\r\nEND:VCALENDAR",
        "a\nBEGIN:VALARM\nACTION:AUDIO\nATTACH:file:///etc/passwd\nEND:VALARM",
        "a\rATTENDEE:mailto:a@b.fi\u{2028}ORGANIZER:mailto:a@b.fi\u{85}URL:javascript:0",
        "1\r2\n3\r\n4\n\r5\r\r\n6\r\0\n7",
        "\\n is no line break, \\\\n neither; \\, \\; \\",
        "\0\u{1}\u{b}\u{c}\u{1b}[31m\u{7f}\u{80}\u{9f}",
        "\tTabs\tstay, also after a line\n\tbreak",
        "BEGIN:VEVENT",
        ":;,\"=",
        long.as_str(),
    ] {
        check(&event("a", text, "c"));
        check(&event("a", "b", text));
        check(&event(text, "b", "c"));
    }
}

#[test]
fn lines_are_folded_between_characters() {
    for character in ['a', 'ä', '€', '𝄞', ',', '\n', ' ', '\t'] {
        for before in 0..80 {
            let text = "x".repeat(before) + &character.to_string().repeat(80);
            check(&event("a", &text, &text));
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_parsed_back(uid in ".{0,200}", summary in "(?s).{0,400}", description in any::<String>()) {
        check(&event(&uid, &summary, &description));
    }

    #[test]
    fn any_mixture_of_special_characters_is_parsed_back(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "\r", "\n", "\r\n", " ", "\t", "\\", ";", ",", ":", "\"", "n", "N", "END:VEVENT", "BEGIN:VALARM",
                "\u{2028}", "\u{85}", "\0", "ä", "𝄞", "\u{feff}", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            ]),
            0..60,
        )
    ) {
        let text = parts.concat();
        check(&event(&text, &text, &text));
    }
}
