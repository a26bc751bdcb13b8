use seloste_notice::is_valid_email;

use crate::line_breaks::split_lines;

/// Maximum length of a mail link in characters. Near 2,000, some common programs open nothing and report no
/// error.
pub const MAX_MAIL_LINK: usize = 1_900;

/// A `mailto:` URI (RFC 6068).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailLink {
    /// The URI: ASCII, at most [`MAX_MAIL_LINK`] characters.
    pub href: String,
    /// True if the link contains the fallback instead of the text. The person must be told to paste the text.
    pub shortened: bool,
}

/// Creates a mail link with a subject and a body. `fallback` replaces the body if the link would be longer
/// than [`MAX_MAIL_LINK`] or the body contains control characters. `None` if the address is invalid.
pub fn mailto(address: &str, subject: &str, body: &str, fallback: &str) -> Option<MailLink> {
    if !is_valid_email(address) {
        return None;
    }
    // Control characters are not allowed in a header field (RFC 5322 section 2.2), and a line break would
    // start another field.
    let subject: String = subject.chars().filter(|character| !character.is_control()).collect();
    // Mail programs treat control characters other than tab and line breaks differently; many cut the text at
    // NUL. Such a text has to be pasted.
    let must_paste = body.chars().any(|character| character.is_control() && !"\t\r\n".contains(character));
    let complete = (!must_paste).then(|| link(address, &subject, body)).flatten();
    Some(match complete {
        Some(href) => MailLink { href, shortened: false },
        None => MailLink {
            href: link(address, &subject, fallback)
                .or_else(|| link(address, "", fallback))
                .or_else(|| link(address, "", ""))
                .unwrap_or_default(),
            shortened: true,
        },
    })
}

/// Returns the link, unless it is too long.
fn link(address: &str, subject: &str, body: &str) -> Option<String> {
    // Encoding never shortens a text, so a text that is too long need not be encoded.
    if body.len() > MAX_MAIL_LINK || subject.len() > MAX_MAIL_LINK {
        return None;
    }
    let mut link = String::from("mailto:");
    // The `@` between local part and domain stays unencoded (RFC 6068 section 2). A non-ASCII domain is
    // percent-encoded UTF-8 (section 5).
    let (local, domain) = address.rsplit_once('@')?;
    percent_encode(local, &mut link);
    link.push('@');
    percent_encode(domain, &mut link);
    let mut separator = '?';
    for (field, text) in [("subject=", subject), ("body=", body)] {
        if !text.is_empty() {
            link.push(separator);
            link.push_str(field);
            percent_encode_lines(text, &mut link);
            separator = '&';
        }
    }
    (link.len() <= MAX_MAIL_LINK).then_some(link)
}

/// Percent-encodes a text and converts its line breaks to CRLF (RFC 6068 section 5).
fn percent_encode_lines(text: &str, link: &mut String) {
    for (number, line) in split_lines(text).enumerate() {
        if number > 0 {
            link.push_str("%0D%0A");
        }
        percent_encode(line, link);
    }
}

/// Percent-encodes all characters except unreserved ones (RFC 3986 sections 2.1 and 2.3).
fn percent_encode(text: &str, link: &mut String) {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            link.push(char::from(byte));
        } else {
            link.push('%');
            for nibble in [byte >> 4, byte & 15] {
                link.extend(DIGITS.get(usize::from(nibble)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complete_link(address: &str, subject: &str, body: &str) -> String {
        let link = mailto(address, subject, body, "fallback").unwrap();
        assert!(!link.shortened);
        link.href
    }

    #[test]
    fn only_unreserved_characters_are_unencoded() {
        assert_eq!(
            complete_link("a@b.fi", "A&B;C=D?E#F/G[H]I%J", "1+1 = \"2\" ~ä€𝄞"),
            "mailto:a@b.fi?subject=A%26B%3BC%3DD%3FE%23F%2FG%5BH%5DI%25J\
             &body=1%2B1%20%3D%20%222%22%20~%C3%A4%E2%82%AC%F0%9D%84%9E"
        );
    }

    #[test]
    fn line_breaks_become_crlf() {
        assert_eq!(
            complete_link("a@b.fi", "s", "1\n2\r\n3\r4\n\n5\r\r\n6\n\r7"),
            "mailto:a@b.fi?subject=s&body=1%0D%0A2%0D%0A3%0D%0A4%0D%0A%0D%0A5%0D%0A%0D%0A6%0D%0A%0D%0A7"
        );
    }

    #[test]
    fn header_fields_cannot_be_injected() {
        assert_eq!(
            complete_link("a@b.fi", "s\r\nBcc: c@d.fi\u{85}", "b"),
            "mailto:a@b.fi?subject=sBcc%3A%20c%40d.fi&body=b"
        );
        for address in ["a@b.fi?bcc=c@d.fi", "a@b.fi,c@d.fi", "a@b.fi\r\nBcc: c@d.fi", "a@b.fi&cc=c@d.fi", ""]
        {
            assert_eq!(mailto(address, "s", "b", "fallback"), None, "{address:?}");
        }
    }

    #[test]
    fn addresses_are_encoded() {
        assert_eq!(
            complete_link("o'neil+x%y&z=1?@b.fi", "s", "b"),
            "mailto:o%27neil%2Bx%25y%26z%3D1%3F@b.fi?subject=s&body=b"
        );
        assert_eq!(complete_link("ä@yhtiö.fi", "s", "b"), "mailto:%C3%A4@yhti%C3%B6.fi?subject=s&body=b");
    }

    #[test]
    fn link_has_at_most_the_maximum_length() {
        let fixed = "mailto:a@b.fi?subject=s&body=".len();
        let fits = "x".repeat(MAX_MAIL_LINK - fixed);
        assert_eq!(complete_link("a@b.fi", "s", &fits).len(), MAX_MAIL_LINK);
        assert_eq!(
            mailto("a@b.fi", "s", &(fits + "x"), "Paste it here."),
            Some(MailLink {
                href: "mailto:a@b.fi?subject=s&body=Paste%20it%20here.".to_owned(),
                shortened: true
            })
        );
    }

    #[test]
    fn subject_that_does_not_fit_is_omitted() {
        let link = mailto("a@b.fi", &"ä".repeat(1_000), "b", "Paste").unwrap();
        assert_eq!(link, MailLink { href: "mailto:a@b.fi?body=Paste".to_owned(), shortened: true });
        let link = mailto("a@b.fi", "s", "b\0", &"x".repeat(2_000)).unwrap();
        assert_eq!(link, MailLink { href: "mailto:a@b.fi".to_owned(), shortened: true });
    }
}
