//! Words and phrases that rules search for in the texts of a notice.
//!
//! The lists come from the lexicons `lexicon/check.toml` in `app/languages/`, one per language. A text is
//! searched for the words of its own language, and of the languages whose words its lexicon names as usual in
//! such texts. A language may lack lists; `rules/not_checked.rs` reports the rules that need them.
//!
//! Languages inflect words and have a free word order, so fixed phrases find little. A pattern is therefore a
//! word prefix to find, plus other prefixes that must or must not occur in the same sentence, in any order.

use std::fmt;

use seloste_notice::Language;

use crate::text::{find_prefix, occurrences};

include!(concat!(env!("OUT_DIR"), "/check_lexicon.rs"));

/// A list with entries in each language that has it.
#[derive(Debug)]
pub(crate) struct List<T: 'static> {
    /// Key in the lexicons.
    pub id: &'static str,
    /// Entries of each lexicon.
    pub lexicons: &'static [(Language, &'static [T])],
}

/// Alternative word prefixes, folded. A prefix that ends with a space matches the whole word only.
pub(crate) type Terms = List<&'static str>;

/// Alternative groups of terms.
pub(crate) type Groups = List<&'static [&'static str]>;

/// Alternative patterns with the same meaning.
pub(crate) type Patterns = List<Pattern>;

/// Terms that must or must not occur in one sentence.
#[derive(Debug)]
pub(crate) struct Pattern {
    /// Terms to find.
    pub any_of: &'static [&'static str],
    /// Lists of terms. At least one term of each list must be in the same sentence.
    pub all_of: &'static [&'static [&'static str]],
    /// Terms that change the meaning. None of them may be in the same sentence.
    pub none_of: &'static [&'static str],
}

/// A list of any kind, for rules that declare which lists they need.
pub(crate) trait AnyList: fmt::Debug + Sync {
    /// Returns the key in the lexicons.
    fn id(&self) -> &'static str;
    /// Returns true if texts in a language can be searched for the entries.
    fn is_in(&self, language: Language) -> bool;
}

impl<T: fmt::Debug + Sync> AnyList for List<T> {
    fn id(&self) -> &'static str {
        self.id
    }

    fn is_in(&self, language: Language) -> bool {
        self.lexicons.iter().any(|(other, _)| *other == language)
    }
}

/// Returns the languages whose words are searched for in texts in this language.
pub(crate) fn searched(language: Language) -> &'static [Language] {
    SEARCHED.iter().find(|(other, _)| *other == language).map_or(&[], |(_, searched)| searched)
}

impl<T> List<T> {
    /// Iterates over the entries that texts in a language are searched for.
    pub(crate) fn entries(&self, language: Language) -> impl Iterator<Item = &'static T> + use<T> {
        let searched = searched(language);
        let lexicons = self.lexicons.iter().filter(move |(other, _)| searched.contains(other));
        lexicons.flat_map(|(_, entries)| *entries)
    }
}

impl Terms {
    /// Returns true if a folded text in a language contains one of the terms.
    pub(crate) fn are_in(&self, folded: &str, language: Language) -> bool {
        self.entries(language).any(|term| contains_term(folded, term))
    }

    /// Returns true if a folded text in a language starts with one of the terms.
    pub(crate) fn start(&self, folded: &str, language: Language) -> bool {
        self.entries(language).any(|term| folded.starts_with(term))
    }

    /// Returns true if a word is one of the terms.
    pub(crate) fn have(&self, word: &str, language: Language) -> bool {
        self.entries(language).any(|term| *term == word)
    }

    /// Returns true if a word ends with one of the terms.
    pub(crate) fn end(&self, word: &str, language: Language) -> bool {
        self.entries(language).any(|term| word.ends_with(term))
    }
}

impl Patterns {
    /// Returns true if a folded text in a language, taken as one sentence, matches a pattern.
    pub(crate) fn match_text(&self, folded: &str, language: Language) -> bool {
        self.entries(language).any(|pattern| {
            let has = |term: &str| contains_term(folded, term);
            pattern.any_of.iter().any(|term| has(term)) && pattern.matches_rest(has)
        })
    }
}

impl Pattern {
    /// Checks `all_of` and `none_of` for a sentence in which one of `any_of` was found. `has` returns true
    /// for a term of the sentence.
    pub(crate) fn matches_rest(&self, has: impl Fn(&str) -> bool) -> bool {
        let has_any = |terms: &[&str]| terms.iter().any(|term| has(term));
        self.all_of.iter().all(|terms| has_any(terms)) && !has_any(self.none_of)
    }
}

/// Returns true if a folded sentence contains a negation. Callers then assume that the term they found is
/// negated, to avoid false positives.
pub(crate) fn is_negated(sentence: &str, language: Language) -> bool {
    sentence.split(|character: char| !character.is_alphanumeric()).any(|word| NEGATIONS.have(word, language))
}

/// Returns true if a folded sentence contains a term.
pub(crate) fn contains_term(sentence: &str, term: &str) -> bool {
    match term.strip_suffix(' ') {
        None => find_prefix(sentence, term).is_some(),
        Some(word) => contains_word(sentence, word),
    }
}

fn contains_word(sentence: &str, word: &str) -> bool {
    let is_part = |text: Option<char>| text.is_some_and(char::is_alphanumeric);
    occurrences(sentence, word).any(|at| {
        !is_part(sentence[..at].chars().next_back()) && !is_part(sentence[at + word.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    const EXAMPLE: Patterns = Patterns {
        id: "example",
        lexicons: &[(
            Language::Fi,
            &[Pattern { any_of: &["luovut"], all_of: &[&["ei "]], none_of: &["paitsi"] }],
        )],
    };

    #[test]
    fn pattern_needs_all_terms_and_no_excluded_term() {
        let matches = |text: &str| EXAMPLE.match_text(text, Language::Fi);
        assert!(matches("ei tietoja luovuteta"));
        assert!(matches("tietoja ei luovuteta"));
        assert!(!matches("eikä tietoja luovuteta"));
        assert!(!matches("tietoja luovutetaan"));
        assert!(!matches("tietoja ei luovuteta, paitsi pyynnöstä"));
    }

    #[test]
    fn negation_is_a_whole_word() {
        assert!(is_negated("emme profiloi sinua", Language::Fi));
        assert!(!is_negated("einesten profilointi", Language::Fi));
    }

    #[test]
    fn terms_are_folded() {
        for patterns in ALL_PATTERNS {
            for pattern in patterns.lexicons.iter().flat_map(|(_, patterns)| *patterns) {
                let terms = pattern.all_of.iter().copied().chain([pattern.any_of, pattern.none_of]).flatten();
                for term in terms {
                    assert_eq!(fold(term), **term, "{}", patterns.id);
                    assert!(!term.starts_with(' '), "{}: {term:?}", patterns.id);
                }
            }
        }
        for list in ALL_TERMS {
            for term in list.lexicons.iter().flat_map(|(_, terms)| *terms) {
                assert_eq!(fold(term), **term, "{}", list.id);
            }
        }
    }

    /// A lexicon may lack lists, but these three are complete.
    #[test]
    fn first_languages_have_every_list() {
        let lists = || ALL_PATTERNS.iter().map(|list| *list as &dyn AnyList);
        let lists = lists().chain(ALL_TERMS.iter().map(|list| *list as &dyn AnyList));
        for list in lists {
            for language in [Language::Fi, Language::Sv, Language::En] {
                assert!(list.is_in(language), "{} is missing in {}", list.id(), language.code());
            }
        }
    }
}
