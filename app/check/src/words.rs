//! Words, sentences and quotations: what the rules need to read prose and to speak of it.

use std::ops::Range;

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

/// The sentence around a byte of the text, roughly: enough to tell what a word is said of. A full stop within a number
/// or a date ends nothing, and neither does one of an abbreviation; an empty line and a list item always do.
pub(crate) fn sentence_around(text: &str, at: usize) -> Range<usize> {
    let bytes = text.as_bytes();
    let ends = |at: &usize| ends_sentence(text, bytes, *at);
    let last = bytes.len().saturating_sub(1);
    let start = (0..at.min(last)).rev().find(ends).map_or(0, |end| end + 1);
    let end = (at..last).find(ends).map_or(bytes.len(), |end| end + 1);
    trimmed(text, start..end)
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let sentence = &text[range.clone()];
    let start = range.start + (sentence.len() - sentence.trim_start().len());
    start..(range.start + sentence.trim_end().len()).max(start)
}

/// Whether a sentence ends with this byte and another follows it. A full stop before a small letter is an
/// abbreviation's.
fn ends_sentence(text: &str, bytes: &[u8], at: usize) -> bool {
    match (bytes[at], bytes[at + 1]) {
        (b'.', next) => {
            next.is_ascii_whitespace() && !text[at + 1..].trim_start().starts_with(char::is_lowercase)
        }
        (b'!' | b'?', next) => next.is_ascii_whitespace(),
        (b'\n', next) => matches!(next, b'\n' | b'-' | b'*' | b'#'),
        _ => false,
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
    fn sentences_survive_dates_and_numbers() {
        let text = "Päivitetty 7.10.2022. Lain 10 §:n mukaan!\nJatkuu\n- kohta yksi\n- kohta kaksi\n\nLoppu";
        for (word, sentence) in [
            ("10.2022", "Päivitetty 7.10.2022."),
            ("Päiv", "Päivitetty 7.10.2022."),
            ("10 §", "Lain 10 §:n mukaan!"),
            ("Jatkuu", "Jatkuu"),
            ("yksi", "- kohta yksi"),
            ("kaksi", "- kohta kaksi"),
            ("Loppu", "Loppu"),
        ] {
            assert_eq!(&text[sentence_around(text, text.find(word).unwrap())], sentence);
        }
        let text = "Tietoja ovat mm. nimi ja osoite. Muita ei ole.";
        assert_eq!(&text[sentence_around(text, 0)], "Tietoja ovat mm. nimi ja osoite.");
        assert_eq!(sentence_around("", 0), 0..0);
        assert_eq!(sentence_around(" . ", 9), 3..3);
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
