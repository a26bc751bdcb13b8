//! Words, sentences and quotations: what the rules need to read prose and to speak of it.

/// The text in lower case, byte for byte as long as the original, so that a place found in one holds in the other.
/// Letters beyond Latin-1 keep their case: no phrase that is searched for has any.
pub(crate) fn fold(text: &str) -> String {
    /// With this byte UTF-8 begins the letters from À to ÿ.
    const LATIN: u8 = 0xc3;
    let mut bytes = text.as_bytes().to_vec();
    bytes.make_ascii_lowercase();
    for at in 1..bytes.len() {
        // Capitals are 32 before their small letters; the multiplication sign stands between them.
        if bytes[at - 1] == LATIN && matches!(bytes[at], 0x80..=0x96 | 0x98..=0x9e) {
            bytes[at] += 0x20;
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// Whether a character is part of a word: [`char::is_alphanumeric`], told without its table for the letters of our
/// languages.
pub(crate) fn is_of_word(character: char) -> bool {
    match character {
        '\0'..='\x7f' => character.is_ascii_alphanumeric(),
        '×' | '÷' => false,
        'À'..='ſ' => true,
        other => other.is_alphanumeric(),
    }
}

/// Where a word of the folded text first begins with this.
pub(crate) fn find_beginning(folded: &str, beginning: &str) -> Option<usize> {
    folded
        .match_indices(beginning)
        .map(|(at, _)| at)
        .find(|at| !folded[..*at].chars().next_back().is_some_and(char::is_alphanumeric))
}

/// Words by which Finnish, Swedish and English deny. The Finnish `en` of a single writer is not among them: in Swedish it is
/// an article.
const DENIALS: [&str; 16] = [
    "ei", "eivät", "eikä", "emme", "et", "ette", "ilman", "aldrig", "ingen", "inget", "inga", "inte", "utan",
    "never", "no", "not",
];

/// Whether a folded sentence denies something. It is taken to deny what is searched for in it: better silent than
/// wrong.
pub(crate) fn denies(sentence: &str) -> bool {
    sentence.split(|character: char| !character.is_alphanumeric()).any(|word| DENIALS.contains(&word))
}

/// A text for use in a message: on one line, in quotation marks, and short.
pub(crate) fn quoted(text: &str) -> String {
    const LONGEST: usize = 80;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        return format!("“{line}”");
    }
    let cut: String = line.chars().take(LONGEST).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("“{whole} …”")
}

/// Things in a row, as a sentence lists them: `a`, `a and b`, `a, b and c`.
pub(crate) fn listed<T: AsRef<str>>(things: &[T]) -> String {
    match things {
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
    }

    #[test]
    fn what_is_of_a_word_is_as_the_tables_have_it() {
        for character in '\0'..='\u{2fff}' {
            assert_eq!(is_of_word(character), character.is_alphanumeric(), "{character:?}");
        }
    }

    #[test]
    fn denials_are_whole_words() {
        assert!(denies("emme profiloi sinua"));
        assert!(!denies("einesten profilointi"));
    }

    #[test]
    fn quotations_are_short_and_on_one_line() {
        assert_eq!(quoted("a\n  b"), "“a b”");
        let long = quoted(&"ääkkönen ".repeat(40));
        assert!(long.ends_with("ääkkönen …”") && long.chars().count() < 90, "{long}");
    }

    #[test]
    fn lists_read_as_sentences_do() {
        assert_eq!(listed::<&str>(&[]), "");
        assert_eq!(listed(&["a"]), "a");
        assert_eq!(listed(&["a", "b", "c"]), "a, b and c");
    }
}
