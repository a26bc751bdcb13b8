//! Words, counted: how the importer knows that it has lost none.

use std::collections::HashMap;

/// The words of a text: runs of letters and digits. What stands between them may be written otherwise in the draft, as
/// a bullet or as the colon after a key; words may not.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// How often each word occurs.
#[derive(Debug, Default)]
pub(crate) struct Tally<'t> {
    counts: HashMap<&'t str, usize>,
}

impl<'t> Tally<'t> {
    /// Counts the words of a text in.
    pub fn add(&mut self, text: &'t str) {
        for word in words(text) {
            *self.counts.entry(word).or_default() += 1;
        }
    }

    /// Takes a word out; whether there was one.
    pub fn take(&mut self, word: &str) -> bool {
        match self.counts.get_mut(word) {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => false,
        }
    }
}

/// The text in small letters, with single spaces, for comparing.
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

/// The text on one line, with single spaces.
pub(crate) fn on_one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Whether a word of the folded text begins with this.
pub(crate) fn has_beginning(folded: &str, beginning: &str) -> bool {
    folded
        .match_indices(beginning)
        .any(|(at, _)| !folded[..at].chars().next_back().is_some_and(char::is_alphanumeric))
}

/// Whether any of these begins a word of the folded text.
pub(crate) fn has_any(folded: &str, beginnings: &[&str]) -> bool {
    beginnings.iter().any(|beginning| has_beginning(folded, beginning))
}
