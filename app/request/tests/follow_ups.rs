//! Snapshots of reminders and complaints.

#![allow(clippy::expect_used, reason = "a test helper fails by panicking")]

mod common;

use common::{date, expect, hostile, is_latin, language, parse, request, rights, trimmed};
use proptest::prelude::*;
use seloste_notice::{Language, Right};
use seloste_request::{
    Letter, LetterTexts, MAX_MAIL_LINK, Rectification, Request, SentRequest, complaint, event_texts, letter,
    reminder,
};

const LINES: [&str; 3] = ["Esimerkkikatu 1 A", "00100 Helsinki", "tietosuojavastaava@esimerkkiyhtio.fi"];
const AUTHORITY: &str = "Tietosuojavaltuutetun toimisto";

fn known() -> SentRequest {
    SentRequest { date: Some(date(2026, 11, 6)), due: Some(date(2026, 12, 7)) }
}

/// Compares the letters for each right with their snapshot, and checks that each fits its link.
fn each(write: fn(&Request<'_>) -> Letter, name: &str, address: &str) {
    for language in Language::ALL {
        let mut sections = Vec::new();
        for right in Right::ALL {
            let letter = write(&request(language, &[right]));
            sections.push(format!("=== {}\n{}\n\n{}", right.as_str(), letter.subject, letter.body));
            let link = letter.mail_link(address).expect("a valid address");
            assert!(link.href.len() <= MAX_MAIL_LINK, "{language:?} {right:?}");
            assert!(!link.shortened || !is_latin(language), "{language:?} {right:?}");
        }
        expect(&sections.join("\n"), &format!("{name}_{}", language.code()));
    }
}

#[test]
fn french_labels_have_a_space_before_the_colon() {
    let request = Request {
        rectifications: &[
            Rectification { incorrect: "1", correct: "2" },
            Rectification { incorrect: "3", correct: "4" },
        ],
        details: "x",
        ..request(Language::Fr, &[Right::Rectification])
    };
    let day = date(2026, 12, 7);
    let (summary, description) = event_texts(request.texts, request.controller, day, day, day);
    let letters = [
        letter(&request),
        reminder(&request, &known()),
        complaint(&request, Some(AUTHORITY), &LINES, &known()),
    ];
    let texts = letters.map(|letter| format!("{}\n{}", letter.subject, letter.body)).concat();
    for text in [texts, summary, description] {
        for (at, _) in text.match_indices(": ") {
            assert!(text[..at].ends_with('\u{a0}'), "{text}");
        }
    }
}

#[test]
fn reminders() {
    each(|request| reminder(request, &known()), "reminders", "tietosuojavastaava@esimerkkiyhtio.fi");
}

#[test]
fn complaints() {
    each(
        |request| complaint(request, Some(AUTHORITY), &LINES, &known()),
        "complaints",
        "tietosuoja@om.example.fi",
    );
}

#[test]
fn several_rights_without_dates() {
    let rights = [Right::WithdrawConsent, Right::Rectification];
    let mut sections = Vec::new();
    for language in Language::ALL {
        let request = Request {
            controller: None,
            notice_date: None,
            identifier: "A-12",
            rectifications: &[Rectification { incorrect: "1", correct: "2" }],
            details: "First line\n\n  second <a@b.fi> line",
            ..request(language, &rights)
        };
        let nothing = SentRequest::default();
        for letter in [reminder(&request, &nothing), complaint(&request, None, &[], &nothing)] {
            sections.push(format!("=== {}\n{}\n\n{}", language.code(), letter.subject, letter.body));
        }
    }
    expect(&sections.join("\n"), "several_and_nothing_known");
}

#[test]
fn unknown_deadline_is_not_called_over() {
    for language in Language::ALL {
        let request = request(language, &[Right::Access]);
        let unknown = SentRequest { due: None, ..known() };
        for [known, unknown] in [
            [reminder(&request, &known()).body, reminder(&request, &unknown).body],
            [
                complaint(&request, None, &LINES, &known()).body,
                complaint(&request, None, &LINES, &unknown).body,
            ],
        ] {
            // Only this sentence differs.
            let LetterTexts { messages, dates, .. } = request.texts;
            let ended = messages.due(&messages.on_date(&dates.format(date(2026, 12, 7))));
            assert!(known.contains(&ended) && !unknown.contains(&ended), "{known}\n{unknown}");
            assert!(unknown.contains(messages.due_by_law()), "{unknown}");
            let differing = known.lines().zip(unknown.lines()).filter(|(one, other)| one != other);
            assert_eq!(differing.count(), 1);
            assert_eq!(known.lines().count(), unknown.lines().count());
        }
    }
}

#[test]
fn complaint_omits_only_the_identifier() {
    let typed = Request {
        identifier: "A-12",
        rectifications: &[Rectification { incorrect: "this is wrong", correct: "this is right" }],
        details: "and this is more",
        ..request(Language::En, &[Right::Rectification])
    };
    let body = complaint(&typed, None, &[], &known()).body;
    for text in ["this is wrong", "this is right", "and this is more"] {
        assert!(body.contains(text), "{text}");
    }
    assert!(!body.contains("A-12"), "{body}");
}

#[test]
fn calendar_texts_explain_the_computation() {
    let mut sections = Vec::new();
    for language in Language::ALL {
        let days = [date(2026, 11, 6), date(2026, 12, 7), date(2027, 2, 8)];
        let (summary, description) = event_texts(
            LetterTexts::built_in(language),
            Some("Esimerkkiyhtiö Oy"),
            days[0],
            days[1],
            days[2],
        );
        sections.push(format!("{summary}\n{description}\n"));
        let (without, _) = event_texts(LetterTexts::built_in(language), None, days[0], days[1], days[2]);
        let colon = LetterTexts::built_in(language).messages.colon();
        assert_eq!(format!("{without}{colon}Esimerkkiyhtiö Oy"), summary);
    }
    expect(&sections.join("\n"), "event");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn typed_text_arrives_unchanged(
        language in language(),
        rights in rights(),
        controller in hostile(),
        title in hostile(),
        name in hostile(),
        contact in hostile(),
        identifier in hostile(),
        wrong in hostile(),
        right in hostile(),
        details in hostile(),
        authority in hostile(),
        line in hostile(),
        known_dates in any::<bool>(),
    ) {
        let request = Request {
            controller: Some(&controller),
            notice_title: &title,
            name: &name,
            contact: &contact,
            identifier: &identifier,
            rectifications: &[Rectification { incorrect: &wrong, correct: &right }],
            details: &details,
            ..request(language, &rights)
        };
        let sent = if known_dates { known() } else { SentRequest::default() };
        let reminder = reminder(&request, &sent);
        let complaint = complaint(&request, Some(&authority), &[&line], &sent);
        let given = |typed: &str| !typed.trim().is_empty();
        for typed in [&controller, &title, &name, &contact] {
            for body in [&reminder.body, &complaint.body] {
                prop_assert!(!given(typed) || body.contains(typed.as_str()));
            }
        }
        for typed in [&identifier, &details] {
            prop_assert!(!given(typed) || reminder.body.contains(typed.as_str()));
        }
        for typed in [&wrong, &right] {
            let chosen = rights.contains(&Right::Rectification);
            prop_assert!(!chosen || !given(typed) || reminder.body.contains(typed.as_str()));
        }
        prop_assert!(!given(&authority) || complaint.body.contains(&authority));
        prop_assert!(complaint.body.contains(&line));
        for follow_up in [&reminder, &complaint] {
            // The subject ends with that of the request and contains no typed text.
            prop_assert!(follow_up.subject.ends_with(&letter(&request).subject));
            prop_assert!(!follow_up.subject.contains(char::is_control));
            let link = follow_up.mail_link("a@b.fi").expect("a valid address");
            let (_, fields) = parse(&link.href);
            prop_assert!(link.shortened || fields[1].1 == trimmed(&follow_up.body));
        }
    }
}
