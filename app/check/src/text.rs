//! Helpers for searching texts and for quoting them in messages.

/// Converts a text to lower case without changing its length in bytes, so that offsets are valid in both
/// texts. A letter whose lower case has another length keeps its case.
pub(crate) fn fold(text: &str) -> String {
    /// First byte of the letters from À to ÿ in UTF-8.
    const LATIN: u8 = 0xc3;
    /// First bytes of letters of other alphabets, and of Latin letters such as Š, in UTF-8.
    const OTHER_LETTERS: std::ops::RangeInclusive<u8> = 0xc4..=0xdf;
    // Fast path: most texts have no such letters. Looking at all bytes takes less time than stopping at one.
    if text.bytes().fold(false, |found, byte| found | OTHER_LETTERS.contains(&byte)) {
        return text.chars().map(fold_letter).collect();
    }
    let mut bytes = text.as_bytes().to_ascii_lowercase();
    for at in memchr::memchr_iter(LATIN, text.as_bytes()) {
        // Upper case is 32 code points before lower case. 0x97, the multiplication sign, is not a letter.
        if let Some(byte @ (0x80..=0x96 | 0x98..=0x9e)) = bytes.get_mut(at + 1) {
            *byte += 0x20;
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// Returns the lower case of a letter if it has the same length in bytes.
fn fold_letter(letter: char) -> char {
    let mut lower = letter.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(lower), None) if lower.len_utf8() == letter.len_utf8() => lower,
        _ => letter,
    }
}

/// Same result as [`char::is_alphanumeric`], with a fast path for the letters of the supported languages.
fn is_word_character(character: char) -> bool {
    match character {
        '\0'..='\x7f' => character.is_ascii_alphanumeric(),
        '×' | '÷' => false,
        'À'..='ſ' => true,
        other => other.is_alphanumeric(),
    }
}

/// Returns the number of bytes of the letters and digits at the start of a text.
pub(crate) fn word_length(text: &str) -> usize {
    let mut length = 0;
    while let Some(byte) = text.as_bytes().get(length) {
        length += match byte {
            _ if byte.is_ascii_alphanumeric() => 1,
            _ if byte.is_ascii() => break,
            _ => match text[length..].chars().next().filter(|letter| is_word_character(*letter)) {
                Some(letter) => letter.len_utf8(),
                None => break,
            },
        };
    }
    length
}

/// Returns the offset of the first word with this prefix in a folded text.
pub(crate) fn find_prefix(folded: &str, prefix: &str) -> Option<usize> {
    let is_start = |at: &usize| !folded[..*at].chars().next_back().is_some_and(char::is_alphanumeric);
    occurrences(folded, prefix).find(is_start)
}

/// Iterates over the offsets at which a pattern occurs, even those that overlap. In a sentence, searching for
/// the first byte takes less time than preparing a search of the standard library.
pub(crate) fn occurrences(text: &str, pattern: &str) -> impl Iterator<Item = usize> {
    let first = pattern.as_bytes().first().copied();
    let bytes = text.as_bytes();
    first
        .into_iter()
        .flat_map(|first| memchr::memchr_iter(first, bytes))
        .filter(move |at| bytes[*at..].starts_with(pattern.as_bytes()))
}

/// Quotes a text in a message: on one line, shortened to 80 characters.
pub(crate) fn quote(text: &str) -> String {
    const MAX_LENGTH: usize = 80;
    let (mut line, mut length) = (String::new(), 0);
    for word in text.split_whitespace() {
        if length > MAX_LENGTH {
            break;
        }
        if !line.is_empty() {
            line.push(' ');
            length += 1;
        }
        line.push_str(word);
        length += word.chars().count();
    }
    if length <= MAX_LENGTH {
        return format!("“{line}”");
    }
    let cut = line.char_indices().nth(MAX_LENGTH).map_or(line.as_str(), |(end, _)| &line[..end]);
    let kept = cut.rsplit_once(' ').map_or(cut, |(kept, _)| kept);
    format!("“{kept} …”")
}

/// Joins items as a sentence does: `a`, `a and b`, `a, b and c`.
pub(crate) fn join_with_and<T: AsRef<str>>(items: &[T]) -> String {
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", first.join(", "), last.as_ref())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_keeps_the_length() {
        for text in ["Henkilötietolain", "ÅÄÖ × ß Ÿ İ", "Ⅷ"] {
            assert_eq!(fold(text).len(), text.len(), "{text}");
        }
        assert_eq!(fold("ÅÄÖ ÞÆ ×÷ ABC"), "åäö þæ ×÷ abc");
        assert_eq!(fold("ŠŽ Õ ŁÓDŹ ΑΩ Ж ÅB"), "šž õ łódź αω ж åb");
    }

    #[test]
    fn word_characters_are_alphanumeric() {
        for character in '\0'..='\u{2fff}' {
            assert_eq!(is_word_character(character), character.is_alphanumeric(), "{character:?}");
        }
    }

    #[test]
    fn quote_is_short_and_on_one_line() {
        assert_eq!(quote("a\n  b"), "“a b”");
        let long = quote(&"ääkkönen ".repeat(40));
        assert!(long.ends_with("ääkkönen …”") && long.chars().count() < 90, "{long}");
    }

    #[test]
    fn list_is_joined_with_and() {
        assert_eq!(join_with_and::<&str>(&[]), "");
        assert_eq!(join_with_and(&["a"]), "a");
        assert_eq!(join_with_and(&["a", "b", "c"]), "a, b and c");
    }
}
