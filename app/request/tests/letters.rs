//! Every letter as it reads, and the mail link read back by parsers that are not ours.

#![allow(clippy::expect_used, reason = "a test helper fails by panicking")]

mod common;

use common::{crlf, hostile, language, parse, request, rights};
use proptest::prelude::*;
use seloste_consent::Record;
use seloste_notice::{Language, Right};
use seloste_request::{Correction, MAX_MAIL_LINK, Receipt, Request, letter, mailto};

/// A choice as long as those of the shipped notices: everything accepted, two services.
const RECORD: &str = "1.qbhxm3s5w2n7kfvj4dzt6arlpe.1794042005.fi.q2wd5zt7abcd~0123456789abcdef0123456789abcdef.a\
                      .!functional.!functional~map.!statistics.!statistics~google-analytics";

fn receipt(text: &str) -> Option<Receipt<'_>> {
    Record::read(text).and_then(Receipt::of)
}

#[test]
fn letters() {
    for language in Language::ALL {
        let mut shown = String::new();
        for right in Right::ALL {
            let letter = letter(&request(language, &[right]));
            shown += &format!("=== {}\n{}\n\n{}\n", right.word(), letter.subject, letter.body);
        }
        insta::assert_snapshot!(format!("letters_{}", language.code()), shown);
    }
}

#[test]
fn a_letter_of_several_rights_with_everything_typed() {
    let rights = [Right::Rectification, Right::ObjectionMarketing, Right::WithdrawConsent];
    for language in Language::ALL {
        let letter = letter(&Request {
            controller: None,
            notice_date: None,
            identifier: "A-12",
            corrections: &[Correction { wrong: "1", right: "2" }, Correction { wrong: "3", right: "4" }],
            details: "First line\n\n  second <a@b.fi> line",
            ..request(language, &rights)
        });
        insta::assert_snapshot!(
            format!("several_{}", language.code()),
            format!("{}\n\n{}", letter.subject, letter.body)
        );
    }
}

#[test]
fn a_rectification_says_what_is_wrong_and_what_is_right() {
    let corrections = [
        Correction { wrong: "Mannerheimintie 1\n00100 Helsinki", right: "Mannerheimintie 2\n00100 Helsinki" },
        Correction { wrong: " ", right: "\n" },
        Correction { wrong: "Asiakas vuodesta 2019", right: "" },
        Correction { wrong: "", right: "$& <a@b.fi> 100 %" },
    ];
    let mut shown = String::new();
    for language in Language::ALL {
        let plain = request(language, &[Right::Rectification]);
        let filled = letter(&Request { corrections: &corrections, ..plain.clone() });
        shown += &format!("=== {}\n{}\n\n{}\n", language.code(), filled.subject, filled.body);
        let link = filled.mail_link("tietosuojavastaava@esimerkkiyhtio.fi").expect("a valid address");
        assert!(!link.shortened, "{language:?}");
        assert_eq!(letter(&Request { corrections: &corrections[1..2], ..plain.clone() }), letter(&plain));
        // They are no part of another request.
        let other = request(language, &[Right::Erasure]);
        assert_eq!(letter(&Request { corrections: &corrections, ..other.clone() }), letter(&other));
    }
    insta::assert_snapshot!("corrections", shown);
}

#[test]
fn a_withdrawal_with_the_choice_about_cookies() {
    let mut shown = String::new();
    for language in Language::ALL {
        let plain = request(language, &[Right::WithdrawConsent]);
        let stated = letter(&Request { receipt: receipt(RECORD), ..plain.clone() });
        shown += &format!("=== {}\n{}\n\n{}\n", language.code(), stated.subject, stated.body);
        let link = stated.mail_link("tietosuojavastaava@esimerkkiyhtio.fi").expect("a valid address");
        assert!(!link.shortened, "{language:?}");
        // One paragraph more, and nothing else.
        let rest: String = stated
            .body
            .split_inclusive("\n\n")
            .filter(|paragraph| !paragraph.contains("qbhxm3s5w2n7kfvj4dzt6arlpe"))
            .collect();
        assert_eq!(rest, letter(&plain).body);
    }
    insta::assert_snapshot!("receipt", shown);
}

#[test]
fn the_choice_about_cookies_is_no_part_of_another_request() {
    for right in Right::ALL.into_iter().filter(|right| *right != Right::WithdrawConsent) {
        let plain = request(Language::Fi, std::slice::from_ref(&right));
        let with = Request { receipt: receipt(RECORD), ..plain.clone() };
        assert_eq!(letter(&with), letter(&plain));
    }
}

#[test]
fn each_letter_fits_its_link() {
    let mut lengths = String::new();
    let mut fits = true;
    for language in Language::ALL {
        for right in Right::ALL {
            let letter = letter(&request(language, &[right]));
            let whole = mailto("tietosuojavastaava@esimerkkiyhtio.fi", &letter.subject, &letter.body, "-")
                .expect("a valid address");
            // Without a link, the text alone tells how far over the limit it is.
            lengths += &format!(
                "{} {}: {}\n",
                language.code(),
                right.word(),
                if whole.shortened { "too long".to_owned() } else { whole.href.len().to_string() }
            );
            fits &= !whole.shortened && whole.href.len() <= MAX_MAIL_LINK;
        }
    }
    println!("{lengths}");
    assert!(fits, "{lengths}");
}

#[test]
fn all_nine_together_are_told_to_be_pasted() {
    for language in Language::ALL {
        let letter = letter(&request(language, &Right::ALL));
        let link = letter.mail_link("a@b.fi").expect("a valid address");
        assert!(link.shortened);
        let (address, fields) = parse(&link.href);
        assert_eq!(address, "a@b.fi");
        assert_eq!(fields[0], ("subject".to_owned(), letter.subject));
        assert_eq!(fields[1].0, "body");
        assert_eq!(fields[1].1.lines().count(), 1);
        assert_eq!(fields.len(), 2);
    }
}

/// The text of a cookie: a record of any length that the grammar allows, or something else.
fn record() -> impl Strategy<Value = String> {
    const TOKEN: &str = "[A-Za-z0-9_-]{1,40}";
    let choice = ("[!-]", TOKEN, proptest::option::of(TOKEN)).prop_map(|(mark, category, service)| {
        format!(".{mark}{category}{}", service.map(|service| format!("~{service}")).unwrap_or_default())
    });
    let sound = (TOKEN, 0..=999_999_999_999_u64, TOKEN, proptest::collection::vec(choice, 0..60)).prop_map(
        |(id, time, revision, choices)| format!("1.{id}.{time}.fi.{revision}.s{}", choices.concat()),
    );
    prop_oneof![sound, hostile()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_typed_arrives(
        language in language(),
        rights in rights(),
        controller in proptest::option::of(hostile()),
        title in hostile(),
        name in hostile(),
        contact in hostile(),
        identifier in hostile(),
        pairs in proptest::collection::vec((hostile(), hostile()), 0..3),
        details in hostile(),
        record in record(),
    ) {
        let corrections: Vec<_> = pairs.iter().map(|(wrong, right)| Correction { wrong, right }).collect();
        let letter = letter(&Request {
            language,
            rights: &rights,
            controller: controller.as_deref(),
            notice_title: &title,
            notice_date: None,
            name: &name,
            contact: &contact,
            identifier: &identifier,
            corrections: &corrections,
            details: &details,
            receipt: receipt(&record),
        });
        if rights.contains(&Right::WithdrawConsent) && receipt(&record).is_some() {
            prop_assert!(letter.body.contains(record.split('.').nth(1).expect("an id")));
        }
        let corrected = pairs.iter().flat_map(|(wrong, right)| [wrong, right]);
        let corrected = corrected.filter(|_| rights.contains(&Right::Rectification));
        for typed in [&name, &contact, &identifier, &details].into_iter().chain(corrected) {
            prop_assert!(typed.trim().is_empty() || letter.body.contains(typed.as_str()));
        }
        prop_assert!(!letter.subject.contains(char::is_control));

        let link = letter.mail_link("tietosuoja@example.fi").expect("a valid address");
        prop_assert!(link.href.len() <= MAX_MAIL_LINK);
        let (address, fields) = parse(&link.href);
        prop_assert_eq!(address, "tietosuoja@example.fi");
        prop_assert_eq!(fields.len(), 2);
        prop_assert_eq!(&fields[0], &("subject".to_owned(), letter.subject));
        prop_assert_eq!(&fields[1].0, "body");
        if !link.shortened {
            prop_assert_eq!(&fields[1].1, &crlf(&letter.body));
        }
    }

    #[test]
    fn any_link_is_plain(subject in hostile(), body in hostile(), address in hostile()) {
        for address in [address.as_str(), "o'neil+x=y%z?&@yhtiö.example.fi"] {
            let Some(link) = mailto(address, &subject, &body, "stand in") else { continue };
            let path_and_query = link.href.strip_prefix("mailto:").expect("a mail link");
            let plain = |character: char| character.is_ascii_alphanumeric() || "-._~%?&=@".contains(character);
            prop_assert!(path_and_query.chars().all(plain));
            prop_assert!(link.href.len() <= MAX_MAIL_LINK);
            let (parsed, fields) = parse(&link.href);
            prop_assert_eq!(parsed, address);
            for (name, value) in fields {
                match name.as_str() {
                    "subject" => prop_assert!(!value.contains(char::is_control)),
                    "body" if link.shortened => prop_assert_eq!(value, "stand in"),
                    "body" => prop_assert_eq!(value, crlf(&body)),
                    other => prop_assert!(false, "{other}"),
                }
            }
        }
    }
}
