//! Snapshots of every letter, and mail links parsed back by independent parsers.

#![allow(clippy::expect_used, reason = "a test helper fails by panicking")]

mod common;

use common::{expect, hostile, is_latin, language, parse, request, rights, trimmed};
use proptest::prelude::*;
use seloste_consent::Record;
use seloste_notice::{Language, Right};
use seloste_request::{
    Letter, LetterTexts, MAX_MAIL_LINK, Receipt, Rectification, Request, SentRequest, complaint, letter,
    mailto, reminder,
};

/// A record as long as those of the bundled notices: everything accepted, two services.
const RECORD: &str = "1.qbhxm3s5w2n7kfvj4dzt6arlpe.1794042005.fi.q2wd5zt7abcd~0123456789abcdef0123456789abcdef.a\
                      .!functional.!functional~map.!statistics.!statistics~google-analytics";

fn receipt(text: &str) -> Option<Receipt<'_>> {
    Record::parse(text).and_then(Receipt::from_record)
}

#[test]
fn letters() {
    for language in Language::ALL {
        let mut sections = Vec::new();
        for right in Right::ALL {
            let letter = letter(&request(language, &[right]));
            sections.push(format!("=== {}\n{}\n\n{}", right.as_str(), letter.subject, letter.body));
        }
        expect(&sections.join("\n"), &format!("letters_{}", language.code()));
    }
}

#[test]
fn letter_with_several_rights_and_all_fields() {
    let rights = [Right::Rectification, Right::ObjectionMarketing, Right::WithdrawConsent];
    for language in Language::ALL {
        let letter = letter(&Request {
            controller: None,
            notice_date: None,
            identifier: "A-12",
            rectifications: &[
                Rectification { incorrect: "1", correct: "2" },
                Rectification { incorrect: "3", correct: "4" },
            ],
            details: "First line\n\n  second <a@b.fi> line",
            ..request(language, &rights)
        });
        let snapshot = format!("{}\n\n{}", letter.subject, letter.body);
        expect(&snapshot, &format!("several_{}", language.code()));
    }
}

#[test]
fn rectification_states_incorrect_and_correct_data() {
    let rectifications = [
        Rectification {
            incorrect: "Mannerheimintie 1\n00100 Helsinki",
            correct: "Mannerheimintie 2\n00100 Helsinki",
        },
        Rectification { incorrect: " ", correct: "\n" },
        Rectification { incorrect: "Asiakas vuodesta 2019", correct: "" },
        Rectification { incorrect: "", correct: "$& <a@b.fi> 100 %" },
    ];
    let mut sections = Vec::new();
    for language in Language::ALL {
        let plain = request(language, &[Right::Rectification]);
        let filled = letter(&Request { rectifications: &rectifications, ..plain.clone() });
        sections.push(format!("=== {}\n{}\n\n{}", language.code(), filled.subject, filled.body));
        let link = filled.mail_link("tietosuojavastaava@esimerkkiyhtio.fi").expect("a valid address");
        assert!(!link.shortened || !is_latin(language), "{language:?}");
        assert_eq!(
            letter(&Request { rectifications: &rectifications[1..2], ..plain.clone() }),
            letter(&plain)
        );
        // Other requests do not contain them.
        let other = request(language, &[Right::Erasure]);
        assert_eq!(letter(&Request { rectifications: &rectifications, ..other.clone() }), letter(&other));
    }
    expect(&sections.join("\n"), "corrections");
}

/// Claws Mail wraps long lines and joins the next line to a wrapped one.
#[test]
fn long_sides_of_a_rectification_are_separate_paragraphs() {
    let (incorrect, correct) = ("sana ".repeat(30) + "1", "sana ".repeat(30) + "2");
    let rectifications = [Rectification { incorrect: &incorrect, correct: &correct }; 2];
    for language in Language::ALL {
        for count in [1, 2] {
            let request = Request {
                rectifications: &rectifications[..count],
                ..request(language, &[Right::Rectification])
            };
            let sent = SentRequest::default();
            for letter in [letter(&request), reminder(&request, &sent), complaint(&request, None, &[], &sent)]
            {
                for side in [&incorrect, &correct] {
                    let paragraphs = letter.body.split("\n\n").filter(|paragraph| paragraph.ends_with(side));
                    assert_eq!(paragraphs.count(), count, "{}", letter.body);
                }
            }
        }
    }
}

/// Thunderbird drops leading spaces and tabs of a line from a link.
#[test]
fn letters_have_no_indents() {
    for language in Language::ALL {
        let request = Request { receipt: receipt(RECORD), ..request(language, &Right::ALL) };
        let sent = SentRequest::default();
        for letter in [letter(&request), reminder(&request, &sent), complaint(&request, None, &[], &sent)] {
            for line in letter.body.lines().chain([letter.subject.as_str()]) {
                assert_eq!(line, line.trim(), "{}", letter.body);
            }
        }
    }
}

#[test]
fn withdrawal_with_receipt() {
    let mut sections = Vec::new();
    for language in Language::ALL {
        let plain = request(language, &[Right::WithdrawConsent]);
        let stated = letter(&Request { receipt: receipt(RECORD), ..plain.clone() });
        sections.push(format!("=== {}\n{}\n\n{}", language.code(), stated.subject, stated.body));
        let link = stated.mail_link("tietosuojavastaava@esimerkkiyhtio.fi").expect("a valid address");
        assert!(!link.shortened || !is_latin(language), "{language:?}");
        // The receipt is the only difference.
        let rest: String = stated
            .body
            .split_inclusive("\n\n")
            .filter(|paragraph| !paragraph.contains("qbhxm3s5w2n7kfvj4dzt6arlpe"))
            .collect();
        assert_eq!(rest, letter(&plain).body);
    }
    expect(&sections.join("\n"), "receipt");
}

#[test]
fn receipt_is_only_written_for_a_withdrawal() {
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
    for language in Language::ALL.into_iter().filter(|language| is_latin(*language)) {
        for right in Right::ALL {
            let letter = letter(&request(language, &[right]));
            let link = mailto("tietosuojavastaava@esimerkkiyhtio.fi", &letter.subject, &letter.body, "-")
                .expect("a valid address");
            // Print the length of each link if one is too long.
            lengths += &format!(
                "{} {}: {}\n",
                language.code(),
                right.as_str(),
                if link.shortened { "too long".to_owned() } else { link.href.len().to_string() }
            );
            fits &= !link.shortened && link.href.len() <= MAX_MAIL_LINK;
        }
    }
    println!("{lengths}");
    assert!(fits, "{lengths}");
}

/// The most frequent request: a copy of the data, its erasure, and no more direct marketing.
const USUAL_RIGHTS: [Right; 3] = [Right::Access, Right::Erasure, Right::ObjectionMarketing];

/// Languages in which the usual rights and any two rights fit a link. The lengths in the others are in the
/// expected outputs of the tests.
const GUARANTEED: [Language; 3] = [Language::Fi, Language::Sv, Language::En];

/// Returns the length of the mail link of a letter; `None` if the text does not fit the link.
fn link_length(letter: &Letter, address: &str) -> Option<usize> {
    let link = letter.mail_link(address).expect("a valid address");
    (!link.shortened).then_some(link.href.len())
}

#[test]
fn usual_rights_fit_their_link() {
    let documented = include_str!("../../../docs/requests.md");
    let mut table = String::new();
    for language in Language::ALL {
        let length = |rights: &[Right]| {
            let letter = letter(&Request {
                controller: Some("Esimerkki Oy"),
                contact: "maija@example.fi",
                ..request(language, rights)
            });
            link_length(&letter, "tietosuoja@example.fi")
        };
        let usual = length(&USUAL_RIGHTS);
        let copy_and_erasure = length(&[Right::Access, Right::Erasure]);
        let one: Option<Vec<_>> = Right::ALL.iter().map(|right| length(&[*right])).collect();
        let one = one.and_then(|lengths| lengths.into_iter().max());
        let [one, copy_and_erasure, usual] = [one, copy_and_erasure, usual]
            .map(|length| length.map_or_else(|| "too long".to_owned(), |length| length.to_string()));
        let row = format!("| {} | {one} | {copy_and_erasure} | {usual} |", language.own_name());
        let is_guaranteed = GUARANTEED.contains(&language);
        assert!(!is_guaranteed || documented.contains(&row), "docs/requests.md lacks the row `{row}`");
        // With the longest title, there is still room for a longer name.
        let has_room = |length: usize| length + 20 <= MAX_MAIL_LINK;
        assert!(!is_guaranteed || usual.parse().is_ok_and(has_room), "{language:?}: {usual}");
        table += &format!("{row}\n");
    }
    expect(&table, "link_lengths");
}

#[test]
fn two_rights_fit_their_link() {
    let mut too_long = String::new();
    for language in Language::ALL.into_iter().filter(|language| is_latin(*language)) {
        for (index, first) in Right::ALL.iter().enumerate() {
            for second in &Right::ALL[index + 1..] {
                let letter = letter(&request(language, &[*first, *second]));
                if link_length(&letter, "tietosuojavastaava@esimerkkiyhtio.fi").is_none() {
                    assert!(!GUARANTEED.contains(&language), "{language:?}: {first:?}, {second:?}");
                    too_long += &format!("{}: {} {}\n", language.code(), first.as_str(), second.as_str());
                }
            }
        }
    }
    expect(&too_long, "two_rights_too_long");
}

/// Titles begin with the name of such a document, so the label does not: "Privacy notice: Privacy notice …".
#[test]
fn title_is_not_preceded_by_its_own_first_word() {
    let names = [
        "tietosuojaseloste",
        "tietosuojailmoitus",
        "rekisteriseloste",
        "seloste",
        "dataskyddsbeskrivning",
        "dataskyddsinformation",
        "dataskyddspolicy",
        "integritetspolicy",
        "registerbeskrivning",
        "privacy notice",
        "privacy policy",
        "privacy statement",
        "notice",
    ];
    let sent = SentRequest { date: None, due: None };
    for language in Language::ALL {
        let request = Request { notice_title: "TITLE", ..request(language, &[Right::Access]) };
        for letter in [letter(&request), reminder(&request, &sent), complaint(&request, None, &[], &sent)] {
            let (before, _) = letter.body.split_once(": TITLE").expect("a label and the title");
            let label = before.rsplit(". ").next().unwrap_or_default().to_lowercase();
            assert!(!label.is_empty() && !names.iter().any(|name| label.contains(name)), "{label}");
        }
    }
}

/// `KMail` decodes a link before it separates its fields, so a subject would end at `&`.
#[test]
fn subjects_have_no_ampersand() {
    for language in Language::ALL {
        let mut chosen: Vec<Vec<Right>> = Right::ALL.iter().map(|right| vec![*right]).collect();
        chosen.extend([Vec::new(), Right::ALL.to_vec()]);
        for rights in chosen {
            let request = Request { controller: Some("A & B Oy"), ..request(language, &rights) };
            let sent = SentRequest::default();
            for letter in
                [letter(&request), reminder(&request, &sent), complaint(&request, Some("A&B"), &[], &sent)]
            {
                assert!(!letter.subject.contains('&'), "{}", letter.subject);
                let link = letter.mail_link("tietosuoja@example.fi").expect("a valid address");
                assert_eq!(parse(&link.href).1[0], ("subject".to_owned(), letter.subject));
            }
        }
    }
}

#[test]
fn letter_with_all_rights_has_to_be_pasted() {
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

/// Generates a cookie value: a valid record of any length, or any other text.
fn record() -> impl Strategy<Value = String> {
    const TOKEN: &str = "[A-Za-z0-9_-]{1,40}";
    let choice = ("[!-]", TOKEN, proptest::option::of(TOKEN)).prop_map(|(mark, category, service)| {
        format!(".{mark}{category}{}", service.map(|service| format!("~{service}")).unwrap_or_default())
    });
    let valid = (TOKEN, 0..=999_999_999_999_u64, TOKEN, proptest::collection::vec(choice, 0..60)).prop_map(
        |(id, time, revision, choices)| format!("1.{id}.{time}.fi.{revision}.s{}", choices.concat()),
    );
    prop_oneof![valid, hostile()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn typed_text_arrives_unchanged(
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
        let rectifications: Vec<_> = pairs.iter().map(|(incorrect, correct)| Rectification { incorrect, correct }).collect();
        let letter = letter(&Request {
            texts: LetterTexts::built_in(language),
            rights: &rights,
            controller: controller.as_deref(),
            notice_title: &title,
            notice_date: None,
            name: &name,
            contact: &contact,
            identifier: &identifier,
            rectifications: &rectifications,
            details: &details,
            receipt: receipt(&record),
        });
        if rights.contains(&Right::WithdrawConsent) && receipt(&record).is_some() {
            prop_assert!(letter.body.contains(record.split('.').nth(1).expect("an id")));
        }
        let rectified = pairs.iter().flat_map(|(wrong, right)| [wrong, right]);
        let rectified = rectified.filter(|_| rights.contains(&Right::Rectification));
        for typed in [&name, &contact, &identifier, &details].into_iter().chain(rectified) {
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
            prop_assert_eq!(&fields[1].1, &trimmed(&letter.body));
        }
        for line in fields[1].1.split(['\r', '\n']) {
            prop_assert!(!line.ends_with(char::is_whitespace), "{line:?}");
        }
    }

    #[test]
    fn any_link_is_plain_ascii(subject in hostile(), body in hostile(), address in hostile()) {
        for address in [address.as_str(), "o'neil+x=y%z?&@yhtiö.example.fi"] {
            let Some(link) = mailto(address, &subject, &body, "fallback") else { continue };
            let path_and_query = link.href.strip_prefix("mailto:").expect("a mail link");
            let plain =
                |character: char| character.is_ascii_alphanumeric() || "-._~%?&=@():'".contains(character);
            prop_assert!(path_and_query.chars().all(plain));
            prop_assert!(link.href.len() <= MAX_MAIL_LINK);
            let (parsed, fields) = parse(&link.href);
            prop_assert_eq!(parsed, address);
            for (name, value) in fields {
                match name.as_str() {
                    "subject" => prop_assert!(!value.contains(char::is_control)),
                    "body" if link.shortened => prop_assert_eq!(value, "fallback"),
                    "body" => prop_assert_eq!(value, trimmed(&body)),
                    other => prop_assert!(false, "{other}"),
                }
            }
        }
    }
}
