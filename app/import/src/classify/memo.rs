//! Keeps what was computed for a text, because many steps of an import ask the same of the same sentence.

use std::collections::HashMap;

use seloste_notice::Language;

use crate::classify::lexicon;

/// More results are not kept.
const MAX_RESULTS: usize = 4_096;

/// Longer texts are not kept.
const MAX_BYTES: usize = 1_024;

/// Results of a function by text, for the language whose words are looked for.
#[derive(Debug)]
pub(crate) struct Memo<T> {
    language: Option<Language>,
    results: HashMap<String, T>,
}

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Self { language: None, results: HashMap::new() }
    }
}

impl<T: Clone> Memo<T> {
    /// Returns the result for a text, if it is known.
    pub(crate) fn get(&self, text: &str) -> Option<T> {
        self.results.get(text).filter(|_| self.language == Some(lexicon::language())).cloned()
    }

    /// Keeps the result for a text.
    pub(crate) fn insert(&mut self, text: &str, result: T) {
        let language = Some(lexicon::language());
        if self.language != language || self.results.len() >= MAX_RESULTS {
            self.results.clear();
            self.language = language;
        }
        if text.len() <= MAX_BYTES {
            self.results.insert(text.to_owned(), result);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_those_of_the_language() {
        let mut memo = Memo::default();
        lexicon::with_language(Language::Fi, || memo.insert("om", 1));
        assert_eq!(lexicon::with_language(Language::Fi, || memo.get("om")), Some(1));
        assert_eq!(lexicon::with_language(Language::Sv, || memo.get("om")), None);
        lexicon::with_language(Language::Sv, || memo.insert("om", 2));
        assert_eq!(lexicon::with_language(Language::Sv, || memo.get("om")), Some(2));
    }

    #[test]
    fn memory_is_limited() {
        let mut memo = Memo::default();
        for number in 0..=MAX_RESULTS {
            memo.insert(&number.to_string(), number);
        }
        memo.insert(&"a".repeat(MAX_BYTES + 1), 0);
        assert_eq!(memo.results.len(), 1);
    }
}
