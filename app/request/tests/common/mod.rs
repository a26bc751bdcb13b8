//! Helpers for the tests of letters.

#![allow(clippy::expect_used, reason = "a test helper fails by panicking")]
#![allow(dead_code, reason = "no test file uses all helpers")]

use std::path::Path;

use proptest::prelude::*;
use seloste_notice::{Date, Language, Right};
use seloste_request::{LetterTexts, Request};

/// Returns a request with name and contact, and with the longest notice title and address to be expected.
pub(crate) fn request(language: Language, rights: &[Right]) -> Request<'_> {
    const TITLES: [(Language, &str); 2] = [
        (Language::Fi, "Asiakas- ja markkinointirekisterin tietosuojaseloste"),
        (Language::Sv, "Dataskyddsbeskrivning för kund- och marknadsföringsregistret"),
    ];
    let notice_title = TITLES
        .iter()
        .find(|(other, _)| *other == language)
        .map_or("Privacy notice of the customer and marketing register", |(_, title)| title);
    Request {
        texts: LetterTexts::built_in(language),
        rights,
        controller: Some("Esimerkkiyhtiö Oy"),
        notice_title,
        notice_date: Some(date(2018, 5, 25)),
        name: "Maija Meikäläinen",
        contact: "maija.meikalainen@example.fi",
        identifier: "",
        rectifications: &[],
        details: "",
        receipt: None,
    }
}

/// Returns true if a language has the Latin alphabet. Each letter of another alphabet takes six characters of
/// a link, so even a short text does not fit.
pub(crate) fn is_latin(language: Language) -> bool {
    let texts = LetterTexts::built_in(language).messages.texts().concat();
    let letters = texts.chars().filter(|character| character.is_alphabetic());
    2 * letters.clone().filter(char::is_ascii).count() > letters.count()
}

/// Returns a valid date.
pub(crate) fn date(year: i16, month: i8, day: i8) -> Date {
    Date::new(year, month, day).expect("a date")
}

/// Compares a text with `snapshots/NAME.txt`.
#[track_caller]
pub(crate) fn expect(actual: &str, name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots");
    seloste_test_support::expect(actual, &folder.join(format!("{name}.txt")));
}

/// Parses a mail link with the parser of the URL standard and an independent decoder.
pub(crate) fn parse(href: &str) -> (String, Vec<(String, String)>) {
    let decode =
        |text: &str| percent_encoding::percent_decode_str(text).decode_utf8().expect("UTF-8").into_owned();
    let url = url::Url::parse(href).expect("a URL");
    assert_eq!(url.scheme(), "mailto");
    let fields = url.query().unwrap_or_default().split('&').filter(|field| !field.is_empty());
    let fields = fields.map(|field| field.split_once('=').expect("name and value"));
    (decode(url.path()), fields.map(|(name, value)| (decode(name), decode(value))).collect())
}

/// Converts line breaks to CRLF, implemented differently from the crate.
pub(crate) fn crlf(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n")
}

/// Trims the lines of a text as mail links and drafts contain them, implemented differently from the crate.
pub(crate) fn trimmed(text: &str) -> String {
    let text = crlf(text);
    text.split("\r\n").map(str::trim_end).collect::<Vec<_>>().join("\r\n")
}

/// Generates text that has broken other tools: placeholders, markup, percent signs, header fields,
/// bidirectional text.
pub(crate) fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<String>(),
        proptest::collection::vec(any::<char>(), 0..40).prop_map(String::from_iter),
        "[ -~]{0,40}",
        Just("$& $1 $$ \\1 {name} {{name}} ${name} %s %n %00 %0D%0A".to_owned()),
        Just("<a@b.fi> a < b && c > d &amp; \"'`".to_owned()),
        Just("\r\nBcc: c@d.fi\r\n\r\n&bcc=c@d.fi?cc=e@f.fi#x".to_owned()),
        Just("=?utf-8?Q?=0D=0ABcc:_c@d.fi?= =?x?B?".to_owned()),
        Just("\u{202e}עברית\u{202c} العربية \u{feff}\u{0}\u{85}\u{2028}".to_owned()),
        Just("a \n\tb\t\r\n \u{a0}\n\n c  \r".to_owned()),
        Just("å".repeat(100_000)),
        Just("\r".repeat(100_000)),
    ];
    proptest::collection::vec(piece, 0..3).prop_map(|pieces| pieces.concat())
}

/// Generates some rights in any order.
pub(crate) fn rights() -> impl Strategy<Value = Vec<Right>> {
    proptest::collection::vec(proptest::sample::select(&Right::ALL[..]), 0..12)
}

/// Generates any language.
pub(crate) fn language() -> impl Strategy<Value = Language> {
    proptest::sample::select(&Language::ALL[..])
}
