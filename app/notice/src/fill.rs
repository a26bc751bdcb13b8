//! Values in texts that a program loads. A text has a mark in place of each variable: the characters U+0001
//! to U+0008 are the variables in the order of their declaration, U+0011 to U+0018 the same with at least two
//! digits (`app/languages/src/loaded.rs` writes them).

/// Returns the index of the variable that a mark stands for; `None` for any other character.
pub const fn mark_index(character: char) -> Option<usize> {
    match character {
        '\u{1}'..='\u{8}' | '\u{11}'..='\u{18}' => Some((character as usize & 0xf) - 1),
        _ => None,
    }
}

/// Inserts values into a text. They are not searched for marks. A mark without a value is omitted.
pub fn fill(text: &str, values: &[&str]) -> String {
    let mut filled = String::new();
    for character in text.chars() {
        match mark_index(character) {
            None => filled.push(character),
            Some(index) => {
                if let Some(value) = values.get(index) {
                    if character >= '\u{11}' && value.len() == 1 {
                        filled.push('0');
                    }
                    filled.push_str(value);
                }
            }
        }
    }
    filled
}

/// Returns a number in decimal digits. Does not use `core::fmt`, which would add bytes to the widget.
pub fn decimal(number: u32) -> String {
    let mut digits = if number >= 10 { decimal(number / 10) } else { String::new() };
    digits.extend(char::from_digit(number % 10, 10));
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_replace_marks() {
        assert_eq!(fill("a \u{2}, \u{1}.", &["b", "\u{1}\u{2}"]), "a \u{1}\u{2}, b.");
        assert_eq!(fill("\u{1}:\u{11}:\u{12}", &["5", "10"]), "5:05:10");
        assert_eq!(fill("a\u{3}\u{18}b\u{9}", &["c"]), "ab\u{9}");
    }

    #[test]
    fn numbers_are_written() {
        for number in [0, 9, 10, 101, 999, 1_000, u32::MAX] {
            assert_eq!(decimal(number), number.to_string());
        }
    }
}
