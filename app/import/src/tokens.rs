//! Splits, counts, folds and searches words.

use std::collections::HashMap;
use std::iter;

/// Returns the words of a text: runs of letters and digits. Punctuation may change in a draft (a bullet, the
/// colon after a key); words may not.
pub fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Returns a text with its first letter in upper case.
pub(crate) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Returns what is between white space, with offsets.
pub(crate) fn word_spans(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().map(move |word| (word.as_ptr().addr() - text.as_ptr().addr(), word))
}

/// Returns the position of a whole word in a text.
pub(crate) fn find_word(text: &str, word: &str) -> Option<usize> {
    let is_whole = |rest: &&str| {
        starts_with(rest, word) && !rest[word.len()..].chars().next().is_some_and(char::is_alphanumeric)
    };
    starts_of_words(text).find(is_whole).map(|rest| text.len() - rest.len())
}

/// Number of occurrences of each word.
#[derive(Debug, Default)]
pub(crate) struct WordCounts<'t> {
    counts: HashMap<&'t str, usize>,
}

impl<'t> WordCounts<'t> {
    /// Adds the words of a text.
    pub(crate) fn add(&mut self, text: &'t str) {
        for word in tokens(text) {
            *self.counts.entry(word).or_default() += 1;
        }
    }

    /// Removes one occurrence of a word. Returns false if there is none.
    pub(crate) fn remove(&mut self, word: &str) -> bool {
        match self.counts.get_mut(word) {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => false,
        }
    }
}

/// Lower-cases a text and normalizes white space, apostrophes and hyphens for comparison.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().flat_map(char::to_lowercase).map(|character| match character {
            '’' | '‘' | '´' | '`' => '\'',
            '‐' | '‑' | '–' | '—' => '-',
            other => other,
        }));
    }
    folded
}

/// Returns what follows a folded prefix in a text, which may have capitals, and dashes in place of hyphens,
/// there.
pub(crate) fn strip_folded_prefix<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let mut characters = text.chars();
    for expected in prefix.chars() {
        let character = characters.next()?;
        let folded =
            if matches!(character, '–' | '—') { '-' } else { character.to_lowercase().next()? };
        if folded != expected {
            return None;
        }
    }
    Some(characters.as_str())
}

/// Replaces each run of white space with one space.
pub(crate) fn collapse_whitespace(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Returns true if a word of the folded text starts with this prefix.
///
/// Texts are short: a search of the standard library would take longer to prepare than this takes.
pub(crate) fn has_word_prefix(folded: &str, beginning: &str) -> bool {
    starts_of_words(folded).any(|rest| starts_with(rest, beginning))
}

/// Returns true if a word of the folded text starts with any of these prefixes.
pub(crate) fn has_any_prefix(folded: &str, beginnings: &[&str]) -> bool {
    starts_of_words(folded).any(|rest| beginnings.iter().any(|beginning| starts_with(rest, beginning)))
}

/// Returns true if a text starts with a term, which is not empty. Few do, and the first byte tells so sooner
/// than a comparison.
pub(crate) fn starts_with(text: &str, term: &str) -> bool {
    text.as_bytes().first() == term.as_bytes().first() && text.starts_with(term)
}

/// The starts of the words of a text, found once to look for many terms.
pub(crate) struct WordStarts<'t> {
    rests: Vec<&'t str>,
    /// Which bytes the rests begin with.
    initials: [bool; 256],
}

impl<'t> WordStarts<'t> {
    /// Finds the starts of the words of a folded text.
    pub(crate) fn new(folded: &'t str) -> Self {
        let mut starts = Self { rests: Vec::new(), initials: [false; 256] };
        for rest in starts_of_words(folded) {
            if let Some(initial) = rest.bytes().next() {
                starts.initials[usize::from(initial)] = true;
                starts.rests.push(rest);
            }
        }
        starts
    }

    /// Returns true if a word starts with a term, which is not empty.
    pub(crate) fn have(&self, term: &str) -> bool {
        term.bytes().next().is_some_and(|initial| self.initials[usize::from(initial)])
            && self.rests.iter().any(|rest| starts_with(rest, term))
    }
}

/// Iterates over the rests of a text that do not continue a word.
pub(crate) fn starts_of_words(text: &str) -> impl Iterator<Item = &str> {
    let after = text.char_indices().filter(|(_, character)| !is_of_word(*character));
    let rests = after.map(|(at, character)| text.split_at(at + character.len_utf8()).1);
    iter::once(text).chain(rests)
}

/// Returns true for letters and digits. Those of the Latin script are recognized without a table.
fn is_of_word(character: char) -> bool {
    match character {
        '\0'..='\x7f' => character.is_ascii_alphanumeric(),
        'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ' => true,
        _ => character.is_alphanumeric(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_digits_are_of_words() {
        for character in '\0'..=char::MAX {
            assert_eq!(is_of_word(character), character.is_alphanumeric(), "{character:?}");
        }
    }

    #[test]
    fn words_start_after_each_other_character() {
        let starts: Vec<_> = starts_of_words("äiti, (õde)").collect();
        assert_eq!(starts, ["äiti, (õde)", " (õde)", "(õde)", "õde)", ""]);
        assert!(has_word_prefix("äiti, (õde)", "õd") && !has_word_prefix("äiti, (õde)", "iti"));
        assert_eq!(find_word("äiti, (õde)", "õde"), Some(8));
        assert_eq!(find_word("äitini ja äiti", "äiti"), Some(11));
        assert_eq!(find_word("äiti", "iti").or(find_word("äitini", "äiti")), None);
    }
}
