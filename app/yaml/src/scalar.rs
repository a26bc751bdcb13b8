//! Scalars on one line.

use std::fmt::Write as _;

/// Where a scalar is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context {
    /// After a key or a hyphen.
    Block,
    /// Within brackets or braces, where commas separate items.
    Flow,
}

/// Returns a text as a scalar: plain if it is read as the same text, otherwise quoted.
pub fn scalar(text: &str, context: Context) -> String {
    if is_plain(text, context) { text.to_owned() } else { quote(text) }
}

/// Returns a text in the quotation marks that need the fewest escapes.
pub fn quote(text: &str) -> String {
    let has_escapes = has_escapes(text);
    if !has_escapes && !text.contains(['"', '\\']) {
        return format!("\"{text}\"");
    }
    if !has_escapes && !text.contains('\'') {
        return format!("'{text}'");
    }
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            _ if is_escaped(character) => {
                // Writing to a string cannot fail.
                let _ = write!(quoted, "\\u{:04X}", u32::from(character));
            }
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

/// Returns true if a text contains characters that are only allowed as escapes. Most texts contain none of
/// the bytes that these begin with. Without an early exit, the compiler checks many bytes at once.
fn has_escapes(text: &str) -> bool {
    let may_be = |byte: u8| byte < b' ' || matches!(byte, 0x7f | 0xc2 | 0xe2 | 0xef);
    text.bytes().fold(false, |found, byte| found | may_be(byte)) && text.contains(is_escaped)
}

/// Returns true for control characters, line separators and the byte order mark, which are only allowed as
/// escapes.
pub(crate) fn is_escaped(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// Returns true if every YAML parser reads a text without quotation marks as the same text.
fn is_plain(text: &str, context: Context) -> bool {
    /// Words that some YAML parsers read as a boolean, a number or null, and `none`, a keyword of notices.
    const TAKEN: [&str; 13] =
        ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nan", "inf", "infinity"];
    let is_safe = |character: char| {
        let separates = context == Context::Flow && matches!(character, ',' | '[' | ']' | '{' | '}');
        !(separates || is_escaped(character) || matches!(character, ':' | '#' | '\\'))
    };
    text.starts_with(char::is_alphabetic)
        && !text.ends_with(char::is_whitespace)
        && text.chars().all(is_safe)
        && !TAKEN.contains(&text.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fast_path_finds_every_escape() {
        for character in '\0'..=char::MAX {
            assert_eq!(has_escapes(&format!("a{character}")), is_escaped(character), "{character:?}");
        }
    }

    #[test]
    fn quotation_marks_need_the_fewest_escapes() {
        for (text, expected) in [
            ("it's", "\"it's\""),
            ("sanoi \"hei\"", "'sanoi \"hei\"'"),
            ("C:\\polku", "'C:\\polku'"),
            ("it's \"so\"", "\"it's \\\"so\\\"\""),
            ("a\nb\u{7}", "\"a\\nb\\u0007\""),
            ("", "\"\""),
        ] {
            assert_eq!(quote(text), expected, "{text:?}");
        }
    }

    #[test]
    fn only_unambiguous_texts_are_plain() {
        for text in ["Esimerkki Oy", "nimi, osoite", "äiti (isä)", "Kuvaus – 2", "a-b"] {
            assert_eq!(scalar(text, Context::Block), text);
        }
        for text in
            ["", "no", "Yes", "none", "00100", "2026-10-01", "a: b", "a #b", "- a", "a ", "@a", "\"a\"", "*a"]
        {
            assert_eq!(scalar(text, Context::Block), quote(text), "{text}");
        }
        assert_eq!(scalar("nimi, osoite", Context::Flow), "\"nimi, osoite\"");
    }
}
