//! Text helpers that do not panic and do not pull in the searchers of the standard library (for a small wasm
//! file).

use alloc::string::String;

/// Splits at the first `separator`, which must be ASCII. The second part is `None` if there is no separator.
pub fn split_once(text: &str, separator: u8) -> (&str, Option<&str>) {
    match text.bytes().position(|byte| byte == separator) {
        Some(at) => (text.get(..at).unwrap_or_default(), text.get(at + 1..)),
        None => (text, None),
    }
}

/// Iterator over the parts of a text between separators. An empty text has one empty part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split<'a> {
    rest: Option<&'a str>,
    separator: u8,
}

impl<'a> Split<'a> {
    /// Splits at `separator`, which must be ASCII.
    pub fn new(text: &'a str, separator: u8) -> Self {
        Self { rest: Some(text), separator }
    }

    /// Returns the text of the parts that follow; `None` if there are none.
    pub(crate) fn rest(&self) -> Option<&'a str> {
        self.rest
    }
}

impl<'a> Iterator for Split<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let (part, rest) = split_once(self.rest?, self.separator);
        self.rest = rest;
        Some(part)
    }
}

/// Appends all parts. Not inlined: a copy in each caller would be as large as the caller itself.
#[inline(never)]
pub fn push_all(text: &mut String, parts: &[&str]) {
    for part in parts {
        text.push_str(part);
    }
}

/// Splits at spaces and skips empty parts.
pub fn split_spaces(text: &str) -> impl Iterator<Item = &str> {
    Split::new(text, b' ').filter(|word| !word.is_empty())
}

/// Parses a number of at most twelve digits without leading zero.
pub fn parse_number(text: &str) -> Option<u64> {
    let bytes = text.as_bytes();
    if bytes.is_empty() || bytes.len() > 12 || (bytes.len() > 1 && bytes.first() == Some(&b'0')) {
        return None;
    }
    let mut number = 0;
    for byte in bytes {
        if !byte.is_ascii_digit() {
            return None;
        }
        number = number * 10 + u64::from(byte - b'0');
    }
    Some(number)
}

/// Returns the text if it is a valid token: one or more ASCII letters, digits, hyphens and underscores.
pub(crate) fn parse_token(text: &str) -> Option<&str> {
    let valid = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    (valid && !text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn text_is_split_at_spaces() {
        assert_eq!(split_spaces("a  b/c ").collect::<Vec<_>>(), ["a", "b/c"]);
        assert_eq!(split_spaces("").count(), 0);
    }

    #[test]
    fn only_plain_digits_are_numbers() {
        assert_eq!(parse_number("0"), Some(0));
        assert_eq!(parse_number("15552000"), Some(15_552_000));
        assert_eq!(parse_number("999999999999"), Some(999_999_999_999));
        for text in ["", "-1", "+1", "01", "1 ", "1.0", "1000000000000", "٣"] {
            assert_eq!(parse_number(text), None, "{text}");
        }
    }
}
