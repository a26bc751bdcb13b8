use seloste_notice::is_valid_email;

use crate::Letter;
use crate::line_breaks::to_mail_text;

/// Maximum number of text octets in an encoded word. With `=?utf-8?B?` and `?=` the word then has 64 of the
/// allowed 75 characters (RFC 2047 section 2), and the first line, with the field name, 73 of the allowed 76.
const MAX_ENCODED_WORD_BYTES: usize = 39;
/// Maximum length of a subject that is written unencoded: with the field name it fits into a line of 78
/// characters (RFC 5322 section 2.1.1) and needs no folding.
const MAX_PLAIN_SUBJECT_LENGTH: usize = 69;
/// Number of octets in a full base64 line of 76 characters (RFC 2045 section 6.8).
const BYTES_PER_LINE: usize = 57;

/// Writes a letter as a mail draft (RFC 5322, RFC 2045), a file that mail programs open. `X-Unsent` makes
/// programs that know this field open it for editing. `Date`, `From` and `Message-ID` are omitted: the
/// sending program adds them. White space at the ends of lines is omitted.
///
/// `to` is omitted unless it is one valid address. Non-ASCII addresses are written as UTF-8 (RFC 6532),
/// because there is no other encoding for a local part.
pub fn mail_draft(to: Option<&str>, letter: &Letter) -> String {
    let mut draft = String::from("X-Unsent: 1\r\n");
    // An address with `=?` is valid, but some programs would decode it as an encoded word into another
    // address.
    if let Some(to) = to.filter(|to| is_valid_email(to) && !starts_encoded_word(to)) {
        draft.push_str("To: ");
        draft.push_str(to);
        draft.push_str("\r\n");
    }
    draft.push_str("Subject: ");
    push_subject(&letter.subject, &mut draft);
    draft.push_str(
        "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n",
    );
    for line in to_mail_text(&letter.body).as_bytes().chunks(BYTES_PER_LINE) {
        push_base64(line, &mut draft);
        draft.push_str("\r\n");
    }
    draft
}

/// Appends the subject without control characters. A short ASCII subject is written unencoded, any other as
/// encoded words (RFC 2047), one per line, split between characters.
fn push_subject(subject: &str, draft: &mut String) {
    // A line break would start another header field or the body.
    let mut rest: &str = &subject.chars().filter(|character| !character.is_control()).collect::<String>();
    if rest.is_ascii()
        && rest.len() <= MAX_PLAIN_SUBJECT_LENGTH
        && rest.trim() == rest
        && !starts_encoded_word(rest)
    {
        draft.push_str(rest);
        return;
    }
    let mut before = "=?utf-8?B?";
    while !rest.is_empty() {
        let (word, after) =
            rest.split_at_checked(rest.floor_char_boundary(MAX_ENCODED_WORD_BYTES)).unwrap_or((rest, ""));
        draft.push_str(before);
        push_base64(word.as_bytes(), draft);
        draft.push_str("?=");
        before = "\r\n =?utf-8?B?";
        rest = after;
    }
}

/// Returns true if programs may take a part of the text for an encoded word.
fn starts_encoded_word(text: &str) -> bool {
    // The search for a string in a string would add bytes to the widget.
    text.as_bytes().windows(2).any(|pair| pair == b"=?")
}

/// Appends octets as base64 with padding (RFC 4648 section 4).
fn push_base64(octets: &[u8], draft: &mut String) {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for group in octets.chunks(3) {
        let octet = |at: usize| group.get(at).copied().map_or(0, u32::from);
        let bits = octet(0) << 16 | octet(1) << 8 | octet(2);
        for at in 0..4 {
            let digit = DIGITS.get((bits >> (18 - 6 * at) & 63) as usize).filter(|_| at <= group.len());
            draft.push(digit.map_or('=', |digit| char::from(*digit)));
        }
    }
}

#[cfg(test)]
mod tests {
    use seloste_notice::Language;

    use super::*;
    use crate::LetterTexts;

    fn draft(to: Option<&str>, subject: &str, body: &str) -> String {
        mail_draft(
            to,
            &Letter {
                texts: LetterTexts::built_in(Language::Fi),
                subject: subject.to_owned(),
                body: body.to_owned(),
            },
        )
    }

    #[test]
    fn draft_has_exact_bytes() {
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
    fn plain_subject_is_not_encoded() {
        assert!(
            draft(None, "Request for access to my personal data (Article 15)", "")
                .contains("\r\nSubject: Request for access to my personal data (Article 15)\r\n")
        );
        for subject in ["=?utf-8?B?w6Q=?=", " a", "a ", "ä", &"a".repeat(MAX_PLAIN_SUBJECT_LENGTH + 1)] {
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
