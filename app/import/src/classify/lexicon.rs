//! Words by which the import understands a text.
//!
//! The lists come from the lexicons `lexicon/import.toml` in `app/languages/`, one per language. A text is
//! searched for the words of its own language, and of the languages whose words its lexicon names as usual in
//! such texts.

use std::cell::Cell;

use seloste_notice::Language;

use crate::tokens::{WordStarts, starts_with};

include!(concat!(env!("OUT_DIR"), "/import_lexicon.rs"));

/// A list with entries in each language that has it.
pub(crate) struct List<T: 'static> {
    /// Key in the lexicons.
    #[cfg_attr(not(test), expect(dead_code, reason = "for the messages of tests"))]
    pub id: &'static str,
    /// Entries of each lexicon.
    pub lexicons: &'static [(Language, &'static [T])],
}

/// Alternative folded words: prefixes, whole words, or complete lines.
pub(crate) type Terms = List<&'static str>;

/// Alternative groups of folded prefixes. All of a group must occur.
pub(crate) type Groups = List<&'static [&'static str]>;

thread_local! {
    // Every function of `classify` and most of `place` look for words. Passing the language to each would
    // make it an argument of all of them, down to predicates on a single word.
    static LANGUAGE: Cell<Language> = const { Cell::new(Language::Fi) };
}

/// Runs a function that looks for words of a language.
pub(crate) fn with_language<T>(language: Language, run: impl FnOnce() -> T) -> T {
    let before = LANGUAGE.replace(language);
    let result = run();
    LANGUAGE.set(before);
    result
}

/// Returns true if a language has a lexicon.
pub(crate) fn has_lexicon(language: Language) -> bool {
    SEARCHED.iter().any(|(other, _)| *other == language)
}

/// Returns the language whose words are looked for.
pub(crate) fn language() -> Language {
    LANGUAGE.get()
}

/// Returns the languages whose words are looked for.
pub(crate) fn active() -> &'static [Language] {
    let language = language();
    SEARCHED.iter().find(|(other, _)| *other == language).map_or(&[], |(_, searched)| searched)
}

impl<T> List<T> {
    /// Iterates over the entries that are looked for.
    pub(crate) fn entries(&self) -> impl Iterator<Item = &'static T> + Clone + use<T> {
        let active = active();
        let lexicons = self.lexicons.iter().filter(move |(language, _)| active.contains(language));
        lexicons.flat_map(|(_, entries)| *entries)
    }

    /// Returns the entries of a language.
    pub(crate) fn of(&self, language: Language) -> &'static [T] {
        self.lexicons.iter().find(|(other, _)| *other == language).map_or(&[], |(_, entries)| entries)
    }
}

impl Terms {
    /// Returns true if a word of the folded text starts with one of the terms.
    pub(crate) fn are_in(&self, folded: &str) -> bool {
        let starts = WordStarts::new(folded);
        self.entries().any(|term| starts.have(term))
    }

    /// Returns true if the folded text starts with one of the terms.
    pub(crate) fn start(&self, folded: &str) -> bool {
        self.entries().any(|term| starts_with(folded, term))
    }

    /// Returns true if the folded text ends with one of the terms.
    pub(crate) fn end(&self, folded: &str) -> bool {
        self.entries().any(|term| folded.ends_with(term))
    }

    /// Returns true if the folded text starts with one of the terms of its own language.
    pub(crate) fn start_own(&self, folded: &str) -> bool {
        self.of(language()).iter().any(|term| starts_with(folded, term))
    }

    /// Returns true if a word ends with one of the terms of its own language: the endings of another language
    /// mean something else.
    pub(crate) fn end_own(&self, word: &str) -> bool {
        self.of(language()).iter().any(|term| word.ends_with(term))
    }

    /// Returns true if a folded word is one of the terms.
    pub(crate) fn have(&self, word: &str) -> bool {
        self.entries().any(|term| term.len() == word.len() && *term == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::fold;

    #[test]
    fn only_words_of_the_language_are_found() {
        assert!(with_language(Language::Sv, || YEARS.have("år") && YEARS.have("vuotta")));
        let without: Terms = List { id: "without", lexicons: &[] };
        assert!(!without.have("år") && without.of(Language::Sv).is_empty());
    }

    #[test]
    fn words_are_folded() {
        for list in ALL_TERMS {
            for term in list.lexicons.iter().flat_map(|(_, terms)| *terms) {
                assert_eq!(fold(term), term.trim(), "{}", list.id);
            }
        }
        for list in ALL_GROUPS {
            for term in list.lexicons.iter().flat_map(|(_, groups)| *groups).flat_map(|group| *group) {
                assert_eq!(fold(term), term.trim(), "{}", list.id);
            }
        }
    }

    /// A lexicon may lack lists, but these three are complete.
    #[test]
    fn first_languages_have_every_list() {
        let terms = ALL_TERMS
            .iter()
            .map(|list| (list.id, list.lexicons.iter().map(|(language, _)| *language).collect()));
        let groups = ALL_GROUPS
            .iter()
            .map(|list| (list.id, list.lexicons.iter().map(|(language, _)| *language).collect()));
        for (id, languages) in terms.chain(groups) {
            let languages: Vec<Language> = languages;
            assert!(
                languages.starts_with(&[Language::Fi, Language::Sv, Language::En]),
                "{id}: {languages:?}"
            );
        }
    }
}
