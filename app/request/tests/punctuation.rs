//! The punctuation of whole letters and calendar entries, by the rules of the message files.

#![allow(clippy::expect_used, reason = "a test helper fails by panicking")]

mod common;

use common::{date, request};
use seloste_consent::Record;
use seloste_languages::punctuation_faults;
use seloste_notice::{Language, Right};
use seloste_request::{
    Letter, LetterTexts, Receipt, Rectification, Request, SentRequest, complaint, event_texts, letter,
    reminder,
};

/// Panics if a text breaks the rules of a language.
#[track_caller]
fn check(language: Language, text: &str) {
    let faults = punctuation_faults(language.code(), "letters", text).expect("settings of the language");
    assert!(faults.is_empty(), "{}: {faults:?}\n{text}", language.code());
}

#[test]
fn letters_have_the_punctuation_of_their_language() {
    let record =
        Record::parse("1.k3jx.1794042005.fi.q2wd5zt7~5f3a.s.!functional.!functional~map.-statistics");
    let receipt = record.and_then(Receipt::from_record);
    let pair = Rectification { incorrect: "1", correct: "2" };
    for language in Language::ALL {
        for count in [1, 2] {
            let request = Request {
                notice_title: "Seloste",
                identifier: "A-12",
                rectifications: &[pair; 2][..count],
                details: "3",
                receipt,
                ..request(language, &Right::ALL)
            };
            let sent = SentRequest { date: Some(date(2026, 11, 1)), due: Some(date(2026, 12, 1)) };
            for Letter { subject, body, .. } in [
                letter(&request),
                reminder(&request, &sent),
                complaint(&request, Some("Tietosuojavaltuutettu"), &["Esimerkkikatu 1"], &sent),
            ] {
                check(language, &subject);
                check(language, &body);
            }
        }
    }
}

#[test]
fn calendar_entries_have_the_punctuation_of_their_language() {
    let [received, due, extended] = [date(2026, 11, 1), date(2026, 12, 1), date(2027, 2, 1)];
    for language in Language::ALL {
        let texts = LetterTexts::built_in(language);
        let (summary, description) = event_texts(texts, Some("Esimerkki Oy"), received, due, extended);
        check(language, &summary);
        check(language, &description);
    }
}
