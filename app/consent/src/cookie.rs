//! Parses `document.cookie` and writes the texts that set or expire a cookie.

use alloc::string::String;

use crate::record::Record;
use crate::text::{Split, push_all, split_once, split_spaces};

/// Returns the names and values of the cookies in `document.cookie`, in the same order.
pub fn pairs(text: &str) -> impl Iterator<Item = (&str, &str)> {
    Split::new(text, b';').map(|pair| {
        // Browsers put one space after the semicolon.
        let (name, value) = split_once(pair.strip_prefix(' ').unwrap_or(pair), b'=');
        (name, value.unwrap_or_default())
    })
}

/// Appends the text that sets a first-party cookie. `max_age` is in seconds, as digits. An empty `domain` is
/// omitted.
pub fn push_set_cookie(
    text: &mut String,
    (name, value): (&str, &str),
    path: &str,
    domain: &str,
    max_age: &str,
    secure: bool,
) {
    let (domain_attribute, secure) =
        (if domain.is_empty() { "" } else { "; Domain=" }, if secure { "; Secure" } else { "" });
    push_all(
        text,
        &[
            name,
            "=",
            value,
            "; Max-Age=",
            max_age,
            "; SameSite=Lax; Path=",
            path,
            domain_attribute,
            domain,
            secure,
        ],
    );
}

/// Calls `visit` for each value of `Domain` that a cookie of this host can have: empty (host only), the host,
/// and each parent domain. Top-level domains and parts of IP addresses are left out: browsers reject them
/// with a warning.
pub fn for_each_domain<'a>(host: &'a str, visit: &mut dyn FnMut(&'a str)) {
    visit("");
    if host.bytes().all(|byte| byte == b'.' || byte.is_ascii_digit()) {
        return;
    }
    let mut domain = host;
    while let Some(parent) = split_once(domain, b'.').1 {
        visit(domain);
        domain = parent;
    }
}

/// Calls `visit` for each value of `Path` that a cookie of this page can have: every folder from the root
/// down, with and without trailing slash.
pub fn for_each_path<'a>(path: &'a str, visit: &mut dyn FnMut(&'a str)) {
    for (at, byte) in path.bytes().enumerate() {
        match byte {
            b'/' => {
                if at > 0 {
                    visit(path.get(..at).unwrap_or_default());
                }
                visit(path.get(..=at).unwrap_or_default());
            }
            // The rest is not part of the path, or would end the attribute.
            b'?' | b'#' | b';' => return,
            _ => {}
        }
    }
}

/// Returns true if the cookie has to be removed: a refused service declares it and no granted service does.
/// `declared` is a list of `CATEGORY/SERVICE=PATTERN`, separated by spaces.
pub fn is_refused(name: &str, declared: &str, record: &Record) -> bool {
    let mut refused = false;
    for entry in split_spaces(declared) {
        let (service, pattern) = split_once(entry, b'=');
        if matches(pattern.unwrap_or_default(), name) {
            if record.grants(service) {
                return false;
            }
            refused = true;
        }
    }
    refused
}

/// Splits a URL into host (without port) and the rest from the path on. Both are empty if there is no host.
pub fn host_and_path(address: &str) -> (&str, &str) {
    let authority = split_once(address, b'/').1.and_then(|rest| rest.strip_prefix('/')).unwrap_or_default();
    let end = split_once(authority, b'/').0.len();
    (split_once(authority.get(..end).unwrap_or_default(), b':').0, authority.get(end..).unwrap_or_default())
}

/// Returns true if the whole name matches the pattern; `*` matches any number of characters.
pub fn matches(pattern: &str, name: &str) -> bool {
    let (mut pattern, mut name) = (pattern.as_bytes(), name.as_bytes());
    // Where to backtrack to on a mismatch: the last star then matches one more byte.
    let mut backtrack: Option<(&[u8], &[u8])> = None;
    loop {
        match (pattern.split_first(), name.split_first()) {
            (Some((b'*', rest)), _) => {
                backtrack = Some((rest, name));
                pattern = rest;
            }
            (Some((expected, pattern_rest)), Some((byte, name_rest))) if expected == byte => {
                (pattern, name) = (pattern_rest, name_rest);
            }
            (None, None) => return true,
            _ => match backtrack {
                Some((after_star, from)) if !from.is_empty() => {
                    let from = from.get(1..).unwrap_or_default();
                    backtrack = Some((after_star, from));
                    (pattern, name) = (after_star, from);
                }
                _ => return false,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn cookie_pairs_are_parsed() {
        let read: Vec<_> = pairs("a=1; b=x=y;c; =d").collect();
        assert_eq!(read, [("a", "1"), ("b", "x=y"), ("c", ""), ("", "d")]);
    }

    #[test]
    fn set_cookie_text_has_all_attributes() {
        let setting = |cookie, path, domain, max_age, secure| {
            let mut text = String::new();
            push_set_cookie(&mut text, cookie, path, domain, max_age, secure);
            text
        };
        assert_eq!(
            setting(("n", "v"), "/a/", "", "60", true),
            "n=v; Max-Age=60; SameSite=Lax; Path=/a/; Secure"
        );
        assert_eq!(
            setting(("n", ""), "/", "example.fi", "0", false),
            "n=; Max-Age=0; SameSite=Lax; Path=/; Domain=example.fi"
        );
    }

    #[test]
    fn domains_go_from_host_to_suffix() {
        assert_eq!(domains("www.example.fi"), ["", "www.example.fi", "example.fi"]);
        assert_eq!(domains("1.2.example.fi"), ["", "1.2.example.fi", "2.example.fi", "example.fi"]);
    }

    #[test]
    fn single_labels_and_addresses_are_no_domains() {
        for host in ["localhost", "fi", "7", "127.0.0.1", "192.168.10.20", "["] {
            assert_eq!(domains(host), [""], "{host}");
        }
    }

    fn domains(host: &str) -> Vec<&str> {
        let mut all = Vec::new();
        for_each_domain(host, &mut |domain| all.push(domain));
        all
    }

    #[test]
    fn host_and_path_of_url() {
        assert_eq!(host_and_path("https://www.example.fi:8443/a/?b#c"), ("www.example.fi", "/a/?b#c"));
        assert_eq!(host_and_path("http://localhost/"), ("localhost", "/"));
        assert_eq!(host_and_path("https://example.fi"), ("example.fi", ""));
        for address in ["", "about:blank", "https:/", "data:text/html,//a/b"] {
            assert_eq!(host_and_path(address).1, "", "{address}");
        }
    }

    #[test]
    fn paths_go_from_root_to_page() {
        let paths = |path| {
            let mut all = Vec::new();
            for_each_path(path, &mut |path| all.push(path));
            all
        };
        assert_eq!(paths("/a/b/?c=/d/#/e/"), ["/", "/a", "/a/", "/a/b", "/a/b/"]);
        assert_eq!(paths("/a/b;Domain=fi/"), ["/", "/a", "/a/"]);
        assert!(paths("").is_empty());
    }

    #[test]
    fn cookies_shared_with_granted_service_are_kept() {
        let record = Record::parse("1.i.1.fi.r.s.!s.!s~ga.-m.-m~ads").expect("a valid record");
        let declared = "s/ga=_ga* m/ads=_ads m/ads=_gat m/ads=_x_* other/gone=_old";
        for (name, refused) in
            [("_ads", true), ("_x_1", true), ("_old", true), ("_gat", false), ("_ga", false), ("sid", false)]
        {
            assert_eq!(is_refused(name, declared, &record), refused, "{name}");
        }
    }

    #[test]
    fn patterns_match_whole_names() {
        for (pattern, name) in [
            ("_ga", "_ga"),
            ("_ga_*", "_ga_AB12"),
            ("_ga_*", "_ga_"),
            ("*", ""),
            ("_pk_*.*.x", "_pk_id.1.x.x"),
            ("a*b*c", "aXbYbZc"),
        ] {
            assert!(matches(pattern, name), "{pattern} {name}");
        }
        for (pattern, name) in
            [("_ga", "_ga_1"), ("_ga_*", "_gat"), ("", "a"), ("a*b", "abc"), ("_GA", "_ga")]
        {
            assert!(!matches(pattern, name), "{pattern} {name}");
        }
    }
}
