//! Patterns of words that rules search for in the texts of a notice.
//!
//! Finnish inflects words and has a free word order, so fixed phrases find little. A pattern is therefore a
//! word prefix to find, plus other prefixes that must or must not occur in the same sentence, in any order.
//! The lists of patterns are in `phrases/`.

use crate::text::{find_prefix, occurrences};
use crate::text_index::{Hit, TextIndex, first_hit_per_text};

/// Alternative word prefixes, folded. A prefix that ends with a space matches the whole word only.
pub(crate) type Terms = &'static [&'static str];

/// Empty list, for patterns without excluded terms.
pub(crate) const NO_TERMS: Terms = &[];

/// Terms that must or must not occur in one sentence.
#[derive(Debug)]
pub(crate) struct Pattern {
    /// Terms to find.
    pub any_of: Terms,
    /// Lists of terms. At least one term of each list must be in the same sentence.
    pub all_of: &'static [Terms],
    /// Terms that change the meaning. None of them may be in the same sentence.
    pub none_of: Terms,
}

/// Patterns with the same meaning in each language. A language without a field here does not compile.
#[derive(Debug)]
pub(crate) struct Patterns {
    /// In Finnish.
    pub fi: &'static [Pattern],
    /// In Swedish.
    pub sv: &'static [Pattern],
    /// In English.
    pub en: &'static [Pattern],
}

impl Patterns {
    /// Iterates over the patterns of all languages.
    pub(crate) fn all(&self) -> impl Iterator<Item = &'static Pattern> {
        self.fi.iter().chain(self.sv).chain(self.en)
    }

    /// Returns the first hit in each text, in the order of the notice. The languages of a text count as one
    /// text.
    pub(crate) fn find<'p, 'a>(&self, texts: &'p TextIndex<'a>) -> Vec<Hit<'p, 'a>> {
        self.find_where(texts, |_| true)
    }

    /// Like [`find`](Self::find), for the hits that pass a filter.
    pub(crate) fn find_where<'p, 'a>(
        &self,
        texts: &'p TextIndex<'a>,
        filter: impl Fn(&Hit<'p, 'a>) -> bool,
    ) -> Vec<Hit<'p, 'a>> {
        let mut hits: Vec<Hit<'p, 'a>> = Vec::new();
        for pattern in self.all() {
            hits.extend(
                texts
                    .find_prefixes(pattern.any_of)
                    .into_iter()
                    .filter(|hit| pattern.matches_rest(hit.folded_sentence) && filter(hit)),
            );
        }
        first_hit_per_text(&mut hits);
        hits
    }

    /// Returns true if a folded text, taken as one sentence, matches a pattern.
    pub(crate) fn matches(&self, folded: &str) -> bool {
        self.all().any(|pattern| contains_any(folded, pattern.any_of) && pattern.matches_rest(folded))
    }
}

impl Pattern {
    /// Checks `all_of` and `none_of` for a folded sentence in which one of `any_of` was found.
    fn matches_rest(&self, sentence: &str) -> bool {
        self.all_of.iter().all(|terms| contains_any(sentence, terms)) && !contains_any(sentence, self.none_of)
    }
}

/// Returns true if a folded sentence contains one of these terms.
pub(crate) fn contains_any(sentence: &str, terms: &[&str]) -> bool {
    terms.iter().any(|term| match term.strip_suffix(' ') {
        None => find_prefix(sentence, term).is_some(),
        Some(word) => contains_word(sentence, word),
    })
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

    const EXAMPLE: Patterns = Patterns {
        fi: &[Pattern { any_of: &["luovut"], all_of: &[&["ei "]], none_of: &["paitsi"] }],
        sv: &[],
        en: &[],
    };

    #[test]
    fn pattern_needs_all_terms_and_no_excluded_term() {
        assert!(EXAMPLE.matches("ei tietoja luovuteta"));
        assert!(EXAMPLE.matches("tietoja ei luovuteta"));
        assert!(!EXAMPLE.matches("eikä tietoja luovuteta"));
        assert!(!EXAMPLE.matches("tietoja luovutetaan"));
        assert!(!EXAMPLE.matches("tietoja ei luovuteta, paitsi pyynnöstä"));
    }
}
