//! Mail drafts and text files, parsed back by an independent parser.

#![allow(clippy::expect_used, reason = "a test helper fails by panicking")]

mod common;

use common::{crlf, date, expect, hostile, language, request, trimmed};
use mail_parser::{HeaderName, HeaderValue, MessageParser};
use proptest::prelude::*;
use seloste_notice::{Language, Right, is_valid_email};
use seloste_request::{Letter, LetterTexts, SentRequest, complaint, letter, mail_draft, reminder, text_file};

/// Parses recipient, subject and text of a draft.
fn read(draft: &str) -> (Option<String>, String, String) {
    let message = MessageParser::default().parse(draft).expect("a message");
    let to = message.to().map(|to| {
        assert_eq!(to.clone().into_list().len(), 1);
        to.first().and_then(|to| to.address()).expect("an address").to_owned()
    });
    let body = message.body_text(0).expect("a text").into_owned();
    (to, message.subject().unwrap_or_default().to_owned(), body)
}

/// Returns the raw header of a draft.
fn header(draft: &str) -> &str {
    draft.split_once("\r\n\r\n").expect("a header").0
}

/// Checks properties that every draft must have.
fn assert_draft(draft: &str, to: Option<&str>, subject: &str, body: &str) {
    let (read_to, read_subject, read_body) = read(draft);
    assert_eq!(read_to.as_deref(), to);
    assert_eq!(read_subject, subject);
    assert_eq!(read_body, trimmed(body));
    for line in read_body.split(['\r', '\n']).chain(header(draft).split("\r\n")) {
        assert!(!line.ends_with(char::is_whitespace) || line == "Subject: ", "{line:?}");
    }

    let message = MessageParser::default().parse(draft).expect("a message");
    let names: Vec<&str> = message.headers().iter().map(|field| field.name.as_str()).collect();
    let mut expected =
        vec!["X-Unsent", "To", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"];
    expected.retain(|name| *name != "To" || to.is_some());
    assert_eq!(names, expected);
    assert_eq!(
        message.header(HeaderName::Other("X-Unsent".into())).and_then(HeaderValue::as_text),
        Some("1")
    );

    // Lines end only with CRLF (RFC 5322 section 2.3); base64 lines have 76 characters (RFC 2045 section
    // 6.8).
    assert_eq!(draft.matches('\r').count(), draft.matches("\r\n").count());
    assert_eq!(draft.matches('\n').count(), draft.matches("\r\n").count());
    let (_, text) = draft.split_once("\r\n\r\n").expect("a header");
    let lines: Vec<&str> = text.split_terminator("\r\n").collect();
    let (last, full) = lines.split_last().unwrap_or((&"", &[]));
    assert!(full.iter().all(|line| line.len() == 76) && last.len() <= 76);
    assert!(text.chars().all(|character| character.is_ascii_alphanumeric() || "+/=\r\n".contains(character)));

    for line in header(draft).split("\r\n").filter(|line| !line.starts_with("To: ")) {
        assert!(line.is_ascii() && line.len() <= 78, "{line}");
        for word in line.split(' ').filter(|word| word.starts_with("=?") && word.ends_with("?=")) {
            // RFC 2047 sections 2 and 5: each word decodes by itself.
            assert!(word.len() <= 75 && line.len() <= 76, "{line}");
            let alone = format!("Subject: {word}\r\n\r\n");
            let alone = MessageParser::default().parse(&alone).expect("a message");
            let decoded = alone.subject().expect("a subject");
            assert!(
                !decoded.contains(char::REPLACEMENT_CHARACTER)
                    || subject.contains(char::REPLACEMENT_CHARACTER)
            );
            assert!(subject.contains(decoded));
        }
    }
}

#[test]
fn letters_are_parsed_back_from_drafts() {
    let sent = SentRequest { date: Some(date(2026, 11, 6)), due: Some(date(2026, 12, 7)) };
    for language in Language::ALL {
        let mut chosen: Vec<Vec<Right>> = Right::ALL.iter().map(|right| vec![*right]).collect();
        chosen.push(Right::ALL.to_vec());
        for rights in chosen {
            let request = request(language, &rights);
            for letter in [letter(&request), reminder(&request, &sent), complaint(&request, None, &[], &sent)]
            {
                for to in [None, Some("tietosuoja@example.fi"), Some("käyttäjä@yhtiö.example.fi")] {
                    assert_draft(&mail_draft(to, &letter), to, &letter.subject, &letter.body);
                }
            }
        }
    }
}

#[test]
fn draft_matches_snapshot() {
    let letter = letter(&request(Language::Fi, &[Right::Access]));
    expect(&mail_draft(Some("tietosuoja@example.fi"), &letter).replace("\r\n", "\n"), "draft");
}

/// Generates valid addresses of all kinds, and invalid ones.
fn address() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z!#$%&'*+/=?^_`{|}~-]{1,20}(\\.[a-z0-9=?]{1,8})?@[a-z]{1,20}\\.(fi|example)",
        "[a-zäöåé漢]{1,12}@[a-zäö]{1,12}\\.fi",
        hostile(),
        hostile().prop_map(|text| format!("a@b.fi{text}")),
        hostile().prop_map(|text| format!("{text}@b.fi")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_draft_is_parsed_back(
        language in language(),
        to in proptest::option::of(address()),
        subject in hostile(),
        body in hostile(),
    ) {
        let draft = mail_draft(to.as_deref(), &Letter { texts: LetterTexts::built_in(language), subject: subject.clone(), body: body.clone() });
        let to = to.as_deref().filter(|to| is_valid_email(to) && !to.contains("=?"));
        let subject: String = subject.chars().filter(|character| !character.is_control()).collect();
        assert_draft(&draft, to, &subject, &body);
    }

    #[test]
    fn text_file_contains_everything(
        language in language(),
        to in proptest::option::of(address()),
        request_subject in "[ -~äöå]{0,80}",
        body in hostile(),
    ) {
        let text = text_file(
            to.as_deref(),
            &Letter { texts: LetterTexts::built_in(language), subject: request_subject.clone(), body: body.clone() },
        );
        let (head, rest) = text.split_once("\r\n\r\n").expect("a head");
        prop_assert_eq!(rest, crlf(&body));
        let mut lines = head.split("\r\n").collect::<Vec<_>>();
        let last = lines.pop().expect("a subject");
        prop_assert_eq!(last.split_once(": ").map(|(_, value)| value), Some(request_subject.as_str()));
        let recipient = lines.pop().and_then(|line| line.split_once(": ")).map(|(_, value)| value);
        prop_assert_eq!(recipient, to.as_deref().filter(|to| is_valid_email(to)));
        prop_assert!(lines.is_empty());
    }
}
