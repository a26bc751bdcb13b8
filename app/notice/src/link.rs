/// Reason for rejecting a URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// A scheme other than https, http, mailto or tel.
    Scheme,
    /// Empty, incomplete, or contains white space or control characters.
    Malformed,
}

/// Checks that a URL is safe as the target of a link: https, http, mailto, tel, a path or a fragment. Other
/// schemes, such as `javascript:` and `data:`, could run code in the visitor's browser.
///
/// # Errors
///
/// Returns the reason for rejecting the URL.
pub fn check_link(url: &str) -> Result<(), LinkError> {
    // Browsers remove tabs and line breaks from a URL before they parse its scheme.
    if url.is_empty() || url.chars().any(|character| character.is_control() || character.is_whitespace()) {
        return Err(LinkError::Malformed);
    }
    if url.starts_with("//") || url.starts_with("/\\") || url.starts_with('\\') {
        return Err(LinkError::Scheme);
    }
    let Some(colon) = url.find(':') else { return Ok(()) };
    if url.find(['/', '?', '#']).is_some_and(|first| first < colon) {
        return Ok(());
    }
    let scheme = url[..colon].to_ascii_lowercase();
    let rest = &url[colon + 1..];
    match scheme.as_str() {
        "https" | "http" if rest.starts_with("//") && rest.len() > 2 && !rest.starts_with("///") => Ok(()),
        "https" | "http" => Err(LinkError::Malformed),
        "mailto" | "tel" => Ok(()),
        _ => Err(LinkError::Scheme),
    }
}

/// Returns the origin of an https or http URL in lower case, without the default port of its scheme. Returns
/// `None` for paths, other schemes, and hosts that a content security policy cannot name.
///
/// A host in a policy consists of ASCII letters, digits, hyphens and dots (CSP Level 3, `host-source`), so
/// internationalized names must be in ASCII form (RFC 5891). URLs with user information are rejected, because
/// the part before `@` can be mistaken for the host.
pub fn origin(url: &str) -> Option<String> {
    origin_with_schemes(url, &[("https", 443), ("http", 80)])
}

/// Returns the origin of an https, http or wss URL in the form of [`origin`]. An https origin in a policy
/// does not allow WebSocket connections to its host (CSP Level 3, `scheme-part` match), so those have one of
/// their own.
pub fn contact_origin(url: &str) -> Option<String> {
    origin_with_schemes(url, &[("https", 443), ("http", 80), ("wss", 443)])
}

fn origin_with_schemes(url: &str, schemes: &[(&str, u16)]) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    let scheme = scheme.to_ascii_lowercase();
    let (_, own_port) = *schemes.iter().find(|(known, _)| *known == scheme)?;
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = match authority.split_once(':') {
        None => (authority, None),
        Some((host, port)) if port.chars().all(|digit| digit.is_ascii_digit()) => {
            (host, Some(port.parse::<u16>().ok().filter(|port| *port > 0)?))
        }
        Some(_) => return None,
    };
    if !is_valid_host(host) {
        return None;
    }
    let host = host.to_ascii_lowercase();
    Some(match port.filter(|port| *port != own_port) {
        Some(port) => format!("{scheme}://{host}:{port}"),
        None => format!("{scheme}://{host}"),
    })
}

/// Returns true for a host name in ASCII (RFC 1123, section 2.1): labels of letters, digits and hyphens,
/// separated by dots.
pub fn is_valid_host(host: &str) -> bool {
    host.len() <= 253
        && host.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && label.chars().all(|character| character.is_ascii_alphanumeric() || character == '-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_links_are_accepted() {
        for url in [
            "https://example.fi/",
            "http://example.fi?a:b",
            "mailto:a@b.fi",
            "tel:+358",
            "#rights",
            "/sv/",
            "a/b:c",
            "HTTPS://example.fi",
        ] {
            assert_eq!(check_link(url), Ok(()), "{url}");
        }
    }

    #[test]
    fn unsafe_links_are_rejected() {
        for url in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "//evil.example",
            "/\\evil.example",
            "java\tscript:alert(1)",
            "\u{1}javascript:x",
            "",
            " https://a.fi",
            "https:",
            "https://",
            "https:///a",
            "blob:x",
        ] {
            assert!(check_link(url).is_err(), "{url:?}");
        }
    }

    #[test]
    fn origins_are_normalized() {
        for (url, expected) in [
            ("https://Example.fi/a?b", "https://example.fi"),
            ("HTTPS://example.fi", "https://example.fi"),
            ("https://example.fi:443/", "https://example.fi"),
            ("http://example.fi:443/", "http://example.fi:443"),
            ("http://localhost:8080/x", "http://localhost:8080"),
            ("http://127.0.0.1:080/x", "http://127.0.0.1"),
            ("https://xn--4ca.fi?x", "https://xn--4ca.fi"),
            ("https://a.fi#https://b.fi", "https://a.fi"),
        ] {
            assert_eq!(origin(url).as_deref(), Some(expected), "{url}");
        }
    }

    #[test]
    fn websocket_origins_are_for_contacts_only() {
        assert_eq!(contact_origin("wss://Ws.example:443/x").as_deref(), Some("wss://ws.example"));
        assert_eq!(contact_origin("https://a.example").as_deref(), Some("https://a.example"));
        assert_eq!(contact_origin("ws://a.example"), None);
        assert_eq!(contact_origin("wss://a.example;x"), None);
        assert_eq!(origin("wss://a.example"), None);
    }

    #[test]
    fn unsupported_urls_have_no_origin() {
        for url in [
            "/probe.js",
            "",
            "://",
            "https://",
            "https:///x",
            "https://a@evil.example/",
            "https://a:b@evil.example/",
            "https://evil.example\\@example.fi/",
            "https://a;script-src/",
            "https://a,b.fi/",
            "https://*.fi/",
            "https://*",
            "https://'self'/",
            "https://a b.fi/",
            "https://ä.fi/",
            "https://%65xample.fi/",
            "https://example.fi./",
            "https://.example.fi/",
            "https://a..fi/",
            "https://-a.fi/",
            "https://[::1]/",
            "https://a.fi:/",
            "https://a.fi:0/",
            "https://a.fi:65536/",
            "https://a.fi:+1/",
            "https://a.fi:1:2/",
            "ftp://a.fi/",
            "javascript://a.fi/%0aalert(1)",
            "data:text/html,https://a.fi/",
            "x https://a.fi/",
        ] {
            assert_eq!(origin(url), None, "{url}");
        }
        assert_eq!(origin(&format!("https://{}.fi/", "a".repeat(64))), None);
        assert_eq!(origin(&format!("https://{}fi/", "a.".repeat(200))), None);
    }
}
