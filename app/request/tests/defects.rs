//! Defects of other writers of requests, each held off by a test: of those that concern letters and their links, all.

#![allow(clippy::expect_used, reason = "a test helper fails by panicking")]

mod common;

use common::{parse, request};
use seloste_notice::{Language, Right};
use seloste_request::{
    Correction, Earlier, MAX_MAIL_LINK, Request, eml, letter, mailto, reminder, text_file,
};

const ADDRESS: &str = "tietosuoja@example.fi";

/// The text of a letter with something typed in its fields, as it comes out of its link, its draft and its file.
fn ways(typed: &str) -> Vec<String> {
    let mut out = Vec::new();
    for language in Language::ALL {
        let request = Request {
            controller: None,
            notice_date: None,
            name: typed,
            contact: "",
            corrections: &[Correction { wrong: typed, right: "" }],
            details: typed,
            ..request(language, &[Right::Rectification])
        };
        for letter in [letter(&request), reminder(&request, &Earlier::default())] {
            let link = letter.mail_link(ADDRESS).expect("a valid address");
            assert!(!link.shortened);
            out.push(parse(&link.href).1[1].1.clone());
            out.push(text_file(None, &letter));
            let draft = eml(None, &letter);
            let draft = mail_parser::MessageParser::default().parse(&draft).expect("a message");
            out.push(draft.body_text(0).expect("a text").into_owned());
            out.push(letter.body);
        }
    }
    out
}

fn assert_unharmed(typed: &str) {
    for text in ways(typed) {
        // Name, what is wrong, and details.
        assert_eq!(text.matches(typed).count(), 3, "{typed}: {text}");
    }
}

#[test]
fn defect_1_a_link_too_long_to_open() {
    let details = "ä".repeat(2_000);
    for language in Language::ALL {
        let letter = letter(&Request { details: &details, ..request(language, &[Right::Access]) });
        let link = letter.mail_link(ADDRESS).expect("a valid address");
        assert!(link.href.len() <= MAX_MAIL_LINK);
        // Nothing is cut silently: the link says so, and carries one line.
        assert!(link.shortened);
        assert_eq!(parse(&link.href).1[1].1.lines().count(), 1);
    }
}

#[test]
fn defect_2_line_breaks_of_one_character() {
    let letter = letter(&Request { details: "1\n2\r3\r\n4", ..request(Language::Fi, &[Right::Access]) });
    let href = letter.mail_link(ADDRESS).expect("a valid address").href;
    assert!(href.contains("1%0D%0A2%0D%0A3%0D%0A4"), "{href}");
    assert_eq!(href.matches("%0A").count(), href.matches("%0D%0A").count());
    assert_eq!(href.matches("%0D").count(), href.matches("%0D%0A").count());
}

#[test]
fn defect_3_a_recipient_that_brings_others() {
    for recipient in [
        "a@b.fi?bcc=c@d.fi",
        "a@b.fi&bcc=c@d.fi",
        "a@b.fi,c@d.fi",
        "a@b.fi;c@d.fi",
        "a@b.fi%0D%0ABcc:c@d.fi",
        "a@b.fi\r\nBcc: c@d.fi",
    ] {
        let letter = letter(&request(Language::Fi, &[Right::Access]));
        assert_eq!(letter.mail_link(recipient), None, "{recipient}");
        assert!(!eml(Some(recipient), &letter).contains("d.fi"), "{recipient}");
        assert!(!text_file(Some(recipient), &letter).contains("d.fi"), "{recipient}");
    }
    // What is valid and looks like a field is one address all the same.
    let link = mailto("a?bcc=c&cc=d@b.fi", "s", "b", "").expect("a valid address");
    let (address, fields) = parse(&link.href);
    assert_eq!(address, "a?bcc=c&cc=d@b.fi");
    assert_eq!(fields.len(), 2);
}

#[test]
fn defect_4_a_percent_sign() {
    assert_unharmed("50 % %zz %0D%0A %u20AC %");
}

#[test]
fn defect_5_angle_brackets() {
    assert_unharmed("Jane <jane@example.org>, a < b, &lt;b&gt;");
}

#[test]
fn defect_6_placeholders() {
    assert_unharmed("$& $1 $$ {name} ${name} {0} %s");
}
