//! The browser's cookie text: reading it, and what is written to set or to expire a cookie.

use crate::record::Record;
use crate::scan::{Parts, cut, push, words};
use alloc::string::String;

/// The cookies in the text that the browser gives: name and value, in its order.
pub fn pairs(text: &str) -> impl Iterator<Item = (&str, &str)> {
    Parts::new(text, b';').map(|pair| {
        // Browsers put one space after the semicolon.
        let (name, value) = cut(pair.strip_prefix(' ').unwrap_or(pair), b'=');
        (name, value.unwrap_or_default())
    })
}

/// Appends what is written to set a first-party cookie. `max_age` is in seconds, in digits; `domain` is left out where
/// empty.
pub fn push_setting(
    text: &mut String,
    (name, value): (&str, &str),
    path: &str,
    domain: &str,
    max_age: &str,
    secure: bool,
) {
    let (domain_mark, secure) =
        (if domain.is_empty() { "" } else { "; Domain=" }, if secure { "; Secure" } else { "" });
    push(
        text,
        &[
            name,
            "=",
            value,
            "; Max-Age=",
            max_age,
            "; SameSite=Lax; Path=",
            path,
            domain_mark,
            domain,
            secure,
        ],
    );
}

/// The domains on which a page of this host may have a cookie: none named (the host alone), the host, and each
/// domain above it. Browsers themselves refuse those that belong to everybody, such as `fi`.
pub fn each_domain<'a>(host: &'a str, then: &mut dyn FnMut(&'a str)) {
    then("");
    let mut rest = Some(host);
    while let Some(domain) = rest {
        then(domain);
        rest = cut(domain, b'.').1;
    }
}

/// The paths under which a page at this path may have a cookie: each folder on the way from the root, with the slash at
/// its end and without.
pub fn each_path<'a>(path: &'a str, then: &mut dyn FnMut(&'a str)) {
    for (at, byte) in path.bytes().enumerate() {
        match byte {
            b'/' => {
                if at > 0 {
                    then(path.get(..at).unwrap_or_default());
                }
                then(path.get(..=at).unwrap_or_default());
            }
            // What follows belongs to no path, or would end the attribute.
            b'?' | b'#' | b';' => return,
            _ => {}
        }
    }
}

/// Whether the record asks for this cookie's removal: a refused service declares it and no granted one shares it.
/// `declared` holds entries of the form `CATEGORY/SERVICE=PATTERN`, separated by spaces.
pub fn is_refused(name: &str, declared: &str, record: &Record) -> bool {
    let mut refused = false;
    for entry in words(declared) {
        let (service, pattern) = cut(entry, b'=');
        if matches(pattern.unwrap_or_default(), name) {
            if record.grants(service) {
                return false;
            }
            refused = true;
        }
    }
    refused
}

/// The host in the address of a page, without its port, and the path behind it; empty texts where there is none.
pub fn host_and_path(address: &str) -> (&str, &str) {
    let authority = cut(address, b'/').1.and_then(|rest| rest.strip_prefix('/')).unwrap_or_default();
    let end = cut(authority, b'/').0.len();
    (cut(authority.get(..end).unwrap_or_default(), b':').0, authority.get(end..).unwrap_or_default())
}

/// Whether the name is the pattern, where `*` stands for any characters.
pub fn matches(pattern: &str, name: &str) -> bool {
    let (mut pattern, mut name) = (pattern.as_bytes(), name.as_bytes());
    // Where to take up again when what follows the last star fails: let the star swallow one byte more.
    let mut again: Option<(&[u8], &[u8])> = None;
    loop {
        match (pattern.split_first(), name.split_first()) {
            (Some((b'*', rest)), _) => {
                again = Some((rest, name));
                pattern = rest;
            }
            (Some((wanted, pattern_rest)), Some((byte, name_rest))) if wanted == byte => {
                (pattern, name) = (pattern_rest, name_rest);
            }
            (None, None) => return true,
            _ => match again {
                Some((after_star, from)) if !from.is_empty() => {
                    let from = from.get(1..).unwrap_or_default();
                    again = Some((after_star, from));
                    (pattern, name) = (after_star, from);
                }
                _ => return false,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn pairs_are_read_as_browsers_write_them() {
        let read: Vec<_> = pairs("a=1; b=x=y;c; =d").collect();
        assert_eq!(read, [("a", "1"), ("b", "x=y"), ("c", ""), ("", "d")]);
    }

    #[test]
    fn a_setting_has_every_attribute() {
        let setting = |cookie, path, domain, max_age, secure| {
            let mut text = String::new();
            push_setting(&mut text, cookie, path, domain, max_age, secure);
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
    fn domains_go_up() {
        let mut all = Vec::new();
        each_domain("www.example.fi", &mut |domain| all.push(domain));
        assert_eq!(all, ["", "www.example.fi", "example.fi", "fi"]);
    }

    #[test]
    fn the_host_is_what_cookies_go_by() {
        assert_eq!(host_and_path("https://www.example.fi:8443/a/?b#c"), ("www.example.fi", "/a/?b#c"));
        assert_eq!(host_and_path("http://localhost/"), ("localhost", "/"));
        assert_eq!(host_and_path("https://example.fi"), ("example.fi", ""));
        for address in ["", "about:blank", "https:/", "data:text/html,//a/b"] {
            assert_eq!(host_and_path(address).1, "", "{address}");
        }
    }

    #[test]
    fn paths_go_down() {
        let paths = |path| {
            let mut all = Vec::new();
            each_path(path, &mut |path| all.push(path));
            all
        };
        assert_eq!(paths("/a/b/?c=/d/#/e/"), ["/", "/a", "/a/", "/a/b", "/a/b/"]);
        assert_eq!(paths("/a/b;Domain=fi/"), ["/", "/a", "/a/"]);
        assert!(paths("").is_empty());
    }

    #[test]
    fn refused_cookies_go_and_shared_ones_stay() {
        let record = Record::read("1.i.1.fi.r.s.!s.!s~ga.-m.-m~ads").expect("a sound record");
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
