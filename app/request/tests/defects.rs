//! Known defects of other request generators, one test for each that concerns letters and links
//! (docs/requests.md).

#![allow(clippy::expect_used, reason = "a test helper fails by panicking")]

mod common;

use common::{is_latin, parse, request};
use seloste_notice::{Language, Right};
use seloste_request::{
    MAX_MAIL_LINK, Rectification, Request, SentRequest, letter, mail_draft, mailto, reminder, text_file,
};

const ADDRESS: &str = "tietosuoja@example.fi";

/// Returns the texts of letters with `typed` in their fields, as parsed back from link, mail draft and text
/// file.
fn parsed_texts(typed: &str) -> Vec<String> {
    let mut out = Vec::new();
    for language in Language::ALL {
        let request = Request {
            controller: None,
            notice_date: None,
            name: typed,
            contact: "",
            rectifications: &[Rectification { incorrect: typed, correct: "" }],
            details: typed,
            ..request(language, &[Right::Rectification])
        };
        for letter in [letter(&request), reminder(&request, &SentRequest::default())] {
            let link = letter.mail_link(ADDRESS).expect("a valid address");
            if is_latin(language) {
                assert!(!link.shortened);
                out.push(parse(&link.href).1[1].1.clone());
            }
            out.push(text_file(None, &letter));
            let draft = mail_draft(None, &letter);
            let draft = mail_parser::MessageParser::default().parse(&draft).expect("a message");
            out.push(draft.body_text(0).expect("a text").into_owned());
            out.push(letter.body);
        }
    }
    out
}

fn assert_unchanged(typed: &str) {
    for text in parsed_texts(typed) {
        // Name, incorrect data and details.
        assert_eq!(text.matches(typed).count(), 3, "{typed}: {text}");
    }
}

#[test]
fn defect_1_link_too_long_to_open() {
    let details = "ä".repeat(2_000);
    for language in Language::ALL {
        let letter = letter(&Request { details: &details, ..request(language, &[Right::Access]) });
        let link = letter.mail_link(ADDRESS).expect("a valid address");
        assert!(link.href.len() <= MAX_MAIL_LINK);
        // The text is not cut: the link contains one line instead and says so.
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
fn defect_3_recipient_that_adds_others() {
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
        assert!(!mail_draft(Some(recipient), &letter).contains("d.fi"), "{recipient}");
        assert!(!text_file(Some(recipient), &letter).contains("d.fi"), "{recipient}");
    }
    // A valid address that looks like a header field is still one address.
    let link = mailto("a?bcc=c&cc=d@b.fi", "s", "b", "").expect("a valid address");
    let (address, fields) = parse(&link.href);
    assert_eq!(address, "a?bcc=c&cc=d@b.fi");
    assert_eq!(fields.len(), 2);
}

#[test]
fn defect_4_percent_sign() {
    assert_unchanged("50 % %zz %0D%0A %u20AC %");
}

#[test]
fn defect_5_angle_brackets() {
    assert_unchanged("Jane <jane@example.org>, a < b, &lt;b&gt;");
}

#[test]
fn defect_6_placeholders() {
    assert_unchanged("$& $1 $$ {name} ${name} {0} %s");
}
