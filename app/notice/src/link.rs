/// Why an address may not stand in a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// A scheme other than https, http, mailto or tel.
    Scheme,
    /// Empty, or with spaces or control characters in it.
    Malformed,
}

/// Whether this address may stand in a page as a link: https, http, mailto, tel, a path or a fragment of the site.
/// Everything else, such as `javascript:` and `data:`, could run code in the visitor's browser.
///
/// # Errors
///
/// Says why it may not.
pub fn safe_link(url: &str) -> Result<(), LinkFault> {
    // Browsers drop tabs and line breaks inside an address before they look at its scheme.
    if url.is_empty() || url.chars().any(|character| character.is_control() || character.is_whitespace()) {
        return Err(LinkFault::Malformed);
    }
    if url.starts_with("//") || url.starts_with("/\\") || url.starts_with('\\') {
        return Err(LinkFault::Scheme);
    }
    let Some(colon) = url.find(':') else { return Ok(()) };
    if url.find(['/', '?', '#']).is_some_and(|first| first < colon) {
        return Ok(());
    }
    let scheme = url[..colon].to_ascii_lowercase();
    let rest = &url[colon + 1..];
    match scheme.as_str() {
        "https" | "http" if rest.starts_with("//") && rest.len() > 2 && !rest.starts_with("///") => Ok(()),
        "https" | "http" => Err(LinkFault::Malformed),
        "mailto" | "tel" => Ok(()),
        _ => Err(LinkFault::Scheme),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_addresses_pass() {
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
            assert_eq!(safe_link(url), Ok(()), "{url}");
        }
    }

    #[test]
    fn what_could_run_code_does_not() {
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
            assert!(safe_link(url).is_err(), "{url:?}");
        }
    }
}
