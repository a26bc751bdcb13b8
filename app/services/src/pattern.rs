//! Patterns of names: literal characters and variables.

/// A name with variable parts, such as `_pk_id.{site}.{hex4}`.
///
/// The name of a variable says what it stands for: `{hex4}` for four hexadecimal digits (any number),
/// `{digits}` for digits, `{uuid}` for a UUID, and any other name for one or more characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pattern(pub(crate) &'static str);

/// Returns true if a pattern of a notice, in which `*` stands for any characters, matches a whole name. The
/// name may be such a pattern, too.
pub fn wildcard_matches(pattern: &str, name: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else { return pattern == name };
    let Some(mut name) = name.strip_prefix(start) else { return false };
    let Some((middle, end)) = rest.rsplit_once('*') else { return name.ends_with(rest) };
    for part in middle.split('*') {
        match name.find(part) {
            Some(at) => name = &name[at + part.len()..],
            None => return false,
        }
    }
    name.ends_with(end)
}

/// A part of a pattern.
enum Part<'p> {
    Literal(&'p str),
    Variable(&'p str),
}

impl Pattern {
    /// Returns the pattern as in its file.
    pub const fn as_str(self) -> &'static str {
        self.0
    }

    /// Returns the pattern of a notice, in which `*` matches any characters; `None` if no character of the
    /// name is fixed, because it would match everything.
    pub fn wildcard(self) -> Option<String> {
        let mut text = String::new();
        let mut has_literal = false;
        let mut rest = self.0;
        while let Some((part, after)) = next_part(rest) {
            match part {
                Part::Literal(literal) => {
                    has_literal = true;
                    text.push_str(literal);
                }
                Part::Variable(_) => text.push('*'),
            }
            rest = after;
        }
        has_literal.then_some(text)
    }

    /// Returns true if the whole name matches.
    pub fn matches(self, name: &str) -> bool {
        matches(self.0, name)
    }

    /// Returns the pattern with the variable of this name replaced.
    pub fn with(self, variable: &str, value: &str) -> String {
        self.0.replace(&format!("{{{variable}}}"), value)
    }

    /// Returns a name that the pattern matches.
    pub fn sample(self) -> String {
        let mut text = String::new();
        let mut rest = self.0;
        while let Some((part, after)) = next_part(rest) {
            match part {
                Part::Literal(literal) => text.push_str(literal),
                Part::Variable("digits") => text.push_str("1764288000"),
                Part::Variable("uuid") => text.push_str("0b5e7a52-6c1d-4f0e-9a3b-2d4c6e8f1a3b"),
                Part::Variable(name) => match hex_digits(name) {
                    Some(count) => text.extend("0a1b2c3d4e5f".chars().cycle().take(count)),
                    None => text.push_str("Xq7"),
                },
            }
            rest = after;
        }
        text
    }
}

/// Splits off the first part.
fn next_part(pattern: &str) -> Option<(Part<'_>, &str)> {
    if pattern.is_empty() {
        return None;
    }
    if let Some((name, rest)) = pattern.strip_prefix('{').and_then(|inner| inner.split_once('}')) {
        return Some((Part::Variable(name), rest));
    }
    let end = pattern.find('{').filter(|at| *at > 0).unwrap_or(pattern.len());
    let (literal, rest) = pattern.split_at(end);
    Some((Part::Literal(literal), rest))
}

/// Returns the number of digits that `hex4` and the like stand for.
fn hex_digits(variable: &str) -> Option<usize> {
    variable.strip_prefix("hex")?.parse().ok()
}

fn matches(pattern: &str, name: &str) -> bool {
    let Some((part, rest)) = next_part(pattern) else { return name.is_empty() };
    match part {
        Part::Literal(literal) => name.strip_prefix(literal).is_some_and(|after| matches(rest, after)),
        Part::Variable(variable) => {
            // The value ends at any place from which the rest matches.
            let ends = name.char_indices().map(|(at, letter)| at + letter.len_utf8());
            ends.into_iter().any(|end| is_value(variable, &name[..end]) && matches(rest, &name[end..]))
        }
    }
}

/// Returns true if a variable can have this value.
fn is_value(variable: &str, value: &str) -> bool {
    let is_hex = |text: &str| text.bytes().all(|byte| byte.is_ascii_hexdigit());
    match variable {
        "digits" => value.bytes().all(|byte| byte.is_ascii_digit()),
        "uuid" => {
            let parts: Vec<&str> = value.split('-').collect();
            parts.iter().map(|part| part.len()).eq([8, 4, 4, 4, 12]) && parts.iter().all(|part| is_hex(part))
        }
        _ => match hex_digits(variable) {
            Some(count) => value.len() == count && is_hex(value),
            None => true,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_match_what_they_stand_for() {
        for (pattern, name) in [
            ("_ga", "_ga"),
            ("_ga_{stream}", "_ga_ABC123"),
            ("_pk_id.{site}.{hex4}", "_pk_id.1.1fff"),
            ("{key}/cly_id", "abc/cly_id"),
            ("ph_{key}_posthog", "ph_phc_a_b_posthog"),
            ("{hex40}", "0123456789abcdef0123456789abcdef01234567"),
            ("ab.storage.{uuid}", "ab.storage.0b5e7a52-6c1d-4f0e-9a3b-2d4c6e8f1a3b"),
            ("ä{name}ö", "äöö"),
        ] {
            assert!(Pattern(pattern).matches(name), "{pattern} {name}");
        }
        for (pattern, name) in [
            ("_ga", "_ga_ABC"),
            ("_ga_{stream}", "_ga_"),
            ("_ga_{stream}", "x_ga_1"),
            ("_pk_id.{site}.{hex4}", "_pk_id.1.zzzz"),
            ("{hex40}", "0123"),
            ("{digits}a", "a"),
            ("", "a"),
        ] {
            assert!(!Pattern(pattern).matches(name), "{pattern} {name}");
        }
    }

    #[test]
    fn wildcards_match_names_and_narrower_wildcards() {
        for (pattern, name) in [
            ("a", "a"),
            ("_pk_id.*", "_pk_id.*.*"),
            ("_pk_id.*", "_pk_id.1.1fff"),
            ("*a*b*", "xaxbx"),
            ("a*a", "aa"),
            ("*", ""),
        ] {
            assert!(wildcard_matches(pattern, name), "{pattern} {name}");
        }
        for (pattern, name) in
            [("a", "ab"), ("a*", "ba"), ("a*a", "a"), ("*b*a", "ab"), ("_pk_id.*.*", "_pk_id.1")]
        {
            assert!(!wildcard_matches(pattern, name), "{pattern} {name}");
        }
    }

    #[test]
    fn wildcards_are_those_of_notices() {
        assert_eq!(Pattern("_pk_id.{site}.{hex4}").wildcard().as_deref(), Some("_pk_id.*.*"));
        assert_eq!(Pattern("_ga").wildcard().as_deref(), Some("_ga"));
        assert_eq!(Pattern("{hex40}").wildcard(), None);
    }
}
