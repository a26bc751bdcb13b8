//! Normalizes line endings and characters that programs write in several ways.

use unicode_normalization::char::decompose_compatible;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Converts all line endings to line feeds, and replaces characters that YAML or the reader rejects with
/// spaces (YAML 1.2.2, section 5.1; control characters). A form feed ends a paragraph. Tabs are kept, because
/// they separate columns.
///
/// Letters are composed (NFC), ligatures are resolved, invisible characters within words are removed and
/// hyphens that do not break become ordinary ones, so that the same word is always spelled the same. A soft
/// hyphen is kept only at the end of a line, where it splits a word.
pub(crate) fn clean(text: &str) -> String {
    let composed = if is_nfc(text) { text.to_owned() } else { text.nfc().collect() };
    let mut cleaned = String::with_capacity(composed.len());
    let mut rest = composed.as_str();
    while let Some(character) = rest.chars().next() {
        rest = &rest[character.len_utf8()..];
        match character {
            '\r' => {
                if !rest.starts_with('\n') {
                    cleaned.push('\n');
                }
            }
            '\u{c}' => cleaned.push_str("\n\n"),
            '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}' => cleaned.push('\n'),
            '\n' | '\t' => cleaned.push(character),
            '\u{feff}' => cleaned.push(' '),
            // Zero-width space and word joiner.
            '\u{200b}' | '\u{2060}' => {}
            '\u{ad}' if !rest.trim_start_matches([' ', '\t', '\r']).starts_with('\n') => {}
            '\u{2010}' | '\u{2011}' => cleaned.push('-'),
            // Latin ligatures.
            '\u{fb00}'..='\u{fb06}' => decompose_compatible(character, |letter| cleaned.push(letter)),
            '‒' | '–' | '−' if is_in_number(&cleaned, rest) => cleaned.push('-'),
            _ if character.is_control() || u32::from(character) & 0xfffe == 0xfffe => cleaned.push(' '),
            _ => cleaned.push(character),
        }
    }
    cleaned
}

/// Returns true for a dash between the parts of a Finnish business id or a Swedish organization number.
/// Between other numbers it may mean a range.
fn is_in_number(before: &str, after: &str) -> bool {
    let before = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let after = after.bytes().take_while(u8::is_ascii_digit).count();
    matches!((before, after), (7, 1) | (6, 4))
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn line_endings_and_control_characters_are_normalized() {
        assert_eq!(clean("a\r\nb\rc\u{2028}d\0e\u{c}f\u{feff}\u{ffff}\t"), "a\nb\nc\nd e\n\nf  \t");
    }

    #[test]
    fn each_word_has_one_spelling() {
        for (text, expected) in [
            ("ka\u{308}sittely, A\u{30a}bo", "käsittely, Åbo"),
            ("pro\u{fb01}lointi o\u{fb03}ce \u{fb00}", "profilointi office ff"),
            ("tieto\u{ad}suoja\u{200b}@\u{2060}example.fi", "tietosuoja@example.fi"),
            ("tieto\u{ad} \r\nsuoja", "tieto\u{ad} \nsuoja"),
            ("1234567\u{2011}1, 1234567–1, 556000−0001", "1234567-1, 1234567-1, 556000-0001"),
            ("1990–2000, sivut 5–6, 1234567–12", "1990–2000, sivut 5–6, 1234567–12"),
        ] {
            assert_eq!(clean(text), expected, "{text}");
        }
    }
}
