//! E-mail addresses with the domain in ASCII. Several mail programs cannot write to an address with another
//! domain: they put the whole address into an encoded word.

use std::borrow::Cow;

use seloste_notice::is_valid_email;
use url::Host;

/// Converts the domain of an e-mail address to ASCII (RFC 5890, section 2.3.2.1) as browsers do. An address
/// without ASCII form is returned unchanged; a local part has none.
pub fn ascii_email(address: &str) -> Cow<'_, str> {
    match converted(address).filter(|converted| is_valid_email(converted)) {
        Some(converted) => Cow::Owned(converted),
        None => Cow::Borrowed(address),
    }
}

/// Converts the domains of a `mailto:` URL to ASCII, as [`ascii_email`] does. Other URLs are returned
/// unchanged.
pub fn ascii_mail_url(url: &str) -> Cow<'_, str> {
    const SCHEME: &str = "mailto:";
    let (scheme, rest) = url.split_at_checked(SCHEME.len()).unwrap_or_default();
    if !scheme.eq_ignore_ascii_case(SCHEME) {
        return Cow::Borrowed(url);
    }
    let end = rest.find(['?', '#']).unwrap_or(rest.len());
    let (addresses, fields) = rest.split_at(end);
    let addresses: Vec<Cow<'_, str>> = addresses
        .split(',')
        .map(|address| converted(address).map_or(Cow::Borrowed(address), Cow::Owned))
        .collect();
    if addresses.iter().all(|address| matches!(address, Cow::Borrowed(_))) {
        return Cow::Borrowed(url);
    }
    Cow::Owned([scheme, &addresses.join(","), fields].concat())
}

/// Returns the address with its domain in ASCII; `None` if the domain is in ASCII already or has no ASCII
/// form.
fn converted(address: &str) -> Option<String> {
    let (local, domain) = address.rsplit_once('@')?;
    // In a URL, the domain may be percent-encoded UTF-8 (RFC 6068, section 5).
    if domain.is_ascii() && !domain.contains('%') {
        return None;
    }
    match Host::parse(domain).ok()? {
        Host::Domain(ascii) => Some([local, "@", &ascii].concat()),
        Host::Ipv4(_) | Host::Ipv6(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domain_becomes_ascii() {
        for (address, expected) in [
            ("tiedot@yhtiö.fi", "tiedot@xn--yhti-8qa.fi"),
            ("tiedot@YHTIÖ.fi", "tiedot@xn--yhti-8qa.fi"),
            ("tiedot@yhtio\u{308}.fi", "tiedot@xn--yhti-8qa.fi"),
            ("käyttäjä@yhtiö.fi", "käyttäjä@xn--yhti-8qa.fi"),
            ("a@例え.テスト", "a@xn--r8jz45g.xn--zckzah"),
        ] {
            assert_eq!(ascii_email(address), expected);
        }
    }

    #[test]
    fn other_addresses_are_unchanged() {
        for address in ["Tiedot@Yhtio.fi", "o'neil+x@example.fi", "käyttäjä@example.fi", "yhtiö.fi", "a@", ""]
        {
            assert_eq!(ascii_email(address), address);
        }
    }

    #[test]
    fn only_addresses_of_a_mail_url_are_converted() {
        for (url, expected) in [
            ("mailto:a@yhtiö.fi", "mailto:a@xn--yhti-8qa.fi"),
            ("MAILTO:a@yhtiö.fi", "MAILTO:a@xn--yhti-8qa.fi"),
            ("mailto:a@yhti%C3%B6.fi?subject=ä@ö.fi", "mailto:a@xn--yhti-8qa.fi?subject=ä@ö.fi"),
            (
                "mailto:a@yhtiö.fi,b@example.fi,c@yhtiö.fi",
                "mailto:a@xn--yhti-8qa.fi,b@example.fi,c@xn--yhti-8qa.fi",
            ),
            ("mailto:%C3%A4@yhtiö.fi", "mailto:%C3%A4@xn--yhti-8qa.fi"),
        ] {
            assert_eq!(ascii_mail_url(url), expected);
        }
        for url in [
            "mailto:a@example.fi?body=ä",
            "mailto:",
            "mailto:a@ö ö.fi",
            "mailto:?to=a@yhtiö.fi",
            "https://yhtiö.fi/@yhtiö.fi",
            "/ö@yhtiö.fi",
            "ä",
            "",
        ] {
            assert_eq!(ascii_mail_url(url), url);
        }
    }
}
