//! Base path of a site, and validation of request paths.

use std::fmt;

use anyhow::{Result, bail};

/// The path under which a site is served. Starts and ends with a slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BasePath(String);

impl BasePath {
    /// Returns the root path.
    pub(crate) fn root() -> Self {
        Self("/".to_owned())
    }

    /// Parses `/` or `/notices/`; leading and trailing slashes may be missing.
    ///
    /// # Errors
    ///
    /// Fails if the path contains anything but plain names.
    pub fn new(path: &str) -> Result<Self> {
        let inner = path.trim_matches('/');
        if inner.is_empty() {
            return Ok(Self::root());
        }
        let is_plain = |part: &str| {
            !part.is_empty()
                && !part.starts_with('.')
                && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte))
        };
        if !inner.split('/').all(is_plain) {
            bail!("invalid base path {path:?}; use a path such as /notices/ of letters, digits and - . _ ~");
        }
        Ok(Self(format!("/{inner}/")))
    }

    /// Returns a prefix for paths that start with a slash.
    pub(crate) fn without_trailing_slash(&self) -> &str {
        self.0.trim_end_matches('/')
    }

    /// Returns true if `path` is the base path without its trailing slash.
    pub(crate) fn lacks_trailing_slash(&self, path: &str) -> bool {
        self.0 != "/" && path == self.without_trailing_slash()
    }

    /// Returns the rest of `path` below the base path.
    pub(crate) fn strip<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(self.0.as_str())
    }
}

impl fmt::Display for BasePath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Returns true if a path relative to the site may name a file. The path is checked after percent-decoding.
///
/// Names that start with a dot are rejected, as on ordinary hosts, except `.well-known` (RFC 8615). Empty
/// segments are rejected, because a redirect from `//name` to `//name/` would lead to another host.
pub(crate) fn is_served(path: &str) -> bool {
    let Some(decoded) = percent_decode(path) else {
        return false;
    };
    let last = decoded.split('/').count() - 1;
    decoded.split('/').enumerate().all(|(index, part)| {
        let empty = part.is_empty() && index != last;
        let hidden = part.starts_with('.') && !(index == 0 && part == ".well-known");
        let odd = part.bytes().any(|byte| byte.is_ascii_control() || byte == b'\\' || byte == b':');
        !empty && !hidden && !odd
    })
}

/// Decodes percent-encoding. Returns `None` if it is malformed or the result is not UTF-8.
fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut decoded = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        if byte != b'%' {
            decoded.push(byte);
            continue;
        }
        let high = char::from(bytes.next()?).to_digit(16)?;
        let low = char::from(bytes.next()?).to_digit(16)?;
        decoded.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(decoded).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_path_is_parsed_with_and_without_slashes() {
        for written in ["/a/b/", "a/b", "/a/b", "a/b/"] {
            assert_eq!(BasePath::new(written).unwrap().to_string(), "/a/b/");
        }
        assert_eq!(BasePath::new("").unwrap().to_string(), "/");
    }

    #[test]
    fn invalid_base_path_is_rejected() {
        for written in ["/../", "/a//b/", "/a b/", "/%2e/", "/a?b/", "/ä/", "/.git/"] {
            assert!(BasePath::new(written).is_err(), "{written}");
        }
    }

    #[test]
    fn ordinary_paths_are_served() {
        for path in ["", "novatron/", "en/xcure/notice.json", "a%20b", "%C3%A4", ".well-known/security.txt"] {
            assert!(is_served(path), "{path}");
        }
    }

    #[test]
    fn hidden_and_malformed_paths_are_not_served() {
        let hostile =
            ["..", "a/../b", "%2e%2e/x", ".git/config", "a/.well-known/x", "a%00b", "a%5cb", "/a", "a//b"];
        for path in hostile.into_iter().chain(["%", "%4", "%zz", "%ff", "c:/x", "%2e", "a%2f..%2fb"]) {
            assert!(!is_served(path), "{path}");
        }
    }
}
