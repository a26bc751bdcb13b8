use crate::Letter;
use crate::lines::crlf;
use base64ct::{Base64, Encoding};
use seloste_notice::valid_email;

/// The most octets of text in one encoded word: with `=?utf-8?B?` and `?=` it then takes 64 characters of the 75 that
/// it may (RFC 2047 section 2), and 73 of the line's 76 after the name of the field.
const IN_WORD: usize = 39;
/// The longest subject that is left as it is: with the field's name it fits a line of 78 characters (RFC 5322 section
/// 2.1.1), so that nothing need be folded.
const IN_SUBJECT: usize = 69;
/// The octets that make a full line of base64: 76 characters (RFC 2045 section 6.8).
const IN_LINE: usize = 57;

/// The letter as a draft of a message (RFC 5322, RFC 2045): a file that mail programs open to be sent. `X-Unsent` has
/// it open for editing where a program knows that field. It has no `Date`, `From` or `Message-ID`: those are for the
/// program that sends it.
///
/// `to` is left out unless it is one valid address. A local part or a domain outside ASCII stands there in UTF-8 as it
/// is (RFC 6532): there is no other way to write such a local part.
pub fn eml(to: Option<&str>, letter: &Letter) -> String {
    let mut draft = String::from("X-Unsent: 1\r\n");
    // An address with `=?` is valid, but some programs would take it for an encoded word and read another from it.
    if let Some(to) = to.filter(|to| valid_email(to) && !to.contains("=?")) {
        draft.push_str("To: ");
        draft.push_str(to);
        draft.push_str("\r\n");
    }
    draft.push_str("Subject: ");
    write_subject(&letter.subject, &mut draft);
    draft.push_str(
        "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n",
    );
    for line in crlf(&letter.body).as_bytes().chunks(IN_LINE) {
        draft.push_str(&Base64::encode_string(line));
        draft.push_str("\r\n");
    }
    draft
}

/// The subject without control characters: as it is where it is plain and short, else in encoded words (RFC 2047), one
/// a line, split between characters.
fn write_subject(subject: &str, draft: &mut String) {
    // A line break would start another field, or the body.
    let mut rest: &str = &subject.chars().filter(|character| !character.is_control()).collect::<String>();
    if rest.is_ascii() && rest.len() <= IN_SUBJECT && rest.trim() == rest && !rest.contains("=?") {
        draft.push_str(rest);
        return;
    }
    let mut before = "=?utf-8?B?";
    while !rest.is_empty() {
        let (word, after) = rest.split_at_checked(rest.floor_char_boundary(IN_WORD)).unwrap_or((rest, ""));
        draft.push_str(before);
        draft.push_str(&Base64::encode_string(word.as_bytes()));
        draft.push_str("?=");
        before = "\r\n =?utf-8?B?";
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use seloste_notice::Language;

    fn draft(to: Option<&str>, subject: &str, body: &str) -> String {
        eml(to, &Letter { language: Language::Fi, subject: subject.to_owned(), body: body.to_owned() })
    }

    #[test]
    fn a_draft_to_the_octet() {
        assert_eq!(
            draft(
                Some("a@b.fi"),
                "Pyyntö: tietojen saaminen ja siirtäminen (15, 20)",
                "Hyvä vastaanottaja\n€\n"
            ),
            "X-Unsent: 1\r\n\
             To: a@b.fi\r\n\
             Subject: =?utf-8?B?UHl5bnTDtjogdGlldG9qZW4gc2FhbWluZW4gamEgc2lpcnTDpG1p?=\r\n \
             =?utf-8?B?bmVuICgxNSwgMjAp?=\r\n\
             MIME-Version: 1.0\r\n\
             Content-Type: text/plain; charset=utf-8\r\n\
             Content-Transfer-Encoding: base64\r\n\
             \r\n\
             SHl2w6QgdmFzdGFhbm90dGFqYQ0K4oKsDQo=\r\n"
        );
    }

    #[test]
    fn a_plain_subject_stays_readable() {
        assert!(
            draft(None, "Request for access to my personal data (Article 15)", "")
                .contains("\r\nSubject: Request for access to my personal data (Article 15)\r\n")
        );
        for subject in ["=?utf-8?B?w6Q=?=", " a", "a ", "ä", &"a".repeat(IN_SUBJECT + 1)] {
            assert!(draft(None, subject, "").contains("\r\nSubject: =?utf-8?B?"), "{subject:?}");
        }
    }

    #[test]
    fn only_one_valid_address_is_written() {
        assert!(draft(Some("käyttäjä@yhtiö.fi"), "s", "b").contains("\r\nTo: käyttäjä@yhtiö.fi\r\n"));
        for to in ["", "a@b.fi, c@d.fi", "a@b.fi\r\nBcc: c@d.fi", "<a@b.fi>", "=?utf-8?B?w6Q=?=@b.fi"] {
            assert!(!draft(Some(to), "s", "b").contains("To:"), "{to:?}");
        }
        assert!(!draft(None, "s", "b").contains("To:"));
    }
}
