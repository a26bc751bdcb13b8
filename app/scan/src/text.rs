//! Texts that come from pages: shortened, and without characters that a terminal interprets or that reorder
//! text.

/// Maximum length of a name or a text, in characters.
pub(crate) const MAX_TEXT: usize = 200;

/// Maximum length of a URL, in characters.
pub(crate) const MAX_URL: usize = 500;

/// Returns the text with at most `max` characters. Control and format characters are replaced by `�`, line
/// ends and tabs by spaces.
pub(crate) fn clean(text: &str, max: usize) -> String {
    let mut cleaned = String::new();
    for (number, character) in text.chars().enumerate() {
        if number == max {
            cleaned.push('…');
            break;
        }
        cleaned.push(match character {
            '\n' | '\r' | '\t' => ' ',
            character if is_unsafe(character) => char::REPLACEMENT_CHARACTER,
            character => character,
        });
    }
    cleaned
}

/// Returns true for characters that change how other text is shown: controls, zero-width characters, marks of
/// direction, tags, and line separators.
fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}'
                | '\u{61c}'
                | '\u{115f}'..='\u{1160}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{3164}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_and_marks_of_direction_are_replaced() {
        assert_eq!(clean("a\u{1b}[31mb\u{9b}c\u{202e}d\ne\u{200b}", 50), "a�[31mb�c�d e�");
        assert_eq!(clean("ääkköset ✓ 日本", 50), "ääkköset ✓ 日本");
    }

    #[test]
    fn long_texts_are_cut() {
        assert_eq!(clean("äbcd", 3), "äbc…");
        assert_eq!(clean("äbc", 3), "äbc");
        assert_eq!(clean(&"x".repeat(5_000_000), 4), "xxxx…");
    }
}
