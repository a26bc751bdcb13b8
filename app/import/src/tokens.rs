//! Splits, counts, folds and searches words.

use std::cell::RefCell;
use std::collections::HashMap;
use std::iter;
use std::rc::Rc;

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

/// Returns the position of a whole word in a text. The word is not empty.
pub(crate) fn find_word(text: &str, word: &str) -> Option<usize> {
    let is_whole = |at: &usize| !text[at + word.len()..].chars().next().is_some_and(char::is_alphanumeric);
    starts_of_term(text, word).find(is_whole)
}

/// Iterates over the positions in a text where a term starts a word.
///
/// Texts are short: a search of the standard library would take longer to prepare than this takes.
pub(crate) fn starts_of_term(text: &str, term: &str) -> impl Iterator<Item = usize> {
    let first = term.bytes().next();
    let candidates = text.bytes().enumerate().filter(move |(_, byte)| Some(*byte) == first);
    candidates.map(|(at, _)| at).filter(move |at| {
        text.as_bytes()[*at..].starts_with(term.as_bytes())
            && !text[..*at].chars().next_back().is_some_and(is_of_word)
    })
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
        for character in word.chars() {
            match character {
                '’' | '‘' | '´' | '`' => folded.push('\''),
                '‐' | '‑' | '–' | '—' => folded.push('-'),
                '\0'..='\x7f' => folded.push(character.to_ascii_lowercase()),
                other => folded.extend(other.to_lowercase()),
            }
        }
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

/// Returns true if a word of the folded text starts with any of these prefixes.
pub(crate) fn has_any_prefix(folded: &str, beginnings: &[&str]) -> bool {
    let words = WordStarts::new(folded);
    beginnings.iter().any(|beginning| words.have(beginning))
}

/// Returns true if a text starts with a term, which is not empty. Few do, and the first byte tells so sooner
/// than a comparison.
pub(crate) fn starts_with(text: &str, term: &str) -> bool {
    text.as_bytes().first() == term.as_bytes().first() && text.starts_with(term)
}

/// The starts of the words of a text, found once to look for many terms.
pub(crate) struct WordStarts<'t> {
    text: &'t str,
    starts: Rc<SortedStarts>,
}

/// Positions of words, sorted by their first bytes.
struct SortedStarts {
    positions: Vec<usize>,
    /// Index of the first position for each byte, and the number of positions.
    index: [usize; 257],
}

impl SortedStarts {
    /// Finds the starts of the words of a text.
    fn new(text: &str) -> Self {
        let rests = starts_of_words(text).filter(|rest| !rest.is_empty());
        let found: Vec<usize> = rests.map(|rest| text.len() - rest.len()).collect();
        let first_byte = |at: usize| usize::from(text.as_bytes()[at]);
        let mut index = [0; 257];
        for at in &found {
            index[first_byte(*at) + 1] += 1;
        }
        for byte in 1..index.len() {
            index[byte] += index[byte - 1];
        }
        let mut next = index;
        let mut positions = vec![0; found.len()];
        for at in found {
            let place = &mut next[first_byte(at)];
            positions[*place] = at;
            *place += 1;
        }
        Self { positions, index }
    }
}

impl<'t> WordStarts<'t> {
    /// Finds the starts of the words of a folded text.
    pub(crate) fn new(text: &'t str) -> Self {
        thread_local! {
            // Most texts are searched for the words of many lists, one after the other.
            static LAST: RefCell<Option<(String, Rc<SortedStarts>)>> = const { RefCell::new(None) };
        }
        let known = LAST.with_borrow(|last| {
            last.as_ref().filter(|(known, _)| known == text).map(|(_, starts)| Rc::clone(starts))
        });
        let starts = known.unwrap_or_else(|| {
            let starts = Rc::new(SortedStarts::new(text));
            LAST.set(Some((text.to_owned(), Rc::clone(&starts))));
            starts
        });
        Self { text, starts }
    }

    /// Returns true if a word starts with a term, which is not empty.
    pub(crate) fn have(&self, term: &str) -> bool {
        self.position(term).is_some()
    }

    /// Returns the first position where a term, which is not empty, starts a word.
    pub(crate) fn position(&self, term: &str) -> Option<usize> {
        self.positions(term).next()
    }

    /// Iterates over what follows a term, which is not empty, where it starts a word.
    pub(crate) fn rests_after(&self, term: &str) -> impl Iterator<Item = &'t str> {
        self.positions(term).map(move |at| &self.text[at + term.len()..])
    }

    fn positions(&self, term: &str) -> impl Iterator<Item = usize> {
        let term = term.as_bytes();
        let SortedStarts { positions, index } = &*self.starts;
        let same =
            term.first().map_or(0..0, |first| index[usize::from(*first)]..index[usize::from(*first) + 1]);
        let text = self.text.as_bytes();
        positions[same].iter().copied().filter(move |at| text[*at..].starts_with(term))
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
        let words = WordStarts::new("äiti, (õde)");
        assert!(words.have("õd") && words.have("(õde") && !words.have("iti") && !words.have("õde)."));
        assert_eq!(
            [words.position("äi"), words.position("õde"), words.position("de")],
            [Some(0), Some(8), None]
        );
        assert_eq!(words.rests_after("õ").collect::<Vec<_>>(), ["de)"]);
        assert!(!WordStarts::new("").have("a"));
        assert_eq!(find_word("äiti, (õde)", "õde"), Some(8));
        assert_eq!(find_word("äitini ja äiti", "äiti"), Some(11));
        assert_eq!(find_word("äiti", "iti").or(find_word("äitini", "äiti")), None);
    }
}
