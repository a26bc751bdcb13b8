//! Normalizes line endings and removes control characters.

/// Converts all line endings to line feeds, and replaces characters that YAML or the reader rejects with
/// spaces (YAML 1.2.2, section 5.1; control characters). A form feed ends a paragraph. Tabs are kept, because
/// they separate columns.
pub(crate) fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' => {
                if characters.peek() != Some(&'\n') {
                    cleaned.push('\n');
                }
            }
            '\u{c}' => cleaned.push_str("\n\n"),
            '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}' => cleaned.push('\n'),
            '\n' | '\t' => cleaned.push(character),
            '\u{feff}' => cleaned.push(' '),
            _ if character.is_control() || u32::from(character) & 0xfffe == 0xfffe => cleaned.push(' '),
            _ => cleaned.push(character),
        }
    }
    cleaned
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn line_endings_and_control_characters_are_normalized() {
        assert_eq!(clean("a\r\nb\rc\u{2028}d\0e\u{c}f\u{feff}\u{ffff}\t"), "a\nb\nc\nd e\n\nf  \t");
    }
}
