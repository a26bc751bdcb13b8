use crate::lines::lines;
use seloste_notice::valid_email;

/// The longest mail link, in characters: common set-ups silently open nothing near 2,000.
pub const MAX_MAIL_LINK: usize = 1_900;

/// A `mailto` address for a link (RFC 6068).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailLink {
    /// The address, at most [`MAX_MAIL_LINK`] characters, all of them ASCII.
    pub href: String,
    /// Whether the link carries the stand-in instead of the text: the person has to paste the text, and is to be told
    /// so.
    pub shortened: bool,
}

/// A mail link to one address with a subject and a body. `stand_in` takes the body's place where the whole would be
/// longer than [`MAX_MAIL_LINK`] or would not survive a mail program. Nothing without a valid address.
pub fn mailto(address: &str, subject: &str, body: &str, stand_in: &str) -> Option<MailLink> {
    if !valid_email(address) {
        return None;
    }
    // Control characters have no place in a header field (RFC 5322 section 2.2), and a line break there would start
    // another field.
    let subject: String = subject.chars().filter(|character| !character.is_control()).collect();
    // Tab and line breaks aside, what mail programs make of a control character is anyone's guess; many end the text
    // at NUL. Such a text is pasted.
    let pasted = body.chars().any(|character| character.is_control() && !"\t\r\n".contains(character));
    let whole = (!pasted).then(|| link(address, &subject, body)).flatten();
    Some(match whole {
        Some(href) => MailLink { href, shortened: false },
        None => MailLink {
            href: link(address, &subject, stand_in)
                .or_else(|| link(address, "", stand_in))
                .or_else(|| link(address, "", ""))
                .unwrap_or_default(),
            shortened: true,
        },
    })
}

/// The link, unless it is too long.
fn link(address: &str, subject: &str, body: &str) -> Option<String> {
    // Each character takes at least one in the link: no need to encode what cannot fit.
    if body.len() > MAX_MAIL_LINK || subject.len() > MAX_MAIL_LINK {
        return None;
    }
    let mut link = String::from("mailto:");
    // The validated address has one `@` between local part and domain; RFC 6068 section 2 leaves that one bare. A
    // domain outside ASCII is percent-encoded UTF-8 (section 5).
    let (local, domain) = address.rsplit_once('@')?;
    encode(local, &mut link);
    link.push('@');
    encode(domain, &mut link);
    let mut separator = '?';
    for (field, text) in [("subject=", subject), ("body=", body)] {
        if !text.is_empty() {
            link.push(separator);
            link.push_str(field);
            encode_lines(text, &mut link);
            separator = '&';
        }
    }
    (link.len() <= MAX_MAIL_LINK).then_some(link)
}

/// Encodes a text whose line breaks, however they are written, become CRLF (RFC 6068 section 5).
fn encode_lines(text: &str, link: &mut String) {
    for (number, line) in lines(text).enumerate() {
        if number > 0 {
            link.push_str("%0D%0A");
        }
        encode(line, link);
    }
}

/// Percent-encodes the UTF-8 bytes of all but the unreserved characters (RFC 3986 sections 2.1 and 2.3).
fn encode(text: &str, link: &mut String) {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            link.push(char::from(byte));
        } else {
            link.push('%');
            for half in [byte >> 4, byte & 15] {
                link.extend(DIGITS.get(usize::from(half)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(address: &str, subject: &str, body: &str) -> String {
        let link = mailto(address, subject, body, "stand-in").unwrap();
        assert!(!link.shortened);
        link.href
    }

    #[test]
    fn only_unreserved_characters_stay() {
        assert_eq!(
            whole("a@b.fi", "A&B;C=D?E#F/G[H]I%J", "1+1 = \"2\" ~ä€𝄞"),
            "mailto:a@b.fi?subject=A%26B%3BC%3DD%3FE%23F%2FG%5BH%5DI%25J\
             &body=1%2B1%20%3D%20%222%22%20~%C3%A4%E2%82%AC%F0%9D%84%9E"
        );
    }

    #[test]
    fn every_line_break_becomes_crlf() {
        assert_eq!(
            whole("a@b.fi", "s", "1\n2\r\n3\r4\n\n5\r\r\n6\n\r7"),
            "mailto:a@b.fi?subject=s&body=1%0D%0A2%0D%0A3%0D%0A4%0D%0A%0D%0A5%0D%0A%0D%0A6%0D%0A%0D%0A7"
        );
    }

    #[test]
    fn a_header_cannot_be_injected() {
        assert_eq!(
            whole("a@b.fi", "s\r\nBcc: c@d.fi\u{85}", "b"),
            "mailto:a@b.fi?subject=sBcc%3A%20c%40d.fi&body=b"
        );
        for address in ["a@b.fi?bcc=c@d.fi", "a@b.fi,c@d.fi", "a@b.fi\r\nBcc: c@d.fi", "a@b.fi&cc=c@d.fi", ""]
        {
            assert_eq!(mailto(address, "s", "b", "stand-in"), None, "{address:?}");
        }
    }

    #[test]
    fn addresses_are_encoded() {
        assert_eq!(
            whole("o'neil+x%y&z=1?@b.fi", "s", "b"),
            "mailto:o%27neil%2Bx%25y%26z%3D1%3F@b.fi?subject=s&body=b"
        );
        assert_eq!(whole("ä@yhtiö.fi", "s", "b"), "mailto:%C3%A4@yhti%C3%B6.fi?subject=s&body=b");
    }

    #[test]
    fn the_limit_is_kept_to_the_character() {
        let fixed = "mailto:a@b.fi?subject=s&body=".len();
        let fits = "x".repeat(MAX_MAIL_LINK - fixed);
        assert_eq!(whole("a@b.fi", "s", &fits).len(), MAX_MAIL_LINK);
        assert_eq!(
            mailto("a@b.fi", "s", &(fits + "x"), "Paste it here."),
            Some(MailLink {
                href: "mailto:a@b.fi?subject=s&body=Paste%20it%20here.".to_owned(),
                shortened: true
            })
        );
    }

    #[test]
    fn a_subject_that_does_not_fit_is_left_to_the_person_too() {
        let link = mailto("a@b.fi", &"ä".repeat(1_000), "b", "Paste").unwrap();
        assert_eq!(link, MailLink { href: "mailto:a@b.fi?body=Paste".to_owned(), shortened: true });
        let link = mailto("a@b.fi", "s", "b\0", &"x".repeat(2_000)).unwrap();
        assert_eq!(link, MailLink { href: "mailto:a@b.fi".to_owned(), shortened: true });
    }
}
