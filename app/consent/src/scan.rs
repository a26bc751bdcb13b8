//! Small readers of text that neither panic nor bring in the standard searchers.

use alloc::string::String;

/// The text before the first `mark` and, where there is a mark, the text after it. `mark` must be ASCII.
pub fn cut(text: &str, mark: u8) -> (&str, Option<&str>) {
    match text.bytes().position(|byte| byte == mark) {
        Some(at) => (text.get(..at).unwrap_or_default(), text.get(at + 1..)),
        None => (text, None),
    }
}

/// The parts of a text between the marks; an empty text has one empty part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts<'a> {
    rest: Option<&'a str>,
    mark: u8,
}

impl<'a> Parts<'a> {
    /// The parts of this text; `mark` must be ASCII.
    pub fn new(text: &'a str, mark: u8) -> Self {
        Self { rest: Some(text), mark }
    }
}

impl<'a> Iterator for Parts<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let (part, rest) = cut(self.rest?, self.mark);
        self.rest = rest;
        Some(part)
    }
}

/// Appends the parts, in one place for all: a copy of this for each caller would weigh as much as what calls it.
#[inline(never)]
pub fn push(text: &mut String, parts: &[&str]) {
    for part in parts {
        text.push_str(part);
    }
}

/// The words of a text that is separated by single spaces, as the page's attributes are.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    Parts::new(text, b' ').filter(|word| !word.is_empty())
}

/// A whole number of at most twelve digits without a leading zero; `None` for anything else.
pub fn number(text: &str) -> Option<u64> {
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

/// The text, if it is a token: letters, digits, hyphens and underscores, and at least one of them.
pub(crate) fn token(text: &str) -> Option<&str> {
    let sound = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    (sound && !text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn words_are_what_stands_between_spaces() {
        assert_eq!(words("a  b/c ").collect::<Vec<_>>(), ["a", "b/c"]);
        assert_eq!(words("").count(), 0);
    }

    #[test]
    fn numbers_are_plain_digits() {
        assert_eq!(number("0"), Some(0));
        assert_eq!(number("15552000"), Some(15_552_000));
        assert_eq!(number("999999999999"), Some(999_999_999_999));
        for text in ["", "-1", "+1", "01", "1 ", "1.0", "1000000000000", "٣"] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
