//! Searching prose by words and phrases, without regard to case.

/// The text in lower case, byte for byte as long as the original, so that a place found in one holds in the other.
/// Letters beyond Latin-1 keep their case: no phrase that is searched for has any.
pub(crate) fn fold(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            'A'..='Z' => character.to_ascii_lowercase(),
            'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(character as u32 + 0x20).unwrap_or(character),
            _ => character,
        })
        .collect()
}

/// Whether the phrase stands in the folded text as whole words.
pub(crate) fn has_phrase(folded: &str, phrase: &str) -> bool {
    find_phrase(folded, phrase).is_some()
}

/// Where the phrase first stands in the folded text as whole words.
pub(crate) fn find_phrase(folded: &str, phrase: &str) -> Option<usize> {
    places(folded, phrase)
        .find(|&at| !follows_a_letter(folded, at) && !precedes_a_letter(folded, at + phrase.len()))
}

/// Where a word of the folded text first begins with this.
pub(crate) fn find_beginning(folded: &str, beginning: &str) -> Option<usize> {
    places(folded, beginning).find(|&at| !follows_a_letter(folded, at))
}

fn places<'t>(folded: &'t str, phrase: &'t str) -> impl Iterator<Item = usize> + 't {
    folded.match_indices(phrase).map(|(at, _)| at)
}

fn follows_a_letter(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_some_and(char::is_alphanumeric)
}

fn precedes_a_letter(text: &str, at: usize) -> bool {
    text[at..].chars().next().is_some_and(char::is_alphanumeric)
}

/// The sentences of a text, roughly: enough to tell what a word is said of.
pub(crate) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let end = sentence_end(rest);
            let (sentence, after) = rest.split_at(end);
            rest = after;
            if !sentence.trim().is_empty() {
                return Some(sentence.trim());
            }
        }
        None
    })
}

/// The byte after the first sentence. A full stop within a number or a date ends nothing; an empty line and a list
/// item always do.
fn sentence_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let next = bytes.get(at + 1);
        let ends = match byte {
            b'.' | b'!' | b'?' => next.is_none_or(u8::is_ascii_whitespace),
            b'\n' => next.is_some_and(|next| matches!(next, b'\n' | b'-' | b'*' | b'#')),
            _ => false,
        };
        if ends {
            return at + 1;
        }
    }
    text.len()
}

/// Words by which Finnish, Swedish and English deny.
const DENIALS: [&str; 17] = [
    "ei", "eivät", "eikä", "emme", "en", "et", "ette", "ilman", "aldrig", "ingen", "inget", "inga", "inte",
    "utan", "never", "no", "not",
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
    fn a_phrase_is_found_as_whole_words_only() {
        assert!(has_phrase("henkilötietolain 10 §", "henkilötietolain"));
        assert!(!has_phrase("henkilötietolainsäädäntö", "henkilötietolain"));
        assert!(has_phrase("(523/99)", "523/99"));
        assert!(!has_phrase("1523/99", "523/99"));
        assert!(!has_phrase("523/991", "523/99"));
        assert_eq!(find_phrase("xx xxx", "xxx"), Some(3));
    }

    #[test]
    fn a_beginning_is_found_at_the_start_of_a_word_only() {
        assert!(find_beginning("muodostetaan profiileja", "profiil").is_some());
        assert!(find_beginning("alaprofiileja", "profiil").is_none());
    }

    #[test]
    fn sentences_survive_dates_and_numbers() {
        let text = "Päivitetty 7.10.2022. Lain 10 §:n mukaan!\nJatkuu\n- kohta yksi\n- kohta kaksi\n\nLoppu";
        assert_eq!(
            sentences(text).collect::<Vec<_>>(),
            [
                "Päivitetty 7.10.2022.",
                "Lain 10 §:n mukaan!",
                "Jatkuu",
                "- kohta yksi",
                "- kohta kaksi",
                "Loppu"
            ]
        );
        assert_eq!(sentences(" \n ").count(), 0);
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
