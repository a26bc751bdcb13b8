use seloste_notice::is_valid_email;

use crate::line_breaks::to_mail_text;
use crate::markup::looks_like_markup;

/// Maximum length of a mail link in characters. Near 2,000, some common programs open nothing and report no
/// error.
pub const MAX_MAIL_LINK: usize = 1_900;

/// Characters that stay unencoded in an address besides letters and digits: unreserved ones (RFC 3986 section
/// 2.3), and `'` because aerc does not decode addresses.
const PLAIN_IN_ADDRESS: &[u8] = b"-._~'";
/// Characters that stay unencoded in subject and body besides letters and digits. RFC 6068 section 2 allows
/// more, but `xdg-email` passes the fields to Thunderbird as a list with commas and quotation marks, and
/// other programs separate fields at `;` or take `+` for a space.
const PLAIN_IN_FIELDS: &[u8] = b"-._~():@";

/// A `mailto:` URI (RFC 6068).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailLink {
    /// The URI: ASCII, at most [`MAX_MAIL_LINK`] characters.
    pub href: String,
    /// True if the link contains the fallback instead of the text. The person must be told to paste the text.
    pub shortened: bool,
    /// True if the text contains what some programs take for HTML and drop. The person should rather send the
    /// text in another way.
    pub has_markup: bool,
}

/// Creates a mail link with a subject and a body. White space at the ends of lines is omitted. `fallback`
/// replaces the body if the link would be longer than [`MAX_MAIL_LINK`] or the body contains control
/// characters. `None` if the address is invalid.
pub fn mailto(address: &str, subject: &str, body: &str, fallback: &str) -> Option<MailLink> {
    if !is_valid_email(address) {
        return None;
    }
    // Control characters are not allowed in a header field (RFC 5322 section 2.2), and a line break would
    // start another field.
    let subject: String = subject.chars().filter(|character| !character.is_control()).collect();
    // Mail programs treat control characters other than tab and line breaks differently; many cut the text at
    // NUL. Such a text has to be pasted.
    let must_paste =
        body.chars().any(|character| character.is_control() && !matches!(character, '\t' | '\r' | '\n'));
    let complete = (!must_paste).then(|| link(address, &subject, &to_mail_text(body))).flatten();
    Some(match complete {
        Some(href) => MailLink { href, shortened: false, has_markup: looks_like_markup(body) },
        None => MailLink {
            href: link(address, &subject, fallback)
                .or_else(|| link(address, "", fallback))
                .or_else(|| link(address, "", ""))
                .unwrap_or_default(),
            shortened: true,
            has_markup: false,
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
    percent_encode(local, PLAIN_IN_ADDRESS, &mut link);
    link.push('@');
    percent_encode(domain, PLAIN_IN_ADDRESS, &mut link);
    if !subject.is_empty() {
        link.push_str("?subject=");
        percent_encode(subject, PLAIN_IN_FIELDS, &mut link);
    }
    if !body.is_empty() {
        link.push_str(if subject.is_empty() { "?body=" } else { "&body=" });
        percent_encode(body, PLAIN_IN_FIELDS, &mut link);
    }
    (link.len() <= MAX_MAIL_LINK).then_some(link)
}

/// Percent-encodes all characters (RFC 3986 section 2.1) except letters, digits and those in `plain`.
fn percent_encode(text: &str, plain: &[u8], link: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || plain.contains(&byte) {
            link.push(char::from(byte));
        } else {
            link.push('%');
            for nibble in [byte >> 4, byte & 15] {
                link.extend(DIGITS.get(usize::from(nibble)).map(|digit| char::from(*digit)));
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
    fn only_harmless_characters_are_unencoded() {
        assert_eq!(
            complete_link("a@b.fi", "A&B;C=D?E#F/G[H]I%J", "1+1 = \"2\" ~ä€𝄞"),
            "mailto:a@b.fi?subject=A%26B%3BC%3DD%3FE%23F%2FG%5BH%5DI%25J\
             &body=1%2B1%20%3D%20%222%22%20~%C3%A4%E2%82%AC%F0%9D%84%9E"
        );
        assert_eq!(
            complete_link("a@b.fi", "(1): a@b", "(2): a@b, 'c' $d! *e*;"),
            "mailto:a@b.fi?subject=(1):%20a@b&body=(2):%20a@b%2C%20%27c%27%20%24d%21%20%2Ae%2A%3B"
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
            "mailto:a@b.fi?subject=sBcc:%20c@d.fi&body=b"
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
            "mailto:o'neil%2Bx%25y%26z%3D1%3F@b.fi?subject=s&body=b"
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
                shortened: true,
                has_markup: false,
            })
        );
    }

    #[test]
    fn white_space_at_line_ends_is_omitted() {
        assert_eq!(
            complete_link("a@b.fi", "s", " a \t\n \r\nb\u{a0}\n\n"),
            "mailto:a@b.fi?subject=s&body=%20a%0D%0A%0D%0Ab%0D%0A%0D%0A"
        );
        assert_eq!(complete_link("a@b.fi", "s", &format!("a{}", " ".repeat(MAX_MAIL_LINK))).len(), 30);
    }

    #[test]
    fn text_like_html_is_reported() {
        for (body, has_markup) in [("a < b & c", false), ("<jane@example.org>", true), ("<b>\0", false)] {
            let link = mailto("a@b.fi", "s", body, "fallback").unwrap();
            assert_eq!(link.has_markup, has_markup, "{body}");
        }
    }

    #[test]
    fn subject_that_does_not_fit_is_omitted() {
        let link = mailto("a@b.fi", &"ä".repeat(1_000), "b", "Paste").unwrap();
        assert_eq!((link.href.as_str(), link.shortened), ("mailto:a@b.fi?body=Paste", true));
        let link = mailto("a@b.fi", "s", "b\0", &"x".repeat(2_000)).unwrap();
        assert_eq!((link.href.as_str(), link.shortened), ("mailto:a@b.fi", true));
    }
}
